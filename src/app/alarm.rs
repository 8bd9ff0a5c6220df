//! A real incident in the middle of an exercise: one key stops the exercise's clock, on record, and
//! opens the form of a real case. Nothing may stand in its way, not even a disk that is full.

use super::effect::Effect;
use super::model::{Left, Model, Screen, Seat};
use super::open::Going;
use super::screens::new_case;
use crate::case::{Act, Command, Event, Mode, Record, decide};
use crate::text::{FreeText, Lang, inbox as words};

/// Returns whether an exercise is open, whatever is on the screen.
pub(super) fn in_exercise(model: &Model) -> bool {
    let open = model.open.as_ref();
    open.is_some_and(|open| open.derived.mode == Mode::Exercise)
}

/// Asks to have the exercise's clock stopped; the form comes when the disk has answered.
pub(super) fn raise(model: &mut Model) -> Vec<Effect> {
    model.overlay = None;
    let Some(open) = &model.open else {
        return Vec::new();
    };
    // The present is meant, also when the exercise is shown as it was.
    let case = open.present().case();
    let at = case.moment(&open.rules, model.wall);
    let mut events = Vec::new();
    if open.closed.is_none() {
        let log = Command::Log {
            text: FreeText::new(words::ALARM.to(model.lang)),
            happened: None,
            learned: None,
            source: None,
        };
        for command in [Command::Exercise(Act::Alarm), log] {
            // An exercise that is over, or has no clock, needs no stopping.
            events.extend(decide(case, &open.rules, at, command).unwrap_or_default());
        }
    }
    model.left = Some(Left {
        id: open.id.clone(),
        seat: if matches!(model.screen, Screen::Lead(_)) {
            Seat::Page
        } else if open.leads {
            Seat::Leader
        } else {
            Seat::Participant
        },
        paused: case.exercise().is_running(),
        point: false,
    });
    if events.is_empty() {
        return leave(model);
    }
    if let Some(open) = &mut model.open {
        open.going = Some(Going::Alarm);
    }
    vec![Effect::Record(events)]
}

/// Returns whether a record is the line that an alarm writes into the log.
pub fn is_told(record: &Record) -> bool {
    let Event::Logged(logged) = &record.event else {
        return false;
    };
    let says = |lang| logged.text.clear() == Some(words::ALARM.to(lang));
    says(Lang::Sv) || says(Lang::En)
}

/// Goes back to the exercise, from the form of a real case that nobody wanted after all.
pub(super) fn back(model: &mut Model) -> Option<Effect> {
    let left = model.left.as_ref()?;
    model.leads = left.seat != Seat::Participant;
    let session = Box::new(new_case::session(model));
    Some(Effect::OpenCase(left.id.clone(), session))
}

/// Leaves the exercise and opens the form of a real case.
pub(super) fn leave(model: &mut Model) -> Vec<Effect> {
    let mut effects = super::leaving::leave_case(model);
    effects.extend(new_case::begin_real(model));
    model.note = None;
    effects
}
