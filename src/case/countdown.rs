//! The clocks of a case: which start counts, when they are due, and where they stand now.

use std::cmp::Reverse;

use super::register::{Anchor, AnchorKind, Filing, FilingStage};
use super::scoping;
use super::state::{Case, Rejection, Standing};
use super::{Digest, EntryId, Rules};
use crate::clock::{self, AnsweredBy, Bound, ClockRule, Phase, Start, Within};
use crate::time::{Moment, When};

/// A candidate start beside the others.
#[derive(Debug, Clone)]
pub struct Rival<'a> {
    /// The anchor's name.
    pub id: &'a EntryId,
    /// The anchor.
    pub anchor: &'a Anchor,
    /// Which of the rule's bounds it gives.
    pub bound: Bound,
    /// The deadline that it would give.
    pub due: Moment,
    /// Where the clock would stand if this start counted.
    pub phase: Phase,
    /// Why it does not count, when somebody rejected it.
    pub rejected: Option<&'a Rejection>,
    /// Whether it is the one that counts.
    pub counts: bool,
}

/// A clock of a case.
#[derive(Debug, Clone)]
pub struct Countdown<'a> {
    /// The rule.
    pub rule: &'a ClockRule,
    /// SHA-256 of the rule's file.
    pub digest: Digest,
    /// Where it stands.
    pub phase: Phase,
    /// The start that counts, as it was stated.
    pub start: Option<&'a When>,
    /// The deadline.
    pub due: Option<Moment>,
    /// Every candidate start, earliest first.
    pub rivals: Vec<Rival<'a>>,
    /// The first filing that answers it.
    pub filed: Option<Standing<'a, Filing>>,
}

impl<'a> Countdown<'a> {
    /// Returns the start that sets the deadline among the candidates.
    pub fn counting(&self) -> Option<&Rival<'a>> {
        let counting = self.rivals.iter().filter(|rival| rival.counts);
        counting.min_by_key(|rival| rival.due)
    }
}

/// Returns the clocks that count down in the case, as they stand at `now`, in the playbook's order.
pub fn countdowns<'a>(case: &'a Case, rules: &'a Rules, now: Moment) -> Vec<Countdown<'a>> {
    let scoped = scoping::scoping(case, rules, now).into_iter();
    scoped
        .filter(|scoped| scoped.counts)
        .map(|scoped| countdown(case, rules, scoped.rule, scoped.digest, now))
        .collect()
}

/// Returns every clock of the rules, also those that do not apply: a start stays in view.
pub fn all_countdowns<'a>(case: &'a Case, rules: &'a Rules, now: Moment) -> Vec<Countdown<'a>> {
    let clocks = rules.clocks.iter();
    clocks
        .map(|(rule, digest)| countdown(case, rules, rule, *digest, now))
        .collect()
}

/// Puts the most urgent first: what has a deadline and no answer by its deadline, then what nothing
/// has started, what has no limit, what waits for a filing, and last what is answered. Clocks that
/// are alike stay in the playbook's order.
pub fn by_urgency(clocks: &mut [Countdown<'_>]) {
    clocks.sort_by_key(|clock| {
        let waits = clock.rule.filing_of().is_some();
        let (class, due) = match clock.phase {
            Phase::Overdue | Phase::Warning(_) | Phase::Running => (0, clock.due),
            Phase::NotStarted if waits => (3, None),
            Phase::NotStarted => (1, None),
            Phase::NoLimit => (2, None),
            // The last answered is what people look for.
            Phase::Met | Phase::MetLate | Phase::TimelinessUnknown => (4, None),
        };
        (class, due, Reverse(clock.rule.filing_of().is_none()))
    });
}

/// Returns one clock of the case.
pub fn countdown<'a>(
    case: &'a Case,
    rules: &'a Rules,
    rule: &'a ClockRule,
    digest: Digest,
    now: Moment,
) -> Countdown<'a> {
    let filed = answer_to(case, rules, rule);
    let filed_at = filed.map(|filing| &filing.value.when);
    let rivals = rivals(case, rule, filed_at, now);
    let (start, due) = match &rule.start {
        Start::Awareness | Start::Classification => {
            let counting = rivals.iter().filter(|rival| rival.counts);
            let first = counting.min_by_key(|rival| rival.due);
            match first {
                Some(first) => (Some(&first.anchor.when), Some(first.due)),
                None => (None, None),
            }
        }
        Start::FilingOf(other) => {
            let first = rules
                .clock(other)
                .and_then(|(other, _)| answer_to(case, rules, other));
            let start = first.map(|filing| &filing.value.when);
            (start, start.and_then(|when| rule.due(when.from())))
        }
        Start::Set => (None, None),
    };
    Countdown {
        rule,
        digest,
        phase: clock::stands(rule, due, start.is_some(), filed_at, now),
        start,
        due,
        rivals,
        filed,
    }
}

/// Returns every candidate for the rule's start, earliest first. Of each bound, the earliest that
/// nobody rejected counts; when every one was rejected, the earliest.
fn rivals<'a>(
    case: &'a Case,
    rule: &ClockRule,
    filed: Option<&When>,
    now: Moment,
) -> Vec<Rival<'a>> {
    if !matches!(rule.start, Start::Awareness | Start::Classification)
        || rule.within == Within::NoLimit
    {
        return Vec::new();
    }
    let mut rivals: Vec<Rival<'a>> = case
        .registers()
        .anchors
        .standing()
        .filter(|entry| entry.value.clock == *rule.anchored_under())
        .filter_map(|entry| {
            let anchor = earliest(case, &entry);
            let bound = bound(rule, anchor.kind)?;
            let due = rule.due_under(bound, anchor.when.from())?;
            Some(Rival {
                id: entry.id,
                anchor,
                bound,
                due,
                phase: clock::under(due, &rule.warn, filed, now),
                rejected: case.rejection(entry.id).map(|held| &held.value),
                counts: false,
            })
        })
        .collect();
    rivals.sort_by_key(|rival| (rival.anchor.when.from(), rival.due));
    for bound in [Bound::Main, Bound::Awareness] {
        let standing = rivals
            .iter_mut()
            .filter(|rival| rival.bound == bound && rival.rejected.is_none());
        if let Some(first) = standing.min_by_key(|rival| rival.due) {
            first.counts = true;
        }
    }
    // Two sessions may each have rejected what the other left: no merge stops a clock.
    if rivals.iter().all(|rival| rival.rejected.is_some())
        && let Some(first) = rivals.iter_mut().min_by_key(|rival| rival.due)
    {
        first.counts = true;
    }
    rivals
}

/// Returns the version of a start that is counted from: while sessions that did not know of each other
/// corrected it differently, the earliest, so that no merge makes a deadline later.
fn earliest<'a>(case: &'a Case, entry: &Standing<'a, Anchor>) -> &'a Anchor {
    let versions = case.registers().versions_of_start(entry.id);
    let first = versions.min_by_key(|anchor| anchor.when.from());
    first.unwrap_or(entry.value)
}

/// Returns which bound of a rule a kind of start gives; `None` when the rule does not count from it.
const fn bound(rule: &ClockRule, kind: AnchorKind) -> Option<Bound> {
    match (&rule.start, kind) {
        (Start::Classification, AnchorKind::Classified) | (Start::Awareness, _) => {
            Some(Bound::Main)
        }
        (Start::Classification, _) if rule.also.is_some() => Some(Bound::Awareness),
        (Start::Classification | Start::FilingOf(_) | Start::Set, _) => None,
    }
}

/// Returns the filing that answers a clock: the first of its stage under the clock, and for a
/// follow-up also under a clock that it follows.
pub(super) fn answer_to<'a>(
    case: &'a Case,
    rules: &Rules,
    rule: &ClockRule,
) -> Option<Standing<'a, Filing>> {
    let answers = answers_to(case, rules, rule).into_iter();
    answers.min_by_key(|filing| filing.value.when.from())
}

/// Returns every filing that can answer a clock, in the order of the record.
pub fn answers_to<'a>(
    case: &'a Case,
    rules: &Rules,
    rule: &ClockRule,
) -> Vec<Standing<'a, Filing>> {
    let stage = match rule.answered_by {
        AnsweredBy::Initial => FilingStage::Initial,
        AnsweredBy::Supplement => FilingStage::Supplement,
        AnsweredBy::Intermediate => FilingStage::Intermediate,
        AnsweredBy::Final => FilingStage::Final,
    };
    let before = rules.before(rule);
    let answers = |filing: &Filing| {
        if before.is_empty() {
            return filing.clock == rule.id && filing.stage == stage;
        }
        let own = filing.clock == rule.id && filing.stage != FilingStage::Withdrawn;
        own || (filing.stage == stage && before.iter().any(|other| other.id == filing.clock))
    };
    let filings = case.registers().filings.standing();
    filings.filter(|filing| answers(filing.value)).collect()
}
