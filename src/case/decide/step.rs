//! Finishing, skipping and reopening steps.

use super::super::Rules;
use super::super::event::{Event, StepDone, StepReopened, StepSkipped};
use super::super::facts::{CaseFacts, latest_assessment};
use super::super::progress::{asked_fields, basis, is_answered};
use super::super::refusal::{Needed, Refusal};
use super::super::state::{Case, Mark, Versions};
use super::{need, one};
use crate::playbook::{Field, FieldId, Register, StepId};
use crate::text::FreeText;
use crate::time::Moment;

/// Marks a step done: every required question that is asked has an answer of some sort, none has
/// rivals, and a step whose work is a register has an entry.
pub(super) fn finish(
    case: &Case,
    rules: &Rules,
    at: Moment,
    id: &StepId,
) -> Result<Vec<Event>, Refusal> {
    let step = rules
        .playbook
        .step(id)
        .ok_or_else(|| Refusal::UnknownStep(id.clone()))?;
    let facts = CaseFacts {
        case,
        rules,
        now: at,
    };
    if step.when.as_ref().is_some_and(|when| !when.holds(&facts)) {
        return Err(Refusal::StepHidden(id.clone()));
    }
    let ids = |wanted: &dyn Fn(&Field) -> bool| -> Vec<FieldId> {
        asked_fields(&facts, step)
            .filter(|f| wanted(f))
            .map(|f| f.id.clone())
            .collect()
    };
    let unanswered = ids(&|field| field.required && !is_answered(case, field));
    if !unanswered.is_empty() {
        return Err(Refusal::Unanswered(unanswered));
    }
    let disputed = ids(&|field| case.answer(&field.id).is_some_and(Versions::is_disputed));
    if !disputed.is_empty() {
        return Err(Refusal::Disputed(disputed));
    }
    let empty = step
        .register
        .is_some_and(|register| case.register_records(register).is_empty());
    if empty && !asked_fields(&facts, step).any(|field| is_answered(case, field)) {
        return Err(Refusal::NothingRecorded(id.clone()));
    }
    // What the program proposes is nobody's assessment.
    if step.register == Some(Register::Assessments) && latest_assessment(case).is_none() {
        return Err(Refusal::NothingDecided(id.clone()));
    }
    let basis = basis(case, step);
    let marks = case.mark(id);
    let is_done = |mark: &Mark| matches!(mark, Mark::Done { basis: then } if *then == basis);
    if marks
        .and_then(Versions::settled)
        .is_some_and(|held| is_done(&held.value))
    {
        return Ok(Vec::new());
    }
    let over = marks.map(Versions::records).unwrap_or_default();
    Ok(one(Event::StepDone(Box::new(StepDone {
        basis,
        over,
        step: id.clone(),
    }))))
}

/// Skips a step, never without a reason.
pub(super) fn skip(
    case: &Case,
    rules: &Rules,
    id: StepId,
    reason: FreeText,
) -> Result<Vec<Event>, Refusal> {
    let step = rules
        .playbook
        .step(&id)
        .ok_or_else(|| Refusal::UnknownStep(id.clone()))?;
    let reason = need(reason, Needed::Reason)?;
    let basis = basis(case, step);
    let over = case.mark(&id).map(Versions::records).unwrap_or_default();
    Ok(one(Event::StepSkipped(Box::new(StepSkipped {
        basis,
        over,
        reason,
        step: id,
    }))))
}

/// Opens a finished or skipped step again.
pub(super) fn reopen(case: &Case, id: StepId) -> Result<Vec<Event>, Refusal> {
    let Some(marks) = case.mark(&id) else {
        return Err(Refusal::NotMarked(id));
    };
    if marks.settled().is_some_and(|held| held.value == Mark::Open) {
        return Err(Refusal::NotMarked(id));
    }
    let over = marks.records();
    Ok(one(Event::StepReopened(Box::new(StepReopened {
        over,
        step: id,
    }))))
}
