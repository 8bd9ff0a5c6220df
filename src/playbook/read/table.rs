//! A table of a rule file on its way to a value: hands out its keys and reports those left over.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::findings::Findings;
use super::near::near;
use crate::text::problem::{Both, reading};

/// A value with its place.
pub(crate) type Value<'t> = Spanned<DeValue<'t>>;

/// One table, the place of its header, and how it is spoken of.
pub(crate) struct Table<'t> {
    entries: &'t DeTable<'t>,
    span: Range<usize>,
    name: Both,
    asked: Vec<&'static str>,
    missing: Vec<(&'static str, Both)>,
}

impl<'t> Table<'t> {
    /// Wraps the whole file, whose place is its first line.
    pub(crate) fn root(entries: &'t DeTable<'t>, source: &str, name: Both) -> Self {
        let first = source.lines().next().map_or(0, str::len);
        Self::new(entries, 0..first, name)
    }

    /// Wraps a table.
    pub(crate) fn new(entries: &'t DeTable<'t>, span: Range<usize>, name: Both) -> Self {
        Self {
            entries,
            span,
            name,
            asked: Vec::new(),
            missing: Vec::new(),
        }
    }

    /// Wraps a value that is a table, or reports that it is none.
    pub(crate) fn from_value(
        key: &str,
        value: &'t Value<'t>,
        name: Both,
        out: &mut Findings,
    ) -> Option<Self> {
        if let Some(entries) = value.get_ref().as_table() {
            return Some(Self::new(entries, value.span(), name));
        }
        out.add(
            value.span(),
            reading::wrong_type(
                key,
                &Both::new("en tabell: { … }", "a table: { … }"),
                &type_of(value),
            ),
        );
        None
    }

    /// Returns the place of the header, or of the braces.
    pub(crate) fn span(&self) -> Range<usize> {
        self.span.clone()
    }

    /// Returns how the table is spoken of.
    pub(crate) const fn name(&self) -> &Both {
        &self.name
    }

    /// Speaks of the table by its id from now on.
    pub(crate) fn call(&mut self, what: &Both, id: &str) {
        self.name = Both::new(format!("{} ”{id}”", what.sv), format!("{} “{id}”", what.en));
    }

    /// Returns the value of a key that may be absent.
    pub(crate) fn get(&mut self, key: &'static str) -> Option<&'t Value<'t>> {
        if !self.asked.contains(&key) {
            self.asked.push(key);
        }
        self.entries.get(key)
    }

    /// Returns whether the key is there, without taking it.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.entries.contains_key(key)
    }

    /// Returns the value of a key that has to be there; [`Table::close`] reports it missing.
    /// `shape` says what to write.
    pub(crate) fn need(&mut self, key: &'static str, shape: &Both) -> Option<&'t Value<'t>> {
        let value = self.get(key);
        if value.is_none() {
            self.missing.push((key, shape.clone()));
        }
        value
    }

    /// Returns the place of a key.
    pub(crate) fn key_span(&self, key: &str) -> Range<usize> {
        self.entries
            .get_key_value(key)
            .map_or_else(|| self.span(), |(key, _)| key.span())
    }

    /// Reports every key that nobody asked for, and every key that is missing unless one of those
    /// was meant to be it.
    pub(crate) fn close(mut self, out: &mut Findings) {
        for key in self.entries.keys() {
            let word = key.get_ref().as_ref();
            if self.asked.contains(&word) {
                continue;
            }
            let unused = self.asked.iter().copied().filter(|key| !self.has(key));
            let meant = near(word, unused);
            let told = reading::unknown_key(word, &self.name, meant, &self.asked);
            out.add(key.span(), told);
            self.missing.retain(|(key, _)| Some(*key) != meant);
        }
        for (key, shape) in &self.missing {
            let told = reading::missing_key(key, &self.name, shape);
            out.add(self.span(), told);
        }
    }
}

/// Returns what a value is, in words.
pub(crate) fn type_of(value: &Value<'_>) -> Both {
    let (sv, en) = match value.get_ref() {
        DeValue::String(_) => ("en text", "a text"),
        DeValue::Integer(_) => ("ett heltal", "a whole number"),
        DeValue::Float(_) => ("ett decimaltal", "a decimal number"),
        DeValue::Boolean(_) => ("ja eller nej (true, false)", "yes or no (true, false)"),
        DeValue::Datetime(_) => ("en tid", "a time"),
        DeValue::Array(_) => ("en lista", "a list"),
        DeValue::Table(_) => ("en tabell", "a table"),
    };
    Both::new(sv, en)
}
