//! Which scenario a new exercise plays: a question that is there only while the form says exercise.

use super::{State, choices, field};
use crate::app::form::{Form, Input, Pick};
use crate::app::model::{Model, Screen};
use crate::case::{Answer, RuleFile, Value};
use crate::playbook::{Choice, ChoiceId, FieldId, FieldKind};
use crate::text::{FreeText, new_case as words};

/// The question's name, and the answer that plays none.
pub(super) const SCENARIO: &str = "scenario";
const NONE: &str = "none";

/// Puts the question after the one about the mode, or takes it away.
pub(super) fn follow_mode(model: &mut Model) {
    let Screen::NewCase(state) = &mut model.screen else {
        return;
    };
    let place = |form: &Form, id: &str| {
        let mut boxes = form.boxes.iter();
        boxes.position(|one| one.field.id.as_str() == id)
    };
    let is_there = place(&state.form, SCENARIO);
    let Some(mode) = place(&state.form, "mode") else {
        return;
    };
    match (is_exercise(&state.form), is_there) {
        (true, None) => {
            let none = ChoiceId::new(NONE).ok().map(|id| Choice {
                id,
                label: words::NO_SCENARIO.into(),
            });
            let playbook = model.playbooks.first().map(|playbook| &playbook.id);
            let scenarios = model.scenarios.iter();
            let followed = scenarios.filter(|(one, _)| Some(&one.playbook) == playbook);
            let all = followed.filter_map(|(scenario, _)| {
                Some(Choice {
                    id: ChoiceId::new(scenario.id.as_str()).ok()?,
                    label: scenario.title.clone(),
                })
            });
            let kind = FieldKind::OneOf(all.chain(none).collect());
            let asked = field(SCENARIO, words::SCENARIO, words::SCENARIO_HINT, kind);
            let question = Form::new(asked, &choices).boxes.pop();
            if let Some(question) = question {
                state.form.boxes.insert(mode + 1, question);
                if state.form.at > mode {
                    state.form.at += 1;
                }
            }
        }
        (false, Some(at)) => {
            state.form.boxes.remove(at);
            if state.form.at > at {
                state.form.at -= 1;
            }
        }
        (true, Some(_)) | (false, None) => {}
    }
}

/// Returns whether the form says exercise, confirmed or not.
fn is_exercise(form: &Form) -> bool {
    chosen(form, "mode").is_some_and(|id| id.as_str() == "exercise")
}

/// Returns the alternative that is marked.
fn chosen<'a>(form: &'a Form, id: &str) -> Option<&'a ChoiceId> {
    let one = form.boxes.iter().find(|one| one.field.id.as_str() == id)?;
    let Input::One {
        options, chosen, ..
    } = &one.input
    else {
        return None;
    };
    match &options.get((*chosen)?)?.pick {
        Pick::Choice(id) => Some(id),
        Pick::YesNo(_) | Pick::Entry(_) => None,
    }
}

/// Returns the place of the question while it waits for its answer.
pub(super) fn waits(state: &State) -> Option<usize> {
    let mut boxes = state.form.boxes.iter();
    boxes.position(|one| one.field.id.as_str() == SCENARIO && one.saved.is_none())
}

/// Proposes the title of the chosen scenario, when nobody has written another one.
pub(super) fn propose_title(model: &mut Model, confirmed: &FieldId) {
    let lang = model.lang;
    let Screen::NewCase(state) = &model.screen else {
        return;
    };
    let id = chosen(&state.form, SCENARIO);
    let mut all = model.scenarios.iter();
    let scenario = all.find(|(one, _)| Some(one.id.as_str()) == id.map(ChoiceId::as_str));
    let mut boxes = state.form.boxes.iter();
    let is_free =
        boxes.any(|one| one.field.id.as_str() == "title" && one.saved.is_none() && !one.dirty);
    if confirmed.as_str() != SCENARIO || !is_free {
        return;
    }
    if let Some((scenario, _)) = scenario {
        let title = FreeText::new(scenario.title.to(lang));
        let title = Answer::Known(Value::Text(title));
        if let Screen::NewCase(state) = &mut model.screen
            && let Ok(id) = FieldId::new("title")
            && let Some(one) = state.form.find(&id)
        {
            one.settle(&title, lang);
        }
    }
}

/// Returns the file of the scenario that the exercise is to play.
pub(super) fn file(model: &Model) -> Option<RuleFile> {
    let Screen::NewCase(state) = &model.screen else {
        return None;
    };
    let id = chosen(&state.form, SCENARIO)?;
    let mut all = model.scenarios.iter();
    let found = all.find(|(one, _)| one.id.as_str() == id.as_str());
    found.map(|(_, file)| file.clone())
}
