//! Whether a text to many may be written as one that may go: to one group, or to all. The same rule as for
//! a sending that is prepared, for whoever makes a text without recording it.

use super::super::EntryId;
use super::super::state::Case;
use super::{gate, gates, only, only_protected};

/// How the gate stands for a text to many.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ToMany {
    /// Every group has been checked.
    Open,
    /// Some group has no check that answers for it and for its data.
    Unchecked,
    /// Nobody but protected persons would get it: these groups; none, while the case has no groups.
    OnlyProtected(Vec<EntryId>),
}

/// Returns how the gate stands for a text to `group`, or to all without one. Groups of protected persons
/// alone are taken out of what goes to all; they close it only when nobody else is left.
pub fn to_many(case: &Case, group: Option<&EntryId>) -> ToMany {
    let groups = &case.registers().groups;
    let alone = match group {
        Some(id) => only_protected(case, group).then(|| vec![id.clone()]),
        None if groups.is_empty() => only_protected(case, None).then(Vec::new),
        None => {
            Some(only::among(case, &[])).filter(|alone| alone.len() >= groups.standing().count())
        }
    };
    if let Some(alone) = alone {
        return ToMany::OnlyProtected(alone);
    }
    let asked = match group {
        Some(_) => vec![gate(case, group)],
        None => gates(case),
    };
    if asked.iter().all(|gate| gate.outcome.is_open()) {
        ToMany::Open
    } else {
        ToMany::Unchecked
    }
}
