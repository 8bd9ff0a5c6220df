//! `frist` without the terminal screens: one file per subcommand.

pub mod report;
pub mod show;
