//! The times that a message says, each as it stands in a sentence to somebody outside the work.

use super::teller::Teller;
use crate::case::{Answer, Value};
use crate::playbook::FieldId;
use crate::time::{When, prose};

/// Returns the day that the message is made on.
pub(super) fn today(tell: &Teller<'_>) -> String {
    prose::date_of(tell.now, tell.lang)
}

/// Returns the same with the time of day.
pub(super) fn updated(tell: &Teller<'_>) -> String {
    prose::when(&When::minute(tell.now, 0), tell.lang)
}

/// Returns the answer to a question of a moment.
pub(super) fn said(tell: &Teller<'_>, field: &str) -> Option<String> {
    let held = tell.case.answer(&FieldId::new(field).ok()?)?.settled()?;
    match &held.value.value {
        Answer::Known(Value::Moment(when)) => Some(prose::when(when, tell.lang)),
        Answer::Known(_) | Answer::NotKnownYet | Answer::CannotBeDetermined => None,
    }
}
