//! Papers: a case and its playbook give a context, Tera gives text from it.
//!
//! [`context::build`] says everything that the record holds, in words. [`Papers`] holds the
//! templates, checked when they are loaded. Nothing here reads a file, the environment or a clock.

pub mod audience;
pub mod context;
pub mod desk;
pub mod difference;
pub mod document;
mod escape;
pub mod figure;
mod headings;
pub mod letter;
mod made;
pub mod needs;
mod paper;
mod past;
mod paths;
pub mod register;
mod render;
mod sample;
mod templates;
mod trace;
mod wording;
pub mod write;

pub use context::Context;
pub use made::{Make, Paper};
pub use paper::paper;
pub use templates::{Papers, Template};

#[cfg(test)]
mod tests;
