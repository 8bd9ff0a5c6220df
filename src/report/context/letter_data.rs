//! The personal data that a message tells of, out of the list of them all: those of one group, of the
//! groups that a message to many may name, or of those who are contacted directly.

use super::answers::{List, Row};
use super::letter::DataOf;
use super::teller::Teller;
use crate::case::gate::DATA_LIST;
use crate::case::{Case, EntryId, Table, concerned};
use crate::playbook::{FieldId, FieldKind};

/// The rows of the list of data with their names, in the order of the record.
pub(super) struct Data<'a> {
    rows: Vec<(EntryId, &'a Row)>,
}

impl<'a> Data<'a> {
    /// Takes the rows as the context tells them.
    pub(super) fn of(tell: &Teller<'_>, list: Option<&'a List>) -> Self {
        let table = FieldId::new(DATA_LIST).ok();
        let table = table.and_then(|id| tell.case.list(&id));
        let ids = table.into_iter().flat_map(Table::standing);
        let ids = ids.map(|row| row.id.clone());
        let told = list.map(|list| list.rows.as_slice()).unwrap_or_default();
        Self {
            rows: ids.zip(told).collect(),
        }
    }

    fn among<'s>(&'s self, ids: &'s [EntryId]) -> impl Iterator<Item = &'a Row> + 's {
        let rows = self.rows.iter().filter(|(id, _)| ids.contains(id));
        rows.map(|(_, row)| *row)
    }

    fn all(&self) -> Vec<EntryId> {
        self.rows.iter().map(|(id, _)| id.clone()).collect()
    }

    /// Returns what the data are called.
    pub(super) fn words(&self, ids: &[EntryId]) -> Vec<String> {
        let what = |row: &Row| row.cells.get("what")?.text.clone();
        self.among(ids).filter_map(what).collect()
    }

    /// Returns the kinds that they are of.
    pub(super) fn kinds(&self, ids: &[EntryId]) -> Vec<&'a str> {
        let kinds = self.among(ids).filter_map(|row| row.cells.get("kind"));
        kinds
            .flat_map(|kind| kind.choices.iter().map(String::as_str))
            .collect()
    }

    /// Returns whether the list has this kind to choose.
    pub(super) fn has_choice(tell: &Teller<'_>, kind: &str) -> bool {
        let list = FieldId::new(DATA_LIST).ok();
        let asked = list.and_then(|id| tell.rules.playbook.field(&id));
        let Some(FieldKind::Records(columns)) = asked.map(|(_, field)| &field.kind) else {
            return false;
        };
        let mut kinds = columns.iter().flat_map(|column| column.kind.choices());
        kinds.any(|known| known.id.as_str() == kind)
    }

    /// Returns those of which nobody has said of what kind they are, in words.
    pub(super) fn without_kind(&self, ids: &[EntryId]) -> Vec<String> {
        let is_known = |row: &&Row| row.cells.get("kind").is_some_and(|kind| kind.known);
        let rows = self.among(ids).filter(|row| !is_known(row));
        rows.filter_map(|row| row.cells.get("what")?.text.clone())
            .collect()
    }

    /// Returns what a message to many tells of: what concerns a group that it may name. What concerns
    /// only the few or the protected would point them out.
    pub(super) fn to_many(&self, case: &Case, named: &[&EntryId]) -> Vec<EntryId> {
        if named.is_empty() {
            return self.all();
        }
        let of: Vec<Vec<EntryId>> = named.iter().map(|id| concerned(case, id).rows).collect();
        let mut all = self.all();
        all.retain(|row| of.iter().any(|rows| rows.contains(row)));
        all
    }

    /// Returns the data of each group that may be named; nothing when they are the same for all.
    pub(super) fn by_group(&self, tell: &Teller<'_>, named: &[&EntryId]) -> Vec<DataOf> {
        let mut of = named.iter().map(|id| concerned(tell.case, id).rows);
        let first = of.next();
        if of.all(|rows| Some(&rows) == first.as_ref()) {
            return Vec::new();
        }
        let one = |id: &&EntryId| DataOf {
            group: tell.group(id),
            data: self.words(&concerned(tell.case, id).rows),
        };
        named.iter().map(one).collect()
    }

    /// Returns what concerns the protected persons who are followed; all, where nobody has said which
    /// group somebody belongs to.
    pub(super) fn of_protected(&self, case: &Case) -> Vec<EntryId> {
        let people = case.registers().protected.standing();
        let groups: Option<Vec<&EntryId>> =
            people.map(|person| person.value.group.as_ref()).collect();
        match groups {
            Some(groups) => self.to_many(case, &groups),
            None => self.all(),
        }
    }
}
