//! Several clocks at once: two bounds, shared starts, reports that follow on each other, promises.

#![allow(clippy::unwrap_used, reason = "what goes wrong is to stop the test")]

use frist::case::promised::promised;
use frist::case::register::{AnchorKind, Filing, FilingStage, Promise, PromiseKind};
use frist::case::{Command, Countdown, Entry, Refusal, all_countdowns, by_urgency, countdowns};
use frist::clock::{Phase, Validity};
use frist::playbook::ClockId;
use frist::text::FreeText;
use frist::time::{Moment, When};
use proptest::prelude::*;

use crate::support::story::{Story, day, enter, entry_id, minute, start, utc};

fn clock<'a>(story: &'a Story, id: &str) -> Countdown<'a> {
    let all = all_countdowns(&story.case, &story.rules, story.now);
    all.into_iter()
        .find(|clock| clock.rule.id.as_str() == id)
        .unwrap()
}

fn file(id: &str, clock: &str, stage: FilingStage, when: When) -> Command {
    enter(
        id,
        Entry::Filing(Filing {
            copy: None,
            clock: ClockId::new(clock).unwrap(),
            late_reasons: None,
            receipt: None,
            reference: None,
            stage,
            summary: FreeText::new("Rapport."),
            when,
        }),
    )
}

fn november() -> Story {
    Story::shipped().at("2026-11-20T15:00")
}

#[test]
fn of_two_bounds_the_earlier_is_the_deadline() {
    let aware = |at| {
        start(
            "aware",
            "dora-initial",
            AnchorKind::ControllerAware,
            minute(at),
        )
    };
    let major = |at| start("major", "dora-initial", AnchorKind::Classified, minute(at));
    for (aware_at, major_at, due) in [
        // Classified early: four hours from there.
        (
            Some("2026-11-20T06:00"),
            Some("2026-11-20T08:00"),
            Some("2026-11-20T12:00"),
        ),
        // Classified late: a day from awareness.
        (
            Some("2026-11-19T06:00"),
            Some("2026-11-20T05:00"),
            Some("2026-11-20T06:00"),
        ),
        // Exactly as late.
        (
            Some("2026-11-19T10:00"),
            Some("2026-11-20T06:00"),
            Some("2026-11-20T10:00"),
        ),
        // One of them alone.
        (Some("2026-11-20T06:00"), None, Some("2026-11-21T06:00")),
        (None, Some("2026-11-20T08:00"), Some("2026-11-20T12:00")),
        (None, None, None),
    ] {
        let mut story = november();
        for command in [aware_at.map(aware), major_at.map(major)]
            .into_iter()
            .flatten()
        {
            story = story.given(command);
        }
        let clock = clock(&story, "dora-initial");
        assert_eq!(clock.due, due.map(utc), "{aware_at:?} {major_at:?}");
        let counting = clock.rivals.iter().filter(|rival| rival.counts).count();
        assert_eq!(counting, clock.rivals.len(), "each bound has its own start");
    }
}

#[test]
fn each_report_starts_with_the_first_of_the_one_before() {
    let story = november()
        .given(start(
            "a",
            "dora-initial",
            AnchorKind::Classified,
            minute("2026-10-20T06:00"),
        ))
        .given(file(
            "f1",
            "dora-initial",
            FilingStage::Initial,
            minute("2026-10-20T08:00"),
        ));
    assert_eq!(clock(&story, "dora-initial").phase, Phase::Met);
    let intermediate = clock(&story, "dora-intermediate");
    assert_eq!(intermediate.due, Some(utc("2026-10-23T08:00")));
    assert_eq!(clock(&story, "dora-final").phase, Phase::NotStarted);
    // given two intermediate reports: the final one counts from the first
    let story = story
        .given(file(
            "f2",
            "dora-initial",
            FilingStage::Intermediate,
            minute("2026-10-22T08:00"),
        ))
        .given(file(
            "f3",
            "dora-intermediate",
            FilingStage::Intermediate,
            minute("2026-11-02T08:00"),
        ));
    assert_eq!(clock(&story, "dora-intermediate").phase, Phase::Met);
    // a calendar month, over the night when summer time ends
    assert_eq!(
        clock(&story, "dora-final").due,
        Some(utc("2026-11-22T09:00"))
    );
    let story = story.given(file(
        "f4",
        "dora-initial",
        FilingStage::Final,
        minute("2026-11-19T08:00"),
    ));
    assert_eq!(clock(&story, "dora-final").phase, Phase::Met);
}

#[test]
fn clocks_that_share_a_start_need_it_once() {
    let story = november().given(start(
        "a",
        "cyber-warning",
        AnchorKind::ControllerAware,
        minute("2026-11-20T10:00"),
    ));
    for (id, due) in [
        ("cyber-warning", "2026-11-21T10:00"),
        ("cyber-agency", "2026-11-20T16:00"),
        ("cyber-notification", "2026-11-23T10:00"),
    ] {
        assert_eq!(clock(&story, id).due, Some(utc(due)), "{id}");
    }
    // and it is not IMY's
    assert_eq!(clock(&story, "gdpr-33").due, None);
    // a start is recorded under the clock that has them
    let under = start(
        "b",
        "cyber-agency",
        AnchorKind::ControllerAware,
        minute("2026-11-20T10:00"),
    );
    story.when(under).refused(&Refusal::UnknownClock);
}

#[test]
fn a_follow_up_needs_the_report_before_it_and_a_police_report_is_no_notification() {
    let story = november().given(file(
        "p",
        "police",
        FilingStage::Initial,
        minute("2026-11-20T10:00"),
    ));
    assert_eq!(clock(&story, "police").phase, Phase::Met);
    assert_eq!(clock(&story, "gdpr-33").phase, Phase::NotStarted);
    let facts = frist::case::CaseFacts {
        case: &story.case,
        rules: &story.rules,
        now: story.now,
    };
    let notified = frist::playbook::Facts::fact(&facts, frist::playbook::Fact::Notified);
    assert_eq!(notified, frist::playbook::Known::YesNo(false));
    let early = file(
        "f",
        "cyber-notification",
        FilingStage::Final,
        minute("2026-11-20T11:00"),
    );
    story.when(early).refused(&Refusal::NotFiledYet);
}

#[test]
fn without_a_limit_nothing_is_late() {
    let story = november();
    assert_eq!(clock(&story, "police").phase, Phase::NoLimit);
    assert_eq!(clock(&story, "police").due, None);
    assert_eq!(clock(&story, "contract").phase, Phase::NotStarted);
}

#[test]
fn the_most_urgent_is_first_and_alike_ones_stay_in_order() {
    let story = november()
        .given(start(
            "a",
            "gdpr-33",
            AnchorKind::ControllerAware,
            minute("2026-11-18T10:00"),
        ))
        .given(start(
            "b",
            "cyber-warning",
            AnchorKind::ControllerAware,
            minute("2026-11-20T12:00"),
        ));
    let order = |story: &Story| {
        let mut clocks = all_countdowns(&story.case, &story.rules, story.now);
        by_urgency(&mut clocks);
        let ids: Vec<String> = clocks
            .iter()
            .map(|clock| clock.rule.id.to_string())
            .collect();
        ids
    };
    let first = order(&story);
    assert_eq!(
        first[..5],
        [
            "cyber-agency",
            "gdpr-33",
            "cyber-warning",
            "cyber-trust",
            "cyber-notification"
        ]
    );
    // given that IMY has its notification: the supplement runs instead, far away
    let story = story.given(file(
        "f",
        "gdpr-33",
        FilingStage::Initial,
        minute("2026-11-20T13:00"),
    ));
    let then = order(&story);
    assert_eq!(then[0], "cyber-agency");
    assert!(
        then.iter().position(|id| id == "gdpr-33-supplement")
            < then.iter().position(|id| id == "gdpr-33")
    );
    assert_eq!(order(&story), then, "the same again");
}

#[test]
fn a_short_name_finds_its_clock() {
    let rules = &november().rules;
    for (name, id) in [
        ("imy72", "gdpr-33"),
        ("gdpr-33", "gdpr-33"),
        ("cyber24", "cyber-warning"),
    ] {
        assert_eq!(rules.clock_named(name).unwrap().id.as_str(), id);
    }
    assert_eq!(rules.clock_named("imy"), None);
    // no two clocks are called the same
    let mut names: Vec<&str> = rules
        .clocks
        .iter()
        .map(|(rule, _)| rule.short.as_str())
        .collect();
    names.sort_unstable();
    let all = names.len();
    names.dedup();
    assert_eq!(names.len(), all);
}

#[test]
fn a_rule_holds_from_its_first_to_its_last_day() {
    let mut rule = november().rules.clock_named("cyber24").unwrap().clone();
    rule.valid_until = chrono::NaiveDate::from_ymd_opt(2026, 12, 31);
    for (at, validity) in [
        // Stockholm's days, not those of UTC.
        ("2026-01-14T22:59", Validity::NotYet),
        ("2026-01-14T23:00", Validity::Holds),
        ("2026-12-31T22:59", Validity::Holds),
        ("2026-12-31T23:00", Validity::Ended),
    ] {
        assert_eq!(rule.validity(utc(at)), validity, "{at}");
    }
}

#[test]
fn a_promise_counts_down_is_kept_or_is_overdue() {
    let promise = |due: When, kept: Option<When>| {
        enter(
            "p",
            Entry::Promise(Promise {
                due,
                kept,
                kind: PromiseKind::Own,
                to: FreeText::new("De berörda"),
                what: FreeText::new("Ny information"),
            }),
        )
    };
    let noon = || minute("2026-11-27T11:00");
    for (due, kept, now, phase) in [
        (noon(), None, "2026-11-20T15:00", Phase::Running),
        (noon(), None, "2026-11-26T11:00", Phase::Warning(1)),
        (noon(), None, "2026-11-27T09:30", Phase::Warning(2)),
        (noon(), None, "2026-11-27T11:00", Phase::Warning(2)),
        (noon(), None, "2026-11-27T11:01", Phase::Overdue),
        (noon(), Some(noon()), "2026-11-28T11:01", Phase::Met),
        (
            noon(),
            Some(minute("2026-11-27T11:01")),
            "2026-11-28T11:01",
            Phase::MetLate,
        ),
        // Promised for a day: until that day is over.
        (
            day("2026-08-28"),
            None,
            "2026-08-28T21:59",
            Phase::Warning(2),
        ),
        (day("2026-08-28"), None, "2026-08-28T22:00", Phase::Overdue),
        (
            day("2026-08-28"),
            Some(day("2026-08-28")),
            "2026-08-30T22:00",
            Phase::Met,
        ),
    ] {
        let story = Story::shipped().at(now).given(promise(due, kept));
        assert_eq!(promised(&story.case, story.now)[0].phase, phase, "{now}");
    }
}

fn kind() -> impl Strategy<Value = AnchorKind> {
    prop::sample::select(
        &[
            AnchorKind::Detected,
            AnchorKind::ProcessorAware,
            AnchorKind::ControllerAware,
            AnchorKind::Other,
            AnchorKind::Classified,
        ][..],
    )
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 48, ..ProptestConfig::default() })]

    /// Whatever is recorded, in whatever order: a deadline becomes later only by a rejection.
    #[test]
    fn a_record_never_makes_a_deadline_later_unless_a_start_was_rejected(
        wishes in prop::collection::vec((0..4_u8, 0..6_u8, kind(), 0..6000_i64), 1..14),
    ) {
        const CLOCKS: [&str; 4] = ["gdpr-33", "cyber-warning", "dora-initial", "lek-24"];
        let mut story = Story::shipped().at("2026-11-24T15:00");
        for (what, name, kind, minutes) in wishes {
            let at = When::minute(
                utc("2026-11-20T06:00").plus(frist::time::Span::minutes(minutes)),
                60,
            );
            let clock = CLOCKS[usize::from(name % 4)];
            let command = match what {
                0 | 1 => start(&format!("s{name}"), clock, kind, at),
                2 => Command::RejectAnchor {
                    anchor: entry_id(&format!("s{name}")),
                    reason: FreeText::new("Inte vår."),
                },
                _ => file(&format!("f{name}"), clock, FilingStage::Initial, at),
            };
            let dues = |story: &Story| -> Vec<Option<Moment>> {
                let clocks = all_countdowns(&story.case, &story.rules, story.now);
                let started = clocks.iter().filter(|clock| clock.rule.filing_of().is_none());
                started.map(|clock| clock.due).collect()
            };
            let before = dues(&story);
            let is_rejection = matches!(command, Command::RejectAnchor { .. });
            if frist::case::decide(&story.case, &story.rules, story.now, command.clone()).is_err() {
                continue;
            }
            story = story.given(command);
            if is_rejection {
                continue;
            }
            for (before, after) in before.into_iter().zip(dues(&story)) {
                if let Some(before) = before {
                    prop_assert!(after.is_some_and(|after| after <= before));
                }
            }
        }
        prop_assert!(countdowns(&story.case, &story.rules, story.now).len() >= 2);
    }
}
