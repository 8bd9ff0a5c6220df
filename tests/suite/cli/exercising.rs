//! `frist exercise`: the scenarios, a new exercise, and what a real case answers.

use super::place::Place;

fn start(place: &Place, scenario: &str) -> String {
    let told = place.frist(&["exercise", "start", scenario]);
    assert_eq!((told.status, told.err.as_str()), (0, ""), "{told:?}");
    told.out.lines().last().unwrap().to_owned()
}

#[test]
fn the_scenarios_are_listed_with_what_they_practise() {
    let told = Place::new().frist(&["exercise", "list"]);
    assert_eq!((told.status, told.err.as_str()), (0, ""));
    for id in ["miljodata", "felutskick", "ransomware", "borttappad-dator"] {
        assert!(told.out.contains(&format!("{id}  ")), "{}", told.out);
    }
}

#[test]
fn an_exercise_is_made_with_its_scenario_frozen_in_it() {
    let place = Place::new();
    let case = start(&place, "miljodata");
    assert!(case.starts_with("ovning-"), "{case}");
    let rules = place.path("data").join(&case).join("rules");
    let frozen = std::fs::read_dir(rules).unwrap();
    let scenarios = frozen
        .map(|file| std::fs::read_to_string(file.unwrap().path()).unwrap())
        .filter(|text| text.contains("kind = \"scenario\""));
    assert_eq!(scenarios.count(), 1);
    let listed = place.frist(&["list"]);
    assert!(listed.out.contains("ÖVNING"), "{}", listed.out);
    assert_eq!(place.frist(&["verify", &case]).status, 0);
}

#[test]
fn an_exercise_counts_by_the_scenarios_time() {
    // given an exercise that nobody has started the clock of
    let place = Place::new();
    let case = start(&place, "miljodata");
    // when something is logged at ten past nine by the scenario
    let told = place.frist(&[
        "log",
        &case,
        "Samtal från leverantören.",
        "--at",
        "26 aug 2025 09:05",
    ]);
    assert_eq!((told.status, told.err.as_str()), (0, ""), "{told:?}");
    // then what lies after the scenario's moment is the future
    let told = place.frist(&["log", &case, "Senare.", "--at", "26 aug 2025 16:54"]);
    assert!(told.err.contains("framtiden"), "{told:?}");
}

#[test]
fn an_unknown_scenario_names_those_there_are() {
    let told = Place::new().frist(&["exercise", "start", "miljo"]);
    assert_eq!(told.status, 2);
    assert!(
        told.err.contains("”miljo”") && told.err.contains("miljodata"),
        "{}",
        told.err
    );
}

#[test]
fn a_real_case_has_nothing_to_lead() {
    let place = Place::new();
    let case = place.case();
    let told = place.frist(&["exercise", "lead", &case]);
    assert_eq!(told.status, 2);
    assert!(told.err.contains("spelar inget scenario"), "{}", told.err);
}

#[test]
fn an_own_scenario_takes_the_place_of_the_shipped_one_and_its_mistakes_are_told() {
    let place = Place::new();
    let folder = place.path("config").join("playbooks/scenarios");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(
        folder.join("miljodata.toml"),
        "kind = \"scenario\"\nformat = 1\n",
    )
    .unwrap();
    let told = place.frist(&["exercise", "start", "miljodata"]);
    assert_eq!(told.status, 1, "{told:?}");
    assert!(told.err.contains("miljodata.toml"), "{}", told.err);
}

/// The Miljödata case, filled in.
fn real(place: &Place) -> String {
    let case = place.case();
    let fixture = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/miljodata.toml");
    let told = place.frist(&["fill", &case, fixture]);
    assert_eq!(told.status, 0, "{told:?}");
    case
}

#[test]
fn a_real_case_that_is_over_is_replayed_without_its_words() {
    // given the whole Miljödata case
    let place = Place::new();
    let case = real(&place);
    let before = place.frist(&["verify", &case]).out;
    // when it is replayed
    let why = "Öva nya chefer";
    let start = ["--start", "2 feb 2026 09:00"];
    let told = place.frist(
        &[
            &["exercise", "replay", case.as_str(), "--purpose", why][..],
            &start[..],
        ]
        .concat(),
    );
    assert_eq!((told.status, told.err.as_str()), (0, ""), "{told:?}");
    let exercise = told.out.lines().last().unwrap();
    // then the scenario begins when it was asked to, in the order of the case
    let rules = place.path("data").join(exercise).join("rules");
    let frozen = std::fs::read_dir(rules).unwrap();
    let scenario = frozen
        .map(|file| std::fs::read_to_string(file.unwrap().path()).unwrap())
        .find(|text| text.contains("kind = \"scenario\""))
        .unwrap();
    assert!(
        scenario.contains("start = 2026-02-02T09:00:00"),
        "{scenario}"
    );
    assert!(
        scenario.contains(why) && scenario.contains("1100–1500"),
        "{scenario}"
    );
    // and none of the case's own words, nor the protected persons, are in it
    let fixture = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/miljodata.toml");
    let words = std::fs::read_to_string(fixture).unwrap();
    let own = words.lines().filter_map(|line| {
        let (key, value) = line.split_once(" = \"")?;
        let free = [
            "name", "source", "what", "title", "note", "summary", "motive", "text",
        ];
        free.contains(&key.trim())
            .then(|| value.trim_end_matches('"').to_owned())
    });
    let own: Vec<String> = own.filter(|text| text.chars().count() > 12).collect();
    assert!(own.len() > 20, "{}", own.len());
    for text in own {
        assert!(!scenario.contains(&text), "{text}");
    }
    assert!(!scenario.contains("Miljödata") && !scenario.contains("Stella"));
    // and the case is as it was
    assert_eq!(place.frist(&["verify", &case]).out, before);
    // and the file has no mistake
    let file = place.file("repris.toml", scenario.as_bytes());
    let checked = place.frist(&["check", &file]);
    assert_eq!(checked.status, 0, "{checked:?}");
}

#[test]
fn a_case_under_way_and_an_exercise_are_not_replayed() {
    let place = Place::new();
    let running = place.case();
    let told = place.frist(&["exercise", "replay", &running, "--purpose", "öva"]);
    assert_eq!(told.status, 1, "{told:?}");
    assert!(told.err.contains("pågår"), "{}", told.err);
    let exercise = start(&place, "felutskick");
    let told = place.frist(&["exercise", "replay", &exercise, "--purpose", "öva"]);
    assert!(told.err.contains("själv en övning"), "{}", told.err);
}
