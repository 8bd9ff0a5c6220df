//! Moments, stretches of time as people state them, and how both are read and shown.
//!
//! Counted in UTC, shown in Europe/Stockholm with the offset. Nothing here reads a clock: *now* is
//! always an argument (`runtime::wall_clock` is the one file that asks the computer).

mod entry;
mod moment;
pub mod prose;
pub mod show;
mod when;
pub mod zone;

pub use entry::{Direction, PartOfDay, WhenFault, read_when};
pub use moment::{Moment, Span};
pub use when::{Precision, When};
