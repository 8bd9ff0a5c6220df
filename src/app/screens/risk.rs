//! What the page of the risk tells: the worst hit group, the proposal beside the decision, what would
//! change it, and how each score is counted. Words and their weight; the view gives them places.

use std::collections::BTreeMap;

use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::app::open::Open;
use crate::app::overlay::Overlay;
use crate::case::register::{Assessment, AssessmentStage, Score};
use crate::case::risk::{self, Many, StaleOf, told};
use crate::case::{CaseFacts, Command, Entry, EntryId, latest_assessment};
use crate::playbook::Register;
use crate::text::{Lang, proposal as words, score as score_words};
use crate::time::{Moment, When, show, zone};

/// How much a line weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// A heading.
    Head,
    /// As it is.
    Plain,
    /// Stands back.
    Quiet,
    /// Stands out.
    Strong,
    /// Asks for something.
    Warn,
    /// Is bad.
    Bad,
}

/// A line.
pub type Told = (Tone, String);

/// What the page tells.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RiskTold {
    /// Over the table.
    pub above: Vec<Told>,
    /// Below the assessment under the cursor, or alone.
    pub analysis: Vec<Told>,
    /// Above each score under the cursor.
    pub scores: BTreeMap<EntryId, Vec<Told>>,
}

/// Computes what the page tells, once per batch of records.
pub fn tell(open: &Open, register: Register, now: Moment, lang: Lang) -> RiskTold {
    let case = open.case();
    let scores = case.registers().scores.standing();
    RiskTold {
        above: above(open, register, now, lang),
        analysis: analysis(open, now, lang),
        scores: scores
            .map(|score| (score.id.clone(), of_score(open, score.value, now, lang)))
            .collect(),
    }
}

fn above(open: &Open, register: Register, now: Moment, lang: Lang) -> Vec<Told> {
    let (case, rules) = (open.case(), &open.rules);
    let say = |phrase: crate::text::Phrase| phrase.to(lang).to_owned();
    let scored = risk::current(case, now);
    let stale = risk::stale(case, rules, now);
    let decided = latest_assessment(case);
    let mut lines = Vec::new();
    if register == Register::Scores {
        lines.push((Tone::Quiet, say(words::NEXT_SCORES)));
    } else if let Some(old) = stale.iter().find(|one| one.of == StaleOf::Assessment) {
        let since = told::since(old, lang);
        lines.push((Tone::Warn, words::stale(&since, old.supplement, lang)));
    } else {
        lines.push((Tone::Quiet, say(words::ABOUT)));
        let next = if decided.is_none() {
            words::NEXT_NONE
        } else if scored.iter().any(|one| one.score.is_none()) {
            words::NEXT_SCORE
        } else {
            words::NEXT_DONE
        };
        lines.push((Tone::Plain, say(next)));
    }
    if !rules.guidance.is_empty() {
        let proposal = risk::proposal(case, rules, now);
        let decision = decided.map_or_else(
            || say(words::UNDECIDED),
            |one| {
                let name = crate::case::form::Coded::phrase(one.value.outcome).to(lang);
                format!("{name} {}", show::when(&one.value.when, lang))
            },
        );
        let line = format!(
            "{}: {} · {}: {decision}",
            say(words::PROPOSAL),
            told::verdict(proposal.outcome, proposal.least, lang),
            say(words::DECISION),
        );
        lines.push((Tone::Strong, line));
    }
    let worst = match risk::headline(&scored) {
        Some((group, severity)) => format!(
            "{}: {} {} {} (ENISA)",
            say(words::WORST),
            group.group.value.name.clear().unwrap_or("…"),
            severity.total().show(lang),
            severity.level().name().to(lang),
        ),
        None => say(words::NO_SCORE),
    };
    lines.push((Tone::Plain, worst));
    lines
}

fn analysis(open: &Open, now: Moment, lang: Lang) -> Vec<Told> {
    let (case, rules) = (open.case(), &open.rules);
    let playbook = &rules.playbook;
    let say = |phrase: crate::text::Phrase| phrase.to(lang).to_owned();
    if rules.guidance.is_empty() {
        return vec![(Tone::Quiet, say(words::NO_GUIDANCE))];
    }
    let proposal = risk::proposal(case, rules, now);
    let verdict = told::verdict(proposal.outcome, proposal.least, lang);
    let mut lines = vec![(
        Tone::Head,
        format!("{}: {verdict}", say(words::HEAD_PROPOSAL)),
    )];
    let reasons = told::reasons(&proposal, lang);
    let any_reason = !reasons.is_empty();
    lines.extend(
        reasons
            .into_iter()
            .map(|one| (Tone::Plain, format!("– {one}"))),
    );
    if let Some(unsettled) = told::unsettled(&proposal, playbook, lang) {
        lines.push((Tone::Warn, unsettled));
    } else if !any_reason {
        lines.push((Tone::Warn, say(words::NO_RULE)));
    }
    lines.push((Tone::Quiet, say(words::NOT_FROM_SCORE)));
    lines.push((Tone::Head, say(words::HEAD_FLIPS)));
    let flips = told::flips(&risk::flips(case, rules, now), playbook, lang);
    if flips.is_empty() {
        lines.push((Tone::Plain, say(words::NO_FLIP)));
    }
    lines.extend(
        flips
            .into_iter()
            .map(|one| (Tone::Plain, format!("– {one}"))),
    );
    lines.push((Tone::Head, say(words::HEAD_NEAR)));
    match risk::nearest(&CaseFacts { case, rules, now }, rules) {
        Some(near) => {
            let told = told::near(&near, playbook, lang).into_iter();
            lines.extend(told.map(|one| (Tone::Plain, one)));
        }
        None => lines.push((Tone::Plain, say(words::NO_NEAR))),
    }
    lines
}

fn of_score(open: &Open, score: &Score, now: Moment, lang: Lang) -> Vec<Told> {
    let case = open.case();
    let say = |phrase: crate::text::Phrase| phrase.to(lang).to_owned();
    let mut lines = Vec::new();
    let stale = risk::stale(case, &open.rules, now);
    let old = stale.iter().find(
        |one| matches!(&one.of, StaleOf::Score(group) if *group == score.group && one.when == score.when),
    );
    if let Some(old) = old {
        let group = case.registers().groups.get(&score.group);
        let name = group.as_ref().and_then(|group| group.value.name.clear());
        let since = told::since(old, lang);
        let line = words::stale_score(name.unwrap_or("…"), &since, lang);
        lines.push((Tone::Warn, line));
    }
    lines.push((Tone::Head, say(words::HEAD_TRACE)));
    let trace = risk::trace(score, lang).into_iter();
    lines.extend(trace.map(|line| (Tone::Plain, line)));
    let group = case.registers().groups.get(&score.group);
    let many = group.map_or(Many::CannotSay, |group| risk::many(&group.value.count));
    lines.push((
        Tone::Quiet,
        say(match many {
            Many::Yes => score_words::MANY,
            Many::No => score_words::FEW,
            Many::CannotSay => score_words::MANY_UNKNOWN,
        }),
    ));
    lines.push((
        Tone::Quiet,
        say(match score.unintelligible {
            Some(true) => score_words::UNINTELLIGIBLE,
            Some(false) => score_words::READABLE,
            None => score_words::READABLE_UNKNOWN,
        }),
    ));
    lines.push((Tone::Head, say(words::HEAD_PARTS)));
    let flips = risk::part_flips(risk::severity(score)).into_iter();
    let flips: Vec<Told> = flips
        .filter(|flip| flip.flips)
        .map(|flip| {
            let line = words::part(
                flip.part.name().to(lang),
                &flip.to.show(lang),
                &flip.total.show(lang),
                flip.level.name().to(lang),
            );
            (Tone::Plain, format!("– {line}"))
        })
        .collect();
    if flips.is_empty() {
        lines.push((Tone::Plain, say(words::NO_PART)));
    }
    lines.extend(flips);
    lines
}

/// Has the proposal recorded as it stands, with its reasons, in the language of the screen.
pub fn propose(model: &mut Model) -> Vec<Effect> {
    let (now, lang) = (model.now, model.lang);
    let Some(open) = model.open.as_mut() else {
        return Vec::new();
    };
    let id = open.name();
    let proposal = risk::proposal(open.case(), &open.rules, now);
    let entry = Assessment {
        below_why: None,
        cause: None,
        groups: Vec::new(),
        motive: told::in_record(&proposal, &open.rules.playbook, lang).into(),
        outcome: proposal.stated(),
        proposal: None,
        rests_on: None,
        second: None,
        severity: None,
        stage: Some(AssessmentStage::Proposal),
        when: When::minute(now.floor_minute(), zone::local(now).offset),
    };
    let command = Command::Enter {
        id,
        entry: Box::new(Entry::Assessment(entry)),
        learned: None,
        source: None,
    };
    match open.wish(now, command) {
        Ok(effect) => vec![effect],
        Err(refusal) => {
            let said = refusal.say_of(open.case(), &open.rules, lang);
            model.overlay = Some(Overlay::Bad(said));
            Vec::new()
        }
    }
}
