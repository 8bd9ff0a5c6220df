//! When something is due: as a moment that was stated, or so long before or after a clock's
//! deadline. Never later than what was stated; a time that hangs on a clock moves with it.

use super::Sight;
use crate::case::countdown::countdown;
use crate::case::register::ClockOffset;
use crate::case::{Case, Rules};
use crate::clock::ClockRule;
use crate::time::{Moment, Precision, Span, When};

/// Returns the last minute that is in time: of a stated time of day that minute, of a day or a part
/// of one its last minute.
pub fn due_of(when: &When) -> Moment {
    match when.precision() {
        Precision::Minute | Precision::Hour => when.from().floor_minute(),
        Precision::PartOfDay | Precision::Day | Precision::Range => {
            when.to().plus(Span::minutes(-1)).floor_minute()
        }
    }
}

/// What a time relative to a clock comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Resolved<'a> {
    /// This moment, by this clock.
    At(Moment, &'a ClockRule),
    /// The clock has not started.
    NotStarted(&'a ClockRule),
    /// The case has no such clock.
    Unknown,
}

/// Returns what a time relative to a clock comes to now: elapsed time from the deadline, so that a
/// night when the clocks change moves nothing.
pub fn resolve<'a>(sight: &Sight<'a>, offset: &ClockOffset) -> Resolved<'a> {
    let Some(rule) = sight.rules.clock_named(&offset.clock) else {
        return Resolved::Unknown;
    };
    let mut clocks = sight.clocks.iter();
    let due = clocks.find(|clock| clock.rule.id == rule.id);
    match due.and_then(|clock| clock.due) {
        Some(due) => Resolved::At(due.plus(offset.span()), rule),
        None => Resolved::NotStarted(rule),
    }
}

/// Returns what a time relative to a clock comes to in a case, by asking that clock alone.
pub fn resolve_in<'a>(
    case: &Case,
    rules: &'a Rules,
    now: Moment,
    offset: &ClockOffset,
) -> Resolved<'a> {
    let rule = rules.clock_named(&offset.clock);
    let Some((rule, digest)) = rule.and_then(|rule| rules.clock(&rule.id)) else {
        return Resolved::Unknown;
    };
    match countdown(case, rules, rule, digest, now).due {
        Some(due) => Resolved::At(due.plus(offset.span()), rule),
        None => Resolved::NotStarted(rule),
    }
}
