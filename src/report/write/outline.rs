//! The levels of headings as a reader hears them: one title, and never a step left out on the way
//! down.

use crate::report::document::{Block, Document, Inline, plain};

/// Gives headings their levels, from the first to the last.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Levels {
    last: u8,
}

impl Levels {
    /// Returns the level of the next heading that follows the title: 2 to 6.
    pub(super) fn next(&mut self, wanted: u8) -> u8 {
        let deepest = self.last.max(1).saturating_add(1);
        self.last = wanted.clamp(2, 6).min(deepest);
        self.last
    }
}

/// The title of a paper, and what stands around it.
pub(super) struct Titled<'d> {
    /// The title as a line: its first heading of level 1, or none.
    pub(super) line: Option<&'d [Inline]>,
    /// The title in words.
    pub(super) words: String,
    /// What stands before that heading, such as a warning, and after it. Where the title is set
    /// apart, both come below it.
    pub(super) blocks: [&'d [Block]; 2],
}

/// Returns the title and the blocks around it.
pub(super) fn title(document: &Document) -> Titled<'_> {
    let blocks = document.blocks.as_slice();
    for (at, block) in blocks.iter().enumerate() {
        if let Block::Heading { level: 1, text } = block
            && let Some((before, [_, after @ ..])) = blocks.split_at_checked(at)
        {
            return Titled {
                line: Some(text),
                words: plain(text),
                blocks: [before, after],
            };
        }
    }
    Titled {
        line: None,
        words: document.about.title.clone(),
        blocks: [&[], blocks],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_level_is_left_out() {
        let mut levels = Levels::default();
        let told: Vec<u8> = [4, 3, 5, 5, 2, 1, 6].map(|level| levels.next(level)).into();
        assert_eq!(told, [2, 3, 4, 5, 2, 2, 3]);
    }
}
