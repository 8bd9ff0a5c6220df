//! Files that are missing, broken, of the wrong kind, or in the way.

use super::place::{Place, problem};

#[test]
fn check_tells_what_it_cannot_read_and_what_is_wrong() {
    let place = Place::new();
    problem(&place.frist(&["check", "no-such.toml"]), 2, "no-such.toml");
    place.file("latin1.toml", b"title = \"\xe5\"\n");
    problem(
        &place.frist(&["check", "latin1.toml"]),
        2,
        "den är inte text i UTF-8",
    );
    std::fs::create_dir(place.path("empty")).unwrap();
    problem(
        &place.frist(&["check", "empty"]),
        2,
        "Ingen regelfil (.toml) eller rapportmall (.md) hittades.",
    );
    place.file("broken.toml", b"kind = \n");
    let broken = place.frist(&["check", "broken.toml"]);
    assert_eq!((broken.status, broken.out.as_str()), (1, "1 fil: 1 fel\n"));
    assert!(broken.err.contains("broken.toml:1:8"), "{}", broken.err);
    assert_eq!(place.frist(&["settings", "language=en"]).status, 0);
    assert_eq!(
        place.frist(&["check", "broken.toml"]).out,
        "1 file: 1 error\n"
    );
}

#[test]
fn check_says_that_a_fill_file_is_checked_when_it_is_used() {
    let place = Place::new();
    place.file("a.toml", b"kind = \"fill\"\nformat = 1\n");
    let said = place.frist(&["check", "a.toml"]);
    assert_eq!(said.status, 0);
    assert!(
        said.err.contains("kontrolleras när den används"),
        "{}",
        said.err
    );
}

#[test]
fn a_fill_file_is_taken_whole_or_not_at_all() {
    let place = Place::new();
    let case = place.case();
    let good = "kind = \"fill\"\nformat = 1\n[answers]\nbrief = \"Kort.\"\n";
    let file = place.file("ok.toml", good.as_bytes());
    assert_eq!(
        place.frist(&["fill", &case, &file]).out,
        "1 uppgift är antecknad.\n"
    );
    let before = place.frist(&["show", &case]).out;
    let bad = format!("{good}breif = \"x\"\n");
    let file = place.file("bad.toml", bad.as_bytes());
    let said = place.frist(&["fill", &case, &file]);
    problem(&said, 1, "bad.toml:5:1");
    assert!(
        said.err.contains("Inget ur filen har antecknats"),
        "{}",
        said.err
    );
    let cases = [
        (
            "newer.toml",
            &b"kind = \"fill\"\nformat = 2\n"[..],
            1,
            "format 2",
        ),
        ("syntax.toml", b"kind = \n", 1, "syntax.toml:1:8"),
        ("latin1.toml", b"\xe5", 2, "inte text i UTF-8"),
        ("empty.toml", b"", 1, "”kind” saknas"),
    ];
    for (name, bytes, status, what) in cases {
        let file = place.file(name, bytes);
        problem(&place.frist(&["fill", &case, &file]), status, what);
    }
    problem(
        &place.frist(&["fill", &case, "nope.toml"]),
        2,
        "den finns inte där",
    );
    let folder = place.folder.path().to_str().unwrap();
    problem(
        &place.frist(&["fill", &case, folder]),
        2,
        "fil i stället för en mapp",
    );
    assert_eq!(
        place.frist(&["show", &case]).out,
        before,
        "nothing was recorded"
    );
}

#[test]
fn broken_settings_are_told_left_alone_and_stop_nothing() {
    let place = Place::new();
    let case = place.case();
    for broken in [
        &b"me = \nlanguage = \"sv\"\n"[..],
        b"\xff\n",
        b"[me]\nnamn = \"x\"\n",
    ] {
        place.file("config/settings.toml", broken);
        let said = place.frist(&["log", &case, "samtal"]);
        assert_eq!((said.status, said.out.as_str()), (0, "Sparat.\n"));
        assert!(said.err.contains("Inställningarna har fel"), "{}", said.err);
        let now = std::fs::read(place.path("config/settings.toml")).unwrap();
        assert_eq!(now, broken, "the file is the person's to mend");
        let shown = place.frist(&["settings"]);
        assert_eq!(shown.status, 1);
        assert!(shown.err.contains("settings.toml:"), "{}", shown.err);
    }
}

#[test]
fn a_setting_changed_in_a_broken_file_is_saved_and_the_broken_file_kept() {
    let place = Place::new();
    let file = || std::fs::read(place.path("config/settings.toml")).unwrap();
    let aside = |n: &str| std::fs::read(place.path(&format!("config/settings.toml.old{n}")));
    for (n, broken) in [
        ("", &b"me = \nlanguage = \"sv\"\n"[..]),
        ("-2", b"\xff\n"),
        ("-3", b"me = 3\n[organisation]\nnumber = 212000\n"),
    ] {
        place.file("config/settings.toml", broken);
        let said = place.frist(&["settings", "me.name=AB"]);
        assert_eq!(said.status, 0, "{said:?}");
        assert!(said.out.starts_with("Sparat.\n"), "{}", said.out);
        assert!(said.out.contains("me.name = AB\n"), "{}", said.out);
        assert!(said.err.contains("settings.toml:"), "{}", said.err);
        assert!(
            said.err
                .contains("Inställningarna är sparade, men den gamla filen hade fel."),
            "{}",
            said.err
        );
        assert!(
            said.err.contains(&format!("settings.toml.old{n}\n")),
            "{}",
            said.err
        );
        assert_eq!(
            aside(n).unwrap(),
            broken,
            "the broken file is kept as it was"
        );
        let now = place.frist(&["settings"]);
        assert_eq!((now.status, now.err.as_str()), (0, ""), "no junk is left");
        assert!(now.out.contains("me.name = AB\n"), "{}", now.out);
    }
    // A file that is good is not kept twice, and the same bytes are kept once.
    assert_eq!(place.frist(&["settings", "me.name=CD"]).status, 0);
    place.file("config/settings.toml", b"\xff\n");
    assert_eq!(place.frist(&["settings", "me.name=AB"]).status, 0);
    assert!(aside("-4").is_err());
    // A setting that does not exist changes nothing, however broken the file.
    place.file("config/settings.toml", b"me =\n");
    problem(
        &place.frist(&["settings", "foo=x"]),
        2,
        "ingen inställning ”foo”",
    );
    assert_eq!(file(), b"me =\n");
}

#[test]
fn a_config_folder_that_is_none_stops_no_case() {
    let place = Place::new();
    place.file("config", b"");
    let case = place.case();
    let said = place.frist(&["log", &case, "samtal"]);
    assert_eq!((said.status, said.out.as_str()), (0, "Sparat.\n"));
    assert!(
        said.err.contains("Inställningarna kunde inte läsas"),
        "{}",
        said.err
    );
    problem(
        &place.frist(&["settings", "me.name=x"]),
        3,
        "Inställningarna kunde inte",
    );
}

#[test]
fn a_data_folder_that_cannot_be_used_is_told() {
    let place = Place::new();
    place.file("data", b"");
    problem(&place.frist(&["list"]), 3, "Ärendena kunde inte listas");
    let said = place.frist(&["new", "--title", "x"]);
    problem(&said, 3, "Ärendet kunde inte skapas");
    assert!(said.err.contains("Klockan räknar ändå"), "{}", said.err);
}

#[test]
fn a_template_of_ones_own_takes_the_shipped_ones_place() {
    let place = Place::new();
    let case = place.case();
    let name = "config/report-templates/incidentrapport/sv.md";
    place.file(name, "Vår: {{ case.title }}\n".as_bytes());
    let report = ["report", &case, "incidentrapport"];
    assert_eq!(place.frist(&report).out, "**ARBETSKOPIA**\n\nVår: Läckan\n");
}

#[test]
fn a_broken_template_of_ones_own_is_told_and_harms_no_other_paper() {
    let place = Place::new();
    let case = place.case();
    let name = "config/report-templates/incidentrapport/sv.md";
    let report = ["report", &case, "incidentrapport"];
    place.file(name, b"rad ett\n{{ case.titel }}\n");
    problem(&place.frist(&report), 1, "sv.md:2:");
    place.file(name, b"{% if %}\n");
    problem(&place.frist(&report), 1, "sv.md:1:");
    place.file(name, b"\xff\n");
    problem(&place.frist(&report), 2, "den är inte text i UTF-8");
    std::fs::remove_file(place.path(name)).unwrap();
    place.file("config/report-templates/annat/sv.md", b"\xff{% if %}\n");
    let whole = place.frist(&report);
    assert_eq!((whole.status, whole.err.as_str()), (0, ""));
}
