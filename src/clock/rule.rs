//! A clock rule as read from its file.

use chrono::NaiveDate;

use crate::playbook::{Bilingual, Certainty, ClockId};
use crate::time::{Moment, Span};

/// One deadline that a law, a contract or a practice sets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClockRule {
    /// The id that playbooks, anchors and filings name.
    pub id: ClockId,
    /// The short label of the countdown, such as `IMY 72 h`.
    pub title: Bilingual,
    /// Who the answer goes to.
    pub recipient: Bilingual,
    /// What starts it.
    pub start: Start,
    /// The elapsed time from the start to the deadline. More than zero.
    pub within: Span,
    /// Time left when the countdown turns into a warning; longest first, each shorter than `within`.
    pub warn: Vec<Span>,
    /// How it is cited.
    pub law: Bilingual,
    /// What the deadline means in own words; shown beside the clock.
    pub says: Bilingual,
    /// Where it was read.
    pub source: String,
    /// When it was last checked.
    pub checked_on: NaiveDate,
    /// How sure the author is.
    pub certainty: Certainty,
    /// The first day it holds.
    pub valid_from: NaiveDate,
    /// The last day it holds, when known.
    pub valid_until: Option<NaiveDate>,
}

/// What starts a clock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Start {
    /// The controller becomes aware: the anchors of the case.
    Awareness,
    /// The first filing under another clock, which is not itself started by a filing.
    FilingOf(ClockId),
}

impl ClockRule {
    /// Returns the short name that a time relative to the clock is typed with: `imy72` for `IMY 72 h`.
    /// A title without a number of hours gives none.
    pub fn short_name(&self) -> Option<String> {
        let name = self.title.sv.strip_suffix('h')?.to_lowercase();
        let name: String = name.split_whitespace().collect();
        let fits = name.ends_with(|c: char| c.is_ascii_digit())
            && name.chars().all(|c| c.is_ascii_alphanumeric());
        fits.then_some(name)
    }

    /// Returns the name to show where one is typed: the short one, or the id.
    pub fn name(&self) -> String {
        self.short_name()
            .unwrap_or_else(|| self.id.as_str().to_owned())
    }

    /// Returns the deadline: the start and the elapsed time, counted in UTC (`domain.md` §2.2, R1).
    pub const fn due(&self, start: Moment) -> Moment {
        start.plus(self.within)
    }
}
