//! Proof that small counts cannot be got back.

use super::*;
use proptest::prelude::*;

#[test]
fn a_small_number_is_fewer_than() {
    assert_eq!(alone(5, 5).text(Lang::Sv), "färre än 6");
    assert_eq!(alone(5, 5).text(Lang::En), "fewer than 6");
    assert_eq!(alone(0, 5), Masked::FewerThan(6));
    assert_eq!(alone(6, 5), Masked::Shown(6));
}

/// Total − Kivra − post would give the five back.
#[test]
fn the_protected_are_not_what_is_left_of_the_group() {
    let mut counts = Counts::default();
    let total = counts.add(1105);
    let parts = [800, 300, 5].map(|n| counts.add(n));
    counts.adds_up(total, &parts);
    let masked = counts.mask(THRESHOLD);
    assert_eq!(masked.of(parts[2]), Masked::FewerThan(6));
    assert_eq!(masked.of(parts[1]), Masked::Withheld);
    assert_eq!(masked.of(parts[0]), Masked::Shown(800));
    assert_eq!(masked.of(total), Masked::Shown(1105));
}

/// Two small ones whose sum is twice the threshold, or nothing, give each other away.
#[test]
fn two_small_ones_do_not_give_each_other_away() {
    for (a, b) in [(5, 5), (0, 0)] {
        let mut counts = Counts::default();
        let total = counts.add(100 + a + b);
        let parts = [100, a, b].map(|n| counts.add(n));
        counts.adds_up(total, &parts);
        let masked = counts.mask(THRESHOLD);
        assert_eq!(masked.of(parts[0]), Masked::Withheld, "{a} {b}");
    }
}

/// Every way of filling in what is not shown that the reader cannot rule out, up to `most`.
fn possible(counts: &Counts, shown: &MaskedCounts, threshold: u64, most: u64) -> Vec<Vec<u64>> {
    let numbers = || counts.numbers.iter().enumerate();
    let is_small =
        |(n, number): (usize, &u64)| *number <= threshold && shown.of(Cell(n)) == Masked::Withheld;
    let least = if numbers().any(is_small) {
        0
    } else {
        threshold + 1
    };
    // A sum is looked at as soon as all of it has been filled in.
    let adds_up = |way: &Vec<u64>| {
        counts.sums.iter().all(|sum| {
            let parts: Option<Vec<u64>> = sum.parts.iter().map(|n| way.get(*n).copied()).collect();
            let whole = way.get(sum.total).zip(parts);
            whole.is_none_or(|(total, parts)| *total == parts.iter().sum::<u64>())
        })
    };
    let mut all = vec![Vec::new()];
    for (n, _) in counts.numbers.iter().enumerate() {
        let choices: Vec<u64> = match shown.of(Cell(n)) {
            Masked::Shown(n) => vec![n],
            Masked::FewerThan(n) => (0..n).collect(),
            Masked::Withheld => (least..=most).collect(),
        };
        all = all
            .into_iter()
            .flat_map(|way: Vec<u64>| {
                choices.iter().map(move |n| {
                    let mut way = way.clone();
                    way.push(*n);
                    way
                })
            })
            .filter(adds_up)
            .collect();
    }
    all
}

fn no_small_number_is_alone(
    counts: &Counts,
    threshold: u64,
    most: u64,
) -> Result<(), TestCaseError> {
    let masked = counts.mask(threshold);
    let ways = possible(counts, &masked, threshold, most);
    for (n, number) in counts.numbers.iter().enumerate() {
        match masked.of(Cell(n)) {
            Masked::Shown(shown) => {
                prop_assert_eq!(shown, *number);
                prop_assert!(*number > threshold);
            }
            Masked::FewerThan(bound) => {
                prop_assert!(*number < bound);
                let mut values: Vec<u64> = ways.iter().map(|way| way[n]).collect();
                values.sort_unstable();
                values.dedup();
                prop_assert!(
                    values.len() > 1,
                    "{counts:?} {masked:?} gives {number} away"
                );
            }
            Masked::Withheld => {}
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    /// A group in parts: no reader of the rest gets a small part back.
    #[test]
    fn no_subtraction_gives_a_small_number_back(
        parts in proptest::collection::vec(0_u64..9, 1..4),
    ) {
        let mut counts = Counts::default();
        let total = counts.add(parts.iter().sum());
        let cells: Vec<Cell> = parts.iter().map(|n| counts.add(*n)).collect();
        counts.adds_up(total, &cells);
        no_small_number_is_alone(&counts, 2, 30)?;
    }

    /// Groups in rows, channels in columns, with the sums of both: a reader subtracts both ways.
    #[test]
    fn rows_and_columns_give_nothing_back(a in 0_u64..6, b in 0_u64..6, c in 0_u64..6, d in 0_u64..6) {
        let mut counts = Counts::default();
        let cells = [a, b, c, d].map(|n| counts.add(n));
        let sums = [a + b, c + d, a + c, b + d].map(|n| counts.add(n));
        for (sum, parts) in sums.iter().zip([[0, 1], [2, 3], [0, 2], [1, 3]]) {
            counts.adds_up(*sum, &parts.map(|n: usize| cells[n]));
        }
        no_small_number_is_alone(&counts, 1, 10)?;
    }
}
