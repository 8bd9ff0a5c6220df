//! Groups whose check for protected identity has no outcome: they close every mass sending. While
//! there are no groups, an open step of the walk that asks for the check says it already.

use super::{Item, Place, Sight, Source, Urgency, What, Why};
use crate::case::gate::{GateOutcome, gates};
use crate::case::progress::StepState;
use crate::playbook::Register;
use crate::text::FreeText;

/// Adds them, as one item.
pub(super) fn add(sight: &Sight<'_>, items: &mut Vec<Item>) {
    let groups = &sight.case.registers().groups;
    let closed: Vec<_> = gates(sight.case)
        .into_iter()
        .filter(|gate| gate.outcome == GateOutcome::Unchecked)
        .collect();
    if closed.is_empty() || (groups.is_empty() && is_asked_for(sight)) {
        return;
    }
    let names: Vec<FreeText> = closed
        .iter()
        .filter_map(|gate| Some(groups.get(gate.group?)?.value.name.clone()))
        .collect();
    items.push(Item {
        source: Source::Gate,
        id: "gate".to_owned(),
        urgency: Urgency::Now,
        what: What::Check(names),
        owner: None,
        due: None,
        why: Why::ClosesSendings,
        leads: Place::Register(Register::Checks, None),
    });
}

/// Returns whether an open step of the walk asks for the check.
fn is_asked_for(sight: &Sight<'_>) -> bool {
    let phases = sight.rules.playbook.phases.iter();
    let mut steps = phases.flat_map(|phase| &phase.steps);
    steps.any(|step| {
        let state = sight.progress.step(&step.id).map(|step| step.state);
        step.register == Some(Register::Checks) && state == Some(StepState::Open)
    })
}
