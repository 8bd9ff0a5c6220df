//! Which questions of an entry are asked with what is written so far. Changes nothing.

use crate::app::form::FieldBox;
use crate::case::Answer;
use crate::case::Value;
use crate::case::event::Cells;
use crate::playbook::guidance::Advised;
use crate::playbook::{Fact, Facts, Field, FieldId, Known, Register};
use crate::text::Lang;
use crate::text::protected::names_protection;
use crate::time::{Moment, Span};

/// What is written now, confirmed or not.
pub(super) struct Written(Cells);

impl Written {
    /// Reads what stands in the questions.
    pub(super) fn of(boxes: &[FieldBox], now: Moment, lang: Lang) -> Self {
        let answer = |one: &FieldBox| {
            let answer = if one.dirty {
                one.input.answer(&one.field, now, lang).ok().flatten()
            } else {
                one.saved.clone()
            };
            answer.map(|answer| (one.field.id.clone(), answer))
        };
        Self(boxes.iter().filter_map(answer).collect())
    }

    /// Returns the answer to a question.
    pub(super) fn get(&self, column: &str) -> Option<&Answer> {
        self.0.get(column)
    }
}

impl Facts for Written {
    fn field(&self, field: &FieldId) -> Known {
        match self.0.get(field) {
            Some(Answer::Known(Value::One(choice))) => Known::Choice(choice.clone()),
            Some(Answer::Known(Value::YesNo(yes))) => Known::YesNo(*yes),
            Some(Answer::Known(_)) => Known::Something,
            Some(Answer::NotKnownYet | Answer::CannotBeDetermined) | None => Known::Nothing,
        }
    }

    fn fact(&self, _: Fact) -> Known {
        Known::Nothing
    }
}

/// What the case says that decides which questions an entry asks.
#[derive(Debug, Clone, Copy)]
pub(super) struct About {
    /// The register.
    pub(super) register: Register,
    /// The deadline of the clock that it is about: later takes reasons.
    pub(super) due: Option<Moment>,
    /// The least that the guidance gives: less takes a reason and a second role.
    pub(super) least: Option<Advised>,
    /// Whether a protected person has not been reached: a sending to many first takes a motive.
    pub(super) waits: bool,
    /// Whether there are other groups: then the data may differ.
    pub(super) among: bool,
}

/// Returns whether a question is asked with what is written now. A question that holds something
/// is always shown.
pub(super) fn is_asked(about: &About, field: &Field, written: &Written) -> bool {
    let About {
        register,
        due,
        least,
        waits,
        among,
    } = *about;
    let is = |column: &str, codes: &[&str]| {
        matches!(
            written.get(column),
            Some(Answer::Known(Value::One(id))) if codes.contains(&id.as_str())
        )
    };
    if let Some(when) = &field.when {
        return when.holds(written);
    }
    if written.get(field.id.as_str()).is_some() {
        return true;
    }
    match (register, field.id.as_str()) {
        (Register::Filings, "late_reasons") => {
            let late_from = due.map(|due| due.floor_minute().plus(Span::minutes(1)));
            let filed = match written.get("when") {
                Some(Answer::Known(Value::Moment(when))) => Some(when.from()),
                _ => None,
            };
            let is_late = late_from.zip(filed).is_some_and(|(due, at)| at >= due);
            is_late && !is("stage", &["supplement", "withdrawn"])
        }
        (Register::Assessments, "below_why" | "second") => match least {
            Some(Advised::High) => is("outcome", &["risk", "unlikely"]),
            Some(Advised::Risk) => is("outcome", &["unlikely"]),
            Some(Advised::Unlikely) | None => false,
        },
        (Register::Sendings, "planned") => !is("stage", &["sent", "stopped"]),
        (Register::Sendings, "sent" | "reached" | "returned") => is("stage", &["sent"]),
        (Register::Sendings, "first_why") => is("stage", &["approved"]) && waits,
        (Register::Groups, "only_protected") => matches!(
            written.get("name"),
            Some(Answer::Known(Value::Text(name))) if name.clear().is_some_and(names_protection)
        ),
        // One group alone has all the data of the case.
        (Register::Groups, "data") => among,
        (Register::Protected, "guardian") => matches!(
            written.get("young"),
            Some(Answer::Known(Value::YesNo(true)))
        ),
        (Register::Protected, "contacted") => is("status", &["contacted"]),
        (Register::Measures, "done" | "effect" | "effect_when") => is("state", &["taken"]),
        (Register::Measures, "due") => !is("state", &["taken"]),
        (Register::Lessons, "effect" | "effect_when" | "change") => is("kind", &["lesson"]),
        _ => true,
    }
}
