//! The desk: an authority's form field by field, filled in from the record, to be copied into the
//! authority's e-service. Composes nothing itself and records nothing: a filing is entered in the
//! register of filings, with a frozen copy of what stood here.

use crate::app::behind;
use crate::app::effect::Effect;
use crate::app::key::{Code, Key};
use crate::app::model::{Model, Screen};
use crate::app::open::Open;
use crate::case::form::Coded as _;
use crate::case::register::FilingStage;
use crate::case::{Digest, Mode};
use crate::playbook::{FieldId, Register};
use crate::report::context::{self, Of};
use crate::report::desk::{self as sheets, Sheet};
use crate::text::{Lang, desk_screen as words};
use crate::time::{Moment, show};

/// The state of the desk.
#[derive(Debug)]
pub struct State {
    /// Which of the case's forms.
    pub form: usize,
    /// The language of the texts.
    pub lang: Lang,
    /// Which filing it is for.
    pub stage: FilingStage,
    /// The form filled in.
    pub sheet: Sheet,
    /// The frozen copy's text, should this be filed now.
    copy: String,
    /// The field under the cursor.
    pub at: usize,
    /// How far its text is scrolled.
    pub scroll: usize,
}

/// A copy that is frozen when the filing is recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToFreeze {
    /// The file's name in the case's folder of reports.
    pub name: String,
    /// The text.
    pub text: String,
    /// Its digest.
    pub digest: Digest,
}

/// Opens the desk: for a first notification, or when that is made for a supplement.
pub fn begin(model: &mut Model) {
    let (now, lang) = (model.now, model.lang);
    let Some(open) = &model.open else {
        return;
    };
    let lang = (open.case().opened()).map_or(lang, |held| held.value.language);
    let is_filed = (open.rules.forms.first())
        .is_some_and(|(form, _)| sheets::first(open.case(), form).is_some());
    let stage = if is_filed {
        FilingStage::Supplement
    } else {
        FilingStage::Initial
    };
    if let Some(state) = made(open, 0, lang, stage, now) {
        behind::enter(model, Screen::Desk(Box::new(state)));
    } else {
        model.note = Some(words::NO_FORM.to(model.lang).to_owned());
    }
}

/// Fills a form in.
fn made(open: &Open, form: usize, lang: Lang, stage: FilingStage, now: Moment) -> Option<State> {
    let (of_form, _) = open.rules.forms.get(form)?;
    let of = Of {
        id: &open.id,
        case: open.case(),
        rules: &open.rules,
        fingerprint: open.journal.fingerprint(),
        now,
        lang,
    };
    let records = open.journal.records().iter().map(AsRef::as_ref);
    let base = sheets::base(of_form, of, records, &open.copies);
    let context = context::build(of, std::iter::empty());
    let sheet = sheets::compose(of_form, of, &context, stage, base.as_ref());
    let copy = sheets::write(&sheet, &context);
    Some(State {
        form,
        lang,
        stage,
        sheet,
        copy,
        at: 0,
        scroll: 0,
    })
}

fn state(model: &mut Model) -> Option<&mut State> {
    match &mut model.screen {
        Screen::Desk(state) => Some(state),
        Screen::Home
        | Screen::NewCase(_)
        | Screen::Case
        | Screen::Agenda(_)
        | Screen::Panic(_)
        | Screen::Lint(_)
        | Screen::Register(_)
        | Screen::Timeline(_)
        | Screen::Papers(_)
        | Screen::Inbox(_)
        | Screen::Lead(_)
        | Screen::Settings => None,
    }
}

/// Fills the form in anew; the cursor stays on its field.
pub fn refresh(model: &mut Model) {
    let now = model.now;
    if let (Screen::Desk(state), Some(open)) = (&mut model.screen, &model.open) {
        let (form, lang, stage) = (state.form, state.lang, state.stage);
        again(state, open, form, lang, stage, now);
    }
}

fn again(state: &mut State, open: &Open, form: usize, lang: Lang, of: FilingStage, now: Moment) {
    let under = state
        .sheet
        .entries
        .get(state.at)
        .map(|entry| entry.id.clone());
    if let Some(mut made) = made(open, form, lang, of, now) {
        let last = made.sheet.entries.len().saturating_sub(1);
        let mut entries = made.sheet.entries.iter();
        let found = entries.position(|entry| Some(&entry.id) == under.as_ref());
        made.at = found.unwrap_or(state.at).min(last);
        *state = made;
    }
}

/// Shows the next form, such as EDPB's template, over the same facts.
pub fn other_form(model: &mut Model) {
    change(model, |state, forms| {
        state.form = (state.form + 1) % forms.max(1);
    });
}

/// Shows the texts in the other language.
pub fn other_language(model: &mut Model) {
    change(model, |state, _| {
        state.lang = match state.lang {
            Lang::Sv => Lang::En,
            Lang::En => Lang::Sv,
        };
    });
}

/// Shows a withdrawal instead of a supplement, and back.
pub fn other_stage(model: &mut Model) {
    change(model, |state, _| {
        state.stage = match state.stage {
            FilingStage::Initial => FilingStage::Initial,
            FilingStage::Supplement => FilingStage::Withdrawn,
            FilingStage::Withdrawn | FilingStage::Intermediate | FilingStage::Final => {
                FilingStage::Supplement
            }
        };
    });
}

fn change(model: &mut Model, how: impl FnOnce(&mut State, usize)) {
    let forms = model.open.as_ref().map_or(0, |open| open.rules.forms.len());
    if let Some(state) = state(model) {
        how(state, forms);
        state.scroll = 0;
    }
    refresh(model);
}

/// Moves among the fields, or scrolls the text of one.
#[allow(
    clippy::wildcard_enum_match_arm,
    reason = "every other key of these actions goes down"
)]
pub fn go(model: &mut Model, key: Key) {
    if let Some(state) = state(model) {
        let last = state.sheet.entries.len().saturating_sub(1);
        let (at, scroll) = match key.code {
            Code::Up => (state.at.saturating_sub(1), 0),
            Code::Home => (0, 0),
            Code::End => (last, 0),
            Code::PageUp => (state.at, state.scroll.saturating_sub(5)),
            Code::PageDown => (state.at, (state.scroll + 5).min(400)),
            _ => ((state.at + 1).min(last), 0),
        };
        (state.at, state.scroll) = (at, scroll);
    }
}

/// Copies the field under the cursor to the terminal's clipboard, and goes on to the next.
pub fn copy(model: &mut Model) -> Vec<Effect> {
    take(model, |open, state, text| Effect::Copy {
        path: format!("{}/{}", open.reports, name(open, state)),
        text,
    })
}

/// Writes the field under the cursor to a file, and goes on to the next.
pub fn write_field(model: &mut Model) -> Vec<Effect> {
    take(model, |open, state, text| Effect::WritePaper {
        path: format!("{}/{}", open.reports, name(open, state)),
        text,
    })
}

fn take(model: &mut Model, how: impl FnOnce(&Open, &State, String) -> Effect) -> Vec<Effect> {
    let (Screen::Desk(state), Some(open)) = (&mut model.screen, model.open.as_mut()) else {
        return Vec::new();
    };
    let Some(entry) = state.sheet.entries.get(state.at) else {
        return Vec::new();
    };
    let text = pasted(state, entry.paste());
    let effect = how(open, state, text.clone());
    open.copied.insert(key_of(state, &entry.id), text);
    let last = state.sheet.entries.len().saturating_sub(1);
    state.at = (state.at + 1).min(last);
    state.scroll = 0;
    vec![effect]
}

/// A text from an exercise says so wherever it is pasted.
fn pasted(state: &State, text: String) -> String {
    match &state.sheet.mark {
        Some(mark) => format!("[{mark}] {text}"),
        None => text,
    }
}

fn key_of(state: &State, id: &str) -> String {
    format!("{}/{}/{id}", state.sheet.form, state.lang.code())
}

/// Returns whether what stands in a field has been copied as it stands.
pub fn is_copied(open: &Open, state: &State, entry: &sheets::Entry) -> bool {
    let copied = open.copied.get(&key_of(state, &entry.id));
    copied.is_some_and(|text| *text == pasted(state, entry.paste()))
}

/// Returns the name of the file of the field under the cursor.
fn name(open: &Open, state: &State) -> String {
    let id = state
        .sheet
        .entries
        .get(state.at)
        .map_or("", |entry| &entry.id);
    let mark = exercise(open);
    format!("{mark}{}-{:02}-{id}.txt", state.sheet.form, state.at + 1)
}

const fn exercise_of(mode: Mode) -> &'static str {
    match mode {
        Mode::Exercise => crate::text::papers::EXERCISE,
        Mode::Real => "",
    }
}

fn exercise(open: &Open) -> &'static str {
    exercise_of(open.case().mode())
}

/// Writes everything that stands on the desk to one file.
pub fn write_all(model: &Model) -> Vec<Effect> {
    let (Screen::Desk(state), Some(open)) = (&model.screen, &model.open) else {
        return Vec::new();
    };
    vec![Effect::WritePaper {
        path: format!("{}/{}", open.reports, whole_name(open, state, model.now)),
        text: state.copy.clone(),
    }]
}

fn whole_name(open: &Open, state: &State, now: Moment) -> String {
    let minute: String = show::iso(now).chars().take(16).collect();
    let minute = minute.replace(':', "").replace('T', "-");
    let (mark, lang) = (exercise(open), state.lang.code());
    format!("{mark}{}-{minute}-{lang}.txt", state.sheet.form)
}

/// Enters a filing of what stands here: its form opens with what is known of it, and a copy is
/// frozen when it is saved.
pub fn file(model: &mut Model) {
    let now = model.now;
    let (Screen::Desk(state), Some(open)) = (&model.screen, model.open.as_mut()) else {
        return;
    };
    let to_freeze = ToFreeze {
        name: whole_name(open, state, now),
        digest: Digest::of(state.copy.as_bytes()),
        text: state.copy.clone(),
    };
    let code = state.stage.code();
    let summary = words::summary(
        &state.sheet.title,
        sheets::stage_words(state.stage),
        &told(state),
        state.lang,
    );
    let late = state
        .sheet
        .entries
        .iter()
        .find(|entry| entry.id == "late_reasons");
    let late = late
        .filter(|entry| entry.missing.is_empty())
        .map(|entry| entry.text.clone());
    let drafts = [
        ("stage", Some(code.to_owned())),
        ("summary", Some(summary)),
        ("late_reasons", late),
    ];
    for (field, draft) in drafts {
        if let (Ok(field), Some(draft)) = (FieldId::new(field), draft) {
            let key = format!("entry/{}/new/{field}", Register::Filings.name());
            open.keep_draft(key, draft);
        }
    }
    open.to_freeze = Some(to_freeze);
    super::register::begin_at(model, Register::Filings);
    super::register::add(model);
}

/// Returns the labels of what a supplement tells.
fn told(state: &State) -> Vec<String> {
    let new = state
        .sheet
        .entries
        .iter()
        .filter(|entry| entry.change.is_new());
    new.map(|entry| entry.label.clone()).collect()
}
