//! The gate before every mass sending: has it been checked who has protected identity?
//!
//! *No markings found* is an outcome, never proof that nobody is protected. *Could not be checked*
//! is an outcome too, with a motive and a neutral text: the gate must never stop the many from
//! being told (`design.md` §6).

use super::register::{Check, CheckOutcome, Sending};
use super::state::{Case, Standing};
use super::{Digest, EntryId};
use crate::time::When;

/// Whether a group's check has an outcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GateOutcome {
    /// Nobody has checked: preparing and approving a mass sending is closed.
    Unchecked,
    /// Checked, no markings found.
    NoneMarked,
    /// Checked, this many found.
    Found(u32),
    /// Could not be checked.
    CouldNotCheck,
}

impl GateOutcome {
    /// Returns whether a mass sending may be prepared and approved.
    pub const fn is_open(self) -> bool {
        !matches!(self, Self::Unchecked)
    }

    /// Returns the word that conditions use for the outcome.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Unchecked => "unchecked",
            Self::NoneMarked => "none-marked",
            Self::Found(_) => "found",
            Self::CouldNotCheck => "could-not-check",
        }
    }
}

/// The gate for one group, or for everybody while there are no groups.
#[derive(Debug, Clone, Copy)]
pub struct Gate<'a> {
    /// The group; `None` while the case has no groups.
    pub group: Option<&'a EntryId>,
    /// The outcome of its latest check.
    pub outcome: GateOutcome,
    /// The check that gave it.
    pub check: Option<Standing<'a, Check>>,
}

/// Returns the gate of every group, or one gate for everybody while there are no groups.
pub fn gates(case: &Case) -> Vec<Gate<'_>> {
    let groups = &case.registers().groups;
    if groups.is_empty() {
        return vec![gate(case, None)];
    }
    groups
        .standing()
        .map(|group| gate(case, Some(group.id)))
        .collect()
}

/// Returns the gate of one group. A check covers the groups that its record names; one that names
/// none was made before there were groups and covers only a case without them.
pub fn gate<'a>(case: &'a Case, group: Option<&'a EntryId>) -> Gate<'a> {
    let check = case
        .registers()
        .checks
        .standing()
        .filter(|check| covers(check.value, group))
        .last();
    let outcome = check.map_or(GateOutcome::Unchecked, |check| match check.value.outcome {
        CheckOutcome::NoneMarked => GateOutcome::NoneMarked,
        CheckOutcome::Found(n) => GateOutcome::Found(n),
        CheckOutcome::CouldNotCheck => GateOutcome::CouldNotCheck,
    });
    Gate {
        group,
        outcome,
        check,
    }
}

/// Returns the gate over all groups: closed while any group is unchecked; otherwise the outcome
/// that asks for most care.
pub fn overall(case: &Case) -> GateOutcome {
    let mut found = 0;
    let (mut any_found, mut any_failed) = (false, false);
    for gate in gates(case) {
        match gate.outcome {
            GateOutcome::Unchecked => return GateOutcome::Unchecked,
            GateOutcome::NoneMarked => {}
            GateOutcome::CouldNotCheck => any_failed = true,
            GateOutcome::Found(n) => {
                any_found = true;
                // One check of several groups counts its persons once.
                found = n.max(found);
            }
        }
    }
    if any_found {
        GateOutcome::Found(found)
    } else if any_failed {
        GateOutcome::CouldNotCheck
    } else {
        GateOutcome::NoneMarked
    }
}

/// Returns the gates that a sending has to pass.
pub fn gates_of<'a>(case: &'a Case, sending: &'a Sending) -> Vec<Gate<'a>> {
    if sending.groups.is_empty() {
        return gates(case);
    }
    sending
        .groups
        .iter()
        .map(|group| gate(case, Some(group)))
        .collect()
}

/// Returns whether a sending that went at `sent` went before the gate: some group had no check that
/// had begun by then.
pub fn went_before_gate(case: &Case, sending: &Sending, sent: &When) -> bool {
    gates_of(case, sending).iter().any(|gate| {
        let checked_by_then = |check: &Standing<'_, Check>| check.value.when.from() <= sent.from();
        !case
            .registers()
            .checks
            .standing()
            .any(|check| covers(check.value, gate.group) && checked_by_then(&check))
    })
}

/// Returns the records of the checks that stand behind open gates.
pub fn check_records(gates: &[Gate<'_>]) -> Vec<Digest> {
    let mut records: Vec<Digest> = gates
        .iter()
        .filter_map(|gate| gate.check.map(|check| check.record))
        .collect();
    records.sort_unstable();
    records.dedup();
    records
}

fn covers(check: &Check, group: Option<&EntryId>) -> bool {
    group.is_none_or(|group| check.groups.contains(group))
}
