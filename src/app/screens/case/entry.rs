//! An entry of the step's register, written in the step's own place. The form is the one of the
//! register's page, and so are its drafts and its rules. Records nothing.

use super::{Focus, questions};
use crate::app::model::Model;
use crate::app::open::Open;
use crate::app::screens::register::{self, EntryForm};
use crate::case::StepState;
use crate::playbook::Register;
use crate::text::Lang;

/// Returns whether an entry can be written in the place of a step. Those of the other registers are
/// written on their page, which tells what must be known while writing.
pub const fn is_in_place(register: Register) -> bool {
    match register {
        Register::Anchors
        | Register::Groups
        | Register::Measures
        | Register::Lessons
        | Register::People
        | Register::Links
        | Register::Tasks
        | Register::Promises
        | Register::Inquiries => true,
        Register::Assessments
        | Register::Checks
        | Register::Protected
        | Register::Filings
        | Register::Sendings
        | Register::Duties
        | Register::Scores
        | Register::Deliveries
        | Register::Exceptions => false,
    }
}

/// Opens the form of a new entry of the step's register.
pub fn add_entry(model: &mut Model) {
    let lang = model.lang;
    let Some(register) = super::register_of(model) else {
        return;
    };
    if !is_in_place(register) {
        register::begin_at(model, register);
        register::add(model);
        return;
    }
    if let Some(open) = model.open.as_mut() {
        open.walk.entry = Some(EntryForm::in_step(open, register, lang));
        super::begin_form(open);
    }
}

/// Shows what stands in the step's register, and the form of the first entry where writing one is
/// all that the step asks. A form that has the keys stays as it is.
pub(super) fn propose(open: &mut Open, lang: Lang) {
    let step = open.walk.step.as_ref();
    let step = step.and_then(|id| open.rules.playbook.step(id));
    let register = step.and_then(|step| step.register);
    let is_open = step.is_some_and(|step| {
        let state = open.state(&step.id);
        matches!(state, StepState::Open | StepState::Stale)
    });
    open.walk.standing = register.map_or_else(Vec::new, |register| {
        register::rows(open, register, open.derived.minute)
    });
    if open.walk.focus == Focus::Form && open.walk.entry.is_some() {
        return;
    }
    open.walk.entry = None;
    let is_empty = open.walk.standing.is_empty() && open.walk.form.boxes.is_empty();
    if is_empty
        && is_open
        && open.closed.is_none()
        && let Some(register) = register.filter(|register| is_in_place(*register))
    {
        open.walk.entry = Some(EntryForm::in_step(open, register, lang));
    }
}

/// Leaves the form; what is half-written in it is kept.
pub fn leave_entry(open: &mut Open, lang: Lang) {
    open.walk.focus = Focus::Steps;
    questions::refresh(open, lang);
}

/// Lets go of the entry that has been recorded; the cursor stands on the line that marks the step
/// done. Returns whether there was one.
pub fn saved_entry(open: &mut Open) -> bool {
    let Some(form) = open.walk.entry.take_if(|form| form.waiting) else {
        return false;
    };
    register::forget(&form, open);
    open.walk.form.at = open.walk.form.boxes.len();
    true
}
