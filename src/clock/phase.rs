//! Where a clock stands at a moment.

use super::{ClockRule, Start, Within};
use crate::time::{Moment, Span, When};

/// Where a clock stands. The words beside the colours are in `text`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Phase {
    /// Nothing has started it.
    NotStarted,
    /// The law sets no time, and nothing is filed.
    NoLimit,
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
    stands(
        rule,
        start.and_then(|start| rule.due(start)),
        start.is_some(),
        filed,
        now,
    )
}

/// Returns where a clock with this deadline stands at `now`. `started` tells a clock without a
/// limit from one that nothing has started.
pub fn stands(
    rule: &ClockRule,
    due: Option<Moment>,
    started: bool,
    filed: Option<&When>,
    now: Moment,
) -> Phase {
    match (due, filed) {
        (Some(due), filed) => under(due, &rule.warn, filed, now),
        // Without a limit nothing is late.
        (None, Some(_)) if rule.within == Within::NoLimit => Phase::Met,
        (None, Some(_)) => Phase::TimelinessUnknown,
        (None, None) if rule.start == Start::Set => Phase::NotStarted,
        (None, None)
            if rule.within == Within::NoLimit && (started || rule.filing_of().is_none()) =>
        {
            Phase::NoLimit
        }
        (None, None) => Phase::NotStarted,
    }
}

/// Returns where a deadline stands at `now`: also one that no rule gives, such as a promise.
pub fn under(due: Moment, warn: &[Span], answered: Option<&When>, now: Moment) -> Phase {
    // The deadline's own minute is in time: the first moment that is late is the next minute.
    let late_from = due.floor_minute().plus(Span::minutes(1));
    match answered {
        Some(when) if when.to() <= late_from => Phase::Met,
        Some(when) if when.from() >= late_from => Phase::MetLate,
        Some(_) => Phase::TimelinessUnknown,
        None if now >= late_from => Phase::Overdue,
        None => {
            let left = due.since(now);
            match warn.iter().filter(|threshold| left <= **threshold).count() {
                0 => Phase::Running,
                reached => Phase::Warning(reached),
            }
        }
    }
}
