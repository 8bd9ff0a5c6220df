//! A clock whose every start was rejected: nobody may reject the last one, but two sessions that did not
//! know of each other can each reject what the other left.

use super::Finding;
use crate::case::Countdown;

/// Finds such clocks.
pub(super) fn find(clocks: &[Countdown<'_>], findings: &mut Vec<Finding>) {
    for clock in clocks {
        // A clock that shares its starts with another is told once, by the other.
        let own = clock.rule.anchored_under() == &clock.rule.id;
        let all = clock.rivals.iter().all(|rival| rival.rejected.is_some());
        if let (true, true, Some(due)) = (own, all && !clock.rivals.is_empty(), clock.due) {
            findings.push(Finding::NoStartLeft {
                clock: clock.rule.id.clone(),
                starts: clock.rivals.iter().map(|rival| rival.id.clone()).collect(),
                due,
            });
        }
    }
}
