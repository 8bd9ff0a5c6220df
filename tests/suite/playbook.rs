//! Playbooks: what is accepted, and that every mistake is found where it stands.

use frist::clock::{self, ClockRule};
use frist::playbook::{self, Problems, RuleKind, Surroundings, guidance, rule_kind};
use frist::text::Lang;
use proptest::prelude::*;

use crate::support::rule_files::{self, check_invalid, check_valid, root, toml_files};

fn problems(name: &str, source: &str) -> Problems {
    // One clock, named by one fixture, asks for a question that no fixture has.
    let clock = frist::playbook::ClockId::new("asks-sector").unwrap();
    let around = Surroundings {
        asks: vec![(clock, frist::playbook::FieldId::new("sector").unwrap())],
        ..Surroundings::default()
    };
    let examined = playbook::examine(name, source, &around);
    assert_eq!(
        examined.playbook.is_none(),
        examined.problems.has_errors(),
        "a playbook is read exactly when there is no error"
    );
    examined.problems
}

#[test]
fn valid_playbooks_have_no_problem_at_all() {
    check_valid("playbooks/valid", problems);
}

#[test]
fn invalid_playbooks_have_the_problems_written_beside_them() {
    check_invalid("playbooks/invalid", problems);
}

#[test]
fn everything_under_playbooks_reads_without_a_problem() {
    // given what is shipped; a file of a kind that is not read here is somebody else's to test
    let files = toml_files(&root().join("playbooks"));
    let read = |path: &std::path::PathBuf| (path.clone(), std::fs::read_to_string(path).unwrap());
    let files: Vec<_> = files.iter().map(read).collect();
    let clocks: Vec<ClockRule> = files
        .iter()
        .filter(|(_, source)| rule_kind(source) == RuleKind::Clocks)
        .filter_map(|(_, source)| clock::examine("clocks.toml", source, &[]).clocks)
        .flatten()
        .collect();
    let around = Surroundings {
        clocks: Some(clocks.iter().map(|rule| rule.id.clone()).collect()),
        guidance: None,
        reports: None,
        asks: clocks.iter().flat_map(ClockRule::asks).collect(),
    };
    assert!(!around.asks.is_empty());
    let books: Vec<_> = files
        .iter()
        .filter_map(|(_, source)| playbook::read("a.toml", source).ok())
        .collect();
    for (path, source) in files {
        let name = path.display().to_string();
        let problems = match rule_kind(&source) {
            RuleKind::Playbook => playbook::examine(&name, &source, &around).problems,
            RuleKind::Clocks => clock::examine(&name, &source, &clocks).problems,
            RuleKind::Guidance => guidance::examine(&name, &source, &books).problems,
            RuleKind::Form | RuleKind::Scenario | RuleKind::Fill => continue,
            RuleKind::Unknown(_) | RuleKind::Unsaid => playbook::unknown_kind(&name, &source),
        };
        // then there is not even a warning: both languages are complete
        let shown: Vec<String> = problems.0.iter().map(|p| p.show(Lang::Sv)).collect();
        assert!(shown.is_empty(), "{}", shown.join("\n\n"));
    }
}

/// Reads a text as every kind of rule file, and shows what is wrong with it.
fn read_as_everything(source: &str) {
    let _ = rule_kind(source);
    let mut problems = playbook::examine("a.toml", source, &Surroundings::default()).problems;
    problems
        .0
        .extend(clock::examine("a.toml", source, &[]).problems.0);
    problems
        .0
        .extend(guidance::examine("a.toml", source, &[]).problems.0);
    problems
        .0
        .extend(playbook::unknown_kind("a.toml", source).0);
    for problem in problems.0.iter().take(20) {
        let shown = problem.show(Lang::Sv) + &problem.show(Lang::En);
        let steers = |c: char| c.is_control() && c != '\n' && c != '\t';
        assert!(!shown.contains(steers), "a control character is shown");
        assert!(problem.place.line >= 1 && problem.place.column >= 1);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_makes_the_reader_panic(source in "\\PC{0,200}") {
        read_as_everything(&source);
    }

    #[test]
    fn no_bytes_make_the_reader_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        read_as_everything(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn no_change_of_a_good_file_makes_the_reader_panic(
        cuts in proptest::collection::vec((any::<prop::sample::Index>(), 0_usize..40, "[\\[\\]{}\"'=,.#\\n\\\\a-z0-9\u{1b}å-]{0,6}"), 1..6),
        clocks in any::<bool>(),
    ) {
        let fixture = if clocks { "clocks/valid/two-clocks.toml" } else { "playbooks/valid/every-feature.toml" };
        let mut chars: Vec<char> = rule_files::source(fixture).chars().collect();
        for (at, length, instead) in cuts {
            let at = at.index(chars.len());
            let end = (at + length).min(chars.len());
            chars.splice(at..end, instead.chars());
            if chars.is_empty() {
                break;
            }
        }
        read_as_everything(&chars.into_iter().collect::<String>());
    }
}

#[test]
fn a_deep_file_is_a_problem_and_not_a_crash() {
    let deep = format!("a = {}1{}", "[".repeat(100_000), "]".repeat(100_000));
    assert!(playbook::read("a.toml", &deep).is_err());
    let dotted = format!("{}a = 1", "a.".repeat(100_000));
    assert!(playbook::read("a.toml", &dotted).is_err());
}

#[test]
fn an_excerpt_underlines_the_place_also_after_swedish_letters() {
    // given a mistake after å, ä and ö on the same line
    let source = rule_files::source("playbooks/valid/every-feature.toml")
        .replace("sv = \"Upptäckt\", en =", "sv = \"Upptäckt åäö\", eng =");
    // when it is shown
    let problems = playbook::read("fil.toml", &source).unwrap_err();
    let problem = problems.0.iter().find(|p| p.code == "unknown-key").unwrap();
    // then the place is counted in characters, and the words say what to do
    assert_eq!((problem.place.line, problem.place.column), (40, 32));
    assert!(problem.show(Lang::Sv).contains("menade du ”en”?"));
    assert!(problem.show(Lang::En).contains("did you mean “en”?"));
}

/// Returns every code that the words are made with.
fn codes() -> std::collections::BTreeSet<String> {
    let mut codes = std::collections::BTreeSet::new();
    for file in ["check", "clock", "condition", "reading", "syntax"] {
        let path = root().join(format!("src/text/problem/{file}.rs"));
        let source = std::fs::read_to_string(path).unwrap_or_default();
        for after in source.split("Told::new(").skip(1) {
            codes.extend(
                after
                    .trim_start()
                    .strip_prefix('"')
                    .and_then(|s| s.split('"').next())
                    .map(str::to_owned),
            );
        }
    }
    codes
}

#[test]
fn every_code_of_a_problem_has_a_fixture() {
    let codes = codes();
    assert!(codes.len() > 30, "{codes:?}");
    // then each stands in a list of expected problems
    let mut seen = String::new();
    for folder in ["playbooks/invalid", "clocks/invalid"] {
        for path in toml_files(&root().join("tests/fixtures").join(folder)) {
            seen += &std::fs::read_to_string(path.with_extension("expected")).unwrap();
        }
    }
    let missing: Vec<&String> = codes
        .iter()
        .filter(|code| {
            !seen
                .lines()
                .any(|line| line.split(' ').next() == Some(code))
        })
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn the_examples_of_the_manual_read_without_a_problem() {
    // given every TOML example of the manual that is a whole file
    let manual = std::fs::read_to_string(root().join("docs/PLAYBOOK-FORMAT.md")).unwrap();
    let examples: Vec<&str> = manual
        .split("```toml\n")
        .skip(1)
        .filter_map(|rest| rest.split("```").next())
        .filter(|example| example.starts_with("kind = "))
        .collect();
    // then the playbook and the clocks read, even without a warning, and fit each other
    let [clocks, book] = examples.as_slice() else {
        panic!("the manual shows one playbook and one clock file");
    };
    let clocks = clock::examine("clocks.toml", clocks, &[]);
    assert_eq!(clocks.problems.0, []);
    let around = Surroundings {
        clocks: clocks
            .clocks
            .map(|all| all.into_iter().map(|rule| rule.id).collect()),
        guidance: None,
        reports: None,
        asks: Vec::new(),
    };
    assert_eq!(playbook::examine("book.toml", book, &around).problems.0, []);
}

#[test]
fn the_manual_names_every_sort_of_problem() {
    let manual = std::fs::read_to_string(root().join("docs/PLAYBOOK-FORMAT.md")).unwrap();
    let missing: Vec<String> = codes()
        .into_iter()
        .filter(|code| !manual.contains(&format!("`{code}`")))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}
