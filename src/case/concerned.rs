//! Which of the kinds of data that leaked concern a group. While nobody has said so, all of them may:
//! nothing is left out of a letter because a question was not answered.

use super::gate::data_set;
use super::{Case, EntryId};

/// The kinds of data that concern a group: rows of the list of data.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Concerned {
    /// Those that concern it, or may: named with the group, or of which nobody has said anything. Sorted.
    pub rows: Vec<EntryId>,
    /// Those among them of which nobody has said anything: all while none is named, otherwise those
    /// that came into the list later.
    pub unsaid: Vec<EntryId>,
}

/// Returns the kinds of data that concern a group. What is named and no longer stands is not told.
pub fn concerned(case: &Case, group: &EntryId) -> Concerned {
    let all = data_set(case);
    let entry = case.registers().groups.get(group);
    let named = entry.map_or(&[][..], |entry| entry.value.data.as_slice());
    let seen = entry.and_then(|entry| entry.noted.shown.as_ref()?.data.as_ref());
    let said = |row: &EntryId| {
        let known = seen.is_none_or(|seen| seen.contains(row));
        named.contains(row) || known
    };
    // Without one that stands nobody has said anything.
    if !all.iter().any(|row| named.contains(row)) {
        return Concerned {
            unsaid: all.clone(),
            rows: all,
        };
    }
    let unsaid: Vec<EntryId> = all.iter().filter(|row| !said(row)).cloned().collect();
    let rows = all
        .into_iter()
        .filter(|row| named.contains(row) || unsaid.contains(row))
        .collect();
    Concerned { rows, unsaid }
}
