//! One test binary: a module per subject.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::panic,
    clippy::similar_names,
    clippy::large_stack_arrays,
    unreachable_pub,
    reason = "a test that cannot go on fails where it stands"
)]

mod agenda;
mod agenda_by_keys;
mod app;
mod at_night;
mod audiences;
mod bad_bytes;
mod begin;
mod case_rules;
mod cli;
mod clock;
mod damaged;
mod edpb;
mod exercise;
mod exercise_by_keys;
mod filing_desk;
mod fill;
mod fill_format;
mod formats;
mod golden_decisions;
mod golden_journal;
mod handover_by_keys;
mod journal;
mod leading_by_keys;
mod letters;
mod lint;
mod miljodata_days;
mod overlays;
mod past_by_keys;
mod playbook;
mod pty;
mod registers;
mod registers_by_keys;
mod replay;
mod report;
mod report_context;
mod risk;
mod screens;
mod screens_agenda;
mod screens_clock;
mod screens_desk;
mod screens_exercise;
mod screens_lint;
mod screens_overlays;
mod screens_registers;
mod store;
mod support;
mod survival;
mod tidy;
mod time;
mod two_windows;
mod verify;
mod ways;
