//! What the rows of the register come to, year by year. A case that cannot be read is in none of it.

use std::collections::BTreeMap;

use super::Row;
use crate::text::{Lang, incident_register as words};

/// Whether the first notification came in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Timely {
    /// It did.
    InTime,
    /// It did not.
    Late,
    /// It was filed, and nobody can show on which side of the deadline.
    CannotBeShown,
    /// The time has run out and nothing is filed.
    Overdue,
    /// Nothing is filed, and no time has run out.
    NotFiled,
}

/// What one case counts for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figures {
    /// The year of awareness, otherwise the one in which it was opened.
    pub year: Option<i32>,
    /// Whether the authority has been notified.
    pub notified: bool,
    /// Whether in time.
    pub timely: Timely,
    /// The least and the most minutes from awareness to the first notification.
    pub minutes: Option<(i64, i64)>,
    /// Whether the risk is decided to be high.
    pub high: bool,
    /// The cause, in words.
    pub cause: String,
}

/// A year.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Year {
    /// Breaches.
    pub breaches: usize,
    /// Notified.
    pub notified: usize,
    /// Notified in time.
    pub in_time: usize,
    /// Notified late, or not at all when the time ran out.
    pub late: usize,
    /// Notified, and nobody can show whether in time.
    pub cannot_be_shown: usize,
    /// The median minutes from awareness to the first notification: at least and at most.
    pub median: Option<(i64, i64)>,
    /// Decided to be a high risk.
    pub high: usize,
    /// How many of each cause.
    pub causes: BTreeMap<String, usize>,
}

impl Timely {
    /// Returns it in words; nothing where nothing is filed and no time has run out.
    pub fn words(self, lang: Lang) -> &'static str {
        match self {
            Self::InTime => words::IN_TIME.to(lang),
            Self::Late => words::LATE.to(lang),
            Self::CannotBeShown => words::CANNOT_BE_SHOWN.to(lang),
            Self::Overdue => words::OVERDUE.to(lang),
            Self::NotFiled => "",
        }
    }
}

impl Year {
    /// Returns the cells of the year, as many as [`words::YEARLY`].
    pub fn cells(&self, year: i32) -> Vec<String> {
        let causes: Vec<String> = self
            .causes
            .iter()
            .map(|(cause, n)| format!("{cause}: {n}"))
            .collect();
        let hour = |minutes: i64| minutes / 60;
        let median = self.median.map_or_else(
            || "–".to_owned(),
            |(least, most)| words::hours(hour(least), hour(most)),
        );
        vec![
            year.to_string(),
            self.breaches.to_string(),
            self.notified.to_string(),
            self.in_time.to_string(),
            self.late.to_string(),
            self.cannot_be_shown.to_string(),
            median,
            self.high.to_string(),
            causes.join("; "),
        ]
    }
}

/// Returns the figures of each year.
pub fn figures(rows: &[Row]) -> BTreeMap<i32, Year> {
    let mut years: BTreeMap<i32, Year> = BTreeMap::new();
    let mut minutes: BTreeMap<i32, Vec<(i64, i64)>> = BTreeMap::new();
    for one in rows.iter().filter_map(|row| row.figures.as_ref()) {
        let Some(number) = one.year else { continue };
        let year = years.entry(number).or_default();
        year.breaches += 1;
        year.notified += usize::from(one.notified);
        match one.timely {
            Timely::InTime => year.in_time += 1,
            Timely::Late | Timely::Overdue => year.late += 1,
            Timely::CannotBeShown => year.cannot_be_shown += 1,
            Timely::NotFiled => {}
        }
        year.high += usize::from(one.high);
        *year.causes.entry(one.cause.clone()).or_default() += 1;
        minutes.entry(number).or_default().extend(one.minutes);
    }
    for (number, all) in minutes {
        let least = median(all.iter().map(|one| one.0));
        let most = median(all.iter().map(|one| one.1));
        if let Some(year) = years.get_mut(&number) {
            year.median = least.zip(most);
        }
    }
    years
}

/// Returns the middle one, or the mean of the two in the middle.
fn median(of: impl Iterator<Item = i64>) -> Option<i64> {
    let mut all: Vec<i64> = of.collect();
    all.sort_unstable();
    let upper = *all.get(all.len() / 2)?;
    if all.len() % 2 == 1 {
        return Some(upper);
    }
    let lower = *all.get(all.len() / 2 - 1)?;
    Some(i64::midpoint(lower, upper))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(year: i32, timely: Timely, minutes: (i64, i64)) -> Row {
        Row {
            cells: Vec::new(),
            figures: Some(Figures {
                year: Some(year),
                notified: true,
                timely,
                minutes: Some(minutes),
                high: timely == Timely::Late,
                cause: "angrepp".to_owned(),
            }),
        }
    }

    #[test]
    fn the_median_keeps_the_bounds_of_vague_times() {
        // given: three cases of a year, one filed at an unknown time of day
        let rows = [
            row(2025, Timely::InTime, (60, 60)),
            row(2025, Timely::Late, (5000, 5000)),
            row(2025, Timely::CannotBeShown, (3360, 4800)),
            row(2026, Timely::InTime, (120, 120)),
        ];
        // when
        let years = figures(&rows);
        // then
        let of = &years[&2025];
        assert_eq!(of.median, Some((3360, 4800)));
        assert_eq!((of.breaches, of.in_time, of.late), (3, 1, 1));
        assert_eq!((of.cannot_be_shown, of.high), (1, 1));
        assert_eq!(years[&2026].median, Some((120, 120)));
        assert_eq!(of.cells(2025)[6], "56–80 h");
    }

    #[test]
    fn an_even_number_takes_the_mean_of_the_two_in_the_middle() {
        assert_eq!(median([10, 20].into_iter()), Some(15));
        assert_eq!(median(std::iter::empty()), None);
    }
}
