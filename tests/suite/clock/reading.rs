//! Clock rules: how their files are read.

use frist::clock;
use frist::time::Span;

use crate::support::rule_files::{check_invalid, check_valid, source};

fn problems(name: &str, source: &str) -> frist::playbook::Problems {
    let examined = clock::examine(name, source, &[]);
    assert_eq!(
        examined.clocks.is_none(),
        examined.problems.has_errors(),
        "clocks are read exactly when there is no error"
    );
    examined.problems
}

#[test]
fn valid_clock_files_have_no_problem_at_all() {
    check_valid("clocks/valid", problems);
}

#[test]
fn invalid_clock_files_have_the_problems_written_beside_them() {
    check_invalid("clocks/invalid", problems);
}

#[test]
fn a_clock_is_read_as_it_stands() {
    // given the fixture with the two clocks of Article 33
    let clocks = clock::read("two-clocks.toml", &source("clocks/valid/two-clocks.toml")).unwrap();
    // then elapsed time is what was written, longest warning first
    let [first, second] = clocks.as_slice() else {
        panic!("two clocks");
    };
    assert_eq!(first.within, clock::Within::Elapsed(Span::hours(72)));
    assert_eq!(first.short, "gdpr-33", "the id when none is given");
    assert_eq!(
        first.warn,
        [Span::hours(24), Span::hours(6), Span::minutes(90)]
    );
    assert_eq!(first.start, clock::Start::Awareness);
    assert_eq!(second.within, clock::Within::Elapsed(Span::hours(28 * 24)));
    assert_eq!(second.start, clock::Start::FilingOf(first.id.clone()));
}

#[test]
fn a_start_may_name_a_clock_of_another_file() {
    // given a file whose clock starts with the filing of a clock that it does not hold
    let whole = source("clocks/valid/two-clocks.toml");
    let clocks = clock::read("two-clocks.toml", &whole).unwrap();
    let (_, last) = whole.rsplit_once("[[clock]]").unwrap();
    let alone = format!("kind = \"clocks\"\nformat = 1\n[[clock]]{last}");
    // then it is an error alone, and none beside the other file
    assert!(clock::read("alone.toml", &alone).is_err());
    assert_eq!(
        clock::examine("alone.toml", &alone, &clocks[..1])
            .problems
            .0,
        []
    );
}
