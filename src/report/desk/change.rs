//! What has changed since the last filing: a supplement tells only that.

use std::collections::BTreeMap;

use super::Entry;
use crate::text::{Lang, desk as words, report};

/// The longest replaced text that a supplement repeats, in characters.
const SHORT: usize = 160;

/// What each field said in a filing, by the field's id; a field that said nothing is not there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Base(BTreeMap<String, String>);

impl Base {
    /// Gathers what fields said; empty texts are left out.
    pub fn of(said: impl IntoIterator<Item = (String, String)>) -> Self {
        let said = said.into_iter();
        Self(said.filter(|(_, text)| !text.is_empty()).collect())
    }

    /// Returns what a field said.
    pub fn get(&self, id: &str) -> Option<&str> {
        self.0.get(id).map(String::as_str)
    }

    /// Returns every field that said something, by id.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(id, text)| (id.as_str(), text.as_str()))
    }
}

/// How a field differs from the last filing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// It says the same, or there is nothing to compare it with.
    Same,
    /// It said nothing before.
    Added,
    /// It says something else.
    Changed {
        /// The lines that are no longer there.
        gone: Vec<String>,
        /// The lines that are new.
        new: Vec<String>,
    },
    /// It said something that it does not say now.
    Removed {
        /// What it said.
        before: String,
    },
}

impl Change {
    /// Returns whether there is something to tell.
    pub const fn is_new(&self) -> bool {
        match self {
            Self::Same => false,
            Self::Added | Self::Changed { .. } | Self::Removed { .. } => true,
        }
    }
}

/// Compares a field with what it said; its text becomes what a supplement tells.
pub(super) fn compare(entry: &mut Entry, base: &Base, lang: Lang) {
    if entry.always {
        return;
    }
    let now = super::known(entry);
    let Some(before) = base.get(&entry.id) else {
        entry.change = if now.is_empty() {
            Change::Same
        } else {
            Change::Added
        };
        return;
    };
    if now == before {
        return;
    }
    if now.is_empty() {
        entry.text = words::no_longer(before, lang);
        entry.missing.clear();
        entry.change = Change::Removed {
            before: before.to_owned(),
        };
        return;
    }
    let lines = |text: &str| -> Vec<String> {
        let lines = text.lines().filter(|line| !line.trim().is_empty());
        lines.map(str::to_owned).collect()
    };
    let (old, current) = (lines(before), lines(&now));
    let left = |these: &[String], those: &[String]| -> Vec<String> {
        let left = these.iter().filter(|line| !those.contains(line));
        left.cloned().collect()
    };
    let (gone, new) = (left(&old, &current), left(&current, &old));
    if gone.is_empty() && new.is_empty() {
        // The same lines in another order tell nothing new.
        return;
    }
    let text = lines(&entry.text);
    let mut told: Vec<String> = new
        .iter()
        .filter(|line| text.contains(line))
        .cloned()
        .collect();
    // What an alternative replaces is told even where the text is the same.
    let chosen: Vec<String> = entry.chosen().into_iter().map(str::to_owned).collect();
    if told.is_empty() || new.iter().any(|line| chosen.contains(line)) {
        told.splice(0..0, chosen.into_iter().filter(|line| new.contains(line)));
    }
    with_heads(&mut told, &text);
    // To fill a gap is to replace nothing.
    let unknown = report::NOT_KNOWN_YET.to(lang);
    let is_fact = |line: &&String| !line.to_lowercase().contains(unknown);
    let replaced: Vec<&str> = gone.iter().filter(is_fact).map(String::as_str).collect();
    let replaced = replaced.join("; ");
    if !replaced.is_empty() {
        told.push(if replaced.chars().count() <= SHORT {
            words::replaces(&replaced, lang)
        } else {
            words::REPLACES_LONG.to(lang).to_owned()
        });
    }
    entry.text = told.join("\n");
    entry.change = Change::Changed { gone, new };
}

/// Puts the head of a list before the lines that are told of it.
fn with_heads(told: &mut Vec<String>, text: &[String]) {
    let mut head: Option<&String> = None;
    for line in text {
        if line.starts_with('–') {
            if let (Some(at), Some(before)) = (told.iter().position(|one| one == line), head) {
                told.insert(at, before.clone());
                head = None;
            }
        } else {
            head = line
                .ends_with(':')
                .then_some(line)
                .filter(|head| !told.contains(head));
        }
    }
}
