//! What a reader can work out: narrows every number that is not shown by the sums it is part of.

use super::{Counts, Masked};

/// What a reader knows of a number: both ends inclusive; no upper end when nothing bounds it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Range {
    low: i128,
    high: Option<i128>,
}

/// An equation: what these numbers, each times a whole number, add up to.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Equation {
    terms: Vec<(usize, i128)>,
    is: i128,
}

/// Returns the first masked number that the shown ones give away, if there is one: the small must
/// keep at least two possible values.
pub(super) fn given_away(counts: &Counts, shown: &[Masked], threshold: u64) -> Option<usize> {
    let most = i128::from(threshold);
    // A reader who knows the rule knows that what is withheld is not small, unless a small one had to
    // be withheld too.
    let numbers = || counts.numbers.iter().zip(shown);
    let least = if numbers().any(|(n, one)| *n <= threshold && *one == Masked::Withheld) {
        0
    } else {
        most + 1
    };
    let mut ranges: Vec<Range> = shown
        .iter()
        .map(|one| match one {
            Masked::Shown(n) => Range {
                low: i128::from(*n),
                high: Some(i128::from(*n)),
            },
            Masked::FewerThan(_) => Range {
                low: 0,
                high: Some(most),
            },
            Masked::Withheld => Range {
                low: least,
                high: None,
            },
        })
        .collect();
    let equations = equations(counts, shown);
    // Each turn narrows something by at least one; small numbers have few values.
    for _ in 0..200 {
        let mut narrowed = false;
        for equation in &equations {
            narrowed |= narrow(equation, &mut ranges);
        }
        if !narrowed {
            break;
        }
    }
    let mut small = numbers().enumerate().filter(|(_, (n, one))| {
        **n <= threshold && matches!(one, Masked::FewerThan(_) | Masked::Withheld)
    });
    small
        .find(|(n, _)| {
            ranges
                .get(*n)
                .is_some_and(|range| range.high.is_some_and(|high| high <= range.low))
        })
        .map(|(n, _)| n)
}

/// Returns the sums as equations over the numbers that are not shown, and every equation that comes
/// of taking one from another: a reader subtracts too.
fn equations(counts: &Counts, shown: &[Masked]) -> Vec<Equation> {
    let mut all: Vec<Equation> = Vec::new();
    for sum in &counts.sums {
        let mut equation = Equation {
            terms: Vec::new(),
            is: 0,
        };
        let parts = sum.parts.iter().map(|part| (*part, 1));
        for (cell, times) in parts.chain([(sum.total, -1)]) {
            match shown.get(cell) {
                Some(Masked::Shown(n)) => equation.is -= times * i128::from(*n),
                Some(Masked::FewerThan(_) | Masked::Withheld) | None => {
                    equation.terms.push((cell, times));
                }
            }
        }
        if !equation.terms.is_empty() {
            all.push(equation);
        }
    }
    eliminate(&mut all);
    all
}

/// Adds, beside the equations as they are, those that are left when unknowns are taken out of them
/// one by one.
fn eliminate(all: &mut Vec<Equation>) {
    let mut rows = all.clone();
    let mut unknowns: Vec<usize> = rows
        .iter()
        .flat_map(|row| row.terms.iter().map(|(cell, _)| *cell))
        .collect();
    unknowns.sort_unstable();
    unknowns.dedup();
    let mut used: Vec<usize> = Vec::new();
    for unknown in unknowns {
        let found = rows
            .iter()
            .enumerate()
            .find(|(n, row)| !used.contains(n) && times(row, unknown) != 0);
        let Some((at, pivot)) = found.map(|(n, row)| (n, row.clone())) else {
            continue;
        };
        used.push(at);
        for (n, row) in rows.iter_mut().enumerate() {
            if n != at && times(row, unknown) != 0 {
                *row = without(row, &pivot, unknown);
            }
        }
    }
    all.extend(rows.into_iter().filter(|row| !row.terms.is_empty()));
}

fn times(row: &Equation, unknown: usize) -> i128 {
    let found = row.terms.iter().find(|(cell, _)| *cell == unknown);
    found.map_or(0, |(_, times)| *times)
}

/// Returns the row with an unknown taken out of it by the pivot. Factors stay small: every one of the
/// sums is over ones; one too large leaves the row as it is.
fn without(row: &Equation, pivot: &Equation, unknown: usize) -> Equation {
    let (a, b) = (times(row, unknown), times(pivot, unknown));
    let mut terms: Vec<(usize, i128)> = Vec::new();
    for (cell, times) in &row.terms {
        terms.push((*cell, times.saturating_mul(b)));
    }
    for (cell, times) in &pivot.terms {
        match terms.iter_mut().find(|(known, _)| known == cell) {
            Some((_, known)) => *known = known.saturating_sub(times.saturating_mul(a)),
            None => terms.push((*cell, times.saturating_mul(-a))),
        }
    }
    terms.retain(|(_, times)| *times != 0);
    let made = Equation {
        terms,
        is: row
            .is
            .saturating_mul(b)
            .saturating_sub(pivot.is.saturating_mul(a)),
    };
    let shared = made
        .terms
        .iter()
        .fold(made.is.abs(), |g, (_, t)| gcd(g, t.abs()));
    if shared <= 1 {
        return made;
    }
    Equation {
        terms: made
            .terms
            .iter()
            .map(|(cell, times)| (*cell, times / shared))
            .collect(),
        is: made.is / shared,
    }
}

fn gcd(a: i128, b: i128) -> i128 {
    if b == 0 { a } else { gcd(b, a % b) }
}

/// Narrows the numbers of an equation by what the others leave room for; returns whether it did.
fn narrow(equation: &Equation, ranges: &mut [Range]) -> bool {
    let mut narrowed = false;
    for (cell, times) in &equation.terms {
        // What the others can add up to at least and at most; nothing is said where one is unbounded.
        let (mut low, mut high) = (Some(0_i128), Some(0_i128));
        for (other, by) in &equation.terms {
            if other == cell {
                continue;
            }
            let Some(range) = ranges.get(*other) else {
                return narrowed;
            };
            let (least, most) = if *by > 0 {
                (
                    Some(range.low.saturating_mul(*by)),
                    range.high.map(|high| high.saturating_mul(*by)),
                )
            } else {
                (
                    range.high.map(|high| high.saturating_mul(*by)),
                    Some(range.low.saturating_mul(*by)),
                )
            };
            low = low.zip(least).map(|(a, b)| a.saturating_add(b));
            high = high.zip(most).map(|(a, b)| a.saturating_add(b));
        }
        let (least, most) = (
            high.map(|n| equation.is.saturating_sub(n)),
            low.map(|n| equation.is.saturating_sub(n)),
        );
        let (least, most) = if *times > 0 {
            (
                least.map(|n| up(n, *times)),
                most.map(|n| n.div_euclid(*times)),
            )
        } else {
            let by = -times;
            (most.map(|n| up(-n, by)), least.map(|n| (-n).div_euclid(by)))
        };
        let Some(range) = ranges.get_mut(*cell) else {
            return narrowed;
        };
        if let Some(least) = least.filter(|least| *least > range.low) {
            range.low = least;
            narrowed = true;
        }
        if let Some(most) = most.filter(|most| range.high.is_none_or(|high| *most < high)) {
            range.high = Some(most);
            narrowed = true;
        }
    }
    narrowed
}

/// Divides and rounds up.
fn up(n: i128, by: i128) -> i128 {
    -((-n).div_euclid(by))
}
