//! A deadline that no law sets: a promise, a contract, an insurance.

use serde::{Deserialize, Serialize};

use crate::case::event::Cells;
use crate::case::form::{Build as _, CellFault, CellReader, CellWriter, Coded as _, coded, field};
use crate::playbook::{Field, FieldKind};
use crate::text::FreeText;
use crate::text::column::promise as words;
use crate::text::register::promise;
use crate::time::When;

/// What binds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PromiseKind {
    /// Something we have said that we will do.
    Own,
    /// A contract.
    Contract,
    /// An insurance.
    Insurance,
    /// Something else.
    Other,
}

/// Something promised to somebody by a time: shown beside the clocks of the law.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Promise {
    /// By when.
    pub due: When,
    /// When it was kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kept: Option<When>,
    /// What binds.
    pub kind: PromiseKind,
    /// To whom.
    pub to: FreeText,
    /// What was promised.
    pub what: FreeText,
}

coded! {
    PromiseKind {
        Own = "own", promise::OWN;
        Contract = "contract", promise::CONTRACT;
        Insurance = "insurance", promise::INSURANCE;
        Other = "other", promise::OTHER;
    }
}

impl Promise {
    /// Returns the form's fields, in order.
    pub fn fields() -> Vec<Field> {
        [
            field(
                "kind",
                words::KIND,
                FieldKind::OneOf(PromiseKind::choices()),
            )
            .required(),
            field("to", words::TO, FieldKind::Line).required(),
            field("what", words::WHAT, FieldKind::Text).required(),
            field("due", words::DUE, FieldKind::Moment).required(),
            field("kept", words::KEPT, FieldKind::Moment),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// Makes an entry of a form's cells, or names every cell that cannot be taken.
    pub fn from_cells(cells: &Cells) -> Result<Self, Vec<CellFault>> {
        let mut read = CellReader::new(cells);
        let kind = read.choice("kind");
        let to = read.text("to");
        let what = read.text("what");
        let due = read.when("due");
        let kept = read.when_or_none("kept");
        let entry = (|| {
            Some(Self {
                kind: kind?,
                to: to?,
                what: what?,
                due: due?,
                kept,
            })
        })();
        read.finish(entry)
    }

    /// Returns the entry as a form's cells.
    pub fn to_cells(&self) -> Cells {
        CellWriter::default()
            .choice("kind", self.kind)
            .text("to", &self.to)
            .text("what", &self.what)
            .when("due", &self.due)
            .when("kept", self.kept.as_ref())
            .done()
    }
}
