//! The disk: one conformance suite on all folders, and what a case on disk withstands.

mod beside;
mod case;
mod folders;
mod windows;
