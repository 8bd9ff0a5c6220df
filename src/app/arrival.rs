//! Records have come from the disk: ours, or another session's. They are folded in, and every part
//! of the screen takes what concerns it. Asks for nothing to be recorded.

use super::effect::Effect;
use super::model::Model;
use super::open::Open;
use super::screens::{agenda, case, desk, lint, panic, register};
use super::{log_line, reason, task_line};
use crate::case::event::Checkpoint;
use crate::case::{Entry, Event, Record};
use crate::text::case as words;
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
    let filed = records.iter().any(is_filing);
    // Written from anywhere: what is half-written below stays as it is.
    let from_anywhere = log_line::recorded(model) | task_line::recorded(model);
    reason::recorded(model);
    if let Some(open) = model.open.as_mut() {
        open.take(records, at);
        if from_anywhere {
            case::refresh(open, lang);
        } else {
            let is_part = case::saved_row(open) || case::saved_entry(open);
            if !is_part && open.walk.form.waiting.is_none() {
                case::move_on(open, lang);
            }
            case::recorded(open, lang);
        }
        model.note = Some(words::SAVED.to(lang).to_owned());
    }
    register::recorded(model);
    agenda::refresh(model);
    lint::refresh(model);
    desk::refresh(model);
    panic::recorded(model);
    match model.open.as_mut() {
        Some(open) if filed => {
            if let Some(copy) = open.to_freeze.take() {
                open.copies.insert(copy.digest, copy.text);
            }
            vec![Effect::Record(vec![checkpoint(open)])]
        }
        Some(_) | None => Vec::new(),
    }
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
    if let Some(open) = model.open.as_mut() {
        open.take(records, at);
        case::refresh(open, lang);
        model.note = Some(words::FOLLOWED.to(lang).to_owned());
    }
    register::followed(model);
    agenda::refresh(model);
    desk::refresh(model);
    lint::refresh(model);
}
