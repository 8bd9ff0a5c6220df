//! What can be recorded. An event states facts and decides nothing.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

mod exercise;
mod leaving;
mod opening;
mod record;

pub use exercise::{
    ClockSet, Ended, Exercise, FASTEST, HotWash, InjectKept, Injected, Keeping, Observed, Rating,
    Unplanned,
};
pub use leaving::{HandedOver, Released, TookOver};
pub use opening::{Acknowledged, Mode, Opened, Organisation, RuleRef, Session, TimeSource};
pub use record::{Head, Record};

use super::register::Entry;
use super::{Answer, Digest, EntryId};
use crate::playbook::{FieldId, Register, StepId};
use crate::text::FreeText;
use crate::time::{Moment, When};

/// The answers of a row or a form, by column.
pub type Cells = BTreeMap<FieldId, Answer>;

/// Everything that a record can hold. `docs/JOURNAL-FORMAT.md` gives the bytes of each kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// A program session began: the first record of every chain.
    Session(Box<Session>),
    /// The case was opened: the second record of its first chain.
    Opened(Box<Opened>),
    /// The organisation's profile, as it was when the case was opened or changed.
    Organisation(Box<Organisation>),
    /// A person was shown what must never be typed here, and said so.
    Acknowledged(Box<Acknowledged>),
    /// A question was answered.
    Answered(Box<Answered>),
    /// A row of a list was added or changed.
    RowSet(Box<RowSet>),
    /// A row of a list was taken out, with a reason.
    RowRemoved(Box<RowRemoved>),
    /// A step was marked done.
    StepDone(Box<StepDone>),
    /// A step was skipped, with a reason.
    StepSkipped(Box<StepSkipped>),
    /// A step was opened again.
    StepReopened(Box<StepReopened>),
    /// A line in the log.
    Logged(Box<Logged>),
    /// An entry of a register was made or changed.
    Entered(Box<Entered>),
    /// An entry of a register was withdrawn, with a reason.
    Withdrawn(Box<Withdrawn>),
    /// A candidate start of a clock was rejected, with a reason.
    AnchorRejected(Box<AnchorRejected>),
    /// A value of an earlier record was masked.
    Masked(Box<Masked>),
    /// All heads were noted, when a paper left the house or the shift changed.
    Checkpoint(Box<Checkpoint>),
    /// A paper was frozen, numbered and let out.
    Released(Box<Released>),
    /// The work was offered to a successor, with a brief.
    HandedOver(Box<HandedOver>),
    /// The successor read the brief and took over.
    TookOver(Box<TookOver>),
    /// Something that only an exercise records.
    Exercise(Box<Exercise>),
    /// A record whose body is masked: what it said is gone, that it was is not.
    Withheld {
        /// The kind in its head.
        kind: Box<str>,
    },
}

/// Where an answer came from when nobody typed it in the program.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// SHA-256 of the file's bytes.
    pub digest: Digest,
    /// The file's name.
    pub name: FreeText,
}

/// An answer to a question. `over` names the records of the answers that it replaces; one that is
/// not named stays beside it as a rival.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answered {
    /// The answer.
    pub answer: Answer,
    /// The question.
    pub field: FieldId,
    /// When it was learned, when that is not when it was recorded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub learned: Option<When>,
    /// Records of the answers that this one replaces.
    pub over: Vec<Digest>,
    /// Where it came from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
}

/// A row of a list field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RowSet {
    /// The answers, by column.
    pub cells: Cells,
    /// The list.
    pub field: FieldId,
    /// Records of the row that this one replaces.
    pub over: Vec<Digest>,
    /// The row.
    pub row: EntryId,
    /// Where it came from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
}

/// A row taken out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RowRemoved {
    /// The list.
    pub field: FieldId,
    /// Records of the row that this one replaces.
    pub over: Vec<Digest>,
    /// Why.
    pub reason: FreeText,
    /// The row.
    pub row: EntryId,
}

/// A finished step, and what it rested on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StepDone {
    /// A digest over what the step rests on as it stood: when it differs later, the step is stale.
    pub basis: Digest,
    /// Records of earlier marks that this one replaces.
    pub over: Vec<Digest>,
    /// The step.
    pub step: StepId,
}

/// A skipped step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StepSkipped {
    /// A digest over what the step rests on as it stood.
    pub basis: Digest,
    /// Records of earlier marks that this one replaces.
    pub over: Vec<Digest>,
    /// Why it does not apply.
    pub reason: FreeText,
    /// The step.
    pub step: StepId,
}

/// A step opened again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StepReopened {
    /// Records of earlier marks that this one replaces.
    pub over: Vec<Digest>,
    /// The step.
    pub step: StepId,
}

/// A line in the log. Three times: when it happened, when we learned it, and the head's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Logged {
    /// When it happened, when that is not now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub happened: Option<When>,
    /// When we learned it, when that is not now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub learned: Option<When>,
    /// Who or what told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<FreeText>,
    /// What happened.
    pub text: FreeText,
}

/// What the person was shown when deciding.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shown {
    /// Whether the gate had no outcome for a group when the sending went.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before_gate: Option<bool>,
    /// The records of the checks that opened the gate.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub checks: Vec<Digest>,
    /// The kinds of data that the record held when the message went, or when it was said which of them
    /// concern a group: rows of the list of data.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub data: Option<Vec<EntryId>>,
    /// The deadline on the big clock.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Moment>,
    /// What the program proposed about whether the clock applies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duty: Option<super::register::DutyAnswer>,
    /// The rule file that gave the deadline or the question.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule: Option<Digest>,
    /// How many protected persons had not been reached when a message to many was approved or went.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uncontacted: Option<u32>,
}

/// An entry of a register, made or changed. The kind in the head is the register's: `anchor`,
/// `group`, `assessment`, `check`, `protected`, `filing`, `sending`, `measure`, `lesson`, `person`,
/// `link`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entered {
    /// The entry.
    pub entry: Entry,
    /// Its name.
    pub id: EntryId,
    /// When it was learned, when that is not when it was recorded.
    pub learned: Option<When>,
    /// Records of the entry that this one replaces.
    pub over: Vec<Digest>,
    /// What the person was shown.
    pub shown: Option<Shown>,
    /// Where it came from.
    pub source: Option<Source>,
}

/// An entry withdrawn. It stays in the record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Withdrawn {
    /// The entry.
    pub id: EntryId,
    /// Records of the entry that this one replaces.
    pub over: Vec<Digest>,
    /// Why.
    pub reason: FreeText,
    /// The register, by name.
    pub register: RegisterName,
}

/// A register in a record, by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct RegisterName(pub Register);

impl TryFrom<String> for RegisterName {
    type Error = &'static str;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        Register::from_name(&text).map(Self).ok_or("not a register")
    }
}

impl From<RegisterName> for String {
    fn from(name: RegisterName) -> Self {
        name.0.name().to_owned()
    }
}

/// A candidate start rejected. Holds the deadline that was shown, so that an inspector sees what
/// the choice moved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnchorRejected {
    /// The anchor.
    pub anchor: EntryId,
    /// Why it does not count.
    pub reason: FreeText,
    /// The deadline on the big clock before the rejection.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shown: Option<Shown>,
}

/// A value masked: the words are gone, the commitment stays, and the chain verifies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Masked {
    /// Who decided, or the reference of the decision.
    pub decision: FreeText,
    /// On what ground.
    pub ground: FreeText,
    /// The record that holds the value.
    pub record: Digest,
    /// Which of the record's values, from 1: the body, value 0, is never masked by the program.
    pub value: u32,
}

/// All heads as they stood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Checkpoint {
    /// The head of each chain.
    pub heads: BTreeMap<String, Digest>,
    /// Why: `filing`, `handover`, `report`.
    pub why: String,
}
