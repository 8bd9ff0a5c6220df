//! Beginning a session and opening a case.

use super::super::event::{Answered, Event, Opened, Organisation, Session};
use super::super::refusal::{Needed, Refusal};
use super::super::state::Case;
use super::super::{Answer, Rules, Value};
use super::{one, some};
use crate::playbook::{FieldId, FieldKind, ProfileKey};
use crate::text::FreeText;

/// Begins a session: a person has to say who they are (log-privacy L1).
pub(super) fn begin(session: Session) -> Result<Vec<Event>, Refusal> {
    if session.name.is_blank() {
        return Err(Refusal::Empty(Needed::Name));
    }
    Ok(one(Event::Session(Box::new(session))))
}

/// Opens a case, once, and never without a purpose (log-privacy L3). What was decided of retention
/// answers the playbook's question about it; where nothing was, the question stays a gap.
pub(super) fn open(case: &Case, rules: &Rules, opened: Opened) -> Result<Vec<Event>, Refusal> {
    if case.opened().is_some() {
        return Err(Refusal::AlreadyOpen);
    }
    if opened.title.is_blank() {
        return Err(Refusal::Empty(Needed::Title));
    }
    if opened.purpose.is_blank() {
        return Err(Refusal::Empty(Needed::Purpose));
    }
    let retention = rules.playbook.retention_question();
    let decided = retention
        .filter(|_| !opened.retention.is_blank())
        .and_then(|field| answered(case, rules, field, opened.retention.clone()));
    let mut events = one(Event::Opened(Box::new(opened)));
    events.extend(decided);
    Ok(events)
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
            ProfileKey::Retention => return None,
        };
        answered(case, rules, field, words.clone()?)
    };
    rules.playbook.prefill.iter().filter_map(known).collect()
}

/// Answers a question with words that are already known, when it takes words and has no answer.
fn answered(case: &Case, rules: &Rules, field: &FieldId, words: FreeText) -> Option<Event> {
    let (_, asked) = rules.playbook.field(field)?;
    let takes_words = matches!(asked.kind, FieldKind::Line | FieldKind::Text);
    if !takes_words || case.answer(field).is_some() {
        return None;
    }
    Some(Event::Answered(Box::new(Answered {
        answer: Answer::Known(Value::Text(words)),
        field: field.clone(),
        learned: None,
        over: Vec::new(),
        source: None,
    })))
}
