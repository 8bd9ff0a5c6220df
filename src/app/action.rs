//! The one table of actions. Keys, footer, palette and help are views of it; availability is the
//! same function that the key uses.

use super::key::{Code, Key};
use super::model::{Model, Screen};
use super::overlay::Overlay;
use super::screens::case::Focus;
use super::screens::papers::State;
use crate::case::StepState;
use crate::text::{Phrase, keys as words};

/// What a person can do with a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Id {
    /// Move in a list.
    Move,
    /// Open the case under the cursor.
    OpenCase,
    /// Begin a new case.
    NewCase,
    /// Show only the exercises, or everything.
    Exercises,
    /// Answer the questions of the step.
    Answer,
    /// Mark the step done.
    FinishStep,
    /// Skip the step with a reason.
    SkipStep,
    /// Open the step again.
    ReopenStep,
    /// Go to what is next.
    Next,
    /// Show or hide the situation panel.
    Side,
    /// Log a line.
    Log,
    /// Search and go.
    Palette,
    /// Show every record in order.
    Timeline,
    /// Show the papers.
    Papers,
    /// Fill in the settings.
    Settings,
    /// Go a page, or to either end.
    Page,
    /// Show a record whole.
    Detail,
    /// Show only the log, or everything.
    OnlyLog,
    /// Show a paper.
    Read,
    /// Show the paper in the other language.
    OtherLanguage,
    /// Find words in the paper.
    Find,
    /// Find the same words again.
    FindNext,
    /// Write the paper to a file.
    Write,
    /// Go one step back.
    Back,
    /// Show the keys and why a step is shown.
    Help,
    /// Go back to the cases.
    Home,
    /// Leave the program.
    Quit,
    /// Confirm what is written.
    Confirm,
    /// Break the line in a text.
    Newline,
    /// Answer: not known yet.
    NotKnown,
    /// Answer: cannot be determined.
    CannotKnow,
    /// Leave the form; drafts stay.
    Leave,
    /// Add a row.
    AddRow,
    /// Take out a row.
    RemoveRow,
    /// Close what lies on top.
    Close,
}

/// One action.
#[derive(Debug)]
pub struct Action {
    /// Which.
    pub id: Id,
    /// The keys that do it; the footer shows the first.
    pub keys: &'static [Key],
    /// What the footer calls it.
    pub short: Phrase,
    /// What help and palette call it.
    pub long: Phrase,
    /// Whether it can be done now.
    pub when: fn(&Model) -> bool,
}

const ENTER: Key = Key::plain(Code::Enter);
const ESC: Key = Key::plain(Code::Esc);
const ALT_ENTER: Key = Key {
    alt: true,
    ..Key::plain(Code::Enter)
};

/// Makes a row of the table.
const fn row(
    id: Id,
    keys: &'static [Key],
    (short, long): (Phrase, Phrase),
    when: fn(&Model) -> bool,
) -> Action {
    Action {
        id,
        keys,
        short,
        long,
        when,
    }
}

/// Every action, most important first: a narrow footer drops from the end but keeps help.
pub const ACTIONS: &[Action] = &[
    row(Id::Close, &[ESC], words::CLOSE, |m| m.overlay.is_some()),
    row(
        Id::Move,
        &[Key::plain(Code::Up), Key::plain(Code::Down)],
        words::MOVE,
        in_list,
    ),
    row(Id::OpenCase, &[ENTER], words::OPEN_CASE, |m| {
        at_home(m) && !m.home.visible().is_empty()
    }),
    row(Id::NewCase, &[Key::char('n')], words::NEW_CASE, at_home),
    row(Id::Exercises, &[Key::char('o')], words::EXERCISES, at_home),
    row(Id::Confirm, &[ENTER], words::CONFIRM, in_form),
    row(
        Id::Newline,
        &[ALT_ENTER, Key::ctrl('j')],
        words::NEWLINE,
        |m| in_form(m) && in_text(m),
    ),
    row(
        Id::NotKnown,
        &[Key::plain(Code::F(2))],
        words::NOT_KNOWN,
        |m| in_form(m) && in_case(m),
    ),
    row(
        Id::CannotKnow,
        &[Key::plain(Code::F(3))],
        words::CANNOT_KNOW,
        |m| in_form(m) && in_case(m),
    ),
    row(Id::AddRow, &[Key::char('a')], words::ADD_ROW, in_rows),
    row(Id::RemoveRow, &[Key::char('x')], words::REMOVE_ROW, in_rows),
    row(Id::Leave, &[ESC], words::LEAVE_FORM, in_form),
    row(
        Id::Answer,
        &[ENTER, Key::plain(Code::Right), Key::plain(Code::Tab)],
        words::ANSWER,
        walking,
    ),
    row(Id::FinishStep, &[Key::char('f')], words::FINISH, |m| {
        walking(m) && step_is(m, &[StepState::Open, StepState::Stale])
    }),
    row(Id::SkipStep, &[Key::char('h')], words::SKIP, |m| {
        walking(m) && step_is(m, &[StepState::Open, StepState::Stale])
    }),
    row(Id::ReopenStep, &[Key::char('o')], words::REOPEN, |m| {
        walking(m) && step_is(m, &[StepState::Done, StepState::Skipped])
    }),
    row(Id::Detail, &[ENTER], words::DETAIL, in_timeline),
    row(Id::Read, &[ENTER], words::READ, |m| {
        papers(m).is_some_and(|state| state.read.is_none())
    }),
    row(Id::Find, &[Key::char('f')], words::FIND, reading),
    row(Id::FindNext, &[Key::char('n')], words::FIND_NEXT, |m| {
        reading(m) && papers(m).is_some_and(|state| !state.sought.is_empty())
    }),
    row(Id::Write, &[Key::char('w')], words::WRITE, reading),
    row(
        Id::OtherLanguage,
        &[Key::char('b')],
        words::OTHER_LANGUAGE,
        |m| papers(m).is_some(),
    ),
    row(Id::OnlyLog, &[Key::char('f')], words::ONLY_LOG, in_timeline),
    row(Id::Back, &[ESC], words::BACK, |m| {
        in_timeline(m) || papers(m).is_some()
    }),
    row(
        Id::Log,
        &[Key::char('l'), Key::ctrl('l')],
        words::LOG,
        inside,
    ),
    row(Id::Next, &[Key::char('n')], words::NEXT, walking),
    row(Id::Timeline, &[Key::char('t')], words::TIMELINE, |m| {
        inside(m) && !in_timeline(m)
    }),
    row(
        Id::Palette,
        &[Key::char('/'), Key::ctrl('p')],
        words::PALETTE,
        |m| inside(m) || at_home(m),
    ),
    row(Id::Papers, &[Key::char('r')], words::PAPERS, |m| {
        inside(m) && papers(m).is_none()
    }),
    row(Id::Settings, &[Key::char('s')], words::SETTINGS, at_home),
    row(Id::Side, &[Key::char('g')], words::SIDE, walking),
    row(Id::Home, &[ESC], words::HOME, walking),
    row(
        Id::Page,
        &[
            Key::plain(Code::PageDown),
            Key::plain(Code::PageUp),
            Key::plain(Code::Home),
            Key::plain(Code::End),
        ],
        words::PAGE,
        |m| in_timeline(m) || papers(m).is_some(),
    ),
    row(
        Id::Quit,
        &[Key::char('q'), Key::ctrl('c')],
        words::QUIT,
        |m| m.overlay.is_none(),
    ),
    row(
        Id::Help,
        &[Key::char('?'), Key::plain(Code::F(1))],
        words::HELP,
        |m| m.overlay.is_none(),
    ),
];

/// Returns the actions that can be done now.
pub fn available(model: &Model) -> impl Iterator<Item = &'static Action> + '_ {
    ACTIONS.iter().filter(|action| (action.when)(model))
}

/// Returns what a key does now. A letter is text, not a command, while a text is being written.
pub fn of_key(model: &Model, key: Key) -> Option<Id> {
    if key.typed().is_some() && in_text(model) {
        return None;
    }
    available(model)
        .find(|action| action.keys.contains(&key))
        .map(|action| action.id)
}

fn at_home(model: &Model) -> bool {
    matches!(model.screen, Screen::Home) && model.overlay.is_none()
}

fn in_case(model: &Model) -> bool {
    matches!(model.screen, Screen::Case) && model.overlay.is_none()
}

fn walking(model: &Model) -> bool {
    in_case(model)
        && model
            .open
            .as_ref()
            .is_some_and(|open| open.walk.focus == Focus::Steps)
}

fn in_list(model: &Model) -> bool {
    at_home(model) || walking(model) || in_timeline(model) || papers(model).is_some()
}

/// Returns whether a case is on the screen, whatever is shown of it.
fn inside(model: &Model) -> bool {
    model.overlay.is_none()
        && model.open.is_some()
        && match model.screen {
            Screen::Home | Screen::NewCase(_) | Screen::Settings => false,
            Screen::Case | Screen::Timeline(_) | Screen::Papers(_) => true,
        }
}

fn in_timeline(model: &Model) -> bool {
    matches!(model.screen, Screen::Timeline(_)) && model.overlay.is_none()
}

/// Returns the papers' screen, unless something is being asked for in it.
fn papers(model: &Model) -> Option<&State> {
    match &model.screen {
        Screen::Papers(state) if model.overlay.is_none() && state.asking.is_none() => Some(state),
        Screen::Papers(_)
        | Screen::Home
        | Screen::NewCase(_)
        | Screen::Case
        | Screen::Timeline(_)
        | Screen::Settings => None,
    }
}

/// Returns whether a paper is being read.
fn reading(model: &Model) -> bool {
    papers(model).is_some_and(|state| state.read.is_some())
}

/// Returns whether the cursor is in a form.
fn in_form(model: &Model) -> bool {
    model.overlay.is_none()
        && match model.screen {
            Screen::Home | Screen::Timeline(_) | Screen::Papers(_) => false,
            Screen::NewCase(_) | Screen::Settings => true,
            Screen::Case => model
                .open
                .as_ref()
                .is_some_and(|open| open.walk.focus == Focus::Form),
        }
}

/// Returns whether letters are text now.
pub fn in_text(model: &Model) -> bool {
    match &model.overlay {
        Some(Overlay::Log(_) | Overlay::Reason(_) | Overlay::Palette(_)) => true,
        Some(Overlay::Notice | Overlay::Bad(_) | Overlay::Help(_)) => false,
        None => match &model.screen {
            Screen::Home | Screen::Timeline(_) => false,
            Screen::Papers(state) => state.asking.is_some(),
            Screen::Settings => {
                let form = model.settings_form.as_ref();
                form.is_some_and(|form| form.takes_text())
            }
            Screen::NewCase(state) => state.form.takes_text(),
            Screen::Case => {
                in_form(model)
                    && model
                        .open
                        .as_ref()
                        .is_some_and(|open| open.walk.active_form().takes_text())
            }
        },
    }
}

fn in_rows(model: &Model) -> bool {
    in_form(model)
        && in_case(model)
        && model
            .open
            .as_ref()
            .and_then(|open| open.walk.active_form().current())
            .is_some_and(|one| matches!(one.input, super::form::Input::Rows { .. }))
}

fn step_is(model: &Model, states: &[StepState]) -> bool {
    model
        .open
        .as_ref()
        .and_then(|open| {
            let step = open.walk.step.as_ref()?;
            open.derived
                .phases
                .iter()
                .flat_map(|phase| &phase.steps)
                .find(|line| line.id == *step)
        })
        .is_some_and(|line| states.contains(&line.state))
}
