//! Another case found on the way.

use serde::{Deserialize, Serialize};

use crate::case::CaseId;
use crate::case::event::Cells;
use crate::case::form::{Build as _, CellFault, CellReader, CellWriter, field};
use crate::playbook::{Field, FieldKind};
use crate::text::FreeText;
use crate::text::column::link as words;

/// A second breach or another case that this one touches.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Link {
    /// The other case, once it is opened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub case: Option<CaseId>,
    /// What it is about.
    pub what: FreeText,
}

impl Link {
    /// Returns the form's fields, in order.
    pub fn fields() -> Vec<Field> {
        [
            field("what", words::WHAT, FieldKind::Text).required(),
            field("case", words::CASE, FieldKind::Line),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// Makes an entry of a form's cells, or names every cell that cannot be taken.
    pub fn from_cells(cells: &Cells) -> Result<Self, Vec<CellFault>> {
        let mut read = CellReader::new(cells);
        let what = read.text("what");
        let case = read.case_id("case");
        let entry = (|| Some(Self { what: what?, case }))();
        read.finish(entry)
    }

    /// Returns the entry as a form's cells.
    pub fn to_cells(&self) -> Cells {
        CellWriter::default()
            .text("what", &self.what)
            .text(
                "case",
                self.case
                    .as_ref()
                    .map(|id| FreeText::new(id.as_str()))
                    .as_ref(),
            )
            .done()
    }
}
