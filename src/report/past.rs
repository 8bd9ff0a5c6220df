//! The mark on a paper that shows the record as it was known at an earlier moment: first in it and in
//! its title, whatever template made it. The formats put it over every page too.

use crate::text::{Lang, past as words};

/// Puts the mark in a Markdown paper.
pub(super) fn mark(paper: &str, at: &str, lang: Lang) -> String {
    let mark = words::mark(lang, at);
    let (mut in_code, mut titled) = (false, false);
    let mut marked = format!("{}\n\n", words::stamp(lang, at));
    for line in paper.split_inclusive('\n') {
        if line.starts_with("```") {
            in_code = !in_code;
        }
        let signs = line.chars().take_while(|c| *c == '#').count();
        match line.split_at_checked(signs) {
            Some(("#", rest)) if !in_code && !titled && rest.starts_with(' ') => {
                titled = true;
                marked.extend(["# ", &mark, " ·", rest]);
            }
            Some(_) | None => marked.push_str(line),
        }
    }
    marked
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mark_stands_first_and_in_the_title_and_nowhere_else() {
        let paper = "# Rapport\n\ntext # inte\n\n## Del\n```\n# kod\n```\n#nyckel\n";
        let marked = mark(paper, "3 sep 2025 14:00", Lang::Sv);
        assert!(marked.starts_with("> **SOM DET VAR 3 sep 2025 14:00.**"));
        assert!(marked.contains("\n# SOM DET VAR 3 sep 2025 14:00 · Rapport\n"));
        assert!(marked.contains("\n## Del\n"));
        assert!(marked.ends_with("```\n# kod\n```\n#nyckel\n"));
    }
}
