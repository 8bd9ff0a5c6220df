//! The edges of what an evaluation and the injects are computed by: the very minute of a limit, what is
//! recorded after the end, what comes of time alone. Each of these was once no test's business.

use frist::case::event::{Keeping, Rating};
use frist::case::register::FilingStage;
use frist::case::{Act, Command};
use frist::exercise::evaluation::{Played, Verdict};
use frist::exercise::{Deck, Stand};

use super::evaluation::{
    aware, called, checked, filing, judged, letter, minute, persons, rating, with_filings,
};
use super::{act, inject, small, stands};
use crate::support::story::{Story, utc};

const SMALL: &str = include_str!("../../fixtures/scenarios/valid/small.toml");

fn deck(story: &Story) -> Deck {
    let now = story.case.moment(&story.rules, story.now);
    Deck::of(&story.case, &story.rules, now).unwrap()
}

fn verdict(story: &Story, id: &str) -> Verdict {
    judged(story, id).verdict
}

#[test]
fn the_minute_of_the_limit_is_in_time() {
    // given that awareness is to be stated by 09:10
    let at = |life: &str| called(None).at(life);
    assert_eq!(
        verdict(&at("2026-11-23T09:10"), "aware-in-time"),
        Verdict::Open
    );
    let story = at("2026-11-23T09:10").given(aware("2025-08-26T06:20"));
    assert_eq!(verdict(&story, "aware-in-time"), Verdict::Met);
}

#[test]
fn what_is_never_to_happen_before_a_moment_may_happen_after_it() {
    let never = r#"never = { fact = "before-gate", is = true }"#;
    let source = SMALL.replace(never, &format!("{never}\nby = 2025-08-26T09:00:00"));
    let sent = |life: &str| {
        let story = called(Some(&source)).at(life);
        let story = story.given(letter("s-1", "2025-08-26T06:50"));
        verdict(&story.at("2026-11-23T10:00"), "not-before-gate")
    };
    assert_eq!(sent("2026-11-23T09:00"), Verdict::Broken);
    assert_eq!(sent("2026-11-23T09:01"), Verdict::Kept);
}

#[test]
fn what_is_recorded_after_the_end_shows_nothing() {
    let story = called(None)
        .at("2026-11-23T09:11")
        .given(act(Act::End(None)));
    let story = story.given(aware("2025-08-26T06:20"));
    assert_eq!(verdict(&story, "aware-in-time"), Verdict::NotMet);
    assert_eq!(rating(&story, "clock"), Some(Rating::Unable));
}

#[test]
fn an_answer_that_may_still_change_is_open() {
    let story = called(None).given(persons(10, 20));
    assert_eq!(verdict(&story, "how-many"), Verdict::Open);
}

#[test]
fn a_range_that_reaches_outside_the_bounds_does_not_fit() {
    for (low, high, fits) in [(1100, 1500, true), (1100, 1501, false), (1099, 1500, false)] {
        let story = called(None)
            .given(persons(low, high))
            .given(act(Act::End(None)));
        let is = verdict(&story, "how-many") == Verdict::Met;
        assert_eq!(is, fits, "{low}–{high}");
    }
}

fn filed(id: &str, stage: FilingStage, at: &str) -> Command {
    filing(id, "gdpr-33", stage, minute(at))
}

#[test]
fn what_the_first_notification_said_stands_when_more_is_filed() {
    let source = with_filings();
    let story = called(Some(&source))
        .given(aware("2025-08-26T06:10"))
        .given(persons(2, 8))
        .given(filed("f-1", FilingStage::Initial, "2025-08-26T06:10"))
        .given(persons(1200, 1300))
        .given(filed("f-2", FilingStage::Supplement, "2025-08-26T06:10"));
    assert_eq!(verdict(&story, "theft-open"), Verdict::Met);
}

#[test]
fn a_later_supplement_counts_instead_of_an_earlier_one() {
    let source = with_filings().replace("at = \"filing\"", "at = \"supplement\"");
    let story = called(Some(&source))
        .given(aware("2025-08-26T06:10"))
        .given(filed("f-1", FilingStage::Initial, "2025-08-26T06:10"))
        .given(persons(1200, 1300))
        .given(filed("f-2", FilingStage::Supplement, "2025-08-26T06:10"));
    assert_eq!(verdict(&story, "theft-open"), Verdict::NotMet);
    let story =
        story
            .given(persons(2, 8))
            .given(filed("f-3", FilingStage::Supplement, "2025-08-26T06:10"));
    assert_eq!(verdict(&story, "theft-open"), Verdict::Met);
}

#[test]
fn what_time_alone_brings_about_is_seen_without_a_record() {
    // given that no deadline is ever to pass, and a clock that runs
    let never = r#"never = { fact = "before-gate", is = true }"#;
    let source = SMALL.replace(never, r#"never = { fact = "late", is = true }"#);
    let story = called(Some(&source)).given(aware("2025-08-26T06:10"));
    assert_eq!(verdict(&story, "not-before-gate"), Verdict::Open);
    // when three days pass in which nobody writes
    let story = story.at("2026-11-27T09:00");
    assert_eq!(verdict(&story, "not-before-gate"), Verdict::Broken);
}

#[test]
fn a_check_in_the_same_minute_as_the_message_opens_the_gate() {
    let story = called(None)
        .at("2026-11-23T09:00")
        .given(checked("2025-08-26T06:50"))
        .given(letter("s-1", "2025-08-26T06:50"))
        .given(act(Act::End(None)));
    assert_eq!(verdict(&story, "not-before-gate"), Verdict::Kept);
}

#[test]
fn the_exercise_can_end_at_the_very_moment_and_when_what_it_waits_for_holds() {
    let end = "\n[[end]]\ntitle = { sv = \"Kväll\", en = \"Evening\" }\nat = 2025-08-26T09:00:00\n";
    let source = format!("{SMALL}{end}");
    let at = |life: &str| deck(&called(Some(&source)).at(life)).ends.len();
    assert_eq!([at("2026-11-23T08:59"), at("2026-11-23T09:00")], [0, 1]);
    let story = called(None).given(aware("2025-08-26T06:10")).given(filed(
        "f-1",
        FilingStage::Initial,
        "2025-08-26T06:10",
    ));
    assert_eq!(deck(&story).ends.len(), 1);
}

#[test]
fn the_next_inject_is_the_earliest_and_those_passed_over_do_not_count() {
    let story = small().given(act(Act::Run(true)));
    assert_eq!(deck(&story).next(), Some(utc("2025-08-26T06:10")));
    assert_eq!(deck(&story).count(), (0, 4));
    let story = story.given(act(Act::Keep(inject("press"), Keeping::Skipped)));
    assert_eq!(deck(&story).count(), (0, 3));
}

#[test]
fn an_inject_that_waits_past_its_own_last_moment_never_comes() {
    // given a mail half an hour after the call, and not after 08:30
    let delay = "delay = \"30m\"\n";
    let more = "if = { fact = \"aware\", is = false }\nuntil = 2025-08-26T08:30:00\n";
    let source = SMALL.replace(delay, &format!("{delay}{more}"));
    let story = called(Some(&source)).at("2026-11-23T08:50");
    assert_eq!(stands(&story)[1], Stand::Skipped);
}

#[test]
fn an_inject_with_a_time_and_another_before_it_was_planned_for_the_later_of_them() {
    let delay = "delay = \"30m\"\n";
    let source = SMALL.replace(delay, &format!("{delay}at = 2025-08-26T09:30:00\n"));
    let story = called(Some(&source));
    let now = story.case.moment(&story.rules, story.now);
    let evaluation =
        frist::exercise::evaluation::evaluate_records(&story.records, &story.rules, now).unwrap();
    let Played::Planned { planned, .. } = &evaluation.injects[1] else {
        panic!("{:?}", evaluation.injects[1])
    };
    assert_eq!(*planned, Some(utc("2025-08-26T07:30")));
}
