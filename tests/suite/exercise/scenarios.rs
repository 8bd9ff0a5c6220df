//! What a scenario may be, and that every mistake is told where it stands.

use frist::playbook::{self, Playbook, Problems};
use frist::text::Lang;
use frist::{builtin, scenario};

use crate::support::rule_files::{check_invalid, check_valid};

fn books() -> Vec<Playbook> {
    let files = builtin::rule_files().into_iter();
    let read = files.filter_map(|file| playbook::read(&file.name, &file.source).ok());
    read.collect()
}

fn problems(name: &str, source: &str) -> Problems {
    let examined = scenario::examine(name, source, &books());
    assert_eq!(
        examined.scenario.is_none(),
        examined.problems.has_errors(),
        "a scenario is read exactly when there is no error"
    );
    examined.problems
}

#[test]
fn valid_scenarios_have_no_problem_at_all() {
    check_valid("scenarios/valid", problems);
}

#[test]
fn invalid_scenarios_have_the_problems_written_beside_them() {
    check_invalid("scenarios/invalid", problems);
}

#[test]
fn every_shipped_scenario_reads_without_a_problem() {
    let files = builtin::scenario_files();
    assert!(!files.is_empty());
    for file in files {
        let problems = problems(&file.name, &file.source);
        let told: Vec<String> = problems.0.iter().map(|one| one.show(Lang::En)).collect();
        assert!(told.is_empty(), "{}: {}", file.name, told.join("\n"));
    }
}
