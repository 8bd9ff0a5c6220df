//! What tests share: a world of their own.

pub(crate) mod rule_files;
pub mod records;
pub mod story;
