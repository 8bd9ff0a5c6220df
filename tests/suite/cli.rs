//! The command line as a stranger meets it: the real program, an empty environment, folders of its
//! own and a clock that stands still.

mod calls;
mod commands;
mod evaluating;
mod exercising;
mod files;
mod filing;
mod hostile;
pub mod place;
mod releasing;
