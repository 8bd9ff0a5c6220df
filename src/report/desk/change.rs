//! What has changed since the last filing: a supplement tells only that.

use std::collections::BTreeMap;

use super::Entry;
use crate::authority_form::Shape;
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
    // What is still missing is told again beside what is new.
    let missing = words::missing_begins(lang);
    let mut told: Vec<String> = text
        .iter()
        .filter(|line| new.contains(line) || line.contains(missing))
        .cloned()
        .collect();
    // Of several alternatives the new ones are named; a single one stands there as the one chosen.
    if entry.shape == Shape::ManyOf {
        let chosen = entry.chosen().into_iter().map(str::to_owned);
        let added = chosen.filter(|line| new.contains(line));
        told.splice(0..0, added.map(|line| words::new(&line, lang)));
    }
    with_heads(&mut told, &text);
    with_lines_before(&mut told, &entry.prose, &new, lang);
    // To fill a gap is to replace nothing.
    let unknown = report::NOT_KNOWN_YET.to(lang);
    let is_fact =
        |line: &&String| !line.to_lowercase().contains(unknown) && !line.contains(missing);
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
    // What is not told again is not asked to be secret again.
    let text = entry.text.clone();
    let is_told = |line: &str| !line.trim().is_empty() && text.contains(line);
    entry.marks.retain(|mark| mark.text.lines().any(is_told));
    entry.change = Change::Changed { gone, new };
}

/// Puts the line before a new one there too, where somebody wrote them as one paragraph: a sentence that
/// speaks of *them* says nothing without it.
fn with_lines_before(told: &mut Vec<String>, prose: &[String], new: &[String], lang: Lang) {
    for text in prose {
        let mut before: Option<&str> = None;
        for line in text.lines() {
            let is_new = new.iter().any(|one| one == line);
            let at = told.iter().position(|one| one == line);
            if let (true, Some(at), Some(before)) = (is_new, at, before) {
                told.insert(at, words::earlier(before, lang));
            }
            let follows = !line.trim().is_empty() && !line.starts_with('–') && !is_new;
            before = follows.then_some(line);
        }
    }
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
