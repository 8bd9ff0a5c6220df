//! The gate before mass sendings, and the pseudonyms of protected persons.

use frist::case::gate::{self, GateOutcome, Missing};
use frist::case::register::{
    Check, CheckOutcome, CheckStatus, ContactStatus, Content, Count, ProtectedPerson, Sending,
    SendingStage,
};
use frist::case::{Command, Entry, Event, Finding, Refusal, findings};
use frist::playbook::{ChannelId, Register};
use frist::text::FreeText;
use frist::time::When;

use crate::support::story::{Story, day, enter, entry_id, group, minute};

fn check(id: &str, outcome: CheckOutcome, when: When) -> Command {
    enter(
        id,
        Entry::Check(Check {
            channels: None,
            data: None,
            status: None,
            groups: Vec::new(),
            motive: None,
            neutral_text: None,
            outcome,
            sources: FreeText::new("Navet"),
            when,
        }),
    )
}

fn sending(channel: &str, stage: SendingStage, sent: Option<When>) -> Sending {
    Sending {
        first_why: None,
        channel: ChannelId::new(channel).unwrap(),
        content: Vec::new(),
        groups: Vec::new(),
        note: None,
        planned: None,
        reached: Count::NotKnownYet,
        returned: None,
        sent,
        stage,
        text: None,
        title: FreeText::new("Information"),
    }
}

fn send(id: &str, sending: Sending) -> Command {
    enter(id, Entry::Sending(sending))
}

fn person(id: &str, label: u32) -> Command {
    enter(
        id,
        Entry::Protected(ProtectedPerson {
            guardian: None,
            contacted: None,
            group: None,
            label,
            route: None,
            status: ContactStatus::NotContacted,
            young: None,
        }),
    )
}

fn two_groups() -> Story {
    Story::opened()
        .at("2025-09-20T10:00")
        .given(group("now", "Nuvarande"))
        .given(group("then", "Tidigare"))
}

#[test]
fn a_mass_sending_is_closed_until_every_group_is_checked() {
    let story = two_groups();
    let closed = Refusal::GateClosed(vec![entry_id("now"), entry_id("then")]);
    for stage in [SendingStage::Planned, SendingStage::Approved] {
        story
            .when(send("s", sending("post", stage, None)))
            .refused(&closed);
    }
    let story = story.given(check("c", CheckOutcome::NoneMarked, day("2025-09-17")));
    story
        .when(send("s", sending("post", SendingStage::Approved, None)))
        .then();
}

#[test]
fn a_group_that_comes_later_closes_the_gate_again() {
    let story = two_groups()
        .given(check("c", CheckOutcome::Found(5), day("2025-09-17")))
        .given(group("more", "Konsulter"));
    assert_eq!(gate::overall(&story.case), GateOutcome::Unchecked);
    let closed = Refusal::GateClosed(vec![entry_id("more")]);
    story
        .when(send("s", sending("post", SendingStage::Planned, None)))
        .refused(&closed);
}

#[test]
fn contact_with_one_at_a_time_is_always_open() {
    two_groups()
        .when(send("s", sending("manager", SendingStage::Planned, None)))
        .then();
}

/// The findings about the order of check and notice; the others have tests of their own.
fn about_order(story: &Story) -> Vec<Finding> {
    let found = findings(&story.case, &story.rules, story.now).into_iter();
    let is_one = |one: &Finding| {
        matches!(
            one,
            Finding::BeforeGate { .. } | Finding::AnnouncedBeforeLearned { .. }
        )
    };
    found.filter(is_one).collect()
}

#[test]
fn what_was_sent_can_always_be_recorded_and_is_marked_before_the_gate() {
    let story = two_groups();
    let sent = sending("web", SendingStage::Sent, Some(day("2025-09-04")));
    let Event::Entered(event) = story.when(send("s", sent.clone())).then() else {
        panic!()
    };
    assert_eq!(event.shown.unwrap().before_gate, Some(true));
    // Also when the check is recorded first but was made later.
    let story = story
        .given(check("c", CheckOutcome::Found(5), day("2025-09-17")))
        .given(send("s", sent));
    let found = about_order(&story);
    assert!(
        matches!(
            &found[..],
            [Finding::BeforeGate {
                checked: Some(_),
                ..
            }]
        ),
        "{found:?}"
    );
}

#[test]
fn a_notice_after_the_check_is_no_finding() {
    let story = two_groups()
        .given(check("c", CheckOutcome::Found(5), day("2025-09-17")))
        .given(send(
            "s",
            sending("web", SendingStage::Sent, Some(minute("2025-09-18T08:00"))),
        ));
    assert_eq!(about_order(&story), []);
}

#[test]
fn a_notice_without_groups_went_to_those_that_were_known_then() {
    // Given one group known on 1 September and one that came to light on the 17th.
    let story = Story::opened()
        .at("2025-09-01T08:00")
        .given(group("now", "Nuvarande"))
        .at("2025-09-17T14:00")
        .given(group("then", "Tidigare"));
    let to = |story: &Story, on: &str| {
        let sent = sending("web", SendingStage::Sent, Some(day(on)));
        let Event::Entered(event) = story.when(send("s", sent)).then() else {
            panic!()
        };
        let Entry::Sending(sending) = event.entry else {
            panic!()
        };
        sending.groups
    };
    // When each notice is entered on the 17th, then the first did not tell the later group.
    assert_eq!(to(&story, "2025-09-04"), [entry_id("now")]);
    assert_eq!(
        to(&story, "2025-09-17"),
        [entry_id("now"), entry_id("then")]
    );
    // A record that was written afterwards says nothing of what was known: all of them.
    assert_eq!(to(&two_groups(), "2025-09-04").len(), 2);
    // Unless it says that one was learned later.
    let mut late = group("late", "Senare");
    if let Command::Enter { learned, .. } = &mut late {
        *learned = Some(day("2025-09-17"));
    }
    assert_eq!(to(&two_groups().given(late), "2025-09-04").len(), 2);
}

#[test]
fn sent_needs_a_time() {
    let sent = sending("web", SendingStage::Sent, None);
    two_groups()
        .when(send("s", sent))
        .refused(&Refusal::SentNeedsTime);
}

#[test]
fn could_not_be_checked_opens_the_gate_with_a_motive_and_a_neutral_text() {
    let story = two_groups();
    let bare = check("c", CheckOutcome::CouldNotCheck, day("2025-09-17"));
    story
        .when(bare.clone())
        .refused(&Refusal::CouldNotCheckNeeds);
    let Command::Enter {
        mut entry,
        id,
        learned,
        source,
    } = bare
    else {
        panic!()
    };
    if let Entry::Check(check) = entry.as_mut() {
        check.motive = Some(FreeText::new("Navet ligger nere."));
        check.neutral_text = Some(FreeText::new("En neutral text."));
    }
    let story = story.given(Command::Enter {
        id,
        entry,
        learned,
        source,
    });
    assert_eq!(gate::overall(&story.case), GateOutcome::CouldNotCheck);
    story
        .when(send("s", sending("post", SendingStage::Approved, None)))
        .then();
}

#[test]
fn found_needs_a_count() {
    let zero = check("c", CheckOutcome::Found(0), day("2025-09-17"));
    two_groups().when(zero).refused(&Refusal::FoundNeedsCount);
}

#[test]
fn a_withdrawn_check_closes_the_gate() {
    let story = two_groups()
        .given(check("c", CheckOutcome::NoneMarked, day("2025-09-17")))
        .given(Command::Withdraw {
            register: Register::Checks,
            id: entry_id("c"),
            reason: FreeText::new("fel register"),
        });
    assert_eq!(gate::overall(&story.case), GateOutcome::Unchecked);
}

#[test]
fn protected_persons_get_pseudonyms_in_turn() {
    let story = two_groups().given(person("a", 0)).given(person("b", 0));
    let labels: Vec<u32> = story
        .case
        .registers()
        .protected
        .standing()
        .map(|p| p.value.label)
        .collect();
    assert_eq!(labels, [1, 2]);
    story
        .when(person("c", 2))
        .refused(&Refusal::PseudonymTaken(2));
}

#[test]
fn a_notice_of_protected_persons_before_we_learned_of_them_is_a_finding() {
    let mut early = sending("manager", SendingStage::Sent, Some(day("2025-09-15")));
    early.content = vec![Content::Protected];
    let story = two_groups()
        .given(check("c", CheckOutcome::Found(5), day("2025-09-17")))
        .given(send("s", early));
    let found = about_order(&story);
    assert!(
        matches!(&found[..], [Finding::AnnouncedBeforeLearned { .. }]),
        "{found:?}"
    );
}

#[test]
fn an_unknown_channel_or_group_is_refused() {
    let story = two_groups();
    let pigeon = sending("pigeon", SendingStage::Planned, None);
    let channel = ChannelId::new("pigeon").unwrap();
    story
        .when(send("s", pigeon))
        .refused(&Refusal::UnknownChannel(channel));
    let mut nobody = sending("manager", SendingStage::Planned, None);
    nobody.groups = vec![entry_id("nobody")];
    story.when(send("s", nobody)).refused(&Refusal::NoSuchEntry);
}

fn kind_of_data(row: &str) -> Command {
    let what = frist::playbook::FieldId::new("what").unwrap();
    Command::SetRow {
        field: frist::playbook::FieldId::new(gate::DATA_LIST).unwrap(),
        row: entry_id(row),
        cells: [(what, crate::support::story::text("Personnummer"))].into(),
        source: None,
    }
}

#[test]
fn data_that_come_later_close_the_gate_again_and_say_why() {
    let story = two_groups()
        .given(kind_of_data("r-1"))
        .given(check("c", CheckOutcome::Found(5), day("2025-09-17")))
        .given(kind_of_data("r-2"));
    let gate = &gate::gates(&story.case)[0];
    assert_eq!(gate.outcome, GateOutcome::AskAgain);
    assert_eq!(gate.missing[0], Missing::Data(vec![entry_id("r-2")]));
    let closed = Refusal::GateClosed(vec![entry_id("now"), entry_id("then")]);
    let planned = send("s", sending("post", SendingStage::Planned, None));
    story.when(planned.clone()).refused(&closed);
    // Correcting the old check does not open it; a new look does.
    let story = story.given(check("c", CheckOutcome::NoneMarked, day("2025-09-17")));
    story.when(planned.clone()).refused(&closed);
    let story = story.given(check("c", CheckOutcome::NoneMarked, day("2025-09-18")));
    story.when(planned).then();
}

#[test]
fn the_gate_says_whether_the_protection_was_looked_up_then_and_now() {
    let story = two_groups().given(check("c", CheckOutcome::NoneMarked, day("2025-09-17")));
    let missing = |story: &Story| gate::gates(&story.case)[0].missing.clone();
    assert_eq!(missing(&story), [Missing::AtLeak, Missing::Now]);
    let mut looked = check("d", CheckOutcome::NoneMarked, day("2025-09-18"));
    if let Command::Enter { entry, .. } = &mut looked
        && let Entry::Check(check) = entry.as_mut()
    {
        check.status = Some(CheckStatus::AtLeak);
    }
    let story = story.given(looked);
    assert_eq!(missing(&story), [Missing::Now]);
    assert!(gate::overall(&story.case).is_open());
}

#[test]
fn a_channel_that_comes_later_asks_for_a_look_without_closing() {
    let story = two_groups()
        .given(check("c", CheckOutcome::NoneMarked, day("2025-09-17")))
        .given(send("s", sending("post", SendingStage::Approved, None)));
    let gates = gate::gates_and_channels(&story.case, &story.rules);
    let post = ChannelId::new("post").unwrap();
    assert_eq!(
        gates[0].missing.last(),
        Some(&Missing::Channels(vec![post]))
    );
    assert!(gates[0].outcome.is_open());
}

#[test]
fn nothing_goes_to_many_before_the_protected_are_reached_unless_somebody_says_why() {
    let story = two_groups()
        .given(check("c", CheckOutcome::Found(2), day("2025-09-17")))
        .given(person("a", 0));
    let web = sending("web", SendingStage::Approved, None);
    let waiting = gate::Waiting {
        persons: vec![1],
        unlisted: 1,
    };
    story
        .when(send("s", web.clone()))
        .refused(&Refusal::ContactFirst(waiting));
    // Preparing it is fine, and contact with one at a time always is.
    story
        .when(send("s", sending("web", SendingStage::Planned, None)))
        .then();
    story
        .when(send("s", sending("manager", SendingStage::Approved, None)))
        .then();
    let mut first = web;
    first.first_why = Some(FreeText::new("Uppgifterna ligger redan ute."));
    let Event::Entered(event) = story.when(send("s", first)).then() else {
        panic!()
    };
    assert_eq!(event.shown.unwrap().uncontacted, Some(2));
}

#[test]
fn a_letter_to_one_group_does_not_wait_for_persons_of_another() {
    let in_then = |status| {
        enter(
            "a",
            Entry::Protected(ProtectedPerson {
                guardian: None,
                contacted: None,
                group: Some(entry_id("then")),
                label: 0,
                route: None,
                status,
                young: None,
            }),
        )
    };
    let story = two_groups()
        .given(check("c", CheckOutcome::Found(1), day("2025-09-17")))
        .given(in_then(ContactStatus::Tried));
    let mut letter = sending("post", SendingStage::Approved, None);
    letter.groups = vec![entry_id("now")];
    story.when(send("s", letter.clone())).then();
    letter.groups = vec![entry_id("then")];
    let waiting = gate::Waiting {
        persons: vec![1],
        unlisted: 0,
    };
    story
        .when(send("s", letter.clone()))
        .refused(&Refusal::ContactFirst(waiting));
    let story = story.given(in_then(ContactStatus::Contacted));
    story.when(send("s", letter)).then();
}
