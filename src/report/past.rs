//! The mark on a paper that shows the record as it was known at an earlier moment: first in it and in
//! every heading, whatever template made it.

use super::headings;
use crate::text::{Lang, past as words};

/// Puts the mark in a Markdown paper.
pub(super) fn mark(paper: &str, at: &str, lang: Lang) -> String {
    let marked = headings::mark(paper, &words::mark(lang, at));
    format!("{}\n\n{marked}", words::stamp(lang, at))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mark_stands_first_and_in_every_heading_and_nowhere_else() {
        let paper = "# Rapport\n\ntext # inte\n\n## Del\n```\n# kod\n```\n#nyckel\n";
        let marked = mark(paper, "3 sep 2025 14:00", Lang::Sv);
        assert!(marked.starts_with("> **SOM DET VAR 3 sep 2025 14:00.**"));
        assert!(marked.contains("\n# SOM DET VAR 3 sep 2025 14:00 · Rapport\n"));
        assert!(marked.contains("\n## SOM DET VAR 3 sep 2025 14:00 · Del\n"));
        assert!(marked.ends_with("```\n# kod\n```\n#nyckel\n"));
    }
}
