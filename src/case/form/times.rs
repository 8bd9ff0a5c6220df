//! The one place where forms read and show times.

use crate::text::{Lang, Phrase, form as words};
use crate::time::{Moment, When};

/// Which way a time without a date or a year points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Toward {
    /// Something that happened.
    Past,
    /// Something to come, such as a due date.
    Future,
    /// Neither: the text must carry its year, as in a file that may be read at any time.
    Nowhere,
}

/// Why a time cannot be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TimeFault {
    /// A file's time must carry its year.
    YearMissing,
    /// It was not understood.
    NotUnderstood,
}

impl TimeFault {
    /// Returns what is wrong and what to write.
    pub fn words(&self, lang: Lang) -> String {
        let phrase: Phrase = match self {
            Self::YearMissing => words::YEAR_MISSING,
            Self::NotUnderstood => words::NOT_A_TIME,
        };
        phrase.to(lang).to_owned()
    }
}

/// Reads a time as a person types it.
pub fn read_time(text: &str, now: Moment, toward: Toward) -> Result<When, TimeFault> {
    if toward == Toward::Nowhere && !has_year(text) {
        return Err(TimeFault::YearMissing);
    }
    let _ = now;
    Err(TimeFault::NotUnderstood)
}

/// Returns a time as a person reads it.
pub fn show_time(when: &When, _lang: Lang) -> String {
    when.from().to_text()
}

/// Returns a time so that [`read_time`] reads the same one back.
pub fn typed_time(when: &When, _lang: Lang) -> String {
    when.from().to_text()
}

/// Returns whether a text holds a year: four digits in a row, the first of them 1 or 2.
fn has_year(text: &str) -> bool {
    let digits = text.split(|c: char| !c.is_ascii_digit());
    digits
        .into_iter()
        .any(|run| run.len() == 4 && (run.starts_with('1') || run.starts_with('2')))
}
