//! Questions that a clock asks to know whether it applies, and that the playbook does not have.

use super::Surroundings;
use crate::playbook::Playbook;
use crate::playbook::read::{Findings, Places, Sort};
use crate::text::problem::check;

/// Reports them as a warning where the playbook names the clock: it could never be proposed.
pub(super) fn check(
    playbook: &Playbook,
    places: &Places,
    around: &Surroundings,
    out: &mut Findings,
) {
    for (clock, field) in &around.asks {
        if playbook.field(field).is_some() {
            continue;
        }
        let mut used = places.used.iter();
        let named = used.find(|name| name.sort == Sort::Clock && name.id == clock.as_str());
        if let Some(name) = named {
            out.add(
                name.span.clone(),
                check::clock_asks(clock.as_str(), field.as_str()),
            );
        }
    }
}
