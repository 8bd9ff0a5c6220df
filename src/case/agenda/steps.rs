//! The walk: steps whose facts have changed since they were marked, and steps that are open, in the
//! playbook's order.

use super::{Item, Place, Sight, Source, Urgency, What, Why};
use crate::case::progress::StepState;
use crate::playbook::{Register, Step};

/// Adds them.
pub(super) fn add(sight: &Sight<'_>, items: &mut Vec<Item>) {
    for (p, phase) in sight.rules.playbook.phases.iter().enumerate() {
        for (s, step) in phase.steps.iter().enumerate() {
            let state = sight.progress.step(&step.id).map(|step| step.state);
            let (source, why) = match state {
                Some(StepState::Stale) => (Source::Stale, Why::Changed),
                // What the step asks for has been filed: nobody is to file it once more.
                Some(StepState::Open) if is_filed(sight, step) => continue,
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

/// Returns whether a step asks for nothing but the filing that answers the main clock, and it is there.
fn is_filed(sight: &Sight<'_>, step: &Step) -> bool {
    let asks_only = step.register == Some(Register::Filings)
        && step.fields.is_empty()
        && step.rests_on.is_empty();
    let main = sight.rules.main_clock().map(|rule| &rule.id);
    let mut filings = sight.case.registers().filings.standing();
    asks_only && filings.any(|filing| Some(&filing.value.clock) == main)
}
