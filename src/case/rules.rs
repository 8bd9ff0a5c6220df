//! The rule files that a case froze, read.

use super::Digest;
use crate::clock::{ClockRule, Start};
use crate::playbook::{ClockId, Playbook};

/// What a case is decided by: its playbook and its clocks, with the digests of the files that they
/// were read from.
#[derive(Debug, Clone, PartialEq)]
pub struct Rules {
    /// The playbook.
    pub playbook: Playbook,
    /// SHA-256 of the playbook's file.
    pub playbook_digest: Digest,
    /// The clocks that the playbook names, in its order.
    pub clocks: Vec<(ClockRule, Digest)>,
}

impl Rules {
    /// Gathers what a playbook needs out of all the clock rules at hand; clocks that it does not
    /// name are left out.
    pub fn new(
        playbook: Playbook,
        playbook_digest: Digest,
        at_hand: impl IntoIterator<Item = (ClockRule, Digest)>,
    ) -> Self {
        let at_hand: Vec<_> = at_hand.into_iter().collect();
        let clocks = playbook
            .clocks
            .iter()
            .filter_map(|id| at_hand.iter().find(|(rule, _)| rule.id == *id).cloned())
            .collect();
        Self {
            playbook,
            playbook_digest,
            clocks,
        }
    }

    /// Finds a clock rule and the digest of its file.
    pub fn clock(&self, id: &ClockId) -> Option<(&ClockRule, Digest)> {
        self.clocks
            .iter()
            .find(|(rule, _)| rule.id == *id)
            .map(|(rule, digest)| (rule, *digest))
    }

    /// Returns the big clock: the first that awareness starts.
    pub fn main_clock(&self) -> Option<&ClockRule> {
        self.clocks
            .iter()
            .map(|(rule, _)| rule)
            .find(|rule| rule.start == Start::Awareness)
    }
}
