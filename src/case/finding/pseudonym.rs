//! Two protected persons under one pseudonym: two sessions counted on at the same time.

use std::collections::BTreeMap;

use super::Finding;
use crate::case::Case;

/// Finds pseudonyms that stand for more than one person.
pub(super) fn find(case: &Case, findings: &mut Vec<Finding>) {
    let mut persons: BTreeMap<u32, usize> = BTreeMap::new();
    for person in case.registers().protected.standing() {
        *persons.entry(person.value.label).or_default() += 1;
    }
    let twice = persons.into_iter().filter(|(_, n)| *n > 1);
    findings.extend(twice.map(|(label, _)| Finding::SamePseudonym(label)));
}
