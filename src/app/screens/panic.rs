//! The panic path: the eight questions that the least lawful notification needs, in one straight
//! form. The answers are recorded as the ordinary facts that they are; then the desk shows the texts
//! to paste. Article 33(4) lets the rest follow.

use crate::app::behind;
use crate::app::effect::Effect;
use crate::app::form::{Did, Form};
use crate::app::key::Key;
use crate::app::model::{Model, Screen};
use crate::app::open::Open;
use crate::app::options::options;
use crate::case::event::{Cells, Event, Organisation};
use crate::case::register::{Anchor, AnchorKind, Count, Group, Measure, MeasureState};
use crate::case::{Answer, Command, Entry, EntryId, Refusal, Value, Versions, decide};
use crate::failure::Said;
use crate::playbook::{Field, FieldId, FieldKind};
use crate::text::{FreeText, Lang, Phrase, panic as words};
use crate::time::Moment;

/// The state of the form.
#[derive(Debug)]
pub struct State {
    /// The questions that the record does not answer yet, and those of the playbook.
    pub form: Form,
    /// Why it could not be recorded.
    pub refused: Option<Said>,
    /// Whether the answers are on their way to the disk.
    pub waiting: bool,
}

/// Opens the form, with what is on record already answered.
pub fn begin(model: &mut Model) {
    let (now, lang) = (model.now, model.lang);
    let Some(open) = &model.open else {
        return;
    };
    let form = form(open, now, lang);
    behind::enter(
        model,
        Screen::Panic(Box::new(State {
            form,
            refused: None,
            waiting: false,
        })),
    );
}

fn form(open: &Open, now: Moment, lang: Lang) -> Form {
    let case = open.case();
    let registers = case.registers();
    let profile = case.organisation().latest();
    let has_contact = profile.is_some_and(|held| held.value.contact.is_some());
    let asked = |id: &str, label: Phrase, hint: Phrase| {
        let (_, field) = open.rules.playbook.field(&FieldId::new(id).ok()?)?;
        Some(Field {
            label: label.into(),
            hint: Some(hint.into()),
            required: false,
            when: None,
            gap: None,
            ..field.clone()
        })
    };
    let own = |id: &str, (label, hint): (Phrase, Phrase), kind: FieldKind| {
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
    };
    let fields = [
        asked("brief", words::NATURE.0, words::NATURE.1),
        own("aware", words::AWARE, FieldKind::Moment).filter(|_| registers.anchors.is_empty()),
        own("who", words::WHO, FieldKind::Line).filter(|_| registers.groups.is_empty()),
        asked("persons_total", words::HOW_MANY.0, words::HOW_MANY.1),
        own("contact", words::CONTACT, FieldKind::Line).filter(|_| !has_contact),
        asked("consequences", words::CONSEQUENCES.0, words::CONSEQUENCES.1),
        own("measures", words::MEASURES, FieldKind::Text).filter(|_| registers.measures.is_empty()),
        asked("still_missing", words::MISSING.0, words::MISSING.1),
    ];
    let playbook = &open.rules.playbook;
    let mut form = Form::new(fields.into_iter().flatten(), &|kind| {
        options(kind, case, playbook)
    });
    let mut cells = Cells::new();
    for one in &form.boxes {
        let settled = case.answer(&one.field.id).and_then(Versions::settled);
        if let Some(held) = settled {
            cells.insert(one.field.id.clone(), held.value.value.clone());
        }
    }
    form.load_cells(&cells, lang);
    for one in &mut form.boxes {
        if let Some(draft) = open.drafts.get(&draft_key(&one.field.id)) {
            one.take_up(draft, now, lang);
        }
    }
    form.go_to_first_open();
    form
}

fn draft_key(field: &FieldId) -> String {
    format!("panic/{field}")
}

/// Takes a key; returns `None` when it was not for the form.
pub fn key(model: &mut Model, key: Key) -> Option<Vec<Effect>> {
    let (now, lang) = (model.now, model.lang);
    let Screen::Panic(state) = &mut model.screen else {
        return None;
    };
    if state.waiting {
        return Some(Vec::new());
    }
    if key == Key::ctrl('s') {
        return Some(save(model));
    }
    let did = state.form.take(key, now, lang);
    self::did(model, did)
}

/// Puts in a pasted text.
pub fn paste(model: &mut Model, text: &str) {
    if let Screen::Panic(state) = &mut model.screen {
        let did = state.form.paste(text);
        self::did(model, did);
    }
}

fn did(model: &mut Model, did: Did) -> Option<Vec<Effect>> {
    let lang = model.lang;
    let (Screen::Panic(state), Some(open)) = (&mut model.screen, model.open.as_mut()) else {
        return None;
    };
    let mut keep = |state: &mut State, id: &FieldId| {
        if let Some(one) = state.form.find(id) {
            open.keep_draft(draft_key(id), one.to_draft());
        }
    };
    match did {
        Did::Ignored => return None,
        Did::Moved | Did::Row(..) | Did::RemoveRow(..) => {}
        Did::Changed(id) => keep(state, &id),
        Did::Confirmed(id, answer) => {
            if let Some(one) = state.form.find(&id) {
                one.settle(&answer, lang);
            }
            keep(state, &id);
            state.refused = None;
            state.form.forward();
        }
        Did::Finish => return Some(save(model)),
        Did::Left => behind::back(model),
    }
    Some(Vec::new())
}

/// Records what was answered; what was left empty stays unknown.
fn save(model: &mut Model) -> Vec<Effect> {
    let (now, lang) = (model.now, model.lang);
    let (Screen::Panic(state), Some(open)) = (&mut model.screen, model.open.as_mut()) else {
        return Vec::new();
    };
    for one in state.form.boxes.iter_mut().filter(|one| one.dirty) {
        if let Ok(Some(answer)) = one.input.answer(&one.field, now, lang) {
            one.settle(&answer, lang);
        }
    }
    if let Some(bad) = state.form.boxes.iter().position(|one| one.dirty) {
        // What cannot be read is told under its question by Enter there.
        state.form.at = bad;
        return Vec::new();
    }
    let cells = state.form.cells();
    match events(open, &cells, now) {
        Ok(events) if events.is_empty() => {
            to_desk(model);
            Vec::new()
        }
        Ok(events) => {
            state.waiting = true;
            vec![Effect::Record(events)]
        }
        Err(refusal) => {
            state.refused = Some(refusal.say_of(open.case(), &open.rules, lang));
            Vec::new()
        }
    }
}

/// Returns the ordinary facts that the answers are.
fn events(open: &mut Open, cells: &Cells, now: Moment) -> Result<Vec<Event>, Refusal> {
    let mut commands = Vec::new();
    for (id, answer) in cells {
        let value = match answer {
            Answer::Known(value) => Some(value),
            Answer::NotKnownYet | Answer::CannotBeDetermined => None,
        };
        let entry = match (id.as_str(), value) {
            ("aware", Some(Value::Moment(when))) => {
                let clock = open.rules.main_clock().map(|rule| rule.id.clone());
                clock.map(|clock| {
                    Entry::Anchor(Anchor {
                        clock,
                        kind: AnchorKind::ControllerAware,
                        source: FreeText::new(words::SOURCE),
                        when: when.clone(),
                    })
                })
            }
            ("who", Some(Value::Text(name))) => Some(Entry::Group(Group {
                count: Count::NotKnownYet,
                name: name.clone(),
                note: None,
                data: Vec::new(),
                only_protected: None,
                told: None,
                told_other: None,
            })),
            ("measures", Some(Value::Text(what))) => Some(Entry::Measure(Measure {
                done: None,
                due: None,
                effect: None,
                effect_when: None,
                owner: None,
                proof: None,
                state: MeasureState::Taken,
                told: None,
                told_other: None,
                what: what.clone(),
            })),
            ("contact", Some(Value::Text(contact))) => {
                let profile = open.case().organisation().latest();
                let profile = profile.map(|held| held.value.clone()).unwrap_or_default();
                commands.push(Command::Organisation(Box::new(Organisation {
                    contact: Some(contact.clone()),
                    ..profile
                })));
                None
            }
            ("aware" | "who" | "measures" | "contact", _) => None,
            _ => {
                let settled = open.case().answer(id).and_then(Versions::settled);
                if settled.is_none_or(|held| held.value.value != *answer) {
                    commands.push(Command::Answer {
                        field: id.clone(),
                        answer: answer.clone(),
                        learned: None,
                        source: None,
                    });
                }
                None
            }
        };
        if let Some(entry) = entry {
            let id: EntryId = open.name();
            commands.push(Command::Enter {
                id,
                entry: Box::new(entry),
                learned: None,
                source: None,
            });
        }
    }
    let mut events = Vec::new();
    for command in commands {
        events.extend(decide(open.case(), &open.rules, now, command)?);
    }
    Ok(events)
}

/// The answers are on disk: the desk shows the texts.
pub fn recorded(model: &mut Model) {
    let (Screen::Panic(state), Some(open)) = (&model.screen, model.open.as_mut()) else {
        return;
    };
    if !state.waiting {
        return;
    }
    for one in &state.form.boxes {
        open.keep_draft(draft_key(&one.field.id), String::new());
    }
    to_desk(model);
}

/// Nothing was recorded: what was written is still there.
pub fn failed(model: &mut Model) {
    if let Screen::Panic(state) = &mut model.screen {
        state.waiting = false;
    }
}

fn to_desk(model: &mut Model) {
    behind::walk(model);
    super::desk::begin(model);
}
