//! The facilitator's screen: the injects as they stand, the clock, and what the participants have
//! last done. What it shows and writes is never on the participants' screens before the end.

mod asked;

pub use asked::{Asked, Preview, What, failed, key, paste, recorded};

use super::papers;
use super::timeline::scrolled;
use crate::app::action::Leading;
use crate::app::behind;
use crate::app::effect::Effect;
use crate::app::key::{Code, Key};
use crate::app::model::{Model, Screen};
use crate::app::open::Open;
use crate::app::sure;
use crate::builtin;
use crate::case::Held;
use crate::case::event::{Exercise, Injected, Keeping};
use crate::case::{Act, Command, Event, Record, decide};
use crate::exercise::{Card, Deck, Stand};
use crate::failure::Say;
use crate::playbook::InjectId;
use crate::text::{lead as words, sure as sure_words};

/// The state of the screen.
#[derive(Debug, Default)]
pub struct State {
    /// The inject under the cursor.
    pub at: usize,
    /// The first row of its details that is shown.
    pub scroll: usize,
    /// What is being written.
    pub asked: Option<Box<Asked>>,
}

/// Goes between the facilitator's screen and the participants' view. Whoever has not led from here is asked
/// first: the page is not for everybody's eyes.
pub fn switch(model: &mut Model) {
    if matches!(model.screen, Screen::Lead(_)) {
        behind::back(model);
        model.note = Some(sure_words::THEIR_VIEW.to(model.lang).to_owned());
    } else if model.open.as_ref().is_some_and(|open| open.leads) {
        take_over(model);
    } else {
        sure::lead(model);
    }
}

/// An exercise is opened to be led from here: what is overdue is asked about first.
pub(in crate::app) fn begin(model: &mut Model) {
    let Some(open) = &mut model.open else {
        return;
    };
    if sure::asks_before_leading(open) {
        open.leads = false;
        sure::lead(model);
    } else {
        take_over(model);
    }
}

/// Leads from now on, and holds back what should have come while nobody did.
pub(in crate::app) fn take_over_holding(model: &mut Model) -> Vec<Effect> {
    let now = model.now;
    let held = model.open.as_ref().map(|open| {
        let due = open.derived.deck.iter().flat_map(Deck::due);
        let hold = due.map(|card| Act::Keep(card.inject.id.clone(), Keeping::Held));
        let decided = |act| decide(open.case(), &open.rules, now, Command::Exercise(act)).ok();
        let events = hold.filter_map(decided);
        events.flatten().collect::<Vec<_>>()
    });
    take_over(model);
    let held = held.filter(|events| !events.is_empty());
    held.map(Effect::Record).into_iter().collect()
}

/// Leads from now on, on the facilitator's screen.
pub(in crate::app) fn take_over(model: &mut Model) {
    if let Some(open) = &mut model.open {
        open.leads = true;
        let at = open.derived.deck.as_ref().map_or(0, to_come);
        let state = State {
            at,
            ..State::default()
        };
        behind::enter(model, Screen::Lead(Box::new(state)));
    }
}

/// Returns the inject that comes next by itself, otherwise the first that has not come.
fn to_come(deck: &Deck) -> usize {
    let place = |wanted: &dyn Fn(&Card) -> bool| deck.cards.iter().position(wanted);
    let due = place(&|card| card.stand == Stand::Due);
    let next = deck.next();
    let is_next = |card: &Card| matches!(card.stand, Stand::Waiting(at) if Some(at) == next);
    let waits = || place(&|card| is_next(card) && !card.unmet);
    let open = || place(&|card| !matches!(card.stand, Stand::Delivered(_) | Stand::Skipped));
    let passed = || place(&|card| card.stand == Stand::Passed);
    due.or_else(passed)
        .or_else(waits)
        .or_else(open)
        .unwrap_or(0)
}

/// Returns the inject of the scenario under the cursor.
pub fn under<'a>(state: &State, open: &'a Open) -> Option<&'a Card> {
    open.derived.deck.as_ref()?.cards.get(state.at)
}

/// Returns how many rows the list has: the injects of the scenario, and then one's own.
pub fn len(open: &Open) -> usize {
    let deck = open.derived.deck.as_ref();
    deck.map_or(0, |deck| deck.cards.len()) + own(open).count()
}

/// Returns the facilitator's own injects, in the order that they were sent in.
pub fn own(open: &Open) -> impl Iterator<Item = &Held<Injected>> {
    let injected = open.case().exercise().injected.iter();
    injected.filter(|one| one.value.inject.is_none())
}

/// Moves the cursor, or scrolls the details. The view stops at their end.
pub fn go(model: &mut Model, key: Key) {
    let (Screen::Lead(state), Some(open)) = (&mut model.screen, &model.open) else {
        return;
    };
    if matches!(key.code, Code::PageDown | Code::PageUp) {
        // What stands around the text takes about sixteen of the screen's rows.
        let page = usize::from(model.size.1).saturating_sub(16).clamp(5, 40);
        state.scroll = scrolled(state.scroll, 400, page, key);
        return;
    }
    state.at = scrolled(state.at, len(open), 5, key);
    state.scroll = 0;
}

/// Does what a key asks for; while a real incident stands it is asked once more.
pub fn act(model: &mut Model, doing: Leading) -> Vec<Effect> {
    if sure::after_alarm(model, doing) {
        return Vec::new();
    }
    act_surely(model, doing)
}

/// Does what a key asks for.
pub(in crate::app) fn act_surely(model: &mut Model, doing: Leading) -> Vec<Effect> {
    let what = match doing {
        Leading::Improvise => What::Unplanned,
        Leading::Factor => What::Factor,
        Leading::Jump => What::Jump,
        Leading::Observe => What::Observe,
        Leading::End => What::End,
        Leading::HotWash => What::HotWash,
        Leading::Report => {
            papers::begin_at(model, builtin::AFTER_ACTION);
            return Vec::new();
        }
        Leading::Deliver => return deliver_under(model),
        Leading::Hold => return keep(model, Keeping::Held),
        Leading::Skip => return keep(model, Keeping::Skipped),
        Leading::Run => {
            let open = model.open.as_ref();
            let runs = open.is_some_and(|open| open.case().exercise().is_running());
            return send(model, Act::Run(!runs));
        }
        Leading::ToNext => return to_next(model),
    };
    asked::begin(model, what);
    Vec::new()
}

/// Lets the clock go.
pub(in crate::app) fn run(model: &mut Model) -> Vec<Effect> {
    send(model, Act::Run(true))
}

/// Sends an inject.
pub(in crate::app) fn deliver(model: &mut Model, inject: InjectId) -> Vec<Effect> {
    send(model, Act::Deliver(inject))
}

/// Sends the inject under the cursor when it is due. Out of its order or before its time it is asked about
/// first: nobody can take it back.
fn deliver_under(model: &mut Model) -> Vec<Effect> {
    let (Screen::Lead(state), Some(open)) = (&model.screen, &model.open) else {
        return Vec::new();
    };
    let Some(card) = under(state, open).cloned() else {
        model.note = Some(words::OWN_SENT.to(model.lang).to_owned());
        return Vec::new();
    };
    match card.stand {
        Stand::Delivered(_) => deliver(model, card.inject.id.clone()),
        Stand::Due if has_begun(open) => deliver(model, card.inject.id.clone()),
        Stand::Due
        | Stand::Listening
        | Stand::Waiting(_)
        | Stand::Following
        | Stand::Reserve
        | Stand::Held
        | Stand::Skipped
        | Stand::Passed => {
            sure::deliver(model, &card);
            Vec::new()
        }
    }
}

/// Holds back or passes over the inject under the cursor, or puts it back.
fn keep(model: &mut Model, keeping: Keeping) -> Vec<Effect> {
    with_card(model, |card| {
        let is_so = match keeping {
            Keeping::Held => card.stand == Stand::Held,
            Keeping::Skipped => card.stand == Stand::Skipped,
            Keeping::Planned => false,
        };
        let keeping = if is_so { Keeping::Planned } else { keeping };
        Act::Keep(card.inject.id.clone(), keeping)
    })
}

fn with_card(model: &mut Model, act: impl Fn(&Card) -> Act) -> Vec<Effect> {
    let (Screen::Lead(state), Some(open)) = (&model.screen, &model.open) else {
        return Vec::new();
    };
    if let Some(act) = under(state, open).map(act) {
        return send(model, act);
    }
    model.note = Some(words::OWN_SENT.to(model.lang).to_owned());
    Vec::new()
}

/// Leaps to the next inject that has a time; before the first start, what is due comes instead.
fn to_next(model: &mut Model) -> Vec<Effect> {
    let Some(open) = &model.open else {
        return Vec::new();
    };
    let deck = Deck::of(open.case(), &open.rules, model.now);
    let started = has_begun(open);
    let due = deck.as_ref().and_then(|deck| deck.due().next());
    let act = match (due, deck.as_ref().and_then(Deck::next)) {
        (Some(card), _) if !started => Act::Deliver(card.inject.id.clone()),
        (_, Some(at)) => Act::Jump(at),
        (_, None) => {
            model.note = Some(words::NOWHERE.to(model.lang).to_owned());
            return Vec::new();
        }
    };
    send(model, act)
}

/// Returns whether the clock of the exercise has gone.
fn has_begun(open: &Open) -> bool {
    let scenario = open.rules.scenario.as_ref();
    scenario.is_some_and(|(scenario, _)| open.case().exercise().has_begun(scenario.start))
}

/// Asks the rules and the disk; a refusal is told in the line above the keys.
fn send(model: &mut Model, act: Act) -> Vec<Effect> {
    let Some(open) = &model.open else {
        return Vec::new();
    };
    match open.wish(model.now, Command::Exercise(act)) {
        Ok(effect) => vec![effect],
        Err(refusal) => {
            let said = refusal.say(model.lang);
            model.note = Some(format!("{}. {}", said.what, said.now));
            Vec::new()
        }
    }
}

/// The cursor follows what has just come to the next one to come; a leap, to what the clock went past.
pub fn follow(model: &mut Model, records: &[Record]) {
    let is_inject = |record: &Record| matches!(&record.event, Event::Exercise(of) if matches!(**of, Exercise::Injected(_)));
    let (Screen::Lead(state), Some(open)) = (&mut model.screen, &model.open) else {
        return;
    };
    let is_clock = |record: &Record| matches!(&record.event, Event::Exercise(of) if matches!(**of, Exercise::Clock(_)));
    let deck = open.derived.deck.as_ref();
    let has_passed = deck.is_some_and(|deck| deck.passed().next().is_some());
    let moves = records
        .iter()
        .any(|one| is_inject(one) || has_passed && is_clock(one));
    if state.asked.is_none() && moves {
        state.at = deck.map_or(0, to_come);
        state.scroll = 0;
    }
}
