//! The deadline's proof: twenty instants, the other readings, holidays and phases.

#![allow(
    clippy::expect_used,
    reason = "clippy knows only the test functions themselves as tests, not what they share"
)]

mod phases;
mod reading;
mod table;
