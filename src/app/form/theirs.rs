//! What others record of an entry or a row while its form is open. Where nothing else is written
//! their answer is taken; where something is, it stays, and theirs is shown beside it. Never replaces
//! a word that somebody has written.

use super::{FieldBox, Form, Rival};
use crate::case::Answer;
use crate::case::event::Cells;
use crate::text::Lang;
use crate::time::Moment;

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
