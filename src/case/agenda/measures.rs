//! Measures that are to be taken by a time. Those without one are a gap of the record, and no item.

use super::relative::due_of;
use super::{Item, Place, Sight, Source, Urgency, What, Why};
use crate::case::register::MeasureState;
use crate::playbook::Register;

/// Adds them.
pub(super) fn add(sight: &Sight<'_>, items: &mut Vec<Item>) {
    for measure in sight.case.registers().measures.standing() {
        match measure.value.state {
            MeasureState::Planned | MeasureState::Inquiry => {}
            MeasureState::Taken => continue,
        }
        let Some(due) = measure.value.due.as_ref().map(due_of) else {
            continue;
        };
        items.push(Item {
            source: Source::Measure,
            id: measure.id.to_string(),
            urgency: Urgency::of(Some(due), sight.now),
            what: What::Own(measure.value.what.clone()),
            owner: measure.value.owner.clone(),
            due: Some(due),
            why: Why::Planned,
            leads: Place::Register(Register::Measures, Some(measure.id.clone())),
        });
    }
}
