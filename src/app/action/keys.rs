//! What a key does now, and the key to show for an action.

use super::when::{in_form, in_text};
use super::{ACTIONS, Action, Id};
use crate::app::key::Key;
use crate::app::model::{Model, Screen};

/// Returns the actions that can be done now.
pub fn available(model: &Model) -> impl Iterator<Item = &'static Action> + '_ {
    ACTIONS.iter().filter(|action| (action.when)(model))
}

/// Returns the key to show for an action: one that does it now, and types nothing.
pub fn shown_key(model: &Model, action: &Action) -> Option<Key> {
    let mut keys = action.keys.iter().copied();
    keys.find(|key| of_key(model, *key) == Some(action.id))
}

/// Returns what a key does now. A letter is text, not a command, while a text is being written; in a
/// form it is never a command of the program, wherever the cursor stands: nobody leaves by a letter
/// that was meant as an answer.
pub fn of_key(model: &Model, key: Key) -> Option<Id> {
    let is_letter = key.typed().is_some();
    if is_letter && in_text(model) {
        return None;
    }
    let id = available(model)
        .find(|action| action.keys.contains(&key))
        .map(|action| action.id);
    id.filter(|id| {
        let of_form = matches!(id, Id::AddRow | Id::RemoveRow | Id::AddEntry | Id::Help);
        !is_letter || of_form || !in_form(model)
    })
}

/// Returns whether no footer and no list tells of an action: the facilitator's screen is told of only
/// on itself.
pub fn is_hidden(model: &Model, id: Id) -> bool {
    id == Id::Lead && !matches!(model.screen, Screen::Lead(_))
}
