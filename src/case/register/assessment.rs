//! A dated version of the risk assessment.

use serde::{Deserialize, Serialize};

use crate::case::EntryId;
use crate::case::event::Cells;
use crate::case::form::{Build as _, CellFault, CellReader, CellWriter, Coded as _, coded, field};
use crate::playbook::{Field, FieldKind, Register};
use crate::text::FreeText;
use crate::text::column::assessment as words;
use crate::text::register::{risk, severity};
use crate::time::When;

/// The legal outcome (Articles 33(1) and 34(1)), and *not known yet*.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RiskOutcome {
    /// Unlikely to result in a risk: no notification, but documented.
    Unlikely,
    /// Not known yet: treated as a risk when time runs out.
    NotKnownYet,
    /// A risk: the authority is notified.
    Risk,
    /// Likely a high risk: the persons are informed too.
    High,
}

/// How serious it is for the persons, on the four-step scale (`domain.md` §3.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Försumbar.
    Negligible,
    /// Begränsad.
    Limited,
    /// Betydande.
    Significant,
    /// Mycket allvarlig.
    VerySerious,
}

/// One version of the assessment. A later one never changes an earlier one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Assessment {
    /// What caused a new version.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cause: Option<FreeText>,
    /// The groups it is about; all, when empty.
    pub groups: Vec<EntryId>,
    /// Why.
    pub motive: FreeText,
    /// The outcome.
    pub outcome: RiskOutcome,
    /// How serious, when it has been stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub severity: Option<Severity>,
    /// When it was made.
    pub when: When,
}

coded! {
    RiskOutcome {
        High = "high", risk::HIGH;
        Risk = "risk", risk::RISK;
        Unlikely = "unlikely", risk::UNLIKELY;
        NotKnownYet = "not_known_yet", risk::NOT_KNOWN_YET;
    }
}

coded! {
    Severity {
        Negligible = "negligible", severity::NEGLIGIBLE;
        Limited = "limited", severity::LIMITED;
        Significant = "significant", severity::SIGNIFICANT;
        VerySerious = "very_serious", severity::VERY_SERIOUS;
    }
}

impl Assessment {
    /// Returns the form's fields, in order.
    pub fn fields() -> Vec<Field> {
        [
            field("when", words::WHEN, FieldKind::Moment).required(),
            field(
                "outcome",
                words::OUTCOME,
                FieldKind::OneOf(RiskOutcome::choices()),
            )
            .required(),
            field(
                "severity",
                words::SEVERITY,
                FieldKind::OneOf(Severity::choices()),
            ),
            field(
                "groups",
                words::GROUPS,
                FieldKind::EntryOf {
                    register: Register::Groups,
                    many: true,
                },
            ),
            field("motive", words::MOTIVE, FieldKind::Text).required(),
            field("cause", words::CAUSE, FieldKind::Text),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// Makes an entry of a form's cells, or names every cell that cannot be taken.
    pub fn from_cells(cells: &Cells) -> Result<Self, Vec<CellFault>> {
        let mut read = CellReader::new(cells);
        let when = read.when("when");
        let outcome = read.choice("outcome");
        let severity = read.choice_or_none("severity");
        let groups = read.entries("groups");
        let motive = read.text("motive");
        let cause = read.text_or_none("cause");
        let entry = (|| {
            Some(Self {
                when: when?,
                outcome: outcome?,
                severity,
                groups,
                motive: motive?,
                cause,
            })
        })();
        read.finish(entry)
    }

    /// Returns the entry as a form's cells.
    pub fn to_cells(&self) -> Cells {
        CellWriter::default()
            .when("when", &self.when)
            .choice("outcome", self.outcome)
            .choice_or_none("severity", self.severity)
            .entries("groups", &self.groups)
            .text("motive", &self.motive)
            .text("cause", self.cause.as_ref())
            .done()
    }
}
