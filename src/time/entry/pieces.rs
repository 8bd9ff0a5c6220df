//! Reads the pieces of one time one by one, in whatever order they stand.

use super::grammar::{Clock, Date, Point, Zone};
use super::part::PartOfDay;
use super::token::Token;
use super::vocabulary::{Meaning, meaning, month};

/// Reads every piece of one time in whatever order they stand; each at most once.
pub(super) fn pieces(tokens: &[Token]) -> Option<Point> {
    let mut cursor = Cursor::new(tokens);
    let mut point = Point::default();
    while !cursor.rest.is_empty() {
        cursor.piece(&mut point)?;
    }
    (point != Point::default()).then_some(point)
}

/// What is left to read.
#[derive(Clone, Copy)]
pub(super) struct Cursor<'a> {
    rest: &'a [Token],
}

impl<'a> Cursor<'a> {
    pub(super) const fn new(rest: &'a [Token]) -> Self {
        Self { rest }
    }

    pub(super) const fn rest(&self) -> &'a [Token] {
        self.rest
    }

    pub(super) fn take(&mut self, wanted: &Token) -> bool {
        match self.rest {
            [first, rest @ ..] if first == wanted => {
                self.rest = rest;
                true
            }
            _ => false,
        }
    }

    pub(super) fn number(
        &mut self,
        digits: std::ops::RangeInclusive<usize>,
    ) -> Option<(u32, usize)> {
        match self.rest {
            [Token::Number(value, length), rest @ ..] if digits.contains(length) => {
                self.rest = rest;
                Some((*value, *length))
            }
            _ => None,
        }
    }

    pub(super) fn word<T>(&mut self, meaning: impl Fn(&str) -> Option<T>) -> Option<T> {
        match self.rest {
            [Token::Word(word), rest @ ..] => {
                let found = meaning(word)?;
                self.rest = rest;
                // A shortened word may carry its full stop: `kl.`, `aug.`, `tis.`
                self.take(&Token::Dot);
                Some(found)
            }
            _ => None,
        }
    }

    fn piece(&mut self, point: &mut Point) -> Option<()> {
        if self.take(&Token::Comma) {
            return Some(());
        }
        if let Some((date, iso)) = self.iso_date().map(|date| (date, true)).or_else(|| {
            self.slash_date()
                .or_else(|| self.day_and_month())
                .map(|date| (date, false))
        }) {
            set(&mut point.date, date)?;
            // The `T` of ISO 8601 only stands before a time, which may then carry an offset.
            if iso && self.word(|word| (word == "t").then_some(())).is_some() {
                set(&mut point.time, self.clock()?)?;
                return self.offset(point, true);
            }
            return Some(());
        }
        if let Some(clock) = self.clock() {
            set(&mut point.time, clock)?;
            return self.offset(point, false);
        }
        if let Some((lone, _)) = self.number(1..=2) {
            return match self.half_of_day(lone) {
                Some(hour) => set(&mut point.time, Clock { hour, minute: None }),
                None => set(&mut point.bare, lone),
            };
        }
        self.meaning(point)
    }

    /// Reads a word, with those that belong to it.
    fn meaning(&mut self, point: &mut Point) -> Option<()> {
        if matches!(self.rest, [Token::Word(c), Token::Colon, Token::Word(a), ..] if c == "c" && a == "a")
        {
            self.rest = self.rest.get(3..)?;
            point.about = true;
            return Some(());
        }
        // *I morgon* is tomorrow, *morgon* is a part of the day.
        if let [Token::Word(i), Token::Word(morgon), rest @ ..] = self.rest
            && (i.as_str(), morgon.as_str()) == ("i", "morgon")
        {
            self.rest = rest;
            return set(&mut point.date, Date::Relative(1));
        }
        match self.word(meaning)? {
            Meaning::Nothing => Some(()),
            Meaning::About => {
                point.about = true;
                Some(())
            }
            Meaning::Clock => {
                if let Some(clock) = self.clock() {
                    set(&mut point.time, clock)?;
                    return self.offset(point, false);
                }
                let (lone, _) = self.number(1..=2)?;
                let hour = self.half_of_day(lone).unwrap_or(lone);
                set(&mut point.time, Clock { hour, minute: None })
            }
            Meaning::Days(days) => set(&mut point.date, Date::Relative(days)),
            Meaning::Weekday(weekday, past) => {
                point.weekday_past = past;
                set(&mut point.weekday, weekday)
            }
            Meaning::Part(part) => {
                if part == PartOfDay::Night {
                    self.word(|word| matches!(word, "till" | "to" | "before").then_some(()));
                }
                set(&mut point.part, part)
            }
            Meaning::Zone(zone) => set(&mut point.zone, zone),
            Meaning::Month(month) => {
                let date = self.after_month(month);
                set(&mut point.date, date)
            }
        }
    }

    /// Reads `2025-08-26`.
    fn iso_date(&mut self) -> Option<Date> {
        let mut ahead = *self;
        let (year, _) = ahead.number(4..=4)?;
        let (month, _) = ahead.take(&Token::Dash).then(|| ahead.number(1..=2))??;
        let (day, _) = ahead.take(&Token::Dash).then(|| ahead.number(1..=2))??;
        *self = ahead;
        let year = Some(year);
        Some(Date::Day { day, month, year })
    }

    /// Reads `26/8` and `26/8 2025`, day first as in both languages here.
    fn slash_date(&mut self) -> Option<Date> {
        let mut ahead = *self;
        let (day, _) = ahead.number(1..=2)?;
        let (month, _) = ahead.take(&Token::Slash).then(|| ahead.number(1..=2))??;
        ahead.take(&Token::Slash);
        let year = ahead.year();
        *self = ahead;
        Some(Date::Day { day, month, year })
    }

    /// Reads `26 aug`, `26th of August 2025`.
    fn day_and_month(&mut self) -> Option<Date> {
        let mut ahead = *self;
        let (day, _) = ahead.number(1..=2)?;
        ahead.word(|word| matches!(word, "st" | "nd" | "rd" | "th").then_some(()));
        ahead.word(|word| (word == "of").then_some(()));
        let month = ahead.word(month)?;
        let year = ahead.year();
        *self = ahead;
        Some(Date::Day { day, month, year })
    }

    /// Reads what follows a month that stands first: `August 26, 2025`, `aug 2025`.
    fn after_month(&mut self, month: u32) -> Date {
        let mut ahead = *self;
        if ahead.clock().is_none()
            && let Some((day, _)) = ahead.number(1..=2)
        {
            ahead.word(|word| matches!(word, "st" | "nd" | "rd" | "th").then_some(()));
            ahead.take(&Token::Comma);
            let year = ahead.year();
            *self = ahead;
            return Date::Day { day, month, year };
        }
        let year = self.year();
        Date::Month { month, year }
    }

    fn year(&mut self) -> Option<u32> {
        self.number(4..=4).map(|(year, _)| year)
    }

    /// Reads `16:54`, `16.54`, `16:54:30.123`, `4:54 pm`; seconds are dropped.
    fn clock(&mut self) -> Option<Clock> {
        let mut ahead = *self;
        let (hour, _) = ahead.number(1..=2)?;
        let mark = [Token::Colon, Token::Dot]
            .into_iter()
            .find(|mark| ahead.take(mark))?;
        let (minute, _) = ahead.number(2..=2)?;
        let mut seconds = ahead;
        if seconds.take(&mark)
            && let Some((0..=59, _)) = seconds.number(2..=2)
        {
            ahead = seconds;
            if seconds.take(&Token::Dot) && seconds.number(1..=3).is_some() {
                ahead = seconds;
            }
        }
        let hour = ahead.half_of_day(hour).unwrap_or(hour);
        *self = ahead;
        let minute = Some(minute);
        Some(Clock { hour, minute })
    }

    /// Reads `am` or `pm` after an hour from 1 to 12.
    fn half_of_day(&mut self, hour: u32) -> Option<u32> {
        let mut ahead = *self;
        let add = ahead.word(|word| match word {
            "am" => Some(0),
            "pm" => Some(12),
            _ => None,
        })?;
        *self = ahead;
        // An hour beyond 12 stays impossible and is refused with the other impossible hours.
        Some(if (1..=12).contains(&hour) {
            hour % 12 + add
        } else {
            99
        })
    }

    /// Reads an offset after a time: `Z`, `+02:00`, and `-05:00` only where a dash cannot be *to*.
    fn offset(&mut self, point: &mut Point, dash: bool) -> Option<()> {
        let mut ahead = *self;
        if ahead
            .word(|word| matches!(word, "z" | "utc").then_some(()))
            .is_some()
        {
            *self = ahead;
            return set(&mut point.zone, Zone::Offset(0));
        }
        let sign = if ahead.take(&Token::Plus) {
            1
        } else if dash && ahead.take(&Token::Dash) {
            -1
        } else {
            return Some(());
        };
        let (hours, minutes) = if let Some((both, _)) = ahead.number(4..=4) {
            (both / 100, both % 100)
        } else {
            let (hours, _) = ahead.number(2..=2)?;
            let (minutes, _) = ahead.take(&Token::Colon).then(|| ahead.number(2..=2))??;
            (hours, minutes)
        };
        let total = i32::try_from(hours * 60 + minutes).ok()?;
        if minutes > 59 || total > 14 * 60 {
            return None;
        }
        *self = ahead;
        set(&mut point.zone, Zone::Offset(sign * total))
    }
}

/// Puts a piece in its place, unless the place is taken.
fn set<T>(place: &mut Option<T>, value: T) -> Option<()> {
    place.is_none().then(|| *place = Some(value))
}
