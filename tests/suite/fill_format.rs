//! `docs/FILL-FORMAT.md` holds: every register and column is named, and its example is taken in.

use frist::case::form::{hidden_columns, register_fields};
use frist::playbook::{FieldKind, Register};

use crate::cli::place::Place;

const PAGE: &str = include_str!("../../docs/FILL-FORMAT.md");

/// Returns what the page says of a register.
fn section(register: Register) -> &'static str {
    let heading = format!("### `[[{}]]`", register.name());
    let start = PAGE
        .find(&heading)
        .unwrap_or_else(|| panic!("docs/FILL-FORMAT.md has no {heading}"));
    let after = &PAGE[start + heading.len()..];
    &after[..after
        .find("\n## ")
        .unwrap_or(after.len())
        .min(after.find("\n### ").unwrap_or(after.len()))]
}

#[test]
fn every_register_every_column_and_every_choice_is_described() {
    for register in Register::ALL {
        let section = section(register);
        for field in register_fields(register) {
            let column = field.id.as_str();
            let named = format!("`{column}`");
            assert!(section.contains(&named), "{}: {column}", register.name());
            let bold = section.contains(&format!("**`{column}`**"));
            let always = field.required && field.when.is_none();
            assert_eq!(bold, always, "{}: {column} required", register.name());
            if let FieldKind::OneOf(choices) | FieldKind::ManyOf(choices) = &field.kind {
                for choice in choices {
                    let named = format!("`{}`", choice.id);
                    assert!(section.contains(&named), "{}: {named}", register.name());
                }
            }
        }
        for column in hidden_columns(register) {
            assert!(section.contains(&format!("`{column}`")), "{column}");
        }
    }
}

#[test]
fn the_whole_example_fills_a_fresh_case() {
    let example = PAGE.rsplit("```toml\n").next().unwrap();
    let example = example.split("```").next().unwrap();
    let place = Place::new();
    let case = place.case();
    let file = place.file("svar.toml", example.as_bytes());
    let said = place.frist(&["fill", &case, &file]);
    assert_eq!((said.status, said.err.as_str()), (0, ""));
    let shown = place.frist(&["show", &case]).out;
    assert!(shown.contains("28 aug 2025 13:20"), "{shown}");
}

#[test]
fn the_problem_on_the_page_is_what_the_program_says() {
    let place = Place::new();
    let case = place.case();
    let body = "kind = \"fill\"\nformat = 1\n[answers]\nbreif = \"Ett angrepp.\"\n";
    let file = place.file("answers.toml", body.as_bytes());
    let said = place.frist(&["fill", &case, &file]);
    assert_eq!(said.status, 1);
    for line in said.err.lines().filter(|line| line.contains(' ')) {
        let line = line.trim();
        assert!(PAGE.contains(line), "not on the page: {line}\n{}", said.err);
    }
}
