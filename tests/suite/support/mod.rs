//! What tests share: a world of their own.
pub mod story;
pub mod told;
