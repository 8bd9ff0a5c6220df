//! Candidate starts: the earliest that nobody has rejected with a reason counts.

use frist::case::{Command, Event, Finding, Needed, Refusal, countdowns, findings};
use frist::clock::Phase;
use frist::playbook::Register;
use frist::text::{FreeText, Lang};

use crate::support::story::{Story, anchor, day, entry_id, minute, utc};

fn reject(id: &str, reason: &str) -> Command {
    Command::RejectAnchor {
        anchor: entry_id(id),
        reason: FreeText::new(reason),
    }
}

#[test]
fn the_earliest_candidate_counts_and_the_others_stay_in_view() {
    let story = Story::opened()
        .given(anchor("board", minute("2025-08-26T14:54")))
        .given(anchor("slk", day("2025-08-25")));
    let clocks = countdowns(&story.case, &story.rules, story.now);
    let clock = &clocks[0];
    assert_eq!(
        clock.due,
        Some(utc("2025-08-27T22:00")),
        "a date alone counts from 00:00"
    );
    assert_eq!(clock.rivals.len(), 2);
    assert_eq!(clock.counting().unwrap().id.as_str(), "slk");
}

#[test]
fn a_rejection_needs_a_reason_and_holds_the_deadline_shown() {
    let story = Story::opened()
        .given(anchor("board", minute("2025-08-26T14:54")))
        .given(anchor("slk", day("2025-08-25")));
    story
        .when(reject("slk", ""))
        .refused(&Refusal::Empty(Needed::Reason));
    let Event::AnchorRejected(event) = story.when(reject("slk", "SLK är inte nämnden.")).then()
    else {
        panic!("not a rejection")
    };
    assert_eq!(event.shown.unwrap().due, Some(utc("2025-08-27T22:00")));
    let story = story.given(reject("slk", "SLK är inte nämnden."));
    let clocks = countdowns(&story.case, &story.rules, story.now);
    assert_eq!(clocks[0].due, Some(utc("2025-08-29T14:54")));
    story
        .when(reject("slk", "igen"))
        .refused(&Refusal::AlreadyRejected);
}

#[test]
fn the_only_start_cannot_be_rejected_or_the_clock_would_stop() {
    let story = Story::opened().given(anchor("board", minute("2025-08-26T14:54")));
    story
        .when(reject("board", "fel"))
        .refused(&Refusal::LastAnchor);
    story
        .when(reject("nobody", "fel"))
        .refused(&Refusal::NoSuchEntry);
}

#[test]
fn a_start_never_becomes_later_by_a_change() {
    let story = Story::opened().given(anchor("board", minute("2025-08-26T14:00")));
    story
        .when(anchor("board", minute("2025-08-26T14:30")))
        .refused(&Refusal::AnchorOnlyRejected);
    story
        .when(anchor("board", minute("2025-08-26T13:30")))
        .then();
    let withdraw = Command::Withdraw {
        register: Register::Anchors,
        id: entry_id("board"),
        reason: FreeText::new("fel"),
    };
    story.when(withdraw).refused(&Refusal::AnchorOnlyRejected);
}

#[test]
fn nobody_became_aware_in_the_future() {
    let later = minute("2025-08-26T15:01");
    Story::opened()
        .when(anchor("a", later))
        .refused(&Refusal::InFuture(utc("2025-08-26T15:01")));
}

#[test]
fn a_clock_without_a_start_has_not_started() {
    let story = Story::opened();
    let clocks = countdowns(&story.case, &story.rules, story.now);
    assert_eq!((clocks[0].phase, clocks[0].due), (Phase::NotStarted, None));
}

#[test]
fn it_runs_warns_and_passes() {
    let story = Story::opened().given(anchor("board", minute("2025-08-26T14:54")));
    for (now, phase) in [
        ("2025-08-26T15:00", Phase::Running),
        ("2025-08-28T14:53", Phase::Running),
        ("2025-08-28T14:54", Phase::Warning(1)),
        ("2025-08-29T08:54", Phase::Warning(2)),
        ("2025-08-29T14:54", Phase::Warning(2)),
        ("2025-08-29T14:55", Phase::Overdue),
    ] {
        assert_eq!(
            countdowns(&story.case, &story.rules, utc(now))[0].phase,
            phase,
            "{now}"
        );
    }
}

#[test]
fn a_start_needs_a_source() {
    let Command::Enter {
        id,
        mut entry,
        learned,
        source,
    } = anchor("a", minute("2025-08-26T14:54"))
    else {
        panic!("not an entry")
    };
    if let frist::case::Entry::Anchor(anchor) = entry.as_mut() {
        anchor.source = FreeText::new("");
    }
    let bare = Command::Enter {
        id,
        entry,
        learned,
        source,
    };
    Story::opened()
        .when(bare)
        .refused(&Refusal::Empty(Needed::Source));
}

#[test]
fn a_deadline_that_passed_with_nothing_filed_is_a_finding() {
    let story = Story::opened().given(anchor("board", minute("2025-08-26T14:54")));
    let found = |story: &Story| findings(&story.case, &story.rules, story.now);
    assert_eq!(found(&story), []);
    let story = story.at("2025-08-29T14:55");
    let late = found(&story);
    assert!(
        matches!(&late[..], [Finding::Overdue { due, .. }] if *due == utc("2025-08-29T14:54")),
        "{late:?}"
    );
    let said = late[0].say(&story.case, &story.rules, Lang::Sv);
    assert!(said.contains("IMY 72 h") && said.contains("2025"), "{said}");
}
