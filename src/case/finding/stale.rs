//! Assessments and scores that something has come after.

use super::Finding;
use crate::case::risk;
use crate::case::{Case, Rules};
use crate::time::Moment;

/// Finds them.
pub(super) fn find(case: &Case, rules: &Rules, now: Moment, findings: &mut Vec<Finding>) {
    findings.extend(
        risk::stale(case, rules, now)
            .into_iter()
            .map(Finding::Stale),
    );
}
