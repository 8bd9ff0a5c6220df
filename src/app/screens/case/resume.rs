//! Where somebody comes back to who left in the middle of an answer: the question that was written in last.
//! Records nothing.

use super::begin_form;
use super::entry::is_in_place;
use crate::app::open::Open;
use crate::app::screens::register::{EntryForm, new_drafts};
use crate::case::StepState;
use crate::playbook::{FieldId, Register, StepId};
use crate::text::Lang;

/// What a draft belongs to.
enum Place {
    Question(StepId, FieldId),
    Entry(StepId, Register),
}

/// Puts the cursor in the question that the same person half-wrote last, with its draft in it. Returns whether there
/// was one: otherwise nothing moves.
pub fn resume(open: &mut Open, lang: Lang) -> bool {
    // Nobody is put in the middle of another's words: a letter meant as a command would become one.
    let mine = |key: &String| !open.others.contains_key(key);
    let written = open.drafts.iter();
    let written = written.filter(|(key, text)| !text.is_empty() && mine(key));
    let places = written.filter_map(|(key, _)| Some((open.drafted.get(key)?, place(open, key)?)));
    let Some((_, place)) = places.max_by_key(|(at, _)| **at) else {
        return false;
    };
    match place {
        Place::Question(step, field) => {
            super::go_to(open, step, lang);
            let mut boxes = open.walk.form.boxes.iter();
            let Some(at) = boxes.position(|one| one.field.id == field && one.dirty) else {
                return false;
            };
            begin_form(open);
            open.walk.form.at = at;
        }
        Place::Entry(step, register) => {
            super::go_to(open, step, lang);
            if open.walk.entry.is_none() {
                open.walk.entry = Some(EntryForm::in_step(open, register, lang));
            }
            begin_form(open);
        }
    }
    true
}

/// Returns where a draft is written, when that is in a step of the walk as it is now.
fn place(open: &Open, key: &str) -> Option<Place> {
    let playbook = &open.rules.playbook;
    let shown = |step: &StepId| open.state(step) != StepState::Hidden;
    if let Ok(field) = FieldId::new(key)
        && let Some((step, _)) = playbook.field(&field)
    {
        return shown(&step.id).then(|| Place::Question(step.id.clone(), field));
    }
    let steps = playbook.phases.iter().flat_map(|phase| &phase.steps);
    let of =
        |register: &Register| is_in_place(*register) && key.starts_with(&new_drafts(*register));
    let mut found = steps.filter_map(|step| {
        let register = step.register.filter(of)?;
        shown(&step.id).then(|| Place::Entry(step.id.clone(), register))
    });
    found.next()
}
