//! The injects of an exercise, in words: what they are, and how they were played.

use serde::{Deserialize, Serialize};

use super::judged::number;
use super::teller::{Teller, Time};
use crate::case::CaseFacts;
use crate::exercise::Stand;
use crate::exercise::evaluation::{Delivery, Evaluation, Played};
use crate::playbook::{Condition, Explanation, RoleId};
use crate::scenario::{Inject, Medium, Scenario, Sort};
use crate::text::{Lang, Phrase, condition, evaluation as words, inbox};
use crate::time::{Span, show};

/// An inject, and how it was played.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dealt {
    /// Its number, from 1; absent of one made up on the spot.
    pub number: Option<u64>,
    /// How it comes, in words.
    pub medium: String,
    /// What it is for, in words; absent of one made up on the spot.
    pub sort: Option<String>,
    /// Who it comes from.
    pub from: String,
    /// The same inside a sentence.
    #[serde(default)]
    pub sender: String,
    /// Whether it comes only if it is needed.
    #[serde(default)]
    pub if_needed: bool,
    /// The roles that it is for, or everybody, in words.
    pub to: String,
    /// What is said or written.
    pub text: String,
    /// What the participants are expected to do.
    pub expected: Option<String>,
    /// The objective that it tries.
    pub objective: Option<String>,
    /// For the facilitator alone.
    pub note: Option<String>,
    /// The most minutes of life to spend on it.
    pub minutes: Option<u64>,
    /// When it comes, as the scenario says it, in words.
    pub when: Option<String>,
    /// When it was to come, as far as that is known.
    pub planned: Option<Time>,
    /// When it came, by the scenario.
    pub delivered: Option<Time>,
    /// When it came, in life.
    pub delivered_life: Option<Time>,
    /// How it stands, in words.
    pub state: String,
}

/// Returns the injects, those made up on the spot last.
pub(super) fn injects(
    tell: &Teller<'_>,
    scenario: &Scenario,
    evaluation: &Evaluation,
) -> Vec<Dealt> {
    let over = evaluation.ended.is_some();
    let all = evaluation.injects.iter();
    all.map(|played| match played {
        Played::Planned {
            number,
            inject,
            planned,
            delivered,
            stand,
        } => Dealt {
            number: u64::try_from(*number).ok(),
            planned: planned.map(|at| tell.moment(at)),
            delivered: delivered.map(|delivery| tell.moment(delivery.at)),
            delivered_life: delivered.map(|delivery| tell.moment(delivery.life)),
            state: state(*stand, over).to(tell.lang).to_owned(),
            ..dealt(tell, scenario, inject)
        },
        Played::Improvised {
            unplanned,
            delivered: Delivery { at, life, .. },
        } => Dealt {
            medium: Medium::from_name(&unplanned.medium)
                .map_or(unplanned.medium.as_str(), |way| medium(way).to(tell.lang))
                .to_owned(),
            from: tell.free(&unplanned.from),
            sender: tell.free(&unplanned.from),
            to: words::EVERYBODY.to(tell.lang).to_owned(),
            text: tell.free(&unplanned.text),
            delivered: Some(tell.moment(*at)),
            delivered_life: Some(tell.moment(*life)),
            state: words::DELIVERED.to(tell.lang).to_owned(),
            ..Dealt::default()
        },
    })
    .collect()
}

fn dealt(tell: &Teller<'_>, scenario: &Scenario, inject: &Inject) -> Dealt {
    let lang = tell.lang;
    let to = |text: &crate::playbook::Bilingual| text.to(lang).to_owned();
    let role = |id: &RoleId| {
        let role = scenario.role(id);
        role.map_or_else(|| id.to_string(), |role| to(&role.title))
    };
    let roles: Vec<String> = inject.to.iter().map(role).collect();
    let objective = inject.objective.as_ref();
    Dealt {
        medium: medium(inject.medium).to(lang).to_owned(),
        sort: Some(sort(inject.sort).to(lang).to_owned()),
        from: to(&inject.from),
        sender: inbox::sender(&to(&inject.from), lang),
        if_needed: inject.sort == Sort::Contingency,
        to: if roles.is_empty() {
            words::EVERYBODY.to(lang).to_owned()
        } else {
            roles.join(", ")
        },
        text: to(&inject.text),
        expected: inject
            .expected
            .as_ref()
            .map(|text| named(scenario, &to(text), lang)),
        objective: objective
            .and_then(|id| scenario.objective(id))
            .map(|objective| to(&objective.title)),
        note: inject
            .note
            .as_ref()
            .map(|text| named(scenario, &to(text), lang)),
        minutes: inject.minutes.map(u64::from),
        when: Some(when(tell, scenario, inject)),
        ..Dealt::default()
    }
}

/// Puts the numbers of injects in the place of their ids: the guide has no ids.
fn named(scenario: &Scenario, text: &str, lang: Lang) -> String {
    let mut text = text.to_owned();
    for (number, inject) in (1..).zip(&scenario.injects) {
        let told = words::inject(lang, number);
        for quoted in words::quoted_inject(lang, inject.id.as_str()) {
            text = text.replace(&quoted, &told);
        }
    }
    text
}

/// Returns when an inject comes, as the scenario says it.
fn when(tell: &Teller<'_>, scenario: &Scenario, inject: &Inject) -> String {
    let (lang, when) = (tell.lang, &inject.when);
    let mut parts = Vec::new();
    if when.reserve {
        parts.push(words::BY_HAND.to(lang).to_owned());
    }
    if let Some(at) = when.at {
        parts.push(tell.moment(at).text);
    }
    if let Some((before, delay)) = &when.after {
        let delay = (*delay > Span::minutes(0)).then(|| show::length(*delay));
        parts.push(words::after(
            lang,
            number(scenario, before),
            delay.as_deref(),
        ));
    }
    if let Some(condition) = &when.condition {
        parts.push(words::only_if(lang, &says(tell, condition)));
    }
    if parts.is_empty() {
        parts.push(words::FROM_THE_START.to(lang).to_owned());
    }
    parts.join(", ")
}

/// Returns a condition in words, without what is known now.
fn says(tell: &Teller<'_>, condition: &Condition) -> String {
    let facts = CaseFacts {
        case: tell.case,
        rules: tell.rules,
        now: tell.now,
    };
    flat(
        tell,
        &condition.explain(&tell.rules.playbook, &facts, tell.lang),
    )
}

fn flat(tell: &Teller<'_>, part: &Explanation) -> String {
    if part.parts.is_empty() {
        return part.says.clone();
    }
    let any = part.says == condition::ANY.to(tell.lang);
    let between = if any { condition::OR } else { condition::AND };
    let parts: Vec<String> = part.parts.iter().map(|part| flat(tell, part)).collect();
    parts.join(&format!(" {} ", between.to(tell.lang)))
}

const fn state(stand: Stand, over: bool) -> Phrase {
    match stand {
        Stand::Delivered(_) => words::DELIVERED,
        Stand::Held => words::HELD,
        Stand::Passed => words::PASSED,
        Stand::Skipped => words::SKIPPED,
        Stand::Reserve if over => words::UNUSED,
        Stand::Reserve => words::RESERVE,
        Stand::Due | Stand::Listening | Stand::Waiting(_) | Stand::Following if over => {
            words::NEVER_CAME
        }
        Stand::Listening => words::LISTENING,
        Stand::Due | Stand::Waiting(_) | Stand::Following => words::WAITING,
    }
}

const fn sort(sort: Sort) -> Phrase {
    match sort {
        Sort::Context => words::CONTEXT,
        Sort::Contingency => words::CONTINGENCY,
        Sort::Admin => words::ADMIN,
    }
}

const fn medium(medium: Medium) -> Phrase {
    match medium {
        Medium::Mail => words::MAIL,
        Medium::Phone => words::PHONE,
        Medium::Paper => words::PAPER,
        Medium::Person => words::PERSON,
        Medium::Media => words::MEDIA,
    }
}
