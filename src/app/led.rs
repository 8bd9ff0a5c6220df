//! Who leads an exercise, as far as the record tells: the session that last set its clock, sent an inject
//! or held one back. Nothing says that a session is still there; what is told is what can be known.

use super::effect::Effect;
use super::model::Model;
use super::open::Open;
use crate::case::event::Exercise;
use crate::case::journal::Journal;
use crate::case::{Act, Command, Event, Record, decide};
use crate::time::{Moment, Span};

/// How long injects may be overdue, by the computer's clock, before it is told that nobody sends them.
const PATIENCE: Span = Span::from_millis(10_000);

/// Returns the record by which somebody last led the exercise. A real incident that stopped it is no
/// leading: anyone may raise it.
pub(super) fn last(journal: &Journal) -> Option<&Record> {
    let mut records = journal.records().iter().rev();
    let found = records.find(|record| {
        let Event::Exercise(event) = &record.event else {
            return false;
        };
        match &**event {
            Exercise::Clock(set) => !set.alarm,
            Exercise::Injected(_) | Exercise::Kept(_) => true,
            Exercise::Observed(_) | Exercise::HotWash(_) | Exercise::Ended(_) => false,
        }
    });
    found.map(AsRef::as_ref)
}

/// Asks for the clock to be stopped, when who leads leaves: without them it would go on, and nothing would
/// come. Another session that has led since goes on leading.
pub(super) fn pause(model: &Model) -> Option<Effect> {
    let open = model.open.as_ref()?;
    let journal = open.present();
    let case = journal.case();
    let leads = open.leads && open.closed.is_none() && case.exercise().is_running();
    let is_other = |record: &Record| !open.is_ours(record.head.chain);
    if !leads || last(journal).is_some_and(is_other) {
        return None;
    }
    let at = case.moment(&open.rules, model.wall);
    let stop = Command::Exercise(Act::Run(false));
    let events = decide(case, &open.rules, at, stop).ok()?;
    Some(Effect::Record(events))
}

/// Returns whether leaving stops the exercise's clock.
pub fn pauses(model: &Model) -> bool {
    pause(model).is_some()
}

/// Notes since when an inject has been overdue, in a session that does not lead.
pub(super) fn watch(model: &mut Model) {
    let wall = model.wall;
    if let Some(open) = model.open.as_mut() {
        let is_late = !open.leads && late(open) > 0;
        open.overdue = is_late.then(|| open.overdue.unwrap_or(wall));
    }
}

/// Returns how many injects are due although the clock goes: while somebody leads they come at once.
pub(super) fn late(open: &Open) -> usize {
    let goes = open.past.is_none() && open.case().exercise().is_running();
    let deck = open.derived.deck.as_ref().filter(|_| goes);
    deck.map_or(0, |deck| deck.due().count())
}

/// Returns whether nobody seems to lead: the clock goes, and what is due does not come.
pub fn is_missed(open: &Open, wall: Moment) -> bool {
    open.overdue
        .is_some_and(|since| wall.since(since) >= PATIENCE)
}
