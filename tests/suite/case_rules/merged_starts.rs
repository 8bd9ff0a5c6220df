//! One start of a clock, corrected in two copies of a case that did not know of each other.

use frist::case::register::AnchorKind;
use frist::case::{Case, Command, Refusal, all_countdowns, findings};
use frist::time::{Moment, When};
use proptest::prelude::*;

use crate::support::story::{Story, anchor, entry_id, minute, start, utc};
use frist::text::FreeText;

fn due(case: &Case, story: &Story) -> Option<Moment> {
    let clocks = all_countdowns(case, &story.rules, story.now);
    clocks[0].due
}

/// A case with one start, and what each copy did after it; the merged case in either order.
fn merged(here: Vec<Command>, there: Vec<Command>) -> (Story, Story, [Case; 2]) {
    let base = || Story::opened().given(anchor("a", minute("2025-08-26T14:54")));
    let common = base().records.len();
    let went_on =
        |at: &str, commands: Vec<Command>| commands.into_iter().fold(base().at(at), Story::given);
    let one = went_on("2025-08-26T16:00", here);
    let two = went_on("2025-08-26T16:01", there);
    let both = [(&one, &two), (&two, &one)].map(|(first, second)| {
        let mut case = base().case;
        let news = |story: &Story| story.records[common..].to_vec();
        for record in news(first).iter().chain(&news(second)) {
            case.apply(record);
        }
        case
    });
    (one, two, both)
}

#[test]
fn the_earlier_of_two_corrections_counts_until_a_person_rejects_it() {
    // given that two sessions corrected one start, one more than the other
    let early = vec![anchor("a", minute("2025-08-26T13:00"))];
    let late = vec![anchor("a", minute("2025-08-26T14:00"))];
    let (mut one, _, both) = merged(early, late);
    for case in both {
        // then the earlier one counts, whichever was recorded last
        assert_eq!(due(&case, &one), Some(utc("2025-08-29T13:00")));
        // and choosing the later one is no way round a rejection with a reason
        one.case = case;
        let later = one.when(anchor("a", minute("2025-08-26T14:00")));
        later.refused(&Refusal::AnchorOnlyRejected);
        one.when(anchor("a", minute("2025-08-26T13:00"))).then();
    }
}

#[test]
fn two_rejections_that_did_not_know_of_each_other_stop_no_clock() {
    // given two starts, and a copy in which each of them was rejected
    let base = || start("b", "imy", AnchorKind::Other, minute("2025-08-26T13:30"));
    let reject = |name: &str| Command::RejectAnchor {
        anchor: entry_id(name),
        reason: FreeText::new("Inte vår."),
    };
    let (mut one, two, both) = merged(vec![base(), reject("a")], vec![base(), reject("b")]);
    let lost = |case: &Case| {
        let found = findings(case, &two.rules, two.now);
        found.iter().any(|one| one.name() == "no-start-left")
    };
    assert!(!lost(&one.case) && !lost(&two.case));
    for case in &both {
        // then the earlier of them counts, and a finding asks for one that holds
        assert_eq!(due(case, &one), Some(utc("2025-08-29T13:30")));
        assert!(lost(case));
    }
    // until somebody adds it
    one.case = both[0].clone();
    let settled = one.given(anchor("c", minute("2025-08-26T14:00")));
    assert_eq!(due(&settled.case, &settled), Some(utc("2025-08-29T14:00")));
    assert!(!lost(&settled.case));
}

fn correction() -> impl Strategy<Value = Command> {
    (0..4_u8, 0..900_i64).prop_map(|(name, minutes)| {
        let when = utc("2025-08-26T00:00").plus(frist::time::Span::minutes(minutes));
        let id = ["a", "a", "a", "b"][usize::from(name)];
        start(
            id,
            "imy",
            AnchorKind::ControllerAware,
            When::minute(when, 120),
        )
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 64, ..ProptestConfig::default() })]

    /// What another copy recorded never makes the deadline later than either copy showed.
    #[test]
    fn no_merge_makes_a_deadline_later(
        here in prop::collection::vec(correction(), 0..5),
        there in prop::collection::vec(correction(), 0..5),
    ) {
        // Only what the rules let through.
        let earlier = |commands: Vec<Command>| {
            let mut story = Story::opened().given(anchor("a", minute("2025-08-26T14:54")));
            let mut done = Vec::new();
            for command in commands {
                if story.when(command.clone()).result.is_ok() {
                    story = story.given(command.clone());
                    done.push(command);
                }
            }
            done
        };
        let (one, two, both) = merged(earlier(here), earlier(there));
        for case in both {
            for copy in [&one, &two] {
                prop_assert!(due(&case, &one) <= due(&copy.case, copy));
            }
        }
    }
}

#[test]
fn a_rejection_in_one_copy_takes_the_start_away_in_both() {
    // given that one copy rejected a start with a reason, and the other corrected it
    let other = start("b", "imy", AnchorKind::Other, minute("2025-08-26T14:58"));
    let reject = Command::RejectAnchor {
        anchor: entry_id("a"),
        reason: FreeText::new("Inte vår."),
    };
    let correct = vec![anchor("a", minute("2025-08-26T13:00"))];
    let (one, _, both) = merged(vec![other, reject], correct);
    for case in both {
        assert_eq!(due(&case, &one), Some(utc("2025-08-29T14:58")));
        // The rejected start stays in view with the earlier time.
        let clocks = all_countdowns(&case, &one.rules, one.now);
        let first = &clocks[0].rivals[0];
        assert!(first.rejected.is_some());
        assert_eq!(first.due, utc("2025-08-29T13:00"));
    }
}
