//! One test binary: a module per subject.

mod app;
mod case_rules;
mod cli;
mod clock;
mod fill;
mod golden_journal;
mod journal;
mod playbook;
mod pty;
mod registers;
mod replay;
mod report;
mod screens;
mod store;
mod support;
mod tidy;
mod time;
mod verify;
