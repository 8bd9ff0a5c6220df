//! A filing to the authority.

use serde::{Deserialize, Serialize};

use crate::playbook::ClockId;
use crate::text::FreeText;
use crate::time::When;

/// Which filing it is (Article 33(4); EDPB template 2026 §1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FilingStage {
    /// The first notification: it answers the clock.
    Initial,
    /// A supplement: only what is new.
    Supplement,
    /// A withdrawal, with its reasons in the summary.
    Withdrawn,
}

/// A filing. Its time is required, but may be known only vaguely: then timeliness may not be shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Filing {
    /// The clock that it answers.
    pub clock: ClockId,
    /// Why it is late; required when it is (Article 33(1)).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub late_reasons: Option<FreeText>,
    /// What shows that it was received.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub receipt: Option<FreeText>,
    /// The authority's reference (diarienummer).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<FreeText>,
    /// Which filing it is.
    pub stage: FilingStage,
    /// What was told, in short.
    pub summary: FreeText,
    /// When it was filed.
    pub when: When,
}
