//! How each screen looks. What it does is `app/screens/` with the same names.

pub(super) mod agenda;
pub(super) mod case;
pub(super) mod clocks;
pub(super) mod coverage;
pub(super) mod desk;
pub(super) mod duties;
pub(super) mod filings;
pub(super) mod home;
mod in_step;
pub(super) mod inbox;
pub(super) mod lead;
pub(super) mod lint;
pub(super) mod measures;
pub(super) mod new_case;
pub(super) mod panic;
pub(super) mod papers;
pub(super) mod people;
pub(super) mod promises;
mod protected;
pub(super) mod register;
pub(super) mod risk;
pub(super) mod sendings;
pub(super) mod settings;
mod situation;
pub(super) mod tasks;
pub(super) mod timeline;
