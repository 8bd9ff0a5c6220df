//! Reads what a person typed as an answer to a question of some kind.

use super::choice::{self, Named};
use super::{AnswerFault, count};
use crate::case::form::{Names, Toward, read_time};
use crate::case::{Answer, EntryId, Value};
use crate::playbook::FieldKind;
use crate::text::{FreeText, Lang, clean, clean_line, form as words};
use crate::time::Moment;

/// What reading a text rests on besides the text.
#[derive(Clone, Copy)]
pub struct Reading<'a> {
    /// Now, for times without a date.
    pub now: Moment,
    /// Which way such a time points.
    pub toward: Toward,
    /// What can be pointed at.
    pub names: &'a dyn Names,
}

/// Reads a typed text. `?` is *not known yet* and `??` *cannot be determined*, for every kind.
///
/// The text is cleaned here; nothing of a control sequence gets into an answer.
pub fn parse_answer(
    kind: &FieldKind,
    text: &str,
    reading: Reading<'_>,
) -> Result<Answer, AnswerFault> {
    let cleaned = clean(text);
    match special(&cleaned) {
        Some(answer) => Ok(answer),
        None => value(kind, &cleaned, reading).map(Answer::Known),
    }
}

/// Returns the answer that stands for no value, in signs or in words.
pub(super) fn special(text: &str) -> Option<Answer> {
    let text = text.trim().to_lowercase();
    let is = |phrase: crate::text::Phrase| text == phrase.sv || text == phrase.en;
    if text == "?" || is(words::NOT_KNOWN_YET) {
        Some(Answer::NotKnownYet)
    } else if text == "??" || is(words::CANNOT_BE_DETERMINED) {
        Some(Answer::CannotBeDetermined)
    } else {
        None
    }
}

/// Returns whether a text is a special answer behind one or more backslashes, which make it words.
pub(super) fn is_escaped(text: &str) -> bool {
    text.starts_with('\\') && special(text.trim_start_matches('\\')).is_some()
}

fn value(kind: &FieldKind, text: &str, reading: Reading<'_>) -> Result<Value, AnswerFault> {
    if text.trim().is_empty() {
        return Err(AnswerFault::Empty);
    }
    let exact = reading.toward == Toward::Nowhere;
    match kind {
        FieldKind::Line => Ok(Value::Text(words_of(&clean_line(text)))),
        FieldKind::Text => Ok(Value::Text(words_of(text))),
        FieldKind::Moment => read_time(text.trim(), reading.now, reading.toward)
            .map(Value::Moment)
            .map_err(AnswerFault::Time),
        FieldKind::Number { unit } => count::read(text, unit.as_ref()).map(Value::Number),
        FieldKind::YesNo => yes_no(text).map(Value::YesNo),
        FieldKind::OneOf(choices) => {
            choice::find_id(text, &choice::of_choices(choices), exact).map(Value::One)
        }
        FieldKind::ManyOf(choices) | FieldKind::Checklist(choices) => {
            let options = choice::of_choices(choices);
            let found = many(text, |one| choice::find_id(one, &options, exact))?;
            Ok(Value::Many(found))
        }
        FieldKind::Decision(choices) => {
            let (chosen, motive) = text
                .split_once([':', '\u{2014}', '\n'])
                .unwrap_or((text, ""));
            let choice = choice::find_id(chosen, &choice::of_choices(choices), exact)?;
            let motive = motive.trim();
            if motive.is_empty() {
                return Err(AnswerFault::MissingMotive);
            }
            let motive = FreeText::new(motive);
            Ok(Value::Decision { choice, motive })
        }
        FieldKind::Records(_) => Err(AnswerFault::NotTyped),
        FieldKind::EntryOf { .. } | FieldKind::RowsOf(_) => {
            let several = !matches!(kind, FieldKind::EntryOf { many: false, .. });
            let options = pointed(kind, reading.names);
            let find = |one: &str| {
                let id = choice::find(one, &options, exact)?;
                EntryId::new(&id).ok_or(AnswerFault::UnknownChoice {
                    given: id,
                    near: None,
                })
            };
            if several {
                in_order(text, find).map(Value::Entries)
            } else {
                find(text).map(|id| Value::Entries(vec![id]))
            }
        }
        FieldKind::ChannelOf | FieldKind::RoleOf => {
            choice::find_id(text, &pointed(kind, reading.names), exact).map(Value::One)
        }
    }
}

/// Takes words as they are, but for the backslash that kept them from being a special answer.
fn words_of(text: &str) -> FreeText {
    let words = if is_escaped(text) {
        text.strip_prefix('\\').unwrap_or(text)
    } else {
        text
    };
    FreeText::new(words)
}

fn yes_no(text: &str) -> Result<bool, AnswerFault> {
    match text.trim().to_lowercase().as_str() {
        "ja" | "j" | "yes" | "y" | "sant" | "true" => Ok(true),
        "nej" | "n" | "no" | "falskt" | "false" => Ok(false),
        _ => Err(AnswerFault::NotYesNo),
    }
}

/// Reads a list with commas between, each once, in the order given; `-` and `inga` are none.
fn in_order<T: PartialEq>(
    text: &str,
    find: impl Fn(&str) -> Result<T, AnswerFault>,
) -> Result<Vec<T>, AnswerFault> {
    let folded = text.trim().to_lowercase();
    if folded == "-" || folded == words::NONE.sv || folded == words::NONE.en {
        return Ok(Vec::new());
    }
    let mut found = Vec::new();
    for part in text.split([',', '\n']) {
        if part.trim().is_empty() {
            continue;
        }
        let one = find(part)?;
        if !found.contains(&one) {
            found.push(one);
        }
    }
    Ok(found)
}

/// Reads a list as [`in_order`], sorted.
fn many<T: Ord>(
    text: &str,
    find: impl Fn(&str) -> Result<T, AnswerFault>,
) -> Result<Vec<T>, AnswerFault> {
    let mut found = in_order(text, find)?;
    found.sort_unstable();
    Ok(found)
}

/// Returns what a field points at, by its names in both languages.
fn pointed(kind: &FieldKind, names: &dyn Names) -> Vec<Named> {
    let swedish = names.pointed(kind, Lang::Sv);
    let english = names.pointed(kind, Lang::En);
    let both = swedish.into_iter().zip(english);
    both.map(|(sv, en)| Named {
        id: sv.id,
        labels: vec![sv.label, en.label],
    })
    .collect()
}
