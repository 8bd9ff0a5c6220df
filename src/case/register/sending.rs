//! A sending or a notice to the persons concerned.

use serde::{Deserialize, Serialize};

use super::Count;
use crate::case::EntryId;
use crate::case::event::Cells;
use crate::case::form::{Build as _, CellFault, CellReader, CellWriter, Coded as _, coded, field};
use crate::playbook::{ChannelId, Field, FieldKind, Register};
use crate::text::FreeText;
use crate::text::column::sending as words;
use crate::text::register::sending;
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
    /// Why it goes to many before every protected person has been reached: contact first is the
    /// order, and breaking it takes a motive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_why: Option<FreeText>,
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

coded! {
    SendingStage {
        Planned = "planned", sending::PLANNED;
        Approved = "approved", sending::APPROVED;
        Sent = "sent", sending::SENT;
        Stopped = "stopped", sending::STOPPED;
    }
}

coded! {
    Content {
        Nature = "nature", sending::NATURE;
        Data = "data", sending::DATA;
        Consequences = "consequences", sending::CONSEQUENCES;
        Measures = "measures", sending::MEASURES;
        Advice = "advice", sending::ADVICE;
        Contact = "contact", sending::CONTACT;
        Protected = "protected", sending::PROTECTED;
    }
}

impl Sending {
    /// Returns the form's fields, in order.
    pub fn fields() -> Vec<Field> {
        [
            field("title", words::TITLE, FieldKind::Line).required(),
            field("channel", words::CHANNEL, FieldKind::ChannelOf).required(),
            field(
                "stage",
                words::STAGE,
                FieldKind::OneOf(SendingStage::choices()),
            )
            .required(),
            field(
                "groups",
                words::GROUPS,
                FieldKind::EntryOf {
                    register: Register::Groups,
                    many: true,
                },
            ),
            field("first_why", words::FIRST_WHY, FieldKind::Text),
            field("planned", words::PLANNED, FieldKind::Moment),
            field("sent", words::SENT, FieldKind::Moment),
            field(
                "content",
                words::CONTENT,
                FieldKind::ManyOf(Content::choices()),
            ),
            field("text", words::TEXT, FieldKind::Text),
            field("reached", words::REACHED, FieldKind::Number { unit: None }),
            field(
                "returned",
                words::RETURNED,
                FieldKind::Number { unit: None },
            ),
            field("note", words::NOTE, FieldKind::Text),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// Makes an entry of a form's cells, or names every cell that cannot be taken.
    pub fn from_cells(cells: &Cells) -> Result<Self, Vec<CellFault>> {
        let mut read = CellReader::new(cells);
        let title = read.text("title");
        let channel = read.channel("channel");
        let stage = read.choice("stage");
        let groups = read.entries("groups");
        let first_why = read.text_or_none("first_why");
        let planned = read.when_or_none("planned");
        let sent = read.when_or_none("sent");
        let content = read.choices("content");
        let text = read.text_or_none("text");
        let reached = read.count_or_unknown("reached");
        let returned = read.quantity_or_none("returned");
        let note = read.text_or_none("note");
        let entry = (|| {
            Some(Self {
                title: title?,
                channel: channel?,
                stage: stage?,
                groups,
                first_why,
                planned,
                sent,
                content,
                text,
                reached: reached?,
                returned,
                note,
            })
        })();
        read.finish(entry)
    }

    /// Returns the entry as a form's cells.
    pub fn to_cells(&self) -> Cells {
        CellWriter::default()
            .text("title", &self.title)
            .id("channel", self.channel.as_str())
            .choice("stage", self.stage)
            .entries("groups", &self.groups)
            .text("first_why", self.first_why.as_ref())
            .when("planned", self.planned.as_ref())
            .when("sent", self.sent.as_ref())
            .choices("content", &self.content)
            .text("text", self.text.as_ref())
            .count("reached", &self.reached)
            .quantity("returned", self.returned.clone())
            .text("note", self.note.as_ref())
            .done()
    }
}
