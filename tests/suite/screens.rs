//! Every screen as people see it: both languages, both sizes. Read the snapshots when they change.

use frist::text::Lang;

use crate::support::desk::Desk;

/// Snapshots what the keys lead to, at both sizes and in both languages.
fn shots(name: &str, go: impl Fn(Desk) -> Desk) {
    for lang in [Lang::Sv, Lang::En] {
        for (columns, rows) in [(80, 24), (120, 36)] {
            let desk = go(Desk::home().lang(lang).size(columns, rows));
            assert_eq!(desk.buffer(), desk.buffer(), "drawn twice: the same cells");
            let code = lang.code();
            insta::assert_snapshot!(format!("{name}-{columns}-{code}"), desk.screen());
        }
    }
}

#[test]
fn home_without_cases() {
    shots("home-empty", |desk| desk);
}

#[test]
fn home_with_cases() {
    shots("home", |desk| {
        desk.new_case("Leverantör angripen").keys("<esc><esc>")
    });
}

#[test]
fn a_new_case() {
    shots("new-case", |desk| desk.keys("nMilj"));
}

#[test]
fn what_must_never_be_typed() {
    shots("notice", |desk| {
        desk.keys("nMiljödata<enter>AL<enter><enter>")
    });
}

#[test]
fn a_step() {
    shots("step", |desk| desk.new_case("Miljödata"));
}

#[test]
fn a_half_written_answer() {
    shots("draft", |desk| {
        desk.new_case("Miljödata").keys("<enter>Leverantören har")
    });
}

#[test]
fn a_terminal_that_is_too_small_says_so() {
    let desk = Desk::home().size(40, 10);
    insta::assert_snapshot!("too-small-40-sv", desk.screen());
}
