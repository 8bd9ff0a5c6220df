//! The levels of headings as a reader hears them: one title, and never a step left out on the way
//! down.

use crate::report::document::{Block, Document, plain};

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

/// Returns the title and the blocks after it. A paper that begins with a heading has that for a
/// title.
pub(super) fn title(document: &Document) -> (String, &[Block]) {
    match document.blocks.split_first() {
        Some((Block::Heading { text, .. }, rest)) => (plain(text), rest),
        Some(_) | None => (document.about.title.clone(), &document.blocks),
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
