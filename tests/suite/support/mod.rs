//! What tests share: a world of their own.
pub(crate) mod records;
pub(crate) mod world;
