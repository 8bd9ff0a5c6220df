//! A deadline that has passed with nothing filed: it is to be seen wherever the case is read.

use super::{Deadline, Finding};
use crate::case::Countdown;
use crate::clock::{Phase, Start};

/// Finds clocks that have run out. One that was answered late is told by the clock itself.
pub(super) fn find(clocks: &[Countdown<'_>], findings: &mut Vec<Finding>) {
    for clock in clocks {
        if let (Phase::Overdue, Some(due)) = (clock.phase, clock.due) {
            let of = match clock.rule.start {
                _ if clock.rule.practice => Deadline::Practice,
                Start::FilingOf(_) => Deadline::Following,
                Start::Awareness | Start::Classification | Start::Set => Deadline::First,
            };
            let clock = clock.rule.id.clone();
            findings.push(Finding::Overdue { clock, due, of });
        }
    }
}
