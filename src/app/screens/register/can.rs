//! What can be done on a register screen now; the table of actions asks it.

use super::{EntryForm, Mark, Page, State};
use crate::app::form::Form;
use crate::app::model::{Model, Screen};
use crate::app::screens::case::Focus;
use crate::app::screens::lead::What;
use crate::playbook::{FieldKind, Register};

fn register(model: &Model) -> Option<&State> {
    match &model.screen {
        Screen::Register(state) if model.overlay.is_none() => Some(state),
        Screen::Register(_)
        | Screen::Home
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

/// Returns the form of an entry that has the keys: on a page, or in the place of a step.
pub(in crate::app) fn entry(model: &Model) -> Option<&EntryForm> {
    if let Some(state) = register(model) {
        return state.form.as_ref();
    }
    let walks = matches!(model.screen, Screen::Case) && model.overlay.is_none();
    let walk = &model.open.as_ref().filter(|_| walks)?.walk;
    let has_keys = walk.focus == Focus::Form && walk.row.is_none();
    walk.entry.as_ref().filter(|_| has_keys)
}

pub(in crate::app) fn in_table(model: &Model) -> bool {
    register(model).is_some_and(|state| state.form.is_none())
}

pub(in crate::app) fn in_entry(model: &Model) -> bool {
    entry(model).is_some()
}

/// Returns whether the form of a new entry holds a draft: the one that can be thrown away.
pub(in crate::app) fn has_new_draft(model: &Model) -> bool {
    let form = entry(model);
    let drafts = model.open.as_ref().map(|open| &open.drafts);
    form.zip(drafts).is_some_and(|(form, drafts)| {
        let mut keys = form.draft_keys().into_iter();
        form.is_new && !form.waiting && keys.any(|key| drafts.contains_key(&key))
    })
}

pub(in crate::app) fn has_entry(model: &Model) -> bool {
    register(model).is_some_and(|state| state.current().is_some())
}

/// Returns whether the entry under the cursor has versions that did not know of each other.
pub(in crate::app) fn has_rivals(model: &Model) -> bool {
    let state = register(model).filter(|state| state.form.is_none());
    let row = state.and_then(State::current);
    row.is_some_and(|row| row.disputed)
}

/// Returns whether the question under the cursor of an entry's form is a number: the only kind
/// that may be unknown there.
pub(in crate::app) fn asks_number(model: &Model) -> bool {
    let form = entry(model);
    let field = form.and_then(|form| form.form.current());
    field.is_some_and(|one| matches!(one.field.kind, FieldKind::Number { .. }))
}

pub(in crate::app) fn has_tabs(model: &Model) -> bool {
    register(model).is_some_and(|state| state.page.registers().len() > 1)
}

/// Returns whether there is guidance to have a proposal of recorded here.
pub(in crate::app) fn can_propose(model: &Model) -> bool {
    let guided = model
        .open
        .as_ref()
        .is_some_and(|open| !open.rules.guidance.is_empty());
    guided && register(model).is_some_and(|state| state.register() == Register::Assessments)
}

pub(in crate::app) fn on_page(model: &Model, page: Page) -> bool {
    register(model).is_some_and(|state| state.page == page)
}

pub(in crate::app) fn on_register(model: &Model, of: Register) -> bool {
    register(model).is_some_and(|state| state.register() == of)
}

/// Returns whether what nobody has taken up of an exercise can be taken up here.
pub(in crate::app) fn takes_up(model: &Model) -> bool {
    let has = model.open.as_ref().is_some_and(super::has_shortfalls);
    has && in_table(model) && on_page(model, Page::Measures) && !on_register(model, Register::Tasks)
}

/// Returns whether the row under the cursor is recorded; a clock that nobody has decided on is not,
/// nor what nobody has taken up of an exercise.
pub(in crate::app) fn is_recorded(model: &Model) -> bool {
    let row = register(model).and_then(State::current);
    row.is_some_and(|row| match &row.mark {
        Mark::Duty(duty) => duty.decided,
        Mark::Shortfall(_) => false,
        Mark::None
        | Mark::Counts(_)
        | Mark::Rival(_)
        | Mark::Rejected(..)
        | Mark::Holds
        | Mark::Earlier
        | Mark::Proposed
        | Mark::BeforeGate
        | Mark::Promise(..) => true,
    })
}

/// Returns whether the tab of coverage is on the screen.
pub(in crate::app) fn on_coverage(model: &Model) -> bool {
    register(model).is_some_and(|state| state.form.is_none() && state.on_coverage())
}

pub(in crate::app) fn in_question(model: &Model) -> bool {
    let form = entry(model).map(|form| &form.form);
    let form = form.or_else(|| asked(model));
    form.is_some_and(|form| form.current().is_some())
}

/// Returns the facilitator's form that has the keys, when Enter in it goes on and saves nothing.
fn asked(model: &Model) -> Option<&Form> {
    let Screen::Lead(state) = &model.screen else {
        return None;
    };
    let asked = state.asked.as_ref().filter(|_| model.overlay.is_none())?;
    (asked.what != What::Factor).then_some(&asked.form)
}
