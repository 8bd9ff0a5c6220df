//! What is to be done now: everything that is due, most urgent first. Enter goes to where it is
//! done; a task is finished or put off in place. Shows what is derived, and records nothing itself.

use super::{case, register};
use crate::app::behind;
use crate::app::effect::Effect;
use crate::app::key::Key;
use crate::app::model::{Model, Screen};
use crate::app::task_line::{self, TaskOf};
use crate::case::EntryId;
use crate::case::agenda::{Agenda, Item, Place, Quiet, Source};
use crate::case::register::{Task, TaskState};
use crate::playbook::Register;
use crate::time::{Direction, read_when};

/// The state of the page.
#[derive(Debug, Default)]
pub struct State {
    /// The row under the cursor.
    pub at: usize,
    /// What stands there, so that the cursor stays on it when the order changes.
    under: Option<(Source, String)>,
}

/// A row of the page.
#[derive(Debug, Clone, Copy)]
pub enum Row<'a> {
    /// Something to do.
    Item(&'a Item),
    /// A task that waits.
    Quiet(&'a Quiet),
}

impl Row<'_> {
    fn key(&self) -> (Source, String) {
        match self {
            Self::Item(item) => (item.source, item.id.clone()),
            Self::Quiet(quiet) => (Source::Task, quiet.id.to_string()),
        }
    }

    /// Returns where it is done.
    pub fn leads(&self) -> Place {
        match self {
            Self::Item(item) => item.leads.clone(),
            Self::Quiet(quiet) => Place::Register(Register::Tasks, Some(quiet.id.clone())),
        }
    }

    /// Returns the task that the row is, when it is one.
    fn task(&self) -> Option<EntryId> {
        match self {
            Self::Quiet(quiet) => Some(quiet.id.clone()),
            Self::Item(Item {
                source: Source::Task,
                leads: Place::Register(_, id),
                ..
            }) => id.clone(),
            Self::Item(_) => None,
        }
    }
}

/// Returns the rows, most urgent first, then what waits.
pub fn rows(agenda: &Agenda) -> impl Iterator<Item = Row<'_>> {
    let items = agenda.items.iter().map(Row::Item);
    items.chain(agenda.quiet.iter().map(Row::Quiet))
}

/// Opens the page at the most urgent thing.
pub fn begin(model: &mut Model) {
    if model.open.is_some() {
        behind::enter(model, Screen::Agenda(State::default()));
        settle(model);
    }
}

/// Notes what is under the cursor.
fn settle(model: &mut Model) {
    if let (Screen::Agenda(state), Some(open)) = (&mut model.screen, &model.open) {
        let row = rows(&open.derived.agenda).nth(state.at);
        state.under = row.map(|row| row.key());
    }
}

/// The agenda was computed anew: the cursor stays on what it was on, or where that was.
pub fn refresh(model: &mut Model) {
    if let (Screen::Agenda(state), Some(open)) = (&mut model.screen, &model.open) {
        let agenda = &open.derived.agenda;
        let all = rows(agenda).count();
        let found = state
            .under
            .as_ref()
            .and_then(|under| rows(agenda).position(|row| row.key() == *under));
        state.at = found.unwrap_or(state.at).min(all.saturating_sub(1));
    }
    settle(model);
}

/// Moves among the rows.
pub fn go(model: &mut Model, key: Key) {
    let page = usize::from(model.size.1).saturating_sub(12).max(1);
    if let (Screen::Agenda(state), Some(open)) = (&mut model.screen, &model.open) {
        let all = rows(&open.derived.agenda).count();
        state.at = super::timeline::scrolled(state.at, all, page, key);
    }
    settle(model);
}

/// Returns the row under the cursor.
fn current(model: &Model) -> Option<Row<'_>> {
    let (Screen::Agenda(state), Some(open)) = (&model.screen, &model.open) else {
        return None;
    };
    rows(&open.derived.agenda).nth(state.at)
}

/// Returns whether there is something under the cursor.
pub fn has_row(model: &Model) -> bool {
    current(model).is_some()
}

/// Returns whether a task is under the cursor.
pub fn on_task(model: &Model) -> bool {
    current(model).is_some_and(|row| row.task().is_some())
}

/// Goes to where the thing under the cursor is done.
pub fn enter(model: &mut Model) {
    if let Some(place) = current(model).map(|row| row.leads()) {
        lead(model, place);
    }
}

/// Goes to a place of the case.
pub(super) fn lead(model: &mut Model, place: Place) {
    let lang = model.lang;
    match place {
        Place::Step(step) => {
            if let Some(open) = model.open.as_mut() {
                case::go_to(open, step, lang);
                behind::walk(model);
            }
        }
        Place::Register(register, id) => register::show(model, register, id.as_ref()),
    }
}

/// Returns the task under the cursor as it stands.
fn task(model: &Model) -> Option<(EntryId, Task)> {
    let id = current(model)?.task()?;
    let open = model.open.as_ref()?;
    let task = open.case().registers().tasks.get(&id)?.value.clone();
    Some((id, task))
}

/// Marks the task under the cursor done, now.
pub fn finish(model: &mut Model) -> Vec<Effect> {
    let now = model.now;
    let Some((id, task)) = task(model) else {
        return Vec::new();
    };
    let done = read_when("nu", now, Direction::Past).ok();
    let task = Task {
        done,
        state: TaskState::Done,
        ..task
    };
    case::send(model, now, task_line::enter(id, task))
}

/// Asks for a new task, or what the task under the cursor waits for and until when.
pub fn write(model: &mut Model, is_new: bool) {
    if is_new {
        task_line::begin(model, TaskOf::New);
    } else if let Some((id, task)) = task(model) {
        task_line::begin(model, TaskOf::Wait(id, Box::new(task)));
    }
}
