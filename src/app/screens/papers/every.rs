//! Which papers a case can print: the playbook's own, the situation, the handover, and the messages to
//! those concerned, one for each group where they go to one group at a time. A group that is contacted
//! directly is offered the call script in the place of letters.

use super::{exercise, handover};
use crate::app::open::Open;
use crate::case::EntryId;
use crate::case::gate::{self, Direct};
use crate::playbook::ReportId;
use crate::report::letter::Kind;

/// The group that a paper is for.
#[derive(Debug, Clone)]
pub struct To {
    /// The group.
    pub id: EntryId,
    /// What it is called.
    pub name: String,
    /// Why it is told one by one: then the paper is the call script.
    pub direct: Option<Direct>,
}

/// Returns every paper with the group that it is for.
pub(super) fn known(open: &Open) -> Vec<(ReportId, Option<To>)> {
    let own = open.rules.playbook.reports.iter();
    let mut known: Vec<_> = own.map(|id| (id.clone(), None)).collect();
    let plain = ["lagesbild", handover::BRIEF];
    known.extend(
        plain
            .iter()
            .filter_map(|id| Some((ReportId::new(id).ok()?, None))),
    );
    known.extend(exercise::reports(open).into_iter().map(|id| (id, None)));
    let standing = open.case().registers().groups.standing();
    let groups: Vec<To> = standing
        .filter_map(|group| {
            Some(To {
                id: group.id.clone(),
                name: group.value.name.clear()?.to_owned(),
                direct: gate::contacted_directly(open.case(), &open.rules.playbook, group.id),
            })
        })
        .collect();
    for kind in Kind::ALL {
        let Ok(id) = ReportId::new(kind.paper()) else {
            continue;
        };
        if kind.is_by_group() && !groups.is_empty() {
            let by_letter = groups.iter().filter(|group| group.direct.is_none());
            known.extend(by_letter.map(|group| (id.clone(), Some(group.clone()))));
        } else {
            known.push((id.clone(), None));
        }
        if kind == Kind::Call {
            let directly = groups.iter().filter(|group| group.direct.is_some());
            known.extend(directly.map(|group| (id.clone(), Some(group.clone()))));
        }
    }
    known
}
