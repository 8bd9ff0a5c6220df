//! Beginning a session and opening a case.

use super::super::event::{Answered, Event, Opened, Organisation, Session};
use super::super::refusal::{Needed, Refusal};
use super::super::state::Case;
use super::super::{Answer, Rules, Value};
use super::{one, some};
use crate::playbook::{FieldId, FieldKind, ProfileKey};

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

/// States the organisation's profile, when it says something new, and with it answers the questions
/// that the playbook says it answers and nobody has answered yet.
pub(super) fn organisation(case: &Case, rules: &Rules, profile: Organisation) -> Vec<Event> {
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
    let mut events = prefilled(case, rules, &profile);
    events.insert(0, Event::Organisation(Box::new(profile)));
    events
}

/// Answers from the profile, for questions without an answer.
fn prefilled(case: &Case, rules: &Rules, profile: &Organisation) -> Vec<Event> {
    let known = |(key, field): &(ProfileKey, FieldId)| {
        let words = match key {
            ProfileKey::Name => &profile.name,
            ProfileKey::Number => &profile.number,
            ProfileKey::Address => &profile.address,
            ProfileKey::Contact => &profile.contact,
            ProfileKey::Dpo => &profile.dpo,
        };
        let (_, asked) = rules.playbook.field(field)?;
        let takes_words = matches!(asked.kind, FieldKind::Line | FieldKind::Text);
        if !takes_words || case.answer(field).is_some() {
            return None;
        }
        let answer = Answer::Known(Value::Text(words.clone()?));
        let (field, over) = (field.clone(), Vec::new());
        Some(Event::Answered(Box::new(Answered {
            answer,
            field,
            learned: None,
            over,
            source: None,
        })))
    };
    rules.playbook.prefill.iter().filter_map(known).collect()
}
