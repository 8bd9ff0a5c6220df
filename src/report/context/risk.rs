//! The risk as a paper sees it: every score with how it is counted, the proposal beside the decision,
//! what would change it, and what has come since.

use serde::{Deserialize, Serialize};

use super::teller::{Provenance, Teller, Time};
use crate::case::form::Coded as _;
use crate::case::register::RiskOutcome;
use crate::case::risk::{self, Many, told};
use crate::case::{CaseFacts, Standing};

/// The risk as it stands at the paper's moment.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Risk {
    /// Whether the case has guidance to propose from.
    pub guided: bool,
    /// What the guidance proposes now, in words.
    pub proposal: String,
    /// The reasons, each with where it comes from.
    pub reasons: Vec<String>,
    /// What would settle the proposal, in one sentence; absent when it is settled.
    pub unsettled: Option<String>,
    /// What would change the proposal, each in a line.
    pub flips: Vec<String>,
    /// The nearest example: what it came to, what happened in it, and how it compares.
    pub example: Vec<String>,
    /// The group with the highest score.
    pub worst: Option<Score>,
    /// What has come since the decision that holds; absent when nothing has.
    pub stale: Option<String>,
    /// Whether the authority has been told the older picture and not yet the newer.
    pub supplement: bool,
}

/// A version of a group's score.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Score {
    /// The group.
    pub group: String,
    /// The number of the version in order of time, from 1; of this group.
    pub version: u64,
    /// When it was made.
    pub when: Time,
    /// The score, such as `2,25`.
    pub total: String,
    /// The level in words.
    pub level: String,
    /// How it is counted: context, ease, circumstances, the sum, what the level means.
    pub trace: Vec<String>,
    /// What caused the version.
    pub cause: Option<String>,
    /// Whether it is the one that holds now.
    pub latest: bool,
    /// Whether the group is of more than 100 persons; absent when the counts do not say.
    pub many: Option<bool>,
    /// Whether the data are unintelligible to others; absent when not stated.
    pub unintelligible: Option<bool>,
    /// How it came into the record.
    pub noted: Provenance,
}

/// A proposal, as it was recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposal {
    /// When it was recorded.
    pub when: Time,
    /// `unlikely`, `not_known_yet`, `risk` or `high`.
    pub outcome: String,
    /// What it came to, in words.
    pub outcome_text: String,
    /// The reasons as they were computed then.
    pub text: String,
    /// How it came into the record.
    pub noted: Provenance,
}

/// Returns the risk as it stands.
pub(super) fn risk(tell: &Teller<'_>) -> Risk {
    let (case, rules, lang) = (tell.case, tell.rules, tell.lang);
    let proposal = risk::proposal(case, rules, tell.now);
    let facts = CaseFacts {
        case,
        rules,
        now: tell.now,
    };
    let near = risk::nearest(&facts, rules);
    let scored = risk::current(case, tell.now);
    let stale = risk::stale(case, rules, tell.now);
    let old = stale.iter().find(|one| one.of == risk::StaleOf::Assessment);
    Risk {
        guided: !rules.guidance.is_empty(),
        proposal: told::verdict(proposal.outcome, proposal.least, lang),
        reasons: told::reasons(&proposal, lang),
        unsettled: told::unsettled(&proposal, &rules.playbook, lang),
        flips: told::flips(&risk::flips(case, rules, tell.now), &rules.playbook, lang),
        example: near
            .map(|near| told::near(&near, &rules.playbook, lang))
            .unwrap_or_default(),
        worst: risk::headline(&scored).and_then(|(group, _)| {
            let score = group.score?;
            versions(tell, &group.group)
                .into_iter()
                .rfind(|one| one.when == tell.when(&score.value.when))
        }),
        stale: old.map(|old| told::since(old, lang)),
        supplement: old.is_some_and(|old| old.supplement),
    }
}

/// Returns every version of every group's score, group by group.
pub(super) fn scores(tell: &Teller<'_>) -> Vec<Score> {
    let groups = tell.case.registers().groups.standing();
    groups.flat_map(|group| versions(tell, &group)).collect()
}

fn versions(tell: &Teller<'_>, group: &Standing<'_, crate::case::register::Group>) -> Vec<Score> {
    let all = risk::versions(tell.case, group.id);
    let last = all.len();
    (1..)
        .zip(&all)
        .map(|(version, entry)| {
            let severity = risk::severity(entry.value);
            Score {
                group: tell.free(&group.value.name),
                version,
                when: tell.when(&entry.value.when),
                total: severity.total().show(tell.lang),
                level: severity.level().name().to(tell.lang).to_owned(),
                trace: risk::trace(entry.value, tell.lang),
                cause: tell.some(entry.value.cause.as_ref()),
                latest: usize::try_from(version).is_ok_and(|version| version == last),
                many: match risk::many(&group.value.count) {
                    Many::Yes => Some(true),
                    Many::No => Some(false),
                    Many::CannotSay => None,
                },
                unintelligible: entry.value.unintelligible,
                noted: tell.provenance(entry),
            }
        })
        .collect()
}

/// Returns the proposals that were recorded, in order of time.
pub(super) fn proposals(tell: &Teller<'_>) -> Vec<Proposal> {
    let all = tell.case.registers().assessments.standing();
    let mut of: Vec<_> = all.filter(|one| !one.value.is_decision()).collect();
    of.sort_by_key(|one| one.value.when.from());
    of.iter()
        .map(|one| Proposal {
            when: tell.when(&one.value.when),
            outcome: one.value.outcome.code().to_owned(),
            outcome_text: proposed(tell, one.value.outcome),
            text: tell.free(&one.value.motive),
            noted: tell.provenance(one),
        })
        .collect()
}

/// Returns what a recorded proposal came to: where nothing was settled, that a person decides.
pub(super) fn proposed(tell: &Teller<'_>, outcome: RiskOutcome) -> String {
    match outcome {
        RiskOutcome::NotKnownYet => told::verdict(None, None, tell.lang),
        RiskOutcome::High | RiskOutcome::Risk | RiskOutcome::Unlikely => tell.coded(outcome),
    }
}
