//! How far the walk has come: computed from the record, never the truth on disk.

use super::facts::CaseFacts;
use super::state::{Case, Mark, Versions};
use super::{Answer, Digest, Rules};
use crate::playbook::{Basis, Field, FieldKind, Step, StepId};
use crate::time::Moment;

/// Where a step stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StepState {
    /// Its condition does not hold: it is not part of the walk now.
    Hidden,
    /// To be done.
    Open,
    /// Done.
    Done,
    /// Skipped, with a reason.
    Skipped,
    /// Done or skipped, but something that it rests on has changed. Never undone by itself.
    Stale,
}

/// A step's standing with its questions counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepProgress {
    /// The step.
    pub step: StepId,
    /// Where it stands.
    pub state: StepState,
    /// Questions with an answer of any sort.
    pub answered: usize,
    /// Questions that are asked.
    pub asked: usize,
    /// Whether two sessions' answers or marks stand side by side.
    pub disputed: bool,
}

/// A phase's standing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PhaseProgress {
    /// Steps done or skipped, and not stale.
    pub done: usize,
    /// Steps that are part of the walk.
    pub shown: usize,
    /// Steps that are stale or disputed.
    pub alerts: usize,
}

/// How far the walk has come.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Progress {
    /// Every step of the playbook, in order.
    pub steps: Vec<StepProgress>,
    /// Every phase, in order.
    pub phases: Vec<PhaseProgress>,
    /// The first step that is open or stale.
    pub next: Option<StepId>,
}

impl Progress {
    /// Finds a step.
    pub fn step(&self, id: &StepId) -> Option<&StepProgress> {
        self.steps.iter().find(|step| step.step == *id)
    }
}

/// Computes how far the walk has come at `now`.
pub fn progress(case: &Case, rules: &Rules, now: Moment) -> Progress {
    let facts = CaseFacts { case, rules, now };
    let mut progress = Progress::default();
    for phase in &rules.playbook.phases {
        let mut of_phase = PhaseProgress::default();
        for step in &phase.steps {
            let standing = step_progress(&facts, step);
            match standing.state {
                StepState::Hidden => {}
                StepState::Done | StepState::Skipped => {
                    of_phase.shown += 1;
                    of_phase.done += 1;
                }
                StepState::Open | StepState::Stale => {
                    of_phase.shown += 1;
                    if progress.next.is_none() {
                        progress.next = Some(step.id.clone());
                    }
                }
            }
            if standing.state == StepState::Stale || standing.disputed {
                of_phase.alerts += 1;
            }
            progress.steps.push(standing);
        }
        progress.phases.push(of_phase);
    }
    progress
}

fn step_progress(facts: &CaseFacts<'_>, step: &Step) -> StepProgress {
    let case = facts.case;
    let asked: Vec<&Field> = asked_fields(facts, step).collect();
    let answered = asked
        .iter()
        .filter(|field| is_answered(case, field))
        .count();
    let rival = |field: &&Field| case.answer(&field.id).is_some_and(Versions::is_disputed);
    let marks = case.mark(&step.id);
    let disputed = asked.iter().any(rival) || marks.is_some_and(Versions::is_disputed);
    let state = if step.when.as_ref().is_some_and(|when| !when.holds(facts)) {
        StepState::Hidden
    } else {
        let now = basis(case, step);
        match marks.and_then(Versions::latest).map(|held| &held.value) {
            None | Some(Mark::Open) => StepState::Open,
            Some(Mark::Done { basis } | Mark::Skipped { basis, .. }) if *basis != now => {
                StepState::Stale
            }
            Some(Mark::Done { .. }) => StepState::Done,
            Some(Mark::Skipped { .. }) => StepState::Skipped,
        }
    };
    StepProgress {
        step: step.id.clone(),
        state,
        answered,
        asked: asked.len(),
        disputed,
    }
}

/// Returns the step's questions that are asked now.
pub fn asked_fields<'a>(
    facts: &'a CaseFacts<'_>,
    step: &'a Step,
) -> impl Iterator<Item = &'a Field> {
    step.fields
        .iter()
        .filter(move |field| field.when.as_ref().is_none_or(|when| when.holds(facts)))
}

/// Returns whether a question has an answer of any sort, or its list a row.
pub fn is_answered(case: &Case, field: &Field) -> bool {
    if matches!(field.kind, FieldKind::Records(_))
        && case.list(&field.id).is_some_and(|rows| !rows.is_empty())
    {
        return true;
    }
    case.answer(&field.id)
        .is_some_and(|answers| !answers.all().is_empty())
}

/// Returns whether a question has a known answer that nobody disputes, or its list a row.
pub fn is_known(case: &Case, field: &Field) -> bool {
    if matches!(field.kind, FieldKind::Records(_))
        && case.list(&field.id).is_some_and(|rows| !rows.is_empty())
    {
        return true;
    }
    let settled = case.answer(&field.id).and_then(Versions::settled);
    matches!(
        settled.map(|held| &held.value.value),
        Some(Answer::Known(_))
    )
}

/// Returns a digest over what a step rests on as it stands: the records of the current answers and
/// entries. It changes exactly when one of them does.
pub fn basis(case: &Case, step: &Step) -> Digest {
    let mut records: Vec<Digest> = Vec::new();
    for basis in &step.rests_on {
        match basis {
            Basis::Field(field) => {
                records.extend(
                    case.answer(field)
                        .map(Versions::records)
                        .unwrap_or_default(),
                );
                records.extend(case.list(field).into_iter().flat_map(super::Table::records));
            }
            Basis::Register(register) => records.extend(case.register_records(*register)),
        }
    }
    records.sort_unstable();
    records.dedup();
    Digest::of_parts(records.iter().map(|record| record.bytes().as_slice()))
}
