//! The terminal and the loop: the only place that does anything.

mod event_loop;
mod input;
mod looked_at;
mod paper;
mod perform;
mod screen;
mod start;
mod terminal;
mod wait;
pub mod wall_clock;
mod written;

pub use event_loop::{Ended, run};
pub use perform::Performer;
pub use start::start;
