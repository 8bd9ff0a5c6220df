//! Of a young protected person the guardian is looked into before anybody is told: the guardian may be the
//! threat.

use frist::case::register::{
    Check, CheckOutcome, ContactStatus, Count, Guardian, ProtectedPerson, Sending, SendingStage,
};
use frist::case::{Command, Entry, Finding, Refusal, findings};
use frist::playbook::ChannelId;
use frist::text::FreeText;

use crate::support::story::{Story, day, enter, entry_id, group};

fn young(status: ContactStatus, guardian: Option<Guardian>) -> Command {
    enter(
        "p",
        Entry::Protected(ProtectedPerson {
            contacted: None,
            group: Some(entry_id("pupils")),
            guardian,
            label: 0,
            route: None,
            status,
            young: Some(true),
        }),
    )
}

fn letter(channel: &str, to: &[&str], stage: SendingStage, why: bool) -> Command {
    enter(
        "s",
        Entry::Sending(Sending {
            channel: ChannelId::new(channel).unwrap(),
            content: Vec::new(),
            first_why: why.then(|| FreeText::new("Det brådskar.")),
            groups: to.iter().map(|id| entry_id(id)).collect(),
            note: None,
            planned: None,
            reached: Count::NotKnownYet,
            returned: None,
            sent: (stage == SendingStage::Sent).then(|| day("2025-09-18")),
            stage,
            text: None,
            title: FreeText::new("Brev till vårdnadshavare"),
        }),
    )
}

fn checked() -> Story {
    Story::opened()
        .at("2025-09-20T10:00")
        .given(group("pupils", "Elever"))
        .given(group("staff", "Anställda"))
        .given(enter(
            "c",
            Entry::Check(Check {
                channels: None,
                data: None,
                groups: Vec::new(),
                motive: None,
                neutral_text: None,
                outcome: CheckOutcome::Found(1),
                sources: FreeText::new("Navet"),
                status: None,
                when: day("2025-09-17"),
            }),
        ))
}

#[test]
fn a_young_person_is_contacted_only_when_the_guardian_has_been_looked_into() {
    let story = checked();
    for open in [None, Some(Guardian::NotYet)] {
        story
            .when(young(ContactStatus::Contacted, open))
            .refused(&Refusal::GuardianFirst(Vec::new()));
        // Trying is not telling.
        story.when(young(ContactStatus::Tried, open)).then();
    }
    for answered in [Guardian::Yes, Guardian::No] {
        story
            .when(young(ContactStatus::Contacted, Some(answered)))
            .then();
    }
}

#[test]
fn a_contact_without_it_can_be_recorded_as_that_and_is_a_finding() {
    let told = |story: &Story| {
        let found = findings(&story.case, &story.rules, story.now);
        let mut found = found.into_iter();
        found.any(|one| one == Finding::GuardianNotShown(vec![1]))
    };
    let story = checked().given(young(ContactStatus::Contacted, Some(Guardian::NotShown)));
    assert!(told(&story));
    let story = story.given(young(ContactStatus::Contacted, Some(Guardian::No)));
    assert!(!told(&story));
}

#[test]
fn a_letter_that_guardians_open_waits_for_it_whatever_the_motive() {
    let waits = Refusal::GuardianLetter(vec![1]);
    let tried = checked().given(young(ContactStatus::Tried, None));
    let shown = checked().given(young(ContactStatus::Contacted, Some(Guardian::NotShown)));
    for story in [&tried, &shown] {
        for to in [&["pupils"][..], &[]] {
            story
                .when(letter("post", to, SendingStage::Approved, true))
                .refused(&waits);
        }
        // Others' letters do not wait for it, a page on the web reaches no guardian's address, and what
        // went can always be recorded.
        story
            .when(letter("post", &["staff"], SendingStage::Approved, true))
            .then();
        story
            .when(letter("web", &["pupils"], SendingStage::Approved, true))
            .then();
        story
            .when(letter("post", &["pupils"], SendingStage::Sent, false))
            .then();
    }
    let never = tried.given(young(ContactStatus::Tried, Some(Guardian::No)));
    never
        .when(letter("post", &["pupils"], SendingStage::Approved, true))
        .then();
}
