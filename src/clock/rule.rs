//! A clock rule as read from its file.

use chrono::NaiveDate;

use super::{Bound, Within};
use crate::playbook::{Bilingual, Certainty, ClockId, Condition, FieldId};
use crate::time::{Moment, Span, zone};

/// One deadline that a law, a contract or a practice sets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClockRule {
    /// The id that playbooks, anchors and filings name.
    pub id: ClockId,
    /// A short name for typing, such as `imy72`; the id when the file gives none.
    pub short: String,
    /// The short label of the countdown, such as `IMY 72 h`.
    pub title: Bilingual,
    /// Who the answer goes to.
    pub recipient: Bilingual,
    /// What starts it.
    pub start: Start,
    /// The clock whose candidate starts also start this one: they are recorded once.
    pub shares: Option<ClockId>,
    /// How long from the start to the deadline.
    pub within: Within,
    /// A second bound, counted from awareness: the deadline is the earlier of the two.
    pub also: Option<Within>,
    /// Which filing answers it.
    pub answered_by: AnsweredBy,
    /// Whether the time is an authority's practice and no deadline in law: nobody is late by it.
    pub practice: bool,
    /// Time left when the countdown turns into a warning; longest first.
    pub warn: Vec<Span>,
    /// How it is cited.
    pub law: Bilingual,
    /// What the deadline means in own words; shown beside the clock.
    pub says: Bilingual,
    /// When it applies, and why; always, when the file does not say. A follow-up without it applies
    /// when the clock that it follows does.
    pub applies: Option<Applies>,
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
    /// Somebody classifies the incident, as DORA's *major*: the anchors that say so.
    Classification,
    /// The first filing under another clock.
    FilingOf(ClockId),
    /// A contract or an insurance sets the time: people enter it among the promises.
    Set,
}

/// Which filing answers a clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnsweredBy {
    /// The first notification under the clock.
    Initial,
    /// The first supplement, under the clock or the one that it follows.
    Supplement,
    /// The first intermediate report.
    Intermediate,
    /// The final report.
    Final,
}

/// When a clock applies, and the reasons in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Applies {
    /// The condition over the playbook's questions; always, without one.
    pub when: Option<Condition>,
    /// Why it applies.
    pub because: Bilingual,
    /// Why it does not.
    pub otherwise: Option<Bilingual>,
}

/// Whether a rule holds on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Validity {
    /// Not yet: it came into force later.
    NotYet,
    /// It holds.
    Holds,
    /// The file says that it ended before: it may be out of date.
    Ended,
}

impl ClockRule {
    /// Returns the deadline that a start gives; `None` for a rule without a limit.
    pub fn due(&self, start: Moment) -> Option<Moment> {
        self.within.after(start)
    }

    /// Returns the deadline that a candidate gives under one of the rule's bounds.
    pub fn due_under(&self, bound: Bound, start: Moment) -> Option<Moment> {
        match bound {
            Bound::Main => self.within.after(start),
            Bound::Awareness => self.also.and_then(|within| within.after(start)),
        }
    }

    /// Returns the clock whose filing starts this one.
    pub const fn filing_of(&self) -> Option<&ClockId> {
        match &self.start {
            Start::FilingOf(other) => Some(other),
            Start::Awareness | Start::Classification | Start::Set => None,
        }
    }

    /// Returns the clock that this one goes with: it starts from that one's filing or shares its
    /// candidates.
    pub fn leader(&self) -> Option<&ClockId> {
        self.filing_of().or(self.shares.as_ref())
    }

    /// Returns the clock under which the candidate starts are recorded.
    pub fn anchored_under(&self) -> &ClockId {
        self.shares.as_ref().unwrap_or(&self.id)
    }

    /// Returns whether people record candidate starts under this very clock.
    pub const fn takes_anchors(&self) -> bool {
        matches!(self.start, Start::Awareness | Start::Classification)
            && self.shares.is_none()
            && !matches!(self.within, Within::NoLimit)
    }

    /// Returns whether the rule holds on the Swedish day of a moment.
    pub fn validity(&self, at: Moment) -> Validity {
        let day = zone::date(at);
        if day < self.valid_from {
            Validity::NotYet
        } else if self.valid_until.is_some_and(|last| day > last) {
            Validity::Ended
        } else {
            Validity::Holds
        }
    }

    /// Returns the questions that it asks to know whether it applies, each once.
    pub fn asks(&self) -> Vec<(ClockId, FieldId)> {
        let mut asks = Vec::new();
        if let Some(when) = self
            .applies
            .as_ref()
            .and_then(|applies| applies.when.as_ref())
        {
            when.each_field(&mut |field| {
                let ask = (self.id.clone(), field.clone());
                if !asks.contains(&ask) {
                    asks.push(ask);
                }
            });
        }
        asks
    }

    /// Returns whether the author was sure; otherwise the rule is shown as unverified.
    pub const fn is_sure(&self) -> bool {
        matches!(self.certainty, Certainty::Found | Certainty::High)
    }
}
