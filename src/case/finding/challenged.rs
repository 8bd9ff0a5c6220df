//! What an inspector would ask about the start of a clock.

use super::Finding;
use crate::case::challenge::Challenge;

/// Finds what is odd about the starts that nobody rejected.
pub(super) fn find(challenges: &[Challenge], findings: &mut Vec<Finding>) {
    findings.extend(challenges.iter().cloned().map(Finding::Challenged));
}
