//! Groups that consist of nobody but protected persons: they are told one by one, never by anything that
//! goes to many. Knows only counts, and what a group is called.

use super::super::register::{CheckOutcome, Count, SendingStage};
use super::super::state::Case;
use super::super::{Answer, EntryId, Value};
use super::covers;
use crate::playbook::{FieldId, Playbook};
use crate::text::protected::names_protection;
use crate::text::{Phrase, letter as words};

/// Returns whether a group, or everybody while there are no groups, consists of protected persons alone:
/// somebody said so; as many are followed in it, or were found in it by a check of it alone, as there
/// are in it at most; or it is named after the protection and nobody has said otherwise. A letter or a
/// notice to such a group gives away what they have in common.
pub fn only_protected(case: &Case, group: Option<&EntryId>) -> bool {
    let entry = group.and_then(|id| case.registers().groups.get(id));
    let stated = entry.and_then(|entry| entry.value.only_protected);
    if stated == Some(true) {
        return true;
    }
    let name = entry.and_then(|entry| entry.value.name.clear());
    if stated.is_none() && name.is_some_and(names_protection) {
        return true;
    }
    let most = match entry {
        Some(entry) => match &entry.value.count {
            Count::Known(n) => Some(n.high()),
            Count::NotKnownYet | Count::CannotBeDetermined => None,
        },
        None => in_all(case),
    };
    // What the counts show is stronger than what somebody said of the name.
    most.is_some_and(|most| most > 0 && known(case, group) >= most)
}

/// Why a group is told one by one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direct {
    /// It consists of protected persons alone: nothing else may be done.
    Protected,
    /// Everything that has gone to it, or is to go, goes to one at a time: that is the plan until
    /// something else is planned.
    Planned,
}

impl Direct {
    /// Says it, and what is used in the place of a letter.
    pub const fn phrase(self) -> Phrase {
        match self {
            Self::Protected => words::ONLY_DIRECTLY,
            Self::Planned => words::DIRECTLY_PLANNED,
        }
    }
}

/// Returns why a group is told one by one; `None` when a letter may go to it.
pub fn contacted_directly(case: &Case, playbook: &Playbook, group: &EntryId) -> Option<Direct> {
    if only_protected(case, Some(group)) {
        return Some(Direct::Protected);
    }
    let sendings = case.registers().sendings.standing();
    let mut to_it = sendings
        .filter(|sending| sending.value.stage != SendingStage::Stopped)
        .filter(|sending| {
            let groups = &sending.value.groups;
            groups.is_empty() || groups.contains(group)
        })
        .peekable();
    let one_by_one = |channel| playbook.channel(channel).is_some_and(|known| !known.mass);
    (to_it.peek().is_some() && to_it.all(|sending| one_by_one(&sending.value.channel)))
        .then_some(Direct::Planned)
}

/// Returns the groups of protected persons alone among those named; among all, when none is.
pub(in crate::case) fn among(case: &Case, groups: &[EntryId]) -> Vec<EntryId> {
    let standing = case.registers().groups.standing();
    standing
        .map(|group| group.id)
        .filter(|id| groups.is_empty() || groups.contains(id))
        .filter(|id| only_protected(case, Some(id)))
        .cloned()
        .collect()
}

/// Returns how many protected persons are known to be of the group.
fn known(case: &Case, group: Option<&EntryId>) -> u64 {
    let people = case.registers().protected.standing();
    let of_it = people.filter(|one| group.is_none() || one.value.group.as_ref() == group);
    let listed = u64::try_from(of_it.count()).unwrap_or(u64::MAX);
    let checks = case.registers().checks.standing();
    let alone = checks.filter(|check| match group {
        Some(_) => check.value.groups.len() == 1 && covers(check.value, group),
        None => true,
    });
    let found = alone.last().map_or(0, |check| match check.value.outcome {
        CheckOutcome::Found(n) => u64::from(n),
        CheckOutcome::NoneMarked | CheckOutcome::CouldNotCheck => 0,
    });
    listed.max(found)
}

/// Returns how many persons there are at most in all, where that has been answered.
fn in_all(case: &Case) -> Option<u64> {
    let held = case
        .answer(&FieldId::new("persons_total").ok()?)?
        .settled()?;
    match &held.value.value {
        Answer::Known(Value::Number(n)) => Some(n.high()),
        Answer::Known(_) | Answer::NotKnownYet | Answer::CannotBeDetermined => None,
    }
}
