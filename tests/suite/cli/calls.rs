//! Mistakes in the call itself, told in the person's language.

use super::place::{Place, problem, told};

#[test]
fn every_mistake_in_a_call_is_told_in_swedish() {
    let place = Place::new();
    for (line, what, now) in [
        (
            &["bogus"][..],
            "Det finns inget kommando ”bogus”.",
            "frist [FLAGGOR] [KOMMANDO]",
        ),
        (
            &["agend"],
            "Det finns inget kommando ”agend”.",
            "Menade du ”agenda”?",
        ),
        (
            &["--bogus"],
            "Det finns ingen flagga ”--bogus” här.",
            "frist --help",
        ),
        (
            &["new"],
            "Det här saknas i anropet: --title <RUBRIK>",
            "frist new --title <RUBRIK>",
        ),
        (
            &["new", "--titel", "x"],
            "ingen flagga ”--titel”",
            "Menade du ”--title”?",
        ),
        (
            &["new", "--title"],
            "Värdet efter flaggan saknas: --title <RUBRIK>",
            "frist new",
        ),
        (
            &["log", "x"],
            "saknas i anropet: <TEXT>",
            "frist log <ÄRENDE> <TEXT> [FLAGGOR]",
        ),
        (
            &["log", "x", "y", "z"],
            "”z” är ett ord för mycket",
            "frist log",
        ),
        (
            &["check"],
            "saknas i anropet: <FIL|MAPP>",
            "frist check <FIL|MAPP>... [FLAGGOR]",
        ),
        (
            &["fill", "x"],
            "saknas i anropet: <FIL.toml>",
            "frist fill <ÄRENDE> <FIL.toml>",
        ),
        (
            &["report"],
            "saknas i anropet: <ÄRENDE>, <DOKUMENT>",
            "frist report",
        ),
        (
            &["--lang", "xx", "list"],
            "”xx” går inte att använda",
            "frist list",
        ),
        (
            &["mask", "x", "abc", "två"],
            "”två” går inte att använda för <N>",
            "frist mask",
        ),
        (
            &["show", "x", "--json=1"],
            "Flaggan --json tar inte emot ”1”",
            "frist show",
        ),
        (
            &["show", "x", "--json", "--json"],
            "Flaggan --json står mer än en gång",
            "frist show",
        ),
    ] {
        let said = place.frist(line);
        problem(&said, 2, what);
        assert!(said.err.contains("Inget har gjorts."), "{}", said.err);
        assert!(said.err.contains(now), "{now}\n{}", said.err);
        for english in ["error:", "Usage", "unexpected", "required", "--help'"] {
            assert!(!said.err.contains(english), "{english}\n{}", said.err);
        }
    }
}

#[test]
fn a_mistake_in_a_call_is_told_in_english_when_asked_or_set() {
    let place = Place::new();
    problem(
        &place.frist(&["--lang", "en", "bogus"]),
        2,
        "There is no command “bogus”.",
    );
    assert_eq!(place.frist(&["settings", "language=en"]).status, 0);
    problem(&place.frist(&["bogus"]), 2, "There is no command “bogus”.");
    assert!(
        place
            .frist(&["--help"])
            .out
            .contains("Usage: frist [OPTIONS] [COMMAND]")
    );
    problem(
        &place.frist(&["--lang=sv", "bogus"]),
        2,
        "Det finns inget kommando",
    );
}

#[test]
fn help_reads_well_in_both_languages() {
    let place = Place::new();
    let help = place.frist(&["--help"]);
    assert_eq!((help.status, help.err.as_str()), (0, ""));
    assert!(help.out.contains("Användning: frist [FLAGGOR] [KOMMANDO]"));
    for command in [
        "new", "list", "register", "check", "fill", "log", "show", "report", "filing", "mask",
        "verify", "settings",
    ] {
        assert!(help.out.contains(&format!("\n  {command} ")), "{command}");
        for (lang, usage) in [("sv", "Användning: frist"), ("en", "Usage: frist")] {
            let of = place.frist(&[command, "--help", "--lang", lang]);
            assert_eq!(of.status, 0);
            assert!(of.out.contains(usage), "{}", of.out);
            assert!(!of.out.contains("\n\n\n"), "empty lines:\n{}", of.out);
            assert!(!of.out.contains("[default"), "{}", of.out);
        }
    }
    for (deed, usage) in [
        (["exercise", "start"], "frist exercise start <SCENARIO>"),
        (["template", "new"], "frist template new <"),
    ] {
        let of = place.frist(&[&deed[..], &["--help"]].concat());
        assert_eq!(of.status, 0, "{}", of.err);
        assert!(
            of.out.contains(&format!("Användning: {usage}")),
            "{}",
            of.out
        );
    }
    assert!(!help.out.contains("\n\n\n"), "empty lines:\n{}", help.out);
    assert_eq!(
        place.frist(&["--version"]).out,
        format!("frist {}\n", env!("CARGO_PKG_VERSION"))
    );
}

#[test]
fn a_time_set_by_hand_has_to_be_one() {
    let place = Place::new();
    let said = told(place.command().env("FRIST_NOW", "igår").arg("list"));
    problem(&said, 2, "FRIST_NOW går inte att läsa.");
}

#[test]
fn a_time_set_by_hand_does_not_write_in_a_case_of_the_computers_clock() {
    let place = Place::new();
    let made = told(
        place
            .command()
            .env_remove("FRIST_NOW")
            .args(["new", "--title", "Nu"]),
    );
    let id = made.out.lines().last().unwrap();
    let said = place.frist(&["log", id, "samtal"]);
    assert_ne!(said.status, 0);
    assert!(said.err.contains("FRIST_NOW"), "{}", said.err);
    // Reading is another matter.
    assert_eq!(place.frist(&["show", id]).status, 0);
}

#[test]
fn without_any_home_folders_have_to_be_named() {
    let place = Place::new();
    let said = told(
        place
            .command()
            .env_clear()
            .arg("--data")
            .arg(place.path("data"))
            .arg("--config")
            .arg(place.path("config"))
            .arg("list"),
    );
    assert_eq!((said.status, said.err.as_str()), (0, ""));
}
