//! Which parts of the rows of a lane are taken, and where there is room.

use super::layout::RADIUS;
use super::scale::{LEFT, WIDTH};

/// Where a label stands beside what it names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    After,
    Before,
    /// In the row above, from the same place on.
    Above,
}

/// The parts of each row that are taken.
#[derive(Debug, Default)]
pub(super) struct Rows(Vec<Vec<(u32, u32)>>);

impl Rows {
    /// Returns how many rows there are.
    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    fn is_free(&self, row: usize, part: (u32, u32)) -> bool {
        self.0.get(row).is_none_or(|parts| {
            parts
                .iter()
                .all(|(from, to)| part.1 + 2 <= *from || to + 2 <= part.0)
        })
    }

    /// Takes a part of a row.
    pub(super) fn take(&mut self, row: usize, part: (u32, u32)) {
        while self.0.len() <= row {
            self.0.push(Vec::new());
        }
        if let Some(parts) = self.0.get_mut(row) {
            parts.push(part);
        }
    }

    /// Finds the first row in which what reaches from `left` to `right` has room with a label that
    /// is so wide; takes it, and returns it with where the label goes.
    pub(super) fn find(
        &mut self,
        (left, right): (u32, u32),
        wide: u32,
        most: usize,
        above: bool,
    ) -> Option<(usize, Side)> {
        let after = (left.saturating_sub(RADIUS), right + wide);
        let before = (left.saturating_sub(wide), right + RADIUS);
        for row in 0..most {
            if right + wide < WIDTH && self.is_free(row, after) {
                self.take(row, after);
                return Some((row, Side::After));
            }
            if left > LEFT + wide && self.is_free(row, before) {
                self.take(row, before);
                return Some((row, Side::Before));
            }
            let (over, under) = ((left, left + wide), (left, right + RADIUS));
            let fits = above && left + wide < WIDTH;
            if fits && self.is_free(row, over) && self.is_free(row + 1, under) {
                self.take(row, over);
                self.take(row + 1, under);
                return Some((row + 1, Side::Above));
            }
        }
        None
    }
}
