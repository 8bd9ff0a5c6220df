//! What the screen does when the computer could not, or nothing was recorded: nothing written is lost.

use super::effect::Effect;
use super::model::Model;
use super::overlay::Overlay;
use super::screens::{lead, panic, register};
use super::task_line;
use crate::failure::{Doing, Failure, Say as _};

/// The computer could not: what was written is still in the form, and a dialog says what to do.
pub(super) fn failed(model: &mut Model, failure: &Failure) -> Vec<Effect> {
    // A draft that cannot be kept is no reason to take the words away from who is writing them.
    if failure.doing == Doing::SavingDraft {
        model.note = Some(failure.say(model.lang).what);
        return Vec::new();
    }
    if failure.doing == Doing::ListingCases {
        model.home.unlisted = Some(failure.clone());
    }
    if failure.doing == Doing::OpeningCase {
        // What was to be led is not there; the next one that is opened is not led for that.
        model.leads = false;
    }
    not_recorded(model);
    model.overlay = Some(Overlay::Bad(failure.say(model.lang)));
    Vec::new()
}

/// Nothing was recorded: the form waits no more.
pub(super) fn not_recorded(model: &mut Model) {
    if let Some(open) = model.open.as_mut() {
        open.walk.form.waiting = None;
        open.sent_reason = None;
    }
    register::failed(model);
    panic::failed(model);
    lead::failed(model);
    task_line::failed(model);
}
