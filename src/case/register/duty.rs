//! Whether a clock applies to the organisation and this incident.

use serde::{Deserialize, Serialize};

use crate::case::event::Cells;
use crate::case::form::{Build as _, CellFault, CellReader, CellWriter, Coded as _, coded, field};
use crate::playbook::{ClockId, Field, FieldKind};
use crate::text::FreeText;
use crate::text::column::duty as words;
use crate::text::register::duty;

/// Whether a clock applies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DutyAnswer {
    /// It applies.
    Applies,
    /// It does not apply.
    DoesNot,
    /// Not known yet: the clock is shown, so that nobody misses it.
    Unsure,
}

/// A decision on one clock: whether it applies. The playbook proposes, with its reasons; this is
/// what a person decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Duty {
    /// What was decided.
    pub applies: DutyAnswer,
    /// The clock.
    pub clock: ClockId,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub motive: Option<FreeText>,
}

coded! {
    DutyAnswer {
        Applies = "applies", duty::APPLIES;
        DoesNot = "does_not", duty::DOES_NOT;
        Unsure = "unsure", duty::UNSURE;
    }
}

impl Duty {
    /// Returns the form's fields, in order.
    pub fn fields() -> Vec<Field> {
        [
            field(
                "applies",
                words::APPLIES,
                FieldKind::OneOf(DutyAnswer::choices()),
            )
            .required(),
            field("motive", words::MOTIVE, FieldKind::Text),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// Makes an entry of a form's cells, or names every cell that cannot be taken.
    pub fn from_cells(cells: &Cells) -> Result<Self, Vec<CellFault>> {
        let mut read = CellReader::new(cells);
        let applies = read.choice("applies");
        let motive = read.text_or_none("motive");
        let clock = read.clock("clock");
        let entry = (|| {
            Some(Self {
                applies: applies?,
                motive,
                clock: clock?,
            })
        })();
        read.finish(entry)
    }

    /// Returns the entry as a form's cells.
    pub fn to_cells(&self) -> Cells {
        CellWriter::default()
            .choice("applies", self.applies)
            .text("motive", self.motive.as_ref())
            .id("clock", self.clock.as_str())
            .done()
    }
}
