//! A new case: a title, real or exercise; the rest is proposed by the playbook and the settings.

mod scenario;

use std::collections::{BTreeMap, BTreeSet};

use crate::app::effect::{Effect, NewCase};
use crate::app::form::{Did, FieldBox, Form, Opt, Pick, told};
use crate::app::key::Key;
use crate::app::model::{Model, Screen};
use crate::case::event::{Opened, Organisation, Session};
use crate::case::{Answer, Mode, Value};
use crate::playbook::{Choice, Field, FieldId, FieldKind};
use crate::text::{FreeText, Phrase, new_case as words};

/// The questions that a case cannot be created without; the last two are asked once.
const NEEDED: [&str; 3] = ["title", "name", "role"];

/// The state of the form.
#[derive(Debug)]
pub struct State {
    /// The form.
    pub form: Form,
    /// Whether the title or another required answer was missing when it was to be created.
    pub missing: bool,
    /// Whether a real incident broke into an exercise: then it is a real case.
    pub alarm: bool,
    /// Questions whose half-written answer the disk does not have yet.
    unsaved: BTreeSet<FieldId>,
}

impl State {
    /// Returns the effects that bring the disk's drafts up to date.
    pub fn flush_drafts(&mut self) -> Vec<Effect> {
        let unsaved = std::mem::take(&mut self.unsaved);
        let draft = |id: FieldId| {
            let text = self.form.find(&id).map(|one| one.to_draft());
            Effect::SaveDraft {
                key: id.to_string(),
                text: text.filter(|text| !text.is_empty()),
            }
        };
        unsaved.into_iter().map(draft).collect()
    }

    /// Returns the place of the first question that a case cannot be created without, and that has
    /// no answer.
    fn lacks(&self) -> Option<usize> {
        let mut boxes = self.form.boxes.iter();
        boxes.position(|one| {
            (one.saved.is_none() || one.dirty) && NEEDED.contains(&one.field.id.as_str())
        })
    }

    /// Returns whether some draft is not on disk yet.
    pub fn has_unsaved_drafts(&self) -> bool {
        !self.unsaved.is_empty()
    }
}

/// Takes up what was half-written when the form was left. The cursor stands on the title, as in a form
/// that nobody has begun: a title that is typed again becomes nobody's name.
pub fn take_up(model: &mut Model, drafts: &BTreeMap<String, String>) {
    let (now, lang) = (model.now, model.lang);
    let Screen::NewCase(state) = &mut model.screen else {
        return;
    };
    let alarm = state.alarm;
    let is_words = |draft: &&String| !draft.trim().trim_matches('?').is_empty();
    let take_up = |one: &mut FieldBox| {
        // A real incident is no exercise, whatever was half-written last.
        let is_mode = one.field.id.as_str() == "mode";
        let draft = drafts.get(one.field.id.as_str());
        let stays = one.dirty || alarm && is_mode;
        let draft = draft.filter(|_| !stays);
        let draft = draft.filter(|draft| !is_needed(&one.field.id) || is_words(draft));
        if let Some(draft) = draft {
            one.take_up(draft, now, lang);
        }
    };
    // The question about the scenario is there once the mode says exercise.
    state.form.boxes.iter_mut().for_each(take_up);
    scenario::follow_mode(model);
    let Screen::NewCase(state) = &mut model.screen else {
        return;
    };
    state.form.boxes.iter_mut().for_each(take_up);
    state.form.at = 0;
}

/// Opens the form for a real incident that broke into an exercise.
pub fn begin_real(model: &mut Model) -> Vec<Effect> {
    let effects = begin(model);
    if let Screen::NewCase(state) = &mut model.screen {
        state.alarm = true;
    }
    effects
}

/// Opens the form.
pub fn begin(model: &mut Model) -> Vec<Effect> {
    let Some(playbook) = model.playbooks.first() else {
        return Vec::new();
    };
    let lang = model.lang;
    let me = &model.settings.me;
    let (ask_name, ask_role) = (me.name.is_none(), me.role.is_none());
    let mut fields = vec![
        field("title", words::TITLE, words::TITLE_HINT, FieldKind::Line),
        field("mode", words::MODE, words::MODE_HINT, modes()),
    ];
    if ask_name {
        fields.push(field(
            "name",
            words::NAME,
            words::NAME_HINT,
            FieldKind::Line,
        ));
    }
    if ask_role {
        fields.push(field(
            "role",
            words::ROLE,
            words::ROLE_HINT,
            FieldKind::Line,
        ));
    }
    let defaults = &playbook.defaults;
    let proposed = [
        ("purpose", words::PURPOSE, defaults.purpose.to(lang)),
        (
            "legal_basis",
            words::LEGAL_BASIS,
            defaults.legal_basis.to(lang),
        ),
        (
            "retention",
            words::RETENTION,
            defaults.retention.as_ref().map_or("", |of| of.to(lang)),
        ),
    ];
    for (id, label, text) in &proposed {
        let hint = if text.is_empty() {
            words::RETENTION_HINT
        } else {
            words::PROPOSED_HINT
        };
        fields.push(field(id, *label, hint, FieldKind::Text));
    }
    let mut form = Form::new(fields.into_iter().flatten(), &choices);
    for (id, _, text) in proposed {
        if text.is_empty() {
            continue;
        }
        preset(
            &mut form,
            id,
            &Answer::Known(Value::Text(FreeText::new(text))),
            model,
        );
    }
    if let Some(real) = choice("real") {
        preset(&mut form, "mode", &Answer::Known(Value::One(real)), model);
    }
    if ask_role {
        let role = Answer::Known(Value::Text(FreeText::new(words::LEAD.to(lang))));
        preset(&mut form, "role", &role, model);
    }
    model.screen = Screen::NewCase(Box::new(State {
        form,
        missing: false,
        alarm: false,
        unsaved: BTreeSet::new(),
    }));
    vec![Effect::ListScenarios, Effect::LoadDrafts]
}

/// Takes a key; returns `None` when it was not for the form.
pub fn key(model: &mut Model, key: Key) -> Option<Vec<Effect>> {
    let (now, lang) = (model.now, model.lang);
    let Screen::NewCase(state) = &mut model.screen else {
        return None;
    };
    let did = state.form.take(key, now, lang);
    self::did(model, did)
}

/// Carries out what a key or a paste did to the form.
pub fn did(model: &mut Model, did: Did) -> Option<Vec<Effect>> {
    let lang = model.lang;
    let Screen::NewCase(state) = &mut model.screen else {
        return None;
    };
    match did {
        Did::Ignored => return None,
        Did::Moved | Did::Row(..) | Did::RemoveRow(..) => {}
        Did::Changed(id) => {
            state.unsaved.insert(id);
            scenario::follow_mode(model);
        }
        Did::Confirmed(id, answer) => {
            let is_known = matches!(answer, Answer::Known(_));
            if !is_known && is_needed(&id) {
                if let Some(one) = state.form.find(&id) {
                    one.fault = Some(told(words::MUST_BE_KNOWN, lang));
                }
                return Some(Vec::new());
            }
            if let Some(one) = state.form.find(&id) {
                one.settle(&answer, lang);
            }
            state.missing = false;
            scenario::follow_mode(model);
            scenario::propose_title(model, &id);
            let Screen::NewCase(state) = &mut model.screen else {
                return None;
            };
            // The title is all that is needed, and the name the first time: Enter on the last of
            // them creates the case. The proposals are there to be read, not typed.
            let is_needed = NEEDED.contains(&id.as_str()) || id.as_str() == scenario::SCENARIO;
            state.unsaved.insert(id);
            state.form.go_to_first_open();
            if let Some(at) = scenario::waits(state) {
                state.form.at = at;
            }
            if is_needed && state.lacks().is_none() && scenario::waits(state).is_none() {
                return Some(create(model));
            }
        }
        Did::Finish => return Some(create(model)),
        Did::Left => {
            let mut effects = state.flush_drafts();
            let alarm = state.alarm;
            model.screen = Screen::Home;
            if alarm {
                effects.extend(crate::app::alarm::back(model));
            }
            return Some(effects);
        }
    }
    Some(Vec::new())
}

/// Returns whether a case cannot be created without a known answer to the question.
fn is_needed(id: &FieldId) -> bool {
    NEEDED.contains(&id.as_str()) || id.as_str() == "mode"
}

/// Asks for the case, when what it needs is there.
fn create(model: &mut Model) -> Vec<Effect> {
    let (now, lang) = (model.now, model.lang);
    let Screen::NewCase(state) = &mut model.screen else {
        return Vec::new();
    };
    // What was written and not confirmed counts: the person has just asked for a case of it.
    for one in state.form.boxes.iter_mut().filter(|one| one.dirty) {
        if let Ok(Some(answer)) = one.input.answer(&one.field, now, lang)
            && (matches!(answer, Answer::Known(_)) || !is_needed(&one.field.id))
        {
            one.settle(&answer, lang);
        }
    }
    if let Some(empty) = state.lacks() {
        state.missing = true;
        state.form.at = empty;
        return Vec::new();
    }
    let cells = state.form.cells();
    let text = |id: &str| match cells.get(id) {
        Some(Answer::Known(Value::Text(words))) => words.clear().unwrap_or_default().to_owned(),
        _ => String::new(),
    };
    let exercise = matches!(
        cells.get("mode"),
        Some(Answer::Known(Value::One(id))) if id.as_str() == "exercise"
    );
    let mut effects = Vec::new();
    let me = &mut model.settings.me;
    if me.name.is_none() || me.role.is_none() {
        me.name.get_or_insert_with(|| text("name"));
        me.role.get_or_insert_with(|| text("role"));
        effects.push(Effect::SaveSettings(Box::new(model.settings.clone())));
    }
    let Some(playbook) = model.playbooks.first() else {
        return Vec::new();
    };
    let opened = Opened {
        language: model.lang,
        legal_basis: FreeText::new(text("legal_basis")),
        mode: if exercise { Mode::Exercise } else { Mode::Real },
        playbook: playbook.id.clone(),
        purpose: FreeText::new(text("purpose")),
        regime: playbook.defaults.regime.clone(),
        retention: FreeText::new(text("retention")),
        rules: Vec::new(),
        title: FreeText::new(text("title")),
    };
    effects.push(Effect::CreateCase(Box::new(NewCase {
        scenario: scenario::file(model),
        opened,
        session: session(model),
        organisation: organisation(model),
    })));
    effects
}

/// Returns the session record of who sits here.
pub fn session(model: &Model) -> Session {
    Session {
        name: FreeText::new(model.settings.me.name.as_deref().unwrap_or("–")),
        program: env!("CARGO_PKG_VERSION").to_owned(),
        role: FreeText::new(model.settings.me.role.as_deref().unwrap_or("–")),
        time: model.source,
    }
}

/// Returns the organisation's profile as a record states it, when the settings know any of it.
pub fn organisation(model: &Model) -> Option<Organisation> {
    let profile = &model.settings.organisation;
    let words = |text: &Option<String>| text.as_deref().map(FreeText::new);
    let organisation = Organisation {
        address: words(&profile.address),
        contact: words(&profile.contact),
        dpo: words(&profile.dpo),
        name: words(&profile.name),
        number: words(&profile.number),
        over: Vec::new(),
    };
    (organisation != Organisation::default()).then_some(organisation)
}

fn choice(id: &str) -> Option<crate::playbook::ChoiceId> {
    crate::playbook::ChoiceId::new(id).ok()
}

fn modes() -> FieldKind {
    let one = |id: &str, label: Phrase| {
        Some(Choice {
            id: choice(id)?,
            label: label.into(),
        })
    };
    let both = [one("real", words::REAL), one("exercise", words::EXERCISE)];
    FieldKind::OneOf(both.into_iter().flatten().collect())
}

fn choices(kind: &FieldKind) -> Vec<Opt> {
    let all = kind.choices().iter();
    all.map(|choice| Opt {
        pick: Pick::Choice(choice.id.clone()),
        label: choice.label.clone(),
    })
    .collect()
}

fn field(id: &str, label: Phrase, hint: Phrase, kind: FieldKind) -> Option<Field> {
    Some(Field {
        id: FieldId::new(id).ok()?,
        label: label.into(),
        hint: Some(hint.into()),
        kind,
        required: false,
        when: None,
        sensitivity: None,
        gap: None,
    })
}

fn preset(form: &mut Form, id: &str, answer: &Answer, model: &Model) {
    if let Ok(id) = FieldId::new(id)
        && let Some(one) = form.find(&id)
    {
        one.settle(answer, model.lang);
    }
}
