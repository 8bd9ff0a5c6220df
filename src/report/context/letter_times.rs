//! The times that a message says, each as it stands in a sentence to somebody outside the work, and whom
//! its readers can turn to. Never a person's own words about a time.

use std::collections::BTreeMap;

use super::letter::Letter;
use super::teller::Teller;
use super::{Answer, head};
use crate::case::{self, Value};
use crate::playbook::FieldId;
use crate::report::letter::reach;
use crate::time::{When, prose};

impl Letter {
    /// Says when it is written, and when what it tells of happened.
    pub(super) fn with_times(mut self, tell: &Teller<'_>) -> Self {
        self.date = prose::date_of(tell.now, tell.lang);
        self.updated = prose::when(&When::minute(tell.now, 0), tell.lang);
        self.occurred = said(tell, "occurred");
        self.published = said(tell, "published_when");
        self.confirmed = said(tell, "theft_confirmed_when");
        self
    }

    /// Says whether its readers, and the press, are told how to reach somebody.
    pub(super) fn with_contact(
        mut self,
        tell: &Teller<'_>,
        answers: &BTreeMap<String, Answer>,
    ) -> Self {
        let words = |id: &str| answers.get(id).and_then(|answer| answer.text.clone());
        let contact = words("contact_for_affected").unwrap_or_default();
        let dpo = head::organisation(tell).dpo.unwrap_or_default();
        self.reachable = reach::way(&contact) || reach::way(&dpo);
        self.phone = reach::phone(&contact);
        self.press = words("press_contact").filter(|words| reach::phone(words));
        self
    }
}

/// Returns the answer to a question of a moment.
fn said(tell: &Teller<'_>, field: &str) -> Option<String> {
    let held = tell.case.answer(&FieldId::new(field).ok()?)?.settled()?;
    match &held.value.value {
        case::Answer::Known(Value::Moment(when)) => Some(prose::when(when, tell.lang)),
        case::Answer::Known(_) | case::Answer::NotKnownYet | case::Answer::CannotBeDetermined => {
            None
        }
    }
}
