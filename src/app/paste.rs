//! A pasted text goes to whatever takes text now, and never confirms anything.

use super::effect::Effect;
use super::model::{Model, Screen};
use super::overlay::Overlay;
use super::screens::{case, lead, new_case, panic, papers, register, settings};
use super::{log_line, reason, task_line};

/// Puts in a pasted text.
pub(super) fn paste(model: &mut Model, text: &str) -> Vec<Effect> {
    match model.overlay.as_mut() {
        Some(Overlay::Log(_)) => log_line::paste(model, text),
        Some(Overlay::Task(_)) => task_line::paste(model, text),
        Some(Overlay::AsOf(asking)) => asking.editor.paste(text),
        Some(Overlay::Palette(palette)) => palette.paste(text),
        Some(Overlay::Reason(_)) => reason::paste(model, text),
        Some(
            Overlay::Notice
            | Overlay::Bad(_)
            | Overlay::Told(_)
            | Overlay::Help(_)
            | Overlay::Why(_)
            | Overlay::Leaving(_)
            | Overlay::Sure(_)
            | Overlay::Discard
            | Overlay::Rivals(_),
        ) => {}
        None => match &mut model.screen {
            Screen::Home
            | Screen::Agenda(_)
            | Screen::Desk(_)
            | Screen::Lint(_)
            | Screen::Inbox(_)
            | Screen::Timeline(_) => {}
            Screen::Lead(_) => lead::paste(model, text),
            Screen::Panic(_) => panic::paste(model, text),
            Screen::Papers(_) => papers::paste(model, text),
            Screen::Settings => settings::paste(model, text),
            Screen::NewCase(state) => {
                let did = state.form.paste(text);
                return new_case::did(model, did).unwrap_or_default();
            }
            Screen::Register(_) => register::paste(model, text),
            Screen::Case => {
                let Some(open) = model.open.as_mut() else {
                    return Vec::new();
                };
                if open.walk.focus != case::Focus::Form {
                    return Vec::new();
                }
                if open.walk.row.is_none() && open.walk.entry.is_some() {
                    register::paste(model, text);
                    return Vec::new();
                }
                if let Some(row) = open.walk.row.as_mut() {
                    let did = row.form.paste(text);
                    return case::did_row(model, did).unwrap_or_default();
                }
                let did = open.walk.form.paste(text);
                return case::did_form(model, did).unwrap_or_default();
            }
        },
    }
    Vec::new()
}
