//! Promises that were not kept in time.

use super::Finding;
use crate::case::promised::Promised;
use crate::clock::Phase;

/// Finds promises whose time passed before they were kept.
pub(super) fn find(promised: &[Promised<'_>], findings: &mut Vec<Finding>) {
    for one in promised {
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
