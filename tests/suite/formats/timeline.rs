//! The timeline: what it tells, what it never tells, and that nothing in it overlaps.

use frist::report::context::Context;
use frist::report::document::{Anchor, Figure, Shape};
use frist::report::figure;
use frist::text::Lang;

use crate::report::{complete, context, first_hour};

fn drawn(context: &Context) -> Figure {
    figure::draw("timeline", context).unwrap()
}

/// Returns the boxes of all words: left, right, top, bottom. A letter is taken to be half as wide as
/// it is high, which is what sans-serif fonts come to.
fn boxes(figure: &Figure) -> Vec<(String, [u32; 4])> {
    let shapes = figure.shapes.iter();
    shapes
        .filter_map(|shape| {
            let Shape::Words {
                at,
                text,
                size,
                anchor,
                ..
            } = shape
            else {
                return None;
            };
            let wide = u32::try_from(text.chars().count()).unwrap() * size / 2;
            let left = match anchor {
                Anchor::Start => at.0,
                Anchor::Middle => at.0 - wide / 2,
                Anchor::End => at.0 - wide,
            };
            Some((text.clone(), [left, left + wide, at.1 - size, at.1 + 1]))
        })
        .collect()
}

fn assert_apart(figure: &Figure) {
    let boxes = boxes(figure);
    for (n, (one, a)) in boxes.iter().enumerate() {
        assert!(a[1] <= figure.width + 2, "{one} reaches out: {a:?}");
        assert!(a[3] <= figure.height, "{one} reaches below: {a:?}");
        for (other, b) in &boxes[n + 1..] {
            let apart = a[1] <= b[0] || b[1] <= a[0] || a[3] <= b[2] || b[3] <= a[2];
            assert!(apart, "“{one}” {a:?} lies over “{other}” {b:?}");
        }
    }
}

#[test]
fn it_tells_the_course_in_order() {
    let context = context(&complete(), "2025-10-01T08:00", Lang::Sv);
    let figure = drawn(&context);
    assert_eq!(
        figure.caption(),
        "Tidslinje från 20 aug 2025 till 26 sep 2025"
    );
    insta::assert_snapshot!(
        "timeline_told_sv",
        figure.told().collect::<Vec<_>>().join("\n")
    );
    assert_apart(&figure);
    // Every number in the picture is a line of what it tells.
    let lines = figure.told().count();
    for n in 1..=lines {
        let number = n.to_string();
        let has = boxes(&figure)
            .iter()
            .any(|(text, _)| text.split(' ').next() == Some(number.as_str()));
        assert!(has, "{n} of {lines}");
    }
}

#[test]
fn it_speaks_english_too() {
    let context = context(&complete(), "2025-10-01T08:00", Lang::En);
    let figure = drawn(&context);
    assert_eq!(figure.caption(), "Timeline from 20 Aug 2025 to 26 Sep 2025");
    assert!(figure.alt.contains("Time out: "), "{}", figure.alt);
    assert_apart(&figure);
}

#[test]
fn the_first_hour_has_a_picture_and_an_empty_case_has_none() {
    let figure = drawn(&context(&first_hour(), "2025-08-26T15:30", Lang::Sv));
    assert!(figure.alt.contains("26 aug 2025 16:54"), "{}", figure.alt);
    assert_apart(&figure);
    let empty = Context {
        lang: "sv".into(),
        ..Context::default()
    };
    assert_eq!(figure::draw("timeline", &empty), None);
    assert_eq!(figure::draw("nosuch", &empty), None);
}

#[test]
fn it_holds_nobodys_words_and_no_small_number() {
    let mut context = context(&complete(), "2025-10-01T08:00", Lang::Sv);
    for sending in &mut context.sendings {
        sending.title = "HEMLIGT".into();
    }
    for rival in context
        .clocks
        .iter_mut()
        .flat_map(|clock| &mut clock.rivals)
    {
        rival.source = "HEMLIGT".into();
    }
    for filing in &mut context.filings {
        filing.summary = "HEMLIGT".into();
    }
    let with = drawn(&context);
    assert!(!format!("{with:?}").contains("HEMLIGT"));
    // One person more who has been reached later changes nothing.
    let mut more = context.protected[1].clone();
    more.label = "P9".into();
    more.contacted.as_mut().unwrap().from = "2025-09-19T10:00:00.000Z".into();
    context.protected.push(more);
    assert_eq!(drawn(&context), with);
}

#[test]
fn a_dense_course_and_a_course_of_years_have_room() {
    let mut context = context(&complete(), "2025-10-01T08:00", Lang::Sv);
    let one = context
        .sendings
        .iter()
        .find(|sending| sending.is_sent)
        .unwrap()
        .clone();
    for n in 0..60 {
        let mut sending = one.clone();
        sending.channel_text = format!("Utskick av slag {n}");
        let time = sending.sent.as_mut().unwrap();
        time.from = format!("2025-09-{:02}T{:02}:00:00.000Z", 5 + n % 20, n % 24);
        time.to = None;
        context.sendings.push(sending);
    }
    assert_apart(&drawn(&context));
    let mut early = one;
    early.sent.as_mut().unwrap().from = "2019-02-01T10:00:00.000Z".into();
    context.sendings.push(early);
    let figure = drawn(&context);
    assert_apart(&figure);
    assert!(
        boxes(&figure)
            .iter()
            .any(|(text, _)| text.ends_with(" dygn")),
        "no break of the axis is marked"
    );
    assert!(figure.height < 700, "{}", figure.height);
}

#[test]
fn a_paper_of_an_earlier_moment_is_marked_on_every_page() {
    use frist::report::write::html;
    let now = context(&first_hour(), "2025-08-26T15:30", Lang::Sv);
    let then = now
        .clone()
        .as_of(crate::support::told::utc("2025-08-26T15:10"), Lang::Sv);
    let page = |context: &Context| html::write(&frist::report::paper("# Titel\n", context, None));
    assert!(page(&then).contains("<p class=\"stamp\">ÖVNING · SOM DET VAR 26 aug 2025 17:10</p>"));
    assert!(page(&now).contains("<p class=\"stamp\">ÖVNING</p>"));
}
