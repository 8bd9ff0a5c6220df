//! How bad it is for the persons, group by group: ENISA's score, what the guidance proposes under
//! Articles 33 and 34, what would flip it, and what has made an assessment stale.
//!
//! An adviser, never a judge: everything here is computed from the record and can be computed again
//! by hand. The legal outcome never follows from the score, and nothing here decides.

mod floor;
mod nearest;
mod proposal;
mod resting;
mod score;
mod scored;
mod stale;
mod steps;
mod suppose;
pub mod told;
mod trace;
mod tri;

#[cfg(test)]
mod tests;

pub use floor::floor;
pub use nearest::{Likeness, Near, nearest};
pub use proposal::{Fired, Missing, Proposal, proposal, proposal_for};
pub use resting::{Resting, resting};
pub use score::{Level, Quarters, Severity, base, severity};
pub use scored::{Many, Scored, current, headline, many, versions};
pub use stale::{Stale, StaleOf, Why, stale};
pub use steps::{Part, PartFlip, part_flips};
pub use suppose::{Flip, Supposed, flips};
pub use trace::trace;
