//! Filings to the authority.

use frist::case::register::{Filing, FilingStage};
use frist::case::{Command, Entry, Event, Needed, Refusal, countdowns};
use frist::clock::Phase;
use frist::playbook::ClockId;
use frist::text::FreeText;
use frist::time::When;

use crate::support::story::{Story, anchor, day, enter, minute, utc};

fn filing(stage: FilingStage, when: When) -> Filing {
    Filing {
        copy: None,
        clock: ClockId::new("imy").unwrap(),
        late_reasons: None,
        receipt: None,
        reference: None,
        stage,
        summary: FreeText::new("Anmälan."),
        when,
    }
}

fn file(id: &str, filing: Filing) -> Command {
    enter(id, Entry::Filing(filing))
}

fn aware() -> Story {
    Story::opened()
        .given(anchor("board", minute("2025-08-26T14:54")))
        .at("2025-08-30T10:00")
}

#[test]
fn in_the_deadlines_own_minute_is_in_time() {
    let story = aware();
    let filed = filing(FilingStage::Initial, minute("2025-08-29T14:54"));
    let Event::Entered(event) = story.when(file("f", filed.clone())).then() else {
        panic!()
    };
    assert_eq!(event.shown.unwrap().due, Some(utc("2025-08-29T14:54")));
    let story = story.given(file("f", filed));
    assert_eq!(
        countdowns(&story.case, &story.rules, story.now)[0].phase,
        Phase::Met
    );
}

#[test]
fn late_demands_reasons() {
    let story = aware();
    let mut late = filing(FilingStage::Initial, minute("2025-08-29T14:55"));
    let due = utc("2025-08-29T14:54");
    story
        .when(file("f", late.clone()))
        .refused(&Refusal::LateNeedsReasons { due });
    late.late_reasons = Some(FreeText::new("Leverantören svarade inte."));
    let story = story.given(file("f", late));
    assert_eq!(
        countdowns(&story.case, &story.rules, story.now)[0].phase,
        Phase::MetLate
    );
}

#[test]
fn without_a_time_of_day_timeliness_cannot_be_shown() {
    let story = aware().given(file("f", filing(FilingStage::Initial, day("2025-08-29"))));
    assert_eq!(
        countdowns(&story.case, &story.rules, story.now)[0].phase,
        Phase::TimelinessUnknown
    );
}

#[test]
fn there_is_one_first_notification() {
    let first = filing(FilingStage::Initial, minute("2025-08-28T14:00"));
    let story = aware();
    let supplement = filing(FilingStage::Supplement, minute("2025-08-29T14:00"));
    story
        .when(file("s", supplement.clone()))
        .refused(&Refusal::NotFiledYet);
    let story = story.given(file("f", first.clone()));
    story.when(file("g", first)).refused(&Refusal::AlreadyFiled);
    story.when(file("s", supplement)).then();
}

#[test]
fn a_filing_says_what_was_told_and_is_not_in_the_future() {
    let story = aware();
    let mut silent = filing(FilingStage::Initial, minute("2025-08-28T14:00"));
    silent.summary = FreeText::new("");
    story
        .when(file("f", silent))
        .refused(&Refusal::Empty(Needed::What));
    let coming = filing(FilingStage::Initial, minute("2025-08-30T10:01"));
    let from = coming.when.from();
    story
        .when(file("f", coming))
        .refused(&Refusal::InFuture(from));
    let mut elsewhere = filing(FilingStage::Initial, minute("2025-08-28T14:00"));
    elsewhere.clock = ClockId::new("pts").unwrap();
    story
        .when(file("f", elsewhere))
        .refused(&Refusal::UnknownClock);
}
