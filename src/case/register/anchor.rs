//! A candidate for the moment that starts a clock, with its source.

use serde::{Deserialize, Serialize};

use crate::case::event::Cells;
use crate::case::form::{Build as _, CellFault, CellReader, CellWriter, Coded as _, coded, field};
use crate::playbook::{ClockId, Field, FieldKind};
use crate::text::FreeText;
use crate::text::column::anchor as words;
use crate::text::register::anchor_kind;
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
    /// The incident was classified as one that has to be reported, as DORA's *major*.
    Classified,
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

coded! {
    AnchorKind {
        Detected = "detected", anchor_kind::DETECTED;
        ProcessorAware = "processor_aware", anchor_kind::PROCESSOR_AWARE;
        ProcessorInformed = "processor_informed", anchor_kind::PROCESSOR_INFORMED;
        RelayReceived = "relay_received", anchor_kind::RELAY_RECEIVED;
        ControllerAware = "controller_aware", anchor_kind::CONTROLLER_AWARE;
        Other = "other", anchor_kind::OTHER;
        Classified = "classified", anchor_kind::CLASSIFIED;
    }
}

impl Anchor {
    /// Returns the form's fields, in order.
    pub fn fields() -> Vec<Field> {
        [
            field("kind", words::KIND, FieldKind::OneOf(AnchorKind::choices())).required(),
            field("when", words::WHEN, FieldKind::Moment).required(),
            field("source", words::SOURCE, FieldKind::Line).required(),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// Makes an entry of a form's cells, or names every cell that cannot be taken.
    pub fn from_cells(cells: &Cells) -> Result<Self, Vec<CellFault>> {
        let mut read = CellReader::new(cells);
        let kind = read.choice("kind");
        let when = read.when("when");
        let source = read.text("source");
        let clock = read.clock("clock");
        let entry = (|| {
            Some(Self {
                kind: kind?,
                when: when?,
                source: source?,
                clock: clock?,
            })
        })();
        read.finish(entry)
    }

    /// Returns the entry as a form's cells.
    pub fn to_cells(&self) -> Cells {
        CellWriter::default()
            .choice("kind", self.kind)
            .when("when", &self.when)
            .text("source", &self.source)
            .id("clock", self.clock.as_str())
            .done()
    }
}
