//! What went before the gate, and why: which group had no check that had begun when the message went.

use super::super::EntryId;
use super::super::register::{Check, Sending};
use super::super::state::{Case, Standing};
use super::covers;
use crate::time::When;

/// A group that a message reached before anybody had checked it; `None` while there were no groups.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unpassed {
    /// The message.
    pub sending: EntryId,
    /// The group.
    pub group: Option<EntryId>,
    /// Why the gate was closed for it.
    pub why: Closed,
}

/// Why the gate was closed for a group when a message went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Closed {
    /// Nobody had checked anything.
    NoCheck,
    /// The group was checked only later, then.
    CheckedLater(When),
    /// A check had been made then, before there were any groups: the group came after it.
    CameAfter(When),
    /// A check had been made then, of other groups.
    OfOthers(When),
}

/// Returns whether a sending that went at `sent` went before the gate: some group had no check that
/// had begun by then.
pub fn went_before_gate(case: &Case, sending: &Sending, sent: &When) -> bool {
    let mut reached = reached(case, sending, sent).into_iter();
    reached.any(|group| !is_checked(case, group.as_ref(), sent))
}

/// Returns the groups for which the gate was closed when a sending went at `sent`, and why.
pub fn unpassed(case: &Case, id: &EntryId, sending: &Sending, sent: &When) -> Vec<Unpassed> {
    let reached = reached(case, sending, sent).into_iter();
    let closed = reached.filter(|group| !is_checked(case, group.as_ref(), sent));
    let told = closed.map(|group| Unpassed {
        sending: id.clone(),
        why: why(case, group.as_ref(), sent),
        group,
    });
    told.collect()
}

/// Returns the groups that a sending reached. One that names none went to all when there were none: what
/// came into the record afterwards closes the gate for the next one, and not for this.
fn reached(case: &Case, sending: &Sending, sent: &When) -> Vec<Option<EntryId>> {
    if !sending.groups.is_empty() {
        return sending.groups.iter().cloned().map(Some).collect();
    }
    let groups = case.registers().groups.standing();
    let there = groups.filter(|group| group.at <= sent.from());
    let there: Vec<_> = there.map(|group| Some(group.id.clone())).collect();
    if there.is_empty() { vec![None] } else { there }
}

fn begun<'a>(case: &'a Case, sent: &When) -> impl Iterator<Item = Standing<'a, Check>> {
    let (checks, sent) = (case.registers().checks.standing(), sent.from());
    checks.filter(move |check| check.value.when.from() <= sent)
}

fn is_checked(case: &Case, group: Option<&EntryId>, sent: &When) -> bool {
    begun(case, sent).any(|check| covers(check.value, group))
}

fn why(case: &Case, group: Option<&EntryId>, sent: &When) -> Closed {
    let checks = case.registers().checks.standing();
    let later = checks.filter(|check| covers(check.value, group));
    if let Some(first) = later.min_by_key(|check| check.value.when.from()) {
        return Closed::CheckedLater(first.value.when.clone());
    }
    match begun(case, sent).last() {
        Some(check) if check.value.groups.is_empty() => Closed::CameAfter(check.value.when.clone()),
        Some(check) => Closed::OfOthers(check.value.when.clone()),
        None => Closed::NoCheck,
    }
}
