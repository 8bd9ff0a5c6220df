//! How far the work has come, what the record does not say, and what in it does not add up.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::teller::Teller;
use crate::case::{self, EntryId, Finding, GapKind, Mark, StepState, Versions};
use crate::report::wording;
use crate::text::{gap, report as words};

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
    /// The same without pseudonyms; the program puts it in the place of `text` for a reader who must not
    /// see them. Absent where the text tells none.
    #[serde(default)]
    pub general: Option<String>,
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
    /// A stable name of its kind, such as `overdue` or `before-gate`.
    pub kind: String,
    /// What would settle it.
    pub settle: String,
    /// The same without numbers or pseudonyms of protected persons; the program puts it in the place of
    /// `text` for a reader who must not see those. Absent where the text tells none.
    #[serde(default)]
    pub general: Option<String>,
    /// How much it weighs: `act`, `settle` or `complete`.
    pub severity: String,
    /// What it is, as a sentence or two.
    pub text: String,
    /// Why it matters.
    pub why: String,
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
                        state: wording::step_state_id(state).to_owned(),
                        state_text: wording::step_state(state).to(tell.lang).to_owned(),
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
    let kind = match &found.kind {
        GapKind::Awareness => "awareness",
        GapKind::Assessment => "assessment",
        GapKind::Unchecked(_) => "unchecked",
        GapKind::Field { pending: true, .. } => "pending",
        GapKind::Field { pending: false, .. } => "unanswered",
        GapKind::Disputed(_) => "disputed",
        GapKind::FilingTime(_) => "filing-time",
        GapKind::FilingReference(_) => "filing-reference",
        GapKind::ContactTime(_) => "contact-time",
        GapKind::NotContacted(_) => "not-contacted",
        GapKind::GroupSize(_) => "group-size",
        GapKind::CheckStatus(_) => "check-status",
        GapKind::Reached(_) => "reached",
        GapKind::MeasuresAdrift(_) => "measures-adrift",
    };
    let number = found
        .step
        .as_ref()
        .and_then(|step| tell.rules.playbook.number(step));
    Gap {
        kind: kind.to_owned(),
        text: found.say(tell.case, tell.rules, tell.lang),
        general: match &found.kind {
            GapKind::ContactTime(_) => Some(gap::CONTACT_TIME_GENERAL),
            GapKind::NotContacted(_) => Some(gap::NOT_CONTACTED_GENERAL),
            GapKind::Awareness
            | GapKind::Assessment
            | GapKind::Unchecked(_)
            | GapKind::Field { .. }
            | GapKind::Disputed(_)
            | GapKind::FilingTime(_)
            | GapKind::FilingReference(_)
            | GapKind::GroupSize(_)
            | GapKind::CheckStatus(_)
            | GapKind::Reached(_)
            | GapKind::MeasuresAdrift(_) => None,
        }
        .map(|phrase| phrase.to(tell.lang).to_owned()),
        settle: words::settle(kind).to(tell.lang).to_owned(),
        owner: (found.owner.as_ref())
            .and_then(|role| tell.rules.playbook.role(role))
            .map(|role| role.title.to(tell.lang).to_owned()),
        step: number.map(|(phase, step)| format!("{phase}.{step}")),
    }
}

/// Returns what in the record does not add up, the most severe first; without what the gaps tell.
pub(super) fn observations(tell: &Teller<'_>, findings: &[Finding]) -> Vec<Observation> {
    let gaps = case::gaps(tell.case, tell.rules, tell.now);
    let own = findings.iter().filter(|found| !found.is_told_by(&gaps));
    own.map(|found| observe(tell, found)).collect()
}

/// Returns the sendings that went before the check for protected identity had an outcome.
pub(super) fn early(findings: &[Finding]) -> BTreeSet<EntryId> {
    let sending = |found: &Finding| {
        if let Finding::BeforeGate { sending, .. } = found {
            Some(sending.clone())
        } else {
            None
        }
    };
    findings.iter().filter_map(sending).collect()
}

fn observe(tell: &Teller<'_>, found: &Finding) -> Observation {
    Observation {
        kind: found.name().to_owned(),
        settle: found.settle(tell.lang),
        general: found.say_general(tell.case, tell.rules, tell.lang),
        severity: found.severity().name().to_owned(),
        text: found.say(tell.case, tell.rules, tell.lang),
        why: found.why(tell.lang).to_owned(),
    }
}
