//! Pictures of an exercise: what has reached the participants, the facilitator's page and its forms,
//! the band over the other screens, and the way to a real case.

use frist::text::Lang;

use crate::support::desk::Desk;

fn shots(name: &str, go: impl Fn(Desk) -> Desk) {
    for lang in [Lang::Sv, Lang::En] {
        for (columns, rows) in [(80, 24), (120, 36)] {
            let desk = Desk::home().lang(lang).size(columns, rows);
            let desk = desk.keys("n<tab>2<enter>1<enter>AL<enter><enter><esc>");
            let desk = go(desk);
            assert_eq!(desk.buffer(), desk.buffer(), "drawn twice: the same cells");
            let code = lang.code();
            insta::assert_snapshot!(format!("{name}-{columns}-{code}"), desk.screen());
        }
    }
}

/// Under way at ten times life's pace: the call has come, one inject is held back, somebody logged.
fn under_way(desk: Desk) -> Desk {
    desk.keys("<f9><enter>pf10<enter>")
        .at("2026-11-23 09:01")
        .keys("<end>h<esc>lRingde leverantören<enter>")
        .at("2026-11-23 09:02")
}

#[test]
fn the_form_of_a_new_exercise() {
    for lang in [Lang::Sv, Lang::En] {
        let desk = Desk::home().lang(lang).size(80, 24).keys("n<tab>2<enter>");
        let code = lang.code();
        insta::assert_snapshot!(format!("exercise-new-80-{code}"), desk.screen());
    }
}

#[test]
fn before_the_first_inject() {
    shots("exercise-begins", |desk| desk);
}

#[test]
fn what_the_exercise_begins_with() {
    shots("exercise-inbox-first", |desk| desk.keys("<f4>"));
}

#[test]
fn something_new_while_somebody_writes() {
    shots("exercise-news", |desk| {
        under_way(desk).keys("<f4><esc>lHej")
    });
}

#[test]
fn what_has_reached_the_participants() {
    shots("exercise-inbox", |desk| under_way(desk).keys("<f4><f4>"));
}

#[test]
fn the_facilitators_page_before_the_start() {
    shots("exercise-lead-first", |desk| desk.keys("<f9><enter>"));
}

#[test]
fn the_facilitators_page() {
    shots("exercise-lead", |desk| under_way(desk).keys("<f9>"));
}

#[test]
fn an_inject_of_ones_own() {
    shots("exercise-own", |desk| {
        desk.keys("<f9><enter>u2<enter>Rektorn<enter>Vad säger vi?")
    });
}

#[test]
fn an_observation() {
    shots("exercise-observed", |desk| {
        desk.keys("<f9><enter>oDe väntar.<enter>1<enter>")
    });
}

#[test]
fn the_end_asked_for() {
    shots("exercise-end", |desk| {
        desk.keys("<f9><enter>pe<enter><enter>")
    });
}

#[test]
fn afterwards() {
    shots("exercise-after", |desk| {
        desk.keys("<f9><enter>peBrandlarm<enter><enter>")
    });
    shots("exercise-questions", |desk| {
        desk.keys("<f9><enter>peBrandlarm<enter><enter>e")
    });
}

#[test]
fn what_nobody_has_taken_up() {
    let ended = "<f9><enter>pg+3h<enter><enter>eBrandlarm<enter><enter><esc>m<tab>";
    shots("exercise-findings", |desk| desk.keys(ended));
    shots("exercise-take-up", |desk| desk.keys(ended).keys("<down>f"));
}

#[test]
fn help_of_the_facilitator() {
    shots("exercise-lead-help", |desk| desk.keys("<f9><enter>?"));
}

#[test]
fn a_real_incident_in_the_middle_of_it() {
    shots("exercise-alarm", |desk| desk.keys("<f12>"));
}

#[test]
fn home_with_an_exercise() {
    shots("exercise-home", |desk| desk.keys("<esc>"));
}

#[test]
fn the_exercise_as_it_was() {
    shots("exercise-past", |desk| {
        under_way(desk).keys("z26 aug 08:12<enter>")
    });
}
