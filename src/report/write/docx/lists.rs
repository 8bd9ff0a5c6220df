//! The lists: a number of its own for each, so that no list goes on where another ended.

use std::fmt::Write as _;

use super::{NAMES, XML};

/// How deep lists may lie in each other.
const DEEP: usize = 9;
/// How far each level is moved in, in twentieths of a point.
const STEP: usize = 360;

/// The lists of a paper, in order.
#[derive(Debug, Default)]
pub(super) struct Lists {
    /// The first number of each, or none for bullets.
    starts: Vec<Option<u64>>,
}

impl Lists {
    /// Begins a list; returns its number.
    pub(super) fn begin(&mut self, start: Option<u64>) -> usize {
        self.starts.push(start);
        self.starts.len()
    }

    /// Returns where the text of a level begins, in twentieths of a point.
    pub(super) fn margin(level: usize) -> usize {
        STEP * (level.min(DEEP - 1) + 1)
    }

    /// Returns the level as the format knows it.
    pub(super) fn level(level: usize) -> usize {
        level.min(DEEP - 1)
    }

    /// Returns the part that says how lists look.
    pub(super) fn part(&self) -> String {
        let mut out = format!("{XML}<w:numbering {NAMES}>");
        for (id, numbered) in [(1, false), (2, true)] {
            let _ = write!(
                out,
                "<w:abstractNum w:abstractNumId=\"{id}\"><w:multiLevelType w:val=\"multilevel\"/>"
            );
            for level in 0..DEEP {
                let (format, text) = if numbered {
                    ("decimal", format!("%{}.", level + 1))
                } else {
                    (
                        "bullet",
                        ["•", "–"].get(level % 2).copied().unwrap_or("•").to_owned(),
                    )
                };
                let left = Self::margin(level);
                let _ = write!(
                    out,
                    "<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/>\
                     <w:lvlText w:val=\"{text}\"/><w:lvlJc w:val=\"left\"/>\
                     <w:pPr><w:ind w:left=\"{left}\" w:hanging=\"{STEP}\"/></w:pPr></w:lvl>"
                );
            }
            out.push_str("</w:abstractNum>");
        }
        for (number, start) in (1..).zip(&self.starts) {
            let kind = if start.is_some() { 2 } else { 1 };
            let _ = write!(
                out,
                "<w:num w:numId=\"{number}\"><w:abstractNumId w:val=\"{kind}\"/>"
            );
            if let Some(start) = start {
                // Word counts to 32 767 here.
                let start = (*start).min(32_767);
                for level in 0..DEEP {
                    let _ = write!(
                        out,
                        "<w:lvlOverride w:ilvl=\"{level}\"><w:startOverride w:val=\"{start}\"/></w:lvlOverride>"
                    );
                }
            }
            out.push_str("</w:num>");
        }
        out.push_str("</w:numbering>");
        out
    }
}
