//! The tables of a fill file, with their places.

use std::borrow::Cow;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::playbook::read::{Findings, near};
use crate::text::fill as words;

/// A key with its place.
pub(super) type Key<'t> = Spanned<Cow<'t, str>>;
/// A value with its place.
pub(super) type Value<'t> = Spanned<DeValue<'t>>;

/// One table of the file.
#[derive(Clone)]
pub(super) struct Part<'t> {
    /// What it holds.
    pub(super) entries: &'t DeTable<'t>,
    /// The place of its header or its braces.
    pub(super) span: Range<usize>,
    /// What it is called, such as `[[groups]]`.
    pub(super) name: String,
}

impl<'t> Part<'t> {
    /// Returns a value.
    pub(super) fn get(&self, key: &str) -> Option<&'t Value<'t>> {
        self.entries.get(key)
    }

    /// Returns the place of a key's value, or of the table.
    pub(super) fn place(&self, key: &str) -> Range<usize> {
        self.get(key)
            .map_or_else(|| self.span.clone(), Spanned::span)
    }

    /// Reports every key that is not among `known`.
    pub(super) fn only(&self, known: &[&str], out: &mut Findings) {
        for (key, _) in sorted(self.entries) {
            let word = key.get_ref().as_ref();
            if !known.contains(&word) {
                let near = near(word, known.iter().copied());
                out.add(
                    key.span(),
                    words::unknown_key(word, &self.name, near, known),
                );
            }
        }
    }
}

/// Returns the keys and values in the order of the file.
pub(super) fn sorted<'t>(table: &'t DeTable<'t>) -> Vec<(&'t Key<'t>, &'t Value<'t>)> {
    let mut pairs: Vec<_> = table.iter().collect();
    pairs.sort_by_key(|(key, _)| key.span().start);
    pairs
}

/// Returns one table of the file, such as `[answers]`; reports what is none.
pub(super) fn table<'t>(root: &'t DeTable<'t>, key: &str, out: &mut Findings) -> Option<Part<'t>> {
    let value = root.get(key)?;
    let name = format!("[{key}]");
    let Some(entries) = value.get_ref().as_table() else {
        out.add(value.span(), words::wrong_shape(key, &name));
        return None;
    };
    Some(Part {
        entries,
        span: value.span(),
        name,
    })
}

/// Returns the tables of a list such as `[[groups]]`; reports what is none.
pub(super) fn tables<'t>(root: &'t DeTable<'t>, key: &str, out: &mut Findings) -> Vec<Part<'t>> {
    root.get(key)
        .map_or_else(Vec::new, |value| parts(value, &format!("[[{key}]]"), out))
}

/// Returns the tables in a value; reports what is none.
pub(super) fn parts<'t>(value: &'t Value<'t>, name: &str, out: &mut Findings) -> Vec<Part<'t>> {
    let Some(list) = value.get_ref().as_array() else {
        out.add(value.span(), words::wrong_shape(name, name));
        return Vec::new();
    };
    let mut found = Vec::new();
    for one in list {
        match one.get_ref().as_table() {
            Some(entries) => found.push(Part {
                entries,
                span: one.span(),
                name: name.to_owned(),
            }),
            None => out.add(one.span(), words::wrong_shape(name, name)),
        }
    }
    found
}
