//! The one table of actions. Keys, footer, palette and help are views of it; availability is the
//! same function that the key uses.

use super::key::{Code, Key};
use super::model::{Model, Screen};
use super::overlay::Overlay;
use super::screens::case::Focus;
use super::screens::register::{Page, can};
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
    /// Tell why the step is shown, blocked or stale.
    Why,
    /// Show the keys that work here.
    Help,
    /// Go back to the cases.
    Home,
    /// Leave the program.
    Quit,
    /// Confirm what is written.
    Confirm,
    /// Do what the last line of the form says.
    FinishForm,
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
    /// Open a register screen.
    Register(Page),
    /// Add an entry.
    AddEntry,
    /// Change the entry under the cursor.
    EditEntry,
    /// Withdraw the entry under the cursor.
    Withdraw,
    /// Reject the start under the cursor.
    Reject,
    /// Go to the next question of the entry being written.
    NextQuestion,
    /// Save the entry being written.
    SaveEntry,
    /// Go to the other register of the screen.
    OtherTable,
    /// Scroll the entry in full.
    ScrollEntry,
    /// Go back to the walk.
    Walk,
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

/// Makes the row of a register screen: open from the walk and from every other such screen.
const fn page(page: Page, keys: &'static [Key]) -> Action {
    row(
        Id::Register(page),
        keys,
        words::register(page.name(), page.open()),
        |m| walking(m) || can::in_table(m),
    )
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
    row(Id::Confirm, &[ENTER], words::CONFIRM, |m| {
        in_field(m) && !can::in_question(m)
    }),
    row(
        Id::NextQuestion,
        &[ENTER],
        words::NEXT_QUESTION,
        can::in_question,
    ),
    row(Id::FinishForm, &[ENTER], words::FINISH_FORM, |m| {
        in_form(m) && !in_field(m)
    }),
    row(
        Id::Newline,
        &[ALT_ENTER, Key::ctrl('j')],
        words::NEWLINE,
        |m| in_form(m) && in_long_text(m),
    ),
    row(
        Id::NotKnown,
        &[Key::plain(Code::F(2))],
        words::NOT_KNOWN,
        |m| (in_field(m) && in_case(m)) || can::asks_number(m),
    ),
    row(
        Id::CannotKnow,
        &[Key::plain(Code::F(3))],
        words::CANNOT_KNOW,
        |m| (in_field(m) && in_case(m)) || can::asks_number(m),
    ),
    row(Id::AddRow, &[Key::char('a')], words::ADD_ROW, in_rows),
    row(Id::RemoveRow, &[Key::char('x')], words::REMOVE_ROW, in_rows),
    row(
        Id::SaveEntry,
        &[Key::ctrl('s')],
        words::SAVE_ENTRY,
        can::in_entry,
    ),
    row(Id::Leave, &[ESC], words::LEAVE_FORM, in_form),
    row(
        Id::AddEntry,
        &[Key::char('a')],
        words::ADD_ENTRY,
        can::in_table,
    ),
    row(Id::EditEntry, &[ENTER], words::EDIT_ENTRY, |m| {
        can::in_table(m) && can::has_entry(m)
    }),
    row(Id::Withdraw, &[Key::char('x')], words::WITHDRAW, |m| {
        can::in_table(m) && can::has_entry(m) && !can::on_page(m, Page::Clocks)
    }),
    row(Id::Reject, &[Key::char('x')], words::REJECT, |m| {
        can::in_table(m) && can::has_entry(m) && can::on_page(m, Page::Clocks)
    }),
    row(
        Id::OtherTable,
        &[Key::plain(Code::Tab)],
        words::OTHER_TABLE,
        |m| can::in_table(m) && can::has_tabs(m),
    ),
    row(Id::Walk, &[ESC], words::WALK, can::in_table),
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
    row(
        Id::Log,
        &[Key::char('l'), Key::ctrl('l')],
        words::LOG,
        |m| in_case(m) || can::in_register(m),
    ),
    row(Id::Next, &[Key::char('n')], words::NEXT, walking),
    page(Page::Clocks, &[Key::char(Page::Clocks.letter())]),
    page(Page::Groups, &[Key::char(Page::Groups.letter())]),
    page(Page::Risk, &[Key::char(Page::Risk.letter())]),
    page(Page::Protected, &[Key::char(Page::Protected.letter())]),
    page(Page::Filings, &[Key::char(Page::Filings.letter())]),
    page(Page::Sendings, &[Key::char(Page::Sendings.letter())]),
    page(Page::Measures, &[Key::char(Page::Measures.letter())]),
    page(Page::People, &[Key::char(Page::People.letter())]),
    page(Page::Links, &[Key::char(Page::Links.letter())]),
    row(Id::Side, &[Key::char('g')], words::SIDE, walking),
    row(Id::Home, &[ESC], words::HOME, walking),
    row(
        Id::ScrollEntry,
        &[Key::plain(Code::PageDown), Key::plain(Code::PageUp)],
        words::SCROLL_ENTRY,
        |m| can::in_table(m) && can::has_entry(m),
    ),
    row(
        Id::Quit,
        &[Key::char('q'), Key::ctrl('c')],
        words::QUIT,
        |m| m.overlay.is_none(),
    ),
    row(Id::Why, &[Key::char('?')], words::WHY, walking),
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

/// Returns the key to show for an action: one that does it now, and types nothing.
pub fn shown_key(model: &Model, action: &Action) -> Option<Key> {
    let mut keys = action.keys.iter().copied();
    keys.find(|key| of_key(model, *key) == Some(action.id))
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
    at_home(model) || walking(model) || can::in_table(model)
}

/// Returns whether the cursor is in a form.
fn in_form(model: &Model) -> bool {
    model.overlay.is_none()
        && match &model.screen {
            Screen::Home => false,
            Screen::NewCase(_) => true,
            Screen::Register(state) => state.form.is_some(),
            Screen::Case => model
                .open
                .as_ref()
                .is_some_and(|open| open.walk.focus == Focus::Form),
        }
}

/// Returns whether letters are text now.
pub fn in_text(model: &Model) -> bool {
    match &model.overlay {
        Some(Overlay::Log(_) | Overlay::Reason(_)) => true,
        Some(
            Overlay::Notice | Overlay::Bad(_) | Overlay::Told(_) | Overlay::Help | Overlay::Why,
        ) => false,
        None => match &model.screen {
            Screen::Home => false,
            Screen::NewCase(state) => state.form.takes_text(),
            Screen::Register(state) => {
                let form = state.form.as_ref();
                form.is_some_and(|form| form.form.takes_text())
            }
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

/// Returns the form that the cursor is in.
fn form(model: &Model) -> Option<&super::form::Form> {
    if !in_form(model) {
        return None;
    }
    match &model.screen {
        Screen::Home => None,
        Screen::NewCase(state) => Some(&state.form),
        Screen::Register(state) => state.form.as_ref().map(|entry| &entry.form),
        Screen::Case => model.open.as_ref().map(|open| open.walk.active_form()),
    }
}

/// Returns whether the cursor is in a question, not on the line that finishes.
fn in_field(model: &Model) -> bool {
    form(model).is_some_and(|form| form.current().is_some())
}

/// Returns whether a line can be broken where the cursor is.
fn in_long_text(model: &Model) -> bool {
    let current = form(model).and_then(super::form::Form::current);
    current.is_some_and(|one| one.input.has_many_lines())
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
