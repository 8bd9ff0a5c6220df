//! What the page of protected identities tells above its table: the gate of every group, with the
//! check that gave its outcome. Never who.

use crate::case::gate::{self, GateOutcome};
use crate::case::{Case, EntryId};
use crate::time::When;

/// The gate of a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GateLine {
    /// What the group is called; `None` while the case has no groups.
    pub group: Option<String>,
    /// The outcome.
    pub outcome: GateOutcome,
    /// When and where it was looked up.
    pub check: Option<(When, String)>,
}

/// Returns the gates, closed ones first.
pub fn gates(case: &Case) -> Vec<GateLine> {
    let gates = gate::gates(case).into_iter();
    let mut lines: Vec<GateLine> = gates
        .map(|gate| GateLine {
            group: gate.group.map(|id| name(case, id)),
            outcome: gate.outcome,
            check: gate.check.map(|check| {
                let sources = check.value.sources.clear().unwrap_or("…");
                (check.value.when.clone(), sources.to_owned())
            }),
        })
        .collect();
    lines.sort_by_key(|line| line.outcome.is_open());
    lines
}

/// Returns what a group is called.
pub(super) fn name(case: &Case, group: &EntryId) -> String {
    let group = case.registers().groups.get(group);
    let name = group.and_then(|group| group.value.name.clear());
    name.unwrap_or("…").to_owned()
}
