//! Answers and entries that two sessions gave without knowing of each other.

use super::Finding;
use crate::case::register::with_table;
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
    for register in Register::ALL {
        with_table!(of, register, |table, _wrap| entries(
            table, register, findings
        ));
    }
}

fn entries<T>(table: &Table<T>, register: Register, findings: &mut Vec<Finding>) {
    let rival = table.standing().filter(|entry| entry.disputed);
    findings.extend(rival.map(|entry| Finding::DisputedEntry(register, entry.id.clone())));
}
