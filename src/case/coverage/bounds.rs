//! Counts that are known only within bounds.

use crate::case::Quantity;
use crate::case::register::Count;

/// At least `low`, at most `high`; without `high` nobody can say how many at most. Bounds never
/// cross: every way of making one keeps `low <= high`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Bounds {
    low: u64,
    high: Option<u64>,
}

impl Bounds {
    /// Nothing is known: at least none.
    pub const UNKNOWN: Self = Self { low: 0, high: None };
    /// None.
    pub const NONE: Self = Self {
        low: 0,
        high: Some(0),
    };

    /// Makes bounds; an upper one under the lower one is raised to it.
    pub fn new(low: u64, high: Option<u64>) -> Self {
        let high = high.map(|high| high.max(low));
        Self { low, high }
    }

    /// Returns what a count says.
    pub fn of(count: &Count) -> Self {
        match count {
            Count::Known(n) => Self::of_quantity(n),
            Count::NotKnownYet | Count::CannotBeDetermined => Self::UNKNOWN,
        }
    }

    /// Returns what a quantity says.
    pub fn of_quantity(n: &Quantity) -> Self {
        Self::new(n.low(), Some(n.high()))
    }

    /// Returns the lower bound.
    pub const fn low(self) -> u64 {
        self.low
    }

    /// Returns the upper bound; `None` when nobody can say.
    pub const fn high(self) -> Option<u64> {
        self.high
    }

    /// Returns the bounds of both together, when nobody is in both.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        let high = self.high.zip(other.high);
        Self::new(
            self.low.saturating_add(other.low),
            high.map(|(a, b)| a.saturating_add(b)),
        )
    }

    /// Returns the bounds of both together, when some may be in both: at least as many as in the
    /// larger, at most as many as in the two.
    #[must_use]
    pub fn either(self, other: Self) -> Self {
        let high = self.high.zip(other.high);
        Self::new(
            self.low.max(other.low),
            high.map(|(a, b)| a.saturating_add(b)),
        )
    }

    /// Returns the bounds of what is left when the others are taken out.
    #[must_use]
    pub fn minus(self, others: Self) -> Self {
        let low = others.high.map_or(0, |high| self.low.saturating_sub(high));
        let high = self.high.map(|high| high.saturating_sub(others.low));
        Self::new(low.min(high.unwrap_or(low)), high)
    }

    /// Returns the bounds within a whole that they cannot exceed.
    #[must_use]
    pub fn within(self, whole: Self) -> Self {
        let Some(most) = whole.high else { return self };
        let high = self.high.map_or(most, |high| high.min(most));
        Self::new(self.low.min(most), Some(high))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn any() -> impl Strategy<Value = Bounds> {
        (0_u64..2000, proptest::option::of(0_u64..2000))
            .prop_map(|(low, high)| Bounds::new(low, high))
    }

    proptest! {
        #[test]
        fn bounds_never_cross_whatever_is_done_to_them(a in any(), b in any(), whole in any()) {
            for made in [a.plus(b), a.either(b), a.minus(b), a.within(whole), a.either(b).within(whole)] {
                prop_assert!(made.high().is_none_or(|high| made.low() <= high), "{made:?}");
            }
            let within = a.either(b).within(whole);
            if let Some(most) = whole.high() {
                prop_assert!(within.low() <= most);
                prop_assert!(within.high().is_some_and(|high| high <= most));
            }
        }

        /// What is true of some real sets stays within the bounds that are computed for them.
        #[test]
        fn bounds_hold_for_real_sets(people in proptest::collection::vec((any_bool(), any_bool()), 0..60)) {
            let count = |pick: &dyn Fn(&(bool, bool)) -> bool| {
                u64::try_from(people.iter().filter(|one| pick(one)).count()).unwrap_or(0)
            };
            let exact = |n| Bounds::new(n, Some(n));
            let (a, b) = (count(&|one| one.0), count(&|one| one.1));
            let both = count(&|one| one.0 || one.1);
            let reach = exact(a).either(exact(b)).within(exact(count(&|_| true)));
            prop_assert!(reach.low() <= both && reach.high().is_some_and(|high| both <= high));
        }
    }

    fn any_bool() -> impl Strategy<Value = bool> {
        proptest::bool::ANY
    }
}
