//! The settings: the organisation, the person at the keyboard, language and colours. Filled in once.

use crate::app::effect::Effect;
use crate::app::form::{Did, Form, Input, Opt, Pick};
use crate::app::key::{Code, Key};
use crate::app::model::{Model, Screen};
use crate::case::{Answer, Value};
use crate::playbook::{Choice, ChoiceId, Field, FieldId, FieldKind, Problems};
use crate::store::Settings;
use crate::text::{FreeText, Lang, Phrase, answering, settings as words};

/// Opens the form, as it was left if something half-written stands in it.
pub fn begin(model: &mut Model) {
    if model.settings_form.is_none() {
        model.settings_form = Some(Box::new(form(model)));
    }
    model.screen = Screen::Settings;
}

fn form(model: &Model) -> Form {
    let line = FieldKind::Line;
    let languages = FieldKind::OneOf(
        [(Lang::Sv, words::SWEDISH), (Lang::En, words::ENGLISH)]
            .into_iter()
            .filter_map(|(lang, label)| {
                Some(Choice {
                    id: ChoiceId::new(lang.code()).ok()?,
                    label: label.into(),
                })
            })
            .collect(),
    );
    let fields = [
        field("org_name", words::ORG_NAME, None, line.clone()),
        field(
            "org_number",
            words::ORG_NUMBER,
            Some(words::ORG_NUMBER_HINT),
            line.clone(),
        ),
        field("address", words::ADDRESS, None, FieldKind::Text),
        field(
            "contact",
            words::CONTACT,
            Some(words::CONTACT_HINT),
            line.clone(),
        ),
        field("dpo", words::DPO, Some(words::DPO_HINT), line.clone()),
        field("my_name", words::MY_NAME, None, line.clone()),
        field("my_role", words::MY_ROLE, None, line),
        field("language", words::LANGUAGE, None, languages),
        field(
            "colour",
            words::COLOUR,
            Some(words::COLOUR_HINT),
            FieldKind::YesNo,
        ),
    ];
    let mut form = Form::new(fields.into_iter().flatten(), &options);
    let (organisation, me) = (&model.settings.organisation, &model.settings.me);
    let texts = [
        ("org_name", &organisation.name),
        ("org_number", &organisation.number),
        ("address", &organisation.address),
        ("contact", &organisation.contact),
        ("dpo", &organisation.dpo),
        ("my_name", &me.name),
        ("my_role", &me.role),
    ];
    for (id, text) in texts {
        if let Some(text) = text {
            let answer = Answer::Known(Value::Text(FreeText::new(text.as_str())));
            preset(&mut form, id, &answer, model.lang);
        }
    }
    if let Ok(code) = ChoiceId::new(model.lang.code()) {
        let answer = Answer::Known(Value::One(code));
        preset(&mut form, "language", &answer, model.lang);
    }
    let colour = model.settings.ui.colour.unwrap_or(true);
    preset(
        &mut form,
        "colour",
        &Answer::Known(Value::YesNo(colour)),
        model.lang,
    );
    form
}

/// Returns whether something in the form is not saved.
pub fn has_unsaved(model: &Model) -> bool {
    model.settings_form.as_ref().is_some_and(|written| {
        let is_half = written.boxes.iter().any(|one| one.dirty);
        is_half || written.cells() != form(model).cells()
    })
}

/// Takes a key; returns `None` when it was not for the form.
pub fn key(model: &mut Model, key: Key) -> Option<Vec<Effect>> {
    let (now, lang) = (model.now, model.lang);
    let form = model.settings_form.as_mut()?;
    // A setting may be emptied, unlike an answer on record.
    if key == Key::plain(Code::Enter)
        && let Some(one) = form.boxes.get_mut(form.at)
        && matches!(&one.input, Input::Typed(editor) if editor.content().trim().is_empty())
    {
        one.saved = None;
        one.dirty = false;
        form.forward();
        return Some(Vec::new());
    }
    match form.take(key, now, lang) {
        Did::Ignored => return None,
        Did::Moved | Did::Changed(_) | Did::Row(..) | Did::RemoveRow(..) => {}
        Did::Confirmed(id, answer) => {
            // *Not known yet* is no setting.
            if matches!(answer, Answer::Known(_)) {
                if let Some(one) = form.find(&id) {
                    one.settle(&answer, lang);
                }
                form.forward();
            }
        }
        Did::Finish => return Some(save(model)),
        Did::Left => model.screen = Screen::Home,
    }
    Some(Vec::new())
}

/// Puts in a pasted text.
pub fn paste(model: &mut Model, text: &str) {
    if let Some(form) = &mut model.settings_form {
        form.paste(text);
    }
}

/// Asks to keep what stands in the form, confirmed field by field or not.
fn save(model: &Model) -> Vec<Effect> {
    let Some(form) = &model.settings_form else {
        return Vec::new();
    };
    let input = |id: &str| {
        let one = form.boxes.iter().find(|one| one.field.id.as_str() == id);
        one.map(|one| one.input.to_draft()).unwrap_or_default()
    };
    let text = |id: &str| {
        let text = input(id).trim().to_owned();
        (!text.is_empty()).then_some(text)
    };
    let mut settings: Settings = model.settings.clone();
    settings.organisation.name = text("org_name");
    settings.organisation.number = text("org_number");
    settings.organisation.address = text("address");
    settings.organisation.contact = text("contact");
    settings.organisation.dpo = text("dpo");
    settings.me.name = text("my_name");
    settings.me.role = text("my_role");
    settings.language = Lang::from_code(&input("language")).or(settings.language);
    settings.ui.colour = match input("colour").as_str() {
        "yes" => Some(true),
        "no" => Some(false),
        _ => settings.ui.colour,
    };
    vec![Effect::SaveSettings(Box::new(settings))]
}

/// The settings are on disk: they hold from now on.
pub fn saved(model: &mut Model, settings: Settings, problems: Problems) {
    model.lang = settings.language.unwrap_or(model.lang);
    model.colour = settings.ui.colour.unwrap_or(true) && !model.no_colour;
    model.settings = settings;
    model.settings_problems = problems;
    if matches!(model.screen, Screen::Settings) {
        model.settings_form = None;
        model.screen = Screen::Home;
        model.note = Some(words::SAVED.to(model.lang).to_owned());
    }
}

fn options(kind: &FieldKind) -> Vec<Opt> {
    if matches!(kind, FieldKind::YesNo) {
        return [true, false]
            .map(|yes| Opt {
                pick: Pick::YesNo(yes),
                label: answering::yes_no(yes).into(),
            })
            .into();
    }
    let all = kind.choices().iter();
    all.map(|choice| Opt {
        pick: Pick::Choice(choice.id.clone()),
        label: choice.label.clone(),
    })
    .collect()
}

fn field(id: &str, label: Phrase, hint: Option<Phrase>, kind: FieldKind) -> Option<Field> {
    Some(Field {
        id: FieldId::new(id).ok()?,
        label: label.into(),
        hint: hint.map(Into::into),
        kind,
        required: false,
        when: None,
        sensitivity: None,
        gap: None,
    })
}

fn preset(form: &mut Form, id: &str, answer: &Answer, lang: Lang) {
    if let Ok(id) = FieldId::new(id)
        && let Some(one) = form.find(&id)
    {
        one.settle(answer, lang);
    }
}
