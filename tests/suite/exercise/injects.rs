//! What reaches the participants, and when.

use frist::case::event::{Keeping, Unplanned};
use frist::case::{Act, NoPlay, Refusal};
use frist::exercise::Stand;
use frist::text::FreeText;
use frist::time::{Precision, When};

use super::{act, inject, small, stands};
use crate::support::story::{Story, start, utc};

#[test]
fn injects_come_at_their_time_after_each_other_and_on_facts() {
    // given the first morning
    let story = small().given(act(Act::Run(true)));
    let waiting = |at: &str| Stand::Waiting(utc(at));
    assert_eq!(
        stands(&story),
        [
            waiting("2025-08-26T06:10"),
            Stand::Following,
            waiting("2025-08-26T08:00"),
            Stand::Reserve
        ]
    );
    // when the call has come, five minutes late
    let story = story
        .at("2026-11-23T08:15")
        .given(act(Act::Deliver(inject("call"))));
    // then the mail follows half an hour after it
    let told = stands(&story);
    assert_eq!(told[0], Stand::Delivered(utc("2025-08-26T06:15")));
    assert_eq!(told[1], waiting("2025-08-26T06:45"));
    // when nobody has stated awareness two hours later
    let late = story.at("2026-11-23T10:00");
    // then the officer comes; otherwise not
    assert_eq!(stands(&late)[2], Stand::Due);
    let when = When::new(
        utc("2025-08-26T06:20"),
        utc("2025-08-26T06:21"),
        120,
        Precision::Minute,
    );
    let kind = frist::case::register::AnchorKind::ControllerAware;
    let aware = late.given(start("a-1", "gdpr-33", kind, when));
    assert_eq!(stands(&aware)[2], Stand::Listening);
}

#[test]
fn what_would_no_longer_be_true_does_not_come() {
    // given the officer who asks at ten whether the clock has started, and not after eleven
    let source = include_str!("../../fixtures/scenarios/valid/small.toml").replace(
        "at = 2025-08-26T10:00:00\n",
        "at = 2025-08-26T10:00:00\nuntil = 2025-08-26T11:00:00\n",
    );
    let story = Story::playing(&source).given(act(Act::Run(true)));
    // then it is due up to eleven, and afterwards the facilitator is told that the clock went past
    for (at, stand) in [
        ("2026-11-23T10:00", Stand::Due),
        ("2026-11-23T11:00", Stand::Due),
        ("2026-11-23T11:01", Stand::Passed),
    ] {
        let story = Story::playing(&source).given(act(Act::Run(true))).at(at);
        assert_eq!(stands(&story)[2], stand, "{at}");
    }
    // and the facilitator can still send it, or pass over it
    let late = story.at("2026-11-23T12:00");
    late.when(act(Act::Deliver(inject("dpo")))).then();
    let over = late
        .clone()
        .given(act(Act::Keep(inject("dpo"), Keeping::Skipped)));
    assert_eq!(stands(&over)[2], Stand::Skipped);
    // and when somebody has stated awareness since, nothing calls for it any more
    let aware = late.given(super::evaluation::aware("2025-08-26T08:20"));
    assert_eq!(stands(&aware)[2], Stand::Skipped);
}

#[test]
fn an_inject_comes_once() {
    let story = small()
        .given(act(Act::Run(true)))
        .given(act(Act::Deliver(inject("press"))));
    let again = story.when(act(Act::Deliver(inject("press"))));
    again.refused(&Refusal::Exercise(NoPlay::Delivered));
    assert_eq!(stands(&story)[3], Stand::Delivered(utc("2025-08-26T06:00")));
}

#[test]
fn two_facilitators_who_did_not_know_of_each_other_delivered_it_once() {
    // given an inject that is recorded twice
    let mut story = small().given(act(Act::Deliver(inject("press"))));
    let mut twin = story.records.last().unwrap().clone();
    twin.hash = frist::case::Digest::of(b"another chain");
    twin.head.scenario = Some(utc("2025-08-26T07:00"));
    // when both are in the case
    story.case.apply(&twin);
    // then it counts once, and when it first came
    assert_eq!(story.case.exercise().injected.len(), 1);
    assert_eq!(stands(&story)[3], Stand::Delivered(utc("2025-08-26T06:00")));
}

#[test]
fn what_is_held_back_waits_for_the_facilitator() {
    let story = small()
        .given(act(Act::Keep(inject("call"), Keeping::Held)))
        .given(act(Act::Run(true)))
        .at("2026-11-23T09:00");
    assert_eq!(stands(&story)[0], Stand::Held);
    let back = story.given(act(Act::Keep(inject("call"), Keeping::Planned)));
    assert_eq!(stands(&back)[0], Stand::Due);
}

#[test]
fn an_unplanned_inject_says_who_it_is_from_and_what() {
    let story = small();
    let made_up = |medium: &str, text: &str| {
        act(Act::Improvise(Unplanned {
            from: FreeText::new("Rektorn"),
            medium: medium.to_owned(),
            text: FreeText::new(text),
        }))
    };
    story.when(made_up("phone", "Vad händer?")).then();
    let told = story.when(made_up("fax", "Vad händer?"));
    told.refused(&Refusal::Exercise(NoPlay::UnknownName));
    assert!(story.when(made_up("phone", "  ")).result.is_err());
}

#[test]
fn an_inject_that_is_not_in_the_scenario_is_refused() {
    let told = small().when(act(Act::Deliver(inject("none"))));
    told.refused(&Refusal::Exercise(NoPlay::UnknownName));
}
