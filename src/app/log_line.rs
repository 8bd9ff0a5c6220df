//! A line for the log, written from anywhere in a case: the words, perhaps with the time in front,
//! when it was learned, and who told. A draft until it is on disk.

mod prefix;

pub use prefix::{Prefix, split};

use super::editor::Editor;
use super::effect::Effect;
use super::form::told;
use super::key::{Code, Key};
use super::model::Model;
use super::open::Open;
use super::overlay::Overlay;
use crate::case::Command;
use crate::failure::{Said, Say};
use crate::text::{FreeText, answering as form_words, log_line as words};
use crate::time::{Direction, Moment, When, WhenFault, read_when};

/// The names of the drafts, one a field.
const DRAFTS: [&str; 3] = ["@log", "@log.learned", "@log.source"];

/// Which field a time stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Time {
    /// In front of the words.
    Happened,
    /// In the field of its own.
    Learned,
}

/// A log line being written.
#[derive(Debug)]
pub struct LogLine {
    /// The words, when it was learned, and who told.
    pub fields: [Editor; 3],
    /// Which of them the cursor is in.
    pub at: usize,
    /// Bad news about it.
    pub fault: Option<Said>,
    /// Two readings of a local time that exists twice: press 1 or 2.
    pub twice: Option<(Time, [When; 2])>,
    /// The reading that was chosen.
    chosen: Vec<(Time, When)>,
    /// When the words in it were left half-written, until somebody writes in it again.
    pub left: Option<Moment>,
    /// Whether it is on its way to the disk.
    pub waiting: bool,
}

impl LogLine {
    /// Takes up what was half-written.
    fn of(open: &Open) -> Self {
        let draft = |n: usize| {
            let name = DRAFTS.get(n).copied().unwrap_or_default();
            open.drafts.get(name).map_or("", String::as_str)
        };
        let left = DRAFTS.iter().filter_map(|name| open.drafted.get(*name));
        let left = left.copied();
        Self {
            fields: [
                Editor::text(draft(0)),
                Editor::line(draft(1)),
                Editor::line(draft(2)),
            ],
            at: 0,
            fault: None,
            twice: None,
            chosen: Vec::new(),
            left: left.max(),
            waiting: false,
        }
    }

    fn content(&self, n: usize) -> String {
        self.fields.get(n).map(Editor::content).unwrap_or_default()
    }

    /// Returns the time in front of the words, as it stands now.
    pub fn prefix(&self, now: Moment) -> Prefix {
        let mut prefix = split(&self.content(0), now);
        if let (Err(WhenFault::Twice { .. }), Some(chosen)) =
            (&prefix.happened, self.chosen(Time::Happened))
        {
            prefix.happened = Ok(Some(chosen));
        }
        prefix
    }

    /// Returns when it was learned; nothing when that is now.
    pub fn learned(&self, now: Moment) -> Result<Option<When>, WhenFault> {
        let typed = self.content(1);
        if typed.trim().is_empty() {
            return Ok(None);
        }
        if let Some(chosen) = self.chosen(Time::Learned) {
            return Ok(Some(chosen));
        }
        read_when(typed.trim(), now, Direction::Past).map(Some)
    }

    fn chosen(&self, of: Time) -> Option<When> {
        let chosen = self.chosen.iter().find(|(time, _)| *time == of);
        chosen.map(|(_, when)| when.clone())
    }

    /// Puts a pasted text into the field under the cursor.
    fn paste(&mut self, text: &str) {
        if let Some(editor) = self.fields.get_mut(self.at) {
            editor.paste(text);
        }
        self.changed();
    }

    fn changed(&mut self) {
        self.fault = None;
        self.twice = None;
        self.left = None;
        self.chosen.clear();
    }
}

/// Opens the box with what was half-written in it.
pub fn begin(model: &mut Model) {
    if let Some(open) = &model.open {
        model.overlay = Some(Overlay::Log(Box::new(LogLine::of(open))));
    }
}

/// Takes a key.
#[allow(
    clippy::wildcard_enum_match_arm,
    reason = "most keys mean nothing here"
)]
pub fn key(model: &mut Model, key: Key) -> Vec<Effect> {
    let Some(Overlay::Log(line)) = model.overlay.as_mut() else {
        return Vec::new();
    };
    if let Some((of, both)) = line.twice.take()
        && let Some(n) = key.typed().and_then(|c| c.to_digit(10))
        && let Some(when) = usize::try_from(n)
            .ok()
            .and_then(|n| both.get(n.wrapping_sub(1)))
    {
        line.chosen.push((of, when.clone()));
        return confirm(model);
    }
    let plain = !key.ctrl && !key.alt;
    match key.code {
        Code::Esc => {
            model.overlay = None;
            return Vec::new();
        }
        Code::Char('x') if key.ctrl => discard(model),
        Code::Enter if plain => return confirm(model),
        Code::Tab if plain => line.at = (line.at + 1) % line.fields.len(),
        Code::BackTab => line.at = (line.at + line.fields.len() - 1) % line.fields.len(),
        _ => {
            let Some(editor) = line.fields.get_mut(line.at) else {
                return Vec::new();
            };
            let before = editor.content();
            if !editor.take(key) {
                match key.code {
                    Code::Down => line.at = (line.at + 1).min(line.fields.len() - 1),
                    Code::Up => line.at = line.at.saturating_sub(1),
                    _ => {}
                }
            } else if before != editor.content() {
                line.changed();
                keep(model);
            }
        }
    }
    Vec::new()
}

/// Empties the box. What was in it comes back with Ctrl-Z, field by field.
fn discard(model: &mut Model) {
    let lang = model.lang;
    let Some(Overlay::Log(line)) = model.overlay.as_mut() else {
        return;
    };
    if line.fields.iter().all(Editor::is_empty) {
        return;
    }
    for editor in &mut line.fields {
        editor.take(Key::ctrl('k'));
    }
    line.at = 0;
    line.changed();
    keep(model);
    model.note = Some(words::DISCARDED.to(lang).to_owned());
}

/// Puts in a pasted text.
pub fn paste(model: &mut Model, text: &str) {
    if let Some(Overlay::Log(line)) = model.overlay.as_mut() {
        line.paste(text);
        keep(model);
    }
}

/// Keeps the draft.
fn keep(model: &mut Model) {
    if let (Some(Overlay::Log(line)), Some(open)) = (&model.overlay, model.open.as_mut()) {
        for (name, editor) in DRAFTS.iter().zip(&line.fields) {
            if open.drafts.get(*name).map_or("", String::as_str) != editor.content() {
                open.keep_draft((*name).to_owned(), editor.content());
            }
        }
    }
}

/// Asks to record the line, when it can be understood.
fn confirm(model: &mut Model) -> Vec<Effect> {
    let (now, lang) = (model.now, model.lang);
    let (Some(Overlay::Log(line)), Some(open)) = (model.overlay.as_mut(), &model.open) else {
        return Vec::new();
    };
    let prefix = line.prefix(now);
    if prefix.text.trim().is_empty() {
        line.fault = Some(told(form_words::LOG_EMPTY, lang));
        line.at = 0;
        return Vec::new();
    }
    let happened = match prefix.happened {
        Ok(happened) => happened,
        Err(WhenFault::Twice { first, second }) => {
            line.twice = Some((Time::Happened, [first, second]));
            line.at = 0;
            return Vec::new();
        }
        Err(fault) => {
            let said = fault.say(lang);
            let now = words::not_a_time(&said.now, lang);
            line.fault = Some(Said { now, ..said });
            line.at = 0;
            return Vec::new();
        }
    };
    let learned = match line.learned(now) {
        Ok(learned) => learned,
        Err(WhenFault::Twice { first, second }) => {
            line.twice = Some((Time::Learned, [first, second]));
            line.at = 1;
            return Vec::new();
        }
        Err(fault) => {
            line.fault = Some(fault.say(lang));
            line.at = 1;
            return Vec::new();
        }
    };
    let source = line.content(2);
    let source = Some(source.trim()).filter(|source| !source.is_empty());
    let command = Command::Log {
        text: FreeText::new(prefix.text.trim()),
        happened,
        learned,
        source: source.map(FreeText::new),
    };
    match open.wish(now, command) {
        Ok(effect) => {
            line.waiting = true;
            vec![effect]
        }
        Err(refusal) => {
            line.fault = Some(refusal.say(lang));
            Vec::new()
        }
    }
}

/// The line is on disk: the box closes and its drafts are forgotten. Returns whether there was one
/// on its way.
pub fn recorded(model: &mut Model) -> bool {
    let is_ours = matches!(&model.overlay, Some(Overlay::Log(line)) if line.waiting);
    if is_ours {
        model.overlay = None;
        if let Some(open) = model.open.as_mut() {
            for name in DRAFTS {
                if open.drafts.contains_key(name) {
                    open.keep_draft(name.to_owned(), String::new());
                }
            }
        }
    }
    is_ours
}
