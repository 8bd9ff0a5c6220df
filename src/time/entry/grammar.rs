//! Says what each piece of a typed time is. Knows words and order, but no calendar and no now.

use chrono::Weekday;

use super::part::PartOfDay;
use super::pieces::{Cursor, pieces};
use super::token::Token;
use super::vocabulary::{Unit, unit};

/// The pieces of one typed time; what is not there is for `resolve` to fill in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Point {
    pub(super) date: Option<Date>,
    pub(super) weekday: Option<Weekday>,
    /// `i tisdags`: never today.
    pub(super) weekday_past: bool,
    pub(super) time: Option<Clock>,
    pub(super) part: Option<PartOfDay>,
    pub(super) zone: Option<Zone>,
    pub(super) about: bool,
    /// A number that is a day or an hour, depending on what stands around it.
    pub(super) bare: Option<u32>,
}

/// A date as far as it was stated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Date {
    Day {
        day: u32,
        month: u32,
        year: Option<u32>,
    },
    Month {
        month: u32,
        year: Option<u32>,
    },
    /// Days from today.
    Relative(i64),
}

/// A time of day as far as it was stated; not yet checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Clock {
    pub(super) hour: u32,
    pub(super) minute: Option<u32>,
}

/// What tells the two readings of a doubled hour apart, or an offset of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Zone {
    /// Minutes east of UTC, from `Z` or `+02:00`.
    Offset(i32),
    Cet,
    Cest,
    First,
    Second,
}

/// An elapsed time from now: `-1h30m` is −90 minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Elapsed {
    Minutes(i64),
    /// Only days were named: the date counts, not the time of day.
    Days(i64),
}

/// Reads `nu`, `-20m`, `+2 d`, `20 min sedan`.
pub(super) fn elapsed(tokens: &[Token]) -> Option<Elapsed> {
    let mut cursor = Cursor::new(tokens);
    if let [Token::Word(word)] = tokens {
        return matches!(word.as_str(), "nu" | "now").then_some(Elapsed::Minutes(0));
    }
    let mut sign = 0;
    if cursor.take(&Token::Dash) {
        sign = -1;
    } else if cursor.take(&Token::Plus) {
        sign = 1;
    } else {
        cursor.word(|word| (word == "for").then_some(()));
    }
    let (mut minutes, mut days, mut only_days) = (0_i64, 0_i64, true);
    while let Some((amount, _)) = cursor.number(1..=4) {
        let amount = i64::from(amount);
        match cursor.word(unit) {
            Some(Unit::Day) => days += amount,
            Some(Unit::Hour) => {
                minutes += amount * 60;
                only_days = false;
            }
            Some(Unit::Minute) => {
                minutes += amount;
                only_days = false;
            }
            None => return None,
        }
    }
    if sign == 0 {
        cursor.word(|word| matches!(word, "sedan" | "ago").then_some(()))?;
        sign = -1;
    }
    if !cursor.rest().is_empty() || tokens.len() < 3 {
        return None;
    }
    Some(if only_days {
        Elapsed::Days(sign * days)
    } else {
        Elapsed::Minutes(sign * (minutes + days * 24 * 60))
    })
}

/// Reads one time, all of the text.
pub(super) fn point(tokens: &[Token]) -> Option<Point> {
    let mut point = pieces(tokens)?;
    if let Some(hour) = point.bare.take() {
        // A lone number is an hour only beside a date: `idag 9`.
        if point.date.is_none() && point.weekday.is_none() {
            return None;
        }
        point.time = Some(Clock { hour, minute: None });
    }
    Some(point)
}

/// Reads two times with a dash or *till* between them, filling in what only one of them says.
pub(super) fn range(tokens: &[Token]) -> Option<(Point, Point)> {
    let mut cursor = Cursor::new(tokens);
    let between = cursor.word(|word| matches!(word, "mellan" | "between").then_some(()));
    if between.is_none() {
        cursor.word(|word| matches!(word, "fran" | "from").then_some(()));
    }
    let tokens = cursor.rest();
    tokens.iter().enumerate().find_map(|(index, token)| {
        let parts = match token {
            Token::Dash => true,
            Token::Word(word) => match word.as_str() {
                "till" | "to" | "until" => true,
                "och" | "and" => between.is_some(),
                _ => false,
            },
            Token::Number(..)
            | Token::Colon
            | Token::Dot
            | Token::Slash
            | Token::Plus
            | Token::Comma => false,
        };
        if !parts {
            return None;
        }
        let from = pieces(tokens.get(..index)?)?;
        let to = pieces(tokens.get(index + 1..)?)?;
        settle(from, to)
    })
}

/// Decides what the lone numbers of a range are, and gives a date that stands last to both.
fn settle(mut from: Point, mut to: Point) -> Option<(Point, Point)> {
    let hour = |hour| Some(Clock { hour, minute: None });
    let dated = |point: &Point| point.date.is_some() || point.weekday.is_some();
    if dated(&to)
        && let Some(lone) = to.bare.take()
    {
        to.time = hour(lone);
    }
    if let Some(lone) = from.bare.take() {
        match (dated(&from), to.date, to.time) {
            (true, ..) | (false, None, Some(_)) => from.time = hour(lone),
            (false, Some(Date::Day { month, year, .. }), None) if to.part.is_none() => {
                from.date = Some(Date::Day {
                    day: lone,
                    month,
                    year,
                });
            }
            _ => return None,
        }
    }
    if let Some(lone) = to.bare.take() {
        match (from.date, from.time) {
            (_, Some(_)) => to.time = hour(lone),
            (Some(Date::Day { month, year, .. }), None) if from.part.is_none() => {
                to.date = Some(Date::Day {
                    day: lone,
                    month,
                    year,
                });
            }
            _ => return None,
        }
    }
    let within_a_day = |point: &Point| point.time.is_some() || point.part.is_some();
    let numeric = |point: &Point| matches!(point.zone, Some(Zone::Offset(_)));
    if from.about || to.about || numeric(&from) || numeric(&to) {
        return None;
    }
    if !dated(&from) {
        if !within_a_day(&from) {
            return None;
        }
        from.date = to.date;
        from.weekday = to.weekday;
        from.weekday_past = to.weekday_past;
    }
    // `26 aug – 14:00` says nothing that can be trusted.
    (dated(&to) || (within_a_day(&to) && within_a_day(&from))).then_some((from, to))
}
