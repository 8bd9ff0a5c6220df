//! The clocks of the law that run or have passed with nothing filed. A clock that nothing has
//! started is a question of the walk and no item; one that somebody has decided does not apply is
//! none either.

use super::{Item, Place, Sight, Source, Urgency, What, Why, clock_id};
use crate::clock::Phase;
use crate::playbook::Register;

/// Adds them.
pub(super) fn add(sight: &Sight<'_>, items: &mut Vec<Item>) {
    for clock in sight.clocks {
        let urgency = match clock.phase {
            // A time that is practice alone is no deadline of the law.
            Phase::Overdue if clock.rule.practice => Urgency::Passed,
            Phase::Overdue => Urgency::LawPassed,
            Phase::Warning(_) => Urgency::Soon,
            Phase::Running => Urgency::Later,
            Phase::NotStarted
            | Phase::NoLimit
            | Phase::Met
            | Phase::MetLate
            | Phase::TimelinessUnknown => continue,
        };
        items.push(Item {
            source: Source::Clock,
            id: clock_id(&clock.rule.id),
            urgency,
            what: What::File(clock.rule.title.clone()),
            owner: None,
            due: clock.due,
            why: Why::Runs,
            leads: Place::Register(Register::Filings, None),
        });
    }
}
