//! Deadlines: a rule and a start give a due moment; a due moment and now give a phase.
//!
//! Knows no case. The rules are dated data (`playbooks/clocks/`), because the law is moving.

mod full_hour;
pub mod holidays;
mod phase;
mod read;
mod rule;
mod within;

pub use full_hour::full_hour_reading;
pub use phase::{Phase, phase, stands, under};
pub(crate) use read::elapsed;
pub use read::{ExaminedClocks, FORMAT, examine, read};
pub use rule::{AnsweredBy, Applies, ClockRule, Start, Validity};
pub use within::{Bound, Within};
