//! What tests share: a world of their own.
pub mod records;
pub mod story;
