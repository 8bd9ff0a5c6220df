//! A sending or a notice to the persons concerned.

use serde::{Deserialize, Serialize};

use super::Count;
use crate::case::EntryId;
use crate::playbook::ChannelId;
use crate::text::FreeText;
use crate::time::When;

/// How far a sending has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SendingStage {
    /// Being prepared: closed for a mass channel until the gate has an outcome.
    Planned,
    /// Approved to go: closed for a mass channel until the gate has an outcome.
    Approved,
    /// It went. That something was sent can always be recorded.
    Sent,
    /// It will not go.
    Stopped,
}

/// What the message tells (Article 34(2), recital 86).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Content {
    /// What happened.
    Nature,
    /// Which data are concerned.
    Data,
    /// The likely consequences.
    Consequences,
    /// What has been done.
    Measures,
    /// What the person can do.
    Advice,
    /// Whom to ask.
    Contact,
    /// That protected personal data are among what leaked.
    Protected,
}

/// A sending or a notice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sending {
    /// The way it goes.
    pub channel: ChannelId,
    /// What it tells; sorted, without duplicates.
    pub content: Vec<Content>,
    /// The groups it goes to; all, when empty.
    pub groups: Vec<EntryId>,
    /// Something to know about it, such as why this channel or who published it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<FreeText>,
    /// When it is to go.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub planned: Option<When>,
    /// How many persons it reached.
    pub reached: Count,
    /// How many came back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub returned: Option<super::super::Quantity>,
    /// When it went.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sent: Option<When>,
    /// How far it has come.
    pub stage: SendingStage,
    /// The text, in the version that went or is to go.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<FreeText>,
    /// What it is called.
    pub title: FreeText,
}
