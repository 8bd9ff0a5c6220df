//! Answering questions and filling lists.

use super::super::event::{Answered, Cells, Event, RowRemoved, RowSet, Source};
use super::super::refusal::{Needed, Refusal};
use super::super::state::{Case, Table, Versions};
use super::super::{Answer, EntryId, Rules, Value};
use super::{need, one};
use crate::playbook::{ChoiceId, Field, FieldId, FieldKind};
use crate::text::FreeText;
use crate::time::When;

/// Answers a question. The same answer again is no event.
pub(super) fn answer(
    case: &Case,
    rules: &Rules,
    field: FieldId,
    answer: Answer,
    learned: Option<When>,
    source: Option<Source>,
) -> Result<Vec<Event>, Refusal> {
    let Some((_, asked)) = rules.playbook.field(&field) else {
        return Err(Refusal::UnknownField(field));
    };
    if matches!(asked.kind, FieldKind::Records(_)) && matches!(answer, Answer::Known(_)) {
        return Err(Refusal::NotAList(field));
    }
    fits(asked, &answer)?;
    let current = case.answer(&field);
    let same = current.and_then(Versions::settled).is_some_and(|held| {
        held.value.value == answer && held.value.learned == learned && source.is_none()
    });
    if same {
        return Ok(Vec::new());
    }
    let over = current.map(Versions::records).unwrap_or_default();
    Ok(one(Event::Answered(Box::new(Answered {
        answer,
        field,
        learned,
        over,
        source,
    }))))
}

/// Adds or changes a row of a list.
pub(super) fn set_row(
    case: &Case,
    rules: &Rules,
    field: FieldId,
    row: EntryId,
    cells: Cells,
    source: Option<Source>,
) -> Result<Vec<Event>, Refusal> {
    let Some((_, asked)) = rules.playbook.field(&field) else {
        return Err(Refusal::UnknownField(field));
    };
    let FieldKind::Records(columns) = &asked.kind else {
        return Err(Refusal::NotAList(field));
    };
    for (id, cell) in &cells {
        let Some(column) = columns.iter().find(|column| column.id == *id) else {
            return Err(Refusal::UnknownField(id.clone()));
        };
        fits(column, cell)?;
    }
    if let Some(missing) = columns
        .iter()
        .find(|c| c.required && !cells.contains_key(&c.id))
    {
        return Err(Refusal::MissingColumn(missing.id.clone()));
    }
    if cells.is_empty() {
        return Err(Refusal::Empty(Needed::Answer));
    }
    let list = case.list(&field);
    let current = list.and_then(|list| list.get(&row));
    if current.is_some_and(|held| *held.value == cells && !held.disputed) && source.is_none() {
        return Ok(Vec::new());
    }
    let versions = list.and_then(|list| list.versions(&row));
    let over = versions.map(Versions::records).unwrap_or_default();
    Ok(one(Event::RowSet(Box::new(RowSet {
        cells,
        field,
        over,
        row,
        source,
    }))))
}

/// Takes out a row, with a reason.
pub(super) fn remove_row(
    case: &Case,
    field: FieldId,
    row: EntryId,
    reason: FreeText,
) -> Result<Vec<Event>, Refusal> {
    let list: &Table<Cells> = case.list(&field).ok_or(Refusal::NoSuchEntry)?;
    list.get(&row).ok_or(Refusal::NoSuchEntry)?;
    let over = list
        .versions(&row)
        .map(Versions::records)
        .unwrap_or_default();
    let reason = need(reason, Needed::Reason)?;
    Ok(one(Event::RowRemoved(Box::new(RowRemoved {
        field,
        over,
        reason,
        row,
    }))))
}

/// Refuses an answer that is not of the question's kind, empty, or names what is not there.
fn fits(field: &Field, answer: &Answer) -> Result<(), Refusal> {
    let Answer::Known(value) = answer else {
        return Ok(());
    };
    let empty = |text: &FreeText| text.is_blank();
    let choices = field.kind.choices();
    let has = |id: &ChoiceId| choices.iter().any(|choice| choice.id == *id);
    match (&field.kind, value) {
        (FieldKind::Line | FieldKind::Text, Value::Text(text)) => {
            if empty(text) {
                Err(Refusal::Empty(Needed::Answer))
            } else {
                Ok(())
            }
        }
        (FieldKind::Moment, Value::Moment(_))
        | (FieldKind::Number { .. }, Value::Number(_))
        | (FieldKind::YesNo, Value::YesNo(_)) => Ok(()),
        (FieldKind::OneOf(_), Value::One(choice)) if has(choice) => Ok(()),
        (FieldKind::ManyOf(_) | FieldKind::Checklist(_), Value::Many(chosen))
            if chosen.iter().all(has) =>
        {
            Ok(())
        }
        (FieldKind::Decision(_), Value::Decision { choice, motive }) if has(choice) => {
            if empty(motive) {
                Err(Refusal::Empty(Needed::Motive))
            } else {
                Ok(())
            }
        }
        (FieldKind::OneOf(_), Value::One(_))
        | (FieldKind::ManyOf(_) | FieldKind::Checklist(_), Value::Many(_))
        | (FieldKind::Decision(_), Value::Decision { .. }) => {
            Err(Refusal::UnknownChoice(field.id.clone()))
        }
        (_, _) => Err(Refusal::WrongKind(field.id.clone())),
    }
}
