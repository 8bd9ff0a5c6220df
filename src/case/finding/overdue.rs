//! A deadline that has passed with nothing filed: it is to be seen wherever the case is read.

use super::Finding;
use crate::case::{Case, Rules, countdowns};
use crate::clock::Phase;
use crate::time::Moment;

/// Finds clocks that have run out at `now`. One that was answered late is told by the clock itself.
pub(super) fn find(case: &Case, rules: &Rules, now: Moment, findings: &mut Vec<Finding>) {
    for clock in countdowns(case, rules, now) {
        if let (Phase::Overdue, Some(due)) = (clock.phase, clock.due) {
            let clock = clock.rule.id.clone();
            findings.push(Finding::Overdue { clock, due });
        }
    }
}
