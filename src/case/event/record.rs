//! A record: a head, its hash and what it says.

use super::super::{ActorId, CaseId, ChainId, Digest};
use super::Event;
use crate::time::Moment;

/// The head of a record without what only the encoder knows (`commits`, `hash`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// The honest wall clock, to the millisecond. Evidence, not the order.
    pub at: Moment,
    /// Who.
    pub by: ActorId,
    /// Which case.
    pub case: CaseId,
    /// Which chain.
    pub chain: ChainId,
    /// The hash before it in the chain; none for the first.
    pub prev: Option<Digest>,
    /// The scenario's moment, in exercises.
    pub scenario: Option<Moment>,
    /// Heads of other chains read since the last record; sorted, without duplicates.
    pub seen: Vec<Digest>,
    /// The number in the chain, from 0.
    pub seq: u64,
}

impl Head {
    /// Returns the moment that the case counts by: the scenario's in an exercise that plays one.
    pub const fn moment(&self) -> Moment {
        match self.scenario {
            Some(scenario) => scenario,
            None => self.at,
        }
    }
}

/// A record: a head, its hash and what it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// The head.
    pub head: Head,
    /// SHA-256 of the domain and the canonical head.
    pub hash: Digest,
    /// What it says.
    pub event: Event,
}
