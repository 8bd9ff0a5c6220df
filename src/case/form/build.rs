//! Builds the fields of the program's own forms.

use super::Coded;
use crate::playbook::{ChoiceId, Condition, Field, FieldId, FieldKind, Literal, Test};
use crate::text::column::ColumnWords;

/// Makes an optional field. `None` only for a name that is not an id, which a test rules out.
pub(in crate::case) fn field(
    id: &'static str,
    words: ColumnWords,
    kind: FieldKind,
) -> Option<Field> {
    Some(Field {
        id: FieldId::new(id).ok()?,
        label: words.label.into(),
        hint: words.hint.map(Into::into),
        kind,
        required: false,
        when: None,
        sensitivity: None,
        gap: None,
    })
}

/// Small additions to a field that is being built.
pub(in crate::case) trait Build {
    /// Makes the field required.
    #[must_use]
    fn required(self) -> Self;
    /// Asks the field only while another one holds this alternative.
    #[must_use]
    fn only_when<T: Coded>(self, column: &'static str, is: T) -> Self
    where
        Self: Sized,
    {
        self.only_when_code(column, is.code())
    }
    /// Asks the field only while another one holds the alternative with this code.
    #[must_use]
    fn only_when_code(self, column: &'static str, code: &'static str) -> Self;
}

impl Build for Option<Field> {
    fn required(self) -> Self {
        self.map(|field| Field {
            required: true,
            ..field
        })
    }

    fn only_when_code(self, column: &'static str, code: &'static str) -> Self {
        let when = Condition::Field {
            field: FieldId::new(column).ok()?,
            test: Test::Is(Literal::Choice(ChoiceId::new(code).ok()?)),
        };
        self.map(|field| Field {
            when: Some(when),
            ..field
        })
    }
}
