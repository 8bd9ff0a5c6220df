//! What an inspector would ask about a claimed start.

use frist::case::Command;
use frist::case::challenge::{Challenge, Doubt, challenges};
use frist::case::register::AnchorKind;
use frist::text::{FreeText, Lang};
use frist::time::{Span, When};

use crate::support::story::{Story, day, entry_id, minute, start, utc};

fn found(anchors: &[(&str, AnchorKind, When)]) -> Vec<Challenge> {
    let mut story = Story::opened().at("2025-10-01T10:00");
    for (id, kind, when) in anchors {
        story = story.given(start(id, "imy", *kind, when.clone()));
    }
    challenges(&story.case)
}

fn doubts(anchors: &[(&str, AnchorKind, When)]) -> Vec<Doubt> {
    found(anchors).into_iter().map(|one| one.doubt).collect()
}

use AnchorKind::{ControllerAware, Detected};

#[test]
fn a_long_way_from_detection_to_awareness_is_asked_about() {
    let detected = utc("2025-08-24T06:07");
    for (aware, over) in [
        ("2025-08-24T06:07", None),
        ("2025-08-25T06:07", None),
        ("2025-08-25T06:08", Some(24)),
        ("2025-08-26T06:07", Some(24)),
        ("2025-08-26T06:08", Some(48)),
    ] {
        let asked = doubts(&[
            ("d", Detected, minute("2025-08-24T06:07")),
            ("c", ControllerAware, minute(aware)),
        ]);
        let expected = over.map(|over| Doubt::Gap {
            over,
            detected,
            gap: utc(aware).since(detected),
            least: None,
        });
        assert_eq!(asked, expected.into_iter().collect::<Vec<_>>(), "{aware}");
    }
}

#[test]
fn a_rejected_detection_still_tells_when_it_was() {
    let story = Story::opened()
        .at("2025-10-01T10:00")
        .given(start("d", "imy", Detected, minute("2025-08-24T06:07")))
        .given(start(
            "c",
            "imy",
            ControllerAware,
            minute("2025-08-26T14:54"),
        ))
        .given(Command::RejectAnchor {
            anchor: entry_id("d"),
            reason: FreeText::new("Inte vår vetskap."),
        });
    let asked = challenges(&story.case);
    assert_eq!(asked.len(), 1);
    assert!(matches!(asked[0].doubt, Doubt::Gap { over: 48, .. }));
    assert_eq!(asked[0].anchor, entry_id("c"));
}

#[test]
fn awareness_before_anybody_detected_anything_is_asked_about() {
    let asked = doubts(&[
        ("d", Detected, minute("2025-08-26T06:07")),
        ("c", ControllerAware, minute("2025-08-25T06:07")),
    ]);
    let detected = utc("2025-08-26T06:07");
    assert_eq!(asked, [Doubt::BeforeDetection { detected }]);
    // A date that may be the same time is not said to come first.
    let asked = doubts(&[
        ("d", Detected, minute("2025-08-26T06:07")),
        ("c", ControllerAware, day("2025-08-26")),
    ]);
    assert_eq!(asked, [Doubt::DateOnly]);
}

#[test]
fn round_times_and_dates_alone_are_asked_about() {
    for (when, doubt) in [
        // In Stockholm, two hours ahead.
        (minute("2025-08-26T10:00"), Some(Doubt::NoonOrMidnight)),
        (minute("2025-08-26T22:00"), Some(Doubt::NoonOrMidnight)),
        (minute("2025-08-26T15:00"), Some(Doubt::FullHour)),
        (minute("2025-08-26T14:54"), None),
        (day("2025-08-26"), Some(Doubt::DateOnly)),
    ] {
        let asked = doubts(&[("c", ControllerAware, when.clone())]);
        assert_eq!(asked, doubt.into_iter().collect::<Vec<_>>(), "{when:?}");
    }
}

#[test]
fn every_question_says_what_why_and_what_settles_it() {
    let gap = |over| Doubt::Gap {
        over,
        detected: utc("2025-08-24T06:07"),
        gap: Span::hours(50),
        least: None,
    };
    let vague = Doubt::Gap {
        over: 24,
        detected: utc("2025-08-24T06:07"),
        gap: Span::hours(36),
        least: Some(Span::hours(20)),
    };
    let detected = utc("2025-08-24T06:07");
    let before = Doubt::BeforeDetection { detected };
    let [one] = found(&[("c", ControllerAware, day("2025-08-26"))])
        .try_into()
        .unwrap();
    for doubt in [
        gap(24),
        gap(48),
        vague,
        before,
        Doubt::FullHour,
        Doubt::NoonOrMidnight,
        Doubt::DateOnly,
    ] {
        for lang in [Lang::Sv, Lang::En] {
            let asked = Challenge {
                doubt,
                ..one.clone()
            };
            for words in [&asked.says(lang), asked.why(lang), asked.settle(lang)] {
                assert!(words.ends_with('.'), "{words}");
            }
        }
    }
}
