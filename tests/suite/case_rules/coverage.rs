//! Who has been told: what counts, what has to go again, and who is taken out of the count.

use frist::case::coverage::{Bounds, Change, Counts, Flag, GroupCoverage, by_deliveries, coverage};
use frist::case::register::{
    ContactStatus, Count, Delivery, Exception, ExceptionGround, Group, ProtectedPerson, Sending,
    SendingStage,
};
use frist::case::{Command, Digest, Entry, Event, Quantity, Refusal, findings, gate};
use frist::playbook::{ChannelId, FieldId};
use frist::text::{FreeText, Lang};

use crate::support::story::{Story, day, enter, entry_id, text};

fn known(n: u64) -> Count {
    Count::Known(Quantity::exact(n))
}

fn group(id: &str, count: Count) -> Command {
    enter(
        id,
        Entry::Group(Group {
            count,
            name: FreeText::new(id),
            note: None,
            data: Vec::new(),
            only_protected: None,
        }),
    )
}

fn sent(id: &str, channel: &str, to: &[&str], when: &str) -> Command {
    enter(
        id,
        Entry::Sending(Sending {
            channel: ChannelId::new(channel).unwrap(),
            content: Vec::new(),
            first_why: None,
            groups: to.iter().map(|id| entry_id(id)).collect(),
            note: None,
            planned: None,
            reached: Count::NotKnownYet,
            returned: None,
            sent: Some(day(when)),
            stage: SendingStage::Sent,
            text: Some(FreeText::new("Det här har hänt.")),
            title: FreeText::new("Information"),
        }),
    )
}

fn delivered(
    id: &str,
    sending: &str,
    group: &str,
    sent: u64,
    reached: Count,
    back: u64,
) -> Command {
    enter(
        id,
        Entry::Delivery(Delivery {
            group: entry_id(group),
            reached,
            receipt: None,
            returned: Some(Quantity::exact(back)),
            sending: entry_id(sending),
            sent: known(sent),
            version: None,
            when: day("2025-09-19"),
        }),
    )
}

fn story() -> Story {
    Story::opened()
        .at("2025-09-20T10:00")
        .given(group("now", known(1000)))
        .given(group("then", Count::NotKnownYet))
}

fn told(story: &Story, group: &str) -> GroupCoverage {
    let told = coverage(&story.case, &story.rules);
    let id = entry_id(group);
    let mut groups = told.groups.into_iter();
    groups.find(|one| one.group.as_ref() == Some(&id)).unwrap()
}

fn data(row: &str) -> Command {
    Command::SetRow {
        field: FieldId::new(gate::DATA_LIST).unwrap(),
        row: entry_id(row),
        cells: [(FieldId::new("what").unwrap(), text("Adress"))].into(),
        source: None,
    }
}

#[test]
fn a_publication_alone_does_not_count_and_the_group_is_flagged() {
    let story = story().given(sent("w", "web", &["then"], "2025-09-04"));
    let then = told(&story, "then");
    assert_eq!(then.messages[0].counts, Counts::NotAlone);
    assert_eq!(then.reached, Bounds::NONE);
    let web = ChannelId::new("web").unwrap();
    assert_eq!(then.flags[0], Flag::NoDirect(vec![web]));
    // With the exception for disproportionate effort it stands in the place of a message.
    let story = story.given(enter(
        "x",
        Entry::Exception(Exception {
            ground: ExceptionGround::Disproportionate,
            groups: vec![entry_id("then")],
            instead: Some(FreeText::new("Nyhet på webbplatsen.")),
            reasons: FreeText::new("Adresserna saknas."),
            when: day("2025-09-05"),
        }),
    ));
    let then = told(&story, "then");
    assert_eq!(then.messages[0].counts, Counts::Instead);
    assert!(
        !then
            .flags
            .iter()
            .any(|flag| matches!(flag, Flag::NoDirect(_)))
    );
    assert!(then.flags.contains(&Flag::PublicInstead));
}

#[test]
fn what_nobody_counted_stays_within_what_was_sent_and_came_back() {
    let story = story()
        .given(sent("l", "post", &["now", "then"], "2025-09-18"))
        .given(delivered("d", "l", "now", 900, Count::NotKnownYet, 30));
    let now = told(&story, "now");
    assert_eq!(now.reached, Bounds::new(0, Some(870)));
    let version = Digest::of("Det här har hänt.".as_bytes());
    assert_eq!(now.messages[0].versions, [version]);
    assert!(
        now.flags
            .contains(&Flag::Returned(Bounds::new(30, Some(30))))
    );
    assert!(
        now.flags
            .contains(&Flag::Unreached(Bounds::new(130, Some(1000))))
    );
}

#[test]
fn those_under_protection_are_taken_out_and_reached_one_by_one() {
    let person = |id, status| {
        enter(
            id,
            Entry::Protected(ProtectedPerson {
                contacted: None,
                group: Some(entry_id("now")),
                guardian: None,
                label: 0,
                route: None,
                status,
                young: None,
            }),
        )
    };
    let story = story()
        .given(person("a", ContactStatus::Contacted))
        .given(person("b", ContactStatus::Tried))
        .given(sent("l", "post", &["now"], "2025-09-18"))
        .given(delivered("d", "l", "now", 998, known(998), 0));
    let now = told(&story, "now");
    assert_eq!(now.many, Bounds::new(998, Some(998)));
    assert_eq!(now.reached, now.many);
    assert_eq!((now.protected_reached, now.protected), (1, 2));
    assert_eq!(now.flags, [Flag::ProtectedWait(1)]);
    assert_eq!(now.reached_in_all(), Bounds::new(999, Some(999)));
}

#[test]
fn a_message_has_to_go_again_when_data_are_added_and_until_a_later_one_tells() {
    let story = story()
        .given(data("r-1"))
        .given(sent("l", "post", &["now"], "2025-09-10"))
        .given(data("r-2"));
    let due = Flag::ResendDue(vec![Change::Data(vec![entry_id("r-2")])]);
    assert!(told(&story, "now").flags.contains(&due));
    // What is noted later about the message does not make it newer.
    let story = story.given(sent("l", "post", &["now"], "2025-09-10"));
    assert!(told(&story, "now").flags.contains(&due));
    // News on the web does not take the letter's place; a new letter does.
    let story = story.given(sent("w", "web", &["now"], "2025-09-17"));
    assert!(told(&story, "now").flags.contains(&due));
    let story = story.given(sent("m", "post", &["now"], "2025-09-18"));
    assert!(!told(&story, "now").flags.contains(&due));
}

#[test]
fn more_reached_and_returned_than_it_went_to_is_asked_about_with_the_figures() {
    let story = story().given(sent("k", "post", &["now"], "2025-09-04"));
    let exact = |n| Bounds::new(n, Some(n));
    // Given a letter that went to 100, when 90 are told as reached and 20 as returned, then it is asked.
    let too_many = delivered("d", "k", "now", 100, known(90), 20);
    let figures = Refusal::MoreThanSent(Box::new([exact(100), exact(90), exact(20)]));
    story.when(too_many.clone()).refused(&figures);
    let said = figures.say_of(&story.case, &story.rules, Lang::Sv).what;
    for figure in ["100", "90", "20"] {
        assert!(said.contains(figure), "{said}");
    }
    // What may be true is taken: the least of a range counts, and so does what nobody knows.
    let range = Count::Known(Quantity::range(80, 95, None));
    story
        .when(delivered("d", "k", "now", 100, range, 20))
        .then();
    story
        .when(delivered("d", "k", "now", 100, Count::NotKnownYet, 20))
        .then();
    // One that an older program let in is a finding.
    let mut older = story;
    let Event::Entered(mut event) = older
        .when(delivered("d", "k", "now", 100, known(90), 10))
        .then()
    else {
        panic!()
    };
    if let Entry::Delivery(delivery) = &mut event.entry {
        delivery.returned = Some(Quantity::exact(20));
    }
    older.record(Event::Entered(event));
    let found = findings(&older.case, &older.rules, older.now);
    assert!(found.iter().any(|one| one.name() == "more-than-sent"));
}

#[test]
fn deliveries_count_before_the_sendings_own_figure_and_leave_open_what_nobody_counted() {
    let mut letter = sent("k", "post", &["now", "then"], "2025-09-04");
    if let Command::Enter { entry, .. } = &mut letter
        && let Entry::Sending(sending) = entry.as_mut()
    {
        sending.reached = known(300);
    }
    let story = story().given(letter);
    // Given only the sending's own figure, each of two groups has at most all of it.
    assert_eq!(told(&story, "now").reached, Bounds::new(0, Some(300)));
    // When one group has its outcome, the sending's own figure counts for none of them.
    let story = story.given(delivered("d", "k", "now", 100, known(90), 5));
    assert_eq!(told(&story, "now").reached, Bounds::new(90, Some(90)));
    assert_eq!(told(&story, "then").messages[0].reached, Bounds::UNKNOWN);
    let whole = |story: &Story| {
        let sending = story.case.registers().sendings.get(&entry_id("k")).unwrap();
        by_deliveries(&story.case, &sending).unwrap().reached
    };
    assert_eq!(whole(&story), Bounds::new(90, None));
    let story = story.given(delivered("e", "k", "then", 50, known(40), 0));
    assert_eq!(whole(&story), Bounds::new(130, Some(130)));
}

#[test]
fn data_that_do_not_concern_a_group_ask_for_no_new_message_to_it() {
    let new = |story: &Story| {
        let flags = told(story, "now").flags;
        flags.iter().any(|flag| matches!(flag, Flag::ResendDue(_)))
    };
    let story = story()
        .given(data("r1"))
        .given(sent("l", "post", &["now"], "2025-09-18"))
        .given(data("r2"));
    assert!(new(&story), "nobody has said whom the new data concern");
    // when somebody says that they are not this group's
    let mut entry = story
        .case
        .registers()
        .groups
        .get(&entry_id("now"))
        .unwrap()
        .value
        .clone();
    entry.data = vec![entry_id("r1")];
    let story = story.given(enter("now", Entry::Group(entry)));
    assert!(!new(&story));
    // but what comes after that is asked about again
    assert!(new(&story.given(data("r3"))));
}

#[test]
fn a_group_names_only_data_that_the_case_has() {
    let mut entry = story()
        .case
        .registers()
        .groups
        .get(&entry_id("now"))
        .unwrap()
        .value
        .clone();
    entry.data = vec![entry_id("nowhere")];
    story()
        .when(enter("now", Entry::Group(entry)))
        .refused(&Refusal::NoSuchEntry);
}
