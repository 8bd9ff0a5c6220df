//! The clocks of a case: which start counts, when they are due, and where they stand now.

use super::register::{Anchor, Filing, FilingStage};
use super::state::{Case, Rejection, Standing};
use super::{Digest, EntryId, Rules};
use crate::clock::{self, ClockRule, Phase, Start};
use crate::time::{Moment, When};

/// A candidate start beside the others.
#[derive(Debug, Clone)]
pub struct Rival<'a> {
    /// The anchor's name.
    pub id: &'a EntryId,
    /// The anchor.
    pub anchor: &'a Anchor,
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
    /// Returns the start that counts among the candidates.
    pub fn counting(&self) -> Option<&Rival<'a>> {
        self.rivals.iter().find(|rival| rival.counts)
    }
}

/// Returns the clocks of the case as they stand at `now`, in the playbook's order.
pub fn countdowns<'a>(case: &'a Case, rules: &'a Rules, now: Moment) -> Vec<Countdown<'a>> {
    rules
        .clocks
        .iter()
        .map(|(rule, digest)| countdown(case, rule, *digest, now))
        .collect()
}

/// Returns one clock of the case.
pub fn countdown<'a>(
    case: &'a Case,
    rule: &'a ClockRule,
    digest: Digest,
    now: Moment,
) -> Countdown<'a> {
    let filed = answer_to(case, rule);
    let filed_at = filed.map(|filing| &filing.value.when);
    match &rule.start {
        Start::Awareness => {
            let rivals = rivals(case, rule, filed_at, now);
            let start = rivals
                .iter()
                .find(|rival| rival.counts)
                .map(|rival| &rival.anchor.when);
            finish(rule, digest, start, rivals, filed, now)
        }
        Start::FilingOf(other) => {
            let first = first_filing(case, |filing| {
                filing.clock == *other && filing.stage == FilingStage::Initial
            });
            let start = first.map(|filing| &filing.value.when);
            finish(rule, digest, start, Vec::new(), filed, now)
        }
    }
}

fn finish<'a>(
    rule: &'a ClockRule,
    digest: Digest,
    start: Option<&'a When>,
    rivals: Vec<Rival<'a>>,
    filed: Option<Standing<'a, Filing>>,
    now: Moment,
) -> Countdown<'a> {
    let from = start.map(When::from);
    let phase = clock::phase(rule, from, filed.map(|filing| &filing.value.when), now);
    Countdown {
        rule,
        digest,
        phase,
        start,
        due: from.map(|from| rule.due(from)),
        rivals,
        filed,
    }
}

/// Returns every candidate for the rule's start, earliest first; the earliest that nobody rejected
/// counts.
fn rivals<'a>(
    case: &'a Case,
    rule: &ClockRule,
    filed: Option<&When>,
    now: Moment,
) -> Vec<Rival<'a>> {
    let mut rivals: Vec<Rival<'a>> = case
        .registers()
        .anchors
        .standing()
        .filter(|entry| entry.value.clock == rule.id)
        .map(|entry| {
            let from = entry.value.when.from();
            Rival {
                id: entry.id,
                anchor: entry.value,
                due: rule.due(from),
                phase: clock::phase(rule, Some(from), filed, now),
                rejected: case.rejection(entry.id).map(|held| &held.value),
                counts: false,
            }
        })
        .collect();
    rivals.sort_by_key(|rival| rival.anchor.when.from());
    if let Some(rival) = rivals.iter_mut().find(|rival| rival.rejected.is_none()) {
        rival.counts = true;
    }
    rivals
}

/// Returns the filing that answers a clock: the first notification, or for a follow-up the first
/// supplement.
fn answer_to<'a>(case: &'a Case, rule: &ClockRule) -> Option<Standing<'a, Filing>> {
    match &rule.start {
        Start::Awareness => first_filing(case, |filing| {
            filing.clock == rule.id && filing.stage == FilingStage::Initial
        }),
        Start::FilingOf(other) => first_filing(case, |filing| {
            (filing.clock == rule.id || filing.clock == *other)
                && filing.stage == FilingStage::Supplement
        }),
    }
}

fn first_filing(case: &Case, wanted: impl Fn(&Filing) -> bool) -> Option<Standing<'_, Filing>> {
    case.registers()
        .filings
        .standing()
        .filter(|filing| wanted(filing.value))
        .min_by_key(|filing| filing.value.when.from())
}
