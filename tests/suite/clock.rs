//! The deadline's proof: twenty instants, the other readings, holidays and phases.

mod phases;
mod table;
