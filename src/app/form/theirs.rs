//! What others record of an entry or a row while its form is open. Where nothing else is written
//! their answer is taken; where something is, it stays, and theirs is shown beside it. Never replaces
//! a word that somebody has written.

use super::{FieldBox, Form, Rival};
use crate::case::Answer;
use crate::case::event::Cells;
use crate::text::Lang;
use crate::time::Moment;

/// Who left a draft that somebody else opens, and when it was last written in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Whose {
    /// Who, as they introduced themselves.
    pub by: String,
    /// When.
    pub at: Moment,
}

/// A version that somebody else has recorded.
#[derive(Debug, Clone, Copy)]
pub struct Theirs<'a> {
    /// Who.
    pub by: &'a str,
    /// When.
    pub at: Moment,
    /// What it says.
    pub cells: &'a Cells,
}

impl Theirs<'_> {
    /// Brings it into the questions of a form that began with what stood there before.
    pub fn bring<'b>(
        self,
        boxes: impl Iterator<Item = &'b mut FieldBox>,
        before: &Cells,
        lang: Lang,
    ) {
        for one in boxes {
            let (was, is) = (before.get(&one.field.id), self.cells.get(&one.field.id));
            if was == is {
                continue;
            }
            if !one.dirty && one.saved.as_ref() == was {
                one.take(is, lang);
            } else if let Some(answer) = is
                && (one.dirty || one.saved.as_ref() != is)
            {
                one.arrive(vec![Rival {
                    by: self.by.to_owned(),
                    at: self.at,
                    answer: answer.clone(),
                }]);
            }
        }
    }
}

impl FieldBox {
    /// Throws away what is written: the answer on record stands, or nothing.
    pub fn clear(&mut self, lang: Lang) {
        if let Some(saved) = self.saved.clone() {
            return self.settle(&saved, lang);
        }
        self.input.load_draft("");
        self.changed();
        self.dirty = false;
    }

    /// Returns whether the confirmation is to wait: others' answers stand beside this one and were
    /// not there when it was begun, or the words are somebody else's draft. Asks once.
    pub fn has_to_ask(&mut self) -> bool {
        let waits = !self.arrived.is_empty() || self.theirs.is_some();
        let first = waits && !self.asked;
        self.asked |= first;
        first
    }

    /// Takes another's answer in the place of the one that was here.
    fn take(&mut self, answer: Option<&Answer>, lang: Lang) {
        if answer.is_none() {
            self.input.load_draft("");
        }
        self.load(answer, lang);
    }
}

impl Form {
    /// Returns whether saving has to wait: others' answers stand beside what is written. The cursor
    /// goes to the first of them; asks once.
    pub fn has_to_ask(&mut self) -> bool {
        let mut first = None;
        for (n, one) in self.boxes.iter_mut().enumerate() {
            if one.has_to_ask() {
                first = first.or(Some(n));
            }
        }
        self.at = first.unwrap_or(self.at);
        first.is_some()
    }
}
