//! An answer as typed text: read, shown to a person, and written back for editing.

mod choice;
mod count;
mod fault;
mod parse;
mod show;

pub use fault::AnswerFault;
pub use parse::{Reading, parse_answer};
pub use show::{edit_text, show_answer};

#[cfg(test)]
mod tests;
