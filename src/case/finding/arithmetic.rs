//! Counts that cannot all be true: more reached or returned than it went to, more than there are in the
//! group, ways that together do not make up the group, groups that do not make up the whole.

use std::collections::BTreeMap;

use super::Finding;
use crate::case::coverage::{Bounds, Counts, Coverage, GroupCoverage, by_deliveries};
use crate::case::gate::{against, gates, only_protected};
use crate::case::register::{CheckOutcome, SendingStage};
use crate::case::{Answer, Case, EntryId, Rules, Value};
use crate::playbook::FieldId;

/// Finds such counts.
pub(super) fn find(case: &Case, rules: &Rules, told: &Coverage, findings: &mut Vec<Finding>) {
    deliveries(case, findings);
    two_figures(case, findings);
    for group in &told.groups {
        ways(case, rules, group, findings);
    }
    whole(case, findings);
    protected(case, findings);
}

/// More reached and returned than it went to.
fn deliveries(case: &Case, findings: &mut Vec<Finding>) {
    for delivery in case.registers().deliveries.standing() {
        let value = delivery.value;
        if let Some([sent, reached, returned]) = value.overcounted() {
            findings.push(Finding::MoreThanSent {
                delivery: delivery.id.clone(),
                sending: value.sending.clone(),
                sent,
                reached,
                returned,
            });
        }
    }
}

/// A sending's own figure says something else than its deliveries, which are what counts.
fn two_figures(case: &Case, findings: &mut Vec<Finding>) {
    for sending in case.registers().sendings.standing() {
        let Some(counted) = by_deliveries(case, &sending) else {
            continue;
        };
        let apart = |a: Bounds, b: Bounds| {
            a.high().is_some_and(|most| most < b.low())
                || b.high().is_some_and(|most| most < a.low())
        };
        let own = Bounds::of(&sending.value.reached);
        let returned = sending.value.returned.as_ref();
        let returned = returned.map_or(Bounds::UNKNOWN, Bounds::of_quantity);
        if apart(own, counted.reached) || apart(returned, counted.returned) {
            findings.push(Finding::TwoFigures {
                sending: sending.id.clone(),
                own: [own, returned],
                counted: [counted.reached, counted.returned],
            });
        }
    }
}

/// The latest sending by each way to many: what did not come back is to make up the group. A way that
/// is still to be used, or a count that nobody knows, says nothing.
fn ways(case: &Case, rules: &Rules, group: &GroupCoverage, findings: &mut Vec<Finding>) {
    let Some(id) = &group.group else { return };
    let is_mass = |channel| rules.playbook.channel(channel).is_none_or(|one| one.mass);
    let direct = || {
        let messages = group.messages.iter();
        messages.filter(|one| one.counts == Counts::Direct && is_mass(&one.channel))
    };
    let waits = direct().any(|one| one.stage != SendingStage::Sent);
    let mut latest = BTreeMap::new();
    for message in direct().filter(|one| one.stage == SendingStage::Sent) {
        latest.insert(&message.channel, message);
    }
    if latest.is_empty() {
        return;
    }
    let known = |sending: &EntryId| {
        let mut of = case.registers().deliveries.standing();
        of.any(|one| one.value.sending == *sending && one.value.group == *id)
    };
    if !latest.values().all(|message| known(&message.sending)) {
        return;
    }
    let left = latest
        .values()
        .map(|message| message.sent.minus(message.returned));
    let sum = left.fold(Bounds::NONE, Bounds::plus);
    let over = group.many.high().is_some_and(|most| sum.low() > most);
    let under = !waits && sum.high().is_some_and(|most| most < group.many.low());
    if over || under {
        findings.push(Finding::SentNotGroup {
            group: id.clone(),
            sendings: latest.values().map(|one| one.sending.clone()).collect(),
            sum,
            many: group.many,
        });
    }
}

/// The groups cannot be fewer than all together, nor one of them more than all. Together they may be more,
/// since somebody may be in several: then the answer to how many all are is what counts. A group of
/// protected persons alone is of people who are counted in the others.
fn whole(case: &Case, findings: &mut Vec<Finding>) {
    let Ok(field) = FieldId::new("persons_total") else {
        return;
    };
    let held = case.answer(&field).and_then(|answer| answer.settled());
    let Some(Answer::Known(Value::Number(total))) = held.map(|held| &held.value.value) else {
        return;
    };
    let total = Bounds::of_quantity(total);
    let groups: Vec<_> = case.registers().groups.standing().collect();
    let sizes = groups.iter().map(|group| Bounds::of(&group.value.count));
    let sum = sizes.fold(Bounds::NONE, Bounds::plus);
    let too_few = !groups.is_empty() && sum.high().is_some_and(|most| most < total.low());
    let too_large = groups.iter().filter(|group| {
        let least = Bounds::of(&group.value.count).low();
        total.high().is_some_and(|most| least > most)
    });
    let mut named: Vec<EntryId> = too_large.map(|group| group.id.clone()).collect();
    let others = groups
        .iter()
        .filter(|group| !only_protected(case, Some(group.id)))
        .fold(Bounds::NONE, |sum, group| {
            sum.plus(Bounds::of(&group.value.count))
        });
    let overlap = named.is_empty() && total.high().is_some_and(|most| others.low() > most);
    if named.is_empty() && !too_few && !overlap {
        return;
    }
    if named.is_empty() {
        named = groups.iter().map(|group| group.id.clone()).collect();
    }
    findings.push(Finding::GroupsNotWhole {
        groups: named,
        sum,
        total,
        field,
        overlap,
    });
}

/// As many protected persons are to be followed as the checks found.
fn protected(case: &Case, findings: &mut Vec<Finding>) {
    let found = case.registers().checks.standing().filter_map(|check| {
        let CheckOutcome::Found(n) = check.value.outcome else {
            return None;
        };
        Some((check.id.clone(), u64::from(n)))
    });
    let found: Vec<(EntryId, u64)> = found.collect();
    let least = found.iter().map(|(_, n)| *n).max().unwrap_or(0);
    let most = found.iter().map(|(_, n)| *n).sum::<u64>();
    let listed = case.registers().protected.standing().count();
    let listed = u64::try_from(listed).unwrap_or(u64::MAX);
    if !found.is_empty() && (listed < least || listed > most) {
        findings.push(Finding::ProtectedNotFound {
            checks: found.into_iter().map(|(id, _)| id).collect(),
            found: Bounds::new(least, Some(most)),
            listed,
        });
        return;
    }
    // Nobody was found, and yet somebody is followed, or the group is of nobody else.
    let gates = gates(case);
    let against: Vec<_> = gates
        .iter()
        .filter_map(|gate| against(case, gate))
        .collect();
    let mut persons: Vec<u32> = against.iter().flat_map(|one| one.persons.clone()).collect();
    persons.sort_unstable();
    persons.dedup();
    let mut checks: Vec<EntryId> = against.into_iter().map(|one| one.check).collect();
    checks.dedup();
    if !checks.is_empty() {
        findings.push(Finding::ProtectedNotFound {
            checks,
            found: Bounds::NONE,
            listed: u64::try_from(persons.len()).unwrap_or(u64::MAX),
        });
    }
}
