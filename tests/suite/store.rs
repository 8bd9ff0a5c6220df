//! The disk: one conformance suite on all folders, and what a case on disk withstands.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails"
)]

mod beside;
mod case;
mod folders;
mod windows;
