//! `frist exercise evaluate` and `print`, the papers that are made of exercises alone, and that nothing
//! makes a real case of an exercise.

use std::fs;
use std::path::PathBuf;

use std::rc::Rc;

use frist::case::event::{Session, TimeSource};
use frist::case::register::AnchorKind;
use frist::case::{Act, ActorId, CaseId, Command};
use frist::playbook::InjectId;
use frist::store::{Desk, Disk, Random, Who};
use frist::time::When;

use super::place::{Place, problem};
use crate::support::story::{start as anchor, utc};

fn start(place: &Place, scenario: &str) -> String {
    let told = place.frist(&["exercise", "start", scenario]);
    assert_eq!((told.status, told.err.as_str()), (0, ""), "{told:?}");
    told.out.lines().last().unwrap().to_owned()
}

/// The chain files of a case.
fn chains(place: &Place, case: &str) -> Vec<PathBuf> {
    let folder = place.path("data").join(case).join("journal");
    let files = fs::read_dir(folder).unwrap();
    files.map(|file| file.unwrap().path()).collect()
}

#[test]
fn an_exercise_that_nobody_has_let_go_says_that_all_is_open() {
    let place = Place::new();
    let case = start(&place, "felutskick");
    let told = place.frist(&["exercise", "evaluate", &case]);
    assert_eq!((told.status, told.err.as_str()), (0, ""), "{told:?}");
    assert!(told.out.starts_with("ÖVNING · "), "{}", told.out);
    for words in [
        "Pågår.",
        "återstår",
        ": pågår",
        "Återstår:",
        "ovningsrapport",
    ] {
        assert!(told.out.contains(words), "{words}\n{}", told.out);
    }
    assert!(!told.out.contains("Brast:"), "{}", told.out);
    let english = place.frist(&["exercise", "evaluate", &case, "--lang", "en"]);
    assert!(english.out.contains("Still open:"), "{}", english.out);
}

#[test]
fn a_case_without_a_scenario_has_nothing_to_evaluate() {
    let place = Place::new();
    let case = place.case();
    let told = place.frist(&["exercise", "evaluate", &case]);
    problem(&told, 2, "ingen övning med ett scenario");
}

#[test]
fn the_papers_of_an_exercise_are_refused_of_a_real_case() {
    let place = Place::new();
    let case = place.case();
    for paper in ["ovningsrapport", "ledarguide", "deltagarkort"] {
        let told = place.frist(&["report", &case, paper]);
        problem(&told, 1, "görs bara ur en övning");
        let told = place.frist(&["report", &case, paper, "--lang", "en"]);
        problem(&told, 1, "only of an exercise");
    }
}

#[test]
fn the_papers_of_an_exercise_are_printed_of_one_in_every_format() {
    let place = Place::new();
    let case = start(&place, "felutskick");
    for paper in ["ovningsrapport", "ledarguide", "deltagarkort"] {
        let told = place.frist(&["report", &case, paper]);
        assert_eq!((told.status, told.err.as_str()), (0, ""), "{paper}");
        let title = told.out.lines().find(|line| line.starts_with("# "));
        assert!(title.unwrap().starts_with("# ÖVNING · "), "{}", told.out);
        for ending in ["md", "html", "docx", "pdf"] {
            let file = place.path(&format!("{paper}.{ending}"));
            let to = file.to_str().unwrap();
            let told = place.frist(&["report", &case, paper, "--out", to]);
            assert_eq!((told.status, told.err.as_str()), (0, ""), "{paper}");
            assert!(fs::metadata(file).unwrap().len() > 1000, "{paper}.{ending}");
        }
    }
}

#[test]
fn the_guide_and_the_card_are_printed_before_any_exercise() {
    let place = Place::new();
    for (paper, lang, title) in [
        ("ledarguide", "sv", "Övningsledarens guide"),
        ("ledarguide", "en", "The facilitator's guide"),
        ("deltagarkort", "sv", "Deltagarkort"),
        ("deltagarkort", "en", "Participant's card"),
    ] {
        let told = place.frist(&["exercise", "print", paper, "miljodata", "--lang", lang]);
        assert_eq!((told.status, told.err.as_str()), (0, ""), "{told:?}");
        assert!(
            told.out.lines().next().unwrap().contains(title),
            "{}",
            told.out
        );
    }
    // nothing has been made
    assert!(!place.path("data").exists());
    let told = place.frist(&["exercise", "print", "ovningsrapport", "miljodata"]);
    problem(&told, 2, "ingen har spelat");
    let told = place.frist(&["exercise", "print", "deltagarkort", "finns-inte"]);
    problem(&told, 2, "finns-inte");
}

#[test]
fn the_chain_of_an_exercise_is_no_part_of_a_real_case() {
    // given a real case, and an exercise
    let place = Place::new();
    let (real, played) = (place.case(), start(&place, "felutskick"));
    assert_eq!(place.frist(&["verify", &real]).status, 0);
    // when the exercise's records are put among the real ones
    for chain in chains(&place, &played) {
        let name = chain.file_name().unwrap();
        let to = place.path("data").join(&real).join("journal").join(name);
        fs::copy(&chain, to).unwrap();
    }
    // then the case is not intact
    let told = place.frist(&["verify", &real]);
    assert_eq!(told.status, 1, "{told:?}");
    assert!(told.out.contains("Ändrad eller skadad"), "{}", told.out);
}

#[test]
fn an_exercise_that_is_made_to_call_itself_real_is_not_intact() {
    let place = Place::new();
    let case = start(&place, "felutskick");
    for chain in chains(&place, &case) {
        let text = fs::read_to_string(&chain).unwrap();
        assert!(text.contains("\"exercise\""), "{text}");
        fs::write(&chain, text.replace("\"exercise\"", "\"real\"")).unwrap();
    }
    let told = place.frist(&["verify", &case]);
    assert_eq!(told.status, 1, "{told:?}");
    assert!(told.out.contains("Ändrad eller skadad"), "{}", told.out);
}

#[test]
fn an_exercise_is_in_no_register_and_every_paper_of_it_is_marked() {
    let place = Place::new();
    let played = start(&place, "felutskick");
    place.case();
    let csv = place.path("register.csv");
    let told = place.frist(&["register", "--csv", csv.to_str().unwrap()]);
    assert_eq!(told.status, 0, "{told:?}");
    let csv = fs::read_to_string(csv).unwrap();
    assert!(csv.contains("Läckan") && !csv.contains(&played), "{csv}");
    assert!(told.out.contains("1 övning är utelämnad"), "{}", told.out);
    for paper in [
        "incidentrapport",
        "imy-anmalan",
        "registerpost",
        "loggintegritet",
    ] {
        let told = place.frist(&["report", &played, paper]);
        assert_eq!(told.status, 0, "{told:?}");
        let headings = told.out.lines().filter(|line| line.starts_with('#'));
        let bare: Vec<&str> = headings.filter(|line| !line.contains("ÖVNING")).collect();
        assert!(bare.is_empty(), "{paper}: {bare:?}");
    }
}

/// Plays an exercise for a while: the first inject comes five minutes into the morning of 15 October,
/// awareness is stated `minutes` later, and the exercise ends at noon.
fn play(place: &Place, case: &str, day: &str, minutes: u32) {
    let folder = Rc::new(Disk::new(place.path("data")));
    let mut desk = Desk::open(folder, &CaseId::new(case).unwrap()).unwrap();
    let session = Session {
        name: "AL".into(),
        program: "0.1.0".to_owned(),
        role: "övningsledare".into(),
        time: TimeSource::Set,
    };
    let actor = ActorId::new("a1").unwrap();
    desk.begin(Who { actor, session }, Random::fixed(7))
        .unwrap();
    let mut at = |minute: u32, command: Command| {
        let clock = format!("{:02}:{:02}", 7 + minute / 60, minute % 60);
        desk.carry_out(utc(&format!("{day}T{clock}")), command)
            .unwrap();
    };
    let inject = InjectId::new("call").unwrap();
    at(0, Command::Exercise(Act::Run(true)));
    at(10, Command::Exercise(Act::Deliver(inject)));
    let when = When::minute(utc("2025-08-26T06:10"), 120);
    let kind = AnchorKind::ControllerAware;
    at(10 + minutes, anchor("a-1", "gdpr-33", kind, when));
    at(180, Command::Exercise(Act::End(None)));
}

#[test]
fn the_evaluation_names_what_failed_and_what_was_late_beside_earlier_runs() {
    // given a scenario of one's own, played twice: in time, and half an hour late
    let place = Place::new();
    let small = include_str!("../../fixtures/scenarios/valid/small.toml");
    place.file("config/playbooks/scenarios/small.toml", small.as_bytes());
    let (first, second) = (start(&place, "small"), start(&place, "small"));
    play(&place, &first, "2025-10-15", 20);
    play(&place, &second, "2025-10-16", 90);
    // when the second is evaluated
    let told = |case: &str, lang: &str| {
        let line = ["exercise", "evaluate", case, "--lang", lang];
        let mut command = place.command();
        command
            .env("FRIST_NOW", "2025-10-17T09:00+02:00")
            .args(line);
        let told = super::place::told(&mut command);
        assert_eq!((told.status, told.err.as_str()), (0, ""), "{told:?}");
        let named = told.out.replace(&first, "FIRST");
        named.replace(&second, "SECOND")
    };
    // then it says what failed, what was late and by how much, and how it went before
    insta::assert_snapshot!("evaluated_sv", told(&second, "sv"));
    insta::assert_snapshot!("evaluated_en", told(&second, "en"));
    // and a later run is not beside the first
    assert!(
        !told(&first, "sv").contains("SECOND:"),
        "{}",
        told(&first, "sv")
    );
    let line = ["report", &second, "ovningsrapport"];
    let mut command = place.command();
    command
        .env("FRIST_NOW", "2025-10-17T09:00+02:00")
        .args(line);
    let report = super::place::told(&mut command);
    let earlier = format!("genomfört ({first})");
    assert!(report.out.contains(&earlier), "{}", report.out);
}

#[test]
fn an_earlier_run_of_an_edited_scenario_stands_beside_with_that_it_was_another_file() {
    // given a run that ended well, and after it one of the scenario as it was edited since
    let place = Place::new();
    let small = include_str!("../../fixtures/scenarios/valid/small.toml");
    place.file("config/playbooks/scenarios/small.toml", small.as_bytes());
    let first = start(&place, "small");
    play(&place, &first, "2025-10-15", 20);
    let edited = format!("{small}\n# ändrat\n");
    place.file("config/playbooks/scenarios/small.toml", edited.as_bytes());
    let second = start(&place, "small");
    play(&place, &second, "2025-10-16", 90);
    // when the report of the second is printed
    let mut command = place.command();
    command
        .env("FRIST_NOW", "2025-10-17T09:00+02:00")
        .args(["report", &second, "ovningsrapport"]);
    let told = super::place::told(&mut command).out;
    // then the first stands beside it
    assert!(told.contains(&format!("genomfört ({first})")), "{told}");
    assert!(told.contains("scenariot har ändrats sedan dess"), "{told}");
}
