//! Questions that came in, as counts.

use serde::{Deserialize, Serialize};

use super::Count;
use crate::case::event::Cells;
use crate::case::form::{Build as _, CellFault, CellReader, CellWriter, field};
use crate::playbook::{Field, FieldKind};
use crate::text::FreeText;
use crate::text::column::inquiry as words;
use crate::time::When;

/// Questions from those concerned: how many and about what, never from whom.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Inquiry {
    /// What they asked about.
    pub about: FreeText,
    /// The way in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<FreeText>,
    /// How many.
    pub count: Count,
    /// When they came, often a day.
    pub when: When,
}

impl Inquiry {
    /// Returns the form's fields, in order.
    pub fn fields() -> Vec<Field> {
        [
            field("when", words::WHEN, FieldKind::Moment).required(),
            field("count", words::COUNT, FieldKind::Number { unit: None }).required(),
            field("about", words::ABOUT, FieldKind::Line).required(),
            field("by", words::BY, FieldKind::Line),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// Makes an entry of a form's cells, or names every cell that cannot be taken.
    pub fn from_cells(cells: &Cells) -> Result<Self, Vec<CellFault>> {
        let mut read = CellReader::new(cells);
        let when = read.when("when");
        let count = read.count("count");
        let about = read.text("about");
        let by = read.text_or_none("by");
        let entry = (|| {
            Some(Self {
                when: when?,
                count: count?,
                about: about?,
                by,
            })
        })();
        read.finish(entry)
    }

    /// Returns the entry as a form's cells.
    pub fn to_cells(&self) -> Cells {
        CellWriter::default()
            .when("when", &self.when)
            .count("count", &self.count)
            .text("about", &self.about)
            .text("by", self.by.as_ref())
            .done()
    }
}
