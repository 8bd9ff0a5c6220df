//! What each screen does. How it looks is `view/screens/` with the same names.

pub mod agenda;
pub mod case;
pub mod desk;
pub mod filings;
pub mod home;
pub mod inbox;
pub mod lead;
pub mod lint;
pub mod new_case;
pub mod panic;
pub mod papers;
pub mod protected;
pub mod register;
pub mod risk;
pub mod sendings;
pub mod settings;
pub mod timeline;
