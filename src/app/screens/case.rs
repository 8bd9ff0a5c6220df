//! The case: phases and steps, the current step with its form, and the situation.

mod entry;
mod questions;
mod resume;
mod rows;

pub use entry::{add_entry, is_in_place, leave_entry, saved_entry};

pub use questions::{discard, recorded, refresh, show_step};
pub use resume::resume;
pub use rows::{did_row, saved_row};

use rows::{begin_row, row_key};

use super::register::{self, EntryForm, Row};
use crate::app::effect::Effect;
use crate::app::form::{Did, FieldBox, Form};
use crate::app::key::{Code, Key};
use crate::app::model::Model;
use crate::app::open::Open;
use crate::app::overlay::{Overlay, Reason, ReasonOf};
use crate::case::event::{Acknowledged, Cells};
use crate::case::{Command, Digest, EntryId, StepState};
use crate::failure::Say;
use crate::playbook::{Bilingual, FieldId, Register, StepId};
use crate::text::Lang;
use crate::time::Moment;

/// The name of the notice about what must never be typed.
pub const NEVER_TYPE: &str = "never-type";

/// Which pane has the keys.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Focus {
    /// The steps.
    #[default]
    Steps,
    /// The form of the step, or of a row in it.
    Form,
}

/// The state of the walk.
#[derive(Debug, Default)]
pub struct State {
    /// The step on the screen.
    pub step: Option<StepId>,
    /// Which pane has the keys.
    pub focus: Focus,
    /// The form of the step.
    pub form: Form,
    /// The form of a row, on top of the step's form.
    pub row: Option<RowForm>,
    /// The form of an entry of the step's register, in the step's own place: while one is written,
    /// or while writing one is all that the step asks.
    pub entry: Option<EntryForm>,
    /// What stands in the step's register.
    pub standing: Vec<Row>,
    /// How far the step is scrolled past its question.
    pub scroll: usize,
    /// Whether the situation panel stands in the place of the step (narrow terminals).
    pub side: bool,
    /// What has changed since the step was marked, when it is stale.
    pub changed: Vec<Bilingual>,
}

/// A row of a list being written.
#[derive(Debug)]
pub struct RowForm {
    /// The list.
    pub field: FieldId,
    /// The row's name.
    pub row: EntryId,
    /// Whether the row is new.
    pub is_new: bool,
    /// The columns.
    pub form: Form,
    /// What stood when the form was opened, or since others' changes were brought in.
    pub before: Cells,
    /// The records that held it.
    pub seen: Vec<Digest>,
}

impl State {
    /// Returns the form that has the keys when a form has.
    pub fn active_form(&self) -> &Form {
        match (&self.row, &self.entry) {
            (Some(row), _) => &row.form,
            (None, Some(entry)) => &entry.form,
            (None, None) => &self.form,
        }
    }
}

/// Begins the walk at the next thing to do.
pub fn begin(open: &mut Open, lang: Lang) {
    let first = open.derived.phases.first();
    let first = first.and_then(|phase| phase.steps.first());
    let step = open.derived.next.clone();
    open.walk.step = step.or_else(|| first.map(|line| line.id.clone()));
    open.walk.focus = Focus::Steps;
    show_step(open, lang);
}

/// Takes a key in the form; returns `None` when it was not for the form.
pub fn form_key(model: &mut Model, key: Key) -> Option<Vec<Effect>> {
    let (now, lang) = (model.now, model.lang);
    let open = model.open.as_mut()?;
    if open.walk.focus != Focus::Form {
        return None;
    }
    if open.walk.row.is_some() {
        return row_key(model, key);
    }
    if !matches!(key.code, Code::PageDown | Code::PageUp) {
        open.walk.scroll = 0;
    }
    if open.walk.entry.is_some() {
        return register::key(model, key);
    }
    if key == Key::ctrl('x') {
        // Asked for in the table of actions, and no text of any question.
        return None;
    }
    let did = open.walk.form.take(key, now, lang);
    did_form(model, did)
}

/// Carries out what a key or a paste did to the step's form.
pub fn did_form(model: &mut Model, did: Did) -> Option<Vec<Effect>> {
    let (now, lang) = (model.now, model.lang);
    let open = model.open.as_mut()?;
    match did {
        Did::Ignored => return None,
        Did::Moved => {}
        Did::Changed(field) => {
            let one = open.walk.form.find(&field).filter(|one| one.dirty);
            if let Some(draft) = one.map(|one| one.input.to_draft()) {
                open.begin_draft(&field);
                open.keep_draft(field.to_string(), draft);
            } else {
                open.forget_draft(&field);
            }
        }
        Did::Confirmed(field, answer) => {
            // What somebody else has answered meanwhile is replaced only once it has been seen.
            let one = open.walk.form.find(&field);
            if one.is_some_and(FieldBox::has_to_ask) {
                return Some(Vec::new());
            }
            let command = Command::Answer {
                field,
                answer,
                learned: None,
                source: None,
            };
            return Some(match open.wish(now, command) {
                Ok(effect) => {
                    open.walk.form.waiting = Some(open.walk.form.at);
                    vec![effect]
                }
                Err(refusal) => {
                    let at = open.walk.form.at;
                    if let Some(one) = open.walk.form.boxes.get_mut(at) {
                        one.fault = Some(refusal.say(lang));
                    }
                    Vec::new()
                }
            });
        }
        Did::Row(field, row) => begin_row(open, &field, row, now, lang),
        Did::RemoveRow(field, row) => {
            let reason = Reason::new(ReasonOf::RemoveRow(field, row), open);
            model.overlay = Some(Overlay::Reason(Box::new(reason)));
        }
        Did::Finish => {
            let step = open.walk.step.clone();
            let state = step.map_or(StepState::Hidden, |step| open.state(&step));
            if matches!(state, StepState::Done | StepState::Skipped) {
                move_on(open, lang);
                return Some(Vec::new());
            }
            return Some(finish(model));
        }
        Did::Left => open.walk.focus = Focus::Steps,
    }
    Some(Vec::new())
}

/// Asks the rules and the disk; a refusal is told in a dialog.
pub fn send(model: &mut Model, now: Moment, command: Command) -> Vec<Effect> {
    let Some(open) = model.open.as_ref() else {
        return Vec::new();
    };
    match open.wish(now, command) {
        Ok(effect) => vec![effect],
        Err(refusal) => {
            model.overlay = Some(Overlay::Bad(refusal.say(model.lang)));
            Vec::new()
        }
    }
}

/// Returns the effect that records that the notice was read, when nobody has read it before.
pub fn acknowledge(model: &mut Model) -> Vec<Effect> {
    let Some(open) = model.open.as_ref() else {
        return Vec::new();
    };
    let text = open.rules.playbook.never_type.to(model.lang);
    let command = Command::Acknowledge(Acknowledged {
        notice: NEVER_TYPE.to_owned(),
        text: Digest::of(text.as_bytes()),
    });
    send(model, model.now, command)
}

/// Returns whether the notice is to be shown before anything else.
pub fn notice_is_due(open: &Open) -> bool {
    !open.case().has_acknowledged(NEVER_TYPE)
}

/// Returns the register that the step on the screen is worked in, when it has one.
pub fn register_of(model: &Model) -> Option<Register> {
    let open = model.open.as_ref()?;
    let step = open.walk.step.as_ref()?;
    open.rules.playbook.step(step)?.register
}

/// Goes into the form, at the first question without an answer. A step without questions is worked
/// in its register: in its own place while there is nothing in it, otherwise on its page.
pub fn answer(model: &mut Model) {
    let asks_nothing = model
        .open
        .as_ref()
        .is_some_and(|open| open.walk.form.boxes.is_empty() && open.walk.entry.is_none());
    if asks_nothing && let Some(register) = register_of(model) {
        register::begin_at(model, register);
        return;
    }
    if let Some(open) = model.open.as_mut() {
        begin_form(open);
    }
}

/// Puts the cursor in the step's form.
pub fn begin_form(open: &mut Open) {
    open.walk.focus = Focus::Form;
    open.walk.side = false;
    open.walk.scroll = 0;
    match &mut open.walk.entry {
        Some(entry) => entry.form.go_to_first_open(),
        None => open.walk.form.go_to_first_open(),
    }
}

/// Scrolls the step past its question. The view stops at its end.
pub fn scroll(model: &mut Model, key: Key) {
    let lang = model.lang;
    let Some(open) = model.open.as_mut() else {
        return;
    };
    open.walk.scroll = if key.code == Code::PageUp {
        open.walk.scroll.saturating_sub(5)
    } else {
        (open.walk.scroll + 5).min(guidance_rows(open, lang))
    };
}

/// Returns about how many rows the guidance and the questions take in a narrow terminal, so that
/// the way back up is not longer than the way down.
fn guidance_rows(open: &Open, lang: Lang) -> usize {
    let playbook = &open.rules.playbook;
    let step = open.walk.step.as_ref().and_then(|id| playbook.step(id));
    let laws = step.into_iter().flat_map(|step| &step.laws);
    let laws = laws.filter_map(|id| playbook.law(id));
    let rows = |text: &str| text.chars().count() / 40 + 2;
    let law: usize = laws.map(|law| rows(law.says.to(lang)) + 1).sum();
    let why = step.map_or(0, |step| rows(step.why.to(lang)));
    law + why + 3 * open.walk.active_form().boxes.len()
}

/// Marks the step done and goes on to the next one that is open.
pub fn finish(model: &mut Model) -> Vec<Effect> {
    let Some(step) = model.open.as_ref().and_then(|open| open.walk.step.clone()) else {
        return Vec::new();
    };
    send(model, model.now, Command::FinishStep(step))
}

/// Opens the step again.
pub fn reopen(model: &mut Model) -> Vec<Effect> {
    let Some(step) = model.open.as_ref().and_then(|open| open.walk.step.clone()) else {
        return Vec::new();
    };
    send(model, model.now, Command::ReopenStep(step))
}

/// Asks why the step is skipped.
pub fn skip(model: &mut Model) {
    if let Some(open) = &model.open
        && let Some(step) = open.walk.step.clone()
    {
        let reason = Reason::new(ReasonOf::Skip(step), open);
        model.overlay = Some(Overlay::Reason(Box::new(reason)));
    }
}

/// Goes to what is next to do.
pub fn next(model: &mut Model) {
    let lang = model.lang;
    if let Some(open) = model.open.as_mut()
        && let Some(step) = open.derived.next.clone()
    {
        go_to(open, step, lang);
    }
}

/// Shows a step.
pub fn go_to(open: &mut Open, step: StepId, lang: Lang) {
    open.walk.step = Some(step);
    open.walk.focus = Focus::Steps;
    show_step(open, lang);
}

/// Moves among the steps.
#[allow(
    clippy::wildcard_enum_match_arm,
    reason = "most keys mean nothing here"
)]
pub fn go(model: &mut Model, key: Key) {
    let lang = model.lang;
    let Some(open) = model.open.as_mut() else {
        return;
    };
    let steps: Vec<StepId> = open
        .derived
        .phases
        .iter()
        .flat_map(|phase| &phase.steps)
        .map(|line| line.id.clone())
        .collect();
    let at = steps
        .iter()
        .position(|step| Some(step) == open.walk.step.as_ref())
        .unwrap_or(0);
    let to = match key.code {
        Code::Up => at.saturating_sub(1),
        _ => at + 1,
    };
    if let Some(step) = steps.get(to) {
        go_to(open, step.clone(), lang);
    }
}

/// After a step was finished or skipped: goes on to the next open one.
pub fn move_on(open: &mut Open, lang: Lang) {
    let state = |id: &StepId| {
        let all = open.derived.phases.iter().flat_map(|phase| &phase.steps);
        all.clone()
            .find(|line| line.id == *id)
            .map(|line| line.state)
    };
    let is_over = open
        .walk
        .step
        .as_ref()
        .and_then(state)
        .is_some_and(|state| matches!(state, StepState::Done | StepState::Skipped));
    if is_over && let Some(next) = open.derived.next.clone() {
        go_to(open, next, lang);
    }
}
