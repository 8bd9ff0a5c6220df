//! The parts of a day that people name instead of a clock time.

use chrono::NaiveDate;

use crate::time::{Moment, Precision, When, zone};

/// A part of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PartOfDay {
    /// The night *to* the date, 00–06.
    Night,
    /// 05–10.
    Morning,
    /// 08–12.
    Forenoon,
    /// 12–18.
    Afternoon,
    /// 17–24.
    Evening,
}

impl PartOfDay {
    /// Every part, from the first of the day.
    pub const ALL: [Self; 5] = [
        Self::Night,
        Self::Morning,
        Self::Forenoon,
        Self::Afternoon,
        Self::Evening,
    ];

    /// Returns the first hour, and the hour after the last (24 is the next midnight).
    pub const fn hours(self) -> (u32, u32) {
        match self {
            Self::Night => (0, 6),
            Self::Morning => (5, 10),
            Self::Forenoon => (8, 12),
            Self::Afternoon => (12, 18),
            Self::Evening => (17, 24),
        }
    }

    /// Returns the first instant of this part of `date` and the first one after it.
    pub fn stretch(self, date: NaiveDate) -> (Moment, Moment) {
        let (from, to) = self.hours();
        (hour(date, from), hour(date, to))
    }

    /// Returns the part of day that a stretch is, with its date.
    pub fn of(when: &When) -> Option<(NaiveDate, Self)> {
        if when.precision() != Precision::PartOfDay {
            return None;
        }
        let date = zone::date(when.from());
        Self::ALL
            .into_iter()
            .find(|part| part.stretch(date) == (when.from(), when.to()))
            .map(|part| (date, part))
    }
}

/// Returns the instant when `date` reaches a full hour; 24 is the next midnight.
fn hour(date: NaiveDate, hour: u32) -> Moment {
    match date.and_hms_opt(hour, 0, 0) {
        Some(at) => zone::earliest(at),
        None => zone::start_of_day(date.succ_opt().unwrap_or(date)),
    }
}
