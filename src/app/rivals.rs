//! The versions of an entry that did not know of each other, beside each other: a person chooses the
//! one that holds, and it becomes the next version. Nothing is chosen by itself, and nothing is lost:
//! every version stays in the record.

use super::effect::Effect;
use super::key::{Code, Key};
use super::model::{Model, Screen};
use super::overlay::{Overlay, Reason, ReasonOf};
use super::screens::case;
use super::screens::register::Version;
use crate::case::{Command, EntryId};
use crate::playbook::Register;

/// The versions of one entry.
#[derive(Debug)]
pub struct Rivals {
    /// The register.
    pub register: Register,
    /// The entry.
    pub id: EntryId,
    /// The versions, in the order of the record.
    pub versions: Vec<Version>,
    /// How far they are scrolled. The view stops at their end.
    pub scroll: usize,
}

/// Puts the versions of the entry under the cursor beside each other.
pub(super) fn begin(model: &mut Model) {
    let Screen::Register(state) = &model.screen else {
        return;
    };
    if let Some(row) = state.current() {
        model.overlay = Some(Overlay::Rivals(Box::new(Rivals {
            register: state.register(),
            id: row.id.clone(),
            versions: row.versions.clone(),
            scroll: 0,
        })));
    }
}

/// Takes a key: a number chooses.
#[allow(
    clippy::wildcard_enum_match_arm,
    reason = "most keys mean nothing here"
)]
pub(super) fn key(model: &mut Model, key: Key) -> Vec<Effect> {
    let Some(Overlay::Rivals(rivals)) = model.overlay.as_mut() else {
        return Vec::new();
    };
    match key.code {
        Code::Esc => model.overlay = None,
        Code::PageUp | Code::Up => rivals.scroll = rivals.scroll.saturating_sub(3),
        Code::PageDown | Code::Down => rivals.scroll = (rivals.scroll + 3).min(400),
        _ => {
            let number = key.typed().and_then(|letter| letter.to_digit(10));
            let number = number.and_then(|number| usize::try_from(number).ok());
            if let Some(n) = number.and_then(|number| number.checked_sub(1)) {
                return choose(model, n);
            }
        }
    }
    Vec::new()
}

/// Makes the `n`th version the next one. A withdrawal asks for its reason first, with the one that
/// was given already written.
fn choose(model: &mut Model, n: usize) -> Vec<Effect> {
    let Some(Overlay::Rivals(rivals)) = model
        .overlay
        .take_if(|overlay| matches!(overlay, Overlay::Rivals(rivals) if n < rivals.versions.len()))
    else {
        return Vec::new();
    };
    let Rivals {
        register,
        id,
        versions,
        ..
    } = *rivals;
    let Some(version) = versions.into_iter().nth(n) else {
        return Vec::new();
    };
    match version.said {
        Ok((entry, learned)) => {
            let command = Command::Enter {
                id,
                entry: Box::new(entry),
                learned,
                source: None,
            };
            case::send(model, model.now, command)
        }
        Err(why) => {
            if let Some(open) = &model.open {
                let mut reason = Reason::new(ReasonOf::Withdraw(register, id), open);
                if reason.editor.is_empty() {
                    reason.editor.paste(why.clear().unwrap_or_default());
                }
                model.overlay = Some(Overlay::Reason(Box::new(reason)));
            }
            Vec::new()
        }
    }
}
