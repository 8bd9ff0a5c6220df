//! A group of protected persons alone is told one by one, never by anything that goes to many.

use frist::case::gate;
use frist::case::register::{
    Check, CheckOutcome, ContactStatus, Count, Group, ProtectedPerson, Sending, SendingStage,
};
use frist::case::{Command, Entry, Event, Finding, Quantity, Refusal, findings};
use frist::playbook::ChannelId;
use frist::text::FreeText;

use crate::support::story::{Story, day, enter, entry_id};

fn group(id: &str, name: &str, count: Option<u64>, only_protected: Option<bool>) -> Command {
    let count = count.map_or(Count::NotKnownYet, |n| Count::Known(Quantity::exact(n)));
    enter(
        id,
        Entry::Group(Group {
            count,
            data: Vec::new(),
            name: FreeText::new(name),
            note: None,
            only_protected,
        }),
    )
}

fn check(id: &str, groups: &[&str], found: u32) -> Command {
    let groups = groups.iter().map(|id| entry_id(id)).collect();
    enter(
        id,
        Entry::Check(Check {
            channels: None,
            data: None,
            groups,
            motive: None,
            neutral_text: None,
            outcome: CheckOutcome::Found(found),
            sources: FreeText::new("Navet"),
            status: None,
            when: day("2025-09-17"),
        }),
    )
}

fn person(id: &str, group: &str) -> Command {
    enter(
        id,
        Entry::Protected(ProtectedPerson {
            contacted: None,
            group: Some(entry_id(group)),
            guardian: None,
            label: 0,
            route: None,
            status: ContactStatus::Contacted,
            young: None,
        }),
    )
}

fn send(channel: &str, to: &[&str], stage: SendingStage) -> Command {
    enter(
        "s",
        Entry::Sending(Sending {
            channel: ChannelId::new(channel).unwrap(),
            content: Vec::new(),
            first_why: None,
            groups: to.iter().map(|id| entry_id(id)).collect(),
            note: None,
            planned: None,
            reached: Count::NotKnownYet,
            returned: None,
            sent: (stage == SendingStage::Sent).then(|| day("2025-09-18")),
            stage,
            text: None,
            title: FreeText::new("Information"),
        }),
    )
}

fn base() -> Story {
    Story::opened()
        .at("2025-09-20T10:00")
        .given(group("staff", "Anställda", Some(900), None))
}

fn names(story: &Story) -> Vec<&'static str> {
    let found = findings(&story.case, &story.rules, story.now);
    found.iter().map(Finding::name).collect()
}

fn no(groups: &[&str]) -> Refusal {
    Refusal::OnlyProtected(groups.iter().map(|id| entry_id(id)).collect())
}

#[test]
fn nothing_to_many_is_prepared_or_approved_for_a_group_whose_every_person_is_followed_as_protected()
{
    // Given two persons in a group, both under protection and both reached.
    let story = base()
        .given(group("direct", "De som kontaktas direkt", Some(2), None))
        .given(check("c", &[], 2))
        .given(person("a", "direct"))
        .given(person("b", "direct"));
    // When anything that goes to many is for them, then it is closed.
    for stage in [SendingStage::Planned, SendingStage::Approved] {
        for channel in ["post", "web"] {
            story
                .when(send(channel, &["direct"], stage))
                .refused(&no(&["direct"]));
            story
                .when(send(channel, &["staff", "direct"], stage))
                .refused(&no(&["direct"]));
        }
        // One at a time is always open, and so is a letter to the others.
        story.when(send("manager", &["direct"], stage)).then();
        story.when(send("post", &["staff"], stage)).then();
    }
}

#[test]
fn a_check_of_the_group_alone_that_finds_as_many_as_there_are_closes_it_too() {
    let story = base().given(group("b", "Grupp B", Some(2), None));
    let all = story.given(check("c", &[], 2));
    // Two among all the others may be anybody: the check does not say that they are these two.
    assert!(!gate::only_protected(&all.case, Some(&entry_id("b"))));
    let alone = all.given(check("d", &["b"], 2));
    alone
        .when(send("post", &["b"], SendingStage::Planned))
        .refused(&no(&["b"]));
}

#[test]
fn a_group_named_after_the_protection_is_noted_so_and_marked_until_somebody_says_otherwise() {
    let Event::Entered(event) = base()
        .when(group("pupils", "Skyddade elever", None, None))
        .then()
    else {
        panic!()
    };
    assert!(matches!(&event.entry, Entry::Group(group) if group.only_protected == Some(true)));
    let story = base()
        .given(group("pupils", "Skyddade elever", None, None))
        .given(check("c", &[], 1));
    story
        .when(send("post", &["pupils"], SendingStage::Planned))
        .refused(&no(&["pupils"]));
    assert!(names(&story).contains(&"group-names-protection"));
    // A neutral name does not open it: what the group is has not changed.
    let renamed = story.given(group("pupils", "Grupp C", None, Some(true)));
    assert!(!names(&renamed).contains(&"group-names-protection"));
    renamed
        .when(send("post", &["pupils"], SendingStage::Planned))
        .refused(&no(&["pupils"]));
    // The name means something else.
    let other = renamed.given(group("pupils", "Skyddade löneavtal", None, Some(false)));
    assert!(!names(&other).contains(&"group-names-protection"));
    assert!(!gate::only_protected(
        &other.case,
        Some(&entry_id("pupils"))
    ));
}

#[test]
fn what_goes_to_all_leaves_them_out_but_still_waits_for_them() {
    let unreached = |status| {
        enter(
            "a",
            Entry::Protected(ProtectedPerson {
                contacted: None,
                group: Some(entry_id("direct")),
                guardian: None,
                label: 0,
                route: None,
                status,
                young: None,
            }),
        )
    };
    let story = base()
        .given(group("direct", "Grupp B", Some(1), None))
        .given(check("c", &[], 1))
        .given(unreached(ContactStatus::Tried));
    let Event::Entered(event) = story.when(send("post", &[], SendingStage::Planned)).then() else {
        panic!()
    };
    assert!(
        matches!(&event.entry, Entry::Sending(sending) if sending.groups == [entry_id("staff")])
    );
    for to in [&[][..], &["staff"]] {
        let approved = story.when(send("post", to, SendingStage::Approved));
        assert!(
            matches!(approved.result, Err(Refusal::ContactFirst(_))),
            "{to:?}"
        );
    }
    let reached = story.given(unreached(ContactStatus::Contacted));
    reached
        .when(send("post", &[], SendingStage::Approved))
        .then();
}

#[test]
fn when_all_who_are_concerned_are_protected_nothing_goes_to_many() {
    let total = crate::support::story::answer(
        "persons_total",
        frist::case::Answer::Known(frist::case::Value::Number(Quantity::exact(3))),
    );
    let story = Story::shipped()
        .at("2025-09-20T10:00")
        .given(total)
        .given(check("c", &[], 3));
    story
        .when(send("post", &[], SendingStage::Planned))
        .refused(&no(&[]));
}

#[test]
fn what_was_sent_to_them_is_recorded_and_told_and_so_is_what_became_for_them_alone() {
    let story = base()
        .given(group("direct", "Grupp B", Some(1), None))
        .given(check("c", &[], 1));
    // Prepared while nobody knew; then the one person turns out to be protected.
    let planned = story.given(send("post", &["direct"], SendingStage::Planned));
    assert!(!names(&planned).contains(&"many-to-protected"));
    let known = planned.given(person("a", "direct"));
    assert!(names(&known).contains(&"many-to-protected"));
    let sent = known.given(send("post", &["direct"], SendingStage::Sent));
    assert!(names(&sent).contains(&"many-to-protected"));
    let stopped = sent.given(send("post", &["direct"], SendingStage::Stopped));
    assert!(!names(&stopped).contains(&"many-to-protected"));
}

#[test]
fn nothing_to_many_is_owed_to_them() {
    let story = base()
        .given(group("pupils", "Skyddade elever", Some(9), None))
        .given(check("c", &[], 1));
    let told = frist::case::coverage::coverage(&story.case, &story.rules);
    let group = told.groups.last().unwrap();
    assert_eq!(group.many, frist::case::coverage::Bounds::NONE);
}

#[test]
fn a_group_is_told_one_by_one_when_it_must_be_or_when_nothing_else_is_planned() {
    use frist::case::gate::{Direct, contacted_directly};
    let story = Story::opened()
        .at("2025-09-20T10:00")
        .given(group("many", "Elever", Some(900), None))
        .given(group("few", "Ombud", Some(12), None))
        .given(group("five", "Berörda B", Some(5), Some(true)));
    let direct = |story: &Story, id: &str| {
        contacted_directly(&story.case, &story.rules.playbook, &entry_id(id))
    };
    assert_eq!(direct(&story, "five"), Some(Direct::Protected));
    assert_eq!(direct(&story, "few"), None);
    // given a plan of direct contact
    let story = story.given(planned("s1", "manager", &["few"]));
    assert_eq!(direct(&story, "few"), Some(Direct::Planned));
    assert_eq!(direct(&story, "many"), None);
    // when a letter is planned too
    let story = story
        .given(check("c", &["few"], 1))
        .given(planned("s2", "post", &["few"]));
    assert_eq!(direct(&story, "few"), None);
}

fn planned(id: &str, channel: &str, groups: &[&str]) -> Command {
    enter(
        id,
        Entry::Sending(Sending {
            channel: ChannelId::new(channel).unwrap(),
            content: Vec::new(),
            first_why: None,
            groups: groups.iter().map(|id| entry_id(id)).collect(),
            note: None,
            planned: None,
            reached: Count::NotKnownYet,
            returned: None,
            sent: None,
            stage: SendingStage::Planned,
            text: None,
            title: FreeText::new("Besked"),
        }),
    )
}
