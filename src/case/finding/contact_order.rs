//! A sending to many that went before protected persons were reached, without a motive. One that went
//! before anybody had checked is told as that.

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
        let (SendingStage::Sent, true, Some(sent)) = (value.stage, is_mass, &value.sent) else {
            continue;
        };
        let is_publication = channel.is_none_or(|channel| !channel.direct);
        if value.first_why.is_some() || gate::went_before_gate(case, value, sent) {
            continue;
        }
        let persons = gate::contacted_after(case, &value.groups, is_publication, sent);
        if !persons.is_empty() {
            findings.push(Finding::BeforeContact {
                sending: sending.id.clone(),
                sent: sent.clone(),
                persons,
            });
        }
    }
}
