//! What the facilitator writes: an inject of one's own, how fast the clock goes, a moment to leap to,
//! an observation, the end, and the questions afterwards. Every one is a form; drafts stay.

mod jump;
mod questions;

pub use jump::Preview;

use crate::app::effect::Effect;
use crate::app::form::{Did, Form};
use crate::app::key::Key;
use crate::app::model::{Model, Screen};
use crate::app::open::Open;
use crate::case::event::{Cells, Observed, Unplanned};
use crate::case::{Act, Answer, Command, Refusal, Value, decide};
use crate::failure::{Said, Say};
use crate::playbook::{FieldId, ObjectiveId, QuestionId};
use crate::text::{FreeText, Lang, answering, lead as words};
use crate::time::Moment;

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// An inject made up on the spot.
    Unplanned,
    /// How fast the clock goes.
    Factor,
    /// A moment to leap to.
    Jump,
    /// What was seen.
    Observe,
    /// The end, perhaps with a reason.
    End,
    /// The questions afterwards.
    HotWash,
}

/// A form of the facilitator's.
#[derive(Debug)]
pub struct Asked {
    /// What is asked for.
    pub what: What,
    /// The questions.
    pub form: Form,
    /// Why it could not be recorded.
    pub refused: Option<Said>,
    /// Where the jump that is written leads, once it has been looked at.
    pub preview: Option<Preview>,
    waiting: bool,
}

impl What {
    /// Returns the title, and what the last line does.
    pub const fn words(self) -> words::Form {
        match self {
            Self::Unplanned => words::UNPLANNED,
            Self::Factor => words::FACTOR,
            Self::Jump => words::JUMP,
            Self::Observe => words::OBSERVE,
            Self::End => words::END,
            Self::HotWash => words::HOT_WASH,
        }
    }

    /// Returns the name of a draft; what is typed for the clock is no draft.
    fn draft_key(self, field: &FieldId) -> Option<String> {
        let name = match self {
            Self::Unplanned => "unplanned",
            Self::Observe => "observed",
            Self::End => "end",
            Self::HotWash => "hot-wash",
            Self::Factor | Self::Jump => return None,
        };
        Some(format!("lead/{name}/{field}"))
    }
}

/// Asks.
pub(super) fn begin(model: &mut Model, what: What) {
    let (now, lang) = (model.now, model.lang);
    let (Screen::Lead(state), Some(open)) = (&mut model.screen, &model.open) else {
        return;
    };
    let Some((scenario, _)) = &open.rules.scenario else {
        return;
    };
    let mut form = Form::new(questions::fields(what, open, scenario), &questions::options);
    let mut cells = Cells::new();
    for (id, answer) in questions::given(what, open) {
        if let Ok(id) = FieldId::new(&id) {
            cells.insert(id, answer);
        }
    }
    form.load_cells(&cells, lang);
    for one in &mut form.boxes {
        let key = what.draft_key(&one.field.id);
        if let Some(draft) = key.and_then(|key| open.drafts.get(&key)) {
            one.take_up(draft, now, lang);
        }
    }
    if what == What::HotWash {
        form.go_to_first_open();
    }
    state.asked = Some(Box::new(Asked {
        what,
        form,
        refused: None,
        preview: None,
        waiting: false,
    }));
}

/// Takes a key; returns `None` when nothing is asked for, or the key was not for the form.
pub fn key(model: &mut Model, key: Key) -> Option<Vec<Effect>> {
    let (now, lang) = (model.now, model.lang);
    let Screen::Lead(state) = &mut model.screen else {
        return None;
    };
    let asked = state.asked.as_mut()?;
    if asked.waiting {
        return Some(Vec::new());
    }
    if key == Key::ctrl('s') {
        return Some(save(model));
    }
    let did = asked.form.take(key, now, lang);
    self::did(model, did)
}

/// Puts in a pasted text.
pub fn paste(model: &mut Model, text: &str) {
    if let Screen::Lead(state) = &mut model.screen
        && let Some(asked) = &mut state.asked
    {
        let did = asked.form.paste(text);
        self::did(model, did);
    }
}

fn did(model: &mut Model, did: Did) -> Option<Vec<Effect>> {
    let lang = model.lang;
    let (Screen::Lead(state), Some(open)) = (&mut model.screen, model.open.as_mut()) else {
        return None;
    };
    let asked = state.asked.as_mut()?;
    let mut keep = |asked: &mut Asked, id: &FieldId| {
        let key = asked.what.draft_key(id);
        if let (Some(key), Some(one)) = (key, asked.form.find(id)) {
            open.keep_draft(key, one.to_draft());
        }
    };
    match did {
        Did::Ignored => return None,
        Did::Moved | Did::Row(..) | Did::RemoveRow(..) => {}
        Did::Changed(id) => {
            asked.preview = None;
            keep(asked, &id);
        }
        Did::Confirmed(id, answer) => {
            if let Some(one) = asked.form.find(&id) {
                one.settle(&answer, lang);
            }
            keep(asked, &id);
            asked.refused = None;
            asked.form.forward();
            // One question about the clock: its answer sets it. A jump is looked at first.
            if matches!(asked.what, What::Factor | What::Jump) {
                return Some(save(model));
            }
        }
        Did::Finish => return Some(save(model)),
        Did::Left => state.asked = None,
    }
    Some(Vec::new())
}

/// Asks to have recorded what is written.
fn save(model: &mut Model) -> Vec<Effect> {
    let (now, lang) = (model.now, model.lang);
    let (Screen::Lead(state), Some(open)) = (&mut model.screen, &model.open) else {
        return Vec::new();
    };
    let Some(asked) = &mut state.asked else {
        return Vec::new();
    };
    for one in asked.form.boxes.iter_mut().filter(|one| one.dirty) {
        if let Ok(Some(answer)) = one.input.answer(&one.field, now, lang) {
            one.settle(&answer, lang);
        }
    }
    asked.refused = None;
    if asked.what == What::Jump && asked.preview.is_none() {
        look_ahead(asked, open, now, lang);
        return Vec::new();
    }
    let acts = match acts(asked, open, now, lang) {
        Ok(acts) => acts,
        Err(said) => {
            asked.form.at = 0;
            asked.refused = Some(said);
            return Vec::new();
        }
    };
    let mut events = Vec::new();
    for act in acts {
        match decided(open, now, act) {
            Ok(more) => events.extend(more),
            Err(refusal) => {
                let empty = asked.form.boxes.iter().position(|one| one.saved.is_none());
                asked.form.at = empty.unwrap_or(0);
                asked.preview = None;
                asked.refused = Some(refusal.say(lang));
                return Vec::new();
            }
        }
    }
    if events.is_empty() {
        state.asked = None;
        return Vec::new();
    }
    asked.waiting = true;
    vec![Effect::Record(events)]
}

/// Shows where a jump leads before it is done; the cursor goes to the line that does it.
fn look_ahead(asked: &mut Asked, open: &Open, now: Moment, lang: Lang) {
    let typed = text(asked, "moment");
    let refused = jump::read(&typed, now, lang).and_then(|to| {
        decided(open, now, Act::Jump(to)).map_err(|refusal| refusal.say(lang))?;
        asked.preview = Some(jump::preview(open, now, to, lang));
        Ok(())
    });
    asked.refused = refused.err();
    asked.form.at = if asked.refused.is_some() {
        0
    } else {
        asked.form.boxes.len()
    };
}

/// Returns what is written in answer to a question, without the spaces around it.
fn text(asked: &Asked, id: &str) -> String {
    let cells = asked.form.cells();
    match cells.get(id) {
        Some(Answer::Known(Value::Text(words))) => {
            words.clear().unwrap_or_default().trim().to_owned()
        }
        _ => String::new(),
    }
}

fn decided(open: &Open, now: Moment, act: Act) -> Result<Vec<crate::case::Event>, Refusal> {
    if open.past.is_some() {
        return Err(Refusal::ShownAsItWas);
    }
    decide(open.case(), &open.rules, now, Command::Exercise(act))
}

/// Returns what is written as what is to be done.
fn acts(asked: &Asked, open: &Open, now: Moment, lang: Lang) -> Result<Vec<Act>, Said> {
    let cells = asked.form.cells();
    let text = |id: &str| text(asked, id);
    let chosen = |id: &str| match cells.get(id) {
        Some(Answer::Known(Value::One(id))) => Some(id.as_str()),
        _ => None,
    };
    let act = match asked.what {
        What::Unplanned => Act::Improvise(Unplanned {
            from: FreeText::new(text("from")),
            medium: chosen("medium").unwrap_or_default().to_owned(),
            text: FreeText::new(text("text")),
        }),
        What::Factor => {
            let typed = text("factor");
            let typed = typed.trim_matches(['×', 'x', 'X', ' ']);
            let factor = typed.parse().map_err(|_| Said {
                what: words::BAD_FACTOR.to(lang).to_owned(),
                means: answering::NOTHING_SAVED.to(lang).to_owned(),
                now: String::new(),
            })?;
            Act::Factor(factor)
        }
        What::Jump => {
            let looked_at = asked.preview.as_ref().map(|preview| Ok(preview.to));
            Act::Jump(looked_at.unwrap_or_else(|| jump::read(&text("moment"), now, lang))?)
        }
        What::Observe => {
            let rating = chosen("rating");
            let rating = questions::RATINGS
                .into_iter()
                .find(|(id, ..)| Some(*id) == rating);
            Act::Observe(Observed {
                objective: chosen("objective").and_then(|id| ObjectiveId::new(id).ok()),
                rating: rating.map(|(_, rating, _)| rating),
                text: FreeText::new(text("text")),
            })
        }
        What::End => {
            let why = text("why");
            let is_early = open
                .derived
                .deck
                .as_ref()
                .is_none_or(|deck| deck.ends.is_empty());
            if why.is_empty() && is_early {
                return Err(Said {
                    what: words::WHY_MISSING.to(lang).to_owned(),
                    means: answering::NOTHING_SAVED.to(lang).to_owned(),
                    now: String::new(),
                });
            }
            Act::End((!why.is_empty()).then(|| FreeText::new(why)))
        }
        What::HotWash => {
            let said = &open.case().exercise().hot_wash;
            let new = asked.form.boxes.iter().filter_map(|one| {
                let question = QuestionId::new(one.field.id.as_str()).ok()?;
                let answer = text(one.field.id.as_str());
                let before = said.get(&question).and_then(|versions| versions.latest());
                let before = before.and_then(|held| held.value.answer.clear());
                let is_new = !answer.is_empty() && before != Some(answer.as_str());
                is_new.then(|| Act::Answer {
                    question,
                    answer: FreeText::new(answer),
                })
            });
            return Ok(new.collect());
        }
    };
    Ok(vec![act])
}

/// What was written is on disk: the form closes and its drafts are forgotten.
pub fn recorded(model: &mut Model) {
    let (Screen::Lead(state), Some(open)) = (&mut model.screen, model.open.as_mut()) else {
        return;
    };
    let Some(asked) = state.asked.take_if(|asked| asked.waiting) else {
        return;
    };
    for one in &asked.form.boxes {
        if let Some(key) = asked.what.draft_key(&one.field.id) {
            open.keep_draft(key, String::new());
        }
    }
}

/// Nothing was recorded: what was written is still there.
pub fn failed(model: &mut Model) {
    if let Screen::Lead(state) = &mut model.screen
        && let Some(asked) = &mut state.asked
    {
        asked.waiting = false;
    }
}
