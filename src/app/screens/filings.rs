//! What the page of filings tells above its table: what Article 33(3) wants in a notification, and
//! what of it the record holds.

use crate::app::open::Open;
use crate::case::progress::is_known;
use crate::case::register::Count;
use crate::playbook::{FieldId, RoleId};

/// A fact that a notification has to hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FactLine {
    /// Which.
    pub what: Wanted,
    /// Whether the record holds it.
    pub ready: bool,
}

/// The facts of Article 33(3).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// (a) The nature of the breach.
    Nature,
    /// (a) Categories of persons.
    Groups,
    /// (a) How many persons.
    Persons,
    /// (a) Categories of data.
    Data,
    /// (a) How many records.
    Records,
    /// (b) Where to learn more.
    Contact,
    /// (c) Likely consequences.
    Consequences,
    /// (d) Measures.
    Measures,
}

/// Returns what a notification has to hold, in the order of the Article. A question that the
/// case's playbook does not ask counts as not told.
pub fn facts(open: &Open) -> Vec<FactLine> {
    let case = open.case();
    let playbook = &open.rules.playbook;
    let asked = |names: &[&'static str]| {
        names.iter().copied().any(|name: &'static str| {
            let field = FieldId::new(name).ok();
            let field = field.and_then(|id| playbook.field(&id));
            field.is_some_and(|(_, field)| is_known(case, field))
        })
    };
    let from = case.registers();
    let counted = from
        .groups
        .standing()
        .any(|group| matches!(group.value.count, Count::Known(_)));
    let mut versions = case.organisation().all().iter();
    let has_contact = versions.any(|held| held.value.dpo.is_some() || held.value.contact.is_some());
    let is_dpo = |role: Option<&str>| role == Some("dpo");
    let mut people = from.people.standing();
    let has_dpo = people.any(|one| is_dpo(one.value.role.as_ref().map(RoleId::as_str)));
    [
        (
            Wanted::Nature,
            asked(&["brief", "incident_kind", "breach_details"]),
        ),
        (Wanted::Groups, !from.groups.is_empty()),
        (Wanted::Persons, counted || asked(&["persons_total"])),
        (Wanted::Data, asked(&["data_categories", "data_kinds"])),
        (Wanted::Records, asked(&["records_total"])),
        (Wanted::Contact, has_contact || has_dpo),
        (Wanted::Consequences, asked(&["consequences"])),
        (Wanted::Measures, !from.measures.is_empty()),
    ]
    .map(|(what, ready)| FactLine { what, ready })
    .into()
}
