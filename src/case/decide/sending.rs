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
use crate::time::{Moment, When};

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
    let to_all = value.groups.is_empty();
    value.groups = or_all(case, value.groups);
    if let (true, SendingStage::Sent, Some(sent)) = (to_all, value.stage, &value.sent) {
        value.groups = known_when_sent(case, value.groups, sent);
    }
    // What waits for all groups waits for those who are taken out of it too.
    let waiting = gate::waiting(case, &value.groups, !channel.direct);
    let guardians = gate::guardians_open(case, &value.groups);
    let closed: Vec<_> = gate::gates_of(case, &value)
        .iter()
        .filter(|gate| !gate.outcome.is_open())
        .map(|gate| gate.group.cloned())
        .collect();
    let is_ahead = match value.stage {
        SendingStage::Planned | SendingStage::Approved => true,
        SendingStage::Sent | SendingStage::Stopped => false,
    };
    if channel.mass && is_ahead {
        take_out(case, &mut value, to_all)?;
    }
    let gates = gate::gates_of(case, &value);
    let checks = gate::check_records(&gates);
    let mut shown = Shown {
        checks,
        ..Shown::default()
    };
    match value.stage {
        SendingStage::Planned | SendingStage::Approved if channel.mass => {
            if !closed.is_empty() {
                return Err(Refusal::GateClosed(closed.into_iter().flatten().collect()));
            }
            if value.stage == SendingStage::Approved {
                // No motive opens this: "never through the guardian" can always be answered.
                if channel.direct && !guardians.is_empty() {
                    return Err(Refusal::GuardianLetter(guardians));
                }
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

/// Returns the groups that were known when a message went, of whom nobody has said to whom it went: a
/// group that came to light later was not told by it. Where the record was written afterwards, and
/// says nothing of what was known then, all of them stay that are not said to have come later.
fn known_when_sent(case: &Case, groups: Vec<EntryId>, sent: &When) -> Vec<EntryId> {
    let table = &case.registers().groups;
    let learned = |id: &EntryId| {
        let learned = table.get(id)?.noted.learned.as_ref();
        learned.map(When::from)
    };
    let those = |is_known: &dyn Fn(&EntryId) -> bool| -> Vec<EntryId> {
        groups.iter().filter(|id| is_known(id)).cloned().collect()
    };
    let by_then = |at: Moment| at <= sent.to();
    let known = those(&|id| {
        let known = learned(id).or_else(|| table.first_recorded(id));
        known.is_some_and(by_then)
    });
    if !known.is_empty() {
        return known;
    }
    let left = those(&|id| learned(id).is_none_or(by_then));
    if left.is_empty() { groups } else { left }
}

/// Takes groups of protected persons alone out of what goes to all; refuses what is for them by name, and
/// what nobody is left for. They are contacted one by one.
fn take_out(case: &Case, value: &mut Sending, to_all: bool) -> Result<(), Refusal> {
    if case.registers().groups.is_empty() {
        return if gate::only_protected(case, None) {
            Err(Refusal::OnlyProtected(Vec::new()))
        } else {
            Ok(())
        };
    }
    let alone = gate::only_protected_among(case, &value.groups);
    if !alone.is_empty() && (!to_all || alone.len() >= value.groups.len()) {
        return Err(Refusal::OnlyProtected(alone));
    }
    value.groups.retain(|id| !alone.contains(id));
    Ok(())
}
