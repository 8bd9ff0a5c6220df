//! Swedish public holidays, and the disputed reading with two working days.
//!
//! Holidays never stop a clock that counts hours. They stand beside it because the authority, the
//! supplier and the manager may be hard to reach, and the reading with two working days is only an
//! argument in the text about a delay, never a countdown.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::full_hour_reading;
use crate::text::Phrase;
use crate::time::{Moment, Span, zone};

/// Returns Easter Sunday by the anonymous Gregorian computus; years 1583 to 9999.
pub fn easter(year: i32) -> Option<NaiveDate> {
    if !(1583..=9999).contains(&year) {
        return None;
    }
    let golden = year % 19;
    let (century, in_century) = (year / 100, year % 100);
    let correction = (century + 8) / 25;
    let moon_shift = (century - correction + 1) / 3;
    let epact = (19 * golden + century - century / 4 - moon_shift + 15) % 30;
    let to_sunday = (32 + 2 * (century % 4) + 2 * (in_century / 4) - epact - in_century % 4) % 7;
    let late = (golden + 11 * epact + 22 * to_sunday) / 451;
    let days = epact + to_sunday - 7 * late + 114;
    NaiveDate::from_ymd_opt(
        year,
        u32::try_from(days / 31).ok()?,
        u32::try_from(days % 31 + 1).ok()?,
    )
}

/// Returns the name of a public holiday other than an ordinary Sunday (lag 1989:253).
pub fn holiday(date: NaiveDate) -> Option<Phrase> {
    let from_easter = date.signed_duration_since(easter(date.year())?).num_days();
    let saturday = date.weekday() == Weekday::Sat;
    match (date.month(), date.day(), from_easter) {
        (1, 1, _) => Some(Phrase::new("nyårsdagen", "New Year's Day")),
        (1, 6, _) => Some(Phrase::new("trettondedag jul", "Epiphany")),
        (5, 1, _) => Some(Phrase::new("första maj", "May Day")),
        (6, 6, _) => Some(Phrase::new("nationaldagen", "the National Day")),
        (12, 25, _) => Some(Phrase::new("juldagen", "Christmas Day")),
        (12, 26, _) => Some(Phrase::new("annandag jul", "Boxing Day")),
        (_, _, -2) => Some(Phrase::new("långfredagen", "Good Friday")),
        (_, _, 0) => Some(Phrase::new("påskdagen", "Easter Sunday")),
        (_, _, 1) => Some(Phrase::new("annandag påsk", "Easter Monday")),
        (_, _, 39) => Some(Phrase::new("Kristi himmelsfärdsdag", "Ascension Day")),
        (_, _, 49) => Some(Phrase::new("pingstdagen", "Whit Sunday")),
        (6, 20..=26, _) if saturday => Some(Phrase::new("midsommardagen", "Midsummer Day")),
        (10, 31, _) | (11, 1..=6, _) if saturday => {
            Some(Phrase::new("alla helgons dag", "All Saints' Day"))
        }
        _ => None,
    }
}

/// Returns the name of an eve that many take as a day off, though it is no public holiday
/// (lag 1930:173 § 2).
pub fn eve(date: NaiveDate) -> Option<Phrase> {
    match (date.month(), date.day()) {
        (6, 19..=25) if date.weekday() == Weekday::Fri => {
            Some(Phrase::new("midsommarafton", "Midsummer Eve"))
        }
        (12, 24) => Some(Phrase::new("julafton", "Christmas Eve")),
        (12, 31) => Some(Phrase::new("nyårsafton", "New Year's Eve")),
        _ => None,
    }
}

/// Returns whether a date is a working day; `eves_off` counts the three eves as days off.
pub fn is_working_day(date: NaiveDate, eves_off: bool) -> bool {
    !matches!(date.weekday(), Weekday::Sat | Weekday::Sun)
        && holiday(date).is_none()
        && !(eves_off && eve(date).is_some())
}

/// Returns the deadline when the period must hold two whole working days (`domain.md` §2.2, R3).
///
/// Regulation 1182/71 Article 3(5). That it applies to the 72 hours is disputed: this is text for
/// the reasons of a delay, never a countdown. Never earlier than [`full_hour_reading`].
pub fn two_working_days(start: Moment, within: Span, eves_off: bool) -> Moment {
    let full_hour = full_hour_reading(start, within);
    let second = zone::date(start)
        .iter_days()
        .skip(1)
        // No row of holidays is anywhere near this long.
        .take(30)
        .filter(|date| is_working_day(*date, eves_off))
        .nth(1);
    match second.and_then(|date| date.checked_add_days(Days::new(1))) {
        Some(after) => full_hour.max(zone::start_of_day(after)),
        None => full_hour,
    }
}
