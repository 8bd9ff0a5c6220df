//! Writing an entry: keys into the form, drafts kept, and saving. A *no* stands under its question.

use super::EntryForm;
use super::about::column_of;
use crate::app::effect::Effect;
use crate::app::form::Did;
use crate::app::key::Key;
use crate::app::model::{Model, Screen};
use crate::app::open::Open;
use crate::app::overlay::Overlay;
use crate::app::screens::case::{self, Focus};
use crate::case::form::{CellFault, entry_from_cells, with_clock};
use crate::case::register::Filing;
use crate::case::{Command, Entry, Refusal};
use crate::failure::Said;
use crate::playbook::FieldId;
use crate::text::{Lang, entry as words};
use crate::time::Moment;

/// Takes a key in the form; returns `None` when it was not for the form.
pub fn key(model: &mut Model, key: Key) -> Option<Vec<Effect>> {
    let (now, lang) = (model.now, model.lang);
    if with_form(model, |form, _| form.waiting)? {
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
    let emptied = with_form(model, |form, open| {
        let emptied = form.take_emptied(key, now, lang);
        if emptied {
            forget_empty(open, form);
        }
        emptied
    })?;
    if emptied {
        return Some(Vec::new());
    }
    let did = with_form(model, |form, _| form.form.take(key, now, lang))?;
    did_form(model, did)
}

/// Takes a pasted text.
pub fn paste(model: &mut Model, text: &str) {
    if let Some(did) = with_form(model, |form, _| form.form.paste(text)) {
        did_form(model, did);
    }
}

/// Lends out the form that has the keys, on a page or in the place of a step, and the case that it
/// writes in.
pub(super) fn with_form<R>(
    model: &mut Model,
    work: impl FnOnce(&mut EntryForm, &mut Open) -> R,
) -> Option<R> {
    let open = model.open.as_mut()?;
    match &mut model.screen {
        Screen::Register(state) => state.form.as_mut().map(|form| work(form, open)),
        Screen::Case if open.walk.focus == Focus::Form => {
            let mut form = open.walk.entry.take()?;
            let did = work(&mut form, open);
            open.walk.entry = Some(form);
            Some(did)
        }
        Screen::Home
        | Screen::NewCase(_)
        | Screen::Case
        | Screen::Agenda(_)
        | Screen::Desk(_)
        | Screen::Panic(_)
        | Screen::Lint(_)
        | Screen::Timeline(_)
        | Screen::Papers(_)
        | Screen::Inbox(_)
        | Screen::Lead(_)
        | Screen::Settings => None,
    }
}

/// Carries out what a key or a paste did to the form.
fn did_form(model: &mut Model, did: Did) -> Option<Vec<Effect>> {
    let (now, lang) = (model.now, model.lang);
    match did {
        Did::Ignored => return None,
        Did::Moved | Did::Row(..) | Did::RemoveRow(..) => {}
        Did::Changed(field) => {
            with_form(model, |form, open| {
                keep(open, form, &field);
                form.ask(now, lang);
            })?;
        }
        Did::Confirmed(field, answer) => {
            with_form(model, |form, open| {
                if let Some(one) = form.form.find(&field) {
                    one.settle(&answer, lang);
                }
                keep(open, form, &field);
                form.ask(now, lang);
                form.forward();
            })?;
        }
        Did::Finish => return Some(save(model)),
        Did::Left => close(model),
    }
    Some(Vec::new())
}

/// Closes the form; what is half-written in it is kept.
pub fn close(model: &mut Model) {
    let (now, lang) = (model.now, model.lang);
    let Some(open) = model.open.as_mut() else {
        return;
    };
    open.to_freeze = None;
    if let Screen::Register(state) = &mut model.screen {
        state.form = None;
        state.refresh(open, now, lang);
    } else {
        case::leave_entry(open, lang);
    }
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
fn forget_empty(open: &mut Open, form: &EntryForm) {
    if let Some(before) = form.form.at.checked_sub(1)
        && let Some(one) = form.form.boxes.get(before)
    {
        open.keep_draft(form.draft_key(&one.field.id), String::new());
    }
}

/// Gathers the form and asks the rules and the disk. A *no* stands under its question.
pub fn save(model: &mut Model) -> Vec<Effect> {
    let (now, lang) = (model.now, model.lang);
    match with_form(model, |form, open| wish(form, open, now, lang)) {
        Some(Ok(effects)) => effects,
        Some(Err(said)) => {
            model.overlay = Some(Overlay::Bad(said));
            Vec::new()
        }
        None => Vec::new(),
    }
}

/// Asks for the entry to be recorded; a *no* that belongs under no question is returned.
fn wish(form: &mut EntryForm, open: &Open, now: Moment, lang: Lang) -> Result<Vec<Effect>, Said> {
    if form.form.has_to_ask() {
        return Ok(Vec::new());
    }
    let Some((cells, learned)) = form.gather(now, lang) else {
        return Ok(Vec::new());
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
            return Ok(Vec::new());
        }
    };
    let to_freeze = open.to_freeze.clone().filter(|_| form.is_new);
    let entry = match (entry, &to_freeze) {
        (Entry::Filing(filing), Some(copy)) => Entry::Filing(Filing {
            copy: Some(copy.digest),
            ..filing
        }),
        (entry, _) => entry,
    };
    let is_filing = matches!(entry, Entry::Filing(_));
    let command = Command::Enter {
        id: form.id.clone(),
        entry: Box::new(entry),
        learned,
        source: None,
    };
    match open.wish(now, command) {
        Ok(effect) => {
            form.waiting = true;
            Ok(vec![match (effect, to_freeze) {
                (Effect::Record(events), Some(copy)) if is_filing => Effect::Freeze {
                    name: copy.name,
                    text: copy.text,
                    events,
                },
                (effect, _) => effect,
            }])
        }
        Err(refusal) => {
            let said = refusal.say_of(open.case(), &open.rules, lang);
            let column = if has_motive && refusal == Refusal::CouldNotCheckNeeds {
                Some("neutral_text")
            } else {
                column_of(&refusal, register)
            };
            if column.is_some_and(|column| form.fault(column, said.clone())) {
                return Ok(Vec::new());
            }
            Err(said)
        }
    }
}

/// The disk could not: what was written is still in the form.
pub fn failed(model: &mut Model) {
    with_form(model, |form, _| form.waiting = false);
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
