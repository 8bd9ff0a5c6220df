//! What tests share: a world of their own.

pub(crate) mod decisions;
pub(crate) mod desk;
pub(crate) mod records;

#[cfg(unix)]
pub(crate) mod pty;

pub mod facts;
pub(crate) mod rule_files;
pub(crate) mod story;
pub mod told;
pub(crate) mod world;
