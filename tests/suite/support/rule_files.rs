//! Folders of good and bad rule files: a new fixture is a new file.
//!
//! Each `invalid/x.toml` has an `x.expected` beside it with a line `code line` for each problem, in
//! order of place. `UPDATE_EXPECTED=1` writes them anew; read what it wrote.

#![allow(clippy::unwrap_used, reason = "a test that lacks its files has failed")]

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use frist::playbook::Problems;
use frist::text::Lang;

/// Reads the problems of a file, given its name and source.
pub(crate) type Check = fn(&str, &str) -> Problems;

/// Returns the source of a fixture.
pub(crate) fn source(fixture: &str) -> String {
    fs::read_to_string(root().join("tests/fixtures").join(fixture)).unwrap()
}

/// Returns the folder of the project.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Returns every rule file of a folder and the folders in it, sorted; none when it is not there.
pub(crate) fn toml_files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut files = Vec::new();
    for entry in entries {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(toml_files(&path));
        } else if path.extension().is_some_and(|end| end == "toml") {
            files.push(path);
        }
    }
    files.sort();
    files
}

/// Every file of a folder of fixtures has no problem at all.
pub(crate) fn check_valid(folder: &str, check: Check) {
    let files = toml_files(&root().join("tests/fixtures").join(folder));
    assert!(!files.is_empty(), "{folder} has no fixtures");
    for path in files {
        assert_eq!(listed(&found(&path, check)), "", "{}", path.display());
    }
}

/// Every file of a folder of fixtures has exactly the problems written beside it, each with words.
pub(crate) fn check_invalid(folder: &str, check: Check) {
    let files = toml_files(&root().join("tests/fixtures").join(folder));
    assert!(!files.is_empty(), "{folder} has no fixtures");
    for path in files {
        let problems = found(&path, check);
        let listed = listed(&problems);
        let beside = path.with_extension("expected");
        if std::env::var_os("UPDATE_EXPECTED").is_some() {
            fs::write(&beside, &listed).unwrap();
        }
        let expected = fs::read_to_string(&beside).unwrap_or_default();
        assert_eq!(listed, expected, "{}", path.display());
        assert!(!listed.is_empty(), "{} has no problem", path.display());
        for problem in &problems.0 {
            for lang in [Lang::Sv, Lang::En] {
                let shown = problem.show(lang);
                assert!(shown.contains(problem.code), "{shown}");
            }
            for words in [&problem.sv, &problem.en, &problem.mend.sv, &problem.mend.en] {
                assert!(!words.trim().is_empty(), "{} says nothing", problem.code);
            }
        }
    }
}

fn found(path: &Path, check: Check) -> Problems {
    let source = fs::read_to_string(path).unwrap();
    check(&path.file_name().unwrap().to_string_lossy(), &source)
}

fn listed(problems: &Problems) -> String {
    let mut listed = String::new();
    for problem in &problems.0 {
        writeln!(listed, "{} {}", problem.code, problem.place.line).unwrap();
    }
    listed
}
