//! What has changed since a message went: then those who got it are owed a new one.

use crate::case::gate::data_set;
use crate::case::register::{CheckOutcome, Sending};
use crate::case::state::{Case, Standing};
use crate::case::{Answer, Concerned, EntryId, Value, concerned};
use crate::playbook::FieldId;
use crate::time::{Moment, When};

/// Something that a message could not tell, because it was not known yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// These kinds of data were added to the list: rows of it.
    Data(Vec<EntryId>),
    /// Protected persons were found.
    ProtectedFound(When),
    /// The data were published.
    Published(When),
}

/// Returns what has changed since a sending went at `sent`.
pub(super) fn since(case: &Case, sending: &Standing<'_, Sending>, sent: &When) -> Vec<Change> {
    let mut changes = Vec::new();
    let shown = sending.noted.shown.as_ref();
    if let Some(knew) = shown.and_then(|shown| shown.data.as_ref()) {
        let rows = may_concern(case, &sending.value.groups).into_iter();
        let new: Vec<EntryId> = rows.filter(|row| !knew.contains(row)).collect();
        if !new.is_empty() {
            changes.push(Change::Data(new));
        }
    }
    if let Some(published) = published(case).filter(|when| when.from() >= sent.to()) {
        changes.push(Change::Published(published));
    }
    let checks = case.registers().checks.standing();
    let found = checks
        .filter(|check| matches!(check.value.outcome, CheckOutcome::Found(_)))
        .filter(|check| {
            let of = &check.value.groups;
            let to = &sending.value.groups;
            of.is_empty() || to.is_empty() || to.iter().any(|group| of.contains(group))
        })
        .map(|check| check.noted.learned.as_ref().unwrap_or(&check.value.when))
        .min_by_key(|when| when.from());
    if let Some(found) = found.filter(|when| when.from() >= sent.to()) {
        changes.push(Change::ProtectedFound(found.clone()));
    }
    changes
}

/// Returns the kinds of data that may concern one of these groups; all, when none is named.
fn may_concern(case: &Case, groups: &[EntryId]) -> Vec<EntryId> {
    let all = data_set(case);
    if groups.is_empty() {
        return all;
    }
    let of: Vec<Concerned> = groups.iter().map(|group| concerned(case, group)).collect();
    let rows = all.into_iter();
    rows.filter(|row| of.iter().any(|one| one.rows.contains(row)))
        .collect()
}

/// Returns since when it is known that the data were published: when it was learned, or when it
/// happened where the record says no more.
fn published(case: &Case) -> Option<When> {
    let held = case.answer(&FieldId::new("published").ok()?)?.settled()?;
    if held.value.value != Answer::Known(Value::YesNo(true)) {
        return None;
    }
    if let Some(learned) = &held.value.learned {
        return Some(learned.clone());
    }
    let when = case.answer(&FieldId::new("published_when").ok()?);
    let when = when.and_then(|versions| versions.settled());
    match when.map(|held| (&held.value.value, &held.value.learned)) {
        Some((_, Some(learned))) => Some(learned.clone()),
        Some((Answer::Known(Value::Moment(when)), None)) => Some(when.clone()),
        Some(_) | None => Some(recorded(held.at)),
    }
}

fn recorded(at: Moment) -> When {
    When::minute(at, 0)
}
