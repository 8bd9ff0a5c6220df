//! A sending to many that went before the gate: always recordable, always marked.

use super::Finding;
use crate::case::gate;
use crate::case::register::SendingStage;
use crate::case::{Case, Rules};

/// Finds sendings through mass channels that went before every group had been checked.
pub(super) fn find(case: &Case, rules: &Rules, findings: &mut Vec<Finding>) {
    for sending in case.registers().sendings.standing() {
        let value = sending.value;
        let mass = rules
            .playbook
            .channel(&value.channel)
            .is_none_or(|channel| channel.mass);
        let (SendingStage::Sent, true, Some(sent)) = (value.stage, mass, &value.sent) else {
            continue;
        };
        if gate::went_before_gate(case, value, sent) {
            let checked = gate::gates_of(case, value)
                .iter()
                .filter_map(|gate| gate.check.map(|check| &check.value.when))
                .min_by_key(|when| when.from())
                .cloned();
            let sending = sending.id.clone();
            findings.push(Finding::BeforeGate {
                sending,
                sent: sent.clone(),
                checked,
            });
        }
    }
}
