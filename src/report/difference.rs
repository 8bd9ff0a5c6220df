//! What has changed between two versions of a paper, line by line.

use similar::{ChangeTag, TextDiff};

/// A line of a difference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Changed {
    /// Only in the old one.
    Gone(String),
    /// Only in the new one.
    New(String),
    /// In both, beside a change.
    Same(String),
    /// Lines in both were left out.
    Skipped,
}

/// How many lines that did not change are shown beside a change.
const AROUND: usize = 1;

/// Returns the lines that differ, with one line around each; nothing when the texts are alike.
pub fn difference(old: &str, new: &str) -> Vec<Changed> {
    let diff = TextDiff::configure()
        .timeout(std::time::Duration::from_secs(2))
        .diff_lines(old, new);
    let mut lines = Vec::new();
    for (n, group) in diff.grouped_ops(AROUND).iter().enumerate() {
        if n > 0 {
            lines.push(Changed::Skipped);
        }
        for change in group.iter().flat_map(|op| diff.iter_changes(op)) {
            let line = change.value().trim_end_matches('\n').to_owned();
            lines.push(match change.tag() {
                ChangeTag::Delete => Changed::Gone(line),
                ChangeTag::Insert => Changed::New(line),
                ChangeTag::Equal => Changed::Same(line),
            });
        }
    }
    lines
}

impl Changed {
    /// Tells the line with its mark in the margin.
    pub fn line(&self) -> String {
        match self {
            Self::Gone(line) => format!("− {line}"),
            Self::New(line) => format!("+ {line}"),
            Self::Same(line) => format!("  {line}"),
            Self::Skipped => "  …".to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_changed_is_told() {
        let (old, new) = ("a\nb\nc\nd\ne\n", "a\nb\nX\nd\ne\n");
        let told: Vec<String> = difference(old, new).iter().map(Changed::line).collect();
        assert_eq!(told, ["  b", "− c", "+ X", "  d"]);
        assert_eq!(difference(old, old), []);
    }
}
