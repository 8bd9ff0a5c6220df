//! What a value of a fill file refers to: an entry or a row by the key that it has in the file, or by its
//! id in the case.

use std::collections::BTreeMap;

use super::Filler;
use super::table::Value as Toml;
use crate::case::EntryId;
use crate::playbook::Register;
use crate::playbook::read::near;
use crate::text::fill as words;
use crate::text::problem::Told;

impl Filler<'_> {
    /// Finds the entry that a text refers to: a key of this file, or the id of an entry that the
    /// case already has.
    pub(super) fn entry(
        &mut self,
        register: Register,
        text: &str,
        at: &Toml<'_>,
    ) -> Option<EntryId> {
        let keys = self.keys.get(&register);
        let found = find(keys, text, register.name());
        found.map_err(|told| self.out.add(at.span(), told)).ok()
    }

    /// Finds the row that a text refers to: a key of a row of this list in this file, or the id of one
    /// that the case already has.
    pub(super) fn row_named(
        &mut self,
        list: &'static str,
        text: &str,
        at: &Toml<'_>,
    ) -> Option<EntryId> {
        let found = find(self.row_keys.get(list), text, &format!("rows.{list}"));
        found.map_err(|told| self.out.add(at.span(), told)).ok()
    }
}

/// Finds a thing by its key in the file, or by its id in the case.
fn find(
    keys: Option<&BTreeMap<String, EntryId>>,
    text: &str,
    table: &str,
) -> Result<EntryId, Told> {
    let own = keys.and_then(|keys| keys.get(text).cloned());
    let known: Vec<&str> = keys
        .into_iter()
        .flatten()
        .map(|(key, _)| key.as_str())
        .collect();
    own.or_else(|| EntryId::new(text).filter(|_| is_entry_id(text)))
        .ok_or_else(|| {
            let near = near(text, known.iter().copied());
            words::unknown_entry(text, table, near, &known)
        })
}

/// Returns whether a text is an entry's id as the program makes it: a chain and a number.
fn is_entry_id(text: &str) -> bool {
    text.split_once('-').is_some_and(|(chain, n)| {
        crate::case::ChainId::from_hex(chain).is_some() && n.parse::<u64>().is_ok()
    })
}
