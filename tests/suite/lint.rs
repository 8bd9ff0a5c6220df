//! Every rule of the lint: when it fires, when it does not, and that each says why and what settles it.

use frist::case::event::{Entered, Event};
use frist::case::finding::{Finding, Severity};
use frist::case::register::{
    AnchorKind, Assessment, Check, CheckOutcome, Count, Delivery, Filing, FilingStage, Group,
    Measure, MeasureState, Promise, PromiseKind, RiskOutcome, Sending, SendingStage,
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
        data: Vec::new(),
        only_protected: None,
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

/// Records an entry that the rules would ask about now.
fn older(mut story: Story, command: Command) -> Story {
    let Command::Enter {
        id,
        entry,
        learned,
        source,
    } = command
    else {
        panic!("{command:?} is no entry")
    };
    story.record(Event::Entered(Box::new(Entered {
        entry: *entry,
        id,
        learned,
        over: Vec::new(),
        shown: None,
        source,
    })));
    story
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
fn more_reached_and_returned_than_it_went_to_is_found() {
    // given a letter to 100, when so many are told as reached and so many came back
    let told = |reached, returned| {
        let story = story()
            .given(group("g", 1000))
            .given(sent("s", "post", Some("Hej.")));
        // Nobody can enter that today; an older program could.
        older(story, delivered("d", "s", 100, reached, returned))
    };
    // then more than 100 together cannot be true, and all of them can
    assert!(has(&told(101, 0), "more-than-sent"));
    assert!(has(&told(90, 11), "more-than-sent"));
    assert!(!has(&told(90, 10), "more-than-sent"));
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
    // Groups may overlap: the answer counts, and the difference is told.
    assert!(!has(&total(700), "groups-not-whole"));
    assert!(has(&total(700), "groups-overlap"));
    assert!(!has(&total(900), "groups-overlap"));
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
fn a_follow_up_that_came_before_what_it_follows_is_found() {
    // given a notification in the afternoon, when its supplement is told to have gone at
    let supplemented = |when| {
        let aware = minute("2025-09-17T14:54");
        let (first, later) = (minute("2025-09-18T14:00"), minute(when));
        story()
            .given(start("a", "imy", AnchorKind::ControllerAware, aware))
            .given(filing("f", FilingStage::Initial, first, Some("IMY-1")))
            .given(filing("k", FilingStage::Supplement, later, Some("IMY-1")))
    };
    // then one before it is found, and one after it is not
    assert!(has(&supplemented("2025-09-18T09:00"), "follows-nothing"));
    assert!(!has(&supplemented("2025-09-19T09:00"), "follows-nothing"));
}

#[test]
fn what_is_told_as_done_after_it_was_recorded_is_found() {
    // given what somebody could tell at noon, when the record of it bears an earlier time
    let recorded = |at: &str, told: Command| {
        let noon = story().at("2025-09-20T12:00");
        let events = noon.when(told).result.unwrap();
        noon.at(at).written(events)
    };
    let filed = |when| filing("f", FilingStage::Initial, when, None);
    let half_past = || filed(minute("2025-09-20T10:30"));
    // then a time that had not come is found, and one that had is not
    assert!(has(&recorded("2025-09-20T10:00", half_past()), "not-yet"));
    assert!(!has(&recorded("2025-09-20T11:00", half_past()), "not-yet"));
    // A day that has begun has come, and a sending that is only planned may lie ahead.
    let today = || filed(day("2025-09-20"));
    assert!(!has(&recorded("2025-09-20T10:00", today()), "not-yet"));
    let staged = |stage| {
        let sending = Sending {
            channel: ChannelId::new("manager").unwrap(),
            content: Vec::new(),
            first_why: None,
            groups: Vec::new(),
            note: None,
            planned: Some(minute("2025-09-20T11:30")),
            reached: Count::NotKnownYet,
            returned: None,
            sent: (stage == SendingStage::Sent).then(|| minute("2025-09-20T11:30")),
            stage,
            text: Some("Hej.".into()),
            title: "Notis".into(),
        };
        recorded("2025-09-20T11:00", enter("s", Entry::Sending(sending)))
    };
    assert!(has(&staged(SendingStage::Sent), "not-yet"));
    assert!(!has(&staged(SendingStage::Planned), "not-yet"));
}

#[test]
fn a_decision_that_something_has_come_after_is_found() {
    // given a decision on the evening of 29 August
    let assessment = |id: &str, when| {
        let assessment = Assessment {
            below_why: None,
            cause: None,
            groups: Vec::new(),
            motive: "Därför.".into(),
            outcome: RiskOutcome::High,
            proposal: None,
            rests_on: None,
            second: None,
            severity: None,
            stage: None,
            when: day(when),
        };
        enter(id, Entry::Assessment(assessment))
    };
    let confirmed = |known: bool| answer("theft_confirmed", Answer::Known(Value::YesNo(known)));
    let decided = Story::shipped()
        .at("2025-08-29T20:00")
        .given(confirmed(false))
        .given(assessment("b1", "2025-08-29"))
        .at("2025-09-03T08:00");
    // when nothing new has come, or the same is said again, then nothing is found
    assert!(!has(&decided, "stale"));
    let again = decided.given(confirmed(false));
    assert!(!has(&again, "stale"));
    // when the theft is confirmed, then the decision is found until there is a new one
    let stolen = again.given(confirmed(true));
    assert!(has(&stolen, "stale"));
    assert!(!has(&stolen.given(assessment("b2", "2025-09-03")), "stale"));
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

#[test]
fn a_figure_beside_the_deliveries_is_found_when_it_says_something_else() {
    let own = |n| {
        let mut letter = sent("k", "post", Some("Hej."));
        if let Command::Enter { entry, .. } = &mut letter
            && let Entry::Sending(sending) = entry.as_mut()
        {
            sending.reached = known(n);
        }
        story()
            .given(group("g", 1000))
            .given(letter)
            .given(delivered("d", "k", 900, 800, 20))
    };
    assert!(has(&own(850), "two-figures"));
    assert!(!has(&own(800), "two-figures"));
}
