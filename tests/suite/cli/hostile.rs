//! What must never reach the terminal, and readers that go away.

use std::io::Read as _;
use std::process::Stdio;

use super::place::{Place, Told};

const EVIL: &str = "\u{1b}[31mröd\u{1b}]0;titel\u{7}\u{9b}2J\u{202e}\u{8}";

#[track_caller]
fn tame(said: &Told) {
    for c in said.out.chars().chain(said.err.chars()) {
        let steers = c.is_control() && c != '\n' && c != '\t';
        assert!(
            !steers && c != '\u{202e}',
            "{c:?} reached the terminal: {said:?}"
        );
    }
}

#[test]
fn no_argument_steers_the_terminal() {
    let place = Place::new();
    let case = place.case();
    let setting = format!("{EVIL}=x");
    let value = format!("me.name={EVIL}");
    for line in [
        &[EVIL][..],
        &["--lang", EVIL, "list"],
        &[&format!("--{EVIL}")],
        &["list", EVIL],
        &["new", "--title", EVIL],
        &["new", "--title", "x", "--playbook", EVIL],
        &["list"],
        &["check", EVIL],
        &["fill", &case, EVIL],
        &["log", &case, EVIL],
        &["log", &case, "x", "--at", EVIL],
        &["log", EVIL, "x"],
        &["show", EVIL],
        &["show", &case],
        &["show", &case, "--json"],
        &["report", &case, EVIL],
        &["report", &case, "incidentrapport"],
        &[
            "report",
            &case,
            "incidentrapport",
            "--out",
            &format!("{EVIL}/x"),
        ],
        &["verify", EVIL],
        &["settings", &setting],
        &["settings", &value],
        &["settings"],
        &["--data", EVIL, "list"],
        &["--config", EVIL, "settings"],
    ] {
        tame(&place.frist(line));
    }
}

#[test]
fn no_file_steers_the_terminal() {
    let place = Place::new();
    let case = place.case();
    let own = "config/report-templates/incidentrapport/sv.md";
    place.file(own, format!("Vår {EVIL} {{{{ case.title }}}}\n").as_bytes());
    tame(&place.frist(&["report", &case, "incidentrapport"]));
    place.file(own, format!("{EVIL} {{% {EVIL} %}}\n").as_bytes());
    tame(&place.frist(&["report", &case, "incidentrapport"]));
    let fill = place.file(
        "a.toml",
        format!("kind = \"fill\"\nformat = 1\n# {EVIL}\n\"{EVIL}\" = \"{EVIL}\"\n").as_bytes(),
    );
    tame(&place.frist(&["fill", &case, &fill]));
    tame(&place.frist(&["check", &fill]));
    let evil = format!("{EVIL}.toml").replace('/', "");
    let named = place.file(&evil, b"kind = \"playbook\"\n");
    tame(&place.frist(&["check", &named]));
    place.file(
        "config/settings.toml",
        format!("[me]\nname = \"{EVIL}\"\n{EVIL} = 1\n").as_bytes(),
    );
    tame(&place.frist(&["settings"]));
}

#[test]
fn a_long_text_is_kept_whole() {
    let place = Place::new();
    let case = place.case();
    let long = "åäö ".repeat(15_000);
    assert_eq!(place.frist(&["log", &case, &long]).status, 0);
    let json = place.frist(&["show", &case, "--json"]).out;
    assert!(json.contains(long.trim()));
}

#[test]
fn words_that_are_no_text_are_refused() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt as _;
    let place = Place::new();
    let case = place.case();
    let words = [
        OsStr::new("log"),
        OsStr::new(&case),
        OsStr::from_bytes(b"\xff\xfe"),
    ];
    super::place::problem(&place.frist(&words), 2, "inte text i UTF-8");
}

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    let place = Place::new();
    let case = place.case();
    for arguments in [
        &["report", &case, "incidentrapport"][..],
        &["show", &case, "--json"],
        &["list"],
    ] {
        let program = place.command().get_program().to_owned();
        let mut run = std::process::Command::new(program);
        run.env_clear()
            .env("FRIST_DATA", place.path("data"))
            .env("FRIST_CONFIG", place.path("config"))
            .args(arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let mut child = run.spawn().unwrap();
        // the reader takes nothing and leaves
        drop(child.stdout.take());
        let mut said = String::new();
        child
            .stderr
            .take()
            .unwrap()
            .read_to_string(&mut said)
            .unwrap();
        assert_eq!((child.wait().unwrap().code(), said.as_str()), (Some(0), ""));
    }
}
