//! Sendings and notices that are planned or approved and have not gone.

use super::relative::due_of;
use super::{Item, Place, Sight, Source, Urgency, What, Why};
use crate::case::gate::gates_of;
use crate::case::register::SendingStage;
use crate::playbook::Register;

/// Adds them.
pub(super) fn add(sight: &Sight<'_>, items: &mut Vec<Item>) {
    for sending in sight.case.registers().sendings.standing() {
        match sending.value.stage {
            SendingStage::Planned | SendingStage::Approved => {}
            SendingStage::Sent | SendingStage::Stopped => continue,
        }
        let due = sending.value.planned.as_ref().map(due_of);
        let mut gates = gates_of(sight.case, sending.value).into_iter();
        let why = if gates.all(|gate| gate.outcome.is_open()) {
            Why::Planned
        } else {
            Why::GateClosed
        };
        items.push(Item {
            source: Source::Sending,
            id: sending.id.to_string(),
            urgency: Urgency::of(due, sight.now),
            what: What::Own(sending.value.title.clone()),
            owner: None,
            due,
            why,
            leads: Place::Register(Register::Sendings, Some(sending.id.clone())),
        });
    }
}
