//! The evidence: what was recorded, by whom, in what order, and every rule about what may be.
//!
//! Two halves that never mix. [`decide`] holds every rule and may refuse; [`Case::apply`] holds
//! none and cannot fail, so a journal that was once valid stays readable for ever. No file, no
//! terminal and no clock on the wall is known here: the bytes come and go as values, and *now* is
//! an argument.

mod answer;
mod apply;
mod command;
mod digest;
pub mod event;
pub mod form;
mod id;
pub mod register;
mod state;

pub use answer::{Answer, Counted, Quantity, Value};
pub use command::Command;
pub use digest::Digest;
pub use event::{Event, Head, Mode, Record};
pub use id::{ActorId, CaseId, ChainId, EntryId};
pub use register::Entry;
pub use state::{
    Case, Given, Held, Mark, Noted, Registers, Rejection, Slot, Standing, Table, Versions,
};
