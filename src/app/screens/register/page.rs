//! The pages of the registers: which registers a screen holds, and which screen holds a register.

use crate::playbook::Register;
use crate::text::{Phrase, pages as words};

/// A screen over one or two registers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Page {
    /// The clocks and their candidate starts.
    Clocks,
    /// The versions of the risk assessment.
    Risk,
    /// Checks for protected identity, and the persons under pseudonyms.
    Protected,
    /// What was filed to the authority.
    Filings,
    /// What was sent to the persons concerned.
    Sendings,
    /// Measures and lessons.
    Measures,
    /// People and roles.
    People,
    /// Groups of persons concerned.
    Groups,
    /// Other cases.
    Links,
}

impl Page {
    /// Every page, in the order of the strip.
    pub const ALL: [Self; 9] = [
        Self::Clocks,
        Self::Groups,
        Self::Risk,
        Self::Protected,
        Self::Filings,
        Self::Sendings,
        Self::Measures,
        Self::People,
        Self::Links,
    ];

    /// Returns the registers of the page, first the one it opens with.
    pub const fn registers(self) -> &'static [Register] {
        match self {
            Self::Clocks => &[Register::Anchors, Register::Duties, Register::Promises],
            Self::Risk => &[Register::Assessments, Register::Scores],
            Self::Protected => &[Register::Checks, Register::Protected],
            Self::Filings => &[Register::Filings],
            Self::Sendings => &[
                Register::Sendings,
                Register::Deliveries,
                Register::Exceptions,
                Register::Inquiries,
            ],
            Self::Measures => &[Register::Measures, Register::Lessons, Register::Tasks],
            Self::People => &[Register::People],
            Self::Groups => &[Register::Groups],
            Self::Links => &[Register::Links],
        }
    }

    /// Returns the page and the tab of a register.
    pub const fn of(register: Register) -> (Self, usize) {
        match register {
            Register::Anchors => (Self::Clocks, 0),
            Register::Groups => (Self::Groups, 0),
            Register::Assessments => (Self::Risk, 0),
            Register::Checks => (Self::Protected, 0),
            Register::Protected => (Self::Protected, 1),
            Register::Filings => (Self::Filings, 0),
            Register::Sendings => (Self::Sendings, 0),
            Register::Measures => (Self::Measures, 0),
            Register::Lessons => (Self::Measures, 1),
            Register::People => (Self::People, 0),
            Register::Links => (Self::Links, 0),
            Register::Duties => (Self::Clocks, 1),
            Register::Promises => (Self::Clocks, 2),
            Register::Scores => (Self::Risk, 1),
            Register::Deliveries => (Self::Sendings, 1),
            Register::Exceptions => (Self::Sendings, 2),
            Register::Inquiries => (Self::Sendings, 3),
            Register::Tasks => (Self::Measures, 2),
        }
    }

    /// Returns the key that opens the page.
    pub const fn letter(self) -> char {
        match self {
            Self::Clocks => 'k',
            Self::Risk => 'b',
            Self::Protected => 's',
            Self::Filings => 'i',
            Self::Sendings => 'u',
            Self::Measures => 'm',
            Self::People => 'v',
            Self::Groups => 'e',
            Self::Links => 'd',
        }
    }

    /// Returns what opening the page is called.
    pub const fn open(self) -> Phrase {
        match self {
            Self::Clocks => words::OPEN_CLOCKS,
            Self::Risk => words::OPEN_RISK,
            Self::Protected => words::OPEN_PROTECTED,
            Self::Filings => words::OPEN_FILINGS,
            Self::Sendings => words::OPEN_SENDINGS,
            Self::Measures => words::OPEN_MEASURES,
            Self::People => words::OPEN_PEOPLE,
            Self::Groups => words::OPEN_GROUPS,
            Self::Links => words::OPEN_LINKS,
        }
    }

    /// Returns the short name in the strip.
    pub const fn name(self) -> Phrase {
        match self {
            Self::Clocks => words::CLOCKS,
            Self::Risk => words::RISK,
            Self::Protected => words::PROTECTED,
            Self::Filings => words::FILINGS,
            Self::Sendings => words::SENDINGS,
            Self::Measures => words::MEASURES,
            Self::People => words::PEOPLE,
            Self::Groups => words::GROUPS,
            Self::Links => words::LINKS,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_register_has_its_page_and_tab() {
        for register in Register::ALL {
            let (page, tab) = Page::of(register);
            assert_eq!(page.registers().get(tab), Some(&register));
        }
    }
}
