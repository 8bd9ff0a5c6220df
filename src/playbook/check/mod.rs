//! What a playbook means, as far as it can be checked without a case: one idea a file.
//!
//! Works on what could be read, together with the places; never on the text.

mod clock_asks;
mod comparison;
mod cycle;
mod dead_end;
mod guidance;
mod name;
mod prefill;
mod reach;
mod satisfy;

use std::ops::Range;

use super::read::{Findings, Places};
use super::{ClockId, FieldId, GuidanceId, Playbook, ReportId};

pub(crate) use guidance::against;
pub(crate) use name::duplicates;

/// What else is known to exist; `None` when that is not known, and then not checked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Surroundings {
    /// The clock rules.
    pub clocks: Option<Vec<ClockId>>,
    /// Guidance on risk.
    pub guidance: Option<Vec<GuidanceId>>,
    /// The papers.
    pub reports: Option<Vec<ReportId>>,
    /// The questions that each clock asks to know whether it applies.
    pub asks: Vec<(ClockId, FieldId)>,
}

/// Reports everything that is wrong with a playbook as a whole. `whole` is the place of the file.
pub(crate) fn playbook(
    playbook: &Playbook,
    places: &Places,
    whole: Range<usize>,
    around: &Surroundings,
    out: &mut Findings,
) {
    duplicates(places, out);
    name::unknown(places, around, out);
    clock_asks::check(playbook, places, around, out);
    name::unused(playbook, places, out);
    comparison::check(playbook, places, out);
    prefill::check(playbook, places, out);
    dead_end::check(playbook, places, whole, out);
    let waiting = cycle::check(playbook, places, out);
    reach::check(playbook, places, &waiting, out);
}
