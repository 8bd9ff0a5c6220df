//! A measure against the breach or its effects.

use serde::{Deserialize, Serialize};

use crate::case::event::Cells;
use crate::case::form::{Build as _, CellFault, CellReader, CellWriter, Coded as _, coded, field};
use crate::playbook::{Field, FieldKind};
use crate::text::FreeText;
use crate::text::column::measure as words;
use crate::text::register::measure;
use crate::time::When;

/// How far a measure has come (Article 33(3)(d): taken or proposed).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MeasureState {
    /// Taken.
    Taken,
    /// Decided, not done.
    Planned,
    /// Needs further inquiry or a decision.
    Inquiry,
}

/// A measure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Measure {
    /// When it was done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub done: Option<When>,
    /// When it is to be done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<When>,
    /// What effect it had, as somebody checked it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effect: Option<FreeText>,
    /// When the effect was checked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effect_when: Option<When>,
    /// Who answers for it; a role rather than a name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<FreeText>,
    /// What shows that it is done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proof: Option<FreeText>,
    /// How far it has come.
    pub state: MeasureState,
    /// How it is told to the persons concerned; a message to them leaves out what has no such words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub told: Option<FreeText>,
    /// The same in the other language than the case's, for messages in it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub told_other: Option<FreeText>,
    /// What is done.
    pub what: FreeText,
}

coded! {
    MeasureState {
        Taken = "taken", measure::TAKEN;
        Planned = "planned", measure::PLANNED;
        Inquiry = "inquiry", measure::INQUIRY;
    }
}

impl Measure {
    /// Returns the form's fields, in order.
    pub fn fields() -> Vec<Field> {
        [
            field("what", words::WHAT, FieldKind::Text).required(),
            field(
                "state",
                words::STATE,
                FieldKind::OneOf(MeasureState::choices()),
            )
            .required(),
            field("owner", words::OWNER, FieldKind::Line),
            field("due", words::DUE, FieldKind::Moment),
            field("done", words::DONE, FieldKind::Moment),
            field("proof", words::PROOF, FieldKind::Line),
            field("effect", words::EFFECT, FieldKind::Line),
            field("effect_when", words::EFFECT_WHEN, FieldKind::Moment),
            field("told", words::TOLD, FieldKind::Text),
            field("told_other", words::TOLD_OTHER, FieldKind::Text),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// Makes an entry of a form's cells, or names every cell that cannot be taken.
    pub fn from_cells(cells: &Cells) -> Result<Self, Vec<CellFault>> {
        let mut read = CellReader::new(cells);
        let what = read.text("what");
        let state = read.choice("state");
        let owner = read.text_or_none("owner");
        let due = read.when_or_none("due");
        let done = read.when_or_none("done");
        let proof = read.text_or_none("proof");
        let effect = read.text_or_none("effect");
        let effect_when = read.when_or_none("effect_when");
        let told = read.text_or_none("told");
        let told_other = read.text_or_none("told_other");
        let entry = (|| {
            Some(Self {
                what: what?,
                state: state?,
                owner,
                due,
                done,
                proof,
                effect,
                effect_when,
                told,
                told_other,
            })
        })();
        read.finish(entry)
    }

    /// Returns the entry as a form's cells.
    pub fn to_cells(&self) -> Cells {
        CellWriter::default()
            .text("what", &self.what)
            .choice("state", self.state)
            .text("owner", self.owner.as_ref())
            .when("due", self.due.as_ref())
            .when("done", self.done.as_ref())
            .text("proof", self.proof.as_ref())
            .text("effect", self.effect.as_ref())
            .when("effect_when", self.effect_when.as_ref())
            .text("told", self.told.as_ref())
            .text("told_other", self.told_other.as_ref())
            .done()
    }
}
