//! What in the record does not add up, the most severe first. Enter goes to where it is settled. Shows what
//! is derived, and records nothing.

use super::{agenda, timeline};
use crate::app::behind;
use crate::app::key::Key;
use crate::app::model::{Model, Screen};
use crate::case::Finding;
use crate::case::agenda::Place;

/// The state of the page.
#[derive(Debug, Default)]
pub struct State {
    /// The row under the cursor.
    pub at: usize,
    /// What stands there, so that the cursor stays on it when the order changes.
    under: Option<Finding>,
}

/// Opens the page at the most severe finding.
pub fn begin(model: &mut Model) {
    if model.open.is_some() {
        behind::enter(model, Screen::Lint(State::default()));
        note(model);
    }
}

/// Notes what is under the cursor.
fn note(model: &mut Model) {
    if let (Screen::Lint(state), Some(open)) = (&mut model.screen, &model.open) {
        state.under = open.derived.findings.get(state.at).cloned();
    }
}

/// The findings were computed anew: the cursor stays on what it was on, or where that was.
pub fn refresh(model: &mut Model) {
    if let (Screen::Lint(state), Some(open)) = (&mut model.screen, &model.open) {
        let all = &open.derived.findings;
        let found = all.iter().position(|one| Some(one) == state.under.as_ref());
        state.at = found.unwrap_or(state.at).min(all.len().saturating_sub(1));
    }
    note(model);
}

/// Moves among the rows.
pub fn go(model: &mut Model, key: Key) {
    let page = usize::from(model.size.1).saturating_sub(14).max(1);
    if let (Screen::Lint(state), Some(open)) = (&mut model.screen, &model.open) {
        state.at = timeline::scrolled(state.at, open.derived.findings.len(), page, key);
    }
    note(model);
}

/// Returns where the finding under the cursor is settled.
fn place(model: &Model) -> Option<Place> {
    let (Screen::Lint(state), Some(open)) = (&model.screen, &model.open) else {
        return None;
    };
    let one = open.derived.findings.get(state.at)?;
    one.leads(open.case(), &open.rules)
}

/// Returns whether Enter leads somewhere.
pub fn leads(model: &Model) -> bool {
    place(model).is_some()
}

/// Goes to where the finding under the cursor is settled.
pub fn enter(model: &mut Model) {
    if let Some(place) = place(model) {
        agenda::lead(model, place);
    }
}
