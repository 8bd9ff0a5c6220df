//! A person with protected identity: a pseudonym and a status, and no words at all.

use serde::{Deserialize, Serialize};

use crate::case::EntryId;
use crate::time::When;

/// How far the contact has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ContactStatus {
    /// Nobody has tried yet.
    NotContacted,
    /// Tried, not reached.
    Tried,
    /// Reached.
    Contacted,
}

/// The way to the person (`domain.md` §5.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Route {
    /// Through the responsible manager.
    Manager,
    /// By phone.
    Phone,
    /// In person.
    InPerson,
    /// Through Skatteverket's relay of post.
    Relay,
}

/// A person with protected identity. There is deliberately no field for words: nothing in the
/// record says who. Fingerade personuppgifter are never asked for nor recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProtectedPerson {
    /// When the person was reached.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contacted: Option<When>,
    /// The group that the person belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<EntryId>,
    /// The number of the pseudonym: 1 is P1.
    pub label: u32,
    /// The way to the person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub route: Option<Route>,
    /// How far the contact has come.
    pub status: ContactStatus,
    /// Whether a young person: then a guardian may be the threat. `None` when not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub young: Option<bool>,
}
