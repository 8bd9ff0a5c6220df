//! The evidence: what was recorded, by whom, in what order, and every rule about what may be.
//!
//! Two halves that never mix. [`decide`] holds every rule and may refuse; [`Case::apply`] holds
//! none and cannot fail, so a journal that was once valid stays readable for ever. No file, no
//! terminal and no clock on the wall is known here: the bytes come and go as values, and *now* is
//! an argument.

pub mod agenda;
mod answer;
mod apply;
mod audience;
pub mod challenge;
mod command;
mod concerned;
mod countdown;
pub mod coverage;
mod decide;
mod digest;
pub mod event;
pub mod exercise;
mod facts;
pub mod fill;
pub mod finding;
pub mod form;
pub mod gap;
pub mod gate;
mod id;
pub mod journal;
mod known;
pub mod progress;
pub mod promised;
mod refusal;
pub mod register;
pub mod risk;
mod rules;
pub mod scoping;
pub mod small;
mod state;
mod tables;

pub use agenda::{Agenda, agenda};
pub use answer::{Answer, Counted, Quantity, Value};
pub use audience::Audience;
pub use command::{Act, Command};
pub use concerned::{Concerned, concerned};
pub use countdown::{
    Countdown, Rival, all_countdowns, answers_to, by_urgency, countdown, countdowns,
};
pub use decide::decide;
pub use digest::Digest;
pub use event::{Event, Head, Mode, Record};
pub use facts::{CaseFacts, latest_assessment};
pub use finding::{Finding, findings};
pub use gap::{Gap, GapKind, gaps};
pub use id::{ActorId, CaseId, ChainId, EntryId};
pub use known::Known;
pub use progress::{PhaseProgress, Progress, StepProgress, StepState, progress};
pub use refusal::{Needed, NoPlay, Refusal};
pub use register::Entry;
pub use rules::{RuleFile, Rules};
pub use scoping::{Proposal, Scoped, scoping};
pub use state::{Case, Given, Held, Mark, Noted, Rejection, Slot, Standing, Table, Versions};
pub use tables::Registers;
