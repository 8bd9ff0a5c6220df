//! Turns single values of a case into the small pieces that the context is made of.

use serde::{Deserialize, Serialize};

use crate::case::form::Coded;
use crate::case::register::Count;
use crate::case::{
    ActorId, Case, Counted, Digest, EntryId, Noted, Quantity, Rules, Standing, event::Source,
};
use crate::report::wording;
use crate::text::{FreeText, Lang, report as words};
use crate::time::{Moment, When, show};

/// A time, ready to print.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Time {
    /// As a person reads it, in Europe/Stockholm.
    pub text: String,
    /// The start in UTC, `2025-08-26T14:54:00.000Z`: what counts for a clock.
    pub from: String,
    /// The first instant after a stretch, in UTC; absent for a recorded instant.
    pub to: Option<String>,
    /// Whether it is known less exactly than to the minute.
    pub vague: bool,
    /// Whether no time of day is known at all: a date or several days.
    pub date_only: bool,
}

/// How something came into the record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Provenance {
    /// When it was recorded.
    pub recorded: Time,
    /// When it was learned, when that is not when it was recorded.
    pub learned: Option<Time>,
    /// The role of who recorded it, self-declared.
    pub by: String,
    /// The file that it came from, when nobody typed it.
    pub source: Option<String>,
    /// Whether another session's version stands beside it, not settled.
    pub disputed: bool,
    /// The record's hash, 64 hexadecimal digits.
    pub record: String,
}

/// A count, ready to print.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Amount {
    /// Whether a number is known.
    pub known: bool,
    /// The number, the range or the estimate, or the words for what is not known.
    pub text: String,
    /// The lower bound, inclusive.
    pub low: Option<u64>,
    /// The upper bound, inclusive.
    pub high: Option<u64>,
    /// `exact`, `range` or `estimate`.
    pub counted: Option<String>,
    /// How a range or an estimate was made.
    pub method: Option<String>,
}

/// Tells about the values of one case in one language at one moment.
#[derive(Debug, Clone, Copy)]
pub(super) struct Teller<'a> {
    pub(super) case: &'a Case,
    pub(super) rules: &'a Rules,
    pub(super) lang: Lang,
    pub(super) now: Moment,
}

/// Returns an instant, ready to print.
pub fn instant(at: Moment, lang: Lang) -> Time {
    Time {
        text: show::date_and_clock(at, lang),
        from: at.to_text(),
        to: None,
        vague: false,
        date_only: false,
    }
}

impl Teller<'_> {
    /// Returns a person's words, or that they are masked.
    pub(super) fn free(&self, text: &FreeText) -> String {
        text.or(words::MASKED.to(self.lang)).to_owned()
    }

    /// Returns a person's words where there are any; blank ones count as none.
    pub(super) fn some(&self, text: Option<&FreeText>) -> Option<String> {
        text.filter(|text| !text.is_blank())
            .map(|text| self.free(text))
    }

    /// Returns the words of a closed list's alternative.
    pub(super) fn coded<T: Coded>(&self, value: T) -> String {
        value.phrase().to(self.lang).to_owned()
    }

    /// Returns an instant of the record.
    pub(super) fn moment(&self, at: Moment) -> Time {
        instant(at, self.lang)
    }

    /// Returns a time that a person stated.
    pub(super) fn when(&self, when: &When) -> Time {
        use crate::time::Precision;
        let (vague, date_only) = match when.precision() {
            Precision::Minute => (false, false),
            Precision::Hour | Precision::PartOfDay => (true, false),
            Precision::Day | Precision::Range => (true, true),
        };
        Time {
            text: show::when(when, self.lang),
            from: when.from().to_text(),
            to: Some(when.to().to_text()),
            vague,
            date_only,
        }
    }

    /// Returns a count that may be unknown.
    pub(super) fn count(&self, count: &Count) -> Amount {
        match count {
            Count::Known(quantity) => self.quantity(quantity),
            Count::NotKnownYet => Amount::unknown(words::NOT_KNOWN_YET.to(self.lang)),
            Count::CannotBeDetermined => Amount::unknown(words::CANNOT_BE_DETERMINED.to(self.lang)),
        }
    }

    /// Returns a known count.
    pub(super) fn quantity(&self, quantity: &Quantity) -> Amount {
        let counted = match quantity.counted() {
            Counted::Exact => "exact",
            Counted::Range => "range",
            Counted::Estimate => "estimate",
        };
        Amount {
            known: true,
            text: wording::quantity(quantity, self.lang),
            low: Some(quantity.low()),
            high: Some(quantity.high()),
            counted: Some(counted.to_owned()),
            method: self.some(quantity.method()),
        }
    }

    /// Returns the role of an actor; who it is stays in the record.
    pub(super) fn role(&self, by: &ActorId) -> String {
        let role = self.case.actor(by).map(|session| self.free(&session.role));
        role.unwrap_or_else(|| words::ROLE_UNKNOWN.to(self.lang).to_owned())
    }

    /// Returns the name of the file that a value came from.
    pub(super) fn source(&self, source: Option<&Source>) -> Option<String> {
        source.map(|source| self.free(&source.name))
    }

    /// Returns how an entry came into the record.
    pub(super) fn provenance<T>(&self, entry: &Standing<'_, T>) -> Provenance {
        self.noted(
            entry.noted,
            entry.at,
            entry.by,
            entry.record,
            entry.disputed,
        )
    }

    /// Returns how a value came into the record.
    pub(super) fn noted<T>(
        &self,
        noted: &Noted<T>,
        at: Moment,
        by: &ActorId,
        record: Digest,
        disputed: bool,
    ) -> Provenance {
        Provenance {
            recorded: self.moment(at),
            learned: noted.learned.as_ref().map(|when| self.when(when)),
            by: self.role(by),
            source: self.source(noted.source.as_ref()),
            disputed,
            record: record.hex(),
        }
    }

    /// Returns the names of groups.
    pub(super) fn groups(&self, ids: &[EntryId]) -> Vec<String> {
        ids.iter().map(|id| self.group(id)).collect()
    }

    /// Returns the name of a group, or that it was withdrawn.
    pub(super) fn group(&self, id: &EntryId) -> String {
        let group = self.case.registers().groups.get(id);
        group.map_or_else(
            || words::GROUP_GONE.to(self.lang).to_owned(),
            |group| self.free(&group.value.name),
        )
    }
}

impl Amount {
    /// Makes an amount that nobody knows.
    pub(super) fn unknown(text: &str) -> Self {
        Self {
            known: false,
            text: text.to_owned(),
            low: None,
            high: None,
            counted: None,
            method: None,
        }
    }
}
