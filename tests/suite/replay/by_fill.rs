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

/// Takes out what is drawn at random: the case's id, its fingerprint and the names of its records.
fn settled(report: &str, id: &str) -> String {
    let fingerprint = report
        .lines()
        .find_map(|line| {
            let line = line.strip_suffix(" |")?;
            let swedish = line.strip_prefix("| Fingeravtryck | ");
            swedish.or_else(|| line.strip_prefix("| Fingerprint | "))
        })
        .unwrap()
        .to_owned();
    assert_eq!(fingerprint.split(' ').count(), 8, "{fingerprint}");
    let report = report
        .replace(&fingerprint, "FINGERAVTRYCK")
        .replace(id, "ÄRENDE");
    let named = |line: &str| {
        for word in ["Post", "Record"] {
            if line.starts_with("[^")
                && let Some((note, rest)) = line.split_once(&format!("]: {word} "))
            {
                let told = rest.split_once(',').map_or("", |(_, told)| told);
                return format!("{note}]: {word} POST,{told}");
            }
        }
        line.to_owned()
    };
    let lines: Vec<String> = report.split('\n').map(named).collect();
    lines.join("\n")
}

/// Compares with the golden report; what is drawn at random is taken out.
fn golden(report: &str, id: &str, lang: &str) {
    let golden = fixture(&format!("golden/miljodata-incidentrapport.{lang}.md"));
    let settled = settled(report, id);
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
fn the_report_carries_every_fact_and_every_gap() {
    let (place, id) = filled();
    let report = place.out(&["report", &id, "incidentrapport"]);
    facts::check(&report);
    golden(&report, &id, "sv");
    let report = place.out(&["report", &id, "incidentrapport", "--lang", "en"]);
    golden(&report, &id, "en");
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
    assert_eq!(place.out(&["verify", &id, "--word"]), "intact\n");
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

/// The one chain file that holds `words`.
fn chain_with(place: &Place, id: &str, words: &str) -> PathBuf {
    let journal = place.folder.path().join("data").join(id).join("journal");
    let files = std::fs::read_dir(journal)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let holds = |path: &PathBuf| std::fs::read_to_string(path).unwrap().contains(words);
    files.into_iter().find(holds).unwrap()
}

#[test]
fn a_report_of_an_altered_record_says_so_first() {
    // given a record in which somebody has changed a word
    let (place, id) = filled();
    let chain = chain_with(&place, &id, "Ny rutin");
    let altered = std::fs::read_to_string(&chain)
        .unwrap()
        .replace("Ny rutin", "Ingen rutin");
    std::fs::write(&chain, altered).unwrap();
    // then the report, the short view and the list all tell, and the exit status is 1
    for arguments in [vec!["report", &id, "incidentrapport"], vec!["show", &id]] {
        let output = place
            .frist()
            .args(arguments)
            .assert()
            .code(1)
            .get_output()
            .clone();
        let told = String::from_utf8(output.stderr).unwrap();
        assert!(told.contains("Ärendet är inte orört."), "{told}");
    }
    let output = place
        .frist()
        .args(["report", &id, "incidentrapport"])
        .assert()
        .get_output()
        .clone();
    let report = String::from_utf8(output.stdout).unwrap();
    assert!(
        report.starts_with("**ARBETSKOPIA**\n\n> **Underlaget är skadat eller ändrat.**"),
        "{report}"
    );
    assert!(place.out(&["list"]).contains('!'));
}

#[test]
fn a_missing_rule_file_is_told_and_the_shipped_one_stands_in() {
    // given a case whose frozen playbook is gone
    let (place, id) = filled();
    let rules = place.folder.path().join("data").join(&id).join("rules");
    std::fs::remove_dir_all(rules).unwrap();
    // then it opens all the same, since the program ships with the very same file
    facts::check(&place.out(&["report", &id, "incidentrapport"]));
    // and verify says what is missing
    let output = place
        .frist()
        .args(["verify", &id])
        .assert()
        .code(1)
        .get_output()
        .clone();
    let told = String::from_utf8(output.stdout).unwrap();
    assert!(
        told.contains("saknas. Ta den ur en säkerhetskopia"),
        "{told}"
    );
}

#[test]
fn a_case_whose_opening_record_is_damaged_can_still_be_read() {
    let (place, id) = filled();
    let chain = chain_with(&place, &id, "\"kind\":\"opened\"");
    let damaged = std::fs::read_to_string(&chain)
        .unwrap()
        .replace("\"opened\"", "\"openad\"");
    std::fs::write(&chain, damaged).unwrap();
    let output = place
        .frist()
        .args(["show", &id])
        .assert()
        .code(1)
        .get_output()
        .clone();
    let shown = String::from_utf8(output.stdout).unwrap();
    assert!(shown.contains("IMY 72 h"), "{shown}");
}
