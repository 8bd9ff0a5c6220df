//! Where a clock stands, at every border.

use chrono::NaiveDate;
use frist::clock::{AnsweredBy, ClockRule, Phase, Start, Within, phase};
use frist::playbook::{Bilingual, Certainty, ClockId};
use frist::time::{Direction, Moment, Span, When, read_when};
use proptest::prelude::*;

const LATE_FROM: &str = "29 aug 2025 16:55";

fn rule() -> ClockRule {
    let words = |sv: &str| Bilingual {
        sv: sv.to_owned(),
        en: None,
    };
    ClockRule {
        id: ClockId::new("gdpr-33").expect("an id"),
        short: "imy72".to_owned(),
        title: words("IMY 72 h"),
        recipient: words("IMY"),
        start: Start::Awareness,
        shares: None,
        within: Within::Elapsed(Span::hours(72)),
        also: None,
        answered_by: AnsweredBy::Initial,
        applies: None,
        practice: false,
        warn: vec![Span::hours(24), Span::hours(6)],
        law: words("artikel 33.1"),
        says: words("Anmäl inom 72 timmar."),
        source: "domain".to_owned(),
        checked_on: NaiveDate::from_ymd_opt(2026, 11, 22).expect("a date"),
        certainty: Certainty::High,
        valid_from: NaiveDate::from_ymd_opt(2018, 5, 25).expect("a date"),
        valid_until: None,
    }
}

fn when(text: &str) -> When {
    let now = Moment::from_text("2026-06-01T00:00:00.000Z").expect("a moment");
    read_when(text, now, Direction::Past).unwrap_or_else(|fault| panic!("{text}: {fault:?}"))
}

fn at(text: &str) -> Moment {
    when(text).from()
}

/// The board's awareness in the first real case; due 29 aug 2025 16:54 CEST.
fn start() -> Moment {
    at("26 aug 2025 16:54")
}

fn unfiled(now: Moment) -> Phase {
    phase(&rule(), Some(start()), None, now)
}

fn filed(text: &str) -> Phase {
    let now = at("1 okt 2025 12:00");
    phase(&rule(), Some(start()), Some(&when(text)), now)
}

#[test]
fn nothing_has_started_it() {
    assert_eq!(phase(&rule(), None, None, start()), Phase::NotStarted);
}

#[test]
fn it_runs_until_the_first_threshold_and_warns_from_exactly_there() {
    let day_left = at("28 aug 2025 16:54");
    let six_left = at("29 aug 2025 10:54");
    let just_before = |moment: Moment| moment.plus(Span::from_millis(-1));
    assert_eq!(unfiled(start()), Phase::Running);
    assert_eq!(unfiled(just_before(day_left)), Phase::Running);
    assert_eq!(unfiled(day_left), Phase::Warning(1));
    assert_eq!(unfiled(just_before(six_left)), Phase::Warning(1));
    assert_eq!(unfiled(six_left), Phase::Warning(2));
}

#[test]
fn the_deadlines_own_minute_is_in_time_and_the_next_is_not() {
    let late = at(LATE_FROM);
    let last = late.plus(Span::from_millis(-1));
    assert_eq!(unfiled(last), Phase::Warning(2));
    assert_eq!(unfiled(late), Phase::Overdue);
    assert_eq!(filed("29 aug 2025 16:54"), Phase::Met);
    assert_eq!(filed(LATE_FROM), Phase::MetLate);
}

#[test]
fn a_start_with_seconds_still_keeps_its_own_minute() {
    let start = start().plus(Span::from_millis(30_000));
    let filed = |text: &str| phase(&rule(), Some(start), Some(&when(text)), start);
    assert_eq!(filed("29 aug 2025 16:54"), Phase::Met);
    assert_eq!(filed("29 aug 2025 16:55"), Phase::MetLate);
}

#[test]
fn a_vague_filing_is_in_time_or_late_only_when_all_of_it_is() {
    assert_eq!(filed("28 aug 2025"), Phase::Met);
    assert_eq!(filed("29 aug 2025 på morgonen"), Phase::Met);
    assert_eq!(filed("29 aug 2025"), Phase::TimelinessUnknown);
    assert_eq!(
        filed("29 aug 2025 på eftermiddagen"),
        Phase::TimelinessUnknown
    );
    assert_eq!(filed("29 aug 2025 kl 16"), Phase::TimelinessUnknown);
    assert_eq!(filed("28–30 aug 2025"), Phase::TimelinessUnknown);
    assert_eq!(filed("30 aug 2025"), Phase::MetLate);
    assert_eq!(filed("29 aug 2025 på kvällen"), Phase::MetLate);
}

#[test]
fn a_filing_before_the_start_is_in_time() {
    assert_eq!(filed("25 aug 2025 09:00"), Phase::Met);
}

#[test]
fn a_filing_without_any_start_shows_nothing_about_its_time() {
    let filed = when("29 aug 2025 12:00");
    assert_eq!(
        phase(&rule(), None, Some(&filed), start()),
        Phase::TimelinessUnknown
    );
}

#[test]
fn a_deadline_in_the_doubled_hour_counts_the_instant_and_not_the_face_of_the_clock() {
    // Row 5: due at the first 02:30; the second 02:30 is an hour late.
    let start = at("23 okt 2025 02:30");
    let filed = |text: &str| phase(&rule(), Some(start), Some(&when(text)), start);
    assert_eq!(filed("26 okt 2025 02:30 CEST"), Phase::Met);
    assert_eq!(filed("26 okt 2025 02:15 CET"), Phase::MetLate);
    assert_eq!(filed("26 okt 2025 02:30 CET"), Phase::MetLate);
}

fn moment() -> impl Strategy<Value = Moment> {
    // Six days around the start, in seconds.
    (-260_000_i64..520_000).prop_map(|seconds| start().plus(Span::from_millis(seconds * 1000)))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn time_never_makes_an_unanswered_clock_better(a in moment(), b in moment()) {
        prop_assert!(unfiled(a.min(b)) <= unfiled(a.max(b)));
    }

    #[test]
    fn what_is_answered_does_not_change_with_time(
        a in moment(), b in moment(), filed in moment(), length in 1_i64..3000,
    ) {
        let filed = When::new(
            filed, filed.plus(Span::minutes(length)), 120, frist::time::Precision::Range,
        );
        let phase = |now| phase(&rule(), Some(start()), Some(&filed), now);
        prop_assert_eq!(phase(a), phase(b));
    }

    #[test]
    fn an_earlier_start_never_gives_a_later_deadline(a in moment(), b in moment()) {
        prop_assert!(rule().due(a.min(b)) <= rule().due(a.max(b)));
    }

    #[test]
    fn an_earlier_start_never_gives_a_milder_phase(a in moment(), b in moment(), now in moment()) {
        let phase = |start| phase(&rule(), Some(start), None, now);
        prop_assert!(phase(a.min(b)) >= phase(a.max(b)));
    }

    #[test]
    fn the_other_readings_are_never_earlier_than_the_countdown(a in moment()) {
        let within = Span::hours(72);
        let full_hour = frist::clock::full_hour_reading(a, within);
        prop_assert!(Some(full_hour) > rule().due(a));
        prop_assert!(
            frist::clock::holidays::two_working_days(a, within, true) >= full_hour
        );
    }
}
