//! From verdicts to the rating of an objective.

use super::Verdict;
use crate::case::event::Rating;
use crate::scenario::Weight;

/// Rates an objective by what was expected of it; `None` when nothing counts.
///
/// What was kept counts against no one, but shows nothing by itself: who does nothing at all keeps
/// everything.
pub fn rate<'v>(judged: impl IntoIterator<Item = (&'v Verdict, Weight)>) -> Option<Rating> {
    let (mut counts, mut done, mut late) = (false, false, false);
    let (mut failed, mut required) = (false, false);
    for (verdict, weight) in judged {
        counts |= verdict.counts();
        match verdict {
            Verdict::Met => done = true,
            Verdict::Late(_) => (done, late) = (true, true),
            Verdict::NotMet | Verdict::Broken => {
                failed = true;
                required |= weight == Weight::Required;
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

    fn rated(judged: &[(Verdict, Weight)]) -> Option<Rating> {
        rate(judged.iter().map(|(verdict, weight)| (verdict, *weight)))
    }

    #[test]
    fn all_met_or_kept_is_performed() {
        let all = [
            (Verdict::Met, Weight::Required),
            (Verdict::Kept, Weight::Expected),
        ];
        assert_eq!(rated(&all), Some(Rating::Performed));
    }

    #[test]
    fn something_late_or_an_expected_one_missed_is_some_challenges() {
        let late = [(LATE, Weight::Required), (Verdict::Kept, Weight::Expected)];
        assert_eq!(rated(&late), Some(Rating::SomeChallenges));
        let missed = [
            (Verdict::Met, Weight::Required),
            (Verdict::NotMet, Weight::Expected),
        ];
        assert_eq!(rated(&missed), Some(Rating::SomeChallenges));
    }

    #[test]
    fn a_required_one_missed_or_broken_is_major_challenges() {
        for bad in [Verdict::NotMet, Verdict::Broken] {
            let all = [(bad, Weight::Required), (LATE, Weight::Expected)];
            assert_eq!(rated(&all), Some(Rating::MajorChallenges));
        }
    }

    #[test]
    fn who_does_nothing_was_unable_though_nothing_was_broken() {
        let all = [
            (Verdict::NotMet, Weight::Expected),
            (Verdict::Kept, Weight::Required),
        ];
        assert_eq!(rated(&all), Some(Rating::Unable));
    }

    #[test]
    fn what_was_not_tried_does_not_count() {
        let untried = Verdict::NotTried(Untried::EndedBefore(Moment::from_millis(0)));
        let all = [
            (untried.clone(), Weight::Required),
            (Verdict::Met, Weight::Expected),
        ];
        assert_eq!(rated(&all), Some(Rating::Performed));
        assert_eq!(rated(&[(untried, Weight::Required)]), None);
        assert_eq!(rated(&[]), None);
    }
}
