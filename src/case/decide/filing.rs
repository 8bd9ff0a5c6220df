//! A filing to the authority: one first notification, supplements after it, reasons when late.

use super::super::countdown::countdown;
use super::super::event::Shown;
use super::super::refusal::{Needed, Refusal};
use super::super::register::{Filing, FilingStage};
use super::super::state::Case;
use super::super::{EntryId, Rules};
use super::{need, not_future, some};
use crate::clock::{self, Phase};
use crate::playbook::ClockId;
use crate::time::Moment;

/// Applies Article 33: late demands reasons (33(1)), supplements follow a first notification
/// (33(4)). The record holds the deadline that was shown.
pub(super) fn filing(
    case: &Case,
    rules: &Rules,
    at: Moment,
    id: &EntryId,
    mut value: Filing,
) -> Result<(Filing, Option<Shown>), Refusal> {
    let (rule, digest) = rules.clock(&value.clock).ok_or(Refusal::UnknownClock)?;
    not_future(at, Some(&value.when))?;
    if value.copy.is_none() {
        let standing = case.registers().filings.get(id);
        value.copy = standing.and_then(|standing| standing.value.copy);
    }
    value.summary = need(value.summary, Needed::What)?;
    value.reference = some(value.reference);
    value.receipt = some(value.receipt);
    value.late_reasons = some(value.late_reasons);
    let due = countdown(case, rules, rule, digest, at).due;
    let root = rules.before(rule).last().map_or(&rule.id, |root| &root.id);
    let mut filings = case.registers().filings.standing();
    let mut another_first = |clocks: &[&ClockId]| {
        filings.any(|filing| {
            let first = filing.value.stage == FilingStage::Initial;
            first && clocks.contains(&&filing.value.clock) && filing.id != id
        })
    };
    match value.stage {
        FilingStage::Initial => {
            if another_first(&[&rule.id, root]) {
                return Err(Refusal::AlreadyFiled);
            }
            if let Some(due) = due {
                let late = clock::under(due, &[], Some(&value.when), at) == Phase::MetLate;
                if late && value.late_reasons.is_none() {
                    return Err(Refusal::LateNeedsReasons { due });
                }
            }
        }
        FilingStage::Supplement
        | FilingStage::Withdrawn
        | FilingStage::Intermediate
        | FilingStage::Final => {
            if !another_first(&[&rule.id, root]) {
                return Err(Refusal::NotFiledYet);
            }
        }
    }
    Ok((
        value,
        Some(Shown {
            due,
            rule: Some(digest),
            ..Shown::default()
        }),
    ))
}
