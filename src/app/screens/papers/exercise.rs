//! The papers that only an exercise has. A participant sees no paper that tells what is to come before
//! the exercise has ended.

use crate::app::open::Open;
use crate::builtin;
use crate::playbook::ReportId;

/// Returns the papers that the open case has for being an exercise.
pub(super) fn reports(open: &Open) -> Vec<ReportId> {
    if open.rules.scenario.is_none() {
        return Vec::new();
    }
    let told = open.leads || open.case().exercise().ended.is_some();
    let own = [builtin::AFTER_ACTION].into_iter().chain(builtin::HANDOUTS);
    // The last one tells nothing that is to come.
    let own = own.filter(|name| told || Some(name) == builtin::HANDOUTS.last());
    own.filter_map(|name| ReportId::new(name).ok()).collect()
}
