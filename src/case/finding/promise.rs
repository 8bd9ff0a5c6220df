//! Promises that were not kept in time.

use super::Finding;
use crate::case::Case;
use crate::case::promised::promised;
use crate::clock::Phase;
use crate::time::Moment;

/// Finds promises whose time passed before they were kept.
pub(super) fn find(case: &Case, now: Moment, findings: &mut Vec<Finding>) {
    for one in promised(case, now) {
        let kept_late = match one.phase {
            Phase::Overdue => false,
            Phase::MetLate => true,
            Phase::NotStarted
            | Phase::Running
            | Phase::Warning(_)
            | Phase::Met
            | Phase::TimelinessUnknown
            | Phase::NoLimit => continue,
        };
        findings.push(Finding::PromiseBroken {
            promise: one.entry.id.clone(),
            due: one.due,
            kept_late,
        });
    }
}
