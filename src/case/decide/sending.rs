//! A sending to the persons concerned: closed for the many until the gate has an outcome, and not
//! approved before the protected have been reached, unless somebody says why.

use super::super::event::Shown;
use super::super::gate;
use super::super::refusal::{Needed, Refusal};
use super::super::register::{Sending, SendingStage};
use super::super::state::Case;
use super::super::{EntryId, Rules};
use super::entry::{all_stand, or_all};
use super::{need, not_future, some};
use crate::time::Moment;

/// Refuses to prepare or approve a mass sending whose gate has no outcome, and to approve one while a
/// protected person has not been reached, unless there is a motive. What *was* sent can always be
/// recorded, and the record says whether it went before the gate.
pub(super) fn sending(
    case: &Case,
    rules: &Rules,
    at: Moment,
    id: &EntryId,
    mut value: Sending,
) -> Result<(Sending, Option<Shown>), Refusal> {
    let channel = rules
        .playbook
        .channel(&value.channel)
        .ok_or_else(|| Refusal::UnknownChannel(value.channel.clone()))?;
    value.title = need(value.title, Needed::What)?;
    (value.text, value.note) = (some(value.text), some(value.note));
    value.first_why = some(value.first_why);
    value.content.sort_unstable();
    value.content.dedup();
    not_future(at, value.sent.as_ref())?;
    all_stand(case, &value.groups)?;
    value.groups = or_all(case, value.groups);
    let gates = gate::gates_of(case, &value);
    let checks = gate::check_records(&gates);
    let mut shown = Shown {
        checks,
        ..Shown::default()
    };
    let waiting = gate::waiting(case, &value.groups, !channel.direct);
    match value.stage {
        SendingStage::Planned | SendingStage::Approved if channel.mass => {
            let closed: Vec<_> = gates
                .iter()
                .filter(|gate| !gate.outcome.is_open())
                .collect();
            if !closed.is_empty() {
                let groups = closed
                    .iter()
                    .filter_map(|gate| gate.group.cloned())
                    .collect();
                return Err(Refusal::GateClosed(groups));
            }
            if value.stage == SendingStage::Approved {
                if !waiting.is_empty() && value.first_why.is_none() {
                    return Err(Refusal::ContactFirst(waiting));
                }
                shown.uncontacted = Some(waiting.count());
            }
        }
        SendingStage::Sent => {
            let sent = value.sent.as_ref().ok_or(Refusal::SentNeedsTime)?;
            shown.before_gate = channel
                .mass
                .then(|| gate::went_before_gate(case, &value, sent));
            // What is noted later about a message does not change what it could tell.
            let before = case.registers().sendings.get(id);
            let went = before.filter(|before| {
                before.value.stage == SendingStage::Sent && before.value.text == value.text
            });
            let kept = went.and_then(|went| went.noted.shown.clone());
            shown.data = match &kept {
                Some(kept) => kept.data.clone(),
                None => Some(gate::data_set(case)),
            };
            shown.uncontacted = match &kept {
                Some(kept) => kept.uncontacted,
                None => channel.mass.then(|| waiting.count()),
            };
        }
        SendingStage::Planned | SendingStage::Approved | SendingStage::Stopped => {}
    }
    Ok((value, Some(shown)))
}
