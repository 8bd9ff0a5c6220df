//! The program's behaviour without a terminal: a model, messages, and effects as data.
//!
//! [`update`] is the only door: it takes a message and the moment it arrived, changes the model and
//! returns effects. It never changes the case: it asks for a record, and what comes back from the
//! disk is folded in.

pub mod action;
pub mod alarm;
pub mod answering;
mod arrival;
mod behind;
pub mod blind;
pub mod derived;
pub mod describe;
pub mod editor;
pub mod effect;
pub mod form;
pub mod fuzzy;
pub mod help;
mod injects;
pub mod key;
mod leaving;
pub mod led;
pub mod log_line;
pub mod mail;
pub mod model;
pub mod msg;
mod on_top;
pub mod open;
mod opening;
pub mod options;
pub mod overlay;
pub mod palette;
pub mod past;
mod paste;
mod reason;
pub mod rivals;
pub mod screens;
mod setback;
pub mod sure;
pub mod task_line;
mod update;

pub use effect::Effect;
pub use key::Key;
pub use model::{Model, Screen, Stamp};
pub use msg::Msg;
pub use update::{has_idle_work, has_unsaved_drafts, update};
