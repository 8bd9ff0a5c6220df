//! How wide the columns of a table are to be, where a format does not work it out itself.
//!
//! A column is never narrower than its longest word can bear, and the rest of the width goes to the
//! columns that have most to say.

use crate::report::document::{Inline, Table, plain};

/// What the columns share, in thousandths of the table's width.
const WHOLE: usize = 1000;
/// No word is given more room than this many letters; a longer one is broken.
const LONG_WORD: usize = 24;
/// No column is counted as saying more than this many letters a cell.
const LONG_CELL: usize = 160;

/// Returns each column's part of the width in thousandths; they sum to 1000. Empty for a table
/// without columns.
pub(super) fn shares(table: &Table) -> Vec<usize> {
    let columns = table.header.len();
    if columns == 0 {
        return Vec::new();
    }
    let weights: Vec<(usize, usize)> = (0..columns).map(|at| weight(table, at)).collect();
    let least: usize = weights.iter().map(|(word, _)| word).sum();
    let says: usize = weights.iter().map(|(_, cell)| cell).sum::<usize>().max(1);
    // About 95 letters fit across a page; half of what words do not need goes by how much is said.
    let room = 95_usize.saturating_sub(least).max(1);
    let mut shares: Vec<usize> = weights
        .iter()
        .map(|(word, cell)| (word * says + cell * room).max(1))
        .collect();
    let sum: usize = shares.iter().sum::<usize>().max(1);
    for share in &mut shares {
        *share = (*share * WHOLE / sum).max(1);
    }
    let given: usize = shares.iter().sum();
    if let Some(widest) = shares.iter_mut().max() {
        *widest = (*widest + WHOLE).saturating_sub(given).max(1);
    }
    shares
}

/// Returns the longest word of a column, with room around it, and the square of how much its fullest
/// cells say, tamed by a root so that one long cell does not starve the others.
fn weight(table: &Table, column: usize) -> (usize, usize) {
    let rows = std::iter::once(&table.header).chain(&table.rows);
    let mut word = 0;
    let mut cell = 0;
    for row in rows {
        let Some(text) = row.get(column) else {
            continue;
        };
        let (longest, all) = measure(text);
        word = word.max(longest.min(LONG_WORD));
        cell = cell.max(all.min(LONG_CELL));
    }
    (word + 2, cell.max(1))
}

fn measure(text: &[Inline]) -> (usize, usize) {
    let words = plain(text);
    let longest = words
        .split([' ', '-', '/'])
        .map(|word| word.chars().count());
    (longest.max().unwrap_or(0), words.chars().count())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(rows: &[&[&str]]) -> Table {
        let row = |cells: &&[&str]| {
            let cell = |text: &&str| vec![Inline::Text((*text).to_owned())];
            cells.iter().map(cell).collect::<Vec<_>>()
        };
        let mut rows: Vec<_> = rows.iter().map(row).collect();
        Table {
            header: rows.remove(0),
            rows,
        }
    }

    #[test]
    fn who_says_more_has_more_room_and_all_is_shared_out() {
        let long = "ord ".repeat(40);
        let shares = shares(&table(&[&["När", "Vad"], &["26 aug 2025", &long]]));
        assert_eq!(shares.iter().sum::<usize>(), WHOLE);
        assert!(shares[1] > 3 * shares[0], "{shares:?}");
        assert!(shares[0] > 50, "{shares:?}");
    }

    #[test]
    fn odd_tables_have_widths_too() {
        assert!(shares(&table(&[&[]])).is_empty());
        assert_eq!(shares(&table(&[&[""]])), [WHOLE]);
        let many: Vec<&str> = vec![""; 1200];
        assert!(shares(&table(&[&many])).iter().all(|share| *share >= 1));
    }
}
