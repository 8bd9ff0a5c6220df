//! The questions of the facilitator's forms, and what stands in them already.

use super::What;
use crate::app::form::{Opt, Pick};
use crate::app::mail;
use crate::app::open::Open;
use crate::case::event::Rating;
use crate::case::{Answer, Value};
use crate::playbook::{Bilingual, Choice, ChoiceId, Field, FieldId, FieldKind};
use crate::scenario::{Medium, Scenario};
use crate::text::{FreeText, Phrase, lead as words};

/// Returns the questions of a form.
pub(super) fn fields(what: What, open: &Open, scenario: &Scenario) -> Vec<Field> {
    let is_early = open
        .derived
        .deck
        .as_ref()
        .is_none_or(|deck| deck.ends.is_empty());
    let why = if is_early {
        words::ASKS_WHY_EARLY
    } else {
        words::ASKS_WHY
    };
    let all = match what {
        What::Unplanned => vec![
            field("medium", words::ASKS_MEDIUM, FieldKind::OneOf(media())),
            field("from", words::ASKS_FROM, FieldKind::Line),
            field("text", words::ASKS_TEXT, FieldKind::Text),
        ],
        What::Factor => vec![field("factor", words::ASKS_FACTOR, FieldKind::Line)],
        What::Jump => vec![field("moment", words::ASKS_MOMENT, FieldKind::Line)],
        What::Observe => {
            let objectives = scenario.objectives.iter().filter_map(|objective| {
                Some(Choice {
                    id: ChoiceId::new(objective.id.as_str()).ok()?,
                    label: objective.title.clone(),
                })
            });
            let objectives = FieldKind::OneOf(objectives.collect());
            vec![
                field("text", words::ASKS_SEEN, FieldKind::Text),
                field("objective", words::ASKS_OBJECTIVE, objectives),
                field("rating", words::ASKS_RATING, FieldKind::OneOf(ratings())),
            ]
        }
        What::End => vec![field("why", why, FieldKind::Line)],
        What::HotWash => {
            let questions = scenario.questions.iter();
            let asks = questions.map(|question| {
                let label = question.asks.clone();
                asked(question.id.as_str(), label, None, FieldKind::Text)
            });
            asks.collect()
        }
    };
    all.into_iter().flatten().collect()
}

/// Returns what stands in the form already.
pub(super) fn given(what: What, open: &Open) -> Vec<(String, Answer)> {
    let text = |words: &str| Answer::Known(Value::Text(FreeText::new(words)));
    match what {
        What::Unplanned => {
            let mail = ChoiceId::new(Medium::Mail.name()).ok();
            let mail = mail.map(|id| Answer::Known(Value::One(id)));
            mail.map(|mail| ("medium".to_owned(), mail))
                .into_iter()
                .collect()
        }
        What::HotWash => {
            let said = open.case().exercise().hot_wash.iter();
            said.filter_map(|(question, versions)| {
                let answer = &versions.latest()?.value.answer;
                Some((question.to_string(), text(answer.clear().unwrap_or("…"))))
            })
            .collect()
        }
        What::Factor | What::Jump | What::Observe | What::End => Vec::new(),
    }
}

fn media() -> Vec<Choice> {
    let all = Medium::ALL.into_iter().filter_map(|medium| {
        Some(Choice {
            id: ChoiceId::new(medium.name()).ok()?,
            label: mail::medium(medium).into(),
        })
    });
    all.collect()
}

/// The four ratings, with their names in the form.
pub(super) const RATINGS: [(&str, Rating, Phrase); 4] = [
    ("performed", Rating::Performed, words::PERFORMED),
    ("some", Rating::SomeChallenges, words::SOME),
    ("major", Rating::MajorChallenges, words::MAJOR),
    ("unable", Rating::Unable, words::UNABLE),
];

fn ratings() -> Vec<Choice> {
    let all = RATINGS.into_iter().filter_map(|(id, _, label)| {
        Some(Choice {
            id: ChoiceId::new(id).ok()?,
            label: label.into(),
        })
    });
    all.collect()
}

/// Returns the options of a choice.
pub(super) fn options(kind: &FieldKind) -> Vec<Opt> {
    let all = kind.choices().iter();
    all.map(|choice| Opt {
        pick: Pick::Choice(choice.id.clone()),
        label: choice.label.clone(),
    })
    .collect()
}

fn field(id: &str, (label, hint): words::Asks, kind: FieldKind) -> Option<Field> {
    asked(id, label.into(), Some(hint), kind)
}

fn asked(id: &str, label: Bilingual, hint: Option<Phrase>, kind: FieldKind) -> Option<Field> {
    Some(Field {
        id: FieldId::new(id).ok()?,
        label,
        hint: hint.map(Into::into),
        kind,
        required: false,
        when: None,
        sensitivity: None,
        gap: None,
    })
}
