//! Where the record speaks against a check that found nobody: somebody is followed in its group all the
//! same, or the group was said to be of protected persons alone. Only pseudonyms and counts.

use super::super::EntryId;
use super::super::state::Case;
use super::{Gate, GateOutcome, gates};

/// What speaks against a check that found nobody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Against {
    /// The numbers of the pseudonyms that are followed, sorted.
    pub persons: Vec<u32>,
    /// The check.
    pub check: EntryId,
}

/// Returns what speaks against the outcome of a gate; `None` when nothing does, or its check found
/// somebody. A person whose group nobody stated belongs to each, unless a check of another group found
/// somebody.
pub fn against(case: &Case, gate: &Gate<'_>) -> Option<Against> {
    let check = gate
        .check
        .filter(|_| gate.outcome == GateOutcome::NoneMarked)?;
    let found = |gate: &Gate<'_>| matches!(gate.outcome, GateOutcome::Found(_));
    let elsewhere = gates(case).iter().any(found);
    let people = case.registers().protected.standing();
    let mut persons: Vec<u32> = people
        .filter(|person| match (&person.value.group, gate.group) {
            (Some(of), Some(group)) => of == group,
            (Some(_), None) => true,
            (None, _) => !elsewhere,
        })
        .map(|person| person.value.label)
        .collect();
    persons.sort_unstable();
    let group = gate.group.and_then(|id| case.registers().groups.get(id));
    let is_said = group.is_some_and(|group| group.value.only_protected == Some(true));
    (is_said || !persons.is_empty()).then(|| Against {
        persons,
        check: check.id.clone(),
    })
}
