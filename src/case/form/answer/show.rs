//! Writes an answer for a person to read, and as the text that a form is opened again with.

use super::count;
use super::parse::{is_escaped, special};
use crate::case::form::{Names, show_time, typed_time};
use crate::case::{Answer, EntryId, Value};
use crate::playbook::{ChoiceId, FieldKind};
use crate::text::{FreeText, Lang, form as words};

/// Returns an answer as a person reads it. Masked words show as `[maskerad]` / `[masked]`; an
/// alternative that the playbook does not know shows as its id.
pub fn show_answer(kind: &FieldKind, answer: &Answer, names: &dyn Names, lang: Lang) -> String {
    match answer {
        Answer::Known(value) => show_value(kind, value, names, lang),
        Answer::NotKnownYet => words::NOT_KNOWN_YET.to(lang).to_owned(),
        Answer::CannotBeDetermined => words::CANNOT_BE_DETERMINED.to(lang).to_owned(),
    }
}

fn show_value(kind: &FieldKind, value: &Value, names: &dyn Names, lang: Lang) -> String {
    match value {
        Value::Text(text) => shown(text, lang).to_owned(),
        Value::Moment(when) => show_time(when, lang),
        Value::Number(quantity) => match kind {
            FieldKind::Number { unit: Some(unit) } => {
                format!("{} {}", count::show(quantity, lang), unit.to(lang))
            }
            FieldKind::Number { unit: None }
            | FieldKind::Line
            | FieldKind::Text
            | FieldKind::Moment
            | FieldKind::YesNo
            | FieldKind::OneOf(_)
            | FieldKind::ManyOf(_)
            | FieldKind::Checklist(_)
            | FieldKind::Decision(_)
            | FieldKind::Records(_)
            | FieldKind::EntryOf { .. }
            | FieldKind::RowsOf(_)
            | FieldKind::ChannelOf
            | FieldKind::RoleOf => count::show(quantity, lang),
        },
        Value::YesNo(true) => words::YES.to(lang).to_owned(),
        Value::YesNo(false) => words::NO.to(lang).to_owned(),
        Value::One(id) => label(kind, id.as_str(), names, lang),
        Value::Many(ids) if ids.is_empty() => words::NONE.to(lang).to_owned(),
        Value::Many(ids) => {
            // In the order of the question, not of the ids.
            let choices = kind.choices();
            let place = |id: &&ChoiceId| choices.iter().position(|choice| choice.id == **id);
            let mut ids: Vec<&ChoiceId> = ids.iter().collect();
            ids.sort_by_key(|id| place(id).unwrap_or(usize::MAX));
            let labels = ids.iter().map(|id| label(kind, id.as_str(), names, lang));
            labels.collect::<Vec<_>>().join(", ")
        }
        Value::Decision { choice, motive } => {
            let choice = label(kind, choice.as_str(), names, lang);
            format!("{choice} \u{2014} {}", shown(motive, lang))
        }
        Value::Entries(ids) if ids.is_empty() => words::NONE.to(lang).to_owned(),
        Value::Entries(ids) => {
            let known = names.pointed(kind, lang);
            let name = |id: &EntryId| {
                let found = known.iter().find(|one| one.id == id.as_str());
                found.map_or(words::GONE.to(lang), |one| one.label.as_str())
            };
            ids.iter().map(name).collect::<Vec<_>>().join(", ")
        }
    }
}

fn shown(text: &FreeText, lang: Lang) -> &str {
    text.or(words::MASKED.to(lang))
}

/// Returns the words of an alternative, a channel or a role; its id where nothing is known of it.
fn label(kind: &FieldKind, id: &str, names: &dyn Names, lang: Lang) -> String {
    let own = kind
        .choices()
        .iter()
        .find(|choice| choice.id.as_str() == id);
    if let Some(choice) = own {
        return choice.label.to(lang).to_owned();
    }
    let pointed = names.pointed(kind, lang);
    let known = pointed.into_iter().find(|one| one.id == id);
    known.map_or_else(|| id.to_owned(), |one| one.label)
}

/// Returns the text that [`parse_answer`](super::parse_answer) reads back as the same answer;
/// `None` when words in it are masked, or when it is no typed text.
pub fn edit_text(answer: &Answer, lang: Lang) -> Option<String> {
    let value = match answer {
        Answer::Known(value) => value,
        Answer::NotKnownYet => return Some("?".to_owned()),
        Answer::CannotBeDetermined => return Some("??".to_owned()),
    };
    match value {
        Value::Text(text) => {
            let text = text.clear()?;
            let would_be_special = special(text).is_some() || is_escaped(text);
            Some(if would_be_special {
                format!("\\{text}")
            } else {
                text.to_owned()
            })
        }
        Value::Moment(when) => Some(typed_time(when, lang)),
        Value::Number(quantity) => count::typed(quantity),
        Value::YesNo(true) => Some(words::YES.to(lang).to_owned()),
        Value::YesNo(false) => Some(words::NO.to(lang).to_owned()),
        Value::One(id) => Some(id.as_str().to_owned()),
        Value::Many(ids) => Some(listed(ids.iter().map(ChoiceId::as_str))),
        Value::Entries(ids) => Some(listed(ids.iter().map(EntryId::as_str))),
        Value::Decision { choice, motive } => Some(format!("{choice}: {}", motive.clear()?)),
    }
}

fn listed<'a>(ids: impl Iterator<Item = &'a str>) -> String {
    let ids: Vec<&str> = ids.collect();
    if ids.is_empty() {
        return "-".to_owned();
    }
    ids.join(", ")
}
