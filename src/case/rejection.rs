//! A start of a clock that somebody rejected, and why. Decides nothing.

use super::event::Shown;
use crate::text::FreeText;

/// A candidate start that was rejected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rejection {
    /// Why.
    pub reason: FreeText,
    /// What the person was shown.
    pub shown: Option<Shown>,
}
