//! Handing the work over: given by one, accepted by another. Until then the work is the giver's.

use std::collections::BTreeMap;

use super::{need, some};
use crate::case::event::{Checkpoint, Event, HandedOver, TookOver};
use crate::case::refusal::{Needed, Refusal};
use crate::case::{ActorId, Case, Digest};

/// Offers the work to a successor, who has to be said. A later offer takes the place of an earlier.
pub(super) fn hand_over(
    mut given: HandedOver,
    heads: BTreeMap<String, Digest>,
) -> Result<Vec<Event>, Refusal> {
    given.to = need(given.to, Needed::Successor)?;
    given.note = some(given.note);
    let event = Event::HandedOver(Box::new(given));
    Ok(vec![event, checkpoint(heads)])
}

/// Accepts the latest offer. Nobody accepts what they gave themselves: then nobody has read it.
pub(super) fn take_over(
    case: &Case,
    by: &ActorId,
    took: TookOver,
    heads: BTreeMap<String, Digest>,
) -> Result<Vec<Event>, Refusal> {
    let given = case.handed_over().last();
    let given = given.filter(|given| given.record == took.of);
    let given = given.ok_or(Refusal::NoHandover)?;
    if case.taken_over(&given.record).is_some() {
        return Err(Refusal::AlreadyTakenOver);
    }
    if given.by == *by {
        return Err(Refusal::OwnHandover);
    }
    let event = Event::TookOver(Box::new(took));
    Ok(vec![event, checkpoint(heads)])
}

fn checkpoint(heads: BTreeMap<String, Digest>) -> Event {
    let why = "handover".to_owned();
    Event::Checkpoint(Box::new(Checkpoint { heads, why }))
}
