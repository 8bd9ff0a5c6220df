//! The walk: steps whose facts have changed since they were marked, and steps that are open, in the
//! playbook's order.

use super::{Item, Place, Sight, Source, Urgency, What, Why};
use crate::case::progress::StepState;

/// Adds them.
pub(super) fn add(sight: &Sight<'_>, items: &mut Vec<Item>) {
    for (p, phase) in sight.rules.playbook.phases.iter().enumerate() {
        for (s, step) in phase.steps.iter().enumerate() {
            let state = sight.progress.step(&step.id).map(|step| step.state);
            let (source, why) = match state {
                Some(StepState::Stale) => (Source::Stale, Why::Changed),
                Some(StepState::Open) => (Source::Step, Why::Open),
                Some(StepState::Hidden | StepState::Done | StepState::Skipped) | None => continue,
            };
            items.push(Item {
                source,
                id: step.id.to_string(),
                urgency: Urgency::Undated,
                what: What::Step(p + 1, s + 1, step.title.clone()),
                owner: None,
                due: None,
                why,
                leads: Place::Step(step.id.clone()),
            });
        }
    }
}
