//! The organisation, the log and the marks on steps in a fill file.

use toml::de::{DeTable, DeValue};

use super::table::{table, tables};
use super::{Filler, Placed};
use crate::case::Command;
use crate::case::event::Organisation;
use crate::playbook::read::near;
use crate::text::fill as words;

impl Filler<'_> {
    /// Reads `[organisation]`, which may be missing.
    pub(super) fn organisation(&mut self, root: &DeTable<'_>) -> Vec<Placed> {
        let Some(part) = table(root, "organisation", self.out) else {
            return Vec::new();
        };
        part.only(&["name", "number", "address", "contact", "dpo"], self.out);
        let mut text = |key: &str| part.get(key).and_then(|value| self.text(key, value));
        let organisation = Organisation {
            address: text("address"),
            contact: text("contact"),
            dpo: text("dpo"),
            name: text("name"),
            number: text("number"),
            over: Vec::new(),
        };
        let command = Command::Organisation(Box::new(organisation));
        vec![(command, part.span)]
    }

    /// Reads `[[log]]`. A line without a source of its own names the file.
    pub(super) fn log(&mut self, root: &DeTable<'_>) -> Vec<Placed> {
        let mut commands = Vec::new();
        for part in tables(root, "log", self.out) {
            part.only(&["text", "happened", "learned", "source"], self.out);
            let text = self.need(&part, "text", "\"…\"");
            let text = text.and_then(|value| self.text("text", value));
            let mut time = |key: &str| part.get(key).and_then(|value| self.time(key, value));
            let (happened, learned) = (time("happened"), time("learned"));
            let source = part.get("source");
            let source = source.and_then(|value| self.text("source", value));
            let source = source.or_else(|| Some(self.source.name.clone()));
            if let Some(text) = text {
                let command = Command::Log {
                    text,
                    happened,
                    learned,
                    source,
                };
                commands.push((command, part.span));
            }
        }
        commands
    }

    /// Reads `[[steps]]`: each is done or skipped with a reason.
    pub(super) fn steps(&mut self, root: &DeTable<'_>) -> Vec<Placed> {
        let mut commands = Vec::new();
        for part in tables(root, "steps", self.out) {
            part.only(&["step", "done", "skipped"], self.out);
            let Some(value) = self.need(&part, "step", "\"id\"") else {
                continue;
            };
            let given = value.get_ref().as_str().unwrap_or_default();
            let steps = || self.playbook.steps().map(|(_, step)| &step.id);
            let Some(step) = steps().find(|id| id.as_str() == given).cloned() else {
                let near = near(given, steps().map(crate::playbook::StepId::as_str));
                self.out.add(value.span(), words::unknown_step(given, near));
                continue;
            };
            match (part.get("done"), part.get("skipped")) {
                (Some(done), None) if matches!(done.get_ref(), DeValue::Boolean(true)) => {
                    commands.push((Command::FinishStep(step), part.span));
                }
                (None, Some(reason)) => {
                    if let Some(reason) = self.text("skipped", reason) {
                        commands.push((Command::SkipStep { step, reason }, part.span));
                    }
                }
                (None | Some(_), None | Some(_)) => {
                    let told = words::step_done_or_skipped(given);
                    self.out.add(part.span.clone(), told);
                }
            }
        }
        commands
    }
}
