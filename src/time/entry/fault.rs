//! Why a typed time was not taken, and what to type instead.

use chrono::{NaiveDateTime, Weekday};

use crate::failure::{Said, Say};
use crate::text::Lang;
use crate::text::time as words;
use crate::time::{When, show, zone};

/// Why a typed time was not taken. Holds nothing of what was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WhenFault {
    /// Nothing was typed.
    Empty,
    /// No accepted form.
    NotUnderstood,
    /// Five digits or more in a row: it could be an identity number.
    CompactDigits,
    /// A date that no calendar has, such as 31 February.
    NoSuchDate,
    /// A time that no clock shows, such as 25:10.
    NoSuchTime,
    /// A year before 1900 or after 2100.
    YearOutOfRange,
    /// The weekday and the date disagree.
    WrongWeekday {
        /// The weekday that the date has.
        is: Weekday,
    },
    /// The clocks skip this time when summer time starts.
    DoesNotExist {
        /// The first time that is skipped.
        from: NaiveDateTime,
        /// What the clocks show instead.
        to: NaiveDateTime,
    },
    /// The time happens twice when summer time ends: which one is for the person to say.
    Twice {
        /// The first, still in summer time.
        first: When,
        /// The second, an hour later.
        second: When,
    },
    /// The named zone does not hold at that time; `offset` (minutes east of UTC) does.
    WrongZone {
        /// Minutes east of UTC that do hold.
        offset: i32,
    },
    /// The end is not after the start.
    EndsBeforeStart,
}

impl Say for WhenFault {
    fn say(&self, lang: Lang) -> Said {
        let what = match self {
            Self::Empty => words::EMPTY.to(lang).to_owned(),
            Self::NotUnderstood => words::NOT_UNDERSTOOD.to(lang).to_owned(),
            Self::CompactDigits => words::COMPACT_DIGITS.to(lang).to_owned(),
            Self::NoSuchDate => words::NO_SUCH_DATE.to(lang).to_owned(),
            Self::NoSuchTime => words::NO_SUCH_TIME.to(lang).to_owned(),
            Self::YearOutOfRange => words::YEAR_OUT_OF_RANGE.to(lang).to_owned(),
            Self::WrongWeekday { is } => words::wrong_weekday(is.num_days_from_monday(), lang),
            Self::DoesNotExist { from, to } => words::does_not_exist(
                &from.format("%H:%M").to_string(),
                &to.format("%H:%M").to_string(),
                &show::day(from.date(), lang),
                lang,
            ),
            Self::Twice { .. } => words::TWICE.to(lang).to_owned(),
            Self::WrongZone { offset } => words::wrong_zone(&zone::zone_name(*offset), lang),
            Self::EndsBeforeStart => words::ENDS_BEFORE_START.to(lang).to_owned(),
        };
        let now = match self {
            Self::Twice { first, second } => {
                words::choose(&show::typed(first, lang), &show::typed(second, lang), lang)
            }
            Self::Empty
            | Self::NotUnderstood
            | Self::CompactDigits
            | Self::NoSuchDate
            | Self::NoSuchTime
            | Self::YearOutOfRange
            | Self::WrongWeekday { .. }
            | Self::DoesNotExist { .. }
            | Self::WrongZone { .. }
            | Self::EndsBeforeStart => words::EXAMPLES.to(lang).to_owned(),
        };
        Said {
            what,
            means: words::NOT_TAKEN.to(lang).to_owned(),
            now,
        }
    }
}
