//! Every subcommand as it is meant to be used.

use super::place::{NOW, Place, problem, told};

#[test]
fn a_new_case_prints_its_id_alone_on_the_last_line() {
    let place = Place::new();
    let made = place.frist(&["new", "--title", "A\u{30a}ngrepp"]);
    assert_eq!((made.status, made.err.as_str()), (0, ""));
    let id = made.out.lines().last().unwrap();
    assert!(place.path("data").join(id).is_dir(), "{id}");
    let shown = place.frist(&["show", id]);
    assert_eq!(shown.out.lines().next(), Some("Ångrepp"), "composed to NFC");
}

#[test]
fn a_case_needs_a_title_and_a_playbook_that_exists() {
    let place = Place::new();
    problem(
        &place.frist(&["new", "--title", "  "]),
        1,
        "Incidenten saknar rubrik.",
    );
    problem(
        &place.frist(&["new", "--title", "x", "--playbook", "nope"]),
        1,
        "”nope”",
    );
    assert_eq!(
        place.frist(&["list"]).out.lines().count(),
        1,
        "no case was made"
    );
}

#[test]
fn the_register_leaves_exercises_out_and_writes_every_format() {
    // given: a case whose title would be a formula, and an exercise
    let place = Place::new();
    let made = place.frist(&["new", "--title", "=Brev, fel person"]);
    assert_eq!(made.status, 0, "{made:?}");
    place.frist(&["new", "--title", "Övningen", "--exercise"]);
    // when
    let shown = place.frist(&["register"]);
    let csv = place.path("register.csv").display().to_string();
    let written = place.frist(&["register", "--csv", &csv, "--bom", "--lang", "en"]);
    // then
    assert_eq!(shown.status, 0, "{shown:?}");
    assert!(shown.out.contains("=Brev, fel person"), "{shown:?}");
    assert!(shown.out.contains("1 övning är utelämnad"), "{shown:?}");
    assert!(!shown.out.contains("Övningen"), "{shown:?}");
    assert_eq!(written.status, 0, "{written:?}");
    let text = std::fs::read_to_string(&csv).unwrap();
    assert!(text.starts_with("\u{feff}Case,Title,"), "{text}");
    assert!(text.contains("\"'=Brev, fel person\""), "{text}");
    assert_eq!(text.lines().count(), 2, "{text}");
    for ending in ["md", "html", "docx", "pdf"] {
        let to = place
            .path(&format!("register.{ending}"))
            .display()
            .to_string();
        let paper = place.frist(&["register", "--out", &to, "--year", "1999"]);
        assert_eq!(paper.status, 0, "{paper:?}");
        assert!(std::fs::metadata(&to).unwrap().len() > 100);
    }
}

#[test]
fn the_list_stands_in_columns_and_marks_exercises() {
    let place = Place::new();
    let none = place.frist(&["list"]);
    let data = place.path("data");
    assert_eq!(none.out, format!("Inga ärenden i {}.\n", data.display()));
    place.case();
    let made = place.frist(&["new", "--title", "Brev åäö till fel person", "--exercise"]);
    assert_eq!(made.status, 0, "{made:?}");
    let list = place.frist(&["list"]).out;
    let lines: Vec<&str> = list.lines().collect();
    assert_eq!(lines.len(), 2, "{list}");
    let column = |line: &str, word: &str| {
        let at = line
            .find(word)
            .unwrap_or_else(|| panic!("{word} in {line}"));
        line[..at].chars().count()
    };
    assert_eq!(
        column(lines[0], "IMY 72 h"),
        column(lines[1], "IMY 72 h"),
        "{list}"
    );
    let marked: Vec<_> = lines
        .iter()
        .filter(|line| line.contains("  ÖVNING  "))
        .collect();
    assert_eq!(marked.len(), 1, "{list}");
    assert!(
        place
            .frist(&["list", "--lang", "en"])
            .out
            .contains("  EXERCISE  ")
    );
}

#[test]
fn a_line_is_logged_and_back_dated() {
    let place = Place::new();
    let case = place.case();
    let said = place.frist(&["log", &case, "Samtal med jouren.", "--at", "-20m"]);
    assert_eq!(
        (said.status, said.out.as_str(), said.err.as_str()),
        (0, "Sparat.\n", "")
    );
    let json = place.frist(&["show", &case, "--json"]).out;
    let context: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert!(context.to_string().contains("Samtal med jouren."));
    problem(
        &place.frist(&["log", &case, "x", "--at", "skräp"]),
        2,
        "Tiden går inte att tolka",
    );
    problem(
        &place.frist(&["log", &case, "x", "--at", "i morgon"]),
        1,
        "i framtiden",
    );
    problem(&place.frist(&["log", &case, " "]), 1, "Loggraden är tom.");
    let again: serde_json::Value =
        serde_json::from_str(&place.frist(&["show", &case, "--json"]).out).unwrap();
    assert_eq!(
        again["counts"], context["counts"],
        "what was refused left nothing"
    );
}

#[test]
fn a_case_is_found_by_the_beginning_of_its_id() {
    let place = Place::new();
    let (one, two) = (place.case(), place.case());
    let same: String = one
        .chars()
        .zip(two.chars())
        .take_while(|(a, b)| a == b)
        .map(|(a, _)| a)
        .collect();
    let said = place.frist(&["show", &same]);
    problem(&said, 2, "Flera ärenden börjar med");
    assert!(
        said.err.contains(&one) && said.err.contains(&two),
        "{}",
        said.err
    );
    let enough: String = one.chars().take(same.chars().count() + 1).collect();
    assert_eq!(place.frist(&["show", &enough]).status, 0);
    for command in [
        &["show", "zzz"][..],
        &["verify", "zzz"],
        &["log", "zzz", "x"],
        &["report", "zzz", "incidentrapport"],
    ] {
        problem(&place.frist(command), 2, "Det finns inget ärende ”zzz”.");
    }
}

#[test]
fn a_report_goes_to_standard_output_or_whole_to_a_file() {
    let place = Place::new();
    let case = place.case();
    let paper = place.frist(&["report", &case, "incidentrapport"]);
    assert_eq!((paper.status, paper.err.as_str()), (0, ""));
    assert!(
        paper
            .out
            .starts_with("**ARBETSKOPIA**\n\n# Incidentrapport: Läckan\n"),
        "{}",
        paper.out
    );
    let to = place.path("r.md");
    let to = to.to_str().unwrap();
    let said = place.frist(&["report", &case, "incidentrapport", "--out", to]);
    assert_eq!((said.status, said.out.as_str()), (0, ""));
    assert_eq!(std::fs::read_to_string(to).unwrap(), paper.out);
    let english = place
        .frist(&["report", &case, "incidentrapport", "--lang", "en"])
        .out;
    assert!(english.contains("# Incident report"), "{english}");
    problem(
        &place.frist(&["report", &case, "nope"]),
        2,
        "Det finns inget dokument ”nope”.",
    );
    let nowhere = place.path("no/such/r.md");
    let said = place.frist(&[
        "report",
        &case,
        "incidentrapport",
        "--out",
        nowhere.to_str().unwrap(),
    ]);
    problem(&said, 3, "Dokumentet kunde inte skrivas");
    assert!(!place.path("no").exists(), "a misspelt folder is not made");
}

#[test]
fn a_case_is_verified_and_a_changed_byte_is_found() {
    let place = Place::new();
    let case = place.case();
    let good = place.frist(&["verify", &case]);
    let last = Some("Journalen är orörd.");
    assert_eq!((good.status, good.out.lines().last()), (0, last));
    let word = place.frist(&["verify", &case, "--word"]);
    assert_eq!((word.status, word.out.as_str()), (0, "intact\n"));
    let journal = place.path("data").join(&case).join("journal");
    let chain = std::fs::read_dir(&journal)
        .unwrap()
        .next()
        .unwrap()
        .unwrap()
        .path();
    let changed = std::fs::read_to_string(&chain)
        .unwrap()
        .replacen("Läckan", "Tåckan", 1);
    std::fs::write(&chain, changed).unwrap();
    let bad = place.frist(&["verify", &case]);
    let last = Some("Journalen är ändrad eller skadad.");
    assert_eq!((bad.status, bad.out.lines().last()), (1, last));
    let word = place.frist(&["verify", &case, "--word"]);
    assert_eq!((word.status, word.out.as_str()), (1, "tampered\n"));
    assert_ne!(bad.err, "");
    // the others can still be listed
    let list = place.frist(&["list"]);
    assert_eq!(list.status, 0, "{list:?}");
    assert!(list.out.contains(&case), "{list:?}");
}

#[test]
fn settings_are_shown_changed_and_cleared() {
    let place = Place::new();
    let changed = place.frist(&["settings", "me.name=A\u{30a}B", "organisation.name=Nämnden"]);
    assert_eq!((changed.status, changed.err.as_str()), (0, ""));
    let shown = place.frist(&["settings"]).out;
    assert!(shown.contains("me.name = ÅB\n"), "{shown}");
    assert!(shown.contains("organisation.name = Nämnden\n"), "{shown}");
    problem(
        &place.frist(&["settings", "me.name"]),
        2,
        "inget värde efter ”me.name”",
    );
    assert!(
        place.frist(&["settings"]).out.contains("me.name = ÅB\n"),
        "a question clears nothing"
    );
    problem(
        &place.frist(&["settings", "foo=x"]),
        2,
        "Det finns ingen inställning ”foo”.",
    );
    problem(
        &place.frist(&["settings", "language=xx"]),
        2,
        "”language” kan inte vara ”xx”",
    );
    problem(
        &place.frist(&["settings", "ui.colour=x"]),
        2,
        "true eller false",
    );
    assert!(
        place
            .frist(&["settings", "me.name="])
            .out
            .contains("me.name = (inte angivet)\n")
    );
}

#[test]
fn options_come_before_the_environment() {
    let place = Place::new();
    let (data, config) = (place.path("usb"), place.path("mine"));
    let run = |arguments: &[&str]| {
        let mut command = place.command();
        command
            .arg("--data")
            .arg(&data)
            .arg("--config")
            .arg(&config);
        told(command.args(arguments))
    };
    assert_eq!(run(&["settings", "me.name=AB"]).status, 0);
    assert_eq!(run(&["new", "--title", "x"]).status, 0);
    assert!(config.join("settings.toml").is_file() && data.is_dir());
    assert!(!place.path("data").exists() && !place.path("config").exists());
}

#[test]
fn the_json_is_one_document_and_carries_the_set_time() {
    let place = Place::new();
    let case = place.case();
    let json = place.frist(&["show", &case, "--json"]).out;
    let context: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(context["format"], 1, "{NOW}");
}

#[test]
fn shipped_rule_files_are_clean() {
    let place = Place::new();
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/playbooks");
    let said = place.frist(&["check", folder]);
    assert_eq!((said.status, said.err.as_str()), (0, ""));
    assert!(said.out.ends_with("inga fel\n"), "{}", said.out);
}

/// A fill file with a clock, a task that hangs on it, and a promise that is late.
const TO_DO: &str = r#"
kind = "fill"
format = 1
[[anchors]]
kind = "controller_aware"
clock = "gdpr-33"
when = "15 okt 2025 08:00"
source = "ett mejl"
[[tasks]]
what = "Ring Anna Andersson"
state = "open"
owner = "it-chef"
before = "imy72 - 12h"
"#;

#[test]
fn the_agenda_tells_what_is_to_be_done_and_by_its_status_whether_something_is_late() {
    let place = Place::new();
    let id = place.case();
    std::fs::write(place.path("a.toml"), TO_DO).unwrap();
    let file = place.path("a.toml").display().to_string();
    let filled = place.frist(&["fill", &id, &file]);
    assert_eq!(filled.status, 0, "{filled:?}");
    let told = place.frist(&["agenda", &id]);
    assert_eq!((told.status, told.err.as_str()), (0, ""), "{told:?}");
    let task = "- Ring Anna Andersson · fre 17 okt 20:00 CEST";
    assert!(told.out.contains(task), "{}", told.out);
    let json = place.frist(&["agenda", &id, "--json", "--lang", "en"]);
    let json: serde_json::Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!(json["late"], 0);
    assert_eq!(json["items"][1]["source"], "clock");
    assert_eq!(json["items"][0]["due"], "2025-10-17T18:00:00.000Z");
    let late = "kind = \"fill\"\nformat = 1\n[[promises]]\nkind = \"own\"\nto = \"nämnden\"\nwhat = \"Läget\"\ndue = \"2025-10-10 10:00\"\n";
    std::fs::write(place.path("a.toml"), late).unwrap();
    let filled = place.frist(&["fill", &id, &file]);
    assert_eq!(filled.status, 0, "{filled:?}");
    let told = place.frist(&["agenda", &id]);
    assert_eq!((told.status, told.err.as_str()), (1, ""));
    assert!(told.out.contains("Försenat\n- Läget"), "{}", told.out);
}

#[test]
fn the_calendar_file_holds_the_times_and_no_words_of_any_person() {
    let place = Place::new();
    let made = place.frist(&["new", "--title", "Övar", "--exercise"]);
    let id = made.out.lines().last().unwrap().to_owned();
    std::fs::write(place.path("a.toml"), TO_DO).unwrap();
    let file = place.path("a.toml").display().to_string();
    place.frist(&["fill", &id, &file]);
    let calendar = place.frist(&["agenda", &id, "--ics"]);
    assert_eq!((calendar.status, calendar.err.as_str()), (0, ""));
    let text = calendar.out;
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
    assert!(text.split("\r\n").all(|line| line.len() <= 75), "{text}");
    assert!(text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
    assert!(text.ends_with("END:VCALENDAR\r\n"));
    assert_eq!(text.matches("BEGIN:VEVENT").count(), 2, "{text}");
    assert!(text.contains("DTSTART:20251018T060000Z"), "{text}");
    assert!(text.contains(&format!("UID:{id}-clock-gdpr-33@frist.invalid")));
    let summaries = text.lines().filter(|line| line.starts_with("SUMMARY"));
    for summary in summaries {
        assert!(summary.starts_with("SUMMARY:ÖVNING: "), "{summary}");
    }
    for word in ["Anna", "it-chef", "Övar"] {
        assert!(!text.contains(word), "{word} in {text}");
    }
    // The same things have the same names the next time.
    assert_eq!(place.frist(&["agenda", &id, "--ics"]).out, text);
}

#[test]
fn the_case_is_shown_as_it_was_known() {
    let place = Place::new();
    let id = place.case();
    std::fs::write(place.path("a.toml"), TO_DO).unwrap();
    let file = place.path("a.toml").display().to_string();
    place.frist(&["fill", &id, &file]);
    let now = place.frist(&["show", &id, "--as-of", "nu"]);
    assert_eq!(now.status, 0, "{now:?}");
    assert!(now.out.starts_with("SOM DET VAR "), "{}", now.out);
    let paper = place.frist(&["report", &id, "incidentrapport", "--as-of", "nu"]);
    assert!(paper.out.contains("> **SOM DET VAR "), "{}", paper.out);
    let agenda = place.frist(&["agenda", &id, "--as-of", "nu"]);
    assert!(agenda.out.starts_with("SOM DET VAR "), "{}", agenda.out);
    problem(
        &place.frist(&["show", &id, "--as-of", "1 jan 2020"]),
        2,
        "Då var inget antecknat",
    );
    problem(
        &place.frist(&["agenda", &id, "--as-of", "2030-01-01"]),
        2,
        "har inte varit än",
    );
}

#[test]
fn what_does_not_add_up_is_told_with_why_and_what_settles_it() {
    let place = Place::new();
    let id = place.case();
    // given nothing to settle
    let told = place.frist(&["lint", &id]);
    assert_eq!((told.status, told.err.as_str()), (0, ""), "{told:?}");
    // when a promise is broken
    let late = "kind = \"fill\"\nformat = 1\n[[promises]]\nkind = \"own\"\nto = \"nämnden\"\nwhat = \"Läget\"\ndue = \"2025-10-10 10:00\"\n";
    std::fs::write(place.path("a.toml"), late).unwrap();
    let file = place.path("a.toml").display().to_string();
    assert_eq!(place.frist(&["fill", &id, &file]).status, 0);
    // then it is told, with the reason and the way out below it, and by the exit status
    let told = place.frist(&["lint", &id]);
    assert_eq!((told.status, told.err.as_str()), (1, ""));
    let lines: Vec<&str> = told.out.lines().collect();
    let at = lines.iter().position(|line| line.starts_with("- "));
    let at = at.unwrap_or_else(|| panic!("{}", told.out));
    assert!(lines[at].contains("Läget"), "{}", told.out);
    assert!(lines[at + 1].starts_with("  "), "{}", told.out);
    assert!(lines[at + 2].starts_with("  → "), "{}", told.out);
    let json = place.frist(&["lint", &id, "--json"]);
    assert_eq!(json.status, 1);
    let json: serde_json::Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!(json["findings"].as_array().unwrap().len(), 1);
    assert!(
        json["findings"][0]["settle"]
            .as_str()
            .is_some_and(|settle| !settle.is_empty())
    );
    // and a moment before the record of it knows nothing
    let before = place.frist(&["lint", &id, "--as-of", "1 jan 2020"]);
    assert_eq!(before.status, 2);
}

/// The whole journal of a case, as it lies on the disk.
fn journal(place: &Place, case: &str) -> String {
    let folder = place.path("data").join(case).join("journal");
    let files = std::fs::read_dir(folder).unwrap();
    files
        .map(|file| std::fs::read_to_string(file.unwrap().path()).unwrap())
        .collect()
}

#[test]
fn masking_never_says_that_words_are_gone_that_still_stand() {
    let place = Place::new();
    let case = place.case();
    place.frist(&["log", &case, "Ringde Anna på sjukhuset"]);
    let before = journal(&place, &case);
    let line = before.lines().find(|line| line.contains("Anna")).unwrap();
    let record: serde_json::Value = serde_json::from_str(line).unwrap();
    let hash = &record["hash"].as_str().unwrap()[..10];
    let mask = |n: &str| {
        let decision = ["--ground", "namn", "--decision", "DSO"];
        place.frist(&[&["mask", &case, hash, n][..], &decision].concat())
    };
    // When a text is named that the record does not have, nothing is recorded, and the texts it has are told.
    for n in ["0", "9"] {
        let said = mask(n);
        problem(&said, 2, "Inget har maskerats; orden står kvar.");
        assert!(said.err.contains("1  Ringde Anna"), "{}", said.err);
    }
    assert_eq!(journal(&place, &case), before);
    // When the right one is named, the words are gone.
    let said = mask("1");
    assert_eq!((said.status, said.err.as_str()), (0, ""), "{said:?}");
    assert!(!journal(&place, &case).contains("Anna"));
    assert_eq!(place.frist(&["verify", &case]).status, 0);
}
