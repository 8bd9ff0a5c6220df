//! Records have come from the disk: ours, or another session's. They are folded in, and every part
//! of the screen takes what concerns it. Asks for nothing to be recorded.

use super::model::Model;
use super::screens::{agenda, case, lint, register};
use super::{log_line, reason, task_line};
use crate::case::Record;
use crate::text::case as words;
use crate::time::Moment;

/// What this session asked to have recorded is on disk.
pub(super) fn recorded(model: &mut Model, records: Vec<Record>, at: Moment) {
    let lang = model.lang;
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
    lint::refresh(model);
}
