//! Words for conditions: mistakes in how one is written, and what one says when it is asked why.

use super::{Both, Told};
use crate::text::{Lang, Phrase};

/// Neither or several of the words that say what a condition is.
pub fn shape() -> Told {
    Told::new(
        "condition-shape",
        Both::new(
            "ett villkor ska ha precis en av field, fact, all, any och not",
            "a condition must have exactly one of field, fact, all, any and not",
        ),
        Both::new(
            "till exempel when = { field = \"theft\", is = true } eller when = { all = [ … ] }",
            "for instance when = { field = \"theft\", is = true } or when = { all = [ … ] }",
        ),
    )
}

/// A test without, or with two, of `is` and `known`.
pub fn test_shape() -> Told {
    Told::new(
        "condition-shape",
        Both::new(
            "ett villkor på en fråga ska ha antingen is eller known = true",
            "a condition on a question must have either is or known = true",
        ),
        Both::new(
            "skriv is = true, is = \"alternativets id\" eller known = true",
            "write is = true, is = \"the choice's id\" or known = true",
        ),
    )
}

/// `known = false`.
pub fn known_false() -> Told {
    Told::new(
        "condition-shape",
        Both::new("known kan bara vara true", "known can only be true"),
        Both::new(
            "skriv not = { field = \"…\", known = true }",
            "write not = { field = \"…\", known = true }",
        ),
    )
}

/// `all` or `any` without parts.
pub fn empty(key: &str) -> Told {
    Told::new(
        "condition-shape",
        Both::new(
            format!("”{key}” har inga delar"),
            format!("“{key}” has no parts"),
        ),
        Both::new(
            "lägg till villkor i listan, eller ta bort when",
            "add conditions to the list, or remove when",
        ),
    )
}

/// The head over parts of which all must hold.
pub const ALL: Phrase = Phrase::new("allt detta gäller", "all of this holds");
/// The head over parts of which one must hold.
pub const ANY: Phrase = Phrase::new("något av detta gäller", "one of these holds");
/// The head over a part that must not hold.
pub const NOT: Phrase = Phrase::new("detta gäller inte", "this does not hold");
/// Between the parts of a sentence of which all must hold.
pub const AND: Phrase = Phrase::new("och", "and");
/// Between the parts of a sentence of which one must hold.
pub const OR: Phrase = Phrase::new("eller", "or");
/// The words for yes.
pub const YES: Phrase = Phrase::new("ja", "yes");
/// The words for no.
pub const NO: Phrase = Phrase::new("nej", "no");
/// Nothing is known.
pub const NOTHING: Phrase = Phrase::new("inget svar som är känt", "no known answer");
/// Something is known that is too long to show.
pub const SOMETHING: Phrase = Phrase::new("besvarad", "answered");
/// No alternative is chosen.
pub const NONE_CHOSEN: Phrase = Phrase::new("inget valt", "none chosen");
/// Stands before a part that holds.
pub const HOLDS: Phrase = Phrase::new("gäller", "holds");
/// Stands before a part that does not hold.
pub const FAILS: Phrase = Phrase::new("gäller inte", "does not hold");

/// Returns `”Är stöld bekräftad?” är ja`.
pub fn is(lang: Lang, what: &str, value: &str) -> String {
    match lang {
        Lang::Sv => format!("{what} är {value}"),
        Lang::En => format!("{what} is {value}"),
    }
}

/// Returns `”Är stöld bekräftad?” är inte ja`.
pub fn is_not(lang: Lang, what: &str, value: &str) -> String {
    match lang {
        Lang::Sv => format!("{what} är inte {value}"),
        Lang::En => format!("{what} is not {value}"),
    }
}

/// Returns `”Uppgifter” har med personnummer` for a question with several answers.
pub fn has(lang: Lang, what: &str, value: &str) -> String {
    match lang {
        Lang::Sv => format!("{what} har med {value}"),
        Lang::En => format!("{what} includes {value}"),
    }
}

/// Returns `”Uppgifter” har inte med personnummer`.
pub fn has_not(lang: Lang, what: &str, value: &str) -> String {
    match lang {
        Lang::Sv => format!("{what} har inte med {value}"),
        Lang::En => format!("{what} does not include {value}"),
    }
}

/// Returns `”Hur många?” har ett känt svar`.
pub fn known(lang: Lang, what: &str) -> String {
    match lang {
        Lang::Sv => format!("{what} har ett känt svar"),
        Lang::En => format!("{what} has a known answer"),
    }
}

/// Returns `”Hur många?” har inget känt svar`.
pub fn not_known(lang: Lang, what: &str) -> String {
    match lang {
        Lang::Sv => format!("{what} saknar känt svar"),
        Lang::En => format!("{what} has no known answer"),
    }
}

/// Returns a test with what is known now: `… är ja — nu: nej`.
pub fn now(lang: Lang, test: &str, known: &str) -> String {
    match lang {
        Lang::Sv => format!("{test} — nu: {known}"),
        Lang::En => format!("{test} — now: {known}"),
    }
}

/// Returns the whole sentence for a step or a question: `visas när …`.
pub fn shown_when(lang: Lang, condition: &str) -> String {
    match lang {
        Lang::Sv => format!("visas när {condition}"),
        Lang::En => format!("shown when {condition}"),
    }
}

/// Returns the opposite of several parts: `det inte stämmer att (…)`.
pub fn not(lang: Lang, inner: &str) -> String {
    match lang {
        Lang::Sv => format!("det inte stämmer att {inner}"),
        Lang::En => format!("it is not so that {inner}"),
    }
}
