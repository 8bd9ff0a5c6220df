//! How an exercise went: verdicts, ratings and what shows them, of runs that went well and badly.

use frist::case::event::{Observed, Rating};
use frist::case::gate::Closed;
use frist::case::register::{
    AnchorKind, Check, CheckOutcome, Count, Filing, FilingStage, Sending, SendingStage,
};
use frist::case::{Act, Answer, Command, Entry, Quantity, Value};
use frist::exercise::Stand;
use frist::exercise::evaluation::{Evaluation, Judged, Played, Untried, Verdict, evaluate_records};
use frist::playbook::{ChannelId, ClockId, ObjectiveId};
use frist::text::{FreeText, Lang};
use frist::time::{Span, When};

use super::{act, inject, small};
use crate::support::story::{Story, answer, enter, group, start, utc};

fn evaluated(story: &Story) -> Evaluation {
    let now = story.case.moment(&story.rules, story.now);
    evaluate_records(&story.records, &story.rules, now).unwrap()
}

pub(super) fn judged(story: &Story, id: &str) -> Judged {
    let evaluation = evaluated(story);
    let mut all = evaluation.judged();
    let found = all.find(|one| one.expected.id.as_str() == id);
    found.unwrap().clone()
}

pub(super) fn rating(story: &Story, objective: &str) -> Option<Rating> {
    let evaluation = evaluated(story);
    let mut aims = evaluation.aims.iter();
    let aim = aims.find(|aim| aim.objective.id.as_str() == objective);
    aim.unwrap().rating
}

pub(super) fn minute(at: &str) -> When {
    When::minute(utc(at), 120)
}

/// The clock of the scenario goes, and the call comes at 08:10 in Stockholm.
pub(super) fn called(source: Option<&str>) -> Story {
    let story = match source {
        Some(source) => Story::playing(source),
        None => small(),
    };
    story
        .given(act(Act::Run(true)))
        .at("2026-11-23T08:10")
        .given(act(Act::Deliver(inject("call"))))
}

pub(super) fn aware(when: &str) -> Command {
    let kind = AnchorKind::ControllerAware;
    start("a-1", "gdpr-33", kind, minute(when))
}

pub(super) fn persons(low: u64, high: u64) -> Command {
    let count = Value::Number(Quantity::range(low, high, None));
    answer("persons_total", Answer::Known(count))
}

pub(super) fn filing(id: &str, clock: &str, stage: FilingStage, when: When) -> Command {
    enter(
        id,
        Entry::Filing(Filing {
            clock: ClockId::new(clock).unwrap(),
            copy: None,
            late_reasons: Some(FreeText::new("Vi visste inte mer.")),
            receipt: None,
            reference: None,
            stage,
            summary: FreeText::new("Anmälan"),
            when,
        }),
    )
}

pub(super) fn letter(id: &str, sent: &str) -> Command {
    enter(
        id,
        Entry::Sending(Sending {
            channel: ChannelId::new("kivra").unwrap(),
            content: Vec::new(),
            first_why: None,
            groups: Vec::new(),
            note: None,
            planned: None,
            reached: Count::NotKnownYet,
            returned: None,
            sent: Some(minute(sent)),
            stage: SendingStage::Sent,
            text: None,
            title: FreeText::new("Brev"),
        }),
    )
}

/// A check for all who are known to be concerned then, which finds nobody.
pub(super) fn checked(when: &str) -> Command {
    let check = Check {
        channels: None,
        data: None,
        groups: Vec::new(),
        motive: None,
        neutral_text: None,
        outcome: CheckOutcome::NoneMarked,
        sources: FreeText::new("Navet"),
        status: None,
        when: minute(when),
    };
    enter("c-1", Entry::Check(check))
}

fn ended(story: Story) -> Story {
    story.given(act(Act::End(None)))
}

#[test]
fn a_good_run_is_performed_and_its_records_show_it() {
    // given a group that states awareness within the hour, counts and never sends too early
    let story = called(None)
        .at("2026-11-23T08:25")
        .given(aware("2025-08-26T06:20"));
    let shows = story.records.last().unwrap().hash;
    let story = ended(story.given(persons(1100, 1500)).at("2026-11-23T12:00"));
    // then everything is met or kept
    let in_time = judged(&story, "aware-in-time");
    assert_eq!(in_time.verdict, Verdict::Met);
    assert_eq!(in_time.limit, Some(utc("2025-08-26T07:10")));
    let came = in_time.came.unwrap();
    assert_eq!((came.at, came.record), (utc("2025-08-26T06:25"), shows));
    assert_eq!(in_time.records(), [shows]);
    assert_eq!(judged(&story, "not-before-gate").verdict, Verdict::Kept);
    assert_eq!(judged(&story, "how-many").verdict, Verdict::Met);
    assert_eq!(rating(&story, "clock"), Some(Rating::Performed));
    assert_eq!(rating(&story, "gate"), Some(Rating::Performed));
    assert_eq!(evaluated(&story).missed().count(), 0);
}

#[test]
fn a_late_run_says_by_how_much() {
    // given awareness an hour and a half after the call
    let story = called(None)
        .at("2026-11-23T09:40")
        .given(aware("2025-08-26T06:20"));
    // then it is half an hour late, whatever time was stated
    let late = Verdict::Late(Span::minutes(30));
    assert_eq!(judged(&story, "aware-in-time").verdict, late);
    assert_eq!(rating(&ended(story), "clock"), Some(Rating::SomeChallenges));
}

#[test]
fn a_missed_run_is_not_met_as_soon_as_the_time_is_out() {
    let story = called(None);
    assert_eq!(judged(&story, "aware-in-time").verdict, Verdict::Open);
    let story = story.at("2026-11-23T09:11");
    assert_eq!(judged(&story, "aware-in-time").verdict, Verdict::NotMet);
    assert_eq!(rating(&story, "clock"), Some(Rating::Unable));
}

#[test]
fn a_sending_before_the_gate_breaks_what_was_never_to_be() {
    // given a letter to the many before any check
    let story = called(None)
        .at("2026-11-23T09:00")
        .given(letter("s-1", "2025-08-26T06:50"));
    let broke = story.records.last().unwrap().hash;
    // when the check comes afterwards
    let story = ended(
        story
            .at("2026-11-23T09:30")
            .given(checked("2025-08-26T07:30"))
            .given(persons(1200, 1200)),
    );
    // then it stays broken, and the record that broke it shows it
    let judged = judged(&story, "not-before-gate");
    assert_eq!(judged.verdict, Verdict::Broken);
    assert_eq!(judged.records(), [broke]);
    assert_eq!(rating(&story, "gate"), Some(Rating::SomeChallenges));
}

#[test]
fn a_group_that_comes_later_makes_nothing_of_a_message_that_went_after_the_check() {
    // given a check before there were any groups, and then a letter to all
    let story = called(None)
        .at("2026-11-23T08:30")
        .given(checked("2025-08-26T06:20"))
        .at("2026-11-23T09:00")
        .given(letter("s-1", "2025-08-26T06:50"));
    // when a group is added afterwards
    let story = story.at("2026-11-23T09:30").given(group("g-1", "Elever"));
    // then the letter did not go before the gate, which is closed for the next one
    assert_eq!(
        judged(&ended(story), "not-before-gate").verdict,
        Verdict::Kept
    );
}

#[test]
fn a_message_to_a_group_that_came_after_the_check_says_which_group_and_why() {
    // given a check before there were any groups, then a group, then a letter to all
    let story = called(None)
        .at("2026-11-23T08:30")
        .given(checked("2025-08-26T06:20"))
        .given(group("g-1", "Elever"))
        .at("2026-11-23T09:00")
        .given(letter("s-1", "2025-08-26T06:50"));
    // when a check of it comes too late
    let story = story.at("2026-11-23T09:30");
    let broken = judged(&story, "not-before-gate");
    assert_eq!(broken.verdict, Verdict::Broken);
    let [unpassed] = broken.unpassed.as_slice() else {
        panic!("{broken:?}")
    };
    assert_eq!(unpassed.group.as_ref().unwrap().as_str(), "g-1");
    assert_eq!(unpassed.why, Closed::CameAfter(minute("2025-08-26T06:20")));
    let text = super::papers::paper(
        "ovningsrapport",
        &super::papers::of(&story, Lang::Sv),
        &story,
        Lang::Sv,
    );
    let why =
        "”Brev” gick till gruppen Elever: gruppen lades till efter kontrollen 26 aug 2025 08:20";
    assert!(text.markdown.contains(why), "{}", text.markdown);
}

#[test]
fn what_went_before_the_gate_says_that_nobody_had_checked() {
    let story = called(None)
        .at("2026-11-23T09:00")
        .given(letter("s-1", "2025-08-26T06:50"));
    let broken = judged(&story, "not-before-gate");
    assert_eq!(broken.unpassed[0].why, Closed::NoCheck);
    assert_eq!(broken.unpassed[0].group, None);
}

#[test]
fn what_hangs_on_an_inject_that_never_came_is_not_tried() {
    let story = ended(small().given(act(Act::Run(true))));
    let untried = Untried::NoInject(inject("call"));
    let verdict = judged(&story, "aware-in-time").verdict;
    assert_eq!(verdict, Verdict::NotTried(untried));
    assert_eq!(rating(&story, "clock"), None);
}

#[test]
fn an_exercise_that_ended_before_the_time_was_out_did_not_try_it() {
    let story = ended(called(None).at("2026-11-23T08:40"));
    let untried = Untried::EndedBefore(utc("2025-08-26T07:10"));
    let verdict = judged(&story, "aware-in-time").verdict;
    assert_eq!(verdict, Verdict::NotTried(untried));
}

#[test]
fn answers_are_compared_as_they_stood_at_the_end() {
    // given a count outside the bounds, set right after the end
    let story = ended(called(None).given(persons(900, 1200)));
    let story = story.given(persons(1100, 1200));
    // then the end is what counts
    let judged = judged(&story, "how-many");
    assert_eq!(judged.verdict, Verdict::NotMet);
    let said = judged.said.unwrap();
    let count = Value::Number(Quantity::range(900, 1200, None));
    assert_eq!(said.answer, Some(Answer::Known(count)));
    assert!(!said.fits && !said.disputed);
}

/// The small scenario with what is filed, before what, and what the notification says.
pub(super) fn with_filings() -> String {
    let small = include_str!("../../fixtures/scenarios/valid/small.toml");
    let more = r#"
[[expect]]
id = "notified"
objective = "clock"
title = { sv = "Anmälan är lämnad i tid", en = "Notified in time" }
filed = "gdpr-33"
clock = "gdpr-33"
weight = "required"

[[expect]]
id = "supplemented"
objective = "clock"
title = { sv = "Kompletterat efter mejlet", en = "Supplemented after the mail" }
filed = "gdpr-33-supplement"
after = "mail"
within = "2h"

[[answer]]
id = "theft-open"
objective = "clock"
title = { sv = "Anmälan säger inte nej om stöld", en = "The notification does not deny theft" }
field = "persons_total"
low = 1
high = 10
at = "filing"
"#;
    format!("{small}{more}")
}

#[test]
fn a_filing_counts_against_the_deadline_that_the_record_has() {
    // given awareness on Tuesday at 08:20, and nothing filed before Friday at 09:00
    let source = with_filings();
    let story = called(Some(&source))
        .at("2026-11-23T08:20")
        .given(aware("2025-08-26T06:20"));
    let aimed = judged(&story, "notified");
    assert_eq!(aimed.limit, Some(utc("2025-08-29T06:20")));
    assert_eq!(aimed.verdict, Verdict::Open);
    let story = story.given(act(Act::Jump(utc("2025-08-29T07:00"))));
    assert_eq!(judged(&story, "notified").verdict, Verdict::NotMet);
    // when it is filed then
    let when = minute("2025-08-29T06:50");
    let story = story.given(filing("f-1", "gdpr-33", FilingStage::Initial, when));
    // then it is late, by the time that was stated
    let late = Verdict::Late(Span::minutes(30));
    assert_eq!(judged(&story, "notified").verdict, late);
}

#[test]
fn a_time_that_is_stated_vaguely_counts_at_the_latest_and_never_after_it_was_recorded() {
    let source = with_filings();
    let story = called(Some(&source))
        .at("2026-11-23T08:20")
        .given(aware("2025-08-26T06:20"))
        .given(act(Act::Jump(utc("2025-08-29T06:00"))));
    let day = crate::support::story::day("2025-08-29");
    let story = story.given(filing("f-1", "gdpr-33", FilingStage::Initial, day));
    let judged = judged(&story, "notified");
    assert_eq!(judged.verdict, Verdict::Met);
    assert_eq!(judged.came.unwrap().at, utc("2025-08-29T06:00"));
}

#[test]
fn only_what_is_recorded_after_an_inject_answers_it() {
    // given a notification and a supplement before the mail
    let source = with_filings();
    let filed = |story: Story, id: &str, at: &str| {
        story.given(filing(id, "gdpr-33", FilingStage::Supplement, minute(at)))
    };
    let story = called(Some(&source))
        .given(aware("2025-08-26T06:10"))
        .given(filing(
            "f-1",
            "gdpr-33",
            FilingStage::Initial,
            minute("2025-08-26T06:10"),
        ));
    let story = filed(story, "f-2", "2025-08-26T06:10").at("2026-11-23T08:40");
    let story = story.given(act(Act::Deliver(inject("mail"))));
    assert_eq!(judged(&story, "supplemented").verdict, Verdict::Open);
    // when another one comes after it
    let story = filed(story.at("2026-11-23T09:00"), "f-3", "2025-08-26T07:00");
    // then that one answers
    let judged = judged(&story, "supplemented");
    assert_eq!(judged.verdict, Verdict::Met);
    assert_eq!(judged.came.unwrap().at, utc("2025-08-26T07:00"));
}

#[test]
fn an_answer_for_the_notification_is_compared_when_it_is_filed() {
    // given a count that is right when the notification is filed, and wrong afterwards
    let source = with_filings();
    let story = called(Some(&source))
        .given(aware("2025-08-26T06:10"))
        .given(persons(2, 8));
    assert_eq!(judged(&story, "theft-open").verdict, Verdict::Open);
    let story = story
        .given(filing(
            "f-1",
            "gdpr-33",
            FilingStage::Initial,
            minute("2025-08-26T06:10"),
        ))
        .given(persons(1200, 1300));
    assert_eq!(judged(&story, "theft-open").verdict, Verdict::Met);
    // when no notification is ever filed
    let never = ended(called(Some(&source)).given(persons(2, 8)));
    assert_eq!(judged(&never, "theft-open").verdict, Verdict::NotMet);
}

#[test]
fn observers_stand_beside_the_verdict_and_never_in_its_place() {
    let observed = Observed {
        objective: Some(ObjectiveId::new("clock").unwrap()),
        rating: Some(Rating::Performed),
        text: FreeText::new("Lugnt och metodiskt."),
    };
    let story = ended(called(None).at("2026-11-23T10:00")).given(act(Act::Observe(observed)));
    let evaluation = evaluated(&story);
    let aim = &evaluation.aims[0];
    assert_eq!(aim.rating, Some(Rating::Unable));
    assert_eq!(aim.observed.len(), 1);
}

#[test]
fn the_injects_are_told_as_they_were_played() {
    let story = called(None).at("2026-11-23T08:45");
    let story = story.given(act(Act::Deliver(inject("mail"))));
    let evaluation = evaluated(&story);
    let Played::Planned {
        number,
        planned,
        delivered,
        stand,
        ..
    } = &evaluation.injects[1]
    else {
        panic!("{:?}", evaluation.injects[1])
    };
    assert_eq!((*number, *planned), (2, Some(utc("2025-08-26T06:40"))));
    let delivered = delivered.unwrap();
    assert_eq!(delivered.at, utc("2025-08-26T06:45"));
    assert_eq!(delivered.life, utc("2026-11-23T08:45"));
    assert_eq!(*stand, Stand::Delivered(delivered.at));
}

#[test]
fn a_real_case_has_no_evaluation() {
    let story = Story::shipped();
    assert!(evaluate_records(&story.records, &story.rules, story.now).is_none());
}

#[test]
fn ten_thousand_records_take_less_than_a_second() {
    // given a long exercise of the largest scenario: lines of the log, answers and sendings
    let file = frist::builtin::scenario_files().remove(0);
    let mut story = Story::playing(&file.source).given(act(Act::Run(true)));
    story = story.given(aware("2025-08-26T07:00"));
    while story.records.len() < 10_000 {
        story = story.given(Command::Log {
            text: FreeText::new("rad"),
            happened: None,
            learned: None,
            source: None,
        });
        let n = story.records.len() as u64;
        story = story.given(persons(n, n + 1));
        if story.records.len().is_multiple_of(100) {
            story = story.given(letter(&format!("s-{n}"), "2025-08-26T06:50"));
        }
    }
    // when it is evaluated
    let begun = std::time::Instant::now();
    let evaluation = evaluated(&story);
    let took = begun.elapsed();
    // then nobody waits, even without optimisation
    assert_eq!(evaluation.aims.len(), 6);
    assert!(took.as_millis() < 1000, "{took:?}");
}
