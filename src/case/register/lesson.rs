//! A lesson, feedback upwards, or a conclusion.

use serde::{Deserialize, Serialize};

use crate::case::event::Cells;
use crate::case::form::{Build as _, CellFault, CellReader, CellWriter, Coded as _, coded, field};
use crate::playbook::{ExpectId, Field, FieldKind, ObjectiveId};
use crate::text::FreeText;
use crate::text::column::lesson as words;
use crate::text::register::{improvement, lesson};
use crate::time::When;

/// What kind of learning it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LessonKind {
    /// Something to change, with an owner and a date.
    Lesson,
    /// Feedback to somebody else, such as a central office.
    Feedback,
    /// A conclusion.
    Conclusion,
}

/// What kind of ability an improvement is about: the capability elements of an improvement plan in
/// HSEEP 2020.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Improves {
    /// Plans, playbooks, routines and decisions made beforehand.
    Planning,
    /// Who answers for what, and who is on duty.
    Organisation,
    /// Tools, systems and supplies.
    Equipment,
    /// What people know.
    Training,
    /// What is practised, and how.
    Exercise,
}

/// A lesson.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lesson {
    /// What is to be done about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub action: Option<FreeText>,
    /// A change that it proposes to the playbook, as a difference. Shown, never applied.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub change: Option<FreeText>,
    /// When it is to be done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<When>,
    /// What effect it had, as somebody checked it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effect: Option<FreeText>,
    /// When the effect was checked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effect_when: Option<When>,
    /// What an exercise expected, when this takes up that it was late, not done or broken.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub finding: Option<ExpectId>,
    /// What kind of ability is to become better.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub improves: Option<Improves>,
    /// What kind of learning.
    pub kind: LessonKind,
    /// The objective of an exercise, when this takes up how the whole of it went.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub objective: Option<ObjectiveId>,
    /// Who answers for it; a role rather than a name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<FreeText>,
    /// What shows that it is done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proof: Option<FreeText>,
    /// What was learned.
    pub what: FreeText,
}

coded! {
    LessonKind {
        Lesson = "lesson", lesson::LESSON;
        Feedback = "feedback", lesson::FEEDBACK;
        Conclusion = "conclusion", lesson::CONCLUSION;
    }
}

coded! {
    Improves {
        Planning = "planning", improvement::PLANNING;
        Organisation = "organisation", improvement::ORGANISATION;
        Equipment = "equipment", improvement::EQUIPMENT;
        Training = "training", improvement::TRAINING;
        Exercise = "exercise", improvement::EXERCISE;
    }
}

/// Returns an id as the text of a cell: what it names is no alternative of the playbook's.
fn named(id: Option<&impl ToString>) -> Option<FreeText> {
    id.map(|id| FreeText::new(id.to_string()))
}

impl Lesson {
    /// Returns the form's fields, in order.
    pub fn fields() -> Vec<Field> {
        [
            field("kind", words::KIND, FieldKind::OneOf(LessonKind::choices())).required(),
            field("what", words::WHAT, FieldKind::Text).required(),
            field("action", words::ACTION, FieldKind::Text),
            field(
                "improves",
                words::IMPROVES,
                FieldKind::OneOf(Improves::choices()),
            ),
            field("owner", words::OWNER, FieldKind::Line),
            field("due", words::DUE, FieldKind::Moment),
            field("proof", words::PROOF, FieldKind::Line),
            field("effect", words::EFFECT, FieldKind::Line),
            field("effect_when", words::EFFECT_WHEN, FieldKind::Moment),
            field("change", words::CHANGE, FieldKind::Text),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// Makes an entry of a form's cells, or names every cell that cannot be taken.
    pub fn from_cells(cells: &Cells) -> Result<Self, Vec<CellFault>> {
        let mut read = CellReader::new(cells);
        let kind = read.choice("kind");
        let what = read.text("what");
        let action = read.text_or_none("action");
        let improves = read.choice_or_none("improves");
        let finding = read.expected("finding");
        let objective = read.objective("objective");
        let owner = read.text_or_none("owner");
        let due = read.when_or_none("due");
        let proof = read.text_or_none("proof");
        let effect = read.text_or_none("effect");
        let effect_when = read.when_or_none("effect_when");
        let change = read.text_or_none("change");
        let entry = (|| {
            Some(Self {
                kind: kind?,
                what: what?,
                action,
                improves,
                finding,
                objective,
                owner,
                due,
                proof,
                effect,
                effect_when,
                change,
            })
        })();
        read.finish(entry)
    }

    /// Returns the entry as a form's cells.
    pub fn to_cells(&self) -> Cells {
        CellWriter::default()
            .choice("kind", self.kind)
            .text("what", &self.what)
            .text("action", self.action.as_ref())
            .choice_or_none("improves", self.improves)
            .text("finding", named(self.finding.as_ref()).as_ref())
            .text("objective", named(self.objective.as_ref()).as_ref())
            .text("owner", self.owner.as_ref())
            .when("due", self.due.as_ref())
            .text("proof", self.proof.as_ref())
            .text("effect", self.effect.as_ref())
            .when("effect_when", self.effect_when.as_ref())
            .text("change", self.change.as_ref())
            .done()
    }
}
