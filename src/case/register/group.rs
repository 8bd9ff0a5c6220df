//! A group of persons concerned (kohort).

use serde::{Deserialize, Serialize};

use super::Count;
use crate::case::EntryId;
use crate::case::event::Cells;
use crate::case::form::{Build as _, CellFault, CellReader, CellWriter, field};
use crate::case::gate::DATA_LIST;
use crate::playbook::{Field, FieldKind};
use crate::text::FreeText;
use crate::text::column::group as words;

/// A group of persons concerned. Labels are neutral: they must not reveal a clinic or a protection
/// (`domain.md` §9, row 11).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// How many persons.
    pub count: Count,
    /// Which of the case's kinds of data concern it: rows of the list of data. All, when empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub data: Vec<EntryId>,
    /// What the group is called.
    pub name: FreeText,
    /// Who belongs to it, and since when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<FreeText>,
    /// Whether it consists of protected persons alone: then nothing goes to it that goes to many. Asked
    /// when the name says so, and noted as *yes* when nobody answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub only_protected: Option<bool>,
}

impl Group {
    /// Returns the form's fields, in order.
    pub fn fields() -> Vec<Field> {
        [
            field("name", words::NAME, FieldKind::Line).required(),
            field("only_protected", words::ONLY_PROTECTED, FieldKind::YesNo),
            field("count", words::COUNT, FieldKind::Number { unit: None }).required(),
            field("data", words::DATA, FieldKind::RowsOf(DATA_LIST)),
            field("note", words::NOTE, FieldKind::Text),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// Makes an entry of a form's cells, or names every cell that cannot be taken.
    pub fn from_cells(cells: &Cells) -> Result<Self, Vec<CellFault>> {
        let mut read = CellReader::new(cells);
        let name = read.text("name");
        let count = read.count("count");
        let data = read.entries("data");
        let note = read.text_or_none("note");
        let only_protected = read.yes_no("only_protected");
        let entry = (|| {
            Some(Self {
                name: name?,
                count: count?,
                data,
                note,
                only_protected,
            })
        })();
        read.finish(entry)
    }

    /// Returns the entry as a form's cells.
    pub fn to_cells(&self) -> Cells {
        CellWriter::default()
            .text("name", &self.name)
            .count("count", &self.count)
            .entries("data", &self.data)
            .text("note", self.note.as_ref())
            .yes_no("only_protected", self.only_protected)
            .done()
    }
}
