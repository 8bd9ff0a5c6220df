//! What can be done now, and what a key does now: the table as the model has it.

use super::when::{in_form, in_text};
use super::{ACTIONS, Action, Id};
use crate::app::key::Key;
use crate::app::model::{Model, Screen};

/// Returns the actions that can be done now.
pub fn available(model: &Model) -> impl Iterator<Item = &'static Action> + '_ {
    ACTIONS.iter().filter(|action| (action.when)(model))
}

/// Returns what a key does now. A letter is text, not a command, while a text is being written; in a
/// form it is never a command of the program, wherever the cursor stands: nobody leaves by a letter
/// that was meant as an answer.
pub fn of_key(model: &Model, key: Key) -> Option<Id> {
    let is_letter = key.typed().is_some();
    if is_letter && in_text(model) {
        return None;
    }
    let action = available(model).find(|action| action.keys.contains(&key))?;
    (!is_letter || is_letter_of_form(action.id) || !in_form(model)).then_some(action.id)
}

/// Returns whether a letter may do this in a form.
const fn is_letter_of_form(id: Id) -> bool {
    matches!(id, Id::AddRow | Id::RemoveRow | Id::AddEntry | Id::Help)
}

/// Returns the actions that can be done now, each with the key to show for it: one that does it now,
/// and types nothing. Asks once what can be done, not for every key.
pub fn with_keys(model: &Model) -> Vec<(&'static Action, Option<Key>)> {
    let now: Vec<&'static Action> = available(model).collect();
    let (in_text, in_form) = (in_text(model), in_form(model));
    let does = |key: Key| {
        let is_letter = key.typed().is_some();
        let first = now.iter().find(|action| action.keys.contains(&key));
        let id = first.map(|action| action.id)?;
        let is_free = !is_letter || !in_text && (!in_form || is_letter_of_form(id));
        is_free.then_some(id)
    };
    let shown = |action: &Action| {
        let mut keys = action.keys.iter().copied();
        keys.find(|key| does(*key) == Some(action.id))
    };
    now.iter().map(|action| (*action, shown(action))).collect()
}

/// Returns whether no footer and no list tells of an action: the facilitator's screen is told of only
/// on itself.
pub fn is_hidden(model: &Model, id: Id) -> bool {
    id == Id::Lead && !matches!(model.screen, Screen::Lead(_))
}
