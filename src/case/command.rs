//! What a person can ask to have recorded.

use std::collections::BTreeMap;

use super::event::{
    Acknowledged, Cells, HandedOver, Keeping, Observed, Opened, Organisation, Released, Session,
    Source, TookOver, Unplanned,
};
use super::register::Entry;
use super::{ActorId, Answer, Digest, EntryId};
use crate::playbook::{FieldId, InjectId, QuestionId, Register, StepId};
use crate::text::FreeText;
use crate::time::{Moment, When};

/// A wish. [`decide`](super::decide) turns it into events or refuses it.
///
/// New rows and entries are named by the caller (`EntryId::nth` of the session's chain), so that
/// deciding stays a function of its arguments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// Begin a session: the first record of a chain.
    Begin(Box<Session>),
    /// Open the case.
    Open(Box<Opened>),
    /// State the organisation's profile; `over` is filled in by `decide`.
    Organisation(Box<Organisation>),
    /// Confirm a notice.
    Acknowledge(Acknowledged),
    /// Answer a question.
    Answer {
        /// The question.
        field: FieldId,
        /// The answer.
        answer: Answer,
        /// When it was learned, when that is not now.
        learned: Option<When>,
        /// Where it came from, when nobody typed it.
        source: Option<Source>,
    },
    /// Add or change a row of a list.
    SetRow {
        /// The list.
        field: FieldId,
        /// The row; a new name adds one.
        row: EntryId,
        /// The answers, by column.
        cells: Cells,
        /// Where it came from, when nobody typed it.
        source: Option<Source>,
    },
    /// Take out a row.
    RemoveRow {
        /// The list.
        field: FieldId,
        /// The row.
        row: EntryId,
        /// Why.
        reason: FreeText,
    },
    /// Mark a step done.
    FinishStep(StepId),
    /// Skip a step.
    SkipStep {
        /// The step.
        step: StepId,
        /// Why it does not apply.
        reason: FreeText,
    },
    /// Open a finished or skipped step again.
    ReopenStep(StepId),
    /// Log a line.
    Log {
        /// What happened.
        text: FreeText,
        /// When it happened, when that is not now.
        happened: Option<When>,
        /// When it was learned, when that is not now.
        learned: Option<When>,
        /// Who or what told.
        source: Option<FreeText>,
    },
    /// Make or change an entry of a register.
    Enter {
        /// Its name; a new one adds an entry.
        id: EntryId,
        /// The entry.
        entry: Box<Entry>,
        /// When it was learned, when that is not now.
        learned: Option<When>,
        /// Where it came from, when nobody typed it.
        source: Option<Source>,
    },
    /// Withdraw an entry.
    Withdraw {
        /// The register.
        register: Register,
        /// The entry.
        id: EntryId,
        /// Why.
        reason: FreeText,
    },
    /// Reject a candidate start of a clock.
    RejectAnchor {
        /// The anchor.
        anchor: EntryId,
        /// Why it does not count.
        reason: FreeText,
    },
    /// Mask a value of an earlier record.
    Mask {
        /// The record.
        record: Digest,
        /// Which of its values, from 1.
        value: u32,
        /// On what ground.
        ground: FreeText,
        /// Who decided, or the reference of the decision.
        decision: FreeText,
    },
    /// Do something with the exercise itself.
    Exercise(Act),
    /// Offer the work to a successor.
    HandOver {
        /// What is given, to whom.
        given: Box<HandedOver>,
        /// The head of each chain.
        heads: BTreeMap<String, Digest>,
    },
    /// Accept the work.
    TakeOver {
        /// Who accepts it.
        by: ActorId,
        /// What is accepted.
        took: TookOver,
        /// The head of each chain.
        heads: BTreeMap<String, Digest>,
    },
    /// Record that a paper left the house. Its files are on the disk already.
    Release {
        /// The paper and its files.
        released: Box<Released>,
        /// The head of each chain when it was made.
        heads: BTreeMap<String, Digest>,
    },
}

/// What can be done with an exercise itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    /// Let the scenario's clock go, or stop it.
    Run(bool),
    /// A real incident: stop it, whoever asks.
    Alarm,
    /// Let it go so many times as fast as in life.
    Factor(u32),
    /// Move it on to a later moment of the scenario.
    Jump(Moment),
    /// Deliver an inject of the scenario.
    Deliver(InjectId),
    /// Deliver an inject made up on the spot.
    Improvise(Unplanned),
    /// Hold an inject back, pass over it, or put it back in its place.
    Keep(InjectId, Keeping),
    /// Write down what an observer saw.
    Observe(Observed),
    /// Answer a question of the hot wash.
    Answer {
        /// The question.
        question: QuestionId,
        /// What was said.
        answer: FreeText,
    },
    /// End the exercise; the reason when it was not played to its end.
    End(Option<FreeText>),
}
