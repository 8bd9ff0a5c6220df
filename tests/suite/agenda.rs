//! The agenda as given / when / then: what each source brings, when it is quiet, and the order.

use frist::case::agenda::{Agenda, Place, Source, Urgency, agenda};
use frist::case::register::{
    Check, CheckOutcome, ClockOffset, ContactStatus, Count, Duty, DutyAnswer, Filing, FilingStage,
    Measure, MeasureState, Promise, PromiseKind, ProtectedPerson, Sending, SendingStage, Task,
    TaskState,
};
use frist::case::{Command, Entry};
use frist::playbook::{ChannelId, ClockId, Register};
use frist::text::{FreeText, Lang};
use frist::time::{Moment, When};

use crate::support::story::{Story, anchor, answer, day, enter, group, minute, step, text, utc};

fn of(story: &Story) -> Agenda {
    agenda(&story.case, &story.rules, story.now)
}

/// The items of a source as `urgency · what · due · why`.
fn of_source(story: &Story, source: Source) -> Vec<String> {
    let items = of(story).items.into_iter();
    items
        .filter(|item| item.source == source)
        .map(|item| {
            let due = item.due.map(Moment::to_text).unwrap_or_default();
            let due = due.replace(":00.000Z", "");
            let (what, why) = (item.what(Lang::Sv), item.why(Lang::Sv));
            format!("{} · {what} · {due} · {why}", item.urgency.name())
        })
        .collect()
}

fn task(what: &str) -> Task {
    Task {
        before: None,
        done: None,
        due: None,
        owner: None,
        state: TaskState::Open,
        until: None,
        waiting: None,
        what: FreeText::new(what),
    }
}

fn give(id: &str, task: Task) -> Command {
    enter(id, Entry::Task(task))
}

fn before(offset: &str) -> ClockOffset {
    offset.parse().unwrap()
}

fn promise(id: &str, due: When, kept: Option<When>) -> Command {
    enter(
        id,
        Entry::Promise(Promise {
            due,
            kept,
            kind: PromiseKind::Own,
            to: FreeText::new("nämnden"),
            what: FreeText::new("Ny information"),
        }),
    )
}

fn filing(id: &str, when: When) -> Command {
    enter(
        id,
        Entry::Filing(Filing {
            copy: None,
            clock: ClockId::new("imy").unwrap(),
            late_reasons: None,
            receipt: None,
            reference: None,
            stage: FilingStage::Initial,
            summary: FreeText::new("Anmälan"),
            when,
        }),
    )
}

fn sending(id: &str, planned: Option<When>) -> Command {
    enter(
        id,
        Entry::Sending(Sending {
            first_why: None,
            channel: ChannelId::new("manager").unwrap(),
            content: Vec::new(),
            groups: Vec::new(),
            note: None,
            planned,
            reached: Count::NotKnownYet,
            returned: None,
            sent: None,
            stage: SendingStage::Planned,
            text: None,
            title: FreeText::new("Samtal"),
        }),
    )
}

fn measure(id: &str, state: MeasureState, due: Option<When>) -> Command {
    enter(
        id,
        Entry::Measure(Measure {
            done: None,
            due,
            effect: None,
            effect_when: None,
            told: None,
            told_other: None,
            owner: Some(FreeText::new("it-chef")),
            proof: None,
            state,
            what: FreeText::new("Stäng kontona"),
        }),
    )
}

#[test]
fn a_clock_is_an_item_from_its_start_until_it_is_answered() {
    let story = Story::opened();
    assert!(
        of_source(&story, Source::Clock).is_empty(),
        "nothing started it: a question of the walk"
    );
    let story = story.given(anchor("board", minute("2025-08-26T14:54")));
    let runs = "later · Lämna in: IMY 72 h · 2025-08-29T14:54 · lagens klocka löper";
    assert_eq!(of_source(&story, Source::Clock), [runs]);
    let story = story.at("2025-08-28T14:54");
    let warns = "soon · Lämna in: IMY 72 h · 2025-08-29T14:54 · lagens klocka löper";
    assert_eq!(of_source(&story, Source::Clock), [warns]);
    let story = story.at("2025-08-29T14:54");
    assert_eq!(
        of_source(&story, Source::Clock),
        [warns],
        "its own minute is in time"
    );
    let story = story.at("2025-08-29T14:55");
    let passed = "law_passed · Lämna in: IMY 72 h · 2025-08-29T14:54 · lämna in ändå och skriv varför det dröjde";
    assert_eq!(of_source(&story, Source::Clock), [passed]);
    assert_eq!(of(&story).passed(), 1);
    let story = story
        .at("2025-08-29T14:00")
        .given(filing("f", minute("2025-08-29T13:00")));
    assert!(of_source(&story, Source::Clock).is_empty());
}

#[test]
fn a_clock_that_does_not_apply_is_no_item() {
    let duty = |applies| {
        enter(
            "d",
            Entry::Duty(Duty {
                applies,
                clock: ClockId::new("imy").unwrap(),
                motive: Some(FreeText::new("Osannolik risk.")),
            }),
        )
    };
    let story = Story::opened().given(anchor("board", minute("2025-08-26T14:54")));
    let unsure = story.given(duty(DutyAnswer::Unsure));
    assert_eq!(
        of_source(&unsure, Source::Clock).len(),
        1,
        "so that nobody misses it"
    );
    let not = unsure.given(duty(DutyAnswer::DoesNot));
    assert!(of_source(&not, Source::Clock).is_empty());
}

#[test]
fn a_relative_time_moves_with_the_deadline() {
    let until = Task {
        before: Some(before("imy72 - 12h")),
        owner: Some(FreeText::new("dso")),
        ..task("Utkast till anmälan")
    };
    let story = Story::opened().given(give("t", until));
    assert_eq!(
        of_source(&story, Source::Task),
        ["undated · Utkast till anmälan ·  · får sin tid när klockan IMY 72 h startar"]
    );
    let story = story.given(anchor("board", minute("2025-08-26T14:54")));
    assert_eq!(
        of_source(&story, Source::Task),
        ["later · Utkast till anmälan · 2025-08-29T02:54 · följer klockan IMY 72 h"]
    );
    let story = story.given(anchor("slk", minute("2025-08-25T14:54")));
    assert_eq!(
        of_source(&story, Source::Task),
        ["later · Utkast till anmälan · 2025-08-28T02:54 · följer klockan IMY 72 h"]
    );
    let item = of(&story).items.into_iter();
    let item = item.filter(|item| item.source == Source::Task).last();
    assert_eq!(item.unwrap().owner(Lang::Sv), Some("dso"));
}

#[test]
fn a_relative_time_is_elapsed_time_through_the_nights_when_the_clocks_change() {
    // Autumn: 25 October 2026 has 25 hours. Spring: 29 March 2026 has 23.
    for (aware, due) in [
        ("2026-10-24T10:00", "2026-10-26T22:00"),
        ("2026-03-28T10:00", "2026-03-30T22:00"),
    ] {
        let relative = Task {
            before: Some(before("imy72-12h")),
            ..task("Utkast")
        };
        let story = Story::opened()
            .at("2026-12-01T00:00")
            .given(anchor("board", minute(aware)))
            .given(give("t", relative));
        let items = of(&story).items.into_iter();
        let task = items.filter(|item| item.source == Source::Task).last();
        assert_eq!(task.unwrap().due, Some(utc(due)));
    }
}

#[test]
fn a_stated_time_counts_before_a_relative_one_and_a_day_counts_to_its_end() {
    let stated = Task {
        before: Some(before("imy72")),
        due: Some(day("2025-08-27")),
        ..task("Ring")
    };
    let story = Story::opened()
        .given(anchor("board", minute("2025-08-26T14:54")))
        .given(give("t", stated));
    // 23:59 in Stockholm.
    assert_eq!(
        of_source(&story, Source::Task),
        ["later · Ring · 2025-08-27T21:59 · har en bestämd tid"]
    );
    let story = story.at("2025-08-27T21:59");
    assert_eq!(of(&story).passed(), 0);
    let story = story.at("2025-08-27T22:00");
    assert_eq!(of(&story).passed(), 1);
}

#[test]
fn a_task_that_waits_is_quiet_and_comes_back_by_itself() {
    let waits = Task {
        until: Some(minute("2025-08-28T10:00")),
        waiting: Some(FreeText::new("svar från leverantören")),
        ..task("Fråga om loggarna")
    };
    let story = Story::opened()
        .given(give("t", waits))
        .at("2025-08-28T09:59");
    assert!(of_source(&story, Source::Task).is_empty());
    assert_eq!(of(&story).quiet.len(), 1);
    let story = story.at("2025-08-28T10:00");
    assert_eq!(
        of_source(&story, Source::Task),
        ["now · Fråga om loggarna ·  · väntade till nu på svar från leverantören"]
    );
    assert!(of(&story).quiet.is_empty());
}

#[test]
fn what_was_put_off_late_stays_quiet_but_a_time_that_passes_meanwhile_wakes_it() {
    let waits = |due| Task {
        due: Some(minute(due)),
        until: Some(minute("2025-08-28T10:00")),
        ..task("Fråga")
    };
    // Recorded at 15:00 the 26th, two hours late already.
    let late = Story::opened()
        .given(give("t", waits("2025-08-26T13:00")))
        .at("2025-08-27T10:00");
    assert_eq!(of(&late).quiet.len(), 1);
    let passed_since = Story::opened()
        .given(give("t", waits("2025-08-27T09:00")))
        .at("2025-08-27T10:00");
    assert!(of(&passed_since).quiet.is_empty());
    assert_eq!(
        of_source(&passed_since, Source::Task),
        ["passed · Fråga · 2025-08-27T09:00 · väntade till nu"]
    );
}

#[test]
fn what_waits_without_a_time_is_never_quiet() {
    let waits = Task {
        waiting: Some(FreeText::new("juristen")),
        ..task("Läs avtalet")
    };
    let story = Story::opened().given(give("t", waits));
    assert_eq!(
        of_source(&story, Source::Task),
        ["undated · Läs avtalet ·  · väntar på juristen"]
    );
}

#[test]
fn done_and_dropped_tasks_are_gone() {
    for state in [TaskState::Done, TaskState::Dropped] {
        let over = Task {
            state,
            ..task("Ring")
        };
        let story = Story::opened().given(give("t", over));
        assert!(of_source(&story, Source::Task).is_empty());
    }
}

#[test]
fn a_promise_stands_until_it_is_kept() {
    let story = Story::opened().given(promise("p", minute("2025-08-27T10:00"), None));
    assert_eq!(
        of_source(&story, Source::Promise),
        ["soon · Ny information · 2025-08-27T10:00 · utlovat till nämnden"]
    );
    let kept = story.given(promise(
        "p",
        minute("2025-08-27T10:00"),
        Some(minute("2025-08-26T14:00")),
    ));
    assert!(of_source(&kept, Source::Promise).is_empty());
}

#[test]
fn the_gate_and_the_unreached_stand_first_of_what_has_not_passed() {
    let story = Story::opened()
        .given(group("a", "Nuvarande anställda"))
        .given(group("b", "Tidigare anställda"))
        .given(enter(
            "p1",
            Entry::Protected(ProtectedPerson {
                guardian: None,
                contacted: None,
                group: None,
                label: 1,
                route: None,
                status: ContactStatus::Tried,
                young: None,
            }),
        ));
    assert_eq!(
        of_source(&story, Source::Gate),
        [
            "now · Kontrollera skyddade personuppgifter: Nuvarande anställda, Tidigare anställda ·  · \
             utan utfall får inget massutskick förberedas"
        ]
    );
    assert_eq!(
        of_source(&story, Source::Persons),
        ["now · Nå den som har skyddade personuppgifter ·  · de ska nås innan något publiceras"]
    );
    let checked = story.given(enter(
        "c",
        Entry::Check(Check {
            channels: None,
            data: None,
            status: None,
            groups: Vec::new(),
            motive: None,
            neutral_text: None,
            outcome: CheckOutcome::NoneMarked,
            sources: FreeText::new("Navet"),
            when: minute("2025-08-26T14:00"),
        }),
    ));
    assert!(of_source(&checked, Source::Gate).is_empty());
}

#[test]
fn a_planned_sending_says_whether_the_gate_stops_it() {
    let story = Story::opened()
        .given(group("a", "Nuvarande anställda"))
        .given(sending("s", Some(minute("2025-08-27T10:00"))))
        .given(sending("s2", None));
    assert_eq!(
        of_source(&story, Source::Sending),
        [
            "soon · Samtal · 2025-08-27T10:00 · stoppas tills skyddade personuppgifter är kontrollerade",
            "undated · Samtal ·  · stoppas tills skyddade personuppgifter är kontrollerade",
        ]
    );
}

#[test]
fn a_measure_with_a_time_is_an_item_until_it_is_taken() {
    let due = Some(minute("2025-08-30T10:00"));
    let story = Story::opened()
        .given(measure("m1", MeasureState::Planned, due.clone()))
        .given(measure("m2", MeasureState::Inquiry, None));
    assert_eq!(
        of_source(&story, Source::Measure),
        ["later · Stäng kontona · 2025-08-30T10:00 · åtgärden är beslutad, inte gjord"],
        "one without a time is a gap of the record"
    );
    let taken = story.given(measure("m1", MeasureState::Taken, due));
    assert!(of_source(&taken, Source::Measure).is_empty());
}

#[test]
fn a_stale_step_stands_before_the_open_ones() {
    let decision = frist::case::Answer::Known(frist::case::Value::Decision {
        choice: frist::playbook::ChoiceId::new("yes").unwrap(),
        motive: FreeText::new("Risk."),
    });
    let story = Story::opened()
        .given(answer("brief", text("Intrång.")))
        .given(Command::FinishStep(step("what")))
        .given(answer("notify", decision))
        .given(Command::FinishStep(step("decide")));
    assert!(of_source(&story, Source::Stale).is_empty());
    let story = story.given(group("a", "Nuvarande anställda"));
    assert_eq!(
        of_source(&story, Source::Stale),
        ["undated · 2.2 Ska IMY få veta? ·  · underlaget har ändrats sedan steget blev klart"]
    );
    let items = of(&story).items;
    let undated: Vec<_> = items
        .iter()
        .filter(|item| item.urgency == Urgency::Undated)
        .map(|item| item.source)
        .collect();
    assert_eq!(undated[0], Source::Stale);
    assert_eq!(items.last().unwrap().leads, Place::Step(step("who")));
}

#[test]
fn the_most_urgent_comes_first_and_the_order_is_the_same_every_time() {
    let at = |due: &str, what: &str| Task {
        due: Some(minute(due)),
        ..task(what)
    };
    let story = Story::opened()
        .given(anchor("board", minute("2025-08-26T14:54")))
        .given(group("a", "Nuvarande anställda"))
        .given(give("t1", task("Utan tid")))
        .given(give("t2", at("2025-09-05T10:00", "Senare")))
        .given(give("t3", at("2025-08-28T10:00", "Försenad längst")))
        .given(give("t4", at("2025-08-29T20:00", "Strax")))
        .given(give("t5", at("2025-08-29T20:00", "Strax, också")))
        .given(promise("p", minute("2025-08-29T20:00"), None))
        .at("2025-08-29T15:00");
    let titles: Vec<String> = of(&story)
        .items
        .iter()
        .map(|item| item.what(Lang::Sv))
        .collect();
    assert_eq!(
        titles,
        [
            "Lämna in: IMY 72 h",
            "Försenad längst",
            "Kontrollera skyddade personuppgifter: Nuvarande anställda",
            "Ny information",
            "Strax",
            "Strax, också",
            "Senare",
            "Utan tid",
            "1.1 Vad har hänt?",
            "1.2 När fick vi veta?",
            "2.1 Vilka berörs?",
            "2.2 Ska IMY få veta?",
        ]
    );
    assert_eq!(of(&story), of(&story));
    let task = &of(&story).items[1];
    let leads = Place::Register(Register::Tasks, Some(crate::support::story::entry_id("t3")));
    assert_eq!(task.leads, leads);
}
