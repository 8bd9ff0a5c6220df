//! What the record said against what it was to say.

use crate::case::{Answer, Case, CaseFacts, Digest, Rules, Table, Value, Versions};
use crate::playbook::{Facts as _, FieldId, Known};
use crate::scenario::{Compared, Says};
use crate::time::Moment;

/// What the record said to a question at the moment that it was compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// The answer; `None` where there was none, or where it was a list.
    pub answer: Option<Answer>,
    /// How many rows there were, of a list.
    pub rows: usize,
    /// Whether two answers stood against each other.
    pub disputed: bool,
    /// Whether it was as expected.
    pub fits: bool,
    /// The records that hold it.
    pub records: Vec<Digest>,
}

/// Compares the record as it stands with what it was to say.
pub(super) fn compare(case: &Case, rules: &Rules, now: Moment, compared: &Compared) -> Said {
    let versions = case.answer(&compared.field);
    let settled = versions.and_then(Versions::settled);
    let answer = settled.map(|held| held.value.value.clone());
    let facts = CaseFacts { case, rules, now };
    let fits = match (&compared.is, &answer) {
        (Says::Known, _) => facts.field(&compared.field) != Known::Nothing,
        (says, Some(Answer::Known(value))) => agrees(says, value),
        (_, Some(Answer::NotKnownYet | Answer::CannotBeDetermined) | None) => false,
    };
    Said {
        answer,
        rows: rows(case, &compared.field),
        disputed: versions.is_some_and(Versions::is_disputed),
        fits,
        records: records(case, &compared.field),
    }
}

/// Returns whether an answer says this.
fn agrees(says: &Says, value: &Value) -> bool {
    match (says, value) {
        (Says::Known, _) => true,
        (Says::YesNo(want), Value::YesNo(is)) => want == is,
        (Says::Chosen(want), Value::Many(are)) => want.iter().all(|one| are.contains(one)),
        (Says::Chosen(want), Value::One(is) | Value::Decision { choice: is, .. }) => {
            want.iter().all(|one| one == is)
        }
        (Says::Within(low, high), Value::Number(is)) => {
            let within = |n: u64| i64::try_from(n).is_ok_and(|n| (*low..=*high).contains(&n));
            within(is.low()) && within(is.high())
        }
        (Says::YesNo(_) | Says::Chosen(_) | Says::Within(..), _) => false,
    }
}

fn rows(case: &Case, field: &FieldId) -> usize {
    case.list(field).map_or(0, |rows| rows.standing().count())
}

fn records(case: &Case, field: &FieldId) -> Vec<Digest> {
    let answers = case.answer(field).map(Versions::records);
    let rows = case.list(field).into_iter().flat_map(Table::standing);
    let rows = rows.map(|row| row.record);
    answers.into_iter().flatten().chain(rows).collect()
}
