//! A task in one line, and putting one off: `ring leverantören @imy72-12h > it-chef`, `svar från
//! leverantören @fre 12:00`. A draft until it is on disk; records nothing by itself.

mod written;

pub use written::{Reader, Time, TimeFault, Written};

use super::editor::Editor;
use super::effect::Effect;
use super::form::told;
use super::key::{Code, Key};
use super::model::Model;
use super::open::Open;
use super::overlay::Overlay;
use crate::case::register::{Task, TaskState};
use crate::case::{Command, Entry, EntryId};
use crate::failure::{Said, Say as _};
use crate::text::{FreeText, Lang, agenda as words, answering};
use crate::time::{Moment, When};

/// What is being written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TaskOf {
    /// A new task.
    New,
    /// What this task waits for, and until when.
    Wait(EntryId, Box<Task>),
}

/// A line being written.
#[derive(Debug)]
pub struct TaskLine {
    /// What it is.
    pub of: TaskOf,
    /// The line.
    pub editor: Editor,
    /// Bad news about it.
    pub fault: Option<Said>,
    /// Whether it is on its way to the disk.
    pub waiting: bool,
}

impl TaskLine {
    fn new(of: TaskOf, open: &Open) -> Self {
        let draft = open.drafts.get(&of.draft_key());
        Self {
            editor: Editor::line(draft.map_or("", String::as_str)),
            of,
            fault: None,
            waiting: false,
        }
    }

    /// Returns the line taken apart.
    pub fn written(&self, open: &Open, now: Moment) -> Written {
        let reader = reader(open, now);
        let line = self.editor.content();
        let mut written = reader.line(&line);
        // Who puts a task off may type nothing but the time.
        if matches!(self.of, TaskOf::Wait(..))
            && written.time == Ok(None)
            && let Ok(time) = reader.time(line.trim())
        {
            written.words.clear();
            written.time = Ok(Some(time));
        }
        written
    }
}

impl TaskOf {
    fn draft_key(&self) -> String {
        match self {
            Self::New => "@task".to_owned(),
            Self::Wait(id, _) => format!("@wait/{id}"),
        }
    }
}

/// Returns what lines are read against.
fn reader(open: &Open, now: Moment) -> Reader<'_> {
    Reader {
        case: open.case(),
        rules: &open.rules,
        now,
    }
}

/// Opens the box with what was half-written in it.
pub fn begin(model: &mut Model, of: TaskOf) {
    if let Some(open) = &model.open {
        model.overlay = Some(Overlay::Task(Box::new(TaskLine::new(of, open))));
    }
}

/// Takes a key.
pub fn key(model: &mut Model, key: Key) -> Vec<Effect> {
    let Some(Overlay::Task(line)) = model.overlay.as_mut() else {
        return Vec::new();
    };
    if line.waiting {
        return Vec::new();
    }
    if key.code == Code::Esc {
        model.overlay = None;
    } else if key == Key::plain(Code::Enter) {
        return confirm(model);
    } else {
        let before = line.editor.content();
        line.editor.take(key);
        if before != line.editor.content() {
            line.fault = None;
            keep(model);
        }
    }
    Vec::new()
}

/// Puts in a pasted text.
pub fn paste(model: &mut Model, text: &str) {
    if let Some(Overlay::Task(line)) = model.overlay.as_mut() {
        line.editor.paste(text);
        line.fault = None;
        keep(model);
    }
}

/// Keeps the draft.
fn keep(model: &mut Model) {
    if let (Some(Overlay::Task(line)), Some(open)) = (&model.overlay, model.open.as_mut()) {
        open.keep_draft(line.of.draft_key(), line.editor.content());
    }
}

/// Asks to record the line, when it can be understood.
fn confirm(model: &mut Model) -> Vec<Effect> {
    let (now, lang) = (model.now, model.lang);
    let (Some(Overlay::Task(line)), Some(open)) = (model.overlay.as_mut(), model.open.as_mut())
    else {
        return Vec::new();
    };
    let (id, task) = match made(line, open, now, lang) {
        Ok(made) => made,
        Err(said) => {
            line.fault = Some(said);
            return Vec::new();
        }
    };
    let id = id.unwrap_or_else(|| open.name());
    match open.wish(now, enter(id, task)) {
        Ok(effect) => {
            line.waiting = true;
            vec![effect]
        }
        Err(refusal) => {
            line.fault = Some(refusal.say_of(open.case(), &open.rules, lang));
            Vec::new()
        }
    }
}

/// Makes the task of what is written; a new one has no name yet.
fn made(
    line: &TaskLine,
    open: &Open,
    now: Moment,
    lang: Lang,
) -> Result<(Option<EntryId>, Task), Said> {
    let written = line.written(open, now);
    let time = written.time.map_err(|fault| fault.say(lang))?;
    let some = |text: String| (!text.is_empty()).then(|| FreeText::new(text));
    match &line.of {
        TaskOf::New => {
            if written.words.is_empty() {
                return Err(told((words::NO_WORDS, words::SYNTAX), lang));
            }
            let (due, before) = match time {
                Some(Time::At(when)) => (Some(when), None),
                Some(Time::Of(offset, _)) => (None, Some(offset)),
                None => (None, None),
            };
            let task = Task {
                before,
                done: None,
                due,
                owner: written.owner.map(FreeText::new),
                state: TaskState::Open,
                until: None,
                waiting: None,
                what: FreeText::new(written.words),
            };
            Ok((None, task))
        }
        TaskOf::Wait(id, task) => {
            let until = match time {
                Some(Time::At(when)) => when,
                Some(Time::Of(_, Some(at))) => When::minute(at, 0),
                Some(Time::Of(_, None)) | None => {
                    return Err(told((words::NO_UNTIL, words::WAIT_SYNTAX), lang));
                }
            };
            if until.from() <= now {
                return Err(told((words::UNTIL_PAST, words::WAIT_SYNTAX), lang));
            }
            let task = Task {
                until: Some(until),
                waiting: some(written.words),
                ..(**task).clone()
            };
            Ok((Some(id.clone()), task))
        }
    }
}

/// Returns the command that records a task.
pub fn enter(id: EntryId, task: Task) -> Command {
    Command::Enter {
        id,
        entry: Box::new(Entry::Task(task)),
        learned: None,
        source: None,
    }
}

impl TimeFault {
    /// Says it in three sentences.
    pub fn say(&self, lang: Lang) -> Said {
        match self {
            Self::When(fault) => fault.say(lang),
            Self::NoSuchClock(known) => Said {
                what: words::unknown_clock(lang),
                means: answering::NOTHING_SAVED.to(lang).to_owned(),
                now: words::known_clocks(lang, &known.join(", ")),
            },
        }
    }
}

/// The task is on disk: the box closes and its draft is forgotten. Returns whether there was one on
/// its way.
pub fn recorded(model: &mut Model) -> bool {
    let Some(Overlay::Task(line)) = model
        .overlay
        .as_ref()
        .filter(|overlay| matches!(overlay, Overlay::Task(line) if line.waiting))
    else {
        return false;
    };
    let key = line.of.draft_key();
    model.overlay = None;
    if let Some(open) = model.open.as_mut() {
        open.keep_draft(key, String::new());
    }
    true
}

/// The disk could not: what was written is still in the box.
pub fn failed(model: &mut Model) {
    if let Some(Overlay::Task(line)) = model.overlay.as_mut() {
        line.waiting = false;
    }
}
