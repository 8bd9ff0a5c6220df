//! A check for protected identity, and the outcome that opens the gate.

use serde::{Deserialize, Serialize};

use crate::case::EntryId;
use crate::text::FreeText;
use crate::time::When;

/// What the check gave. *No markings found* never proves absence (`domain.md` §5.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CheckOutcome {
    /// Checked, and no markings were found in the sources.
    NoneMarked,
    /// This many persons were found; they are taken out of every mass sending.
    Found(u32),
    /// It could not be checked: a motive and a neutral text, so that the many are told in time.
    CouldNotCheck,
}

/// A check of some groups against some sources. Its outcome cannot be masked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Check {
    /// The groups checked; all, when empty.
    pub groups: Vec<EntryId>,
    /// Why it could not be checked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub motive: Option<FreeText>,
    /// The neutral text that then goes to everybody.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub neutral_text: Option<FreeText>,
    /// The outcome.
    pub outcome: CheckOutcome,
    /// Where it was looked up.
    pub sources: FreeText,
    /// When it was looked up.
    pub when: When,
}
