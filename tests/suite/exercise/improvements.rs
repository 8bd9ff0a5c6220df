//! What failed in an exercise becomes lessons: which findings there are, when one is taken up, and what the
//! report prints of both.

use frist::case::event::{Observed, Rating};
use frist::case::register::{Improves, Lesson, LessonKind};
use frist::case::{Act, Command, Entry, NoPlay, Refusal};
use frist::playbook::{ExpectId, ObjectiveId};
use frist::report::context::Shortfall;
use frist::text::{FreeText, Lang};

use super::evaluation::{aware, called};
use super::papers::{bad_run, of, paper};
use super::{act, small};
use crate::support::story::{Story, enter};

fn lesson(finding: Option<&str>, objective: Option<&str>) -> Lesson {
    Lesson {
        action: Some(FreeText::new("Öva samtalet varje kvartal.")),
        change: Some(FreeText::new("- Ring IT\n+ Ring den som leder")),
        due: None,
        effect: None,
        effect_when: None,
        finding: finding.map(|id| ExpectId::new(id).unwrap()),
        improves: Some(Improves::Training),
        kind: LessonKind::Lesson,
        objective: objective.map(|id| ObjectiveId::new(id).unwrap()),
        owner: Some(FreeText::new("Säkerhetschef")),
        proof: None,
        what: FreeText::new("Klockan startade för sent."),
    }
}

fn learned(id: &str, lesson: Lesson) -> Command {
    enter(id, Entry::Lesson(lesson))
}

fn shortfalls(story: &Story) -> Vec<Shortfall> {
    of(story, Lang::Sv).exercise.unwrap().shortfalls
}

/// The names of what nobody has taken up; an objective as a whole by its own name.
fn left(story: &Story) -> Vec<String> {
    let all = shortfalls(story).into_iter().filter(|one| !one.taken);
    all.map(|one| one.finding.unwrap_or(one.aim)).collect()
}

#[test]
fn what_failed_is_found_objective_by_objective() {
    let story = bad_run();
    assert_eq!(
        left(&story),
        [
            "clock",
            "aware-in-time",
            "notified",
            "theft-open",
            "gate",
            "not-before-gate",
            "how-many"
        ]
    );
    // The objective stands with all the records that show what was missed of it.
    let all = shortfalls(&story);
    assert_eq!(all[0].finding, None);
    assert!(all[0].shown_by.len() >= 2 && all[1].shown_by.len() == 1);
    // What went as expected is nothing to take up.
    let good = called(None)
        .at("2026-11-23T08:20")
        .given(aware("2025-08-26T06:20"));
    assert!(!left(&good).contains(&"clock".to_owned()));
}

#[test]
fn what_somebody_saw_is_something_to_take_up_too() {
    let seen = Observed {
        objective: Some(ObjectiveId::new("clock").unwrap()),
        rating: Some(Rating::SomeChallenges),
        text: FreeText::new("Ingen visste vem som bestämde."),
    };
    let story = called(None)
        .at("2026-11-23T08:20")
        .given(aware("2025-08-26T06:20"))
        .given(act(Act::Observe(seen)));
    assert!(left(&story).contains(&"clock".to_owned()));
    let story = story.given(learned("l-1", lesson(None, Some("clock"))));
    assert!(!left(&story).contains(&"clock".to_owned()));
}

#[test]
fn a_lesson_takes_up_one_thing_or_a_whole_objective() {
    let story = bad_run().given(learned("l-1", lesson(Some("aware-in-time"), None)));
    let now = left(&story);
    assert!(!now.contains(&"aware-in-time".to_owned()));
    assert!(now.contains(&"clock".to_owned()) && now.contains(&"notified".to_owned()));
    // A lesson about the objective takes up all of it; the other objective stays.
    let whole = bad_run().given(learned("l-1", lesson(None, Some("clock"))));
    assert_eq!(left(&whole), ["gate", "not-before-gate", "how-many"]);
    // When all that was missed of an objective is taken up, so is the objective.
    let parts = whole
        .given(learned("l-2", lesson(Some("not-before-gate"), None)))
        .given(learned("l-3", lesson(Some("how-many"), None)));
    assert_eq!(left(&parts), [""; 0]);
}

#[test]
fn a_lesson_takes_up_only_what_the_exercise_tries() {
    let unknown = Refusal::Exercise(NoPlay::UnknownName);
    for lesson in [lesson(Some("nothing"), None), lesson(None, Some("nothing"))] {
        bad_run().when(learned("l-1", lesson)).refused(&unknown);
    }
    let real = Story::shipped().when(learned("l-1", lesson(Some("aware-in-time"), None)));
    real.refused(&Refusal::Exercise(NoPlay::NotPlayed));
    small().given(learned("l-1", lesson(None, None)));
}

#[test]
fn the_report_prints_the_plan_and_what_nobody_has_taken_up() {
    let story = bad_run().given(learned("l-1", lesson(Some("aware-in-time"), None)));
    for (lang, row, untaken, proposed) in [
        (
            Lang::Sv,
            "| Öva samtalet varje kvartal. | utbildning | Säkerhetschef | ________ | beslutat |",
            "Det här har ingen tagit upp",
            "**Läggs till:** Ring den som leder",
        ),
        (
            Lang::En,
            "| Öva samtalet varje kvartal. | training | Säkerhetschef | ________ | decided |",
            "Nobody has taken this up",
            "**Comes:** Ring den som leder",
        ),
    ] {
        let text = paper("ovningsrapport", &of(&story, lang), &story, lang).markdown;
        assert!(text.contains(row), "{text}");
        assert!(text.contains(proposed), "{text}");
        let (_, after) = text.split_once(untaken).unwrap();
        let (table, _) = after.split_once("\n## ").unwrap();
        assert!(table.contains("Inget utskick före kontrollen") || lang == Lang::En);
        assert!(!table.contains("Klockan startas inom en timme"), "{table}");
    }
}

#[test]
fn the_report_says_when_everything_has_been_taken_up() {
    let story = bad_run()
        .given(learned("l-1", lesson(None, Some("clock"))))
        .given(learned("l-2", lesson(None, Some("gate"))));
    let text = paper("ovningsrapport", &of(&story, Lang::Sv), &story, Lang::Sv).markdown;
    assert!(
        text.contains("Allt som brast är upptaget i planen."),
        "{text}"
    );
}

#[test]
fn a_conclusion_that_takes_something_up_stands_in_the_plan_too() {
    let conclusion = Lesson {
        kind: LessonKind::Conclusion,
        ..lesson(Some("aware-in-time"), None)
    };
    let story = bad_run().given(learned("l-1", conclusion));
    let plan = of(&story, Lang::Sv).exercise.unwrap().improvements;
    assert_eq!(plan.len(), 1);
    assert_eq!(plan[0].objective.as_deref(), Some("Starta klockan"));
    assert_eq!(plan[0].shown_by.len(), 1);
}
