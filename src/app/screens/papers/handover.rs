//! Handing the work over from the brief that is being read: given to a role, with what must be known
//! besides the paper, and accepted by somebody else. The rules say who may.

use super::{Asking, For, State, state};
use crate::app::editor::Editor;
use crate::app::effect::Effect;
use crate::app::model::{Model, Screen};
use crate::app::overlay::Overlay;
use crate::case::event::{HandedOver, TookOver};
use crate::case::{Case, Command, Digest, Held};
use crate::failure::Say as _;
use crate::text::{FreeText, clean, handover as words};

/// The paper that the successor reads.
pub const BRIEF: &str = "overlamning";

impl State {
    /// Returns whether the paper under the cursor is the brief.
    pub fn is_brief(&self) -> bool {
        let under = self.reports.get(self.at);
        under.is_some_and(|report| report.as_str() == BRIEF)
    }
}

/// Returns the handover that waits to be accepted.
pub fn waiting(case: &Case) -> Option<&Held<HandedOver>> {
    let last = case.handed_over().last();
    last.filter(|held| case.taken_over(&held.record).is_none())
}

fn ask_for(model: &mut Model, of: For) {
    if let Some(state) = state(model) {
        let editor = Editor::line("");
        state.asking = Some(Asking { of, editor });
    }
}

/// Asks who takes over.
pub fn ask(model: &mut Model) {
    ask_for(model, For::Successor);
}

/// Asks whether the person accepts the work, in their own name.
pub fn ask_accept(model: &mut Model) {
    ask_for(model, For::Accept);
}

/// Notes who takes over, and asks what they must know besides the paper.
pub(super) fn ask_note(model: &mut Model, to: &str) {
    if let Some(state) = state(model) {
        state.successor = Some(clean(to));
    }
    ask_for(model, For::Note);
}

/// Gives the work: names the brief as it was read, and the state of the journal.
pub(super) fn give(model: &mut Model, note: &str) -> Vec<Effect> {
    let (Screen::Papers(state), Some(open)) = (&mut model.screen, &model.open) else {
        return Vec::new();
    };
    let to = state.successor.take().unwrap_or_default();
    let Some(brief) = state.read.as_ref().and_then(|read| read.digest) else {
        return Vec::new();
    };
    let command = Command::HandOver {
        given: Box::new(HandedOver {
            brief,
            head: open.journal.fingerprint(),
            note: Some(FreeText::new(clean(note))),
            to: FreeText::new(to),
        }),
        heads: open.journal.named_heads(),
    };
    carry_out(model, command, words::GIVEN.to(model.lang).to_owned())
}

/// Accepts the work in the name of who sits here.
pub(super) fn accept(model: &mut Model) -> Vec<Effect> {
    let lang = model.lang;
    let Some(open) = &model.open else {
        return Vec::new();
    };
    let Some(by) = open.by.clone() else {
        return Vec::new();
    };
    let head = open.journal.fingerprint();
    // Without one the rule says no, in its own words.
    let of = waiting(open.case()).map_or_else(|| Digest::of(b""), |held| held.record);
    let command = Command::TakeOver {
        by,
        took: TookOver { head, of },
        heads: open.journal.named_heads(),
    };
    carry_out(
        model,
        command,
        words::accepted(lang, &head.hex().chars().take(8).collect::<String>()),
    )
}

fn carry_out(model: &mut Model, command: Command, note: String) -> Vec<Effect> {
    let (lang, now) = (model.lang, model.now);
    let Some(open) = &model.open else {
        return Vec::new();
    };
    match open.wish(now, command) {
        Ok(effect) => {
            model.note = Some(note);
            vec![effect]
        }
        Err(refusal) => {
            model.overlay = Some(Overlay::Bad(refusal.say(lang)));
            Vec::new()
        }
    }
}
