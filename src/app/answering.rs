//! Between what is typed in a field and an answer: the forms' own reading, with the two things that
//! a screen adds, bad news in three sentences and the question which of two local times is meant.

use super::form::{Opt, Pick, not_an_answer};
use crate::case::form::{self, Names, Pointed, Reading, Toward};
use crate::case::{Answer, Value};
use crate::failure::{Said, Say};
use crate::playbook::{Field, FieldKind};
use crate::text::{Lang, clean};
use crate::time::{Direction, Moment, When, WhenFault, read_when, show};

/// Why a typed answer is none.
#[derive(Debug, Clone)]
pub enum AnswerFault {
    /// Told in three sentences.
    Said(Said),
    /// The local time exists twice.
    Twice(When, When),
}

/// Reads a typed answer to a field.
pub fn parse(field: &Field, text: &str, now: Moment, lang: Lang) -> Result<Answer, AnswerFault> {
    let toward = form::toward(field.id.as_str());
    let is_special = matches!(text.trim(), "?" | "??");
    if matches!(field.kind, FieldKind::Moment) && !is_special {
        let direction = match toward {
            Toward::Past => Direction::Past,
            Toward::Future => Direction::Future,
            Toward::Nowhere => Direction::Nearest,
        };
        return match read_when(clean(text).trim(), now, direction) {
            Ok(when) => Ok(Answer::Known(Value::Moment(when))),
            Err(WhenFault::Twice { first, second }) => Err(AnswerFault::Twice(first, second)),
            Err(fault) => Err(AnswerFault::Said(fault.say(lang))),
        };
    }
    let reading = Reading {
        now,
        toward,
        names: &form::NoNames,
    };
    form::parse_answer(&field.kind, text, reading)
        .map_err(|fault| AnswerFault::Said(not_an_answer(fault.words(lang), lang)))
}

/// Shows an answer for reading.
pub fn show(kind: &FieldKind, answer: &Answer, names: &dyn Names, lang: Lang) -> String {
    match answer {
        Answer::Known(Value::Moment(when)) => show::when(when, lang),
        Answer::Known(_) | Answer::NotKnownYet | Answer::CannotBeDetermined => {
            form::show_answer(kind, answer, names, lang)
        }
    }
}

/// Returns an answer as text for editing, such that it reads back as the same answer.
pub fn typed(answer: &Answer, lang: Lang) -> String {
    match answer {
        Answer::Known(Value::Moment(when)) => show::typed(when, lang),
        Answer::Known(_) | Answer::NotKnownYet | Answer::CannotBeDetermined => {
            form::edit_text(answer, lang).unwrap_or_default()
        }
    }
}

/// The names that a field's own options give.
#[derive(Debug, Clone, Copy)]
pub struct OptionNames<'a>(pub &'a [Opt]);

impl Names for OptionNames<'_> {
    fn pointed(&self, _: &FieldKind, lang: Lang) -> Vec<Pointed> {
        let pointed = |option: &Opt| {
            let id = match &option.pick {
                Pick::YesNo(_) => return None,
                Pick::Choice(id) => id.to_string(),
                Pick::Entry(id) => id.to_string(),
            };
            Some(Pointed {
                id,
                label: option.label.to(lang).to_owned(),
            })
        };
        self.0.iter().filter_map(pointed).collect()
    }
}
