//! What an inspector would ask about the start of a clock.

use super::Finding;
use crate::case::Case;
use crate::case::challenge::challenges;

/// Finds what is odd about the starts that nobody rejected.
pub(super) fn find(case: &Case, findings: &mut Vec<Finding>) {
    findings.extend(challenges(case).into_iter().map(Finding::Challenged));
}
