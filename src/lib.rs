//! `frist`: an offline companion for the incident lead in a personal-data breach.
//!
//! The crate is built of layers; each uses only those before it:
//!
//! ```text
//! text  failure  time
//!   playbook -> clock -> authority_form -> case -> report, exercise, store -> app -> view -> runtime, cli -> main
//! ```
//!
//! Two pure loops carry everything. The *case loop* keeps the evidence: `case::decide` holds every
//! rule and may refuse, [`case::Case::apply`] only stores facts. The *app loop* keeps the screen:
//! `app::update` turns messages into effects, which only `runtime` carries out. An answer is
//! written to disk first and shown afterwards. `docs/ARCHITECTURE.md` has the picture.

pub mod app;
pub mod authority_form;
pub mod builtin;
pub mod case;
pub mod cli;
pub mod clock;
pub mod failure;
pub mod playbook;
pub mod report;
pub mod runtime;
pub mod store;
pub mod text;
pub mod time;
pub mod view;
