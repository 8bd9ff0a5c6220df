//! Forms: what a person fills in, the same kinds of field for a playbook's questions and for the
//! entries of the registers, and the way between cells, entries and typed text.
//!
//! Nothing here decides whether something may be recorded: that is [`decide`](super::decide).

mod answer;
mod build;
mod cells;
mod clock;
mod coded;
mod names;
mod reader;
mod registers;
mod summary;
mod times;

pub use answer::{AnswerFault, Reading, edit_text, parse_answer, show_answer};
pub use cells::{CellFault, CellTrouble, hidden_columns};
pub use clock::with_clock;
pub use coded::Coded;
pub use names::{CaseNames, Names, NoNames, Pointed, channels, headline, roles};
pub use registers::{entry_from_cells, entry_to_cells, register_fields, register_words};
pub use summary::{summary, table_columns, toward};
pub use times::{TimeFault, Toward, read_time, show_time, typed_time};

pub(super) use build::{Build, field};
pub(super) use cells::CellWriter;
pub(super) use coded::coded;
pub(super) use reader::CellReader;

/// The clock that an entry is about when nothing else is said: the law's 72 hours.
pub const FIRST_CLOCK: &str = "gdpr-33";
