//! A person or a function in the work.

use serde::{Deserialize, Serialize};

use crate::playbook::RoleId;
use crate::text::FreeText;

/// A person or a function in the work, and how to reach it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// What the function is called, such as `dataskyddsombud`.
    pub function: FreeText,
    /// The name, when it is needed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<FreeText>,
    /// How to reach the person or the function.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reach: Option<FreeText>,
    /// The role in the playbook.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<RoleId>,
}
