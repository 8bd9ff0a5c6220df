//! A check for protected identity: what an outcome has to hold to open the gate, and what it covers.

use super::super::gate::{data_set, mass_channels};
use super::super::refusal::{Needed, Refusal};
use super::super::register::{Check, CheckOutcome};
use super::super::state::Case;
use super::super::{EntryId, Rules};
use super::entry::{all_stand, need_some, or_all};
use super::{need, not_future, some};
use crate::time::Moment;

/// A check names the groups, the kinds of data and the channels to many that it covered, so that
/// what is added later is asked about again. A check that is corrected keeps what it covered; one
/// that is dated anew is a new look.
pub(super) fn check(
    case: &Case,
    rules: &Rules,
    at: Moment,
    id: &EntryId,
    mut value: Check,
) -> Result<Check, Refusal> {
    not_future(at, Some(&value.when))?;
    all_stand(case, &value.groups)?;
    value.groups = or_all(case, value.groups);
    let before = case.registers().checks.get(id);
    if let Some(before) = before.filter(|before| before.value.when == value.when) {
        value.channels.clone_from(&before.value.channels);
        value.data.clone_from(&before.value.data);
    } else {
        value.channels = Some(mass_channels(case, rules, None, false));
        value.data = Some(data_set(case));
    }
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
