//! Every rule of the lint: when it fires, when it does not, and that each says why and what settles it.

use frist::case::finding::{Finding, Severity};
use frist::case::register::{
    AnchorKind, Check, CheckOutcome, Count, Delivery, Filing, FilingStage, Group, Measure,
    MeasureState, Promise, PromiseKind, Sending, SendingStage,
};
use frist::case::{Answer, Command, Entry, Quantity, Value, findings};
use frist::playbook::{ChannelId, ClockId};
use frist::text::Lang;

use crate::support::story::{Story, answer, day, enter, entry_id, minute, start};

/// What the lint finds, by the stable names; every finding also has to explain itself.
fn names(story: &Story) -> Vec<&'static str> {
    let found = findings(&story.case, &story.rules, story.now);
    assert!(found.is_sorted_by_key(Finding::severity));
    for one in &found {
        for lang in [Lang::Sv, Lang::En] {
            assert!(!one.say(&story.case, &story.rules, lang).is_empty());
            assert!(one.why(lang).ends_with('.'), "{one:?}");
            assert!(one.settle(&story.rules, lang).ends_with('.'), "{one:?}");
        }
        assert!(!one.records(&story.case).is_empty() || one.severity() == Severity::Act);
    }
    found.iter().map(Finding::name).collect()
}

fn has(story: &Story, name: &str) -> bool {
    names(story).contains(&name)
}

fn story() -> Story {
    Story::opened().at("2025-09-20T10:00")
}

fn known(n: u64) -> Count {
    Count::Known(Quantity::exact(n))
}

fn group(id: &str, n: u64) -> Command {
    let group = Group {
        count: known(n),
        name: id.into(),
        note: None,
    };
    enter(id, Entry::Group(group))
}

fn sent(id: &str, channel: &str, text: Option<&str>) -> Command {
    let sending = Sending {
        channel: ChannelId::new(channel).unwrap(),
        content: Vec::new(),
        first_why: None,
        groups: vec![entry_id("g")],
        note: None,
        planned: None,
        reached: Count::NotKnownYet,
        returned: None,
        sent: Some(day("2025-09-19")),
        stage: SendingStage::Sent,
        text: text.map(Into::into),
        title: id.into(),
    };
    enter(id, Entry::Sending(sending))
}

fn delivered(id: &str, sending: &str, sent: u64, reached: u64, returned: u64) -> Command {
    let delivery = Delivery {
        group: entry_id("g"),
        reached: known(reached),
        receipt: None,
        returned: Some(Quantity::exact(returned)),
        sending: entry_id(sending),
        sent: known(sent),
        version: None,
        when: day("2025-09-19"),
    };
    enter(id, Entry::Delivery(delivery))
}

fn filing(
    id: &str,
    stage: FilingStage,
    when: frist::time::When,
    reference: Option<&str>,
) -> Command {
    let filing = Filing {
        copy: None,
        clock: ClockId::new("imy").unwrap(),
        late_reasons: Some("Därför.".into()),
        receipt: None,
        reference: reference.map(Into::into),
        stage,
        summary: "Anmält.".into(),
        when,
    };
    enter(id, Entry::Filing(filing))
}

#[test]
fn ways_that_do_not_make_up_the_group_are_found() {
    let told = |kivra, post| {
        story()
            .given(group("g", 1000))
            .given(sent("k", "post", Some("Hej.")))
            .given(delivered("d1", "k", kivra, 0, 0))
            .given(delivered("d2", "k", post, 0, 0))
    };
    assert!(has(&told(700, 200), "sent-not-group"));
    assert!(has(&told(700, 400), "sent-not-group"));
    assert!(!has(&told(700, 300), "sent-not-group"));
}

#[test]
fn groups_that_cannot_make_up_the_whole_are_found() {
    let total = |n| {
        let story = Story::shipped().at("2025-09-20T10:00");
        let total = Answer::Known(Value::Number(Quantity::exact(n)));
        story
            .given(group("a", 400))
            .given(group("b", 500))
            .given(answer("persons_total", total))
    };
    assert!(has(&total(1000), "groups-not-whole"));
    assert!(has(&total(450), "groups-not-whole"));
    assert!(!has(&total(900), "groups-not-whole"));
    // Groups may overlap.
    assert!(!has(&total(700), "groups-not-whole"));
}

#[test]
fn protected_persons_who_are_not_followed_are_found() {
    let check = |outcome| {
        let check = Check {
            channels: None,
            data: None,
            groups: Vec::new(),
            motive: None,
            neutral_text: None,
            outcome,
            sources: "Navet".into(),
            status: None,
            when: day("2025-09-17"),
        };
        story()
            .given(group("g", 10))
            .given(enter("c", Entry::Check(check)))
    };
    assert!(has(&check(CheckOutcome::Found(2)), "protected-not-found"));
    assert!(!has(
        &check(CheckOutcome::NoneMarked),
        "protected-not-found"
    ));
}

#[test]
fn halves_without_the_other_half_are_found() {
    let half = |when, reference| {
        let start = start(
            "a",
            "imy",
            AnchorKind::ControllerAware,
            minute("2025-09-17T14:54"),
        );
        story()
            .given(start)
            .given(filing("f", FilingStage::Initial, when, reference))
    };
    assert!(has(&half(day("2025-09-18"), Some("IMY-1")), "filing-half"));
    assert!(has(&half(minute("2025-09-18T08:12"), None), "filing-half"));
    assert!(!has(
        &half(minute("2025-09-18T08:12"), Some("IMY-1")),
        "filing-half"
    ));

    let texted = |text| story().given(group("g", 10)).given(sent("s", "post", text));
    assert!(has(&texted(None), "sent-without-text"));
    assert!(!has(&texted(Some("Hej.")), "sent-without-text"));

    let measure = |owner: Option<&str>, state| {
        let measure = Measure {
            effect: None,
            effect_when: None,
            told: None,
            done: None,
            due: owner.map(|_| day("2025-10-01")),
            owner: owner.map(Into::into),
            proof: None,
            state,
            what: "Radera".into(),
        };
        story().given(enter("m", Entry::Measure(measure)))
    };
    assert!(has(
        &measure(None, MeasureState::Planned),
        "measures-adrift"
    ));
    assert!(!has(
        &measure(Some("it-chef"), MeasureState::Planned),
        "measures-adrift"
    ));
    assert!(!has(&measure(None, MeasureState::Taken), "measures-adrift"));
}

#[test]
fn a_clock_that_was_answered_before_it_started_is_found() {
    let filed = |when| {
        let aware = minute("2025-09-18T14:54");
        story()
            .given(start("a", "imy", AnchorKind::ControllerAware, aware))
            .given(filing("f", FilingStage::Initial, minute(when), None))
    };
    assert!(has(&filed("2025-09-18T14:00"), "filed-before-start"));
    assert!(!has(&filed("2025-09-18T15:30"), "filed-before-start"));
}

#[test]
fn what_is_odd_about_a_start_is_a_finding() {
    let start_at = |when| story().given(start("a", "imy", AnchorKind::ControllerAware, when));
    assert!(has(&start_at(day("2025-09-18")), "challenged"));
    assert!(!has(&start_at(minute("2025-09-18T14:54")), "challenged"));
}

#[test]
fn a_broken_promise_is_found_and_one_that_was_kept_is_not() {
    let promised = |due, kept: Option<&str>| {
        let promise = Promise {
            due: minute(due),
            kept: kept.map(minute),
            kind: PromiseKind::Own,
            to: "facket".into(),
            what: "Besked".into(),
        };
        story().given(enter("p", Entry::Promise(promise)))
    };
    assert!(has(&promised("2025-09-19T12:00", None), "promise-broken"));
    assert!(!has(&promised("2025-09-21T12:00", None), "promise-broken"));
    assert!(!has(
        &promised("2025-09-19T12:00", Some("2025-09-19T11:00")),
        "promise-broken"
    ));
}

#[test]
fn a_group_that_only_a_publication_has_reached_is_found() {
    let told = |channel| {
        let story = story().given(group("g", 10));
        story.given(sent("s", channel, Some("Hej.")))
    };
    assert!(has(&told("web"), "no-direct"));
    assert!(!has(&told("post"), "no-direct"));
}

#[test]
fn a_clock_that_goes_backwards_is_found() {
    let forwards = story().given(group("g", 10));
    assert!(!has(&forwards, "clock-back"));
    let back = forwards.at("2025-09-20T09:00").given(group("h", 10));
    assert!(has(&back, "clock-back"));
}
