//! The answers to the playbook's questions, in words, by the id of the field.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::teller::{Amount, Provenance, Teller, Time};
use crate::case::{self, Held, Value, Versions};
use crate::playbook::{Field, FieldKind, Sensitivity};
use crate::report::wording;
use crate::text::report as words;

/// A question and what is known of its answer.
#[allow(
    clippy::struct_excessive_bools,
    reason = "templates branch on plain yes-or-no fields"
)]
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// The question.
    pub label: String,
    /// `line`, `text`, `moment`, `number`, `yes_no`, `one_of`, `many_of`, `checklist`, `decision`
    /// or `records`.
    pub kind: String,
    /// Whether there is one known answer that nobody disputes. Only then `text` is there.
    pub known: bool,
    /// Whether somebody has answered, if only *not known yet*.
    pub answered: bool,
    /// Whether the answer is *not known yet*.
    pub pending: bool,
    /// Whether the answer is *cannot be determined*.
    pub undeterminable: bool,
    /// Whether several answers stand against each other.
    pub disputed: bool,
    /// The known answer in words.
    pub text: Option<String>,
    /// The known answer in words, or in words why there is none. Always something to print.
    pub words: String,
    /// The known answer to a yes-or-no question.
    pub yes: Option<bool>,
    /// The ids of the chosen alternatives.
    pub choices: Vec<String>,
    /// The chosen alternatives in words, in the order of the question.
    pub chosen: Vec<String>,
    /// Why, of a decision.
    pub motive: Option<String>,
    /// The count, of a number.
    pub amount: Option<Amount>,
    /// The time, of a moment.
    pub time: Option<Time>,
    /// How the answer came into the record.
    pub noted: Option<Provenance>,
    /// The answers that stand against each other, in words; empty when there is at most one.
    pub rivals: Vec<String>,
    /// `security`, `personal` or `protected` when answers tend to be sensitive.
    pub sensitivity: Option<String>,
}

/// The rows of a list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct List {
    /// The question.
    pub label: String,
    /// Whether there is a row.
    pub known: bool,
    /// What is said of the list as a whole where there is no row: always something to print.
    pub words: String,
    /// The rows in the order of the record.
    pub rows: Vec<Row>,
}

/// A row of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// The answers by column.
    pub cells: BTreeMap<String, Answer>,
    /// How it came into the record.
    pub noted: Provenance,
}

/// Returns the answer to every question of the playbook that is not a list.
pub(super) fn answers(tell: &Teller<'_>) -> BTreeMap<String, Answer> {
    let fields = tell
        .rules
        .playbook
        .steps()
        .flat_map(|(_, step)| &step.fields);
    fields
        .filter(|field| !matches!(field.kind, FieldKind::Records(_)))
        .map(|field| {
            let versions = tell.case.answer(&field.id);
            (field.id.as_str().to_owned(), answer(tell, field, versions))
        })
        .collect()
}

/// Returns the rows of every list of the playbook.
pub(super) fn lists(tell: &Teller<'_>) -> BTreeMap<String, List> {
    let fields = tell
        .rules
        .playbook
        .steps()
        .flat_map(|(_, step)| &step.fields);
    fields
        .filter_map(|field| match &field.kind {
            FieldKind::Records(columns) => Some((field, columns)),
            FieldKind::Line
            | FieldKind::Text
            | FieldKind::Moment
            | FieldKind::Number { .. }
            | FieldKind::YesNo
            | FieldKind::OneOf(_)
            | FieldKind::ManyOf(_)
            | FieldKind::Checklist(_)
            | FieldKind::Decision(_)
            | FieldKind::EntryOf { .. }
            | FieldKind::RowsOf(_)
            | FieldKind::ChannelOf
            | FieldKind::RoleOf => None,
        })
        .map(|(field, columns)| (field.id.as_str().to_owned(), list(tell, field, columns)))
        .collect()
}

fn list(tell: &Teller<'_>, field: &Field, columns: &[Field]) -> List {
    let table = tell.case.list(&field.id);
    let rows: Vec<Row> = table
        .into_iter()
        .flat_map(case::Table::standing)
        .map(|row| Row {
            cells: columns
                .iter()
                .map(|column| {
                    let cell = row.value.get(&column.id);
                    (
                        column.id.as_str().to_owned(),
                        cell_answer(tell, column, cell),
                    )
                })
                .collect(),
            noted: tell.provenance(&row),
        })
        .collect();
    let whole = answer(tell, field, tell.case.answer(&field.id));
    List {
        label: field.label.to(tell.lang).to_owned(),
        known: !rows.is_empty(),
        words: whole.words,
        rows,
    }
}

fn cell_answer(tell: &Teller<'_>, column: &Field, cell: Option<&case::Answer>) -> Answer {
    let mut answer = blank(tell, column);
    if let Some(given) = cell {
        fill(tell, column, given, &mut answer);
    }
    answer
}

/// Returns an answer in words, or in words why there is none.
pub(super) fn in_words(tell: &Teller<'_>, field: &Field, given: Option<&case::Answer>) -> String {
    cell_answer(tell, field, given).words
}

/// Returns what is known of one question.
fn answer(tell: &Teller<'_>, field: &Field, versions: Option<&Versions<case::Given>>) -> Answer {
    let mut answer = blank(tell, field);
    let versions: &[Held<case::Given>] = versions.map_or(&[], Versions::all);
    match versions {
        [] => {}
        [only] => {
            fill(tell, field, &only.value.value, &mut answer);
            answer.noted = Some(tell.noted(&only.value, only.at, &only.by, only.record, false));
        }
        several => {
            answer.answered = true;
            answer.disputed = true;
            answer.rivals = several
                .iter()
                .map(|held| cell_answer(tell, field, Some(&held.value.value)).words)
                .collect();
            words::DISPUTED.to(tell.lang).clone_into(&mut answer.words);
        }
    }
    answer
}

fn blank(tell: &Teller<'_>, field: &Field) -> Answer {
    Answer {
        label: field.label.to(tell.lang).to_owned(),
        kind: wording::kind_id(&field.kind).to_owned(),
        words: words::NOT_ANSWERED.to(tell.lang).to_owned(),
        sensitivity: field.sensitivity.map(|sensitivity| {
            let id = match sensitivity {
                Sensitivity::Security => "security",
                Sensitivity::Personal => "personal",
                Sensitivity::Protected => "protected",
            };
            id.to_owned()
        }),
        ..Answer::default()
    }
}

fn fill(tell: &Teller<'_>, field: &Field, given: &case::Answer, answer: &mut Answer) {
    answer.answered = true;
    match given {
        case::Answer::NotKnownYet => {
            answer.pending = true;
            words::NOT_KNOWN_YET
                .to(tell.lang)
                .clone_into(&mut answer.words);
        }
        case::Answer::CannotBeDetermined => {
            answer.undeterminable = true;
            words::CANNOT_BE_DETERMINED
                .to(tell.lang)
                .clone_into(&mut answer.words);
        }
        case::Answer::Known(value) => {
            let text = known(tell, field, value, answer);
            answer.known = true;
            answer.words.clone_from(&text);
            answer.text = Some(text);
        }
    }
}

/// Fills in the typed parts of a known answer and returns it in words.
fn known(tell: &Teller<'_>, field: &Field, value: &Value, answer: &mut Answer) -> String {
    let choose = |answer: &mut Answer, ids: &[&crate::playbook::ChoiceId]| {
        let choices = field.kind.choices();
        answer.choices = ids.iter().map(|id| id.as_str().to_owned()).collect();
        answer.chosen = choices
            .iter()
            .filter(|choice| ids.contains(&&choice.id))
            .map(|choice| choice.label.to(tell.lang).to_owned())
            .collect();
        // An alternative that the frozen playbook does not hold is still told, by its id.
        let strange = ids
            .iter()
            .filter(|id| !choices.iter().any(|choice| choice.id == ***id));
        answer
            .chosen
            .extend(strange.map(|id| id.as_str().to_owned()));
        answer.chosen.join("; ")
    };
    match value {
        Value::Text(text) => tell.free(text),
        Value::Moment(when) => {
            let time = tell.when(when);
            let text = time.text.clone();
            answer.time = Some(time);
            text
        }
        Value::Number(quantity) => {
            let amount = tell.quantity(quantity);
            let text = amount.text.clone();
            answer.amount = Some(amount);
            text
        }
        Value::YesNo(yes) => {
            answer.yes = Some(*yes);
            words::yes_no(*yes).to(tell.lang).to_owned()
        }
        Value::One(choice) => choose(answer, &[choice]),
        Value::Many(ids) if ids.is_empty() => words::NONE_OF_THEM.to(tell.lang).to_owned(),
        Value::Many(ids) => choose(answer, &ids.iter().collect::<Vec<_>>()),
        Value::Decision { choice, motive } => {
            answer.motive = tell.some(Some(motive));
            choose(answer, &[choice])
        }
        Value::Entries(ids) => tell.groups(ids).join(", "),
    }
}
