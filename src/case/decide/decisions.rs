//! The rules of the registers behind the decisions: clocks that apply, tasks, promises, scores,
//! deliveries, questions and exceptions.

use super::super::event::Shown;
use super::super::refusal::{Needed, Refusal};
use super::super::register::{
    Delivery, Duty, Entry, Exception, ExceptionGround, Inquiry, Promise, Score, Sending, Task,
    TaskState,
};
use super::super::scoping;
use super::super::state::Case;
use super::super::{Digest, EntryId, Rules, risk};
use super::entry::{all_stand, need_some, or_all};
use super::{need, not_future, shown_clock, some};
use crate::time::Moment;

/// What is to be recorded, and what the person was shown.
type Ruled = Result<(Entry, Option<Shown>), Refusal>;

/// A decision against the program's proposal takes a motive: an inspector will ask. The record holds
/// the proposal that was shown.
pub(super) fn duty(
    case: &Case,
    rules: &Rules,
    at: Moment,
    _id: &EntryId,
    mut value: Duty,
) -> Ruled {
    let (rule, digest) = rules.clock(&value.clock).ok_or(Refusal::UnknownClock)?;
    let proposal = scoping::scoped(case, rules, rule, digest, at).proposal;
    value.motive = if proposal.is_against(value.applies) {
        need_some(value.motive, Refusal::Empty(Needed::Motive))?
    } else {
        some(value.motive)
    };
    let shown = shown_clock(case, rules, at, &value.clock).map(|shown| Shown {
        duty: Some(proposal.answer()),
        ..shown
    });
    Ok((Entry::Duty(value), shown))
}

/// A task is done at a time that has been.
pub(super) fn task(
    _case: &Case,
    rules: &Rules,
    at: Moment,
    _id: &EntryId,
    mut value: Task,
) -> Ruled {
    value.what = need(value.what, Needed::What)?;
    (value.owner, value.waiting) = (some(value.owner), some(value.waiting));
    if let Some(before) = &value.before {
        rules
            .clock_named(&before.clock)
            .ok_or(Refusal::UnknownClock)?;
    }
    if value.state == TaskState::Open {
        value.done = None;
    }
    not_future(at, value.done.as_ref())?;
    Ok((Entry::Task(value), None))
}

/// A promise names to whom and what.
pub(super) fn promise(
    _case: &Case,
    _rules: &Rules,
    at: Moment,
    _id: &EntryId,
    mut value: Promise,
) -> Ruled {
    value.what = need(value.what, Needed::What)?;
    value.to = need(value.to, Needed::What)?;
    not_future(at, value.kept.as_ref())?;
    Ok((Entry::Promise(value), None))
}

/// Every part of a score has its reason.
pub(super) fn score(
    case: &Case,
    rules: &Rules,
    at: Moment,
    id: &EntryId,
    mut value: Score,
) -> Ruled {
    not_future(at, Some(&value.when))?;
    all_stand(case, std::slice::from_ref(&value.group))?;
    value.context_why = need(value.context_why, Needed::Reason)?;
    value.ease_why = need(value.ease_why, Needed::Reason)?;
    value.circumstances_why = need(value.circumstances_why, Needed::Reason)?;
    value.cause = some(value.cause);
    // A correction of a score leaves what it rested on; a new one rests on what is known now.
    let before = case.registers().scores.get(id);
    let corrected = before.filter(|before| before.value.when == value.when);
    value.rests_on = match corrected {
        Some(before) => before.value.rests_on.clone(),
        None if rules.guidance.is_empty() => None,
        None => Some(risk::resting(case, rules, at, Some(&value.group))),
    };
    Ok((Entry::Score(value), None))
}

/// A delivery belongs to a sending that stands and a group that it was for.
pub(super) fn delivery(
    case: &Case,
    _rules: &Rules,
    at: Moment,
    id: &EntryId,
    mut value: Delivery,
) -> Ruled {
    not_future(at, Some(&value.when))?;
    all_stand(case, std::slice::from_ref(&value.group))?;
    let sending = case.registers().sendings.get(&value.sending);
    let sending = sending.ok_or(Refusal::NoSuchEntry)?;
    let before = case.registers().deliveries.get(id);
    value.version = match before.filter(|before| before.value.sending == value.sending) {
        Some(before) => before.value.version,
        None => version_of(sending.value),
    };
    value.receipt = some(value.receipt);
    if let Some(figures) = value.overcounted() {
        return Err(Refusal::MoreThanSent(Box::new(figures)));
    }
    Ok((Entry::Delivery(value), None))
}

/// Returns the version of a message: SHA-256 of its text, when there is one to read.
fn version_of(sending: &Sending) -> Option<Digest> {
    let text = sending.text.as_ref()?.clear()?;
    Some(Digest::of(text.as_bytes()))
}

/// Questions are counted, with their subject.
pub(super) fn inquiry(
    _case: &Case,
    _rules: &Rules,
    at: Moment,
    _id: &EntryId,
    mut value: Inquiry,
) -> Ruled {
    not_future(at, Some(&value.when))?;
    value.about = need(value.about, Needed::What)?;
    value.by = some(value.by);
    Ok((Entry::Inquiry(value), None))
}

/// An exception has reasons; the one for disproportionate effort says what is done instead.
pub(super) fn exception(
    case: &Case,
    _rules: &Rules,
    at: Moment,
    _id: &EntryId,
    mut value: Exception,
) -> Ruled {
    not_future(at, Some(&value.when))?;
    all_stand(case, &value.groups)?;
    value.groups = or_all(case, value.groups);
    value.reasons = need(value.reasons, Needed::Reason)?;
    value.instead = match value.ground {
        ExceptionGround::Disproportionate => {
            need_some(value.instead, Refusal::Empty(Needed::What))?
        }
        ExceptionGround::Unintelligible | ExceptionGround::RiskRemoved => some(value.instead),
    };
    Ok((Entry::Exception(value), None))
}
