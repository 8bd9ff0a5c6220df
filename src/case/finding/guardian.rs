//! Young protected persons who were told although nothing shows that the guardian had been looked into:
//! the one that a child is protected from may be a guardian.

use super::Finding;
use crate::case::Case;
use crate::case::register::ContactStatus;

/// Finds them, as one finding.
pub(super) fn find(case: &Case, findings: &mut Vec<Finding>) {
    let people = case.registers().protected.standing();
    let told = people
        .filter(|one| one.value.status == ContactStatus::Contacted && one.value.guardian_open());
    let mut persons: Vec<u32> = told.map(|one| one.value.label).collect();
    persons.sort_unstable();
    if !persons.is_empty() {
        findings.push(Finding::GuardianNotShown(persons));
    }
}
