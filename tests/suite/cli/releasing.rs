//! Papers that leave the house, and the user's own templates, from the command line.

use super::place::{Place, problem};

fn files(place: &Place, case: &str) -> Vec<String> {
    let folder = place.path("data").join(case).join("reports");
    let listed = std::fs::read_dir(folder).into_iter().flatten();
    let mut names: Vec<String> = listed
        .map(|entry| entry.unwrap().file_name().to_str().unwrap().to_owned())
        .collect();
    names.sort();
    names
}

fn release(place: &Place, case: &str, audience: &str) -> String {
    let told = place.frist(&[
        "report",
        case,
        "incidentrapport",
        "--audience",
        audience,
        "--release",
    ]);
    assert_eq!((told.status, told.err.as_str()), (0, ""), "{told:?}");
    told.out
}

#[test]
fn a_released_paper_is_numbered_frozen_and_told_with_what_it_lacks() {
    let place = Place::new();
    let case = place.case();
    let said = release(&place, &case, "public");
    assert!(
        said.starts_with("Version 1 är fastställd: incidentrapport-public-sv-1.docx"),
        "{said}"
    );
    assert!(
        said.contains("stämplat UTKAST") && said.contains("- Antagen av"),
        "{said}"
    );
    let folder = place.path("data").join(&case).join("reports");
    let first = folder.join("incidentrapport-public-sv-1.md");
    let before = std::fs::read_to_string(&first).unwrap();
    assert!(before.contains("**UTKAST**") && before.contains("| Version | 1, offentlig"));
    place.frist(&["log", &case, "Mer har hänt."]);
    release(&place, &case, "public");
    release(&place, &case, "board");
    assert_eq!(
        std::fs::read_to_string(&first).unwrap(),
        before,
        "never overwritten"
    );
    let names = files(&place, &case);
    for name in [
        "public-sv-1.html",
        "public-sv-1.pdf",
        "public-sv-2.md",
        "board-sv-1.docx",
    ] {
        assert!(
            names.contains(&format!("incidentrapport-{name}")),
            "{names:?}"
        );
    }
    assert_eq!(place.frist(&["verify", &case]).status, 0);
    let log = place.frist(&["show", &case, "--json"]);
    assert_eq!(log.status, 0);
}

#[test]
fn verify_finds_a_released_file_that_is_not_as_it_was() {
    let place = Place::new();
    let case = place.case();
    release(&place, &case, "intern");
    let folder = place.path("data").join(&case).join("reports");
    let file = folder.join("incidentrapport-intern-sv-1.md");
    std::fs::write(&file, "# Något annat").unwrap();
    std::fs::remove_file(folder.join("incidentrapport-intern-sv-1.html")).unwrap();
    let told = place.frist(&["verify", &case]);
    assert_eq!(told.status, 1);
    assert!(
        told.out.contains("har ändrats efter att det lämnades ut"),
        "{}",
        told.out
    );
    assert!(
        told.out.contains("finns inte kvar") && told.out.contains("Journalen är orörd."),
        "{}",
        told.out
    );
}

#[test]
fn the_difference_to_the_last_version_is_told() {
    let place = Place::new();
    let case = place.case();
    let diff = |place: &Place| place.frist(&["report", &case, "incidentrapport", "--diff"]);
    assert!(diff(&place).out.contains("Inget tidigare papper"));
    release(&place, &case, "intern");
    place.frist(&["log", &case, "Servern stängdes av."]);
    let told = diff(&place).out;
    assert!(told.contains("Ändrat sedan version 1"), "{told}");
    assert!(
        told.lines()
            .any(|line| line.starts_with('+') && line.contains("Servern stängdes av.")),
        "{told}"
    );
}

#[test]
fn a_working_copy_says_so_in_every_format_and_an_unknown_reader_is_a_mistake() {
    let place = Place::new();
    let case = place.case();
    let out = place.path("r.html");
    let told = place.frist(&[
        "report",
        &case,
        "incidentrapport",
        "--out",
        out.to_str().unwrap(),
    ]);
    assert_eq!(told.status, 0, "{told:?}");
    assert!(
        std::fs::read_to_string(&out)
            .unwrap()
            .contains("ARBETSKOPIA")
    );
    let told = place.frist(&["report", &case, "incidentrapport", "--audience", "alla"]);
    problem(&told, 2, "alla");
    let told = place.frist(&[
        "report",
        &case,
        "incidentrapport",
        "--audience",
        "public",
        "--unmask",
        "x",
    ]);
    problem(&told, 1, "Små antal");
    let told = place.frist(&[
        "report",
        &case,
        "incidentrapport",
        "--release",
        "--as-of",
        "2025-08-26 17:00",
    ]);
    assert_eq!(told.status, 2, "{told:?}");
}

#[test]
fn a_failed_write_leaves_the_old_file_whole() {
    let place = Place::new();
    let case = place.case();
    let old = place.file("old.md", b"gammalt");
    let told = place.frist(&["report", &case, "nope", "--out", &old]);
    problem(&told, 2, "nope");
    place.file(
        "config/report-templates/incidentrapport/sv.md",
        b"# {{ case.titel }}",
    );
    let told = place.frist(&["report", &case, "incidentrapport", "--out", &old]);
    assert_eq!(told.status, 1, "{told:?}");
    assert!(
        told.err.contains("”title”"),
        "the nearest name: {}",
        told.err
    );
    assert_eq!(std::fs::read(&old).unwrap(), b"gammalt");
    assert_eq!(files(&place, &case), Vec::<String>::new());
}

#[test]
fn bad_templates_are_told_with_their_line() {
    let place = Place::new();
    let case = place.case();
    for (source, told) in [
        ("{% include \"partials/nope.md\" %}", "nope.md"),
        (
            "{% for a in range(end=90000) %}{% for b in range(end=90000) %}{% set c = b %}{% endfor %}{% endfor %}",
            "blir inte klar",
        ),
        ("<!-- frist:intern odd -->x<!-- /frist:intern -->", "odd"),
        ("{{ case.title", "mallen"),
    ] {
        place.file(
            "config/report-templates/incidentrapport/sv.md",
            source.as_bytes(),
        );
        let said = place.frist(&["report", &case, "incidentrapport"]);
        assert_eq!((said.status, said.out.as_str()), (1, ""), "{source}");
        assert!(
            said.err.to_lowercase().contains(told),
            "{told}: {}",
            said.err
        );
    }
}

#[test]
fn a_template_of_ones_own_is_made_checked_previewed_and_printed() {
    let place = Place::new();
    let case = place.case();
    problem(&place.frist(&["template", "check"]), 2, "inga egna mallar");
    assert!(
        place
            .frist(&["template", "list"])
            .out
            .contains("incidentrapport  en.md, sv.md  (följer med)")
    );
    problem(
        &place.frist(&["template", "new", "../x"]),
        2,
        "kan inte vara namnet",
    );
    let made = place.frist(&["template", "new", "egen"]);
    assert_eq!((made.status, made.out.lines().count()), (0, 2), "{made:?}");
    problem(
        &place.frist(&["template", "new", "egen"]),
        2,
        "Det finns redan en mall",
    );
    assert_eq!(
        place.frist(&["template", "new", "incidentrapport"]).status,
        0
    );
    let list = place.frist(&["template", "list"]).out;
    assert!(
        list.contains("egen  en.md, sv.md  (egen)") && list.contains("i stället för"),
        "{list}"
    );
    let checked = place.frist(&["template", "check"]);
    assert_eq!(
        (checked.status, checked.err.as_str()),
        (0, ""),
        "{checked:?}"
    );
    let shown = place.frist(&["template", "preview", "egen"]);
    assert!(
        shown.status == 0 && shown.out.contains("| Fingeravtryck | x |"),
        "{shown:?}"
    );
    let shown = place.frist(&["template", "preview", "egen", "--case", &case]);
    assert!(shown.out.contains("# Läckan"), "{shown:?}");
    let printed = place.frist(&["report", &case, "egen", "--release"]);
    assert!(printed.out.contains("egen-intern-sv-1.md"), "{printed:?}");
    problem(
        &place.frist(&["template", "preview", "nope"]),
        2,
        "Det finns ingen mall",
    );
}
