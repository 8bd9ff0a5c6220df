//! What leaves the desk: papers that were frozen and let out, and the work handed to a successor.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::super::Digest;
use crate::text::{FreeText, Lang};

/// A paper that left the house. Its files are `reports/<paper>-<number>…`; a later one supersedes
/// it and never overwrites it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Released {
    /// Who it was made for: `intern`, `board`, `imy`, `public`.
    pub audience: String,
    /// Whether facts were missing, so that the paper was stamped as a draft.
    pub draft: bool,
    /// SHA-256 of each file, by the file's name.
    pub files: BTreeMap<String, Digest>,
    /// The case's fingerprint when it was made.
    pub head: Digest,
    /// The language.
    pub language: Lang,
    /// The number of the version, from 1, for this paper, audience and language.
    pub number: u32,
    /// The paper, such as `incidentrapport`.
    pub paper: String,
    /// Why the people concerned may see small counts, when the audience masks them otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unmasked_why: Option<FreeText>,
}

/// The work was offered to a successor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HandedOver {
    /// SHA-256 of the brief as it was shown.
    pub brief: Digest,
    /// The case's fingerprint when it was given.
    pub head: Digest,
    /// What the successor must know besides the brief.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<FreeText>,
    /// To whom; a role rather than a name.
    pub to: FreeText,
}

/// The successor took over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TookOver {
    /// The case's fingerprint when it was accepted.
    pub head: Digest,
    /// The record that handed it over.
    pub of: Digest,
}
