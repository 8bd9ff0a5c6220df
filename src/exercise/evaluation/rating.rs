//! From verdicts to the rating of an objective.

use super::Verdict;
use crate::case::event::Rating;
use crate::scenario::{Expectation, Expected, Limit, Test, Weight};

/// How much hangs on something expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Demand {
    /// It should be done.
    Expected,
    /// The objective is not reached without it.
    Required,
    /// The same, by the deadline of a clock: late is a deadline missed, not a delay.
    Deadline,
}

impl Expected {
    /// Returns how much hangs on it.
    pub const fn demand(&self) -> Demand {
        match (self.weight, &self.test) {
            (Weight::Expected, _) => Demand::Expected,
            (
                Weight::Required,
                Test::Event(Expectation {
                    limit: Some(Limit::Clock(_)),
                    ..
                }),
            ) => Demand::Deadline,
            (Weight::Required, Test::Event(_) | Test::Answer(_)) => Demand::Required,
        }
    }
}

/// Rates an objective by what was expected of it; `None` when nothing counts.
///
/// What was kept counts against no one, but shows nothing by itself: who does nothing at all keeps
/// everything.
pub fn rate<'v>(judged: impl IntoIterator<Item = (&'v Verdict, Demand)>) -> Option<Rating> {
    let (mut counts, mut done, mut late) = (false, false, false);
    let (mut failed, mut required) = (false, false);
    for (verdict, demand) in judged {
        counts |= verdict.counts();
        match verdict {
            Verdict::Met => done = true,
            Verdict::Late(_) => {
                (done, late) = (true, true);
                failed |= demand == Demand::Deadline;
                required |= demand == Demand::Deadline;
            }
            Verdict::NotMet | Verdict::Broken => {
                failed = true;
                required |= demand != Demand::Expected;
            }
            Verdict::Kept | Verdict::NotTried(_) | Verdict::Open => {}
        }
    }
    counts.then_some(match (failed, done) {
        (false, _) if late => Rating::SomeChallenges,
        (false, _) => Rating::Performed,
        (true, false) => Rating::Unable,
        (true, true) if required => Rating::MajorChallenges,
        (true, true) => Rating::SomeChallenges,
    })
}

#[cfg(test)]
mod tests {
    use super::super::Untried;
    use super::*;
    use crate::time::{Moment, Span};

    const LATE: Verdict = Verdict::Late(Span::hours(2));

    fn rated(judged: &[(Verdict, Demand)]) -> Option<Rating> {
        rate(judged.iter().map(|(verdict, demand)| (verdict, *demand)))
    }

    #[test]
    fn all_met_or_kept_is_performed() {
        let all = [
            (Verdict::Met, Demand::Required),
            (Verdict::Kept, Demand::Expected),
        ];
        assert_eq!(rated(&all), Some(Rating::Performed));
    }

    #[test]
    fn something_late_or_an_expected_one_missed_is_some_challenges() {
        let late = [(LATE, Demand::Required), (Verdict::Kept, Demand::Expected)];
        assert_eq!(rated(&late), Some(Rating::SomeChallenges));
        let missed = [
            (Verdict::Met, Demand::Required),
            (Verdict::NotMet, Demand::Expected),
        ];
        assert_eq!(rated(&missed), Some(Rating::SomeChallenges));
    }

    #[test]
    fn a_deadline_missed_is_major_challenges_however_the_rest_went() {
        let all = [(Verdict::Met, Demand::Required), (LATE, Demand::Deadline)];
        assert_eq!(rated(&all), Some(Rating::MajorChallenges));
        assert_eq!(rated(&all[1..]), Some(Rating::MajorChallenges));
    }

    #[test]
    fn a_deadline_that_nobody_met_at_all_is_major_challenges_beside_what_was_done() {
        let all = [
            (Verdict::Met, Demand::Expected),
            (Verdict::NotMet, Demand::Deadline),
        ];
        assert_eq!(rated(&all), Some(Rating::MajorChallenges));
    }

    #[test]
    fn a_required_one_missed_or_broken_is_major_challenges() {
        for bad in [Verdict::NotMet, Verdict::Broken] {
            let all = [(bad, Demand::Required), (LATE, Demand::Expected)];
            assert_eq!(rated(&all), Some(Rating::MajorChallenges));
        }
    }

    #[test]
    fn who_does_nothing_was_unable_though_nothing_was_broken() {
        let all = [
            (Verdict::NotMet, Demand::Expected),
            (Verdict::Kept, Demand::Required),
        ];
        assert_eq!(rated(&all), Some(Rating::Unable));
    }

    #[test]
    fn what_was_not_tried_does_not_count() {
        let untried = Verdict::NotTried(Untried::EndedBefore(Moment::from_millis(0)));
        let all = [
            (untried.clone(), Demand::Required),
            (Verdict::Met, Demand::Expected),
        ];
        assert_eq!(rated(&all), Some(Rating::Performed));
        assert_eq!(rated(&[(untried, Demand::Required)]), None);
        assert_eq!(rated(&[]), None);
    }
}
