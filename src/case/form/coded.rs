//! Closed lists of alternatives: the code that a record and a fill file use, and the words.

use crate::playbook::{Choice, ChoiceId};
use crate::text::Phrase;

/// An alternative of a closed list in the program's own forms.
pub trait Coded: Copy + PartialEq + 'static {
    /// Every alternative, in the order in which a form shows them.
    const ALL: &'static [Self];

    /// Returns the code, the same as in a record.
    fn code(self) -> &'static str;

    /// Returns what a person reads.
    fn phrase(self) -> Phrase;

    /// Finds the alternative with a code.
    fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|one| one.code() == code)
    }

    /// Returns the alternatives as choices of a field.
    fn choices() -> Vec<Choice> {
        let choice = |one: &Self| {
            Some(Choice {
                id: ChoiceId::new(one.code()).ok()?,
                label: one.phrase().into(),
            })
        };
        Self::ALL.iter().filter_map(choice).collect()
    }
}

/// Writes [`Coded`] for an enum; a variant that is left out does not compile.
macro_rules! coded {
    ($name:ident { $($variant:ident = $code:literal, $phrase:path;)* }) => {
        impl $crate::case::form::Coded for $name {
            const ALL: &'static [Self] = &[$(Self::$variant),*];

            fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),* }
            }

            fn phrase(self) -> $crate::text::Phrase {
                match self { $(Self::$variant => $phrase),* }
            }
        }
    };
}

pub(in crate::case) use coded;
