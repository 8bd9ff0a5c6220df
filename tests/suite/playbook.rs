//! Playbooks: what is accepted, and that every mistake is found where it stands.

use frist::playbook::{self, Problems, Surroundings};

use crate::support::rule_files::{check_invalid, check_valid};

fn problems(name: &str, source: &str) -> Problems {
    let examined = playbook::examine(name, source, &Surroundings::default());
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
