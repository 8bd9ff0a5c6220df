//! What the timeline says.

use super::{Lang, Phrase};

/// Over the list.
pub const TITLE: Phrase = Phrase::new("Tidslinje", "Timeline");
/// Every record is shown.
pub const ALL: Phrase = Phrase::new("alla poster", "all records");
/// Only the log is shown.
pub const LOG: Phrase = Phrase::new("bara loggen", "the log only");
/// Nothing to show.
pub const EMPTY: Phrase = Phrase::new(
    "Inget loggat än. l skriver en rad.",
    "Nothing logged yet. l writes a line.",
);
/// Over the details.
pub const DETAIL: Phrase = Phrase::new("Post", "Record");

/// Which one of how many.
pub fn of(n: usize, all: usize, lang: Lang) -> String {
    match lang {
        Lang::Sv => format!("{n} av {all}"),
        Lang::En => format!("{n} of {all}"),
    }
}
