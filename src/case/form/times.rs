//! The one place where forms read and show times.

use crate::failure::Say as _;
use crate::text::{Lang, form as words};
use crate::time::{Direction, Moment, When, WhenFault, read_when, show};

/// Which way a time without a date or a year points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Toward {
    /// Something that happened.
    Past,
    /// Something to come, such as a due date.
    Future,
    /// Neither: the text stands in a file that may be read at any time. A time must carry its year,
    /// and an alternative its id or its whole words.
    Nowhere,
}

/// Why a time cannot be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TimeFault {
    /// A file's time must carry its year.
    YearMissing,
    /// It was not understood, does not exist, or exists twice.
    When(WhenFault),
}

impl TimeFault {
    /// Returns what is wrong and what to write.
    pub fn words(&self, lang: Lang) -> String {
        match self {
            Self::YearMissing => words::YEAR_MISSING.to(lang).to_owned(),
            Self::When(fault) => {
                let said = fault.say(lang);
                format!("{} {}", said.what, said.now)
            }
        }
    }
}

/// Reads a time as a person types it.
pub fn read_time(text: &str, now: Moment, toward: Toward) -> Result<When, TimeFault> {
    if toward == Toward::Nowhere && !has_year(text) {
        return Err(TimeFault::YearMissing);
    }
    let direction = match toward {
        Toward::Past | Toward::Nowhere => Direction::Past,
        Toward::Future => Direction::Future,
    };
    read_when(text, now, direction).map_err(TimeFault::When)
}

/// Returns a time as a person reads it.
pub fn show_time(when: &When, lang: Lang) -> String {
    show::when(when, lang)
}

/// Returns a time so that [`read_time`] reads the same one back.
pub fn typed_time(when: &When, lang: Lang) -> String {
    show::typed(when, lang)
}

/// Returns whether a text holds a year: four digits in a row, the first of them 1 or 2.
fn has_year(text: &str) -> bool {
    let digits = text.split(|c: char| !c.is_ascii_digit());
    digits
        .into_iter()
        .any(|run| run.len() == 4 && (run.starts_with('1') || run.starts_with('2')))
}
