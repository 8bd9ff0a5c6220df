//! Each shipped scenario played through at its own time, from the first inject to the evaluation: once
//! well, once badly. A run is a file in `tests/fixtures/runs`: what the facilitator sends and what the
//! participants write then, in the language of fill files, and what the evaluation is to say of it.

mod by_keys;
mod room;

use std::collections::BTreeMap;

use frist::case::event::Rating;
use frist::exercise::evaluation::{Aim, Evaluation, Played, Verdict};
use frist::scenario::Sort;
use frist::text::Lang;

use self::room::{Outcome, Room};
use crate::support::desk::moment;

/// A run as its file tells it.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Run {
    /// The scenario's id.
    scenario: String,
    /// When the facilitator ends it, by the scenario's clock.
    end: String,
    /// The injects for contingencies that came, those that were fired among them.
    #[serde(default)]
    contingencies: Vec<String>,
    /// How each objective went.
    ratings: BTreeMap<String, String>,
    /// What was neither met nor kept.
    #[serde(default)]
    verdicts: BTreeMap<String, String>,
    #[serde(default)]
    step: Vec<Step>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Step {
    /// When, by the scenario's clock, in local time.
    at: String,
    /// What the facilitator sends from the reserve.
    #[serde(default)]
    fire: Vec<String>,
    /// What the participants write: a fill file without its head, where `"@name"` is the group or the
    /// message of that name.
    #[serde(default)]
    fill: String,
}

fn play(name: &str, run: &Run) -> Outcome {
    let mut room = Room::enter(&run.scenario);
    for step in &run.step {
        room.advance(moment(&step.at));
        for id in &step.fire {
            room.fire(id);
        }
        if !step.fill.is_empty() {
            room.fill(&format!("{name} {}", step.at), &step.fill);
        }
    }
    room.advance(moment(&run.end));
    room.end()
}

/// What became of something expected; `None` when it went as expected.
fn verdict(verdict: &Verdict) -> Option<String> {
    match verdict {
        Verdict::Met | Verdict::Kept => None,
        Verdict::Late(by) => Some(format!("late {}m", by.whole_minutes())),
        Verdict::NotMet => Some("not met".to_owned()),
        Verdict::Broken => Some("broken".to_owned()),
        Verdict::NotTried(_) => Some("not tried".to_owned()),
        Verdict::Open => Some("open".to_owned()),
    }
}

const fn rating(rating: Option<Rating>) -> &'static str {
    match rating {
        Some(Rating::Performed) => "performed",
        Some(Rating::SomeChallenges) => "some",
        Some(Rating::MajorChallenges) => "major",
        Some(Rating::Unable) => "unable",
        None => "not tried",
    }
}

fn ratings(evaluation: &Evaluation) -> BTreeMap<String, String> {
    let aims = evaluation.aims.iter();
    let one = |aim: &Aim| {
        let id = aim.objective.id.as_str().to_owned();
        (id, rating(aim.rating).to_owned())
    };
    aims.map(one).collect()
}

/// Returns the injects for contingencies that came, in the order in which they did.
fn contingencies(evaluation: &Evaluation) -> Vec<String> {
    let all = evaluation.injects.iter();
    let came = all.filter_map(|played| match played {
        Played::Planned {
            inject, delivered, ..
        } if inject.sort == Sort::Contingency => {
            delivered.map(|delivered| (delivered.at, inject.id.to_string()))
        }
        Played::Planned { .. } | Played::Improvised { .. } => None,
    });
    let mut came: Vec<_> = came.collect();
    came.sort_by_key(|(at, _)| *at);
    came.into_iter().map(|(_, id)| id).collect()
}

/// Compares what came of a run with what its file says.
fn compare(name: &str, run: &Run, outcome: &Outcome) {
    let evaluation = &outcome.evaluation;
    let told = evaluation.judged().filter_map(|judged| {
        let id = judged.expected.id.as_str().to_owned();
        Some((id, verdict(&judged.verdict)?))
    });
    let told: BTreeMap<_, _> = told.collect();
    let came = contingencies(evaluation);
    assert_eq!(came, run.contingencies, "{name}: contingencies");
    assert_eq!(told, run.verdicts, "{name}: verdicts");
    assert_eq!(ratings(evaluation), run.ratings, "{name}: ratings");
    // The report afterwards names the same, in both languages, and nothing else.
    for (lang, report) in [Lang::Sv, Lang::En].into_iter().zip(&outcome.reports) {
        for judged in evaluation.judged() {
            let title = judged.expected.title.to(lang);
            let mut rows = report.lines().filter(|line| line.starts_with("| "));
            let row = rows.find(|line| line.contains(title) && line.matches('|').count() == 6);
            let row = row.unwrap_or_else(|| panic!("{name}: {title:?} is not in\n{report}"));
            let is_bold = row
                .rsplit('|')
                .nth(1)
                .is_some_and(|cell| cell.starts_with(" **"));
            assert_eq!(is_bold, judged.verdict.is_missed(), "{name}: {row}");
        }
    }
}

fn check(name: &str, source: &str) {
    let run: Run = toml::from_str(source).unwrap();
    compare(name, &run, &play(name, &run));
}

macro_rules! runs {
    ($($test:ident: $file:literal,)*) => {$(
        #[test]
        fn $test() {
            check($file, include_str!(concat!("../../fixtures/runs/", $file, ".toml")));
        }
    )*};
}

runs! {
    felutskick_played_well: "felutskick-good",
    felutskick_played_badly: "felutskick-bad",
    borttappad_dator_played_well_when_the_disk_was_open: "borttappad-dator-good",
    borttappad_dator_played_well_when_the_disk_was_encrypted: "borttappad-dator-good-encrypted",
    borttappad_dator_played_badly: "borttappad-dator-bad",
    miljodata_played_well: "miljodata-good",
    miljodata_played_badly: "miljodata-bad",
    ransomware_played_well: "ransomware-good",
    ransomware_played_badly: "ransomware-bad",
}

#[test]
fn who_does_nothing_performs_nothing() {
    for (scenario, end, fire) in [
        ("felutskick", "2026-09-15 15:00", &[][..]),
        ("borttappad-dator", "2026-12-26 16:00", &["not-encrypted"]),
        ("borttappad-dator", "2026-12-26 16:00", &["encrypted"]),
        ("miljodata", "2025-10-07 16:00", &[]),
        ("ransomware", "2026-11-13 16:00", &[]),
    ] {
        // given participants who write nothing, whatever comes
        let mut room = Room::enter(scenario);
        for id in fire {
            room.advance(moment("2026-12-23 15:00"));
            room.fire(id);
        }
        room.advance(moment(end));
        // then no objective was performed in any part
        let outcome = room.end();
        for (objective, rating) in ratings(&outcome.evaluation) {
            let other_outcome = scenario == "borttappad-dator" && rating == "not tried";
            assert!(
                rating == "unable" || other_outcome,
                "{scenario} {objective}: {rating}"
            );
        }
    }
}
