//! When an action can be done: where the cursor is, and what is there.

use crate::app::form::{Form, Input};
use crate::app::model::{Model, Screen};
use crate::app::open::Open;
use crate::app::overlay::Overlay;
use crate::app::screens::case::{Focus, register_of};
use crate::app::screens::papers::{State, handover};
use crate::app::screens::register::can;
use crate::case::StepState;
use crate::case::register::FilingStage;
use crate::playbook::Register;

pub(super) fn at_home(model: &Model) -> bool {
    matches!(model.screen, Screen::Home) && model.overlay.is_none()
}

pub(super) fn in_case(model: &Model) -> bool {
    matches!(model.screen, Screen::Case) && model.overlay.is_none()
}

pub(super) fn walking(model: &Model) -> bool {
    in_case(model)
        && model
            .open
            .as_ref()
            .is_some_and(|open| open.walk.focus == Focus::Steps)
}

/// Returns whether the question under the cursor holds a draft while an answer to it is on record, or
/// somebody else's.
pub(super) fn has_draft_over_answer(model: &Model) -> bool {
    let walk = model.open.as_ref().map(|open| &open.walk);
    let form = walk.filter(|walk| walk.focus == Focus::Form && walk.row.is_none());
    let one = form.and_then(|walk| walk.form.current());
    in_case(model)
        && one.is_some_and(|one| one.dirty && (one.saved.is_some() || one.theirs.is_some()))
}

pub(super) fn in_list(model: &Model) -> bool {
    at_home(model)
        || walking(model)
        || can::in_table(model)
        || in_timeline(model)
        || in_agenda(model)
        || at_desk(model)
        || in_lint(model)
        || papers(model).is_some()
        || in_inbox(model)
        || leading(model)
}

/// Returns whether a case is on the screen, whatever is shown of it.
pub(super) fn inside(model: &Model) -> bool {
    model.overlay.is_none()
        && model.open.is_some()
        && match model.screen {
            // The facilitator's screen has keys of its own.
            Screen::Home | Screen::NewCase(_) | Screen::Settings | Screen::Lead(_) => false,
            Screen::Case
            | Screen::Inbox(_)
            | Screen::Agenda(_)
            | Screen::Desk(_)
            | Screen::Panic(_)
            | Screen::Lint(_)
            | Screen::Timeline(_)
            | Screen::Papers(_)
            | Screen::Register(_) => true,
        }
}

/// Returns whether the screen can be left by other keys than Escape: a row or an entry being written
/// stays where it is until it is saved or left.
pub(super) fn free(model: &Model) -> bool {
    let in_row = model
        .open
        .as_ref()
        .is_some_and(|open| open.walk.row.is_some());
    inside(model) && !in_row && !can::in_entry(model)
}

pub(super) fn in_timeline(model: &Model) -> bool {
    matches!(model.screen, Screen::Timeline(_)) && model.overlay.is_none()
}

pub(super) fn in_agenda(model: &Model) -> bool {
    matches!(model.screen, Screen::Agenda(_)) && model.overlay.is_none()
}

pub(super) fn at_desk(model: &Model) -> bool {
    matches!(model.screen, Screen::Desk(_)) && model.overlay.is_none()
}

/// Returns whether the least notification can be made: nothing has been filed yet.
pub(super) fn may_panic(model: &Model) -> bool {
    let open = model.open.as_ref();
    let is_filed = open.is_some_and(|open| {
        let main = open.rules.main_clock().map(|rule| &rule.id);
        let mut filings = open.case().registers().filings.standing();
        filings.any(|filing| Some(&filing.value.clock) == main)
    });
    (walking(model) || can::in_table(model)) && !is_filed
}

/// Returns whether the desk is for something after a first notification.
pub(super) fn desk_follows(model: &Model) -> bool {
    match &model.screen {
        Screen::Desk(state) => at_desk(model) && state.stage != FilingStage::Initial,
        Screen::Home
        | Screen::NewCase(_)
        | Screen::Case
        | Screen::Agenda(_)
        | Screen::Panic(_)
        | Screen::Lint(_)
        | Screen::Timeline(_)
        | Screen::Papers(_)
        | Screen::Register(_)
        | Screen::Inbox(_)
        | Screen::Lead(_)
        | Screen::Settings => false,
    }
}

/// Returns whether the page of what does not add up is on top.
pub(super) fn in_lint(model: &Model) -> bool {
    matches!(model.screen, Screen::Lint(_)) && model.overlay.is_none()
}

/// Returns the papers' screen, unless something is being asked for in it.
pub(super) fn papers(model: &Model) -> Option<&State> {
    match &model.screen {
        Screen::Papers(state) if model.overlay.is_none() && state.asking.is_none() => Some(state),
        Screen::Papers(_)
        | Screen::Home
        | Screen::NewCase(_)
        | Screen::Case
        | Screen::Agenda(_)
        | Screen::Desk(_)
        | Screen::Panic(_)
        | Screen::Lint(_)
        | Screen::Timeline(_)
        | Screen::Register(_)
        | Screen::Inbox(_)
        | Screen::Lead(_)
        | Screen::Settings => None,
    }
}

/// Returns whether what has reached the participants is on the screen.
pub(super) fn in_inbox(model: &Model) -> bool {
    matches!(model.screen, Screen::Inbox(_)) && model.overlay.is_none()
}

/// Returns whether an exercise that plays a scenario is open.
pub fn plays(model: &Model) -> bool {
    model.open.as_ref().is_some_and(Open::plays)
}

/// Returns whether the facilitator's screen has the keys, and no form in it.
pub(super) fn leading(model: &Model) -> bool {
    matches!(&model.screen, Screen::Lead(state) if state.asked.is_none()) && model.overlay.is_none()
}

/// Returns whether the facilitator's screen has the keys and the exercise has not ended.
pub(super) fn leading_on(model: &Model) -> bool {
    leading(model) && !is_over(model)
}

/// Returns whether the exercise has ended.
pub(super) fn is_over(model: &Model) -> bool {
    let open = model.open.as_ref();
    open.is_some_and(|open| open.case().exercise().ended.is_some())
}

/// Returns whether a paper is being read.
pub(super) fn reading(model: &Model) -> bool {
    papers(model).is_some_and(|state| state.read.is_some())
}

/// Returns whether the brief of the handover is being read: nobody gives or accepts it unread.
pub(super) fn hands_over(model: &Model) -> bool {
    let read = papers(model).filter(|state| state.is_brief());
    read.and_then(|state| state.read.as_ref())
        .is_some_and(|read| read.digest.is_some())
}

/// Returns whether a handover waits for its successor, and the brief is being read.
pub(super) fn takes_over(model: &Model) -> bool {
    let case = model.open.as_ref().map(Open::case);
    hands_over(model) && case.is_some_and(|case| handover::waiting(case).is_some())
}

/// Returns whether the cursor is in a form.
pub(super) fn in_form(model: &Model) -> bool {
    model.overlay.is_none()
        && match &model.screen {
            Screen::Home
            | Screen::Agenda(_)
            | Screen::Desk(_)
            | Screen::Lint(_)
            | Screen::Timeline(_)
            | Screen::Inbox(_)
            | Screen::Papers(_) => false,
            Screen::NewCase(_) | Screen::Panic(_) | Screen::Settings => true,
            Screen::Lead(state) => state.asked.is_some(),
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
        Some(
            Overlay::Log(_)
            | Overlay::Task(_)
            | Overlay::AsOf(_)
            | Overlay::Reason(_)
            | Overlay::Palette(_),
        ) => true,
        Some(
            Overlay::Notice
            | Overlay::Bad(_)
            | Overlay::Told(_)
            | Overlay::Help(_)
            | Overlay::Why(_)
            | Overlay::Leaving(_)
            | Overlay::Sure(_)
            | Overlay::Discard
            | Overlay::Rivals(_),
        ) => false,
        None => match &model.screen {
            Screen::Home
            | Screen::Agenda(_)
            | Screen::Desk(_)
            | Screen::Lint(_)
            | Screen::Inbox(_)
            | Screen::Timeline(_) => false,
            Screen::Panic(state) => state.form.takes_text(),
            Screen::Lead(state) => state
                .asked
                .as_ref()
                .is_some_and(|one| one.form.takes_text()),
            Screen::Papers(state) => state.asking.is_some(),
            Screen::Settings => {
                let form = model.settings_form.as_ref();
                form.is_some_and(|form| form.takes_text())
            }
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
fn form(model: &Model) -> Option<&Form> {
    if !in_form(model) {
        return None;
    }
    match &model.screen {
        Screen::Home
        | Screen::Agenda(_)
        | Screen::Desk(_)
        | Screen::Lint(_)
        | Screen::Timeline(_)
        | Screen::Inbox(_)
        | Screen::Papers(_) => None,
        Screen::Panic(state) => Some(&state.form),
        Screen::Lead(state) => state.asked.as_ref().map(|asked| &asked.form),
        Screen::Settings => model.settings_form.as_deref(),
        Screen::NewCase(state) => Some(&state.form),
        Screen::Register(state) => state.form.as_ref().map(|form| &form.form),
        Screen::Case => model.open.as_ref().map(|open| open.walk.active_form()),
    }
}

/// Returns whether the cursor is in a question, not on the line that finishes.
pub(super) fn in_field(model: &Model) -> bool {
    form(model).is_some_and(|form| form.current().is_some())
}

/// Returns whether the cursor is in a question of a form that is saved as one: Enter goes on to the next.
pub(super) fn gathers(model: &Model) -> bool {
    let in_row = || {
        let open = model.open.as_ref();
        open.is_some_and(|open| open.walk.row.is_some())
    };
    let is_one = match model.screen {
        Screen::NewCase(_) | Screen::Panic(_) => true,
        Screen::Case => in_row(),
        Screen::Home
        | Screen::Agenda(_)
        | Screen::Desk(_)
        | Screen::Lint(_)
        | Screen::Timeline(_)
        | Screen::Inbox(_)
        | Screen::Papers(_)
        | Screen::Settings
        | Screen::Lead(_)
        | Screen::Register(_) => false,
    };
    can::in_question(model) || is_one && in_field(model)
}

/// Returns whether the cursor is on the line of a list that adds a row.
pub(super) fn on_new_row(model: &Model) -> bool {
    let current = form(model).and_then(Form::current);
    current.is_some_and(|one| matches!(&one.input, Input::Rows { rows, at } if *at >= rows.len()))
}

/// Returns whether *not known yet* is an answer where the cursor is.
pub(super) fn answers_unknown(model: &Model) -> bool {
    let of_step = in_case(model) && !can::in_entry(model);
    let in_a_hurry = matches!(model.screen, Screen::Panic(_));
    in_field(model) && (of_step || in_a_hurry || can::asks_number(model))
}

/// Returns whether the step has a register that an entry can be added to: in the walk, or where the
/// cursor stands on the line that marks the step done.
pub(super) fn adds_to_step(model: &Model) -> bool {
    let on_last_line = in_form(model) && !in_field(model) && !can::in_entry(model);
    let in_row = model
        .open
        .as_ref()
        .is_some_and(|open| open.walk.row.is_some());
    // Which clocks apply is decided on their page, where the proposals stand.
    let takes = register_of(model).is_some_and(|register| register != Register::Duties);
    (walking(model) || in_case(model) && on_last_line && !in_row) && takes
}

/// Returns whether a line can be broken where the cursor is.
pub(super) fn in_long_text(model: &Model) -> bool {
    let current = form(model).and_then(Form::current);
    current.is_some_and(|one| one.input.has_many_lines())
}

pub(super) fn in_rows(model: &Model) -> bool {
    in_form(model)
        && in_case(model)
        && model
            .open
            .as_ref()
            .and_then(|open| open.walk.active_form().current())
            .is_some_and(|one| matches!(one.input, Input::Rows { .. }))
}

pub(super) fn step_is(model: &Model, states: &[StepState]) -> bool {
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
