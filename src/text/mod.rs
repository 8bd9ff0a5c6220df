//! Every word that the program says, Swedish and English beside each other.
//!
//! A phrase without one of the languages does not compile. Screen X finds its words in
//! `text/x.rs`; nothing here knows what a case, a playbook or a terminal is.

mod clean;
pub mod column;
pub mod finding;
pub mod form;
mod free;
pub mod gap;
mod phrase;
pub mod problem;
pub mod problem_in_template;
pub mod refusal;
pub mod register;
pub mod report;
pub mod show;
pub mod time;

pub use clean::{clean, clean_line};
pub use free::FreeText;
pub use phrase::{Lang, Phrase};
