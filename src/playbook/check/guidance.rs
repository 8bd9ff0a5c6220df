//! Guidance against the playbook that names it: every question that it asks must be one of the
//! playbook's, and be compared with answers that it can have.

use super::comparison;
use crate::playbook::Playbook;
use crate::playbook::read::{Findings, Places, Sort, near};
use crate::text::problem::check;

/// Reports questions that the playbook does not have, and answers that they cannot have.
pub(crate) fn against(playbook: &Playbook, places: &Places, out: &mut Findings) {
    let asked = || {
        let fields = playbook.steps().flat_map(|(_, step)| &step.fields);
        fields.map(|field| field.id.as_str())
    };
    let used = places.used.iter();
    for name in used.filter(|name| matches!(name.sort, Sort::Field | Sort::Basis)) {
        if !asked().any(|id| id == name.id) {
            let told = check::unknown_id(&name.sort.word(), &name.id, near(&name.id, asked()));
            out.add(name.span.clone(), told);
        }
    }
    comparison::check(playbook, places, out);
}
