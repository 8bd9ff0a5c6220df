//! The terminal and the loop: the only place that does anything.

mod cells;
mod clipboard;
mod earlier;
mod event_loop;
pub mod frozen;
mod input;
mod looked_at;
mod paper;
mod perform;
pub mod release;
mod screen;
mod start;
mod terminal;
mod wait;
pub mod wall_clock;
mod written;

pub use earlier::EarlierRuns;
pub use event_loop::{Ended, run};
pub use perform::Performer;
pub use start::start;
