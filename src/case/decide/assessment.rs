//! The rules of assessments: proposals are computed, decisions are a person's, and a decision below
//! what was proposed has a reason of its own and a second role.

use super::super::event::Shown;
use super::super::refusal::{Needed, Refusal};
use super::super::register::{Assessment, AssessmentStage, RiskOutcome};
use super::super::state::Case;
use super::super::{EntryId, Rules, risk};
use super::entry::all_stand;
use super::{need, not_future, shown_clock, some};
use crate::playbook::guidance::Advised;
use crate::time::Moment;

/// A version of the assessment always has a motive, also *not known yet*. What it rests on is noted,
/// so that it can be told later what has changed.
pub(super) fn assessment(
    case: &Case,
    rules: &Rules,
    at: Moment,
    id: &EntryId,
    mut value: Assessment,
) -> Result<(Assessment, Option<Shown>), Refusal> {
    not_future(at, Some(&value.when))?;
    value.motive = need(value.motive, Needed::Motive)?;
    value.cause = some(value.cause);
    value.below_why = some(value.below_why);
    all_stand(case, &value.groups)?;
    value.rests_on = rests_on(case, rules, at, id, &value);
    let shown = rules
        .main_clock()
        .and_then(|rule| shown_clock(case, rules, at, &rule.id));
    match value.stage {
        Some(AssessmentStage::Proposal) => {
            propose(case, rules, at, &value)?;
            let proposal = risk::proposal(case, rules, at);
            let shown = Shown {
                due: shown.and_then(|shown| shown.due),
                rule: proposal.rule,
                ..Shown::default()
            };
            value.below_why = None;
            value.second = None;
            value.proposal = None;
            Ok((value, Some(shown)))
        }
        Some(AssessmentStage::Decision) | None => {
            decide(case, rules, at, &mut value)?;
            Ok((value, shown))
        }
    }
}

/// A proposal says what the guidance says now, nothing else.
fn propose(case: &Case, rules: &Rules, at: Moment, value: &Assessment) -> Result<(), Refusal> {
    if rules.guidance.is_empty() {
        return Err(Refusal::NoGuidance);
    }
    let mut proposals: Vec<_> = value
        .groups
        .iter()
        .map(|group| risk::proposal_for(case, rules, at, group))
        .collect();
    if proposals.is_empty() {
        proposals.push(risk::proposal(case, rules, at));
    }
    let highest = proposals.iter().map(risk::Proposal::stated).max();
    if highest == Some(value.outcome) {
        Ok(())
    } else {
        Err(Refusal::NotTheProposal)
    }
}

/// A decision names the proposal that it was made beside, and says why when it goes below.
fn decide(case: &Case, rules: &Rules, at: Moment, value: &mut Assessment) -> Result<(), Refusal> {
    let assessments = &case.registers().assessments;
    if let Some(named) = &value.proposal {
        let stands = assessments
            .get(named)
            .filter(|one| !one.value.is_decision());
        stands.ok_or(Refusal::NoSuchEntry)?;
    } else {
        let latest = assessments
            .standing()
            .filter(|one| !one.value.is_decision() && one.value.groups == value.groups)
            .max_by_key(|one| one.value.when.from());
        value.proposal = latest.map(|one| one.id.clone());
    }
    let proposed = value
        .proposal
        .as_ref()
        .and_then(|named| assessments.get(named))
        .and_then(|one| rank(one.value.outcome));
    let least = risk::floor(case, rules, at, &value.groups).max(proposed);
    let below = match (rank(value.outcome), least) {
        (Some(decided), Some(least)) => decided < least,
        (None, _) | (_, None) => false,
    };
    if below && (value.below_why.is_none() || value.second.is_none()) {
        return Err(Refusal::BelowProposal {
            has_why: value.below_why.is_some(),
        });
    }
    Ok(())
}

/// Returns how far an outcome goes; *not known yet* goes nowhere.
const fn rank(outcome: RiskOutcome) -> Option<Advised> {
    match outcome {
        RiskOutcome::Unlikely => Some(Advised::Unlikely),
        RiskOutcome::Risk => Some(Advised::Risk),
        RiskOutcome::High => Some(Advised::High),
        RiskOutcome::NotKnownYet => None,
    }
}

/// Returns what the assessment rests on: a correction of one that stands leaves what it rested on as
/// it was; one that decides anew rests on what is known now.
fn rests_on(
    case: &Case,
    rules: &Rules,
    at: Moment,
    id: &EntryId,
    value: &Assessment,
) -> Option<risk::Resting> {
    if rules.guidance.is_empty() {
        return None;
    }
    let before = case.registers().assessments.get(id);
    let corrected = before
        .filter(|before| before.value.outcome == value.outcome && before.value.when == value.when);
    match corrected {
        Some(before) => before.value.rests_on.clone(),
        None => Some(risk::resting(case, rules, at, None)),
    }
}
