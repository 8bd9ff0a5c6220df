//! Persons with protected identity who have not been reached: they are told first. Says how many,
//! never who.

use super::{Item, Place, Sight, Source, Urgency, What, Why};
use crate::case::register::ContactStatus;
use crate::playbook::Register;

/// Adds them, as one item that leads to the first of them.
pub(super) fn add(sight: &Sight<'_>, items: &mut Vec<Item>) {
    let persons = sight.case.registers().protected.standing();
    let left: Vec<_> = persons
        .filter(|person| match person.value.status {
            ContactStatus::NotContacted | ContactStatus::Tried => true,
            ContactStatus::Contacted => false,
        })
        .collect();
    let Some(first) = left.first() else {
        return;
    };
    items.push(Item {
        source: Source::Persons,
        id: "protected".to_owned(),
        urgency: Urgency::Now,
        what: What::Contact(left.len()),
        owner: None,
        due: None,
        why: Why::BeforeOthers,
        leads: Place::Register(Register::Protected, Some(first.id.clone())),
    });
}
