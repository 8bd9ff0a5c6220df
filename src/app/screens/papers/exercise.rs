//! Which papers there are: those of the playbook, and in an exercise its own. A participant sees no
//! paper that tells what is to come before the exercise has ended.

use crate::app::open::Open;
use crate::builtin;
use crate::playbook::ReportId;

/// Returns the papers of the open case.
pub(super) fn reports(open: &Open) -> Vec<ReportId> {
    let mut all = open.rules.playbook.reports.clone();
    if open.rules.scenario.is_some() {
        let told = open.leads || open.case().exercise().ended.is_some();
        let own = [builtin::AFTER_ACTION].into_iter().chain(builtin::HANDOUTS);
        // The last one tells nothing that is to come.
        let own = own.filter(|name| told || Some(name) == builtin::HANDOUTS.last());
        all.extend(own.filter_map(|name| ReportId::new(name).ok()));
    }
    all
}
