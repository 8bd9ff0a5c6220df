//! Places in the walk where nothing can be done: no phases, no steps, no questions.

use std::ops::Range;

use crate::playbook::read::{Findings, Places};
use crate::playbook::{Basis, Playbook};
use crate::text::problem::check;

/// Reports what is empty, and steps that rest on themselves.
pub(super) fn check(playbook: &Playbook, places: &Places, whole: Range<usize>, out: &mut Findings) {
    if playbook.phases.is_empty() {
        out.add(whole, check::no_phases());
    }
    for (phase, place) in playbook.phases.iter().zip(&places.phases) {
        if phase.steps.is_empty() {
            out.add(place.clone(), check::empty_phase(phase.id.as_str()));
        }
    }
    for ((_, step), place) in playbook.steps().zip(&places.steps) {
        if !place.has_work {
            out.add(place.span.clone(), check::dead_end(step.id.as_str()));
        }
        for (basis, place) in step.rests_on.iter().zip(&place.rests_on) {
            if let Basis::Field(id) = basis
                && step.fields.iter().any(|field| field.id == *id)
            {
                let told = check::rests_on_itself(step.id.as_str(), id.as_str());
                out.add(place.clone(), told);
            }
        }
    }
}
