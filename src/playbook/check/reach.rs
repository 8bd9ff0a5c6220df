//! Steps and questions that can never be shown.

use std::collections::BTreeSet;
use std::ops::Range;

use super::satisfy::can_hold;
use crate::playbook::read::{Findings, Places};
use crate::playbook::{Condition, Field, FieldId, FieldKind, Playbook, Step};
use crate::text::problem::check;

/// Reports steps and questions whose condition cannot hold. Questions that are `waiting` for each
/// other, and conditions in which something has been reported already, are not reported again.
pub(super) fn check(
    playbook: &Playbook,
    places: &Places,
    waiting: &BTreeSet<&FieldId>,
    out: &mut Findings,
) {
    let broken = |place: &Option<Range<usize>>| place.as_ref().is_some_and(|when| out.touch(when));
    let mut given = waiting.clone();
    let mut doubtful = Vec::new();
    for ((_, step), place) in playbook.steps().zip(&places.steps) {
        let step_broken = broken(&place.when);
        let of_fields: Vec<bool> = place
            .fields
            .iter()
            .map(|field| broken(&field.when))
            .collect();
        for (field, broken) in step.fields.iter().zip(&of_fields) {
            if step_broken || *broken {
                given.insert(&field.id);
            }
        }
        doubtful.push((step_broken, of_fields));
    }
    let asked = asked(playbook, &given);
    let kind_of = |id: &FieldId| kind_of(playbook, &asked, id);
    let steps = playbook.steps().zip(&places.steps).zip(&doubtful);
    for (((_, step), place), (step_broken, fields_broken)) in steps {
        let of_step: Vec<&Condition> = step.when.iter().collect();
        if !step_broken && !can_hold(&of_step, &kind_of) {
            let span = place.when.clone().unwrap_or_else(|| place.span.clone());
            out.add(span, check::unreachable_step(step.id.as_str()));
            continue;
        }
        for ((field, place), broken) in step.fields.iter().zip(&place.fields).zip(fields_broken) {
            if *step_broken || *broken || waiting.contains(&field.id) {
                continue;
            }
            if !can_hold(&conditions(step, field), &kind_of) {
                let span = place.when.clone().unwrap_or_else(|| place.span.clone());
                let told = check::unreachable_question(field.id.as_str(), field.required);
                out.add(span, told);
            }
        }
    }
}

/// Returns the questions that can be asked: the least set that holds every question whose
/// conditions can hold with answers to questions of the set only, and all that are `given`.
fn asked<'p>(playbook: &'p Playbook, given: &BTreeSet<&'p FieldId>) -> BTreeSet<&'p FieldId> {
    let mut asked = given.clone();
    loop {
        let more: Vec<&FieldId> = playbook
            .steps()
            .flat_map(|(_, step)| step.fields.iter().map(move |field| (step, field)))
            .filter(|(_, field)| !asked.contains(&field.id))
            .filter(|(step, field)| {
                can_hold(&conditions(step, field), &|id| {
                    kind_of(playbook, &asked, id)
                })
            })
            .map(|(_, field)| &field.id)
            .collect();
        if more.is_empty() {
            return asked;
        }
        asked.extend(more);
    }
}

fn conditions<'p>(step: &'p Step, field: &'p Field) -> Vec<&'p Condition> {
    step.when.iter().chain(&field.when).collect()
}

fn kind_of<'p>(
    playbook: &'p Playbook,
    asked: &BTreeSet<&FieldId>,
    id: &FieldId,
) -> Option<&'p FieldKind> {
    playbook
        .field(id)
        .filter(|(_, field)| asked.contains(&field.id))
        .map(|(_, field)| &field.kind)
}
