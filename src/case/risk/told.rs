//! Proposals, flips, examples and stale assessments in words, the same on the screen, in the record
//! and on paper.

use super::nearest::{Likeness, Near};
use super::proposal::{Fired, Missing, Proposal};
use super::stale::Stale;
use super::suppose::{Flip, Supposed};
use crate::playbook::guidance::Advised;
use crate::playbook::{Certainty, Known, Playbook};
use crate::text::{Lang, Phrase, condition, proposal as words};
use crate::time::show;

/// Returns an outcome's name.
pub const fn outcome(outcome: Advised) -> Phrase {
    match outcome {
        Advised::Unlikely => words::UNLIKELY,
        Advised::Risk => words::RISK,
        Advised::High => words::HIGH,
    }
}

/// Returns what a proposal comes to: an outcome, or that a person decides.
pub fn verdict(settled: Option<Advised>, least: Option<Advised>, lang: Lang) -> String {
    match (settled, least) {
        (Some(settled), _) => outcome(settled).to(lang).to_owned(),
        (None, Some(Advised::Unlikely) | None) => words::PERSON.to(lang).to_owned(),
        (None, Some(least)) => words::person_at_least(outcome(least).to(lang), lang),
    }
}

/// Returns what something that is not known is called.
pub fn missing(one: &Missing, playbook: &Playbook, lang: Lang) -> String {
    match one {
        Missing::Field(field) => playbook.quoted(field, lang),
        Missing::Fact(fact) => condition::fact(fact.name())
            .map_or_else(|| fact.name().to_owned(), |name| name.to(lang).to_owned()),
    }
}

/// Returns a rule's reason with where it comes from, and that it is not verified when it is not.
pub fn reason(fired: &Fired<'_>, lang: Lang) -> String {
    let rule = fired.rule;
    let because = rule.because.to(lang);
    let cite = rule.cite.to(lang);
    match rule.certainty {
        Certainty::Found | Certainty::High => format!("{because} ({cite})"),
        Certainty::Medium | Certainty::Low => {
            format!("{because} ({cite}; {})", words::UNVERIFIED.to(lang))
        }
    }
}

/// Returns the reasons that decide: of the rules that hold, those with the highest outcome.
pub fn reasons(proposal: &Proposal<'_>, lang: Lang) -> Vec<String> {
    let deciding = proposal.holding.iter();
    deciding
        .filter(|fired| Some(fired.rule.outcome) == proposal.least)
        .map(|fired| reason(fired, lang))
        .collect()
}

/// Returns what would settle a proposal, in one sentence; `None` when it is settled.
pub fn unsettled(proposal: &Proposal<'_>, playbook: &Playbook, lang: Lang) -> Option<String> {
    if proposal.missing.is_empty() {
        return None;
    }
    let named = proposal.missing.iter();
    let named: Vec<String> = named.map(|one| missing(one, playbook, lang)).collect();
    let named = named.join(", ");
    Some(match proposal.least {
        Some(Advised::Unlikely) | None => words::settle(&named, lang),
        Some(least) => words::at_least(outcome(least).to(lang), &named, lang),
    })
}

/// Returns a proposal as its record states it: what it comes to, why, and what is missing.
pub fn in_record(proposal: &Proposal<'_>, playbook: &Playbook, lang: Lang) -> String {
    let verdict = verdict(proposal.outcome, proposal.least, lang);
    let mut reasons = reasons(proposal, lang).join(" ");
    if reasons.is_empty() && proposal.missing.is_empty() {
        words::NO_RULE.to(lang).clone_into(&mut reasons);
    }
    let missing = unsettled(proposal, playbook, lang).unwrap_or_default();
    words::recorded(&verdict, reasons.trim(), missing.trim(), lang)
}

/// Returns the flips that change the proposal, each in a line.
pub fn flips(all: &[Supposed], playbook: &Playbook, lang: Lang) -> Vec<String> {
    let mut lines = Vec::new();
    for supposed in all {
        for flip in supposed.flips.iter().filter(|flip| flip.changes) {
            lines.push(one_flip(supposed, flip, playbook, lang));
        }
    }
    lines
}

fn one_flip(supposed: &Supposed, flip: &Flip, playbook: &Playbook, lang: Lang) -> String {
    let field = match &supposed.of {
        Missing::Field(field) => Some(field),
        Missing::Fact(_) => None,
    };
    let what = missing(&supposed.of, playbook, lang);
    let to = match (&flip.one, field) {
        (Some((choice, added)), Some(field)) => {
            let word = if *added { words::ADDED } else { words::REMOVED };
            let name = playbook.choice_in_words(choice, field, lang);
            format!("{} {}", word.to(lang), short(&name))
        }
        _ => short(&playbook.in_words(&flip.to, field, lang)),
    };
    let now = if supposed.now == Known::Nothing {
        words::NOT_KNOWN.to(lang).to_owned()
    } else {
        short(&playbook.in_words(&supposed.now, field, lang))
    };
    let verdict = verdict(flip.outcome, flip.least, lang);
    if flip.one.is_some() {
        format!("{what} {to} → {verdict}")
    } else {
        words::flip(&what, &to, &now, &verdict, lang)
    }
}

/// Returns an alternative up to its first colon: what comes after explains it.
fn short(words: &str) -> String {
    words.split(':').next().unwrap_or_default().to_owned()
}

/// Returns the nearest example in lines: what it came to, what happened, and how it compares.
pub fn near(near: &Near<'_>, playbook: &Playbook, lang: Lang) -> Vec<String> {
    let example = near.example;
    let title = format!("{}: {}", example.cite.to(lang), example.title.to(lang));
    let mut lines = vec![
        words::near(
            &title,
            outcome(example.outcome).to(lang),
            near.likeness / 10,
            lang,
        ),
        example.says.to(lang).to_owned(),
    ];
    for (likeness, heading) in [
        (Likeness::Agrees, words::AGREES),
        (Likeness::InPart, words::IN_PART),
        (Likeness::Differs, words::DIFFERS),
        (Likeness::Unknown, words::UNKNOWN),
    ] {
        let of = near.compared.iter().filter(|(_, is)| *is == likeness);
        let named: Vec<String> = of.map(|(field, _)| playbook.quoted(field, lang)).collect();
        if !named.is_empty() {
            lines.push(format!("{}: {}.", heading.to(lang), named.join(", ")));
        }
    }
    lines
}

/// Returns what has come since: `stölden bekräftades 3 sep 2025, uppgifterna publicerades …`.
pub fn since(stale: &Stale, lang: Lang) -> String {
    let why = stale.why.iter();
    let told: Vec<String> = why
        .map(|why| words::since(why.says.to(lang), &show::when(&why.at, lang)))
        .collect();
    told.join(", ")
}
