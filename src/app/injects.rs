//! Injects that are due are delivered by the facilitator's session, and by no other.

use super::effect::Effect;
use super::model::Model;
use super::overlay::Overlay;
use crate::case::{Act, Command};

/// Asks for the injects that are due to be recorded, when the facilitator sits here and the clock has
/// been started. One at a time: what the next one hangs on may have changed. Waits while something
/// else is on its way to the disk, and while the disk's bad news has not been read.
pub(super) fn due(model: &Model, wished: &[Effect]) -> Option<Effect> {
    let open = model.open.as_ref()?;
    let played = open.present().case().exercise();
    let may = open.leads && open.past.is_none() && open.closed.is_none() && open.going.is_none();
    let (scenario, _) = open.rules.scenario.as_ref()?;
    if !may || !played.has_begun(scenario.start) || played.ended.is_some() {
        return None;
    }
    let is_record = |effect: &Effect| matches!(effect, Effect::Record(_) | Effect::Freeze { .. });
    if wished.iter().any(is_record) || matches!(model.overlay, Some(Overlay::Bad(_))) {
        return None;
    }
    let due = open.derived.deck.as_ref()?.due().next()?;
    let deliver = Command::Exercise(Act::Deliver(due.inject.id.clone()));
    let at = model.moment(model.wall);
    open.wish(at, deliver).ok()
}
