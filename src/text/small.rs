//! How a small count is told to others.

use super::{Lang, Phrase};

/// A number that would give a small one away.
pub const WITHHELD: Phrase = Phrase::new("anges inte", "not stated");

/// Returns the words for a number under this one.
pub fn fewer_than(lang: Lang, n: u64) -> String {
    match lang {
        Lang::Sv => format!("färre än {n}"),
        Lang::En => format!("fewer than {n}"),
    }
}
