//! A group of persons concerned (kohort).

use serde::{Deserialize, Serialize};

use super::Count;
use crate::text::FreeText;

/// A group of persons concerned. Labels are neutral: they must not reveal a clinic or a protection
/// (`domain.md` §9, row 11).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// How many persons.
    pub count: Count,
    /// What the group is called.
    pub name: FreeText,
    /// Who belongs to it, and since when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<FreeText>,
}
