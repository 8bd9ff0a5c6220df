//! A sending to many to a group of protected persons alone: prepared before the group was known to be so,
//! or sent all the same.

use super::Finding;
use crate::case::gate::{only_protected, only_protected_among};
use crate::case::register::{Sending, SendingStage};
use crate::case::{Case, EntryId, Rules};

/// Finds such sendings, and groups that are named after the protection.
pub(super) fn find(case: &Case, rules: &Rules, findings: &mut Vec<Finding>) {
    for sending in case.registers().sendings.standing() {
        let value = sending.value;
        let channel = rules.playbook.channel(&value.channel);
        let is_mass = channel.is_none_or(|channel| channel.mass);
        if !is_mass || value.stage == SendingStage::Stopped {
            continue;
        }
        let groups = only_protected_among(case, &value.groups);
        let all = case.registers().groups.is_empty() && only_protected(case, None);
        if !all && (groups.is_empty() || went_to_others_too(case, rules, value, &groups)) {
            continue;
        }
        findings.push(Finding::ManyToProtected {
            sending: sending.id.clone(),
            groups,
            sent: value
                .sent
                .clone()
                .filter(|_| value.stage == SendingStage::Sent),
        });
    }
    let named: Vec<EntryId> = case
        .registers()
        .groups
        .standing()
        .filter(|group| group.value.only_protected != Some(false))
        .filter(|group| {
            let name = group.value.name.clear();
            name.is_some_and(crate::text::protected::names_protection)
        })
        .map(|group| group.id.clone())
        .collect();
    if !named.is_empty() {
        findings.push(Finding::GroupNamesProtection(named));
    }
}

/// Returns whether a sending that went singles nobody out: a publication that others read too, or what
/// went to all before anybody had named any group.
fn went_to_others_too(case: &Case, rules: &Rules, value: &Sending, alone: &[EntryId]) -> bool {
    let channel = rules.playbook.channel(&value.channel);
    let is_publication = channel.is_some_and(|channel| !channel.direct);
    let all = match value.groups.len() {
        0 => case.registers().groups.standing().count(),
        named => named,
    };
    let is_open = is_publication || value.groups.is_empty();
    value.stage == SendingStage::Sent && is_open && alone.len() < all
}
