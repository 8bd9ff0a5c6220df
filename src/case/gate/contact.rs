//! Contact before publication: which protected persons have not been reached yet when something is
//! to go to many. Only pseudonyms and counts.

use super::super::register::{CheckOutcome, ContactStatus, ProtectedPerson};
use super::super::state::Case;
use super::super::{Digest, EntryId};
use super::{gate, gates, only_protected};
use crate::time::When;

/// Protected persons that nobody has reached yet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Waiting {
    /// The numbers of their pseudonyms, sorted.
    pub persons: Vec<u32>,
    /// How many more a check found than there are pseudonyms.
    pub unlisted: u32,
}

impl Waiting {
    /// Returns how many there are.
    pub fn count(&self) -> u32 {
        let listed = u32::try_from(self.persons.len()).unwrap_or(u32::MAX);
        listed.saturating_add(self.unlisted)
    }

    /// Returns whether everybody has been reached.
    pub const fn is_empty(&self) -> bool {
        self.persons.is_empty() && self.unlisted == 0
    }
}

/// Returns who waits for contact before something goes to these groups; to all, when none is named.
/// A person whose group nobody stated belongs to each, and so does one whose group is of protected persons
/// alone: which of the others they are among is not recorded. A publication reaches the whole world, so it
/// waits for everybody.
pub fn waiting(case: &Case, groups: &[EntryId], is_publication: bool) -> Waiting {
    let everybody = is_publication || groups.is_empty();
    let people = || case.registers().protected.standing();
    let concerns = |person: &ProtectedPerson| everybody || is_concerned(case, person, groups);
    let mut persons: Vec<u32> = people()
        .filter(|person| person.value.status != ContactStatus::Contacted)
        .filter(|person| concerns(person.value))
        .map(|person| person.value.label)
        .collect();
    persons.sort_unstable();
    let asked = if everybody {
        gates(case)
    } else {
        let all = case.registers().groups.standing().map(|group| group.id);
        let asked = all.filter(|id| groups.contains(id) || only_protected(case, Some(id)));
        asked.map(|id| gate(case, Some(id))).collect()
    };
    // A check of several groups counts its persons once.
    let mut checks: Vec<(Digest, u32)> = asked
        .iter()
        .filter_map(|gate| gate.check)
        .filter_map(|check| match check.value.outcome {
            CheckOutcome::Found(found) => {
                let of = &check.value.groups;
                let listed = people().filter(|person| {
                    let group = person.value.group.as_ref();
                    group.is_none_or(|id| of.is_empty() || of.contains(id))
                });
                let listed = u32::try_from(listed.count()).unwrap_or(u32::MAX);
                Some((check.record, found.saturating_sub(listed)))
            }
            CheckOutcome::NoneMarked | CheckOutcome::CouldNotCheck => None,
        })
        .collect();
    checks.sort_unstable();
    checks.dedup();
    let unlisted = checks.iter().map(|(_, n)| *n);
    Waiting {
        persons,
        unlisted: unlisted.fold(0, u32::saturating_add),
    }
}

/// Returns the pseudonyms of the young whose guardian is still to be looked into and who may be among
/// some groups; among all, when none is named.
pub fn guardians_open(case: &Case, groups: &[EntryId]) -> Vec<u32> {
    let mut open: Vec<u32> = case
        .registers()
        .protected
        .standing()
        .filter(|person| person.value.guardian_open())
        .filter(|person| groups.is_empty() || is_concerned(case, person.value, groups))
        .map(|person| person.value.label)
        .collect();
    open.sort_unstable();
    open
}

/// Returns the pseudonyms of those who by the record were reached only after something went at
/// `sent`, or have not been reached still. Whose contact has no time is not among them: nothing
/// shows the order.
pub fn contacted_after(
    case: &Case,
    groups: &[EntryId],
    is_publication: bool,
    sent: &When,
) -> Vec<u32> {
    let everybody = is_publication || groups.is_empty();
    let mut late: Vec<u32> = case
        .registers()
        .protected
        .standing()
        .filter(|person| everybody || is_concerned(case, person.value, groups))
        .filter(
            |person| match (person.value.status, &person.value.contacted) {
                (ContactStatus::Contacted, Some(when)) => when.from() >= sent.to(),
                (ContactStatus::Contacted, None) => false,
                (ContactStatus::NotContacted | ContactStatus::Tried, _) => true,
            },
        )
        .map(|person| person.value.label)
        .collect();
    late.sort_unstable();
    late
}

/// Returns whether a person may be among those of some groups.
fn is_concerned(case: &Case, person: &ProtectedPerson, groups: &[EntryId]) -> bool {
    let of = person.group.as_ref();
    of.is_none_or(|id| groups.contains(id) || only_protected(case, Some(id)))
}
