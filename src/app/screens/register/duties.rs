//! The rows of the tab that tells which clocks apply: one for every clock, decided or not, with the
//! program's proposal and its reasons. Decides nothing by itself.

use super::rows::{self, Mark, Row};
use crate::app::effect::Effect;
use crate::app::model::{Model, Screen};
use crate::app::open::Open;
use crate::case::register::Duty;
use crate::case::{Command, Entry, EntryId, Proposal, Scoped, scoping};
use crate::clock::Within;
use crate::playbook::{Bilingual, Register};
use crate::text::{Lang, scoping as words};
use crate::time::Moment;

/// What the program says of a clock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DutyMark {
    /// The proposal.
    pub proposal: Proposal,
    /// Whether a person has decided.
    pub decided: bool,
    /// Whether it counts down.
    pub counts: bool,
    /// What the clock is called.
    pub title: Bilingual,
    /// How long it runs, and the second bound.
    pub within: (Within, Option<Within>),
    /// Why the program proposes what it does.
    pub why: Bilingual,
    /// The condition part by part, with its depth, in Swedish and English.
    pub parts: [Vec<(usize, String)>; 2],
    /// The clocks that go with it and count down.
    pub followers: Vec<Bilingual>,
}

/// Returns a row for every clock that is decided by itself: those that count or may count first,
/// otherwise in the playbook's order.
pub(super) fn rows(open: &Open, now: Moment) -> Vec<Row> {
    let all = scoping(open.case(), &open.rules, now);
    let mut shown: Vec<&Scoped<'_>> = all
        .iter()
        .filter(|scoped| scoped.is_own() || scoped.decision.is_some())
        .collect();
    shown.sort_by_key(|scoped| !scoped.counts && scoped.proposal == Proposal::DoesNot);
    shown
        .into_iter()
        .filter_map(|scoped| row(open, scoped, &all, now))
        .collect()
}

fn row(open: &Open, scoped: &Scoped<'_>, all: &[Scoped<'_>], now: Moment) -> Option<Row> {
    let case = open.case();
    let told = |lang| scoped.why(case, &open.rules, now, lang);
    let parts = |lang| {
        let told = scoped.explain(case, &open.rules, now, lang);
        told.map_or_else(Vec::new, |told| told.lines(lang))
    };
    let leads = |other: &&Scoped<'_>| {
        let rule = other.rule;
        let before = open.rules.before(rule);
        let root = before.last().copied().unwrap_or(rule);
        other.counts
            && rule.id != scoped.rule.id
            && (root.id == scoped.rule.id || root.shares.as_ref() == Some(&scoped.rule.id))
    };
    let mark = Mark::Duty(Box::new(DutyMark {
        proposal: scoped.proposal,
        decided: scoped.decision.is_some(),
        counts: scoped.counts,
        title: scoped.rule.title.clone(),
        within: (scoped.rule.within, scoped.rule.also),
        why: Bilingual {
            sv: told(Lang::Sv),
            en: Some(told(Lang::En)),
        },
        parts: [parts(Lang::Sv), parts(Lang::En)],
        followers: all
            .iter()
            .filter(leads)
            .map(|other| other.rule.title.clone())
            .collect(),
    }));
    Some(match scoped.decision {
        Some(standing) => Row {
            mark,
            ..rows::row(case, &case.registers().duties, standing, Entry::Duty)
        },
        None => Row {
            versions: Vec::new(),
            id: id_of(scoped)?,
            entry: Entry::Duty(proposed(scoped)),
            at: now,
            by: String::new(),
            learned: None,
            disputed: false,
            mark,
        },
    })
}

/// Returns the name of the decision on a clock: the same in every copy of the case, so that two
/// that did not know of each other meet.
fn id_of(scoped: &Scoped<'_>) -> Option<EntryId> {
    let name: String = format!("duty-{}", scoped.rule.id)
        .chars()
        .take(64)
        .collect();
    EntryId::new(&name)
}

fn proposed(scoped: &Scoped<'_>) -> Duty {
    Duty {
        applies: scoped.proposal.answer(),
        clock: scoped.rule.id.clone(),
        motive: None,
    }
}

/// Records every proposal that nobody has decided on; what cannot be said stays open.
pub fn accept_all(model: &mut Model) -> Vec<Effect> {
    let (now, lang) = (model.now, model.lang);
    let (Screen::Register(state), Some(open)) = (&model.screen, model.open.as_ref()) else {
        return Vec::new();
    };
    if state.register() != Register::Duties {
        return Vec::new();
    }
    let mut events = Vec::new();
    for scoped in scoping(open.case(), &open.rules, now) {
        let is_open = scoped.decision.is_none() && scoped.proposal != Proposal::CannotSay;
        let Some(id) = id_of(&scoped).filter(|_| scoped.is_own() && is_open) else {
            continue;
        };
        let command = Command::Enter {
            id,
            entry: Box::new(Entry::Duty(proposed(&scoped))),
            learned: None,
            source: None,
        };
        if let Ok(Effect::Record(more)) = open.wish(now, command) {
            events.extend(more);
        }
    }
    if events.is_empty() {
        model.note = Some(words::NOTHING_TO_ACCEPT.to(lang).to_owned());
        return Vec::new();
    }
    vec![Effect::Record(events)]
}
