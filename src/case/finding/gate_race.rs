//! A sending to many that stands as prepared or approved behind a closed gate. It was let through by a
//! check that no longer holds: withdrawn, asked again, or changed by a session that did not know.

use super::Finding;
use crate::case::gate;
use crate::case::register::SendingStage;
use crate::case::{Case, Rules};

/// Finds such sendings.
pub(super) fn find(case: &Case, rules: &Rules, findings: &mut Vec<Finding>) {
    for sending in case.registers().sendings.standing() {
        let value = sending.value;
        let channel = rules.playbook.channel(&value.channel);
        let is_mass = channel.is_none_or(|channel| channel.mass);
        let waits = match value.stage {
            SendingStage::Planned | SendingStage::Approved => true,
            SendingStage::Sent | SendingStage::Stopped => false,
        };
        if !is_mass || !waits {
            continue;
        }
        let gates = gate::gates_of(case, value);
        let closed = || gates.iter().filter(|gate| !gate.outcome.is_open());
        if closed().next().is_some() {
            findings.push(Finding::GateRace {
                sending: sending.id.clone(),
                groups: closed().filter_map(|gate| gate.group.cloned()).collect(),
            });
        }
    }
}
