//! Reach within bounds, whatever was recorded: the bounds never cross and never exceed the group.

use proptest::prelude::*;

use super::reach::{Part, reached_of};
use super::*;

fn bounds() -> impl Strategy<Value = Bounds> {
    (0_u64..500, proptest::option::of(0_u64..500)).prop_map(|(low, high)| Bounds::new(low, high))
}

fn part() -> impl Strategy<Value = Part> {
    (bounds(), any::<bool>()).prop_map(|(reached, is_mass)| Part { reached, is_mass })
}

proptest! {
    #[test]
    fn reach_never_crosses_and_never_exceeds_the_group(
        size in bounds(),
        protected in 0_u64..20,
        astray in 0_u64..20,
        parts in proptest::collection::vec(part(), 0..6),
    ) {
        let taken = Bounds::new(protected, Some(protected + astray));
        let many = size.minus(taken);
        let reached = reached_of(&parts, taken, many);
        prop_assert!(reached.high().is_none_or(|high| reached.low() <= high));
        if let Some(most) = many.high() {
            prop_assert!(reached.low() <= most);
            prop_assert!(reached.high().is_some_and(|high| high <= most));
            prop_assert!(size.high().is_some_and(|size| most <= size));
        }
        // One more way to each never makes it fewer.
        let more: Vec<Part> = parts.iter().copied().chain([Part {
            reached: Bounds::new(7, Some(9)),
            is_mass: true,
        }]).collect();
        prop_assert!(reached_of(&more, taken, many).low() >= reached.low());
    }
}

#[test]
fn overlapping_ways_are_at_least_the_larger_and_at_most_the_sum() {
    let part = |n| Part {
        reached: Bounds::new(n, Some(n)),
        is_mass: true,
    };
    let many = Bounds::new(1100, Some(1500));
    let reached = reached_of(&[part(700), part(300)], Bounds::NONE, many);
    assert_eq!(reached, Bounds::new(700, Some(1000)));
    let reached = reached_of(&[part(1000), part(900)], Bounds::NONE, many);
    assert_eq!(reached, Bounds::new(1000, Some(1500)));
}
