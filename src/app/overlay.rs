//! What lies on top of a screen and takes the keys until it is answered.

use super::editor::Editor;
use super::help::Help;
use super::log_line::LogLine;
use super::open::Open;
use super::palette::Palette;
use super::past;
use super::rivals::Rivals;
use super::sure::Sure;
use super::task_line::TaskLine;
use crate::case::EntryId;
use crate::failure::Said;
use crate::playbook::{FieldId, Register, StepId};

/// An overlay.
#[derive(Debug)]
pub enum Overlay {
    /// What must never be typed here; Enter says *I have read it*.
    Notice,
    /// Bad news in three sentences; any of Enter and Esc closes it.
    Bad(Said),
    /// Something to know, in three sentences; any of Enter and Esc closes it.
    Told(Said),
    /// All keys, how to answer, what *saved* means.
    Help(Help),
    /// Why the step on the screen is shown, blocked or stale, and what is hidden beside it; and how
    /// far it is scrolled.
    Why(usize),
    /// Asks whether the draft of a new entry is to be thrown away; Enter does it.
    Discard,
    /// Asks whether to leave the program; and whether changed settings would be lost.
    Leaving(bool),
    /// Asks before what nobody can take back in an exercise; Enter does it.
    Sure(Box<Sure>),
    /// The versions of an entry that did not know of each other; a number chooses one.
    Rivals(Box<Rivals>),
    /// Asks why; Enter records with the reason.
    Reason(Box<Reason>),
    /// A line for the log.
    Log(Box<LogLine>),
    /// A task in one line, or what one waits for.
    Task(Box<TaskLine>),
    /// The moment to show the case as of.
    AsOf(Box<past::Asking>),
    /// Search and go.
    Palette(Box<Palette>),
}

/// A reason being asked for. What is written is a draft of the case: Escape keeps it.
#[derive(Debug)]
pub struct Reason {
    /// What it is the reason for.
    pub of: ReasonOf,
    /// What it is that the reason is for, and what it leads to; may be empty.
    pub about: String,
    /// The words.
    pub editor: Editor,
    /// Whether it was confirmed empty.
    pub missing: bool,
}

/// What needs a reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReasonOf {
    /// Skipping a step.
    Skip(StepId),
    /// Taking out a row.
    RemoveRow(FieldId, EntryId),
    /// Withdrawing an entry.
    Withdraw(Register, EntryId),
    /// Rejecting a candidate start of a clock.
    Reject(EntryId),
}

impl Reason {
    /// Asks for a reason, with what was left half-written of it.
    pub fn new(of: ReasonOf, open: &Open) -> Self {
        let draft = open.drafts.get(&of.draft_key());
        let mut editor = Editor::line("");
        if let Some(draft) = draft {
            editor.paste(draft);
        }
        Self {
            of,
            about: String::new(),
            editor,
            missing: false,
        }
    }
}

impl ReasonOf {
    /// Returns the name of the draft of this reason.
    pub fn draft_key(&self) -> String {
        match self {
            Self::Skip(step) => format!("reason/skip/{step}"),
            Self::RemoveRow(field, row) => format!("reason/row/{field}/{row}"),
            Self::Withdraw(register, id) => format!("reason/withdraw/{}/{id}", register.name()),
            Self::Reject(id) => format!("reason/reject/{id}"),
        }
    }
}
