//! A real incident in the middle of an exercise: one key stops the exercise's clock, on record, and
//! opens the form of a real case. Nothing may stand in its way, not even a disk that is full.

use super::effect::Effect;
use super::model::Model;
use super::screens::new_case;
use crate::case::{Act, Command, Mode, decide};
use crate::text::{FreeText, inbox as words};

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
        for command in [Command::Exercise(Act::Run(false)), log] {
            // A clock that stands already, or an exercise without one, needs no stopping.
            events.extend(decide(case, &open.rules, at, command).unwrap_or_default());
        }
    }
    if events.is_empty() {
        return leave(model);
    }
    if let Some(open) = &mut model.open {
        open.alarm = true;
    }
    vec![Effect::Record(events)]
}

/// Leaves the exercise and opens the form of a real case.
pub(super) fn leave(model: &mut Model) -> Vec<Effect> {
    let mut effects = super::leaving::leave_case(model);
    effects.extend(new_case::begin_real(model));
    model.note = None;
    effects
}
