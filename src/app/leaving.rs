//! The way out by a letter. Among the cases `q` leaves at once when nothing would be lost; where a
//! slip would cost somebody their place, it asks first. Ctrl-C never asks.

use super::effect::Effect;
use super::key::{Code, Key};
use super::model::{Model, Screen};
use super::open::Going;
use super::overlay::Overlay;
use super::screens::settings;
use super::{led, update};
use crate::text::sure as words;

/// Leaves, or asks whether to.
pub(super) fn ask(model: &mut Model) -> Vec<Effect> {
    let has_unsaved = settings::has_unsaved(model);
    if matches!(model.screen, Screen::Home) && !has_unsaved {
        return update::leave(model);
    }
    model.overlay = Some(Overlay::Leaving(has_unsaved));
    Vec::new()
}

/// Takes a key while it is asked: Enter, or the same letter again, leaves.
pub(super) fn key(model: &mut Model, key: Key) -> Vec<Effect> {
    if key == Key::plain(Code::Enter) || key.typed() == Some('q') {
        return update::leave(model);
    }
    if key.code == Code::Esc {
        model.overlay = None;
    }
    Vec::new()
}

/// Leaves the case for the list of cases. An exercise that is led from here is paused first.
pub(super) fn home(model: &mut Model) -> Vec<Effect> {
    let pause = led::pause(model);
    if let (Some(pause), Some(open)) = (pause, &mut model.open) {
        open.going = Some(Going::Home);
        return vec![pause];
    }
    go_home(model)
}

/// The exercise has been paused, or could not be: goes on to the list.
pub(super) fn after_pause(model: &mut Model) -> Vec<Effect> {
    let is_paused = model
        .open
        .as_ref()
        .is_some_and(|open| !open.present().case().exercise().is_running());
    let effects = go_home(model);
    if is_paused {
        model.note = Some(words::LEFT_PAUSED.to(model.lang).to_owned());
    }
    effects
}

fn go_home(model: &mut Model) -> Vec<Effect> {
    if let Some(left) = &mut model.left {
        left.point = true;
    }
    let mut effects = leave_case(model);
    effects.push(Effect::ListCases);
    effects
}

/// Leaves the case.
pub(super) fn leave_case(model: &mut Model) -> Vec<Effect> {
    let mut effects = update::flush(model);
    model.open = None;
    model.now = model.wall;
    model.screen = Screen::Home;
    model.untold.clear();
    effects.push(Effect::CloseCase);
    effects
}
