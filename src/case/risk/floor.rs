//! How low a decision can go without a reason of its own.

use super::proposal::{proposal, proposal_for};
use crate::case::state::Case;
use crate::case::{EntryId, Rules};
use crate::playbook::guidance::Advised;
use crate::time::Moment;

/// Returns the least that the guidance gives for these groups, or for the whole case when none is
/// named: the highest outcome whose rule holds, whatever else may turn out. `None` where no rule
/// holds.
pub fn floor(case: &Case, rules: &Rules, now: Moment, groups: &[EntryId]) -> Option<Advised> {
    if groups.is_empty() {
        return proposal(case, rules, now).least;
    }
    let each = groups.iter();
    each.filter_map(|group| proposal_for(case, rules, now, group).least)
        .max()
}
