//! The deadline's proof: twenty instants, the other readings, holidays, phases and rule files.

mod files;
mod phases;
mod table;
