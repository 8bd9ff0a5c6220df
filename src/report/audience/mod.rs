//! One template, several readers: what each may see of a case, and what stands in the place of what
//! they may not.
//!
//! Two nets, and something is only seen when it passes both. `withhold` takes it out of the
//! context before a template runs, so that a template which forgets a mark tells nothing.
//! `passages::cut` takes out what a template marks, on the Markdown, where an answer can never
//! form a mark because its `<` is escaped. What nobody has sorted is cut for every reader but the
//! internal one.

mod counts;
mod grounds;
mod names;
pub(super) mod passages;
mod withhold;

pub use crate::case::Audience;
pub use grounds::{Both, Grounds, Kind, Profile, grounds};
pub(super) use names::forms;
pub(super) use withhold::{typed, withhold};
