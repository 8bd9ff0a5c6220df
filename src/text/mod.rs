//! Every word that the program says, Swedish and English beside each other.
//!
//! A phrase without one of the languages does not compile. Screen X finds its words in
//! `text/x.rs`; nothing here knows what a case, a playbook or a terminal is.

pub mod agenda;
pub mod answering;
pub mod call;
pub mod case;
pub mod challenge;
pub mod check;
mod clean;
pub mod cli;
pub mod clock;
pub mod clocks;
pub mod column;
pub mod condition;
pub mod coverage;
pub mod document;
pub mod entry;
pub mod figure;
pub mod filings;
pub mod fill;
pub mod finding;
pub mod form;
mod free;
pub mod gap;
pub mod handover;
pub mod help;
pub mod home;
pub mod ics;
pub mod keys;
pub mod letter;
pub mod log_line;
pub mod measures;
pub mod new_case;
pub mod pages;
pub mod palette;
pub mod papers;
pub mod past;
pub mod people;
mod phrase;
pub mod problem;
pub mod problem_in_template;
pub mod proposal;
pub mod protected;
pub mod record;
pub mod refusal;
pub mod register;
pub mod relay;
pub mod report;
pub mod risk;
pub mod scoping;
pub mod score;
pub mod sendings;
pub mod settings;
pub mod show;
pub mod small;
pub mod store;
pub mod time;
pub mod timeline;
pub mod verify;
pub mod why;

pub use clean::{clean, clean_line};
pub use free::FreeText;
pub use phrase::{Lang, Phrase};
