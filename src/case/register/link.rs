//! Another case found on the way.

use serde::{Deserialize, Serialize};

use crate::case::CaseId;
use crate::text::FreeText;

/// A second breach or another case that this one touches.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Link {
    /// The other case, once it is opened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub case: Option<CaseId>,
    /// What it is about.
    pub what: FreeText,
}
