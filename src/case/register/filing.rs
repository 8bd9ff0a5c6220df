//! A filing to the authority.

use serde::{Deserialize, Serialize};

use crate::case::Digest;
use crate::case::event::Cells;
use crate::case::form::{Build as _, CellFault, CellReader, CellWriter, Coded as _, coded, field};
use crate::playbook::{ClockId, Field, FieldKind};
use crate::text::FreeText;
use crate::text::column::filing as words;
use crate::text::register::filing;
use crate::time::When;

/// Which filing it is (Article 33(4); EDPB template 2026 §1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FilingStage {
    /// The first notification: it answers the clock.
    Initial,
    /// A supplement: only what is new.
    Supplement,
    /// A withdrawal, with its reasons in the summary.
    Withdrawn,
    /// An intermediate report.
    Intermediate,
    /// A final report.
    Final,
}

/// A filing. Its time is required, but may be known only vaguely: then timeliness may not be shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Filing {
    /// The clock that it answers.
    pub clock: ClockId,
    /// SHA-256 of the frozen copy of what was filed, when the desk made one. It is in no form: a
    /// copy once frozen stays.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub copy: Option<Digest>,
    /// Why it is late; required when it is (Article 33(1)).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub late_reasons: Option<FreeText>,
    /// What shows that it was received.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub receipt: Option<FreeText>,
    /// The authority's reference (diarienummer).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<FreeText>,
    /// Which filing it is.
    pub stage: FilingStage,
    /// What was told, in short.
    pub summary: FreeText,
    /// When it was filed.
    pub when: When,
}

coded! {
    FilingStage {
        Initial = "initial", filing::INITIAL;
        Supplement = "supplement", filing::SUPPLEMENT;
        Withdrawn = "withdrawn", filing::WITHDRAWN;
        Intermediate = "intermediate", filing::INTERMEDIATE;
        Final = "final", filing::FINAL;
    }
}

impl Filing {
    /// Returns the form's fields, in order.
    pub fn fields() -> Vec<Field> {
        [
            field(
                "stage",
                words::STAGE,
                FieldKind::OneOf(FilingStage::choices()),
            )
            .required(),
            field("when", words::WHEN, FieldKind::Moment).required(),
            field("summary", words::SUMMARY, FieldKind::Text).required(),
            field("reference", words::REFERENCE, FieldKind::Line),
            field("receipt", words::RECEIPT, FieldKind::Line),
            field("late_reasons", words::LATE_REASONS, FieldKind::Text),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// Makes an entry of a form's cells, or names every cell that cannot be taken.
    pub fn from_cells(cells: &Cells) -> Result<Self, Vec<CellFault>> {
        let mut read = CellReader::new(cells);
        let stage = read.choice("stage");
        let when = read.when("when");
        let summary = read.text("summary");
        let reference = read.text_or_none("reference");
        let receipt = read.text_or_none("receipt");
        let late_reasons = read.text_or_none("late_reasons");
        let clock = read.clock("clock");
        let entry = (|| {
            Some(Self {
                stage: stage?,
                when: when?,
                summary: summary?,
                reference,
                receipt,
                late_reasons,
                clock: clock?,
                copy: None,
            })
        })();
        read.finish(entry)
    }

    /// Returns the entry as a form's cells.
    pub fn to_cells(&self) -> Cells {
        CellWriter::default()
            .choice("stage", self.stage)
            .when("when", &self.when)
            .text("summary", &self.summary)
            .text("reference", self.reference.as_ref())
            .text("receipt", self.receipt.as_ref())
            .text("late_reasons", self.late_reasons.as_ref())
            .id("clock", self.clock.as_str())
            .done()
    }
}
