//! How a sending went for one group.

use serde::{Deserialize, Serialize};

use super::Count;
use crate::case::coverage::Bounds;
use crate::case::event::Cells;
use crate::case::form::{Build as _, CellFault, CellReader, CellWriter, field};
use crate::case::{Digest, EntryId, Quantity};
use crate::playbook::{Field, FieldKind, Register};
use crate::text::FreeText;
use crate::text::column::delivery as words;
use crate::time::When;

/// How a sending went for one group. Only counts: the list of recipients is kept elsewhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Delivery {
    /// The group.
    pub group: EntryId,
    /// How many are shown to have been reached.
    pub reached: Count,
    /// What shows it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub receipt: Option<FreeText>,
    /// How many came back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub returned: Option<Quantity>,
    /// The sending.
    pub sending: EntryId,
    /// How many it went to.
    pub sent: Count,
    /// SHA-256 of the sending's text as it stood: the version that they got; noted by the program.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<Digest>,
    /// When this was known.
    pub when: When,
}

impl Delivery {
    /// Returns how many it went to, reached and came back from, when the figures cannot all be true.
    pub fn overcounted(&self) -> Option<[Bounds; 3]> {
        let sent = Bounds::of(&self.sent);
        let reached = Bounds::of(&self.reached);
        let returned = self.returned.as_ref();
        let returned = returned.map_or(Bounds::NONE, Bounds::of_quantity);
        let least = reached.low().saturating_add(returned.low());
        let is_over = sent.high().is_some_and(|most| least > most);
        is_over.then_some([sent, reached, returned])
    }

    /// Returns the form's fields, in order.
    pub fn fields() -> Vec<Field> {
        [
            field(
                "sending",
                words::SENDING,
                FieldKind::EntryOf {
                    register: Register::Sendings,
                    many: false,
                },
            )
            .required(),
            field(
                "group",
                words::GROUP,
                FieldKind::EntryOf {
                    register: Register::Groups,
                    many: false,
                },
            )
            .required(),
            field("when", words::WHEN, FieldKind::Moment).required(),
            field("sent", words::SENT, FieldKind::Number { unit: None }).required(),
            field("reached", words::REACHED, FieldKind::Number { unit: None }),
            field(
                "returned",
                words::RETURNED,
                FieldKind::Number { unit: None },
            ),
            field("receipt", words::RECEIPT, FieldKind::Line),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// Makes an entry of a form's cells, or names every cell that cannot be taken.
    pub fn from_cells(cells: &Cells) -> Result<Self, Vec<CellFault>> {
        let mut read = CellReader::new(cells);
        let sending = read.one_entry("sending");
        let group = read.one_entry("group");
        let when = read.when("when");
        let sent = read.count("sent");
        let reached = read.count_or_unknown("reached");
        let returned = read.quantity_or_none("returned");
        let receipt = read.text_or_none("receipt");
        let entry = (|| {
            Some(Self {
                sending: sending?,
                group: group?,
                when: when?,
                sent: sent?,
                reached: reached?,
                returned,
                receipt,
                version: None,
            })
        })();
        read.finish(entry)
    }

    /// Returns the entry as a form's cells.
    pub fn to_cells(&self) -> Cells {
        CellWriter::default()
            .entries("sending", std::slice::from_ref(&self.sending))
            .entries("group", std::slice::from_ref(&self.group))
            .when("when", &self.when)
            .count("sent", &self.sent)
            .count("reached", &self.reached)
            .quantity("returned", self.returned.clone())
            .text("receipt", self.receipt.as_ref())
            .done()
    }
}
