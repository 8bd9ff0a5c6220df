//! Why a typed text is no answer.

use crate::case::form::TimeFault;
use crate::text::{Lang, form as words};

/// Why a typed text is no answer to a question of its kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AnswerFault {
    /// Nothing was typed.
    Empty,
    /// Not a count.
    NotANumber,
    /// A count larger than a record can hold.
    TooLarge,
    /// A bound without the other one, such as `minst 5`.
    OpenEnded,
    /// A method after an exact count.
    MethodOnExact,
    /// Neither yes nor no.
    NotYesNo,
    /// None of the alternatives.
    UnknownChoice {
        /// What was typed.
        given: String,
        /// The alternative that was probably meant.
        near: Option<String>,
    },
    /// The beginning of several alternatives.
    AmbiguousChoice {
        /// What was typed.
        given: String,
        /// What it may be.
        between: Vec<String>,
    },
    /// A decision without reasons.
    MissingMotive,
    /// Not a time.
    Time(TimeFault),
    /// An answer of this kind is not typed as one text.
    NotTyped,
}

impl AnswerFault {
    /// Returns what is wrong and what to write instead.
    pub fn words(&self, lang: Lang) -> String {
        let phrase = match self {
            Self::Empty => words::EMPTY,
            Self::NotANumber => words::NOT_A_NUMBER,
            Self::TooLarge => words::TOO_LARGE,
            Self::OpenEnded => words::OPEN_ENDED,
            Self::MethodOnExact => words::METHOD_ON_EXACT,
            Self::NotYesNo => words::NOT_YES_NO,
            Self::MissingMotive => words::MISSING_MOTIVE,
            Self::NotTyped => words::NOT_TYPED,
            Self::UnknownChoice { given, near } => {
                return words::unknown_choice(given, near.as_deref(), lang);
            }
            Self::AmbiguousChoice { given, between } => {
                return words::ambiguous_choice(given, between, lang);
            }
            Self::Time(fault) => return fault.words(lang),
        };
        phrase.to(lang).to_owned()
    }
}
