//! A person or a function in the work.

use serde::{Deserialize, Serialize};

use crate::case::event::Cells;
use crate::case::form::{Build as _, CellFault, CellReader, CellWriter, field};
use crate::playbook::{Field, FieldKind, RoleId};
use crate::text::FreeText;
use crate::text::column::person as words;

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

impl Person {
    /// Returns the form's fields, in order.
    pub fn fields() -> Vec<Field> {
        [
            field("function", words::FUNCTION, FieldKind::Line).required(),
            field("role", words::ROLE, FieldKind::RoleOf),
            field("name", words::NAME, FieldKind::Line),
            field("reach", words::REACH, FieldKind::Line),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// Makes an entry of a form's cells, or names every cell that cannot be taken.
    pub fn from_cells(cells: &Cells) -> Result<Self, Vec<CellFault>> {
        let mut read = CellReader::new(cells);
        let function = read.text("function");
        let role = read.role("role");
        let name = read.text_or_none("name");
        let reach = read.text_or_none("reach");
        let entry = (|| {
            Some(Self {
                function: function?,
                role,
                name,
                reach,
            })
        })();
        read.finish(entry)
    }

    /// Returns the entry as a form's cells.
    pub fn to_cells(&self) -> Cells {
        CellWriter::default()
            .text("function", &self.function)
            .id("role", self.role.as_ref().map(RoleId::as_str))
            .text("name", self.name.as_ref())
            .text("reach", self.reach.as_ref())
            .done()
    }
}
