//! A record whose time is before that of the record it was written after: the computer's clock was set
//! back, or was wrong before.

use super::Finding;
use crate::case::Case;

/// Finds such records.
pub(super) fn find(case: &Case, findings: &mut Vec<Finding>) {
    findings.extend(case.clock_back().iter().map(|back| Finding::ClockBack {
        record: back.record,
        at: back.at,
        before: back.before,
    }));
}
