//! How long a clock runs: elapsed time, calendar months, or no limit at all.

use chrono::Months;

use crate::time::{Moment, Span, zone};

/// How long from the start to the deadline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Within {
    /// Elapsed time, counted in UTC (`domain.md` §2.2, R1): a day is 24 hours. More than zero.
    Elapsed(Span),
    /// Whole calendar months, from 1.
    Months(u32),
    /// The law sets no time.
    NoLimit,
}

/// Which of a rule's two bounds a candidate start gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Bound {
    /// The bound from the rule's own start.
    Main,
    /// The second bound, from awareness.
    Awareness,
}

impl Within {
    /// Returns the deadline; `None` without a limit.
    ///
    /// A month ends at the same local date and time in a later month, or on that month's last day
    /// when it is shorter; a local time that is skipped counts from the change of the clocks, and one
    /// that happens twice is the first. So it is never later than a reading that gives the whole day
    /// (Regulation 1182/71, Article 3(2)(c)).
    pub fn after(self, start: Moment) -> Option<Moment> {
        match self {
            Self::Elapsed(span) => Some(start.plus(span)),
            Self::Months(months) => {
                let local = zone::local(start).at;
                let later = local.checked_add_months(Months::new(months))?;
                Some(zone::earliest(later))
            }
            Self::NoLimit => None,
        }
    }

    /// Returns the shortest that it can be: what a warning is compared with.
    pub const fn shortest(self) -> Option<Span> {
        match self {
            Self::Elapsed(span) => Some(span),
            // The shortest month, less the hour that spring takes.
            Self::Months(months) => Some(Span::hours((28 * months as i64) * 24 - 1)),
            Self::NoLimit => None,
        }
    }

    /// Returns the elapsed time, where it is one: the regulation's reading of hours needs it.
    pub const fn elapsed(self) -> Option<Span> {
        match self {
            Self::Elapsed(span) => Some(span),
            Self::Months(_) | Self::NoLimit => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utc(text: &str) -> Moment {
        Moment::from_text(&format!("{text}:00.000Z")).unwrap()
    }

    #[test]
    fn a_month_is_the_same_local_time_and_never_later_than_the_law() {
        for (start, months, due) in [
            // An ordinary month, 16:54 to 16:54 in summer.
            ("2026-06-26T14:54", 1, "2026-07-26T14:54"),
            // Summer time ends between: the same face of the clock, an hour more.
            ("2026-10-01T08:00", 1, "2026-11-01T09:00"),
            // Summer time begins between: an hour less.
            ("2026-03-15T11:00", 1, "2026-04-15T10:00"),
            // A shorter month ends on its last day.
            ("2026-01-31T09:00", 1, "2026-02-28T09:00"),
            ("2028-01-31T09:00", 1, "2028-02-29T09:00"),
            ("2026-01-30T09:00", 1, "2026-02-28T09:00"),
            ("2026-12-31T22:30", 2, "2027-02-28T22:30"),
            ("2026-02-28T23:30", 1, "2026-03-31T22:30"),
            ("2026-03-01T01:30", 1, "2026-04-01T00:30"),
            // 02:30 is skipped on 28 March 2027: the change of the clocks, not half an hour later.
            ("2027-02-28T01:30", 1, "2027-03-28T01:00"),
            // 02:30 happens twice on 25 October 2026: the first.
            ("2026-09-25T00:30", 1, "2026-10-25T00:30"),
            // A start in the second 02:30 keeps its face.
            ("2026-10-25T01:30", 1, "2026-11-25T01:30"),
        ] {
            let due_is = Within::Months(months).after(utc(start));
            assert_eq!(due_is, Some(utc(due)), "{start} + {months} mo");
        }
        assert_eq!(Within::NoLimit.after(utc("2026-01-01T00:00")), None);
    }

    #[test]
    fn the_shortest_is_never_longer_than_any_month() {
        for day in 1..=28 {
            for month in 1..=12 {
                let start = utc(&format!("2026-{month:02}-{day:02}T12:00"));
                let due = Within::Months(1).after(start).unwrap();
                assert!(due.since(start) >= Within::Months(1).shortest().unwrap());
            }
        }
    }
}
