//! `frist` without the terminal screens: one file per subcommand.

pub mod report;
pub mod show;
mod arguments;

pub use arguments::{Call, Wanted, command, read};
pub mod check;
pub mod fill;
