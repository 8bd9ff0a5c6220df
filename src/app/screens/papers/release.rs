//! Letting the paper that is being read out of the house: asked first, frozen by the runtime, then
//! recorded.

use super::{Asking, For, state};
use crate::app::editor::Editor;
use crate::app::effect::Effect;
use crate::app::model::{Model, Screen};
use crate::case::event::Released;
use crate::case::{Command, Refusal};
use crate::failure::Say as _;
use crate::text::release as words;

/// Asks whether the paper is to leave the house.
pub fn ask(model: &mut Model) {
    if model.open.as_ref().is_some_and(|open| open.past.is_some()) {
        model.note = Some(Refusal::ShownAsItWas.say(model.lang).what);
        return;
    }
    if let Some(state) = state(model) {
        state.asking = Some(Asking {
            of: For::Release,
            editor: Editor::line(""),
        });
    }
}

/// Asks the runtime to freeze the paper.
pub(super) fn freeze(model: &mut Model) -> Vec<Effect> {
    let now = model.now;
    let (Screen::Papers(state), Some(open)) = (&model.screen, &model.open) else {
        return Vec::new();
    };
    let Some(wanted) = state.wanted(open, now) else {
        return Vec::new();
    };
    let last = wanted.last.as_ref().map_or(0, |last| last.number);
    vec![Effect::FreezePaper(
        Box::new(wanted),
        last.saturating_add(1),
    )]
}

/// The files are on disk: records that the paper left the house.
pub fn frozen(model: &mut Model, released: Released) -> Vec<Effect> {
    let (lang, now) = (model.lang, model.now);
    let Some(open) = &model.open else {
        return Vec::new();
    };
    let number = released.number;
    let files: Vec<&str> = released.files.keys().map(String::as_str).collect();
    let note = words::done(lang, number, &files.join(", "));
    let heads = open.journal.heads().into_iter();
    let heads = heads.map(|(chain, head)| (chain.to_string(), head));
    let command = Command::Release {
        released: Box::new(released),
        heads: heads.collect(),
    };
    match open.wish(now, command) {
        Ok(effect) => {
            model.note = Some(note);
            vec![effect]
        }
        Err(refusal) => {
            model.note = Some(refusal.say(lang).what);
            Vec::new()
        }
    }
}

/// Shows only what has changed since the last version, or the whole paper again.
pub fn changes(model: &mut Model) {
    let lang = model.lang;
    let Some(read) = state(model).and_then(|state| state.read.as_mut()) else {
        return;
    };
    if read.changed.is_none() {
        model.note = Some(words::NO_EARLIER.to(lang).to_owned());
        return;
    }
    read.shows_changes = !read.shows_changes;
    read.scroll = 0;
}
