//! A measure against the breach or its effects.

use serde::{Deserialize, Serialize};

use crate::text::FreeText;
use crate::time::When;

/// How far a measure has come (Article 33(3)(d): taken or proposed).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MeasureState {
    /// Taken.
    Taken,
    /// Decided, not done.
    Planned,
    /// Needs further inquiry or a decision.
    Inquiry,
}

/// A measure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Measure {
    /// When it was done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub done: Option<When>,
    /// When it is to be done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<When>,
    /// Who answers for it; a role rather than a name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<FreeText>,
    /// What shows that it is done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proof: Option<FreeText>,
    /// How far it has come.
    pub state: MeasureState,
    /// What is done.
    pub what: FreeText,
}
