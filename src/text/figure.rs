//! What the figures of a paper say. Short: a picture has little room.

use super::{Lang, Phrase};

/// The lane of what happened and what was decided.
pub const EVENTS: Phrase = Phrase::new("Händelser", "Events");
/// The lane of awareness and deadlines.
pub const CLOCKS: Phrase = Phrase::new("Vetskap och frister", "Awareness and deadlines");
/// The lane of what was told to authorities.
pub const AUTHORITIES: Phrase = Phrase::new("Till myndighet", "To authorities");
/// The lane of what was told to and done for the persons concerned.
pub const PERSONS: Phrase = Phrase::new("De berörda", "Persons concerned");

/// Explains a filled point.
pub const EXACT: Phrase = Phrase::new("klockslag känt", "time known");
/// Explains a ring.
pub const VAGUE: Phrase = Phrase::new("ungefärlig tid", "time not exact");
/// Explains a light bar.
pub const PERIOD: Phrase = Phrase::new("frist", "time allowed");
/// Explains a black bar.
pub const AFTER: Phrase = Phrase::new("efter fristen", "after the deadline");
/// Explains a filled point in the picture of an exercise.
pub const DONE_THEN: Phrase = Phrase::new("när det gjordes", "when it was done");
/// Explains a dashed line.
pub const WITHOUT_TIME: Phrase = Phrase::new("utan frist", "no time set");
/// Explains the shade behind the lanes.
pub const WEEKEND: Phrase = Phrase::new("helg", "weekend");

/// A check for protected identity.
pub const CHECK: Phrase = Phrase::new(
    "Kontroll av skyddade personuppgifter",
    "Check for protected identity",
);
/// Persons with protected identity begin to be reached, however many they are.
pub const FIRST_CONTACT: Phrase = Phrase::new(
    "Kontakten med personer med skyddade personuppgifter börjar",
    "Contact with persons who have protected identity begins",
);
/// After a candidate for awareness that was rejected.
pub const REJECTED: Phrase = Phrase::new("avvisad som start", "rejected as the start");

/// What the picture of the course shows.
pub fn timeline(lang: Lang, from: &str, to: &str) -> String {
    match (lang, from == to) {
        (Lang::Sv, true) => format!("Tidslinje {from}"),
        (Lang::En, true) => format!("Timeline {from}"),
        (Lang::Sv, false) => format!("Tidslinje från {from} till {to}"),
        (Lang::En, false) => format!("Timeline from {from} to {to}"),
    }
}

/// A version of the assessment.
pub fn assessed(lang: Lang, outcome: &str) -> String {
    match lang {
        Lang::Sv => format!("Riskbedömning: {outcome}"),
        Lang::En => format!("Risk assessment: {outcome}"),
    }
}

/// The end of a time allowed.
pub fn due(lang: Lang, clock: &str) -> String {
    match lang {
        Lang::Sv => format!("Tiden ut: {clock}"),
        Lang::En => format!("Time out: {clock}"),
    }
}

/// How a gap on the axis is told.
pub fn gap(lang: Lang, days: i64) -> String {
    match lang {
        Lang::Sv => format!("{days} dygn"),
        Lang::En => format!("{days} days"),
    }
}

/// What the picture of an exercise shows.
pub fn expected(lang: Lang, from: &str, to: &str) -> String {
    match (lang, from == to) {
        (Lang::Sv, true) => format!("Väntat och gjort {from}"),
        (Lang::En, true) => format!("Expected and done {from}"),
        (Lang::Sv, false) => format!("Väntat och gjort från {from} till {to}"),
        (Lang::En, false) => format!("Expected and done from {from} to {to}"),
    }
}

/// Something expected as a line of the text equivalent.
pub fn expected_line(
    lang: Lang,
    number: &str,
    title: &str,
    wanted: &str,
    verdict: &str,
    came: Option<&str>,
) -> String {
    let came = came.map_or(String::new(), |came| format!(", {came}"));
    match lang {
        Lang::Sv => format!("{number} {title}. Väntat: {wanted}. Blev: {verdict}{came}."),
        Lang::En => format!("{number} {title}. Expected: {wanted}. Outcome: {verdict}{came}."),
    }
}
