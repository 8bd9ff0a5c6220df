//! One group's messages and how many they reached.

use super::{Bounds, Counts, Flag, GroupCoverage, Message, changed, exceptions};
use crate::case::gate;
use crate::case::register::{
    ContactStatus, Count, Delivery, ExceptionGround, Sending, SendingStage,
};
use crate::case::state::{Case, Standing};
use crate::case::{Answer, EntryId, Rules, Value};
use crate::playbook::{ChannelId, FieldId};
use crate::time::When;

/// Returns how far a group has been told.
pub(super) fn group(case: &Case, rules: &Rules, group: Option<&EntryId>) -> GroupCoverage {
    let size = size(case, group);
    let (protected, protected_reached, astray) = protected(case, group);
    let protected_now = Bounds::new(protected, Some(protected.saturating_add(astray)));
    // Nothing that goes to many goes to a group of protected persons alone, however many are followed yet.
    let many = if gate::only_protected(case, group) {
        Bounds::NONE
    } else {
        size.minus(protected_now)
    };
    let is_public = exceptions(case, group)
        .any(|exception| exception.value.ground == ExceptionGround::Disproportionate);
    let sendings = case.registers().sendings.standing();
    let mut messages: Vec<Message> = sendings
        .filter(|sending| is_to(sending.value, group))
        .filter(|sending| sending.value.stage != SendingStage::Stopped)
        .map(|sending| message(case, rules, &sending, group, many, is_public))
        .collect();
    messages.sort_by_key(|message| {
        (
            message.when.is_none(),
            message.when.as_ref().map(When::from),
        )
    });
    told_later(&mut messages);
    let counted = messages
        .iter()
        .filter(|message| message.stage == SendingStage::Sent && message.counts == Counts::Direct);
    let parts: Vec<Part> = counted
        .map(|message| Part {
            reached: message.reached,
            is_mass: is_mass(rules, &message.channel),
        })
        .collect();
    let reached = reached_of(&parts, protected_now, many);
    let mut whole = GroupCoverage {
        group: group.cloned(),
        size,
        many,
        reached,
        protected,
        protected_reached,
        messages,
        flags: Vec::new(),
    };
    whole.flags = flags(case, &whole);
    whole
}

/// How many one way to each has reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Part {
    /// How many.
    pub(super) reached: Bounds,
    /// Whether it goes to many at once.
    pub(super) is_mass: bool,
}

/// Returns how many of the many have been reached by all ways together. Those whom one way reached
/// may be among those of another. A way to one at a time may have gone to those under protection:
/// they are counted by themselves.
pub(super) fn reached_of(parts: &[Part], protected: Bounds, many: Bounds) -> Bounds {
    let parts = parts.iter().map(|part| {
        let taken = if part.is_mass {
            0
        } else {
            protected.high().unwrap_or(0)
        };
        Bounds::new(
            part.reached.low().saturating_sub(taken),
            part.reached.high(),
        )
    });
    parts.fold(Bounds::NONE, Bounds::either).within(many)
}

fn is_mass(rules: &Rules, channel: &ChannelId) -> bool {
    rules
        .playbook
        .channel(channel)
        .is_none_or(|channel| channel.mass)
}

/// Returns how many a group is: what it says, otherwise at most all who are concerned; for everybody,
/// what the playbook's question says.
fn size(case: &Case, group: Option<&EntryId>) -> Bounds {
    let total = FieldId::new("persons_total").ok();
    let held = total.and_then(|total| case.answer(&total)?.settled());
    let total = match held.map(|held| &held.value.value) {
        Some(Answer::Known(Value::Number(n))) => Bounds::of_quantity(n),
        Some(_) | None => Bounds::UNKNOWN,
    };
    let Some(group) = group else { return total };
    let group = case.registers().groups.get(group);
    match group.map(|group| &group.value.count) {
        Some(Count::Known(n)) => Bounds::of_quantity(n),
        Some(Count::NotKnownYet | Count::CannotBeDetermined) | None => Bounds::new(0, total.high()),
    }
}

/// Returns how many under protection are of the group, how many of them were reached, and how many
/// more may be of it because nobody stated their group.
fn protected(case: &Case, group: Option<&EntryId>) -> (u64, u64, u64) {
    let (mut of_it, mut reached, mut astray) = (0_u64, 0_u64, 0_u64);
    for person in case.registers().protected.standing() {
        let stated = person.value.group.as_ref();
        if group.is_none() || stated == group {
            of_it += 1;
            reached += u64::from(person.value.status == ContactStatus::Contacted);
        } else if stated.is_none() {
            astray += 1;
        }
    }
    (of_it, reached, astray)
}

fn is_to(sending: &Sending, group: Option<&EntryId>) -> bool {
    sending.groups.is_empty() || group.is_none_or(|group| sending.groups.contains(group))
}

/// Returns a message to one group, within how many it can have been for.
fn message(
    case: &Case,
    rules: &Rules,
    sending: &Standing<'_, Sending>,
    group: Option<&EntryId>,
    many: Bounds,
    is_public: bool,
) -> Message {
    let value = sending.value;
    let channel = rules.playbook.channel(&value.channel);
    let counts = match channel {
        Some(channel) if channel.direct => Counts::Direct,
        Some(_) | None if is_public => Counts::Instead,
        Some(_) | None => Counts::NotAlone,
    };
    let all = deliveries(case, sending.id);
    let counts_whole = all.is_empty();
    let of_group =
        |one: &Standing<'_, Delivery>| group.is_none_or(|group| one.value.group == *group);
    let deliveries: Vec<Standing<'_, Delivery>> = all.into_iter().filter(of_group).collect();
    let went = value.stage == SendingStage::Sent;
    let (sent, reached, returned) = if !went {
        (Bounds::NONE, Bounds::NONE, Bounds::NONE)
    } else if counts_whole {
        whole(value, group)
    } else if deliveries.is_empty() {
        // Others of its groups have their outcome; of this one nobody has said.
        (Bounds::UNKNOWN, Bounds::UNKNOWN, Bounds::UNKNOWN)
    } else {
        delivered(&deliveries)
    };
    let mut versions: Vec<_> = deliveries
        .iter()
        .filter_map(|one| one.value.version)
        .collect();
    if versions.is_empty()
        && let Some(text) = value.text.as_ref().and_then(|text| text.clear())
    {
        versions.push(crate::case::Digest::of(text.as_bytes()));
    }
    versions.sort_unstable();
    versions.dedup();
    let receipts = deliveries
        .iter()
        .filter_map(|one| one.value.receipt.clone());
    // A publication goes to nobody in particular; nothing bounds it but the world.
    let most = if counts == Counts::Direct && channel.is_some_and(|channel| channel.mass) {
        many
    } else {
        Bounds::UNKNOWN
    };
    Message {
        sending: sending.id.clone(),
        channel: value.channel.clone(),
        stage: value.stage,
        when: if went { &value.sent } else { &value.planned }.clone(),
        counts,
        sent,
        reached: reached.within(most),
        returned,
        unknown: sent.minus(reached.plus(returned)),
        versions,
        receipts: receipts.collect(),
        before_gate: match (&value.sent, went && is_mass(rules, &value.channel)) {
            (Some(sent), true) => gate::went_before_gate(case, value, sent),
            (Some(_) | None, _) => false,
        },
        changed: match (&value.sent, went) {
            (Some(sent), true) => changed::since(case, sending, sent),
            (Some(_) | None, _) => Vec::new(),
        },
    }
}

fn deliveries<'a>(case: &'a Case, sending: &EntryId) -> Vec<Standing<'a, Delivery>> {
    let deliveries = case.registers().deliveries.standing();
    let of = deliveries.filter(|delivery| delivery.value.sending == *sending);
    of.collect()
}

/// What a sending's deliveries say of it as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Delivered {
    /// How many it reached.
    pub reached: Bounds,
    /// How many came back.
    pub returned: Bounds,
}

/// Returns how many a sending reached by its deliveries, which are what counts as soon as there is one;
/// `None` while there is none, and the sending's own figure counts. Groups that it went to and nobody has
/// counted leave the upper bound open.
pub fn by_deliveries(case: &Case, sending: &Standing<'_, Sending>) -> Option<Delivered> {
    let all = deliveries(case, sending.id);
    if all.is_empty() {
        return None;
    }
    let (_, reached, returned) = delivered(&all);
    let mut groups = sending.value.groups.iter();
    let counted = |group: &EntryId| all.iter().any(|one| one.value.group == *group);
    let open = |sum: Bounds| Bounds::new(sum.low(), None);
    Some(if groups.all(counted) {
        Delivered { reached, returned }
    } else {
        Delivered {
            reached: open(reached),
            returned: open(returned),
        }
    })
}

/// Returns what the deliveries to one group say together. Several of one sending are batches: nobody
/// is in two.
fn delivered(deliveries: &[Standing<'_, Delivery>]) -> (Bounds, Bounds, Bounds) {
    let mut sums = (Bounds::NONE, Bounds::NONE, Bounds::NONE);
    for delivery in deliveries {
        let sent = Bounds::of(&delivery.value.sent);
        let returned = delivery.value.returned.as_ref();
        let returned = returned
            .map_or(Bounds::UNKNOWN, Bounds::of_quantity)
            .within(sent);
        let reached = reached(&delivery.value.reached, sent, returned);
        sums = (
            sums.0.plus(sent),
            sums.1.plus(reached),
            sums.2.plus(returned),
        );
    }
    sums
}

/// Returns how many were reached: as counted, otherwise at most those whom it went to and from whom
/// it did not come back.
fn reached(count: &Count, sent: Bounds, returned: Bounds) -> Bounds {
    let left = Bounds::new(
        0,
        sent.high().map(|high| high.saturating_sub(returned.low())),
    );
    Bounds::of(count).within(left)
}

/// Returns what the sending itself says, when it says nothing of each group. Of several groups the
/// share of one is unknown, at most the whole.
fn whole(sending: &Sending, group: Option<&EntryId>) -> (Bounds, Bounds, Bounds) {
    let all = Bounds::of(&sending.reached);
    let returned = sending.returned.as_ref();
    let returned = returned.map_or(Bounds::UNKNOWN, Bounds::of_quantity);
    let is_alone = group.is_none() || sending.groups.len() == 1;
    if is_alone {
        return (Bounds::new(all.low(), None), all, returned);
    }
    let share = |of: Bounds| Bounds::new(0, of.high());
    (Bounds::UNKNOWN, share(all), share(returned))
}

/// Takes away what a later message to each has told: only the latest one is owed a new one.
fn told_later(messages: &mut [Message]) {
    let sent = |message: &Message| message.stage == SendingStage::Sent;
    let is_direct = |message: &Message| message.counts == Counts::Direct;
    for at in 0..messages.len() {
        let (before, rest) = messages.split_at_mut(at + 1);
        let Some(one) = before.last_mut() else {
            continue;
        };
        let start = |message: &Message| message.when.as_ref().map(When::from);
        let after = |later: &&Message| {
            sent(later) && (is_direct(later) || !is_direct(one)) && start(later) > start(one)
        };
        let later: Vec<&Message> = rest.iter().filter(after).collect();
        if !later.is_empty() {
            let left =
                |change: &super::Change| later.iter().all(|later| later.changed.contains(change));
            let kept: Vec<super::Change> =
                one.changed.iter().filter(|c| left(c)).cloned().collect();
            one.changed = kept;
        }
    }
}

/// Returns what is wrong or left to do.
fn flags(case: &Case, whole: &GroupCoverage) -> Vec<Flag> {
    let mut flags = Vec::new();
    let waits = whole.protected.saturating_sub(whole.protected_reached);
    if waits > 0 {
        flags.push(Flag::ProtectedWait(waits));
    }
    let group = whole.group.as_ref();
    let grounds: Vec<ExceptionGround> = exceptions(case, group)
        .map(|exception| exception.value.ground)
        .collect();
    let not_owed = grounds.iter().find(|ground| match ground {
        ExceptionGround::Unintelligible | ExceptionGround::RiskRemoved => true,
        ExceptionGround::Disproportionate => false,
    });
    let is_public = grounds.contains(&ExceptionGround::Disproportionate);
    // Of those under protection nothing is owed to the many.
    let is_many = whole.many.high() != Some(0);
    let went = whole.counted().next().is_some();
    let planned = whole
        .messages
        .iter()
        .any(|message| message.counts == Counts::Direct && message.stage != SendingStage::Sent);
    if !went && is_many && not_owed.is_none() && !is_public {
        if planned {
            flags.push(Flag::DirectPlanned);
        } else {
            let publications = whole.messages.iter().map(|message| message.channel.clone());
            let mut publications: Vec<_> = publications.collect();
            publications.dedup();
            publications.sort_unstable();
            publications.dedup();
            flags.push(Flag::NoDirect(publications));
        }
    }
    let sent = || {
        whole
            .messages
            .iter()
            .filter(|m| m.stage == SendingStage::Sent)
    };
    let latest = if went {
        whole.counted().last()
    } else {
        sent().next_back()
    };
    if let Some(latest) = latest.filter(|latest| !latest.changed.is_empty()) {
        flags.push(Flag::ResendDue(latest.changed.clone()));
    }
    let returned = whole.counted().map(|message| message.returned);
    let returned = returned.filter(|returned| returned.low() > 0);
    let returned = returned.fold(Bounds::NONE, Bounds::plus);
    if returned.low() > 0 {
        flags.push(Flag::Returned(returned));
    }
    if went {
        let unreached = whole.many.minus(whole.reached);
        if unreached.high() != Some(0) {
            flags.push(Flag::Unreached(unreached));
        }
    }
    let stated = group.and_then(|group| case.registers().groups.get(group));
    let is_stated = stated.map_or(whole.size.high().is_some(), |group| {
        matches!(group.value.count, Count::Known(_))
    });
    if !is_stated {
        flags.push(Flag::SizeUnknown);
    }
    if is_public {
        flags.push(Flag::PublicInstead);
    }
    flags.extend(not_owed.map(|ground| Flag::Excepted(*ground)));
    flags
}
