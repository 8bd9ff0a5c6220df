//! Words for mistakes in how a condition is written.

use super::{Both, Told};

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
