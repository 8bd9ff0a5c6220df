//! From what is typed to an answer and back: a thin stand-in for `case::form::parse_answer` and
//! `show_answer`, and the one place to swap them in.

use crate::case::{Answer, Quantity, Value};
use crate::failure::{Said, Say};
use crate::playbook::{ChoiceId, FieldKind};
use crate::text::{FreeText, Lang, answering as words, clean};
use crate::time::{Direction, Moment, When, WhenFault, read_when, show};

/// Why a typed answer is none.
#[derive(Debug, Clone)]
pub enum AnswerFault {
    /// Told in three sentences.
    Said(Said),
    /// The local time exists twice.
    Twice(When, When),
}

/// Reads a typed answer.
pub fn parse_answer(
    kind: &FieldKind,
    text: &str,
    now: Moment,
    lang: Lang,
) -> Result<Answer, AnswerFault> {
    let text = clean(text);
    let text = text.trim();
    match text {
        "?" => return Ok(Answer::NotKnownYet),
        "??" => return Ok(Answer::CannotBeDetermined),
        _ => {}
    }
    match kind {
        FieldKind::Number { .. } => {
            let digits: String = text.chars().filter(|c| !c.is_whitespace()).collect();
            let (estimate, digits) = match digits.strip_prefix("ca") {
                Some(rest) => (true, rest.trim_start_matches('.')),
                None => (false, digits.as_str()),
            };
            let split: Vec<_> = digits.split(['-', '–']).map(str::parse::<u64>).collect();
            let quantity = match split.as_slice() {
                [Ok(n)] if estimate => Quantity::estimate(*n, *n, None),
                [Ok(n)] => Quantity::exact(*n),
                [Ok(a), Ok(b)] => Quantity::range(*a, *b, None),
                _ => return Err(AnswerFault::Said(words::not_a_count(lang))),
            };
            Ok(Answer::Known(Value::Number(quantity)))
        }
        FieldKind::Moment => match read_when(text, now, Direction::Past) {
            Ok(when) => Ok(Answer::Known(Value::Moment(when))),
            Err(WhenFault::Twice { first, second }) => Err(AnswerFault::Twice(first, second)),
            Err(fault) => Err(AnswerFault::Said(fault.say(lang))),
        },
        FieldKind::Line
        | FieldKind::Text
        | FieldKind::YesNo
        | FieldKind::OneOf(_)
        | FieldKind::ManyOf(_)
        | FieldKind::Checklist(_)
        | FieldKind::Decision(_)
        | FieldKind::Records(_)
        | FieldKind::EntryOf { .. }
        | FieldKind::ChannelOf
        | FieldKind::RoleOf => Ok(Answer::Known(Value::Text(FreeText::new(text)))),
    }
}

/// Shows an answer for reading.
pub fn show_answer(kind: &FieldKind, answer: &Answer, lang: Lang) -> String {
    let label = |id: &ChoiceId| {
        let found = kind.choices().iter().find(|choice| choice.id == *id);
        found.map_or_else(|| id.to_string(), |choice| choice.label.to(lang).to_owned())
    };
    let masked = words::MASKED.to(lang);
    match answer {
        Answer::NotKnownYet => words::NOT_KNOWN.to(lang).to_owned(),
        Answer::CannotBeDetermined => words::CANNOT_KNOW.to(lang).to_owned(),
        Answer::Known(value) => match value {
            Value::Text(text) => text.or(masked).to_owned(),
            Value::Moment(when) => show::when(when, lang),
            Value::Number(n) if n.low() == n.high() => n.low().to_string(),
            Value::Number(n) => format!("{}–{}", n.low(), n.high()),
            Value::YesNo(yes) => words::yes_no(*yes).to(lang).to_owned(),
            Value::One(id) => label(id),
            Value::Many(ids) => ids.iter().map(label).collect::<Vec<_>>().join(", "),
            Value::Decision { choice, motive } => {
                format!("{}: {}", label(choice), motive.or(masked))
            }
            Value::Entries(ids) => ids.len().to_string(),
        },
    }
}

/// Returns an answer as text for editing, such that it reads back as the same answer.
pub fn typed_answer(kind: &FieldKind, answer: &Answer, lang: Lang) -> String {
    match answer {
        Answer::Known(Value::Moment(when)) => show::typed(when, lang),
        Answer::Known(Value::Text(text)) => text.clear().unwrap_or_default().to_owned(),
        Answer::Known(_) | Answer::NotKnownYet | Answer::CannotBeDetermined => {
            show_answer(kind, answer, lang)
        }
    }
}
