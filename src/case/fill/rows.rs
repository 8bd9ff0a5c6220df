//! The answers and the rows of lists in a fill file.

use toml::de::DeTable;

use super::answer::example;
use super::table::{Part, parts, sorted, table};
use super::{Filler, KEY, Placed};
use crate::case::event::Cells;
use crate::case::{Command, EntryId};
use crate::playbook::read::near;
use crate::playbook::{Field, FieldKind};
use crate::text::fill as words;

impl Filler<'_> {
    /// Reads `[answers]`.
    pub(super) fn answers(&mut self, root: &DeTable<'_>) -> Vec<Placed> {
        let mut commands = Vec::new();
        let Some(part) = table(root, "answers", self.out) else {
            return commands;
        };
        for (key, value) in sorted(part.entries) {
            let id = key.get_ref().as_ref();
            let Some(field) = self.field(id, key.span()) else {
                continue;
            };
            if matches!(field.kind, FieldKind::Records(_)) {
                self.out.add(key.span(), words::is_list(id));
                continue;
            }
            if let Some((answer, learned)) = self.given(id, &field.kind, value) {
                let command = Command::Answer {
                    field: field.id,
                    answer,
                    learned,
                    source: Some(self.source.clone()),
                };
                commands.push((command, key.span()));
            }
        }
        commands
    }

    /// Finds a question of the playbook, or reports it unknown.
    fn field(&mut self, id: &str, span: std::ops::Range<usize>) -> Option<Field> {
        let fields = || self.playbook.steps().flat_map(|(_, step)| &step.fields);
        let found = fields().find(|field| field.id.as_str() == id);
        if found.is_none() {
            let near = near(id, fields().map(|field| field.id.as_str()));
            self.out.add(span, words::unknown_field(id, near));
        }
        found.cloned()
    }

    /// Reads the rows of every list: `[[rows.<field>]]`.
    pub(super) fn rows(&mut self, root: &DeTable<'_>) -> Vec<Placed> {
        let mut commands = Vec::new();
        let Some(part) = table(root, "rows", self.out) else {
            return commands;
        };
        for (key, value) in sorted(part.entries) {
            let id = key.get_ref().as_ref();
            let Some(field) = self.field(id, key.span()) else {
                continue;
            };
            let FieldKind::Records(columns) = &field.kind else {
                self.out.add(key.span(), words::is_no_list(id));
                continue;
            };
            for row in parts(value, &format!("[[rows.{id}]]"), self.out) {
                let name = self.name();
                self.key_of(id, &row, columns, &name);
                if let Some(cells) = self.row(&row, columns) {
                    let command = Command::SetRow {
                        field: field.id.clone(),
                        row: name,
                        cells,
                        source: Some(self.source.clone()),
                    };
                    commands.push((command, row.span));
                }
            }
        }
        commands
    }

    /// Remembers the key that a row has in the file. A list may have a column of that name: then its
    /// rows have no keys.
    fn key_of(&mut self, list: &str, row: &Part<'_>, columns: &[Field], id: &EntryId) {
        let is_column = columns.iter().any(|column| column.id.as_str() == KEY);
        let Some(value) = row.get(KEY).filter(|_| !is_column) else {
            return;
        };
        match value.get_ref().as_str() {
            Some(key) => {
                let keys = self.row_keys.entry(list.to_owned()).or_default();
                if keys.insert(key.to_owned(), id.clone()).is_some() {
                    self.out.add(value.span(), words::repeated_key(key));
                }
            }
            None => self.out.add(value.span(), words::wrong_type(KEY, "\"…\"")),
        }
    }

    fn row(&mut self, row: &Part<'_>, columns: &[Field]) -> Option<Cells> {
        let mut known: Vec<&str> = columns.iter().map(|column| column.id.as_str()).collect();
        known.push(KEY);
        row.only(&known, self.out);
        let mut cells = Cells::new();
        let mut whole = true;
        for column in columns {
            let id = column.id.as_str();
            if let Some(value) = row.get(id) {
                match self.answer(id, &column.kind, value) {
                    Some(answer) => {
                        cells.insert(column.id.clone(), answer);
                    }
                    None => whole = false,
                }
            } else if column.required && column.when.is_none() {
                whole &= self.need(row, id, example(&column.kind)).is_some();
            }
        }
        whole.then_some(cells)
    }
}
