//! A dated version of the risk assessment.

use serde::{Deserialize, Serialize};

use crate::case::EntryId;
use crate::text::FreeText;
use crate::time::When;

/// The legal outcome (Articles 33(1) and 34(1)), and *not known yet*.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RiskOutcome {
    /// Unlikely to result in a risk: no notification, but documented.
    Unlikely,
    /// Not known yet: treated as a risk when time runs out.
    NotKnownYet,
    /// A risk: the authority is notified.
    Risk,
    /// Likely a high risk: the persons are informed too.
    High,
}

/// How serious it is for the persons, on the four-step scale (`domain.md` §3.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Försumbar.
    Negligible,
    /// Begränsad.
    Limited,
    /// Betydande.
    Significant,
    /// Mycket allvarlig.
    VerySerious,
}

/// One version of the assessment. A later one never changes an earlier one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Assessment {
    /// What caused a new version.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cause: Option<FreeText>,
    /// The groups it is about; all, when empty.
    pub groups: Vec<EntryId>,
    /// Why.
    pub motive: FreeText,
    /// The outcome.
    pub outcome: RiskOutcome,
    /// How serious, when it has been stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub severity: Option<Severity>,
    /// When it was made.
    pub when: When,
}
