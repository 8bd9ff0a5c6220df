//! Small counts in what is shown to others: which numbers are masked so that nobody gets them back,
//! by subtraction or otherwise.
//!
//! A small number of persons in a small unit says who they are. So numbers up to the threshold are
//! printed as *fewer than*, and as many others are withheld as it takes for the sums to give
//! nothing away. Internal views show every number; whatever may be seen by others asks here: the
//! wall, the status line, public papers.

mod solve;

use crate::text::{Lang, small as words};

/// Numbers up to this one are small, unless the case says otherwise (`domain.md` §5.2).
pub const THRESHOLD: u64 = 5;

/// Numbers that are to be shown together, and which of them add up to which.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counts {
    numbers: Vec<u64>,
    sums: Vec<Sum>,
}

/// A number among [`Counts`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cell(usize);

/// A number that others add up to.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Sum {
    total: usize,
    parts: Vec<usize>,
}

/// How a number is shown to others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Masked {
    /// As it is.
    Shown(u64),
    /// As *fewer than* this: it is small.
    FewerThan(u64),
    /// Not at all: with it, a small number could be worked out.
    Withheld,
}

impl Masked {
    /// Returns the words for it.
    pub fn text(self, lang: Lang) -> String {
        match self {
            Self::Shown(n) => n.to_string(),
            Self::FewerThan(n) => words::fewer_than(lang, n),
            Self::Withheld => words::WITHHELD.to(lang).to_owned(),
        }
    }
}

impl Counts {
    /// Adds a number.
    pub fn add(&mut self, number: u64) -> Cell {
        self.numbers.push(number);
        Cell(self.numbers.len() - 1)
    }

    /// Says that these parts, of which nobody is in two, add up to a total. What adds up to another
    /// number than the total is left out: then a reader cannot subtract either.
    pub fn adds_up(&mut self, total: Cell, parts: &[Cell]) {
        let sum = parts.iter().filter_map(|part| self.numbers.get(part.0));
        let sum = sum.fold(0_u64, |sum, n| sum.saturating_add(*n));
        if self.numbers.get(total.0) == Some(&sum) {
            let parts = parts.iter().map(|part| part.0).collect();
            self.sums.push(Sum {
                total: total.0,
                parts,
            });
        }
    }

    /// Masks what is small, and what would give it back.
    pub fn mask(&self, threshold: u64) -> MaskedCounts {
        let mut shown: Vec<Masked> = self
            .numbers
            .iter()
            .map(|n| {
                if *n <= threshold {
                    Masked::FewerThan(threshold.saturating_add(1))
                } else {
                    Masked::Shown(*n)
                }
            })
            .collect();
        // Each turn withholds one number more, so there are no more turns than numbers.
        for _ in 0..self.numbers.len() {
            let Some(given_away) = solve::given_away(self, &shown, threshold) else {
                break;
            };
            let Some(next) = self.next_to_withhold(&shown, given_away) else {
                break;
            };
            if let Some(cell) = shown.get_mut(next) {
                *cell = Masked::Withheld;
            }
        }
        MaskedCounts { shown }
    }

    /// Returns which number is withheld next: the smallest that is shown beside one that is given
    /// away, or failing that anywhere; failing that, the one given away itself loses its bound.
    fn next_to_withhold(&self, shown: &[Masked], given_away: usize) -> Option<usize> {
        let is_shown = |n: &usize| matches!(shown.get(*n), Some(Masked::Shown(_)));
        let size = |n: &usize| self.numbers.get(*n).copied();
        let near = self
            .sums
            .iter()
            .filter(|sum| sum.total == given_away || sum.parts.contains(&given_away))
            .flat_map(|sum| sum.parts.iter().chain([&sum.total]).copied());
        let near = near.filter(is_shown).min_by_key(size);
        let linked = self
            .sums
            .iter()
            .flat_map(|sum| sum.parts.iter().chain([&sum.total]).copied());
        let linked = || linked.filter(is_shown).min_by_key(size);
        let itself = || {
            let is_small = matches!(shown.get(given_away), Some(Masked::FewerThan(_)));
            is_small.then_some(given_away)
        };
        near.or_else(linked).or_else(itself)
    }
}

/// How each of some numbers is shown to others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MaskedCounts {
    shown: Vec<Masked>,
}

impl MaskedCounts {
    /// Returns how a number is shown; one that is not among them is not shown.
    pub fn of(&self, cell: Cell) -> Masked {
        self.shown.get(cell.0).copied().unwrap_or(Masked::Withheld)
    }
}

/// Masks a number that stands alone, beside nothing that it could be worked out from.
pub fn alone(number: u64, threshold: u64) -> Masked {
    let mut counts = Counts::default();
    let cell = counts.add(number);
    counts.mask(threshold).of(cell)
}

#[cfg(test)]
mod tests;
