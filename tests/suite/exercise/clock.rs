//! The scenario's clock: stands, goes, goes faster, is moved on, and never back.

use frist::case::event::{ClockSet, Event, Exercise};
use frist::case::{Act, NoPlay, Refusal};

use super::{act, small};
use crate::support::story::{Story, utc};

/// The scenario's moment.
fn moment(story: &Story) -> String {
    story.case.moment(&story.rules, story.now).to_text()
}

#[test]
fn the_scenario_begins_where_it_says_and_waits_for_somebody_to_start_it() {
    let story = small();
    assert_eq!(moment(&story), "2025-08-26T06:00:00.000Z");
    let later = story.at("2026-11-23T10:00");
    assert_eq!(moment(&later), "2025-08-26T06:00:00.000Z");
}

#[test]
fn a_started_clock_goes_with_the_computers() {
    let story = small().given(act(Act::Run(true))).at("2026-11-23T08:25");
    assert_eq!(moment(&story), "2025-08-26T06:25:00.000Z");
}

#[test]
fn a_paused_clock_stands_and_goes_on_from_there() {
    let story = small()
        .given(act(Act::Run(true)))
        .at("2026-11-23T08:25")
        .given(act(Act::Run(false)))
        .at("2026-11-23T09:00")
        .given(act(Act::Run(true)))
        .at("2026-11-23T09:10");
    assert_eq!(moment(&story), "2025-08-26T06:35:00.000Z");
}

#[test]
fn a_faster_clock_makes_an_hour_of_a_minute() {
    let story = small()
        .given(act(Act::Run(true)))
        .at("2026-11-23T08:05")
        .given(act(Act::Factor(60)))
        .at("2026-11-23T08:07");
    assert_eq!(moment(&story), "2025-08-26T08:05:00.000Z");
}

#[test]
fn a_jump_moves_the_clock_on_and_never_back() {
    let story = small().given(act(Act::Run(true)));
    let (to, from) = (utc("2025-08-29T12:00"), utc("2025-08-26T05:00"));
    let back = story.when(act(Act::Jump(from)));
    back.refused(&Refusal::Exercise(NoPlay::NotLater));
    let story = story.given(act(Act::Jump(to))).at("2026-11-23T08:01");
    assert_eq!(moment(&story), "2025-08-29T12:01:00.000Z");
}

#[test]
fn the_night_when_winter_time_comes_has_an_hour_more() {
    // given the scenario's clock an hour before the change of October 2025
    let story = small()
        .given(act(Act::Run(true)))
        .given(act(Act::Jump(utc("2025-10-26T00:00"))));
    // when two hours pass
    let story = story.at("2026-11-23T10:00");
    // then the clocks in Sweden have moved on by one
    assert_eq!(moment(&story), "2025-10-26T02:00:00.000Z");
    let shown = frist::time::show::clock(utc("2025-10-26T02:00"));
    assert_eq!(shown, "03:00");
}

#[test]
fn a_record_holds_both_times() {
    let story = small().given(act(Act::Run(true))).at("2026-11-23T08:25");
    let story = story.given(act(Act::Factor(10)));
    let last = story.records.last().unwrap();
    assert_eq!(last.head.at, utc("2026-11-23T08:25"));
    assert_eq!(last.head.scenario, Some(utc("2025-08-26T06:25")));
    let Event::Exercise(event) = &last.event else {
        panic!("{:?}", last.event)
    };
    let set = ClockSet {
        alarm: false,
        factor: 10,
        moment: utc("2025-08-26T06:25"),
        running: true,
    };
    assert_eq!(**event, Exercise::Clock(set));
}

#[test]
fn a_computer_whose_clock_is_behind_sees_no_time_before_the_setting() {
    let story = small().given(act(Act::Run(true))).at("2026-11-23T07:00");
    assert_eq!(moment(&story), "2025-08-26T06:00:00.000Z");
}

#[test]
fn a_speed_is_from_one_to_a_thousand() {
    for factor in [0, 1001] {
        let told = small().when(act(Act::Factor(factor)));
        told.refused(&Refusal::Exercise(NoPlay::TooFast));
    }
}

#[test]
fn an_ended_exercise_stands_still_and_takes_only_what_is_said_afterwards() {
    let story = small()
        .given(act(Act::Run(true)))
        .at("2026-11-23T08:30")
        .given(act(Act::End(None)))
        .at("2026-11-23T09:00");
    assert_eq!(moment(&story), "2025-08-26T06:30:00.000Z");
    let told = story.when(act(Act::Run(true)));
    told.refused(&Refusal::Exercise(NoPlay::Over));
    let question = frist::playbook::QuestionId::new("well").unwrap();
    let answer = Act::Answer {
        question,
        answer: "Allt.".into(),
    };
    story.when(act(answer)).then();
}

#[test]
fn a_real_case_has_no_such_clock() {
    let told = Story::shipped().when(act(Act::Run(true)));
    told.refused(&Refusal::Exercise(NoPlay::NotPlayed));
}
