//! The way back: what lies behind the screen, so that Escape goes one step back to where one came
//! from. Never holds two screens of a kind, so the way back is short.

use std::mem::{discriminant, replace};

use super::model::{Model, Screen};
use super::screens::{agenda, case, desk, lint, register};

/// Shows a screen of the open case, with the one that is shown behind it. One of the same kind
/// takes its place; one that lies behind already is gone back to.
pub(super) fn enter(model: &mut Model, screen: Screen) {
    let kind = discriminant(&screen);
    let old = replace(&mut model.screen, screen);
    if discriminant(&old) == kind {
        return;
    }
    let mut behind = model.behind.iter();
    match behind.position(|one| discriminant(one) == kind) {
        Some(at) => model.behind.truncate(at),
        None => model.behind.push(old),
    }
}

/// Goes one step back; what is shown there is what is on record now.
pub(super) fn back(model: &mut Model) {
    let (now, lang) = (model.now, model.lang);
    model.screen = model.behind.pop().unwrap_or(Screen::Case);
    let Some(open) = model.open.as_mut() else {
        return;
    };
    match &mut model.screen {
        Screen::Case => case::refresh(open, lang),
        Screen::Register(state) => register::look_again(state, open, now, lang),
        Screen::Agenda(_) => agenda::refresh(model),
        Screen::Desk(_) => desk::refresh(model),
        Screen::Lint(_) => lint::refresh(model),
        Screen::Home
        | Screen::Inbox(_)
        | Screen::Lead(_)
        | Screen::Panic(_)
        | Screen::NewCase(_)
        | Screen::Timeline(_)
        | Screen::Papers(_)
        | Screen::Settings => {}
    }
}

/// Shows the walk; nothing lies behind it.
pub(super) fn walk(model: &mut Model) {
    model.behind.clear();
    model.screen = Screen::Case;
}

/// Returns whether Escape on the screen goes to the walk.
pub(super) fn leads_to_walk(model: &Model) -> bool {
    matches!(model.behind.last(), None | Some(Screen::Case))
}
