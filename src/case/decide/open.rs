//! Beginning a session and opening a case.

use super::super::event::{Event, Opened, Organisation, Session};
use super::super::refusal::{Needed, Refusal};
use super::super::state::Case;
use super::{one, some};

/// Begins a session: a person has to say who they are (log-privacy L1).
pub(super) fn begin(session: Session) -> Result<Vec<Event>, Refusal> {
    if session.name.is_blank() {
        return Err(Refusal::Empty(Needed::Name));
    }
    Ok(one(Event::Session(Box::new(session))))
}

/// Opens a case, once, and never without a purpose (log-privacy L3).
pub(super) fn open(case: &Case, opened: Opened) -> Result<Vec<Event>, Refusal> {
    if case.opened().is_some() {
        return Err(Refusal::AlreadyOpen);
    }
    if opened.title.is_blank() {
        return Err(Refusal::Empty(Needed::Title));
    }
    if opened.purpose.is_blank() {
        return Err(Refusal::Empty(Needed::Purpose));
    }
    Ok(one(Event::Opened(Box::new(opened))))
}

/// States the organisation's profile, when it says something new.
pub(super) fn organisation(case: &Case, profile: Organisation) -> Vec<Event> {
    let profile = Organisation {
        address: some(profile.address),
        contact: some(profile.contact),
        dpo: some(profile.dpo),
        name: some(profile.name),
        number: some(profile.number),
        over: case.organisation().records(),
    };
    let same = case.organisation().settled().is_some_and(|held| {
        Organisation {
            over: Vec::new(),
            ..held.value.clone()
        } == Organisation {
            over: Vec::new(),
            ..profile.clone()
        }
    });
    let empty = profile
        == Organisation {
            over: profile.over.clone(),
            ..Organisation::default()
        };
    if same || (empty && profile.over.is_empty()) {
        return Vec::new();
    }
    one(Event::Organisation(Box::new(profile)))
}
