//! The registers: the program's own lists, which a step of a playbook can name.

/// A register: typed entries that the program has rules for, each with a screen of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Register {
    /// Candidates for the moment of awareness, and other starts of clocks.
    Anchors,
    /// Groups of persons concerned.
    Groups,
    /// Risk assessments, each a dated version.
    Assessments,
    /// Checks for protected identity, per group.
    Checks,
    /// Persons with protected identity, as P1…Pn.
    Protected,
    /// Filings to the authority.
    Filings,
    /// Sendings and notices to the persons concerned.
    Sendings,
    /// Measures, taken and outstanding.
    Measures,
    /// Lessons, feedback and conclusions.
    Lessons,
    /// People in the work and how to reach them.
    People,
    /// Other cases found on the way.
    Links,
    /// Decisions on which clocks apply.
    Duties,
    /// Tasks with an owner and a time.
    Tasks,
    /// Own promises, contracts and insurances.
    Promises,
    /// ENISA's severity per group.
    Scores,
    /// How sendings went, per group.
    Deliveries,
    /// Questions that came in, as counts.
    Inquiries,
    /// Why some are not informed directly (Article 34(3)).
    Exceptions,
}

impl Register {
    /// All registers in the order of the walk.
    pub const ALL: [Self; 18] = [
        Self::Anchors,
        Self::Groups,
        Self::Assessments,
        Self::Checks,
        Self::Protected,
        Self::Filings,
        Self::Sendings,
        Self::Measures,
        Self::Lessons,
        Self::People,
        Self::Links,
        Self::Duties,
        Self::Tasks,
        Self::Promises,
        Self::Scores,
        Self::Deliveries,
        Self::Inquiries,
        Self::Exceptions,
    ];

    /// Returns the name used in playbooks, fill files and the report context.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Anchors => "anchors",
            Self::Groups => "groups",
            Self::Assessments => "assessments",
            Self::Checks => "checks",
            Self::Protected => "protected",
            Self::Filings => "filings",
            Self::Sendings => "sendings",
            Self::Measures => "measures",
            Self::Lessons => "lessons",
            Self::People => "people",
            Self::Links => "links",
            Self::Duties => "duties",
            Self::Tasks => "tasks",
            Self::Promises => "promises",
            Self::Scores => "scores",
            Self::Deliveries => "deliveries",
            Self::Inquiries => "inquiries",
            Self::Exceptions => "exceptions",
        }
    }

    /// Reads a name as given by [`Register::name`].
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|register| register.name() == name)
    }
}
