//! What can be wrong with a cell, and an entry written as cells.

use super::Coded;
use crate::case::event::Cells;
use crate::case::register::Count;
use crate::case::{Answer, EntryId, Quantity, Value};
use crate::playbook::{ChoiceId, FieldId, Register};
use crate::text::form::cell as words;
use crate::text::{FreeText, Lang, Phrase};
use crate::time::When;

/// A cell that an entry cannot be made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellFault {
    /// The column.
    pub column: String,
    /// What is wrong with it.
    pub trouble: CellTrouble,
}

/// Why a cell cannot be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CellTrouble {
    /// It has to be answered.
    Missing,
    /// The answer is of another kind than the column takes.
    WrongKind,
    /// The alternative does not exist.
    UnknownChoice,
    /// *Not known yet* or *cannot be determined* does not fit here.
    MustBeKnown,
    /// It has to be one exact number.
    MustBeExact,
    /// It must be empty with the other answers of the form.
    MustBeEmpty,
    /// The form has no such column.
    UnknownColumn,
    /// It is not an id.
    NotAnId,
    /// It is not a time relative to a clock.
    NotAnOffset,
}

impl CellFault {
    /// Returns what is wrong, naming the column as the form does.
    pub fn words(&self, register: Register, lang: Lang) -> String {
        let fields = super::register_fields(register);
        let field = fields.iter().find(|field| field.id.as_str() == self.column);
        let label = field.map_or(self.column.as_str(), |field| field.label.to(lang));
        format!("{label}: {}.", self.trouble.phrase().to(lang))
    }
}

impl CellTrouble {
    /// Returns what is wrong with the cell, without naming it.
    pub const fn phrase(self) -> Phrase {
        match self {
            Self::Missing => words::MISSING,
            Self::WrongKind => words::WRONG_KIND,
            Self::UnknownChoice => words::UNKNOWN_CHOICE,
            Self::MustBeKnown => words::MUST_BE_KNOWN,
            Self::MustBeExact => words::MUST_BE_EXACT,
            Self::MustBeEmpty => words::MUST_BE_EMPTY,
            Self::UnknownColumn => words::UNKNOWN_COLUMN,
            Self::NotAnId => words::NOT_AN_ID,
            Self::NotAnOffset => words::NOT_AN_OFFSET,
        }
    }
}

/// The columns of a register that a form does not show: the program fills them in, and a fill file
/// may name them. A form that is edited keeps their cells.
pub const fn hidden_columns(register: Register) -> &'static [&'static str] {
    match register {
        Register::Anchors | Register::Filings | Register::Duties => &["clock"],
        Register::Protected => &["label"],
        Register::Assessments => &["proposal", "stage"],
        Register::Lessons => &["finding", "objective"],
        Register::Groups
        | Register::Checks
        | Register::Sendings
        | Register::Measures
        | Register::People
        | Register::Links
        | Register::Tasks
        | Register::Promises
        | Register::Scores
        | Register::Deliveries
        | Register::Inquiries
        | Register::Exceptions => &[],
    }
}

/// Writes an entry's parts as cells; a part that is missing leaves no cell.
#[derive(Default)]
pub(in crate::case) struct CellWriter(Cells);

impl CellWriter {
    /// Returns the cells.
    pub(in crate::case) fn done(self) -> Cells {
        self.0
    }

    fn put(mut self, column: &'static str, answer: Option<Answer>) -> Self {
        if let (Ok(column), Some(answer)) = (FieldId::new(column), answer) {
            self.0.insert(column, answer);
        }
        self
    }

    fn known(self, column: &'static str, value: Option<Value>) -> Self {
        self.put(column, value.map(Answer::Known))
    }

    /// Writes a text.
    pub(in crate::case) fn text<'a>(
        self,
        column: &'static str,
        text: impl Into<Option<&'a FreeText>>,
    ) -> Self {
        self.known(column, text.into().cloned().map(Value::Text))
    }

    /// Writes a time.
    pub(in crate::case) fn when<'a>(
        self,
        column: &'static str,
        when: impl Into<Option<&'a When>>,
    ) -> Self {
        self.known(column, when.into().cloned().map(Value::Moment))
    }

    /// Writes an alternative.
    pub(in crate::case) fn choice<T: Coded>(self, column: &'static str, one: T) -> Self {
        self.id(column, one.code())
    }

    /// Writes an alternative that may be missing.
    pub(in crate::case) fn choice_or_none<T: Coded>(
        self,
        column: &'static str,
        one: Option<T>,
    ) -> Self {
        self.id(column, one.map(Coded::code))
    }

    /// Writes the id of a channel, a role or a clock.
    pub(in crate::case) fn id<'a>(
        self,
        column: &'static str,
        id: impl Into<Option<&'a str>>,
    ) -> Self {
        let id = id.into().and_then(|id| ChoiceId::new(id).ok());
        self.known(column, id.map(Value::One))
    }

    /// Writes several alternatives; none leaves no cell.
    pub(in crate::case) fn choices<T: Coded>(self, column: &'static str, many: &[T]) -> Self {
        let ids = many.iter().map(|one| ChoiceId::new(one.code()));
        let mut ids: Vec<ChoiceId> = ids.filter_map(Result::ok).collect();
        ids.sort_unstable();
        self.known(column, (!ids.is_empty()).then_some(Value::Many(ids)))
    }

    /// Writes yes or no.
    pub(in crate::case) fn yes_no(self, column: &'static str, yes: Option<bool>) -> Self {
        self.known(column, yes.map(Value::YesNo))
    }

    /// Writes a count.
    pub(in crate::case) fn count(self, column: &'static str, count: &Count) -> Self {
        let answer = match count {
            Count::Known(quantity) => Answer::Known(Value::Number(quantity.clone())),
            Count::NotKnownYet => Answer::NotKnownYet,
            Count::CannotBeDetermined => Answer::CannotBeDetermined,
        };
        self.put(column, Some(answer))
    }

    /// Writes a number.
    pub(in crate::case) fn quantity(
        self,
        column: &'static str,
        quantity: Option<Quantity>,
    ) -> Self {
        self.known(column, quantity.map(Value::Number))
    }

    /// Writes entries; none leaves no cell.
    pub(in crate::case) fn entries(self, column: &'static str, ids: &[EntryId]) -> Self {
        self.known(
            column,
            (!ids.is_empty()).then(|| Value::Entries(ids.to_vec())),
        )
    }
}
