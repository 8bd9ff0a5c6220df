//! Answers and entries that two sessions gave without knowing of each other.

use super::Finding;
use crate::case::state::{Case, Table};
use crate::playbook::Register;

/// Finds disputed answers and entries.
pub(super) fn find(case: &Case, findings: &mut Vec<Finding>) {
    let rival = case
        .answers
        .iter()
        .filter(|(_, versions)| versions.is_disputed());
    findings.extend(rival.map(|(field, _)| Finding::DisputedAnswer(field.clone())));
    let of = case.registers();
    entries(&of.anchors, Register::Anchors, findings);
    entries(&of.groups, Register::Groups, findings);
    entries(&of.assessments, Register::Assessments, findings);
    entries(&of.checks, Register::Checks, findings);
    entries(&of.protected, Register::Protected, findings);
    entries(&of.filings, Register::Filings, findings);
    entries(&of.sendings, Register::Sendings, findings);
    entries(&of.measures, Register::Measures, findings);
    entries(&of.lessons, Register::Lessons, findings);
    entries(&of.people, Register::People, findings);
    entries(&of.links, Register::Links, findings);
}

fn entries<T>(table: &Table<T>, register: Register, findings: &mut Vec<Finding>) {
    let rival = table.standing().filter(|entry| entry.disputed);
    findings.extend(rival.map(|entry| Finding::DisputedEntry(register, entry.id.clone())));
}
