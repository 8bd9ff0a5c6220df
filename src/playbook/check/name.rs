//! Names: given twice, pointing at nothing, or never used.

use std::collections::BTreeMap;

use super::Surroundings;
use crate::playbook::read::{Findings, Name, Places, Sort, near};
use crate::playbook::{ClockId, GuidanceId, Playbook, Register, ReportId};
use crate::text::problem::{check, reading};

/// Reports names that are given twice within one scope.
pub(crate) fn duplicates(places: &Places, out: &mut Findings) {
    let mut first: BTreeMap<(Sort, usize, &str), &Name> = BTreeMap::new();
    for name in &places.given {
        let key = (name.sort, name.scope, name.id.as_str());
        if let Some(earlier) = first.get(&key) {
            let line = out.line(earlier.span.start);
            out.add(
                name.span.clone(),
                reading::duplicate_id(&name.sort.word(), &name.id, line),
            );
        } else {
            first.insert(key, name);
        }
    }
}

/// Reports names that point at nothing.
pub(super) fn unknown(places: &Places, around: &Surroundings, out: &mut Findings) {
    for name in &places.used {
        let mut candidates: Vec<&str> = match name.sort {
            Sort::Clock => match &around.clocks {
                Some(clocks) => clocks.iter().map(ClockId::as_str).collect(),
                None => continue,
            },
            Sort::Report => match &around.reports {
                Some(reports) => reports.iter().map(ReportId::as_str).collect(),
                None => continue,
            },
            Sort::Guidance => match &around.guidance {
                Some(guidance) => guidance.iter().map(GuidanceId::as_str).collect(),
                None => continue,
            },
            Sort::Basis | Sort::Prefill => given(places, Sort::Field).collect(),
            Sort::Playbook
            | Sort::Phase
            | Sort::Step
            | Sort::Field
            | Sort::Column
            | Sort::Choice
            | Sort::Role
            | Sort::Law
            | Sort::Form
            | Sort::Secrecy
            | Sort::Origin
            | Sort::Channel
            | Sort::Advice
            | Sort::Topic
            | Sort::Example => given(places, name.sort).collect(),
        };
        if candidates.contains(&name.id.as_str()) {
            continue;
        }
        if name.sort == Sort::Basis {
            candidates.extend(Register::ALL.map(Register::name));
        }
        let near = near(&name.id, candidates);
        out.add(
            name.span.clone(),
            check::unknown_id(&name.sort.word(), &name.id, near),
        );
    }
}

fn given(places: &Places, sort: Sort) -> impl Iterator<Item = &str> {
    places
        .given
        .iter()
        .filter(move |name| name.sort == sort)
        .map(|name| name.id.as_str())
}

/// Reports law that no step names, as a warning. A role without steps is fine: people hold it.
pub(super) fn unused(playbook: &Playbook, places: &Places, out: &mut Findings) {
    if playbook.phases.is_empty() {
        return;
    }
    for name in &places.given {
        if name.sort != Sort::Law {
            continue;
        }
        let used = places
            .used
            .iter()
            .any(|used| used.sort == name.sort && used.id == name.id);
        if !used {
            out.add(
                name.span.clone(),
                check::unused(&name.sort.word(), &name.id),
            );
        }
    }
}
