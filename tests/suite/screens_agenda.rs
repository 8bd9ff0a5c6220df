//! Pictures of what is to be done, of a task being written, and of the case as it was.

use frist::text::Lang;

use crate::support::desk::Desk;

/// A case with a bit of everything to do, at 12:00 on 29 aug.
fn case(desk: Desk) -> Desk {
    desk.at("2025-08-28 12:00")
        .new_case("Miljödata")
        .keys("ka5<enter>26 aug 16.54<enter>SLK:s mejl<enter><enter>")
        .at("2025-08-28 13:00")
        .keys("eaNuvarande anställda<enter>1100–1300<enter><c-s>")
        .at("2025-08-28 14:00")
        .keys("naUtkast till anmälan till DSO @imy72-12h > incidentledare<enter>")
        .keys("aFråga leverantören om loggarna > it-chef<enter>")
        .keys("aBoka möte med facket @30 aug 10:00 > hr-chef<enter>")
        .keys("<home>")
        .at("2025-08-29 12:00")
}

fn shots(name: &str, go: impl Fn(Desk) -> Desk) {
    for lang in [Lang::Sv, Lang::En] {
        for (columns, rows) in [(80, 24), (120, 36)] {
            let desk = go(case(Desk::home().lang(lang).size(columns, rows)));
            assert_eq!(desk.buffer(), desk.buffer(), "drawn twice: the same cells");
            let code = lang.code();
            insta::assert_snapshot!(format!("{name}-{columns}-{code}"), desk.screen());
        }
    }
}

#[test]
fn what_is_to_be_done() {
    shots("agenda", |desk| desk);
}

#[test]
fn a_task_in_one_line() {
    shots("agenda-task", |desk| {
        desk.keys("aring leverantören @imy72-2h > it-chef")
    });
}

#[test]
fn a_task_put_off() {
    shots("agenda-wait", |desk| desk.keys("<home>wsvar från DSO @+2h"));
}

#[test]
fn a_task_in_its_form() {
    shots("agenda-form", |desk| {
        desk.keys("m<tab><tab>aRing<enter>1<enter><enter><enter>imy72 - 3h")
    });
}

#[test]
fn the_moment_asked_for() {
    shots("past-asked", |desk| desk.keys("zi övermorgon<enter>"));
}

#[test]
fn the_steps_as_they_were() {
    shots("past-walk", |desk| {
        desk.keys("<esc><esc>z28 aug 13:30<enter>[")
    });
}

#[test]
fn what_was_to_be_done_then() {
    shots("past-agenda", |desk| desk.keys("z28 aug 13:30<enter>a"));
}
