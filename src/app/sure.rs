//! Questions before what nobody can take back in an exercise: an inject out of its order, going on although
//! a real incident stopped it, and leading from a screen that may be the participants'. Enter does it,
//! Escape does not; nothing is recorded before.

use super::action::Leading;
use super::effect::Effect;
use super::key::{Code, Key};
use super::led;
use super::mail::medium;
use super::model::Model;
use super::open::Open;
use super::overlay::Overlay;
use super::screens::lead;
use crate::exercise::{Card, Stand};
use crate::playbook::InjectId;
use crate::text::sure as words;
use crate::time::show;

/// A question, in the words that it was asked in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sure {
    of: Of,
    /// What is asked.
    pub asks: String,
    /// What there is to know before the answer, a paragraph each.
    pub says: Vec<String>,
    /// The keys.
    pub keys: String,
}

/// What is asked about.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Of {
    /// To send an inject that is not due.
    Deliver(InjectId),
    /// To do this although a real incident has stopped the exercise.
    Again(Leading),
    /// To lead from here.
    Lead,
    /// To let the clock go on, back from an alarm.
    Resume,
}

fn ask(model: &mut Model, sure: Sure) {
    model.overlay = Some(Overlay::Sure(Box::new(sure)));
}

/// Asks whether an inject is to be sent now, and says how it stands.
pub(super) fn deliver(model: &mut Model, card: &Card) {
    let (lang, now) = (model.lang, model.now);
    let number = model
        .open
        .as_ref()
        .and_then(|open| open.rules.scenario.as_ref())
        .zip(card.inject.when.after.as_ref())
        .and_then(|((scenario, _), (before, _))| scenario.inject(before))
        .map(|(number, _)| number);
    let stands = match card.stand {
        Stand::Waiting(at) => words::waiting(
            &show::full(at, now, lang),
            &show::length(at.since(now)),
            lang,
        ),
        Stand::Following => words::following(number, lang),
        Stand::Listening => words::LISTENING.to(lang).to_owned(),
        Stand::Reserve => words::RESERVE.to(lang).to_owned(),
        Stand::Held => words::HELD.to(lang).to_owned(),
        Stand::Skipped => words::SKIPPED.to(lang).to_owned(),
        Stand::Passed => words::PASSED.to(lang).to_owned(),
        Stand::Due => words::NOT_STARTED.to(lang).to_owned(),
        Stand::Delivered(_) => String::new(),
    };
    let (medium, from) = (medium(card.inject.medium), &card.inject.from);
    let what = format!("{} · {}", medium.to(lang), from.to(lang));
    let sure = Sure {
        of: Of::Deliver(card.inject.id.clone()),
        asks: words::deliver(card.number, lang),
        says: vec![what, stands, words::FOR_GOOD.to(lang).to_owned()],
        keys: words::DELIVER_KEYS.to(lang).to_owned(),
    };
    ask(model, sure);
}

/// Asks whether a real incident that stopped the exercise is over, before something that goes on with it.
/// Returns whether it asked.
pub(super) fn after_alarm(model: &mut Model, doing: Leading) -> bool {
    let goes_on = matches!(
        doing,
        Leading::Run | Leading::ToNext | Leading::Deliver | Leading::Jump
    );
    let told = alarm_told(model);
    let Some(told) = told.filter(|_| goes_on) else {
        return false;
    };
    let lang = model.lang;
    let sure = Sure {
        of: Of::Again(doing),
        asks: words::GO_ON.to(lang).to_owned(),
        says: vec![told, words::IS_OVER.to(lang).to_owned()],
        keys: words::GO_ON_KEYS.to(lang).to_owned(),
    };
    ask(model, sure);
    true
}

/// Asks whether the clock is to go on, back in the exercise from an alarm.
pub(super) fn resume(model: &mut Model) {
    let lang = model.lang;
    if let Some(told) = alarm_told(model) {
        let sure = Sure {
            of: Of::Resume,
            asks: words::GO_ON.to(lang).to_owned(),
            says: vec![told, words::FOR_ALL.to(lang).to_owned()],
            keys: words::GO_ON_KEYS.to(lang).to_owned(),
        };
        ask(model, sure);
    }
}

/// Tells of the real incident that has stopped the open exercise: when, and who raised it.
fn alarm_told(model: &Model) -> Option<String> {
    let open = model.open.as_ref()?;
    let alarm = open.case().exercise().alarm.as_ref()?;
    let who = open.name_of(&alarm.by);
    let at = show::clock(alarm.value);
    Some(words::alarmed(&at, who, model.lang))
}

/// Asks whether to lead from here.
pub(super) fn lead(model: &mut Model) {
    let lang = model.lang;
    let Some(open) = &model.open else {
        return;
    };
    let late = led::late(open);
    let mut says = vec![words::SECRET.to(lang).to_owned()];
    if let Some(record) = led::last(open.present()) {
        let who = open.name_of(&record.head.by);
        says.push(words::led(&show::clock(record.head.at), who, lang));
    }
    if late > 0 {
        says.push(words::late(late, lang));
    }
    let keys = if late > 0 {
        words::LATE_KEYS
    } else {
        words::LEAD_KEYS
    };
    let sure = Sure {
        of: Of::Lead,
        asks: words::LEAD.to(lang).to_owned(),
        says,
        keys: keys.to(lang).to_owned(),
    };
    ask(model, sure);
}

/// Returns whether what is overdue is to be asked about before anybody leads from here.
pub(super) fn asks_before_leading(open: &Open) -> bool {
    led::late(open) > 0
}

/// Takes a key while it is asked.
pub(super) fn key(model: &mut Model, key: Key) -> Vec<Effect> {
    let Some(Overlay::Sure(sure)) = &model.overlay else {
        return Vec::new();
    };
    let of = sure.of.clone();
    let holds = of == Of::Lead && key.typed() == Some('h');
    if key.code == Code::Esc {
        model.overlay = None;
    } else if holds {
        model.overlay = None;
        return lead::take_over_holding(model);
    } else if key == Key::plain(Code::Enter) {
        model.overlay = None;
        return match of {
            Of::Deliver(inject) => lead::deliver(model, inject),
            Of::Again(doing) => lead::act_surely(model, doing),
            Of::Lead => {
                lead::take_over(model);
                Vec::new()
            }
            Of::Resume => lead::run(model),
        };
    }
    Vec::new()
}
