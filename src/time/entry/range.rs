//! Resolves two times with *to* between them into one stretch.

use chrono::{Datelike, Days, NaiveDate};

use super::WhenFault;
use super::grammar::{Date, Point};
use super::resolve::{self, Asked, Reading};
use crate::time::{Precision, When, zone};

impl Asked {
    /// Resolves a range. Its last day is inside; its last clock time is the first one outside.
    pub(super) fn range(&self, mut from: Point, mut to: Point) -> Result<When, WhenFault> {
        share_year(&mut from, &mut to)?;
        let start = self.date(&from)?;
        let (end, may_be_next_day) = self.end(&to, start)?;
        let found = between(&from, start, &to, end);
        match found {
            Err(WhenFault::EndsBeforeStart) if may_be_next_day => {
                let next = end
                    .checked_add_days(Days::new(1))
                    .ok_or(WhenFault::YearOutOfRange)?;
                between(&from, start, &to, next)
            }
            other => other,
        }
    }

    /// Returns the date of the end, and whether it is the start's date for want of another.
    fn end(&self, to: &Point, start: NaiveDate) -> Result<(NaiveDate, bool), WhenFault> {
        let date = match (to.date, to.weekday) {
            (None, None) => return Ok((start, true)),
            (None, Some(named)) => {
                let ahead =
                    (7 + named.num_days_from_monday() - start.weekday().num_days_from_monday()) % 7;
                start
                    .checked_add_days(Days::new(u64::from(ahead)))
                    .ok_or(WhenFault::YearOutOfRange)?
            }
            (Some(date), _) if resolve::year(date).is_none() && !is_relative(date) => {
                let same = resolve::dated(date, start.year());
                let month = date_floor(date, start);
                match same {
                    Ok(same) if same >= month => same,
                    // `23–20 aug` is a slip, not most of a year.
                    Ok(same) if same.month() == start.month() => {
                        return Err(WhenFault::EndsBeforeStart);
                    }
                    Ok(_) | Err(_) => resolve::dated(date, start.year().saturating_add(1))?,
                }
            }
            (Some(_), _) => return self.date(to).map(|date| (date, false)),
        };
        match to.weekday {
            Some(named) if date.weekday() != named => {
                Err(WhenFault::WrongWeekday { is: date.weekday() })
            }
            _ => Ok((date, false)),
        }
    }
}

const fn is_relative(date: Date) -> bool {
    matches!(date, Date::Relative(_))
}

/// Returns the earliest that an end may be: a month may be the one that the start lies in.
fn date_floor(end: Date, start: NaiveDate) -> NaiveDate {
    match end {
        Date::Month { .. } => start.with_day(1).unwrap_or(start),
        Date::Day { .. } | Date::Relative(_) => start,
    }
}

/// Gives a year that stands last to the start as well: `20 aug–3 sep 2025`.
fn share_year(from: &mut Point, to: &mut Point) -> Result<(), WhenFault> {
    let (Some(first), Some(last)) = (from.date, to.date) else {
        return Ok(());
    };
    let Some(year) = resolve::year(last) else {
        return Ok(());
    };
    if is_relative(first) || resolve::year(first).is_some() {
        return Ok(());
    }
    let end = resolve::dated(last, year)?;
    // `20 dec–3 jan 2026` started the year before.
    let year = match resolve::dated(first, year) {
        Ok(start) if start <= end || start.month() == end.month() => year,
        Ok(_) => year.saturating_sub(1),
        Err(fault) => return Err(fault),
    };
    let year = u32::try_from(year).ok();
    from.date = Some(match first {
        Date::Day { day, month, .. } => Date::Day { day, month, year },
        Date::Month { month, .. } => Date::Month { month, year },
        Date::Relative(days) => Date::Relative(days),
    });
    Ok(())
}

fn between(from: &Point, start: NaiveDate, to: &Point, end: NaiveDate) -> Result<When, WhenFault> {
    let right = resolve::reading(to, end)?;
    let mut left = resolve::reading(from, start)?;
    if left.second.is_some() && from.zone.is_none() && to.zone.is_some() {
        // `02:15–02:45 CEST`: one zone for two times of the same doubled hour.
        let bare = Point {
            zone: None,
            ..to.clone()
        };
        if resolve::reading(&bare, end)?.second.is_some() {
            let zoned = Point {
                zone: to.zone,
                ..from.clone()
            };
            left = resolve::reading(&zoned, start)?;
        }
    }
    let asks = left.second.is_some() || right.second.is_some();
    let first = joined(&left.first, &right.first);
    if !asks {
        return first;
    }
    let later = |reading: Reading| reading.second.unwrap_or(reading.first);
    let second = joined(&later(left), &later(right));
    match (first, second) {
        (Ok(first), Ok(second)) => Err(WhenFault::Twice { first, second }),
        (Ok(only), Err(_)) | (Err(_), Ok(only)) => Ok(only),
        (Err(fault), Err(_)) => Err(fault),
    }
}

fn joined(from: &When, to: &When) -> Result<When, WhenFault> {
    let end = match to.precision() {
        Precision::Minute | Precision::Hour => to.from(),
        Precision::PartOfDay | Precision::Day | Precision::Range => to.to(),
    };
    if end <= from.from() {
        return Err(WhenFault::EndsBeforeStart);
    }
    let joined = resolve::stretch(from.from(), end.since(from.from()), Precision::Range);
    let date = zone::date(joined.from());
    let whole = resolve::day(date);
    if (whole.from(), whole.to()) == (joined.from(), joined.to()) {
        return resolve::checked(whole);
    }
    // A range that stops at a clock time in the first minutes of 2101 could not be typed again.
    let midnight = zone::start_of_day(date) == joined.from();
    if !midnight && zone::date(end).year() > 2100 {
        return Err(WhenFault::YearOutOfRange);
    }
    resolve::checked(joined)
}
