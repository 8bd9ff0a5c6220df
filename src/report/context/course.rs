//! How far the work has come, what the record does not say, and what in it does not add up.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::teller::Teller;
use crate::case::{self, EntryId, Finding, GapKind, Mark, StepState, Versions};
use crate::playbook::{FieldId, Register};
use crate::text::{finding, gap, report as words};
use crate::time::When;

/// A phase of the walk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Phase {
    /// The number, from 1.
    pub number: u64,
    /// What it is called.
    pub title: String,
    /// Steps done or skipped, and not stale.
    pub done: u64,
    /// Steps that are part of the walk.
    pub shown: u64,
    /// The steps that are part of the walk.
    pub steps: Vec<Step>,
}

/// A step of the walk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// The stable id.
    pub id: String,
    /// The number, such as `3.2`.
    pub number: String,
    /// What it asks.
    pub title: String,
    /// `open`, `done`, `skipped` or `stale`.
    pub state: String,
    /// The state in words.
    pub state_text: String,
    /// Whether it was skipped.
    pub is_skipped: bool,
    /// Why it was skipped.
    pub reason: Option<String>,
}

/// Something that the record does not say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gap {
    /// A stable name of its kind, such as `filing-time`.
    pub kind: String,
    /// What is missing, as a sentence.
    pub text: String,
    /// What would settle it, as a sentence.
    pub settle: String,
    /// The role that answers for the question, in words.
    pub owner: Option<String>,
    /// The number of the step where it is filled in.
    pub step: Option<String>,
}

/// Something in the record that does not add up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Observation {
    /// A stable name of its kind: `before-gate`, `announced-before-learned`, `disputed-answer`,
    /// `disputed-entry` or `same-pseudonym`.
    pub kind: String,
    /// What it is, as a sentence or two.
    pub text: String,
}

/// Returns the phases with the steps that are part of the walk.
pub(super) fn phases(tell: &Teller<'_>) -> Vec<Phase> {
    let progress = case::progress(tell.case, tell.rules, tell.now);
    let phases = (1..).zip(&tell.rules.playbook.phases).zip(&progress.phases);
    phases
        .map(|((number, phase), standing)| Phase {
            number,
            title: phase.title.to(tell.lang).to_owned(),
            done: standing.done.try_into().unwrap_or(u64::MAX),
            shown: standing.shown.try_into().unwrap_or(u64::MAX),
            steps: (1_u64..)
                .zip(&phase.steps)
                .filter_map(|(at, step)| {
                    let state = progress.step(&step.id)?.state;
                    (state != StepState::Hidden).then(|| Step {
                        id: step.id.as_str().to_owned(),
                        number: format!("{number}.{at}"),
                        title: step.title.to(tell.lang).to_owned(),
                        state: words::step_state_id(state).to_owned(),
                        state_text: words::step_state(state).to(tell.lang).to_owned(),
                        is_skipped: state == StepState::Skipped,
                        reason: reason(tell, step),
                    })
                })
                .collect(),
        })
        .collect()
}

fn reason(tell: &Teller<'_>, step: &crate::playbook::Step) -> Option<String> {
    let mark = tell.case.mark(&step.id).and_then(Versions::latest)?;
    match &mark.value {
        Mark::Skipped { reason, .. } => Some(tell.free(reason)),
        Mark::Done { .. } | Mark::Open => None,
    }
}

/// Returns the gaps in the order of the case's rules.
pub(super) fn gaps(tell: &Teller<'_>) -> Vec<Gap> {
    let gaps = case::gaps(tell.case, tell.rules, tell.now);
    gaps.iter().map(|gap| describe_gap(tell, gap)).collect()
}

fn describe_gap(tell: &Teller<'_>, found: &case::Gap) -> Gap {
    let lang = tell.lang;
    let (kind, text) = match &found.kind {
        GapKind::Awareness => ("awareness", gap::AWARENESS.to(lang).to_owned()),
        GapKind::Assessment => ("assessment", gap::ASSESSMENT.to(lang).to_owned()),
        GapKind::Unchecked(groups) => {
            ("unchecked", gap::unchecked(lang, &tell.groups(groups).join(", ")))
        }
        GapKind::Field { field, pending } => {
            let asked = tell.rules.playbook.field(field).map(|(_, field)| field);
            let text = asked.and_then(|field| field.gap.as_ref());
            let text = text.map_or_else(|| label(tell, field), |text| text.to(lang).to_owned());
            let text = if *pending {
                format!("{text} {}", gap::PENDING.to(lang))
            } else {
                text
            };
            (if *pending { "pending" } else { "unanswered" }, text)
        }
        GapKind::Disputed(field) => ("disputed", gap::disputed(lang, &label(tell, field))),
        GapKind::FilingTime(_) => ("filing-time", gap::FILING_TIME.to(lang).to_owned()),
        GapKind::FilingReference(_) => {
            ("filing-reference", gap::FILING_REFERENCE.to(lang).to_owned())
        }
        GapKind::ContactTime(labels) => {
            ("contact-time", gap::contact_time(lang, &pseudonyms(labels)))
        }
        GapKind::NotContacted(labels) => {
            ("not-contacted", gap::not_contacted(lang, &pseudonyms(labels)))
        }
        GapKind::Reached(sendings) => {
            let titles: Vec<_> = sendings.iter().map(|(id, _)| title(tell, id)).collect();
            ("reached", gap::reached(lang, &titles.join(", ")))
        }
        GapKind::MeasuresAdrift(n) => ("measures-adrift", gap::measures_adrift(lang, *n)),
    };
    let number = found.step.as_ref().and_then(|step| tell.rules.playbook.number(step));
    Gap {
        kind: kind.to_owned(),
        text,
        settle: words::settle(kind).to(lang).to_owned(),
        owner: (found.owner.as_ref())
            .and_then(|role| tell.rules.playbook.role(role))
            .map(|role| role.title.to(lang).to_owned()),
        step: number.map(|(phase, step)| format!("{phase}.{step}")),
    }
}

/// Returns what in the record does not add up, in the order of the case's rules.
pub(super) fn observations(tell: &Teller<'_>, findings: &[Finding]) -> Vec<Observation> {
    findings.iter().map(|found| observe(tell, found)).collect()
}

/// Returns the sendings that went before the check for protected identity had an outcome.
pub(super) fn early(findings: &[Finding]) -> BTreeSet<EntryId> {
    let sending = |found: &Finding| match found {
        Finding::BeforeGate { sending, .. } => Some(sending.clone()),
        Finding::AnnouncedBeforeLearned { .. }
        | Finding::DisputedAnswer(_)
        | Finding::DisputedEntry(..)
        | Finding::SamePseudonym(_) => None,
    };
    findings.iter().filter_map(sending).collect()
}

fn observe(tell: &Teller<'_>, found: &Finding) -> Observation {
    let lang = tell.lang;
    let at = |when: &When| tell.when(when).text;
    let (kind, text) = match found {
        Finding::BeforeGate {
            sending,
            sent,
            checked,
        } => {
            let checked = checked.as_ref().map(at);
            let text =
                finding::before_gate(lang, &title(tell, sending), &at(sent), checked.as_deref());
            ("before-gate", text)
        }
        Finding::AnnouncedBeforeLearned {
            sending,
            announced,
            learned,
        } => {
            let title = title(tell, sending);
            let text = finding::announced_early(lang, &title, &at(announced), &at(learned));
            ("announced-before-learned", text)
        }
        Finding::DisputedAnswer(field) => {
            ("disputed-answer", finding::disputed_answer(lang, &label(tell, field)))
        }
        Finding::DisputedEntry(register, _) => {
            ("disputed-entry", finding::disputed_entry(lang, register_name(*register, lang)))
        }
        Finding::SamePseudonym(label) => ("same-pseudonym", finding::same_pseudonym(lang, *label)),
    };
    Observation {
        kind: kind.to_owned(),
        text,
    }
}

fn register_name(register: Register, lang: crate::text::Lang) -> &'static str {
    use crate::text::register as of;
    let words = match register {
        Register::Anchors => of::ANCHORS,
        Register::Groups => of::GROUPS,
        Register::Assessments => of::ASSESSMENTS,
        Register::Checks => of::CHECKS,
        Register::Protected => of::PROTECTED,
        Register::Filings => of::FILINGS,
        Register::Sendings => of::SENDINGS,
        Register::Measures => of::MEASURES,
        Register::Lessons => of::LESSONS,
        Register::People => of::PEOPLE,
        Register::Links => of::LINKS,
    };
    words.many.to(lang)
}

fn label(tell: &Teller<'_>, field: &FieldId) -> String {
    let asked = tell.rules.playbook.field(field);
    asked.map_or_else(
        || field.as_str().to_owned(),
        |(_, field)| field.label.to(tell.lang).to_owned(),
    )
}

fn title(tell: &Teller<'_>, sending: &EntryId) -> String {
    let entry = tell.case.registers().sendings.get(sending);
    entry.map_or_else(String::new, |entry| tell.free(&entry.value.title))
}

fn pseudonyms(labels: &[u32]) -> String {
    labels.iter().map(|label| format!("P{label}")).collect::<Vec<_>>().join(", ")
}
