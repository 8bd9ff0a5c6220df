//! What the page of protected identities tells above its table: the gate of every group, with the
//! check that gave its outcome, what is missing, and who waits for contact. Never who.

use crate::app::open::Open;
use crate::case::gate::{self, GateOutcome, Missing, Waiting};
use crate::case::{Case, EntryId};
use crate::time::When;

/// What the page tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gates {
    /// The gate of every group, closed ones first.
    pub lines: Vec<GateLine>,
    /// Those whom nobody has reached yet.
    pub waiting: Waiting,
    /// The numbers of the young whose guardian is still to be looked into.
    pub guardians: Vec<u32>,
}

/// The gate of a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GateLine {
    /// What the group is called; `None` while the case has no groups.
    pub group: Option<String>,
    /// The outcome.
    pub outcome: GateOutcome,
    /// When and where it was looked up, and by whom it was recorded.
    pub check: Option<(When, String, String)>,
    /// Whether it is of protected persons alone: nothing to many goes to it.
    pub direct_only: bool,
    /// The numbers of those who are followed in it although the check found nobody.
    pub against: Vec<u32>,
    /// What is missing, most urgent first.
    pub missing: Vec<Missing>,
}

/// Returns the gates, closed ones first.
pub fn gates(open: &Open) -> Gates {
    let case = open.case();
    let gates = gate::gates_and_channels(case, &open.rules).into_iter();
    let mut lines: Vec<GateLine> = gates
        .map(|gate| GateLine {
            against: gate::against(case, &gate).map_or_else(Vec::new, |it| it.persons),
            group: gate.group.map(|id| name(case, id)),
            outcome: gate.outcome,
            direct_only: gate::only_protected(case, gate.group),
            check: gate.check.map(|check| {
                let sources = check.value.sources.clear().unwrap_or("…");
                let by = case.actor(check.by).and_then(|who| who.name.clear());
                let by = by.unwrap_or("–").to_owned();
                (check.value.when.clone(), sources.to_owned(), by)
            }),
            missing: gate.missing,
        })
        .collect();
    lines.sort_by_key(|line| line.outcome.is_open());
    Gates {
        lines,
        waiting: gate::waiting(case, &[], true),
        guardians: gate::guardians_open(case, &[]),
    }
}

/// Returns what a group is called.
pub(super) fn name(case: &Case, group: &EntryId) -> String {
    let group = case.registers().groups.get(group);
    let name = group.and_then(|group| group.value.name.clear());
    name.unwrap_or("…").to_owned()
}
