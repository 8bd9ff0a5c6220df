//! Injects that are due are delivered by the facilitator's session, and by no other.

use super::effect::Effect;
use super::model::Model;
use crate::case::{Act, Command};
use crate::time::Moment;

/// Asks for the injects that are due to be recorded, when the facilitator sits here and the clock has
/// been started. One at a time: what the next one hangs on may have changed.
pub(super) fn due(model: &Model, at: Moment) -> Option<Effect> {
    let open = model.open.as_ref()?;
    let played = open.present().case().exercise();
    let may = open.leads && open.past.is_none() && open.closed.is_none();
    if !may || played.setting().is_none() || played.ended.is_some() {
        return None;
    }
    let due = open.derived.deck.as_ref()?.due().next()?;
    let deliver = Command::Exercise(Act::Deliver(due.inject.id.clone()));
    open.wish(at, deliver).ok()
}
