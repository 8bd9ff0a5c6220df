//! The case as it was known at an earlier moment: every screen and paper shows the record up to then,
//! read-only, with the clocks as they stood. The present waits aside, still takes what other sessions
//! record, and comes back whole.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::action::Id;
use super::editor::Editor;
use super::effect::Effect;
use super::key::{Code, Key};
use super::model::{Model, Screen};
use super::open::Open;
use super::overlay::Overlay;
use super::screens::{agenda, case, lint, papers, register, timeline};
use crate::case::journal::Journal;
use crate::failure::{Said, Say as _};
use crate::text::{Lang, past as words};
use crate::time::{Direction, Moment, Span, read_when, show};

/// The present of a case that is shown as it was.
#[derive(Debug)]
pub struct Past {
    /// As it was then.
    pub at: Moment,
    /// Where the record changes, sorted.
    pub moments: Vec<Moment>,
    /// The whole record.
    pub(super) present: Journal,
    /// What is half-written now.
    drafts: BTreeMap<String, String>,
}

/// A moment being asked for.
#[derive(Debug)]
pub struct Asking {
    /// What is written.
    pub editor: Editor,
    /// Bad news about it.
    pub fault: Option<Said>,
}

/// Returns the moment that a typed time stands for: its last instant, so that what was recorded in
/// that minute or on that day is there. Bad news when it has not been, or nothing was recorded yet.
pub fn moment(text: &str, journal: &Journal, now: Moment, lang: Lang) -> Result<Moment, Said> {
    let when = read_when(text.trim(), now, Direction::Past).map_err(|fault| fault.say(lang))?;
    let said = |what: String, next: String| Said {
        what,
        means: words::UNCHANGED.to(lang).to_owned(),
        now: next,
    };
    if when.from() > now {
        let what = words::FUTURE.to(lang).to_owned();
        return Err(said(what, words::FUTURE_NOW.to(lang).to_owned()));
    }
    // Today ends now, and now ends with its minute.
    let last = when.to().min(now.floor_minute().plus(Span::minutes(1)));
    let at = last.plus(Span::from_millis(-1));
    // Before it was opened a case does not say whether it is an exercise.
    match journal.case().opened().map(|opened| opened.at) {
        Some(first) if first <= at => Ok(at),
        Some(first) => {
            let first = show::date_and_clock(first, lang);
            let what = words::BEFORE_ALL.to(lang).to_owned();
            Err(said(what, words::opened(lang, &first)))
        }
        None => Err(said(words::BEFORE_ALL.to(lang).to_owned(), String::new())),
    }
}

/// Returns where the record changes from the opening on, sorted.
pub(super) fn moments(journal: &Journal) -> Vec<Moment> {
    let mut moments = journal.moments();
    let opened = journal.case().opened().map(|opened| opened.at);
    moments.retain(|moment| Some(*moment) >= opened);
    moments
}

/// Asks for a moment.
pub(super) fn ask(model: &mut Model) {
    let asking = Asking {
        editor: Editor::line(""),
        fault: None,
    };
    model.overlay = Some(Overlay::AsOf(Box::new(asking)));
}

/// Takes a key while a moment is asked for.
pub(super) fn key(model: &mut Model, key: Key) -> Vec<Effect> {
    let (now, lang) = (model.moment(model.wall), model.lang);
    let (Some(Overlay::AsOf(asking)), Some(open)) = (model.overlay.as_mut(), &model.open) else {
        return Vec::new();
    };
    if key.code == Code::Esc {
        model.overlay = None;
    } else if key == Key::plain(Code::Enter) {
        match moment(&asking.editor.content(), open.present(), now, lang) {
            Ok(at) => {
                model.overlay = None;
                return go(model, at);
            }
            Err(said) => asking.fault = Some(said),
        }
    } else {
        asking.fault = None;
        asking.editor.take(key);
    }
    Vec::new()
}

/// Shows the case as it was known at `at`.
fn go(model: &mut Model, at: Moment) -> Vec<Effect> {
    let lang = model.lang;
    let Some(open) = model.open.as_mut() else {
        return Vec::new();
    };
    let mut effects = Vec::new();
    let past = if let Some(past) = open.past.take() {
        Past { at, ..past }
    } else {
        effects = open.flush_drafts();
        Past {
            at,
            moments: moments(&open.journal),
            present: std::mem::take(&mut open.journal),
            drafts: std::mem::take(&mut open.drafts),
        }
    };
    let journal = past.present.as_of(at);
    let mode = past.present.case().mode();
    open.past = Some(past);
    open.show(journal, at);
    // An exercise is never taken for the real thing, whatever was known of it.
    Rc::make_mut(&mut open.derived).mode = mode;
    model.now = at;
    shown(model, lang);
    effects.extend(reread(model));
    effects
}

/// Goes to the record before, or after.
pub(super) fn step(model: &mut Model, later: bool) -> Vec<Effect> {
    let lang = model.lang;
    let Some(past) = model.open.as_ref().and_then(|open| open.past.as_ref()) else {
        return Vec::new();
    };
    let (to, none) = if later {
        let after = past.moments.partition_point(|moment| *moment <= past.at);
        (past.moments.get(after), words::LAST)
    } else {
        // The record on the screen is the latest by now; the one before it is the one to show.
        let known = past.moments.partition_point(|moment| *moment <= past.at);
        let before = known.checked_sub(2);
        (before.and_then(|n| past.moments.get(n)), words::FIRST)
    };
    if let Some(at) = to.copied() {
        return go(model, at);
    }
    model.note = Some(none.to(lang).to_owned());
    Vec::new()
}

/// Goes back to now.
pub(super) fn leave(model: &mut Model) -> Vec<Effect> {
    let (now, lang) = (model.moment(model.wall), model.lang);
    let Some(open) = model.open.as_mut() else {
        return Vec::new();
    };
    let Some(past) = open.past.take() else {
        return Vec::new();
    };
    open.drafts = past.drafts;
    open.show(past.present, now);
    model.now = now;
    shown(model, lang);
    model.note = Some(words::BACK.to(lang).to_owned());
    reread(model)
}

/// Every part of the screen takes the record that is shown now.
fn shown(model: &mut Model, lang: Lang) {
    if let Some(open) = model.open.as_mut() {
        open.walk.focus = case::Focus::Steps;
        case::show_step(open, lang);
        if let Screen::Timeline(state) = &mut model.screen {
            state.at = state.at.min(state.len(open).saturating_sub(1));
        }
    }
    if matches!(&model.screen, Screen::Timeline(state) if state.detail.is_none()) {
        let only_log = matches!(&model.screen, Screen::Timeline(state) if state.only_log);
        timeline::begin(model);
        if only_log {
            timeline::only_log(model);
        }
    }
    register::followed(model);
    agenda::refresh(model);
    lint::refresh(model);
}

/// Makes the paper that is being read anew.
fn reread(model: &mut Model) -> Vec<Effect> {
    match &model.screen {
        Screen::Papers(state) if state.read.is_some() => papers::read(model),
        Screen::Papers(_)
        | Screen::Home
        | Screen::NewCase(_)
        | Screen::Case
        | Screen::Agenda(_)
        | Screen::Desk(_)
        | Screen::Panic(_)
        | Screen::Lint(_)
        | Screen::Timeline(_)
        | Screen::Settings
        | Screen::Inbox(_)
        | Screen::Lead(_)
        | Screen::Register(_) => Vec::new(),
    }
}

/// Returns whether the case is shown as it was.
pub(super) fn is_shown(model: &Model) -> bool {
    model.open.as_ref().is_some_and(|open| open.past.is_some())
}

/// Returns whether Escape goes back to now, rather than out of a record or a paper.
pub(super) fn leaves_by_escape(model: &Model) -> bool {
    is_shown(model)
        && model.overlay.is_none()
        && match &model.screen {
            Screen::Timeline(state) => state.detail.is_none(),
            Screen::Papers(state) => state.read.is_none() && state.asking.is_none(),
            Screen::Home
            | Screen::NewCase(_)
            | Screen::Case
            | Screen::Agenda(_)
            | Screen::Desk(_)
            | Screen::Panic(_)
            | Screen::Lint(_)
            | Screen::Settings
            | Screen::Inbox(_)
            | Screen::Lead(_)
            | Screen::Register(_) => true,
        }
}

/// Returns whether an action is refused because the case is shown as it was.
pub fn is_refused(model: &Model, id: Id) -> bool {
    is_shown(model) && writes(model, id)
}

/// Says calmly that nothing is recorded while the case is shown as it was; returns whether that is
/// the answer to what was asked for.
pub(super) fn refuses(model: &mut Model, id: Id) -> bool {
    let refused = is_refused(model, id);
    if refused {
        model.note = Some(words::READ_ONLY.to(model.lang).to_owned());
    }
    refused
}

/// Returns whether an action records something, or leads to writing.
fn writes(model: &Model, id: Id) -> bool {
    match id {
        // A step that asks nothing leads to its register, which can be read.
        Id::Answer => {
            let open = model.open.as_ref();
            open.is_some_and(|open| !open.walk.form.boxes.is_empty())
        }
        Id::FinishStep
        | Id::SkipStep
        | Id::ReopenStep
        | Id::Log
        | Id::AddTask
        | Id::FinishTask
        | Id::WaitTask
        | Id::Propose
        | Id::TakeUp
        | Id::AcceptAll
        | Id::AddRow
        | Id::RemoveRow
        | Id::AddEntry
        | Id::EditEntry
        | Id::Withdraw
        | Id::Reject
        | Id::SaveEntry
        | Id::File
        | Id::Panic
        | Id::DiscardDraft
        | Id::HandOver
        | Id::TakeOver
        | Id::Lead
        | Id::Leading(_)
        | Id::Release => true,
        Id::Move
        | Id::OpenCase
        | Id::NewCase
        | Id::Exercises
        | Id::Agenda
        | Id::Lint
        | Id::Settle
        | Id::Coverage
        | Id::GoThere
        | Id::Next
        | Id::Side
        | Id::Palette
        | Id::Timeline
        | Id::Papers
        | Id::Settings
        | Id::Page
        | Id::Detail
        | Id::OnlyLog
        | Id::Read
        | Id::OtherLanguage
        | Id::Desk
        | Id::CopyField
        | Id::WriteField
        | Id::WriteForm
        | Id::OtherForm
        | Id::OtherStage
        | Id::OtherAudience
        | Id::Changes
        | Id::Find
        | Id::FindNext
        | Id::Write
        | Id::Back
        | Id::Why
        | Id::Help
        | Id::Home
        | Id::Quit
        | Id::Confirm
        | Id::FinishForm
        | Id::Newline
        | Id::NotKnown
        | Id::CannotKnow
        | Id::Leave
        | Id::Close
        | Id::Register(_)
        | Id::NextQuestion
        | Id::OtherTable
        | Id::ScrollEntry
        | Id::Walk
        | Id::AsOf
        | Id::RecordBefore
        | Id::RecordAfter
        | Id::ToNow
        | Id::Compare
        | Id::Inbox
        | Id::Alarm
        | Id::ScrollStep => false,
    }
}

impl Open {
    /// Returns the whole record, whatever of it is shown.
    pub fn present(&self) -> &Journal {
        self.past
            .as_ref()
            .map_or(&self.journal, |past| &past.present)
    }
}
