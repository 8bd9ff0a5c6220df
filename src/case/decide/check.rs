//! A check for protected identity: what an outcome has to hold to open the gate.

use super::super::refusal::{Needed, Refusal};
use super::super::register::{Check, CheckOutcome};
use super::super::state::Case;
use super::entry::{all_stand, need_some, or_all};
use super::{need, not_future, some};
use crate::time::Moment;

/// A check names the groups that it covered, so that a group added later is asked about again.
pub(super) fn check(case: &Case, at: Moment, mut value: Check) -> Result<Check, Refusal> {
    not_future(at, Some(&value.when))?;
    all_stand(case, &value.groups)?;
    value.groups = or_all(case, value.groups);
    match value.outcome {
        CheckOutcome::CouldNotCheck => {
            value.motive = need_some(value.motive, Refusal::CouldNotCheckNeeds)?;
            value.neutral_text = need_some(value.neutral_text, Refusal::CouldNotCheckNeeds)?;
        }
        CheckOutcome::Found(0) => return Err(Refusal::FoundNeedsCount),
        CheckOutcome::Found(_) | CheckOutcome::NoneMarked => {
            value.sources = need(value.sources, Needed::Source)?;
            value.motive = some(value.motive);
            value.neutral_text = some(value.neutral_text);
        }
    }
    Ok(value)
}
