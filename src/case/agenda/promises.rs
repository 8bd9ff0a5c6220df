//! What has been promised, agreed or insured by a time, and not kept.

use super::relative::due_of;
use super::{Item, Place, Sight, Source, Urgency, What, Why};
use crate::playbook::Register;

/// Adds them.
pub(super) fn add(sight: &Sight<'_>, items: &mut Vec<Item>) {
    for promise in sight.case.registers().promises.standing() {
        if promise.value.kept.is_some() {
            continue;
        }
        let due = due_of(&promise.value.due);
        items.push(Item {
            source: Source::Promise,
            id: promise.id.to_string(),
            urgency: Urgency::of(Some(due), sight.now),
            what: What::Own(promise.value.what.clone()),
            owner: None,
            due: Some(due),
            why: Why::Promised(promise.value.to.clone()),
            leads: Place::Register(Register::Promises, Some(promise.id.clone())),
        });
    }
}
