//! What the proposal, its reasons and what would change it are told in.

use super::{Lang, Phrase};

/// What the page is for.
pub const ABOUT: Phrase = Phrase::new(
    "Hur illa är det för människor? Programmet föreslår, ni beslutar.",
    "How bad is it for people? The program proposes, you decide.",
);
/// What to do while nothing is decided.
pub const NEXT_NONE: Phrase = Phrase::new(
    "Nästa: läs förslaget nedan, f sparar det, a beslutar. Tab visar poängen.",
    "Next: read the proposal below, f saves it, a decides. Tab shows the scores.",
);
/// What to do while a score is missing.
pub const NEXT_SCORE: Phrase = Phrase::new(
    "Nästa: poängsätt varje grupp. Tab går till poängen, a gör en ny.",
    "Next: score each group. Tab goes to the scores, a makes a new one.",
);
/// What the scores are for, and what to do there.
pub const NEXT_SCORES: Phrase = Phrase::new(
    "Poängen (ENISA) är ett stöd. a poängsätter en grupp, Tab går till beslutet.",
    "The score (ENISA) is an aid. a scores a group, Tab goes to the decision.",
);
/// What to do when all is done.
pub const NEXT_DONE: Phrase = Phrase::new(
    "Inget nytt sedan bedömningen. Kommer något: gör en ny med a.",
    "Nothing new since the assessment. If something comes: make a new one with a.",
);
/// Before the proposal.
pub const PROPOSAL: Phrase = Phrase::new("Förslag", "Proposal");
/// Before the decision.
pub const DECISION: Phrase = Phrase::new("ert beslut", "your decision");
/// No decision.
pub const UNDECIDED: Phrase = Phrase::new("inget ännu", "none yet");
/// The group with the highest score.
pub const WORST: Phrase = Phrase::new("Värst drabbad", "Worst hit");
/// No score at all.
pub const NO_SCORE: Phrase = Phrase::new(
    "Ingen grupp har poäng ännu. Tab går dit.",
    "No group has a score yet. Tab goes there.",
);
/// Proposal: unlikely.
pub const UNLIKELY: Phrase = Phrase::new("osannolik risk", "risk unlikely");
/// Proposal: risk.
pub const RISK: Phrase = Phrase::new("risk", "risk");
/// Proposal: high risk.
pub const HIGH: Phrase = Phrase::new("hög risk", "high risk");
/// Proposal: a person decides.
pub const PERSON: Phrase = Phrase::new("ni avgör", "you decide");
/// Heading over the proposal.
pub const HEAD_PROPOSAL: Phrase = Phrase::new("Förslaget nu", "The proposal now");
/// Heading over what would change it.
pub const HEAD_FLIPS: Phrase = Phrase::new(
    "Vad skulle ändra förslaget?",
    "What would change the proposal?",
);
/// Heading over the nearest example.
pub const HEAD_NEAR: Phrase = Phrase::new("Närmaste exempel", "The nearest example");
/// Heading over the trace of a score.
pub const HEAD_TRACE: Phrase = Phrase::new("Så är poängen räknad", "How the score is counted");
/// Heading over the parts of a score.
pub const HEAD_PARTS: Phrase =
    Phrase::new("Vad skulle ändra nivån?", "What would change the level?");
/// No guidance.
pub const NO_GUIDANCE: Phrase = Phrase::new(
    "Ärendets spelbok har ingen vägledning: inget förslag kan räknas ut.",
    "The case's playbook has no guidance: no proposal can be computed.",
);
/// No rule holds, and none may.
pub const NO_RULE: Phrase = Phrase::new(
    "Ingen regel i vägledningen träffar. Ni avgör. Vid tvekan: anmäl.",
    "No rule of the guidance applies. You decide. If in doubt: notify.",
);
/// Nothing would change it.
pub const NO_FLIP: Phrase = Phrase::new(
    "Ingen enskild uppgift ändrar förslaget.",
    "No single fact changes the proposal.",
);
/// No step changes the level.
pub const NO_PART: Phrase = Phrase::new(
    "Inget enskilt steg ändrar nivån.",
    "No single step changes the level.",
);
/// No example is like it.
pub const NO_NEAR: Phrase = Phrase::new(
    "För lite är känt för att jämföra.",
    "Too little is known to compare.",
);
/// A statement that has not been checked against its source.
pub const UNVERIFIED: Phrase = Phrase::new(
    "inte bekräftad mot källan",
    "not verified against the source",
);
/// What the proposal is not.
pub const NOT_FROM_SCORE: Phrase = Phrase::new(
    "Förslaget bygger på vägledningen, aldrig på poängen.",
    "The proposal rests on the guidance, never on the score.",
);
/// Agreeing questions.
pub const AGREES: Phrase = Phrase::new("Lika", "Alike");
/// Questions alike in part.
pub const IN_PART: Phrase = Phrase::new("Delvis lika", "Alike in part");
/// Differing questions.
pub const DIFFERS: Phrase = Phrase::new("Olika", "Different");
/// Questions that the case does not answer.
pub const UNKNOWN: Phrase = Phrase::new("Inte känt här", "Not known here");
/// The answer now, where there is none.
pub const NOT_KNOWN: Phrase = Phrase::new("inte känt", "not known");
/// An alternative added.
pub const ADDED: Phrase = Phrase::new("också", "also");
/// An alternative taken away.
pub const REMOVED: Phrase = Phrase::new("inte", "not");
/// The row of a proposal, in a table.
pub const PROPOSED: Phrase = Phrase::new("förslag", "proposal");

/// Before what is missing while a person decides.
pub fn settle(what: &str, lang: Lang) -> String {
    match lang {
        Lang::Sv => format!("Det här skulle avgöra saken: {what}."),
        Lang::En => format!("This would settle it: {what}."),
    }
}

/// Before what could raise it.
pub fn at_least(least: &str, what: &str, lang: Lang) -> String {
    match lang {
        Lang::Sv => format!("Minst {least}. Det här avgör om det är mer: {what}."),
        Lang::En => format!("At least {least}. This settles whether it is more: {what}."),
    }
}

/// What is proposed when a person decides but some rule holds.
pub fn person_at_least(least: &str, lang: Lang) -> String {
    match lang {
        Lang::Sv => format!("ni avgör, minst {least}"),
        Lang::En => format!("you decide, at least {least}"),
    }
}

/// One supposed fact: `”Är de stulna?” nej (nu: ja) ger risk`.
pub fn flip(what: &str, to: &str, now: &str, outcome: &str, lang: Lang) -> String {
    match lang {
        Lang::Sv => format!("{what} {to} (nu: {now}) → {outcome}"),
        Lang::En => format!("{what} {to} (now: {now}) → {outcome}"),
    }
}

/// One step of a part: `konfidentialitet 0,25 → 2: medel`.
pub fn part(name: &str, to: &str, total: &str, level: &str) -> String {
    format!("{name} {to} → {total}: {level}")
}

/// How like an example is.
pub fn near(title: &str, outcome: &str, percent: u32, lang: Lang) -> String {
    match lang {
        Lang::Sv => format!("{title}: {outcome} där ({percent} % lika)."),
        Lang::En => format!("{title}: {outcome} there ({percent}% alike)."),
    }
}

/// A change since an assessment: `stölden bekräftades 3 sep 2025`.
pub fn since(what: &str, when: &str) -> String {
    format!("{what} {when}")
}

/// A stale assessment, short.
pub fn stale(what: &str, supplement: bool, lang: Lang) -> String {
    match (lang, supplement) {
        (Lang::Sv, false) => format!("Inaktuell: {what}. Gör en ny bedömning med a."),
        (Lang::Sv, true) => {
            format!("Inaktuell: {what}. Gör en ny bedömning med a och komplettera till IMY.")
        }
        (Lang::En, false) => format!("Out of date: {what}. Make a new assessment with a."),
        (Lang::En, true) => {
            format!("Out of date: {what}. Make a new assessment with a and supplement to IMY.")
        }
    }
}

/// A stale score, short.
pub fn stale_score(group: &str, what: &str, lang: Lang) -> String {
    match lang {
        Lang::Sv => format!("Poängen för {group} är inaktuell: {what}."),
        Lang::En => format!("The score of {group} is out of date: {what}."),
    }
}

/// What a proposal rests on, for the record: the outcome, the reasons, and what is missing.
pub fn recorded(outcome: &str, reasons: &str, missing: &str, lang: Lang) -> String {
    let parts = [reasons, missing]
        .into_iter()
        .filter(|part| !part.is_empty());
    let because = parts.collect::<Vec<_>>().join(" ");
    match lang {
        Lang::Sv => format!("Programmets förslag: {outcome}. {because}"),
        Lang::En => format!("The program's proposal: {outcome}. {because}"),
    }
}
