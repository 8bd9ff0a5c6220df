//! Where a clock stands at a moment.

use super::ClockRule;
use crate::time::{Moment, When};

/// Where a clock stands. The words beside the colours are in `text`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Phase {
    /// Nothing has started it.
    NotStarted,
    /// It runs, and no warning threshold is reached.
    Running,
    /// It runs, and this many of the rule's warning thresholds are reached (from 1).
    Warning(usize),
    /// The deadline has passed with nothing filed.
    Overdue,
    /// Filed in time; the deadline's own minute is in time.
    Met,
    /// Filed after the deadline's own minute.
    MetLate,
    /// Filed at a time known too vaguely to show on which side of the deadline it was.
    TimelinessUnknown,
}

/// Returns where the clock stands at `now`, given its start and the first filing.
pub fn phase(rule: &ClockRule, start: Option<Moment>, filed: Option<&When>, now: Moment) -> Phase {
    let Some(start) = start else {
        return match filed {
            Some(_) => Phase::TimelinessUnknown,
            None => Phase::NotStarted,
        };
    };
    let due = rule.due(start);
    // The deadline's own minute is in time: the first moment that is late is the next minute.
    let late_from = due.floor_minute().plus(crate::time::Span::minutes(1));
    match filed {
        Some(when) if when.to() <= late_from => Phase::Met,
        Some(when) if when.from() >= late_from => Phase::MetLate,
        Some(_) => Phase::TimelinessUnknown,
        None if now >= late_from => Phase::Overdue,
        None => {
            let left = due.since(now);
            match rule
                .warn
                .iter()
                .filter(|threshold| left <= **threshold)
                .count()
            {
                0 => Phase::Running,
                reached => Phase::Warning(reached),
            }
        }
    }
}
