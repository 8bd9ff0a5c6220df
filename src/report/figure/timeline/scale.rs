//! From a moment to a place on the axis, and back to days.
//!
//! The axis is even, except that a long stretch in which nothing happens is drawn short and marked.

use chrono::{Datelike as _, NaiveDate, Weekday};

use super::facts::Facts;
use crate::time::{Moment, Span, zone};

/// The width of the picture in points.
pub(in crate::report::figure) const WIDTH: u32 = 482;
/// Where the axis begins.
pub(in crate::report::figure) const LEFT: u32 = 84;
/// Where it ends.
pub(super) const RIGHT: u32 = 476;

const DAY: i64 = 86_400_000;
/// A stretch longer than this in which nothing happens is drawn short.
const LONG: i64 = 21 * DAY;
/// As long as this.
const SHORT: i64 = 4 * DAY;
/// Less than this is never spread over the whole axis.
const LEAST: i64 = 8 * 3_600_000;

/// A stretch of the axis.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Stretch {
    from: i64,
    to: i64,
    /// How long it is drawn.
    drawn: i64,
}

impl Stretch {
    const fn is_short(self) -> bool {
        self.drawn < self.to - self.from
    }
}

/// The axis.
#[derive(Debug, Clone)]
pub(in crate::report::figure) struct Scale {
    stretches: Vec<Stretch>,
    all: i64,
    first: Moment,
    last: Moment,
}

impl Scale {
    /// Makes an axis on which all the facts have room; nothing when there is none.
    pub(super) fn of(facts: &Facts) -> Option<Self> {
        let points = facts.points.iter();
        Self::over(points.flat_map(|point| [Some(point.from), point.to].into_iter().flatten()))
    }

    /// Makes an axis on which all these moments have room; nothing when there is none.
    pub(in crate::report::figure) fn over(
        moments: impl IntoIterator<Item = Moment>,
    ) -> Option<Self> {
        let mut times: Vec<i64> = moments.into_iter().map(Moment::millis).collect();
        times.sort_unstable();
        times.dedup();
        let (first, last) = (*times.first()?, *times.last()?);
        let span = (last - first).max(LEAST);
        // A little air at both ends.
        let air = (span / 40).max((LEAST - (last - first)) / 2).min(LONG);
        times.insert(0, first - air);
        times.push(last + air);
        let stretches: Vec<Stretch> = times
            .iter()
            .zip(times.iter().skip(1))
            .map(|(&from, &to)| Stretch {
                from,
                to,
                drawn: if to - from > LONG { SHORT } else { to - from },
            })
            .collect();
        Some(Self {
            all: stretches
                .iter()
                .map(|stretch| stretch.drawn)
                .sum::<i64>()
                .max(1),
            stretches,
            first: Moment::from_millis(first),
            last: Moment::from_millis(last),
        })
    }

    /// Returns the first moment that something happened at.
    pub(in crate::report::figure) const fn first(&self) -> Moment {
        self.first
    }

    /// Returns the last one.
    pub(in crate::report::figure) const fn last(&self) -> Moment {
        self.last
    }

    /// Returns the place of a moment, in points from the left edge of the picture.
    pub(in crate::report::figure) fn x(&self, at: Moment) -> u32 {
        let at = at.millis();
        let mut drawn = 0;
        for stretch in &self.stretches {
            if at >= stretch.to {
                drawn += stretch.drawn;
                continue;
            }
            let inside = (at - stretch.from).max(0);
            let length = (stretch.to - stretch.from).max(1);
            drawn +=
                i64::try_from(i128::from(inside) * i128::from(stretch.drawn) / i128::from(length))
                    .unwrap_or(0);
            break;
        }
        let room = i64::from(RIGHT - LEFT);
        let part = i128::from(drawn) * i128::from(room) / i128::from(self.all);
        LEFT + u32::try_from(part).unwrap_or(0).min(RIGHT - LEFT)
    }

    /// Returns how many hundredths of a point a day is wide.
    pub(super) fn day(&self) -> i64 {
        i64::from(RIGHT - LEFT) * 100 * DAY / self.all
    }

    /// Returns the middles of the stretches that are drawn short, and how many days each is.
    pub(super) fn breaks(&self) -> impl Iterator<Item = (u32, i64)> {
        self.stretches
            .iter()
            .filter(|stretch| stretch.is_short())
            .map(|stretch| {
                let middle = stretch.from + (stretch.to - stretch.from) / 2;
                let days = (stretch.to - stretch.from) / DAY;
                (self.x(Moment::from_millis(middle)), days)
            })
    }

    /// Returns the days that begin where the axis is even, in order.
    pub(super) fn days(&self) -> impl Iterator<Item = NaiveDate> {
        let even = self.stretches.iter().filter(|stretch| !stretch.is_short());
        even.flat_map(|stretch| {
            let (from, to) = (
                Moment::from_millis(stretch.from),
                Moment::from_millis(stretch.to),
            );
            zone::date(from)
                .iter_days()
                .take_while(move |day| zone::start_of_day(*day) < to)
                .filter(move |day| zone::start_of_day(*day) >= from)
        })
    }

    /// Returns where each Saturday or Sunday begins and ends, where the axis is even.
    pub(super) fn weekends(&self) -> impl Iterator<Item = (u32, u32)> {
        self.days()
            .filter(|day| matches!(day.weekday(), Weekday::Sat | Weekday::Sun))
            .map(|day| {
                let from = zone::start_of_day(day);
                let to = day
                    .succ_opt()
                    .map_or(from.plus(Span::hours(24)), zone::start_of_day);
                (self.x(from), self.x(to))
            })
    }
}
