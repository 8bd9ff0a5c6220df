//! The injects as they were played: planned, delivered, held back or passed over.

use std::sync::Arc;

use super::walk::Walked;
use crate::case::event::Unplanned;
use crate::case::{Digest, Rules};
use crate::exercise::deck::{Deck, Stand};
use crate::scenario::{Inject, Scenario};
use crate::time::Moment;

/// When something reached the participants.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Delivery {
    /// The scenario's moment.
    pub at: Moment,
    /// The moment in life.
    pub life: Moment,
    /// The record.
    pub record: Digest,
}

/// An inject, and what became of it.
#[derive(Debug, Clone, PartialEq)]
pub enum Played {
    /// One of the scenario's.
    Planned {
        /// Its number, from 1.
        number: usize,
        /// The inject.
        inject: Arc<Inject>,
        /// When it was to come; `None` when that hangs on the facilitator or on what has not come.
        planned: Option<Moment>,
        /// When it came.
        delivered: Option<Delivery>,
        /// How it stands.
        stand: Stand,
    },
    /// One made up on the spot.
    Improvised {
        /// What it was.
        unplanned: Unplanned,
        /// When it came.
        delivered: Delivery,
    },
}

/// Returns the injects, those made up on the spot last.
pub(super) fn injects(walked: &Walked, rules: &Rules, scenario: &Scenario) -> Vec<Played> {
    let deck = Deck::of(&walked.case, rules, walked.until);
    let cards = deck.into_iter().flat_map(|deck| deck.cards);
    let planned = cards.map(|card| Played::Planned {
        number: card.number,
        planned: planned(&card.inject, walked, scenario),
        delivered: walked.delivered.get(&card.inject.id).copied(),
        stand: card.stand,
        inject: card.inject,
    });
    let injected = walked.case.exercise().injected.iter();
    let unplanned = injected.filter_map(|one| {
        let mut all = walked.unplanned.iter();
        let delivered = all.find(|delivery| delivery.record == one.record)?;
        Some(Played::Improvised {
            unplanned: one.value.unplanned.clone()?,
            delivered: *delivered,
        })
    });
    planned.chain(unplanned).collect()
}

/// Returns when an inject was to come, as far as the scenario and what came before it say.
fn planned(inject: &Inject, walked: &Walked, scenario: &Scenario) -> Option<Moment> {
    let when = &inject.when;
    if when.reserve {
        return None;
    }
    let at = when.at.unwrap_or(scenario.start);
    match &when.after {
        Some((before, delay)) => {
            let before = walked.delivered.get(before)?;
            Some(at.max(before.at.plus(*delay)))
        }
        None => Some(at),
    }
}
