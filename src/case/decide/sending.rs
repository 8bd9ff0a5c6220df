//! A sending to the persons concerned: closed for the many until the gate has an outcome.

use super::super::Rules;
use super::super::event::Shown;
use super::super::gate;
use super::super::refusal::{Needed, Refusal};
use super::super::register::{Sending, SendingStage};
use super::super::state::Case;
use super::entry::{all_stand, or_all};
use super::{need, not_future, some};
use crate::time::Moment;

/// Refuses to prepare or approve a mass sending whose gate has no outcome. What *was* sent can
/// always be recorded, and the record says whether it went before the gate.
pub(super) fn sending(
    case: &Case,
    rules: &Rules,
    at: Moment,
    mut value: Sending,
) -> Result<(Sending, Option<Shown>), Refusal> {
    let channel = rules
        .playbook
        .channel(&value.channel)
        .ok_or_else(|| Refusal::UnknownChannel(value.channel.clone()))?;
    value.title = need(value.title, Needed::What)?;
    (value.text, value.note) = (some(value.text), some(value.note));
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
        }
        SendingStage::Sent => {
            let sent = value.sent.as_ref().ok_or(Refusal::SentNeedsTime)?;
            shown.before_gate = channel
                .mass
                .then(|| gate::went_before_gate(case, &value, sent));
        }
        SendingStage::Planned | SendingStage::Approved | SendingStage::Stopped => {}
    }
    Ok((value, Some(shown)))
}
