//! Which papers a case can print: the playbook's own, the situation, the handover, and the messages to
//! those concerned, one for each group where they go to one group at a time.

use super::{exercise, handover};
use crate::app::open::Open;
use crate::case::EntryId;
use crate::playbook::ReportId;
use crate::report::letter::Kind;

/// Returns every paper with the group that it is for.
pub(super) fn known(open: &Open) -> Vec<(ReportId, Option<(EntryId, String)>)> {
    let own = open.rules.playbook.reports.iter();
    let mut known: Vec<_> = own.map(|id| (id.clone(), None)).collect();
    let plain = ["lagesbild", handover::BRIEF];
    known.extend(
        plain
            .iter()
            .filter_map(|id| Some((ReportId::new(id).ok()?, None))),
    );
    known.extend(exercise::reports(open).into_iter().map(|id| (id, None)));
    let groups: Vec<(EntryId, String)> = open
        .case()
        .registers()
        .groups
        .standing()
        .filter_map(|group| Some((group.id.clone(), group.value.name.clear()?.to_owned())))
        .collect();
    for kind in Kind::ALL {
        let Ok(id) = ReportId::new(kind.paper()) else {
            continue;
        };
        if kind.is_by_group() && !groups.is_empty() {
            known.extend(groups.iter().map(|group| (id.clone(), Some(group.clone()))));
        } else {
            known.push((id, None));
        }
    }
    known
}
