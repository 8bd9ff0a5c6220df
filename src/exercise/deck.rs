//! The injects as they stand: which have come, which are due, and when the next one is.

use std::sync::Arc;

use crate::case::event::Keeping;
use crate::case::{Case, CaseFacts, Rules};
use crate::scenario::{End, Inject, Scenario, When};
use crate::time::Moment;

/// How an inject stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stand {
    /// It has reached the participants, at this moment of the scenario.
    Delivered(Moment),
    /// Its time has come, and what it hangs on holds: it is to be delivered.
    Due,
    /// Its time has come, and it waits for what it hangs on.
    Listening,
    /// It comes at this moment.
    Waiting(Moment),
    /// It comes some time after another one that has not come.
    Following,
    /// The facilitator decides.
    Reserve,
    /// The facilitator holds it back.
    Held,
    /// The clock leapt past the time for it, although what it hangs on holds: the facilitator decides.
    Passed,
    /// The facilitator has passed over it, or the time for it has and nothing called for it.
    Skipped,
}

/// An inject and how it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Card {
    /// Its number, from 1.
    pub number: usize,
    /// The inject.
    pub inject: Arc<Inject>,
    /// How it stands.
    pub stand: Stand,
    /// Whether what it hangs on does not hold: as the case is now it would not come, neither now nor when
    /// its time comes.
    pub unmet: bool,
}

/// The injects of an exercise at a moment of its scenario.
#[derive(Debug, Clone, PartialEq)]
pub struct Deck {
    /// The injects, in the order of the scenario.
    pub cards: Vec<Card>,
    /// The reasons for which the exercise can end now.
    pub ends: Vec<End>,
}

impl Deck {
    /// Returns the injects as they stand; `None` in a case that plays no scenario.
    pub fn of(case: &Case, rules: &Rules, now: Moment) -> Option<Self> {
        let (scenario, _) = rules.scenario.as_ref()?;
        let facts = CaseFacts { case, rules, now };
        let card = |(number, inject): (usize, &Arc<Inject>)| {
            let stand = stand(&facts, scenario, inject);
            Card {
                number,
                inject: Arc::clone(inject),
                stand,
                unmet: is_unmet(&facts, inject, stand),
            }
        };
        let ends = scenario.ends.iter().filter(|end| {
            let has_come = end.at.is_some_and(|at| at <= now);
            has_come || end.when.as_ref().is_some_and(|when| when.holds(&facts))
        });
        Some(Self {
            cards: (1..).zip(&scenario.injects).map(card).collect(),
            ends: ends.cloned().collect(),
        })
    }

    /// Returns the injects that are to be delivered now, those that were due first before the others.
    pub fn due(&self) -> impl Iterator<Item = &Card> {
        self.cards.iter().filter(|card| card.stand == Stand::Due)
    }

    /// Returns those that the clock leapt past, which the facilitator has not decided on.
    pub fn passed(&self) -> impl Iterator<Item = &Card> {
        self.cards.iter().filter(|card| card.stand == Stand::Passed)
    }

    /// Returns when the next inject comes by itself, as the case is now; `None` when none has a time. One
    /// that hangs on what does not hold is none.
    pub fn next(&self) -> Option<Moment> {
        let cards = self.cards.iter().filter(|card| !card.unmet);
        let times = cards.filter_map(|card| match card.stand {
            Stand::Waiting(at) => Some(at),
            Stand::Delivered(_)
            | Stand::Due
            | Stand::Listening
            | Stand::Following
            | Stand::Reserve
            | Stand::Held
            | Stand::Passed
            | Stand::Skipped => None,
        });
        times.min()
    }

    /// Returns how many have come, and how many there are besides those passed over.
    pub fn count(&self) -> (usize, usize) {
        let is = |wanted: fn(&Stand) -> bool| {
            let cards = self.cards.iter();
            cards.filter(|card| wanted(&card.stand)).count()
        };
        let delivered = is(|stand| matches!(stand, Stand::Delivered(_)));
        let skipped = is(|stand| *stand == Stand::Skipped);
        (delivered, self.cards.len() - skipped)
    }
}

/// Returns whether what an inject hangs on does not hold, when its time comes if that is later.
fn is_unmet(facts: &CaseFacts<'_>, inject: &Inject, stand: Stand) -> bool {
    let then = match stand {
        Stand::Waiting(at) => at,
        Stand::Listening => facts.now,
        Stand::Delivered(_)
        | Stand::Due
        | Stand::Following
        | Stand::Reserve
        | Stand::Held
        | Stand::Passed
        | Stand::Skipped => return false,
    };
    let then = CaseFacts {
        now: then,
        ..*facts
    };
    let condition = inject.when.condition.as_ref();
    condition.is_some_and(|condition| !condition.holds(&then))
}

/// Returns how an inject stands.
fn stand(facts: &CaseFacts<'_>, scenario: &Scenario, inject: &Inject) -> Stand {
    let played = facts.case.exercise();
    if let Some(delivered) = played.delivered(&inject.id) {
        return Stand::Delivered(delivered.at);
    }
    match played.kept.get(&inject.id).map(|held| held.value) {
        Some(Keeping::Held) => return Stand::Held,
        Some(Keeping::Skipped) => return Stand::Skipped,
        Some(Keeping::Planned) | None => {}
    }
    let When {
        at,
        after,
        condition,
        until,
        reserve,
    } = &inject.when;
    if *reserve {
        return Stand::Reserve;
    }
    let mut from = at.unwrap_or(scenario.start);
    if let Some((before, delay)) = after {
        let Some(delivered) = played.delivered(before) else {
            let out = until.is_some_and(|until| until < facts.now);
            return if out {
                Stand::Skipped
            } else {
                Stand::Following
            };
        };
        from = from.max(delivered.at.plus(*delay));
    }
    let out = until.filter(|until| *until < facts.now);
    if from > facts.now && out.is_none() {
        return Stand::Waiting(from);
    }
    let holds = condition.as_ref().is_none_or(|one| one.holds(facts));
    match (out, holds) {
        // It was to come while it was still true: somebody leapt past, or nobody led then.
        (Some(until), true) if from <= until => Stand::Passed,
        (Some(_), _) => Stand::Skipped,
        (None, true) => Stand::Due,
        (None, false) => Stand::Listening,
    }
}
