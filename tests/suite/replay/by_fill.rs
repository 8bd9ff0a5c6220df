//! By `new`, `fill` and `report`, with the real program on a real disk.

use std::path::{Path, PathBuf};

use assert_cmd::Command;

use crate::support::facts;

/// A data folder and a config folder of one's own, and a fixed clock.
struct Place {
    folder: tempfile::TempDir,
}

impl Place {
    fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    fn frist(&self) -> Command {
        let mut command = Command::cargo_bin("frist").unwrap();
        command.env_clear();
        command.env("FRIST_DATA", self.folder.path().join("data"));
        command.env("FRIST_CONFIG", self.folder.path().join("config"));
        command.env("FRIST_NOW", "2025-10-15T09:00+02:00");
        command
    }

    fn out(&self, arguments: &[&str]) -> String {
        let done = self.frist().args(arguments).assert().success();
        String::from_utf8(done.get_output().stdout.clone()).unwrap()
    }
}

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures")
        .join(name)
}

fn filled() -> (Place, String) {
    let place = Place::new();
    place.out(&["settings", "me.name=AL", "me.role=incidentledare"]);
    let made = place.out(&[
        "new",
        "--title",
        "Angreppet på Miljödata",
        "--playbook",
        "personuppgiftsincident",
    ]);
    let id = made.lines().last().unwrap().to_owned();
    let file = fixture("miljodata.toml");
    place.out(&["fill", &id, file.to_str().unwrap()]);
    (place, id)
}

/// Takes out what is drawn at random: the case's id and its fingerprint.
fn settled(report: &str, id: &str) -> String {
    let fingerprint = report
        .lines()
        .find_map(|line| line.strip_prefix("| Fingeravtryck | ")?.strip_suffix(" |"))
        .unwrap()
        .to_owned();
    assert_eq!(fingerprint.split(' ').count(), 8, "{fingerprint}");
    report
        .replace(&fingerprint, "FINGERAVTRYCK")
        .replace(id, "ÄRENDE")
}

#[test]
fn the_report_carries_every_fact_and_every_gap() {
    let (place, id) = filled();
    let report = place.out(&["report", &id, "incidentrapport"]);
    facts::check(&report);
    let golden = fixture("golden/miljodata-incidentrapport.sv.md");
    let settled = settled(&report, &id);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&golden, &settled).unwrap();
    }
    let expected = std::fs::read_to_string(&golden).unwrap();
    assert!(
        settled == expected,
        "the report differs from {}; read the difference, then run with UPDATE_GOLDEN=1\n{settled}",
        golden.display()
    );
}

#[test]
fn the_english_report_stands_on_the_same_facts() {
    let (place, id) = filled();
    let report = place.out(&["report", &id, "incidentrapport", "--lang", "en"]);
    for words in [
        "26 Aug 2025 16:54",
        "29 Aug 2025 16:54",
        "20–23 Aug 2025",
        "P1, P2, P3, P4, P5",
    ] {
        assert!(report.contains(words), "{words} is missing\n{report}");
    }
    for swedish in [
        "## Åtgärder",
        "### Tidslinje",
        "## Luckor",
        "| När |",
        "Känt |",
    ] {
        assert!(
            !report.contains(swedish),
            "Swedish in the English report: {swedish}"
        );
    }
}

#[test]
fn a_report_goes_to_a_file_whole_and_the_case_is_intact() {
    let (place, id) = filled();
    let file = place.folder.path().join("rapport.md");
    let said = place.out(&[
        "report",
        &id,
        "incidentrapport",
        "--out",
        file.to_str().unwrap(),
    ]);
    assert_eq!(said, "");
    facts::check(&std::fs::read_to_string(&file).unwrap());
    let verdict = place.out(&["verify", &id]);
    assert_eq!(verdict.lines().last(), Some("intact"));
}

#[test]
fn filling_twice_changes_nothing_that_it_should_not() {
    // given a case that is filled in, when the same file is filled in again
    let (place, id) = filled();
    let file = fixture("miljodata.toml");
    let again = place
        .frist()
        .args(["fill", &id, file.to_str().unwrap()])
        .assert();
    // then a rule refuses it (there is one first notification), with the line, and nothing is added
    let output = again.code(1).get_output().clone();
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(told.contains("miljodata.toml:"), "{told}");
    let shown = place.out(&["show", &id, "--json"]);
    let context: serde_json::Value = serde_json::from_str(&shown).unwrap();
    assert_eq!(context["filings"].as_array().unwrap().len(), 1);
}
