//! Why some persons are not informed directly (Article 34(3)).

use serde::{Deserialize, Serialize};

use crate::case::EntryId;
use crate::case::event::Cells;
use crate::case::form::{Build as _, CellFault, CellReader, CellWriter, Coded as _, coded, field};
use crate::playbook::{Field, FieldKind, Register};
use crate::text::FreeText;
use crate::text::column::exception as words;
use crate::text::register::exception_ground;
use crate::time::When;

/// The ground of Article 34(3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ExceptionGround {
    /// (a) The data were unintelligible to others.
    Unintelligible,
    /// (b) Later measures make the high risk no longer likely.
    RiskRemoved,
    /// (c) Disproportionate effort: public communication instead.
    Disproportionate,
}

/// A decision that a group is not informed directly (Article 34(3)). Disproportionate effort replaces
/// the message by public communication; it does not remove the duty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exception {
    /// The ground.
    pub ground: ExceptionGround,
    /// The groups; all, when empty.
    pub groups: Vec<EntryId>,
    /// What is done instead; required for (c).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instead: Option<FreeText>,
    /// Why it applies.
    pub reasons: FreeText,
    /// When it was decided.
    pub when: When,
}

coded! {
    ExceptionGround {
        Unintelligible = "unintelligible", exception_ground::UNINTELLIGIBLE;
        RiskRemoved = "risk_removed", exception_ground::RISK_REMOVED;
        Disproportionate = "disproportionate", exception_ground::DISPROPORTIONATE;
    }
}

impl Exception {
    /// Returns the form's fields, in order.
    pub fn fields() -> Vec<Field> {
        [
            field(
                "ground",
                words::GROUND,
                FieldKind::OneOf(ExceptionGround::choices()),
            )
            .required(),
            field(
                "groups",
                words::GROUPS,
                FieldKind::EntryOf {
                    register: Register::Groups,
                    many: true,
                },
            ),
            field("reasons", words::REASONS, FieldKind::Text).required(),
            field("instead", words::INSTEAD, FieldKind::Text),
            field("when", words::WHEN, FieldKind::Moment).required(),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// Makes an entry of a form's cells, or names every cell that cannot be taken.
    pub fn from_cells(cells: &Cells) -> Result<Self, Vec<CellFault>> {
        let mut read = CellReader::new(cells);
        let ground = read.choice("ground");
        let groups = read.entries("groups");
        let reasons = read.text("reasons");
        let instead = read.text_or_none("instead");
        let when = read.when("when");
        let entry = (|| {
            Some(Self {
                ground: ground?,
                groups,
                reasons: reasons?,
                instead,
                when: when?,
            })
        })();
        read.finish(entry)
    }

    /// Returns the entry as a form's cells.
    pub fn to_cells(&self) -> Cells {
        CellWriter::default()
            .choice("ground", self.ground)
            .entries("groups", &self.groups)
            .text("reasons", &self.reasons)
            .text("instead", self.instead.as_ref())
            .when("when", &self.when)
            .done()
    }
}
