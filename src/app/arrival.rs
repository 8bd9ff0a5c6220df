//! Records have come from the disk: ours, or another session's. They are folded in, and every part
//! of the screen takes what concerns it. Asks for nothing to be recorded but what follows from it.

use super::describe::About;
use super::effect::Effect;
use super::model::{Model, Screen};
use super::open::Open;
use super::screens::{agenda, case, desk, lead, lint, panic, register};
use super::{alarm, log_line, reason, task_line};
use crate::case::event::Checkpoint;
use crate::case::{Command, Entry, Event, Proposal, Record, StepState, scoping};
use crate::playbook::Register;
use crate::text::case as words;
use crate::text::scoping::accepted;
use crate::time::Moment;

/// What this session asked to have recorded is on disk. After a filing all heads are asked to be
/// noted, so that what stood in the record then can be shown later.
pub(super) fn recorded(model: &mut Model, records: Vec<Record>, at: Moment) -> Vec<Effect> {
    let lang = model.lang;
    let is_note = |record: &Record| matches!(record.event, Event::Checkpoint(_));
    if !records.is_empty() && records.iter().all(is_note) {
        // Nobody has asked for it on the screen: nothing moves.
        if let Some(open) = model.open.as_mut() {
            open.take(records, at);
        }
        return Vec::new();
    }
    if only_of_exercise(&records) {
        played(model, &records, at);
        return Vec::new();
    }
    let filed = records.iter().any(is_filing);
    let started = records.iter().any(is_start);
    let decided = records.iter().filter(|record| is_duty(record)).count();
    let mut in_step = false;
    // Written from anywhere: what is half-written below stays as it is.
    let from_anywhere = log_line::recorded(model) | task_line::recorded(model);
    reason::recorded(model);
    take(model, records, at);
    if let Some(open) = model.open.as_mut() {
        if from_anywhere {
            case::refresh(open, lang);
        } else {
            in_step = case::saved_entry(open);
            let is_part = in_step || case::saved_row(open);
            if !is_part && open.walk.form.waiting.is_none() {
                case::move_on(open, lang);
            }
            case::recorded(open, lang);
        }
        let left = if decided > 0 {
            left_to_decide(open, at)
        } else {
            0
        };
        model.note = Some(if left > 0 {
            accepted(lang, decided, left)
        } else {
            words::SAVED.to(lang).to_owned()
        });
    }
    register::recorded(model);
    agenda::refresh(model);
    lint::refresh(model);
    desk::refresh(model);
    panic::recorded(model);
    let Some(open) = model.open.as_mut() else {
        return Vec::new();
    };
    let mut effects = Vec::new();
    if filed {
        if let Some(copy) = open.to_freeze.take() {
            open.copies.insert(copy.digest, copy.text);
        }
        effects.push(Effect::Record(vec![checkpoint(open)]));
    }
    if started && !in_step {
        effects.extend(answered_elsewhere(open, at));
    }
    effects
}

/// Marks the step done that asks for nothing but the start of the clock, when that was written on another
/// page: the same answer counts wherever it was given. A step that somebody has marked or opened again is
/// left to them.
fn answered_elsewhere(open: &Open, at: Moment) -> Option<Effect> {
    let phases = open.rules.playbook.phases.iter();
    let mut steps = phases.flat_map(|phase| &phase.steps);
    // Only the first: a later one asks whether the clock counts from the right time, and is for a person.
    let step = steps.find(|step| step.register == Some(Register::Anchors))?;
    let is_unmarked =
        open.state(&step.id) == StepState::Open && open.case().mark(&step.id).is_none();
    if !step.fields.is_empty() || !is_unmarked {
        return None;
    }
    open.wish(at, Command::FinishStep(step.id.clone())).ok()
}

/// Returns how many clocks the program cannot say anything of yet.
fn left_to_decide(open: &Open, at: Moment) -> usize {
    let all = scoping(open.case(), &open.rules, at);
    let left = all.iter().filter(|one| {
        one.is_own() && one.decision.is_none() && one.proposal == Proposal::CannotSay
    });
    left.count()
}

fn is_start(record: &Record) -> bool {
    matches!(&record.event, Event::Entered(entered) if matches!(entered.entry, Entry::Anchor(_)))
}

fn is_duty(record: &Record) -> bool {
    matches!(&record.event, Event::Entered(entered) if matches!(entered.entry, Entry::Duty(_)))
}

/// Folds records in. One that sets the scenario's clock moves the moment that everything is shown at.
fn take(model: &mut Model, records: Vec<Record>, at: Moment) {
    let Some(open) = model.open.as_mut() else {
        return;
    };
    open.take(records, at);
    let now = open.moment(model.wall);
    if now != at && open.past.is_none() {
        open.derive(now);
        model.now = now;
    }
}

/// What this session asked to have recorded of the exercise itself is on disk. Nobody's words and
/// nobody's place in the walk are touched: injects come while somebody writes.
fn played(model: &mut Model, records: &[Record], at: Moment) {
    let lang = model.lang;
    take(model, records.to_vec(), at);
    if let Some(open) = model.open.as_mut() {
        case::refresh(open, lang);
    }
    register::followed(model);
    agenda::refresh(model);
    desk::refresh(model);
    lint::refresh(model);
    lead::recorded(model);
    lead::follow(model, records);
    let first = records.iter().find(|record| is_of_exercise(record));
    if let (Screen::Lead(_), Some(open), Some(first)) = (&model.screen, &model.open, first) {
        let about = About::leading(open, lang);
        model.note = Some(format!("✓ {}", about.sentence(first)));
    }
}

/// Returns whether nothing but the exercise itself is told of. The first record of a session brings
/// with it the one that says who writes.
fn only_of_exercise(records: &[Record]) -> bool {
    let belongs =
        |record: &Record| is_of_exercise(record) || matches!(record.event, Event::Session(_));
    records.iter().any(is_of_exercise) && records.iter().all(belongs)
}

fn is_of_exercise(record: &Record) -> bool {
    matches!(record.event, Event::Exercise(_))
}

fn is_filing(record: &Record) -> bool {
    matches!(&record.event, Event::Entered(entered) if matches!(entered.entry, Entry::Filing(_)))
}

/// Notes the head of every chain.
fn checkpoint(open: &Open) -> Event {
    let heads = open.journal.heads().into_iter();
    Event::Checkpoint(Box::new(Checkpoint {
        heads: heads
            .map(|(chain, head)| (chain.to_string(), head))
            .collect(),
        why: "filing".to_owned(),
    }))
}

/// Another session has recorded something.
pub(super) fn followed(model: &mut Model, records: Vec<Record>, at: Moment) {
    let lang = model.lang;
    // What the facilitator does is no news of its own: what comes of it is on every screen.
    let is_news = !only_of_exercise(&records) && !records.iter().any(alarm::is_told);
    take(model, records, at);
    if let Some(open) = model.open.as_mut() {
        case::refresh(open, lang);
        if is_news {
            model.note = Some(words::FOLLOWED.to(lang).to_owned());
        }
    }
    register::followed(model);
    agenda::refresh(model);
    desk::refresh(model);
    lint::refresh(model);
}
