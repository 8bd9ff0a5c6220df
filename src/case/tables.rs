//! The registers of a case, one table each.

use super::EntryId;
use super::register::{
    Anchor, Assessment, Check, Delivery, Duty, Exception, Filing, Group, Inquiry, Lesson, Link,
    Measure, Person, Promise, ProtectedPerson, Score, Sending, Task,
};
use super::state::{Slot, Table, Versions};

/// The registers, typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Registers {
    /// Candidate starts of clocks.
    pub anchors: Table<Anchor>,
    /// Groups of persons.
    pub groups: Table<Group>,
    /// Risk assessments.
    pub assessments: Table<Assessment>,
    /// Checks for protected identity.
    pub checks: Table<Check>,
    /// Persons with protected identity.
    pub protected: Table<ProtectedPerson>,
    /// Filings to the authority.
    pub filings: Table<Filing>,
    /// Sendings and notices.
    pub sendings: Table<Sending>,
    /// Measures.
    pub measures: Table<Measure>,
    /// Lessons.
    pub lessons: Table<Lesson>,
    /// People.
    pub people: Table<Person>,
    /// Other cases.
    pub links: Table<Link>,
    /// Decisions on which clocks apply.
    pub duties: Table<Duty>,
    /// Tasks with an owner and a time.
    pub tasks: Table<Task>,
    /// Own promises, contracts and insurances.
    pub promises: Table<Promise>,
    /// ENISA's severity per group.
    pub scores: Table<Score>,
    /// How sendings went, per group.
    pub deliveries: Table<Delivery>,
    /// Questions that came in, as counts.
    pub inquiries: Table<Inquiry>,
    /// Why some are not informed directly (Article 34(3)).
    pub exceptions: Table<Exception>,
}

impl Registers {
    /// Returns every current version of a start that is not a withdrawal: several while sessions that
    /// did not know of each other corrected it.
    pub fn versions_of_start(&self, id: &EntryId) -> impl Iterator<Item = &Anchor> {
        let versions = self.anchors.versions(id);
        let versions = versions.map_or(&[][..], Versions::all).iter();
        versions.filter_map(|held| match &held.value {
            Slot::Standing(noted) => Some(&noted.value),
            Slot::Withdrawn(_) => None,
        })
    }
}
