//! Something that somebody is to do.

use serde::{Deserialize, Serialize};

use super::ClockOffset;
use crate::case::event::Cells;
use crate::case::form::{Build as _, CellFault, CellReader, CellWriter, Coded as _, coded, field};
use crate::playbook::{Field, FieldKind};
use crate::text::FreeText;
use crate::text::column::task as words;
use crate::text::register::task;
use crate::time::When;

/// How far a task has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TaskState {
    /// To be done.
    Open,
    /// Done.
    Done,
    /// No longer needed.
    Dropped,
}

/// A task with an owner and a time that may hang on a clock.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Task {
    /// When it is to be done, counted from a clock; used when `due` is missing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<ClockOffset>,
    /// When it was done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub done: Option<When>,
    /// When it is to be done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<When>,
    /// Who answers for it; a role rather than a name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<FreeText>,
    /// How far it has come.
    pub state: TaskState,
    /// When it comes back by itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<When>,
    /// What it waits for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub waiting: Option<FreeText>,
    /// What is to be done.
    pub what: FreeText,
}

coded! {
    TaskState {
        Open = "open", task::OPEN;
        Done = "done", task::DONE;
        Dropped = "dropped", task::DROPPED;
    }
}

impl Task {
    /// Returns the form's fields, in order.
    pub fn fields() -> Vec<Field> {
        [
            field("what", words::WHAT, FieldKind::Text).required(),
            field(
                "state",
                words::STATE,
                FieldKind::OneOf(TaskState::choices()),
            )
            .required(),
            field("owner", words::OWNER, FieldKind::Line),
            field("due", words::DUE, FieldKind::Moment),
            field("before", words::BEFORE, FieldKind::Line),
            field("waiting", words::WAITING, FieldKind::Line),
            field("until", words::UNTIL, FieldKind::Moment),
            field("done", words::DONE, FieldKind::Moment),
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
        let before = read.clock_offset("before");
        let waiting = read.text_or_none("waiting");
        let until = read.when_or_none("until");
        let done = read.when_or_none("done");
        let entry = (|| {
            Some(Self {
                what: what?,
                state: state?,
                owner,
                due,
                before,
                waiting,
                until,
                done,
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
            .text(
                "before",
                self.before
                    .as_ref()
                    .map(|offset| FreeText::new(offset.to_string()))
                    .as_ref(),
            )
            .text("waiting", self.waiting.as_ref())
            .when("until", self.until.as_ref())
            .when("done", self.done.as_ref())
            .done()
    }
}
