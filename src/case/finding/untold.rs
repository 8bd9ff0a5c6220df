//! Groups that have to be told again because the facts have changed, and groups that nothing has been
//! sent to directly although the risk is high or a publication has gone.

use super::Finding;
use crate::case::coverage::{Coverage, Flag};
use crate::case::register::RiskOutcome;
use crate::case::{Case, latest_assessment};

/// Finds such groups.
pub(super) fn find(case: &Case, told: &Coverage, findings: &mut Vec<Finding>) {
    let is_high = latest_assessment(case).is_some_and(|one| one.value.outcome == RiskOutcome::High);
    for group in &told.groups {
        for flag in &group.flags {
            let group = group.group.clone();
            match flag {
                Flag::ResendDue(changes) => {
                    let changes = changes.clone();
                    findings.push(Finding::ResendDue { group, changes });
                }
                Flag::NoDirect(channels) if is_high || !channels.is_empty() => {
                    let channels = channels.clone();
                    findings.push(Finding::NoDirect { group, channels });
                }
                Flag::NoDirect(_)
                | Flag::ProtectedWait(_)
                | Flag::DirectPlanned
                | Flag::Returned(_)
                | Flag::Unreached(_)
                | Flag::SizeUnknown
                | Flag::PublicInstead
                | Flag::Excepted(_) => {}
            }
        }
    }
}
