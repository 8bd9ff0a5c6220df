//! Carries out what is wished of the list: the cases by name at once, and each of them read when there
//! is time.

use super::{Performer, failure};
use crate::app::derived::clock_lines;
use crate::app::msg::Summary;
use crate::case::CaseId;
use crate::exercise::ScenarioClock;
use crate::failure::Failure;
use crate::store::Desk;
use crate::time::Moment;

impl Performer {
    /// Lists the cases; reads none of them.
    pub(super) fn list(&mut self) -> Result<(), Failure> {
        let ids = self.library.cases()?.into_iter();
        self.listed = ids.map(|id| (id.clone(), self.library.mark(&id))).collect();
        Ok(())
    }

    /// Reads one case for the list.
    pub(super) fn summarise(&mut self, id: &CaseId, now: Moment) -> Result<Summary, Failure> {
        let see = |desk: &Desk| {
            let case = desk.journal.case();
            Summary {
                id: id.clone(),
                title: case.title().to_owned(),
                mode: case.mode(),
                opened: desk.opened(),
                last: case.last(),
                scenario: ScenarioClock::of(case, &desk.rules),
                clock: clock_lines(case, &desk.rules, case.moment(&desk.rules, now))
                    .into_iter()
                    .next(),
            }
        };
        let seen = self.looked_at.look(&self.library, id, see);
        seen.map_err(failure)
    }
}
