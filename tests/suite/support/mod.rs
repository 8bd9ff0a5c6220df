//! What tests share: a world of their own.

pub(crate) mod desk;
pub(crate) mod records;

pub(crate) mod rule_files;
pub(crate) mod story;
pub(crate) mod world;
pub mod told;
