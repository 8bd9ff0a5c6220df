//! What is to be done, as a paper sees it: the agenda, most urgent first.

use serde::{Deserialize, Serialize};

use super::teller::{Teller, Time};
use crate::case::agenda::Agenda;

/// Something to be done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Due {
    /// What is to be done. From the source `persons` it holds a small number: mark it `small-count`.
    pub what: String,
    /// Why it stands here now.
    pub why: String,
    /// When it is due.
    pub due: Option<Time>,
    /// Who answers for it.
    pub owner: Option<String>,
    /// Where it comes from: `clock`, `gate`, `persons`, `promise`, `sending`, `task`, `measure`,
    /// `stale` or `step`.
    pub source: String,
    /// How much it hurries, in words.
    pub heading: String,
    /// Whether its time has passed.
    pub passed: bool,
}

/// Returns what is to be done.
pub(super) fn due(tell: &Teller<'_>, agenda: &Agenda) -> Vec<Due> {
    let lang = tell.lang;
    let items = agenda.items.iter();
    items
        .map(|item| Due {
            what: item.what(lang),
            why: item.why(lang),
            due: item.due.map(|at| tell.moment(at)),
            owner: item.owner(lang).map(str::to_owned),
            source: item.source.name().to_owned(),
            heading: item.urgency.heading().to(lang).to_owned(),
            passed: item.urgency.is_passed(),
        })
        .collect()
}
