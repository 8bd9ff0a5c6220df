//! Every rule about what may be recorded. A function of its arguments: it reads no clock and
//! changes nothing.

mod answer;
mod assessment;
mod check;
mod decisions;
mod entry;
mod exercise;
mod filing;
mod handover;
mod open;
mod release;
mod sending;
mod step;

use super::event::{AnchorRejected, Event, Logged, Masked, Withdrawn};
use super::event::{RegisterName, Shown};
use super::refusal::{Needed, Refusal};
use super::state::Case;
use super::{Command, Digest, EntryId, Rules};
use crate::playbook::Register;
use crate::text::FreeText;
use crate::time::{Moment, When};

/// Turns a wish into what is to be recorded, or refuses it. No events means that the record says so
/// already.
pub fn decide(
    case: &Case,
    rules: &Rules,
    at: Moment,
    command: Command,
) -> Result<Vec<Event>, Refusal> {
    match command {
        Command::Begin(session) => open::begin(*session),
        Command::Open(opened) => open::open(case, rules, *opened),
        _ if case.opened().is_none() => Err(Refusal::NotOpen),
        Command::Organisation(profile) => Ok(open::organisation(case, rules, *profile)),
        Command::Acknowledge(shown) => Ok(one(Event::Acknowledged(Box::new(shown)))),
        Command::Answer {
            field,
            answer,
            learned,
            source,
        } => answer::answer(case, rules, field, answer, learned, source),
        Command::SetRow {
            field,
            row,
            cells,
            source,
        } => answer::set_row(case, rules, field, row, cells, source),
        Command::RemoveRow { field, row, reason } => answer::remove_row(case, field, row, reason),
        Command::FinishStep(step) => step::finish(case, rules, at, &step),
        Command::SkipStep { step, reason } => step::skip(case, rules, step, reason),
        Command::ReopenStep(step) => step::reopen(case, step),
        Command::Log {
            text,
            happened,
            learned,
            source,
        } => {
            let text = need(text, Needed::Text)?;
            not_future(at, happened.as_ref())?;
            not_future(at, learned.as_ref())?;
            Ok(one(Event::Logged(Box::new(Logged {
                happened,
                learned,
                source,
                text,
            }))))
        }
        Command::Enter {
            id,
            entry,
            learned,
            source,
        } => {
            not_future(at, learned.as_ref())?;
            entry::enter(
                case,
                rules,
                at,
                entry::Wish {
                    id,
                    entry: *entry,
                    learned,
                    source,
                },
            )
        }
        Command::Withdraw {
            register,
            id,
            reason,
        } => withdraw(case, register, id, reason),
        Command::RejectAnchor { anchor, reason } => reject(case, rules, at, anchor, reason),
        Command::Mask {
            record,
            value,
            ground,
            decision,
        } => mask(case, record, value, ground, decision),
        Command::Exercise(act) => exercise::act(case, rules, at, act),
        Command::HandOver { given, heads } => handover::hand_over(*given, heads),
        Command::TakeOver { by, took, heads } => handover::take_over(case, &by, took, heads),
        Command::Release { released, heads } => release::release(case, *released, heads),
    }
}

fn withdraw(
    case: &Case,
    register: Register,
    id: EntryId,
    reason: FreeText,
) -> Result<Vec<Event>, Refusal> {
    // A start of a clock leaves only by a rejection, which holds the deadline that was shown.
    if register == Register::Anchors {
        return Err(Refusal::AnchorOnlyRejected);
    }
    let over = entry::standing(case, register, &id).ok_or(Refusal::NoSuchEntry)?;
    let reason = need(reason, Needed::Reason)?;
    let register = RegisterName(register);
    Ok(one(Event::Withdrawn(Box::new(Withdrawn {
        id,
        over,
        reason,
        register,
    }))))
}

fn reject(
    case: &Case,
    rules: &Rules,
    at: Moment,
    anchor: EntryId,
    reason: FreeText,
) -> Result<Vec<Event>, Refusal> {
    let anchors = &case.registers().anchors;
    let clock = anchors
        .get(&anchor)
        .ok_or(Refusal::NoSuchEntry)?
        .value
        .clock
        .clone();
    if case.rejection(&anchor).is_some() {
        return Err(Refusal::AlreadyRejected);
    }
    let other = |entry: &super::Standing<'_, super::register::Anchor>| {
        entry.value.clock == clock && *entry.id != anchor && case.rejection(entry.id).is_none()
    };
    if !anchors.standing().any(|entry| other(&entry)) {
        return Err(Refusal::LastAnchor);
    }
    let reason = need(reason, Needed::Reason)?;
    let shown = shown_clock(case, rules, at, &clock);
    Ok(one(Event::AnchorRejected(Box::new(AnchorRejected {
        anchor,
        reason,
        shown,
    }))))
}

fn mask(
    case: &Case,
    record: Digest,
    value: u32,
    ground: FreeText,
    decision: FreeText,
) -> Result<Vec<Event>, Refusal> {
    if value == 0 {
        return Err(Refusal::BodyNotMaskable);
    }
    if case.is_masked(&record, value) {
        return Err(Refusal::AlreadyMasked);
    }
    let ground = need(ground, Needed::Reason)?;
    let decision = need(decision, Needed::Motive)?;
    Ok(one(Event::Masked(Box::new(Masked {
        decision,
        ground,
        record,
        value,
    }))))
}

/// Returns the deadline that the person sees, for a record to hold.
fn shown_clock(
    case: &Case,
    rules: &Rules,
    at: Moment,
    clock: &crate::playbook::ClockId,
) -> Option<Shown> {
    let (rule, digest) = rules.clock(clock)?;
    let due = super::countdown::countdown(case, rules, rule, digest, at).due;
    Some(Shown {
        due,
        rule: Some(digest),
        ..Shown::default()
    })
}

/// Returns a list of one event.
fn one(event: Event) -> Vec<Event> {
    vec![event]
}

/// Returns the text, unless there are no words in it.
fn need(text: FreeText, needed: Needed) -> Result<FreeText, Refusal> {
    if text.is_blank() {
        Err(Refusal::Empty(needed))
    } else {
        Ok(text)
    }
}

/// Drops a text without words.
fn some(text: Option<FreeText>) -> Option<FreeText> {
    text.filter(|text| !text.is_blank())
}

/// Refuses a time whose whole stretch lies after now: what has happened cannot be in the future. A
/// stretch that has begun, such as today's date, is fine.
fn not_future(at: Moment, when: Option<&When>) -> Result<(), Refusal> {
    match when {
        Some(when) if when.from() > at => Err(Refusal::InFuture(when.from())),
        Some(_) | None => Ok(()),
    }
}
