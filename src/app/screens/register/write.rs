//! Writing an entry: keys into the form, drafts kept, and saving. A *no* stands under its question.

use super::EntryForm;
use super::refused::column_of;
use crate::app::effect::Effect;
use crate::app::form::Did;
use crate::app::key::Key;
use crate::app::model::{Model, Screen};
use crate::app::open::Open;
use crate::app::overlay::Overlay;
use crate::case::form::{CellFault, entry_from_cells, with_clock};
use crate::case::{Command, Refusal};
use crate::failure::Said;
use crate::playbook::FieldId;
use crate::text::{Lang, entry as words};

/// Takes a key in the form; returns `None` when it was not for the form.
pub fn key(model: &mut Model, key: Key) -> Option<Vec<Effect>> {
    let (now, lang) = (model.now, model.lang);
    let form = form(model)?;
    if form.waiting {
        // What is on its way to the disk is not changed under it.
        return Some(Vec::new());
    }
    if key == Key::ctrl('s') {
        return Some(save(model));
    }
    if key == Key::ctrl('x') {
        // Asked for in the table of actions, and no text of any question.
        return None;
    }
    if form.take_emptied(key, now, lang) {
        forget_empty(model);
        return Some(Vec::new());
    }
    let did = form.form.take(key, now, lang);
    did_form(model, did)
}

/// Takes a pasted text.
pub fn paste(model: &mut Model, text: &str) {
    if let Some(form) = form(model) {
        let did = form.form.paste(text);
        did_form(model, did);
    }
}

/// Returns the form that is open.
pub(super) fn form(model: &mut Model) -> Option<&mut EntryForm> {
    match &mut model.screen {
        Screen::Register(state) => state.form.as_mut(),
        Screen::Home
        | Screen::NewCase(_)
        | Screen::Case
        | Screen::Timeline(_)
        | Screen::Papers(_)
        | Screen::Settings => None,
    }
}

/// Carries out what a key or a paste did to the form.
fn did_form(model: &mut Model, did: Did) -> Option<Vec<Effect>> {
    let (now, lang) = (model.now, model.lang);
    let (Screen::Register(state), Some(open)) = (&mut model.screen, model.open.as_mut()) else {
        return None;
    };
    let form = state.form.as_mut()?;
    match did {
        Did::Ignored => return None,
        Did::Moved | Did::Row(..) | Did::RemoveRow(..) => {}
        Did::Changed(field) => {
            keep(open, form, &field);
            form.ask(now, lang);
        }
        Did::Confirmed(field, answer) => {
            if let Some(one) = form.form.find(&field) {
                one.settle(&answer, lang);
            }
            keep(open, form, &field);
            form.ask(now, lang);
            form.form.forward();
        }
        Did::Finish => return Some(save(model)),
        Did::Left => {
            state.form = None;
            state.refresh(open, now, lang);
        }
    }
    Some(Vec::new())
}

/// Keeps what is written in a question as a draft.
fn keep(open: &mut Open, form: &EntryForm, field: &FieldId) {
    let boxes = form.form.boxes.iter();
    let draft = boxes
        .filter(|one| one.field.id == *field)
        .map(|one| one.input.to_draft())
        .next();
    open.keep_draft(form.draft_key(field), draft.unwrap_or_default());
}

/// Forgets the draft of the question that was just emptied.
fn forget_empty(model: &mut Model) {
    if let (Screen::Register(state), Some(open)) = (&mut model.screen, model.open.as_mut())
        && let Some(form) = &state.form
        && let Some(before) = form.form.at.checked_sub(1)
        && let Some(one) = form.form.boxes.get(before)
    {
        open.keep_draft(form.draft_key(&one.field.id), String::new());
    }
}

/// Gathers the form and asks the rules and the disk. A *no* stands under its question.
pub fn save(model: &mut Model) -> Vec<Effect> {
    let (now, lang) = (model.now, model.lang);
    let (Screen::Register(state), Some(open)) = (&mut model.screen, model.open.as_mut()) else {
        return Vec::new();
    };
    let Some(form) = state.form.as_mut() else {
        return Vec::new();
    };
    let Some((cells, learned)) = form.gather(now, lang) else {
        return Vec::new();
    };
    let register = form.register;
    let has_motive = cells.contains_key("motive");
    let cells = with_clock(register, cells, &open.rules.playbook);
    let entry = match entry_from_cells(register, &cells) {
        Ok(entry) => entry,
        Err(faults) => {
            // From the last to the first, so that the cursor stands at the first.
            for fault in faults.iter().rev() {
                form.fault(&fault.column, told(fault, lang));
            }
            return Vec::new();
        }
    };
    let command = Command::Enter {
        id: form.id.clone(),
        entry: Box::new(entry),
        learned,
        source: None,
    };
    match open.wish(now, command) {
        Ok(effect) => {
            form.waiting = true;
            vec![effect]
        }
        Err(refusal) => {
            let said = refusal.say_of(open.case(), &open.rules, lang);
            let column = if has_motive && refusal == Refusal::CouldNotCheckNeeds {
                Some("neutral_text")
            } else {
                column_of(&refusal, register)
            };
            if !column.is_some_and(|column| form.fault(column, said.clone())) {
                model.overlay = Some(Overlay::Bad(said));
            }
            Vec::new()
        }
    }
}

/// Tells what is wrong with a cell.
fn told(fault: &CellFault, lang: Lang) -> Said {
    let mut letters = fault.trouble.phrase().to(lang).chars();
    let first = letters.next().map(|c| c.to_uppercase().to_string());
    Said {
        what: format!("{}{}.", first.unwrap_or_default(), letters.as_str()),
        means: words::NOT_SAVED.to(lang).to_owned(),
        now: words::CORRECT.to(lang).to_owned(),
    }
}
