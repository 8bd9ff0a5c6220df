//! Names that files and records use for things: short, ASCII, never shown to people as they are.

use std::borrow::Borrow;
use std::fmt;

use serde::{Deserialize, Serialize};

/// Why a text is not an id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IdError;

impl fmt::Display for IdError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an id is 1–64 of a–z, 0–9, _ and -, and starts with a letter or a digit")
    }
}

/// Returns whether `text` is an id: 1–64 of `a-z0-9_-`, the first a letter or a digit.
fn is_id(text: &str) -> bool {
    let good = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_' || b == b'-';
    let first = text.bytes().next();
    (1..=64).contains(&text.len())
        && text.bytes().all(good)
        && first.is_some_and(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
}

/// Makes the named id types, so that a step can never be looked up as a field.
macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(Box<str>);

        impl $name {
            /// Takes a text that is an id.
            pub fn new(text: &str) -> Result<Self, IdError> {
                if is_id(text) { Ok(Self(text.into())) } else { Err(IdError) }
            }

            /// Returns the text of the id.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = IdError;
            fn try_from(text: String) -> Result<Self, IdError> {
                Self::new(&text)
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.0.into()
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

ids! {
    /// Names a phase of a playbook.
    PhaseId;
    /// Names a step; the printed run sheet shows it beside the step's number.
    StepId;
    /// Names a field, or a column of a list field.
    FieldId;
    /// Names one alternative of a choice.
    ChoiceId;
    /// Names a role in the work, such as `lead` or `dpo`.
    RoleId;
    /// Names a clock rule, such as `gdpr-33`.
    ClockId;
    /// Names a channel to the persons concerned, such as `kivra`.
    ChannelId;
    /// Names a law reference.
    LawId;
    /// Names a paper, such as `incidentrapport`.
    ReportId;
    /// Names guidance on risk, such as `edpb`.
    GuidanceId;
    /// Names a rule, a topic or an example of guidance.
    AdviceId;
    /// Names a scenario, such as `miljodata`.
    ScenarioId;
    /// Names what an exercise tries.
    ObjectiveId;
    /// Names what reaches the participants of an exercise.
    InjectId;
    /// Names what an exercise expects.
    ExpectId;
    /// Names a question of the hot wash.
    QuestionId;
}
