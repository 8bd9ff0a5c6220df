//! The keys of what lies on top of a screen, until it is answered. Escape never destroys anything.

use super::action::Id;
use super::effect::Effect;
use super::key::{Code, Key};
use super::model::{Model, Screen};
use super::overlay::Overlay;
use super::screens::{case, register};
use super::{leaving, log_line, palette, past, reason, rivals, sure, task_line, update};
use crate::text::entry as words;

/// Takes a key.
pub(super) fn key(model: &mut Model, key: Key) -> Vec<Effect> {
    let lang = model.lang;
    let plain_enter = key == Key::plain(Code::Enter);
    let Some(overlay) = model.overlay.as_mut() else {
        return Vec::new();
    };
    match overlay {
        Overlay::Notice => {
            if plain_enter {
                model.overlay = None;
                return case::acknowledge(model);
            }
            if key.code == Code::Esc {
                model.overlay = None;
                return update::act(model, Id::Home, key);
            }
        }
        Overlay::Discard => {
            if plain_enter || key.code == Code::Esc {
                model.overlay = None;
            }
            if plain_enter {
                discard(model);
            }
        }
        Overlay::Leaving(_) => return leaving::key(model, key),
        Overlay::Sure(_) => return sure::key(model, key),
        Overlay::Help(help) => {
            // What stands around the rows of help takes eight of the screen's.
            let page = usize::from(model.size.1).min(35).saturating_sub(8).max(1);
            if help.key(key, lang, page) {
                model.overlay = None;
            }
        }
        Overlay::Palette(_) => return palette::key(model, key),
        Overlay::Log(_) => return log_line::key(model, key),
        Overlay::Task(_) => return task_line::key(model, key),
        Overlay::AsOf(_) => return past::key(model, key),
        Overlay::Why(scroll) if matches!(key.code, Code::PageDown | Code::PageUp) => {
            *scroll = if key.code == Code::PageUp {
                scroll.saturating_sub(5)
            } else {
                (*scroll + 5).min(400)
            };
        }
        Overlay::Bad(_) | Overlay::Told(_) | Overlay::Why(_) => {
            if plain_enter || key.code == Code::Esc || matches!(key.typed(), Some('?' | 'q')) {
                model.overlay = None;
            }
        }
        Overlay::Reason(_) => return reason::key(model, key),
        Overlay::Rivals(_) => return rivals::key(model, key),
    }
    Vec::new()
}

/// Throws away the draft under the cursor, now that it has been asked for and confirmed.
fn discard(model: &mut Model) {
    let lang = model.lang;
    match (&model.screen, model.open.as_mut()) {
        (Screen::Case, Some(open)) if open.walk.entry.is_none() => {
            case::discard(open, lang);
            model.note = Some(words::DISCARDED.to(lang).to_owned());
        }
        _ => register::discard(model),
    }
}
