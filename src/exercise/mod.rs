//! Exercises on the real tool: which injects are due, and how it went. What is recorded of an
//! exercise is in `case`; what is played is a `Scenario`.
//!
//! Nothing here asks the computer's clock: *now* is the scenario's moment.

mod deck;
pub mod evaluation;
mod pace;
pub mod replay;

pub use deck::{Card, Deck, Stand};
pub use evaluation::{Evaluation, evaluate};
pub use pace::{Pace, ScenarioClock};
