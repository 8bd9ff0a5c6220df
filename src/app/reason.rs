//! The keys of a reason being asked for. What is written stays a draft of the case until the reason
//! is on disk: neither Escape nor a full disk destroys it. Records nothing itself.

use super::effect::Effect;
use super::key::{Code, Key};
use super::model::Model;
use super::overlay::Overlay;
use super::screens::{case, register};
use crate::text::FreeText;

/// Takes a key.
pub(super) fn key(model: &mut Model, key: Key) -> Vec<Effect> {
    let Some(Overlay::Reason(reason)) = model.overlay.as_mut() else {
        return Vec::new();
    };
    if key.code == Code::Esc {
        model.overlay = None;
    } else if key == Key::plain(Code::Enter) {
        return confirm(model);
    } else if reason.editor.take(key) {
        keep(model);
    }
    Vec::new()
}

/// Takes a pasted text.
pub(super) fn paste(model: &mut Model, text: &str) {
    if let Some(Overlay::Reason(reason)) = model.overlay.as_mut() {
        reason.editor.paste(text);
        keep(model);
    }
}

/// The reason is on disk: what was written of it is a draft no more.
pub(super) fn recorded(model: &mut Model) {
    if let Some(open) = model.open.as_mut()
        && let Some(key) = open.sent_reason.take()
    {
        open.keep_draft(key, String::new());
    }
}

/// Asks the rules and the disk, with the reason.
fn confirm(model: &mut Model) -> Vec<Effect> {
    let now = model.now;
    let Some(Overlay::Reason(reason)) = model.overlay.as_mut() else {
        return Vec::new();
    };
    let words = reason.editor.content();
    if words.trim().is_empty() {
        reason.missing = true;
        return Vec::new();
    }
    let draft = reason.of.draft_key();
    let command = register::asked(reason.of.clone(), FreeText::new(words.trim()));
    model.overlay = None;
    let effects = case::send(model, now, command);
    if let Some(open) = model.open.as_mut()
        && !effects.is_empty()
    {
        open.sent_reason = Some(draft);
    }
    effects
}

/// Keeps what is written as a draft.
fn keep(model: &mut Model) {
    if let (Some(Overlay::Reason(reason)), Some(open)) = (&model.overlay, model.open.as_mut()) {
        let text = reason.editor.content();
        let key = reason.of.draft_key();
        if open.drafts.get(&key).map_or("", String::as_str) != text {
            open.keep_draft(key, text);
        }
    }
}
