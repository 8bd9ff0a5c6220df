//! `frist filing`: the first notification, what is recorded of it, and the supplement after it.

use super::place::{Place, problem};

/// What was known on the day of the first notification, and what came on 3 September.
const DAYS: [&str; 2] = ["29-aug.toml", "3-sep.toml"];

fn fixture(name: &str) -> String {
    let root = env!("CARGO_MANIFEST_DIR");
    format!("{root}/tests/fixtures/miljodata-imy/{name}")
}

#[test]
fn a_supplement_is_made_from_the_copy_of_what_was_filed() {
    let place = Place::new();
    let id = place.case();
    let [first, second] = DAYS;
    let fill = |file: &str| {
        let told = place.frist(&["fill", &id, &fixture(file)]);
        assert_eq!(told.status, 0, "{}", told.err);
    };
    fill(first);
    // Nothing is filed: nothing can be supplemented, and the whole form is printed.
    let early = place.frist(&["filing", &id, "--stage", "supplement"]);
    assert_eq!(early.status, 1, "{}", early.err);
    let whole = place.frist(&["filing", &id]);
    assert!(whole.out.contains("[x] Ny anmälan"), "{}", whole.out);
    assert!(
        whole.out.contains("[kind] 14 Typ av incident"),
        "{}",
        whole.out
    );
    assert!(whole.err.contains("- Saknas: "), "{}", whole.err);
    // When it is recorded as filed, then a copy is kept, and the next is a supplement to it.
    let filed = [
        "--filed",
        "29 aug 2025 11:40",
        "--reference",
        "IMY-2025-12345",
    ];
    let filed = place.frist(&[&["filing", id.as_str()][..], &filed].concat());
    assert_eq!(filed.status, 0, "{}", filed.err);
    let not = place.frist(&["report", &id, "beslut-att-inte-anmala"]);
    problem(&not, 1, "incidenten är anmäld till IMY");
    let none = place.frist(&["filing", &id]);
    assert!(none.out.contains("[x] Komplettering"), "{}", none.out);
    assert!(none.out.contains("IMY-2025-12345"), "{}", none.out);
    let told = |text: &str| text.split("\n== ").next().unwrap_or_default().to_owned();
    assert!(!told(&none.out).contains("[kind]"), "{}", none.out);
    fill(second);
    let more = place.frist(&["filing", &id]);
    let said = told(&more.out);
    assert!(said.contains("Stölden bekräftades: 3 sep 2025"), "{said}");
    assert!(
        !said.contains("[kind]") && !said.contains("[began]"),
        "{said}"
    );
}
