//! What every entry has to say, and withdrawing.

use frist::case::register::{
    Assessment, Check, CheckOutcome, Lesson, LessonKind, Link, Measure, MeasureState, Person,
    RiskOutcome,
};
use frist::case::{Command, Entry, Event, Needed, Refusal};
use frist::playbook::Register;
use frist::text::FreeText;

use crate::support::story::{Story, day, enter, entry_id, group, minute, utc};

fn assessment(motive: &str) -> Assessment {
    Assessment {
        below_why: None,
        proposal: None,
        rests_on: None,
        second: None,
        stage: None,
        cause: None,
        groups: Vec::new(),
        motive: FreeText::new(motive),
        outcome: RiskOutcome::NotKnownYet,
        severity: None,
        when: minute("2025-08-26T14:54"),
    }
}

fn withdraw(register: Register, id: &str, reason: &str) -> Command {
    Command::Withdraw {
        register,
        id: entry_id(id),
        reason: FreeText::new(reason),
    }
}

#[test]
fn an_assessment_has_a_motive_also_when_the_risk_is_not_known_yet() {
    let story = Story::opened();
    let bare = enter("r", Entry::Assessment(assessment("")));
    story.when(bare).refused(&Refusal::Empty(Needed::Motive));
    let mut coming = assessment("Vi väntar på leverantören.");
    story
        .when(enter("r", Entry::Assessment(coming.clone())))
        .then();
    coming.when = minute("2025-08-26T15:01");
    let coming = enter("r", Entry::Assessment(coming));
    story
        .when(coming)
        .refused(&Refusal::InFuture(utc("2025-08-26T15:01")));
}

#[test]
fn a_check_says_where_it_was_looked_up() {
    let check = Check {
        channels: None,
        data: None,
        status: None,
        groups: Vec::new(),
        motive: None,
        neutral_text: None,
        outcome: CheckOutcome::NoneMarked,
        sources: FreeText::new(" "),
        when: day("2025-08-26"),
    };
    let bare = enter("c", Entry::Check(check));
    Story::opened()
        .when(bare)
        .refused(&Refusal::Empty(Needed::Source));
}

#[test]
fn what_an_entry_is_about_is_never_empty() {
    let empty = || FreeText::new("");
    let story = Story::opened();
    for (id, entry) in [
        (
            "m",
            Entry::Measure(Measure {
                done: None,
                due: None,
                effect: None,
                effect_when: None,
                told: None,
                told_other: None,
                owner: None,
                proof: None,
                state: MeasureState::Planned,
                what: empty(),
            }),
        ),
        (
            "l",
            Entry::Lesson(Lesson {
                action: None,
                finding: None,
                improves: None,
                objective: None,
                change: None,
                due: None,
                effect: None,
                effect_when: None,
                kind: LessonKind::Lesson,
                owner: None,
                proof: None,
                what: empty(),
            }),
        ),
        (
            "p",
            Entry::Person(Person {
                function: empty(),
                name: None,
                reach: None,
                role: None,
            }),
        ),
        (
            "k",
            Entry::Link(Link {
                case: None,
                what: empty(),
            }),
        ),
    ] {
        story
            .when(enter(id, entry))
            .refused(&Refusal::Empty(Needed::What));
    }
    story
        .when(group("g", ""))
        .refused(&Refusal::Empty(Needed::What));
}

#[test]
fn an_entry_is_withdrawn_with_a_reason_and_stays_in_the_record() {
    let story = Story::opened();
    story
        .when(withdraw(Register::Groups, "g", "fel"))
        .refused(&Refusal::NoSuchEntry);
    let story = story.given(group("g", "Anställda"));
    story
        .when(withdraw(Register::Groups, "g", ""))
        .refused(&Refusal::Empty(Needed::Reason));
    let story = story.given(withdraw(Register::Groups, "g", "Dubblett."));
    assert!(story.case.registers().groups.is_empty());
    assert_eq!(story.case.registers().groups.len_ever(), 1);
    story
        .when(withdraw(Register::Groups, "g", "igen"))
        .refused(&Refusal::NoSuchEntry);
}

#[test]
fn a_change_names_the_version_that_it_replaces() {
    let story = Story::opened().given(group("g", "Anställda"));
    let before = story.records.last().unwrap().hash;
    let Event::Entered(event) = story.when(group("g", "Nuvarande anställda")).then() else {
        panic!("not an entry")
    };
    assert_eq!(event.over, [before]);
}
