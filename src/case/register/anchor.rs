//! A candidate for the moment that starts a clock, with its source.

use serde::{Deserialize, Serialize};

use crate::playbook::ClockId;
use crate::text::FreeText;
use crate::time::When;

/// Whose knowledge an anchor states (`domain.md` §2.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AnchorKind {
    /// Somebody detected that something was wrong.
    Detected,
    /// The processor became aware.
    ProcessorAware,
    /// The processor told the controller or somebody on its behalf (Article 33(2)).
    ProcessorInformed,
    /// A central office or another go-between received the news.
    RelayReceived,
    /// The controller became aware (Article 33(1)).
    ControllerAware,
    /// Another start, told in the source.
    Other,
}

/// A candidate start. All candidates stay in view; the earliest that nobody has rejected with a
/// reason counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Anchor {
    /// The clock that it would start.
    pub clock: ClockId,
    /// Whose knowledge it states.
    pub kind: AnchorKind,
    /// What shows it: a mail, a call, a log.
    pub source: FreeText,
    /// When; a vague time counts from its start.
    pub when: When,
}
