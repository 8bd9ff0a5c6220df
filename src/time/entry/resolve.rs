//! Turns the pieces of a typed time into a stretch of time in Stockholm.

use chrono::{Datelike, Days, Duration, Months, NaiveDate, NaiveDateTime, NaiveTime};

use super::grammar::{Clock, Date, Elapsed, Point, Zone};
use super::{Direction, WhenFault};
use crate::time::{Moment, Precision, Span, When, zone};

/// The first and the last year that a time may lie in.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2100;
/// How far ahead a clock time may lie and still be today's; watches differ.
const AHEAD: Duration = Duration::minutes(5);
/// Half the width of *ca 14:05*.
const ABOUT: Span = Span::minutes(15);
/// The width of *kl 14*.
const HOUR: Span = Span::hours(1);

/// What fills in the parts that were left out.
pub(super) struct Asked {
    pub(super) now: NaiveDateTime,
    pub(super) direction: Direction,
}

/// A stretch, and the later reading when it happens twice and nobody said which.
pub(super) struct Reading {
    pub(super) first: When,
    pub(super) second: Option<When>,
}

/// Resolves `-20m`, `nu`, `-3d`: days alone mean the date, which counts from 00:00.
pub(super) fn elapsed(elapsed: Elapsed, now: Moment) -> Result<When, WhenFault> {
    match elapsed {
        Elapsed::Minutes(minutes) => checked(stretch(
            now.plus(Span::minutes(minutes)).floor_minute(),
            Span::minutes(1),
            Precision::Minute,
        )),
        Elapsed::Days(days) => {
            let date = zone::date(now)
                .checked_add_signed(Duration::days(days))
                .ok_or(WhenFault::YearOutOfRange)?;
            checked(day(date))
        }
    }
}

impl Asked {
    pub(super) fn new(now: Moment, direction: Direction) -> Self {
        Self {
            now: zone::local(now).at,
            direction,
        }
    }

    /// Resolves one time.
    pub(super) fn point(&self, point: &Point) -> Result<When, WhenFault> {
        let date = self.date(point)?;
        if let Some(Zone::Offset(offset)) = point.zone {
            return with_offset(point, date, offset);
        }
        let Reading { first, second } = reading(point, date)?;
        let first = checked(first)?;
        match second {
            None => Ok(first),
            Some(second) => Err(WhenFault::Twice { first, second }),
        }
    }

    /// Returns the date of a time, or of the first day of a month.
    pub(super) fn date(&self, point: &Point) -> Result<NaiveDate, WhenFault> {
        let date = match point.date {
            Some(Date::Relative(days)) => self
                .now
                .date()
                .checked_add_signed(Duration::days(days))
                .ok_or(WhenFault::YearOutOfRange)?,
            Some(date) => match year(date) {
                Some(year) => dated(date, year)?,
                None => self.year_less(point, date)?,
            },
            None => {
                let near = (-7..=7)
                    .filter(|days| point.weekday.is_some() || (-1..=1).contains(days))
                    .filter_map(|days| self.now.date().checked_add_signed(Duration::days(days)))
                    .filter(|date| point.weekday.is_none_or(|named| date.weekday() == named))
                    .filter(|date| !point.weekday_past || *date < self.now.date());
                let towards = if point.weekday_past {
                    Direction::Past
                } else {
                    self.direction
                };
                self.choose(point, towards, near)
                    .ok_or(WhenFault::YearOutOfRange)?
            }
        };
        match point.weekday {
            Some(named)
                if matches!(point.date, Some(Date::Month { .. })) || date.weekday() != named =>
            {
                Err(WhenFault::WrongWeekday { is: date.weekday() })
            }
            _ => Ok(date),
        }
    }

    fn year_less(&self, point: &Point, date: Date) -> Result<NaiveDate, WhenFault> {
        let around = self.now.year().saturating_sub(1)..=self.now.year().saturating_add(1);
        let valid = around.filter_map(|year| dated(date, year).ok());
        self.choose(point, self.direction, valid)
            // The 29th of February outside a leap year and its neighbours needs its year.
            .ok_or(WhenFault::NoSuchDate)
    }

    /// Chooses the date that the direction means.
    fn choose(
        &self,
        point: &Point,
        direction: Direction,
        candidates: impl Iterator<Item = NaiveDate>,
    ) -> Option<NaiveDate> {
        let (start, length) = nominal(point);
        let keyed = candidates.map(|date| (date.and_time(start), date));
        match direction {
            Direction::Past => keyed
                .filter(|(key, _)| *key - AHEAD <= self.now)
                .max()
                .map(|(_, date)| date),
            Direction::Future => keyed
                .filter(|(key, _)| *key + length > self.now)
                .min()
                .map(|(_, date)| date),
            Direction::Nearest => keyed
                .min_by_key(|(key, _)| (*key - self.now).abs())
                .map(|(_, date)| date),
        }
    }
}

/// Returns about when in its day a time starts and how long it lasts, for choosing its date only.
fn nominal(point: &Point) -> (NaiveTime, Duration) {
    if let Some(Clock { hour, minute }) = point.time {
        let start = NaiveTime::from_hms_opt(hour, minute.unwrap_or(0), 0);
        return (start.unwrap_or(NaiveTime::MIN), AHEAD);
    }
    if let Some(part) = point.part {
        let (from, to) = part.hours();
        let start = NaiveTime::from_hms_opt(from, 0, 0).unwrap_or(NaiveTime::MIN);
        return (start, Duration::hours(i64::from(to - from)));
    }
    let days = if matches!(point.date, Some(Date::Month { .. })) {
        28
    } else {
        1
    };
    (NaiveTime::MIN, Duration::days(days))
}

/// Returns the stretch of a time on a known date, and its later reading when there are two.
pub(super) fn reading(point: &Point, date: NaiveDate) -> Result<Reading, WhenFault> {
    let once = |first| {
        Ok(Reading {
            first,
            second: None,
        })
    };
    if let Some(clock) = point.time {
        if point.part.is_some() || matches!(point.date, Some(Date::Month { .. })) {
            return Err(WhenFault::NotUnderstood);
        }
        let (first, second) = instants(local(date, clock)?, point.zone)?;
        let shape = |at: Moment| match (point.about, clock.minute) {
            (true, _) => stretch(at.plus(ABOUT.negated()), Span::minutes(30), Precision::Hour),
            (false, Some(_)) => stretch(at, Span::minutes(1), Precision::Minute),
            (false, None) => stretch(at, HOUR, Precision::Hour),
        };
        let (first, second) = (shape(first), second.map(shape));
        return Ok(Reading { first, second });
    }
    if point.about || point.zone.is_some() {
        return Err(WhenFault::NotUnderstood);
    }
    match (point.part, point.date) {
        (Some(_), Some(Date::Month { .. })) => Err(WhenFault::NotUnderstood),
        (Some(part), _) => {
            let (from, to) = part.stretch(date);
            once(stretch(from, to.since(from), Precision::PartOfDay))
        }
        (None, Some(Date::Month { .. })) => {
            let from = zone::start_of_day(date);
            let next = date.checked_add_months(Months::new(1)).unwrap_or(date);
            once(stretch(
                from,
                zone::start_of_day(next).since(from),
                Precision::Range,
            ))
        }
        (None, Some(Date::Day { .. } | Date::Relative(_)) | None) => once(day(date)),
    }
}

/// Returns the instants of a local time, as far as the zone leaves a choice.
fn instants(at: NaiveDateTime, named: Option<Zone>) -> Result<(Moment, Option<Moment>), WhenFault> {
    let offset_named = match named {
        Some(Zone::Cet) => Some(60),
        Some(Zone::Cest) => Some(120),
        Some(Zone::Offset(offset)) => Some(offset),
        Some(Zone::First | Zone::Second) | None => None,
    };
    match zone::resolve(at) {
        zone::Resolved::Once(moment, offset) => match named {
            None => Ok((moment, None)),
            Some(_) if offset_named == Some(offset) => Ok((moment, None)),
            Some(_) => Err(WhenFault::WrongZone { offset }),
        },
        zone::Resolved::Twice(first, second) => match named {
            None => Ok((first.0, Some(second.0))),
            Some(Zone::First) => Ok((first.0, None)),
            Some(Zone::Second) => Ok((second.0, None)),
            Some(Zone::Cet | Zone::Cest | Zone::Offset(_)) => [first, second]
                .into_iter()
                .find(|(_, offset)| offset_named == Some(*offset))
                .map(|(moment, _)| (moment, None))
                .ok_or(WhenFault::WrongZone { offset: second.1 }),
        },
        zone::Resolved::Never { from, to } => Err(WhenFault::DoesNotExist { from, to }),
    }
}

/// Resolves a time that carries an offset of its own: `2025-08-26T14:54Z`.
fn with_offset(point: &Point, date: NaiveDate, offset: i32) -> Result<When, WhenFault> {
    let (
        Some(
            clock @ Clock {
                minute: Some(_), ..
            },
        ),
        None,
        false,
        Some(Date::Day { .. }),
    ) = (point.time, point.part, point.about, point.date)
    else {
        return Err(WhenFault::NotUnderstood);
    };
    let at = local(date, clock)?;
    let moment = Moment::from(at.and_utc()).plus(Span::minutes(i64::from(offset)).negated());
    checked(When::minute(moment, offset))
}

fn local(date: NaiveDate, clock: Clock) -> Result<NaiveDateTime, WhenFault> {
    date.and_hms_opt(clock.hour, clock.minute.unwrap_or(0), 0)
        .ok_or(WhenFault::NoSuchTime)
}

/// Returns the year that was stated.
pub(super) const fn year(date: Date) -> Option<i32> {
    match date {
        Date::Day {
            year: Some(year), ..
        }
        | Date::Month {
            year: Some(year), ..
        } => Some(year.cast_signed()),
        Date::Day { .. } | Date::Month { .. } | Date::Relative(_) => None,
    }
}

/// Returns a date in a year; the first day of a month that stands alone.
pub(super) fn dated(date: Date, year: i32) -> Result<NaiveDate, WhenFault> {
    if !YEARS.contains(&year) {
        return Err(WhenFault::YearOutOfRange);
    }
    let (month, day) = match date {
        Date::Day { day, month, .. } => (month, day),
        Date::Month { month, .. } => (month, 1),
        Date::Relative(_) => return Err(WhenFault::NotUnderstood),
    };
    NaiveDate::from_ymd_opt(year, month, day).ok_or(WhenFault::NoSuchDate)
}

/// Makes the stretch of a whole date.
pub(super) fn day(date: NaiveDate) -> When {
    let from = zone::start_of_day(date);
    let next = date.checked_add_days(Days::new(1)).unwrap_or(date);
    stretch(from, zone::start_of_day(next).since(from), Precision::Day)
}

/// Makes a stretch stated in Stockholm.
pub(super) fn stretch(from: Moment, length: Span, precision: Precision) -> When {
    When::new(from, from.plus(length), zone::local(from).offset, precision)
}

/// Refuses a stretch outside the years that the program keeps.
pub(super) fn checked(when: When) -> Result<When, WhenFault> {
    let year = |moment: Moment| zone::date(moment).year();
    // The end is the first instant outside, so the last inside is what counts.
    let last = when.to().plus(Span::from_millis(-1));
    if YEARS.contains(&year(when.from())) && YEARS.contains(&year(last)) {
        Ok(when)
    } else {
        Err(WhenFault::YearOutOfRange)
    }
}
