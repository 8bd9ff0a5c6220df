//! A clock that was answered before it started, and a follow-up that came before what it follows.

use super::Finding;
use crate::case::register::FilingStage;
use crate::case::{Case, Countdown};

/// Finds such filings.
pub(super) fn find(case: &Case, clocks: &[Countdown<'_>], findings: &mut Vec<Finding>) {
    for clock in clocks {
        let (Some(start), Some(filed)) = (clock.start, &clock.filed) else {
            continue;
        };
        if filed.value.when.to() <= start.from() {
            findings.push(Finding::FiledBeforeStart {
                clock: clock.rule.id.clone(),
                filing: filed.id.clone(),
                filed: filed.value.when.clone(),
                start: start.clone(),
            });
        }
    }
    let all = || case.registers().filings.standing();
    for later in all() {
        match later.value.stage {
            FilingStage::Supplement | FilingStage::Intermediate | FilingStage::Final => {}
            FilingStage::Initial | FilingStage::Withdrawn => continue,
        }
        let initial = all().filter(|one| {
            one.value.clock == later.value.clock && one.value.stage == FilingStage::Initial
        });
        let Some(first) = initial.min_by_key(|one| one.value.when.from()) else {
            continue;
        };
        if later.value.when.to() <= first.value.when.from() {
            findings.push(Finding::FollowsNothing {
                filing: later.id.clone(),
                filed: later.value.when.clone(),
                initial: first.id.clone(),
                first: first.value.when.clone(),
            });
        }
    }
}
