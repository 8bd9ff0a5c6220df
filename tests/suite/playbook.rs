//! Rule files: what is accepted, and that every mistake is found where it stands.

use std::fs;
use std::path::{Path, PathBuf};

use frist::playbook::{self, Level, Surroundings};

fn fixtures(folder: &str) -> Vec<PathBuf> {
    files(
        &Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("tests/fixtures")
            .join(folder),
    )
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut files: Vec<PathBuf> = entries
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|end| end == "toml"))
        .collect();
    files.sort();
    files
}

/// Returns the problems of a file as lines of `code line`, in order of place.
fn problems(path: &Path) -> String {
    let source = fs::read_to_string(path).unwrap();
    let name = path.file_name().unwrap().to_string_lossy();
    let examined = playbook::examine(&name, &source, &Surroundings::default());
    let lines: Vec<String> = examined
        .problems
        .0
        .iter()
        .map(|problem| format!("{} {}\n", problem.code, problem.place.line))
        .collect();
    assert_eq!(
        examined.playbook.is_none(),
        examined.problems.has_errors(),
        "a playbook is read exactly when there is no error"
    );
    lines.concat()
}

#[test]
fn valid_playbooks_have_no_problem_at_all() {
    let files = fixtures("playbooks/valid");
    assert!(!files.is_empty());
    for path in files {
        assert_eq!(problems(&path), "", "{}", path.display());
    }
}

/// Each `invalid/x.toml` has an `x.expected` beside it. `UPDATE_EXPECTED=1` writes them anew; read
/// what it wrote.
#[test]
fn invalid_playbooks_have_the_problems_written_beside_them() {
    for path in fixtures("playbooks/invalid") {
        let found = problems(&path);
        let beside = path.with_extension("expected");
        if std::env::var_os("UPDATE_EXPECTED").is_some() {
            fs::write(&beside, &found).unwrap();
        }
        let expected = fs::read_to_string(&beside).unwrap_or_default();
        assert_eq!(found, expected, "{}", path.display());
        assert!(!found.is_empty(), "{} has no problem", path.display());
    }
}
