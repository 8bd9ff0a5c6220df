//! The entries of the registers in a fill file, and rejected anchors.

use std::collections::BTreeMap;

use toml::de::DeTable;

use super::answer::example;
use super::table::{Part, tables};
use super::{Filler, KEY, Placed};
use crate::case::event::Cells;
use crate::case::form::{
    CellTrouble, Coded as _, entry_from_cells, hidden_columns, register_fields, with_clock,
};
use crate::case::register::AssessmentStage;
use crate::case::{Command, EntryId};
use crate::playbook::{Choice, ChoiceId, Field, FieldId, FieldKind, Playbook, Register};
use crate::text::fill as words;

/// When an entry was learned; no column either.
const LEARNED: &str = "learned";

impl Filler<'_> {
    /// Names the entries of a register, and remembers the keys that they have in the file.
    pub(super) fn named<'t>(
        &mut self,
        register: Register,
        parts: Vec<Part<'t>>,
    ) -> Vec<(EntryId, Part<'t>)> {
        let mut named = Vec::new();
        for part in parts {
            let id = self.name();
            if let Some(value) = part.get(KEY) {
                match value.get_ref().as_str() {
                    Some(key) => {
                        let keys = self.keys.entry(register).or_default();
                        if keys.insert(key.to_owned(), id.clone()).is_some() {
                            self.out.add(value.span(), words::repeated_key(key));
                        }
                    }
                    None => self.out.add(value.span(), words::wrong_type(KEY, "\"…\"")),
                }
            }
            named.push((id, part));
        }
        named
    }

    /// Reads the entries of a register.
    pub(super) fn register(
        &mut self,
        register: Register,
        entries: &BTreeMap<Register, Vec<(EntryId, Part<'_>)>>,
    ) -> Vec<Placed> {
        let fields = columns(register, self.playbook);
        let mut commands = Vec::new();
        for (id, part) in entries.get(&register).into_iter().flatten() {
            let command = self.one(register, &fields, id, part);
            commands.extend(command.map(|command| (command, part.span.clone())));
        }
        commands
    }

    fn one(
        &mut self,
        register: Register,
        fields: &[(FieldId, FieldKind)],
        id: &EntryId,
        part: &Part<'_>,
    ) -> Option<Command> {
        let mut known: Vec<&str> = fields.iter().map(|(id, _)| id.as_str()).collect();
        known.extend([KEY, LEARNED]);
        part.only(&known, self.out);
        let learned = part.get(LEARNED).map(|value| self.time(LEARNED, value));
        let mut cells = Cells::new();
        let mut unread = Vec::new();
        for (column, kind) in fields {
            let Some(value) = part.get(column.as_str()) else {
                continue;
            };
            match self.answer(column.as_str(), kind, value) {
                Some(answer) => {
                    cells.insert(column.clone(), answer);
                }
                None => unread.push(column.as_str()),
            }
        }
        let cells = with_clock(register, cells, self.playbook);
        match entry_from_cells(register, &cells) {
            Ok(entry) if unread.is_empty() => Some(Command::Enter {
                id: id.clone(),
                entry: Box::new(entry),
                learned: match learned {
                    Some(learned) => Some(learned?),
                    None => None,
                },
                source: Some(self.source.clone()),
            }),
            Ok(_) => None,
            Err(faults) => {
                for fault in faults {
                    // What could not be read has been told already.
                    if unread.contains(&fault.column.as_str()) {
                        continue;
                    }
                    let column = fault.column.as_str();
                    let told = if fault.trouble == CellTrouble::Missing {
                        let kind = fields.iter().find(|(id, _)| id.as_str() == column);
                        let example = kind.map_or("…", |(_, kind)| example(kind));
                        words::missing(column, &part.name, example)
                    } else {
                        words::bad_cell(column, &part.name, fault.trouble.phrase())
                    };
                    self.out.add(part.place(column), told);
                }
                None
            }
        }
    }

    /// Reads `[[rejected]]`: candidate starts that do not count, and why.
    pub(super) fn rejected(&mut self, root: &DeTable<'_>) -> Vec<Placed> {
        let mut commands = Vec::new();
        for part in tables(root, "rejected", self.out) {
            part.only(&["anchor", "reason"], self.out);
            let anchor = self.need(&part, "anchor", "\"key\"");
            let reason = self.need(&part, "reason", "\"…\"");
            let anchor = anchor.and_then(|value| {
                let key = self.text("anchor", value)?;
                self.entry(Register::Anchors, key.clear()?, value)
            });
            let reason = reason.and_then(|value| self.text("reason", value));
            if let (Some(anchor), Some(reason)) = (anchor, reason) {
                commands.push((Command::RejectAnchor { anchor, reason }, part.span));
            }
        }
        commands
    }
}

/// Returns every column that an entry of a register may have in a file, hidden ones included.
fn columns(register: Register, playbook: &Playbook) -> Vec<(FieldId, FieldKind)> {
    let shown = register_fields(register)
        .into_iter()
        .map(|Field { id, kind, .. }| (id, kind));
    let hidden = hidden_columns(register).iter().filter_map(|column| {
        let kind = match *column {
            "clock" => FieldKind::OneOf(clocks(playbook)),
            "stage" => FieldKind::OneOf(AssessmentStage::choices()),
            "proposal" => FieldKind::EntryOf {
                register: Register::Assessments,
                many: false,
            },
            "finding" | "objective" => FieldKind::Line,
            _ => FieldKind::Number { unit: None },
        };
        Some((FieldId::new(column).ok()?, kind))
    });
    shown.chain(hidden).collect()
}

/// Returns the playbook's clocks as choices.
fn clocks(playbook: &Playbook) -> Vec<Choice> {
    let choice = |clock: &crate::playbook::ClockId| {
        Some(Choice {
            id: ChoiceId::new(clock.as_str()).ok()?,
            label: crate::playbook::Bilingual {
                sv: clock.as_str().to_owned(),
                en: None,
            },
        })
    };
    playbook.clocks.iter().filter_map(choice).collect()
}
