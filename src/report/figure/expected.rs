//! What an exercise expected against what was done: a row for each expectation, its time as a light
//! bar, when it was done as a point, and black where it came after its time.
//!
//! The words over each row are the scenario's own and the verdict; nothing is told by colour.

use super::super::context::{Awaited, Context, Exercise, Time};
use super::super::document::{Anchor, Figure, Shape};
use super::timeline::layout::{self, across, axis};
use super::timeline::scale::{LEFT, Scale, WIDTH};
use super::width;
use crate::text::{Lang, figure as words};
use crate::time::{Moment, show};

/// The size of words.
const SIZE: u32 = 7;
/// How high a row is: a line of words and a bar.
const ROW: u32 = 23;
const RADIUS: u32 = 3;
const TOP: u32 = 20;

/// A row: what was expected, from when, by when, and when it came.
struct Row<'a> {
    one: &'a Awaited,
    from: Moment,
    limit: Option<Moment>,
    came: Option<Moment>,
}

/// Draws expected against done; nothing where nothing has been played or had a time.
pub(super) fn draw(context: &Context, lang: Lang) -> Option<Figure> {
    let exercise = context.exercise.as_ref().filter(|one| one.played)?;
    let rows = rows(exercise);
    let reached = moment(Some(&exercise.reached))?;
    let times = rows.iter().flat_map(|row| {
        let known = [Some(row.from), row.limit, row.came];
        known.into_iter().flatten()
    });
    let times: Vec<Moment> = times.collect();
    let end = times.iter().copied().max()?.max(reached);
    let scale = Scale::over(times.into_iter().chain([end]))?;
    let (from, to) = (
        show::date(scale.first(), lang),
        show::date(scale.last(), lang),
    );
    let mut alt = words::expected(lang, &from, &to);
    let mut front = Vec::new();
    let mut y = TOP + 2;
    for row in &rows {
        alt.push('\n');
        alt.push_str(&line(row, lang));
        lay(row, &scale, end, y, &mut front);
        y += ROW;
        front.push(across(0, y - 2, 1));
    }
    let mut shapes = Vec::new();
    axis(&mut shapes, &scale, TOP, y, lang);
    shapes.append(&mut front);
    let height = key(&mut shapes, y + 12, lang);
    Some(Figure {
        tabled: false,
        width: WIDTH,
        height,
        alt,
        shapes,
    })
}

fn moment(time: Option<&Time>) -> Option<Moment> {
    Moment::from_text(&time?.from)
}

/// Returns what counts or still has time, in the order of the scenario. Answers have no place in time.
fn rows(exercise: &Exercise) -> Vec<Row<'_>> {
    let all = exercise.aims.iter().flat_map(|aim| &aim.expected);
    let drawn = all.filter(|one| !one.is_answer && one.verdict != "not_tried");
    drawn
        .filter_map(|one| {
            Some(Row {
                one,
                from: moment(one.from.as_ref())?,
                limit: moment(one.limit.as_ref()),
                came: moment(one.came.as_ref()),
            })
        })
        .collect()
}

/// Returns a row as a line of the text equivalent.
fn line(row: &Row<'_>, lang: Lang) -> String {
    let Awaited {
        number,
        title,
        verdict_text,
        wanted,
        came,
        ..
    } = row.one;
    let came = came.as_ref().map(|came| came.text.as_str());
    words::expected_line(lang, number, title, wanted, verdict_text, came)
}

fn lay(row: &Row<'_>, scale: &Scale, end: Moment, y: u32, out: &mut Vec<Shape>) {
    let one = row.one;
    let mut text = format!("{} {}", one.number, one.title);
    let verdict = width::of(&one.verdict_text, SIZE) + 8;
    let room = WIDTH.saturating_sub(verdict + 4);
    if width::of(&text, SIZE) > room {
        while !text.is_empty() && width::of(&text, SIZE) + 6 > room {
            text.pop();
        }
        text = format!("{}…", text.trim_end());
    }
    out.push(Shape::Words {
        at: (2, y + 8),
        text,
        size: SIZE,
        anchor: Anchor::Start,
        bold: false,
    });
    out.push(Shape::Words {
        at: (WIDTH - 2, y + 8),
        text: one.verdict_text.clone(),
        size: SIZE,
        anchor: Anchor::End,
        bold: one.is_missed,
    });
    let middle = y + 15;
    let left = scale.x(row.from);
    let came = row.came.map(|at| scale.x(at));
    match row.limit {
        Some(limit) => {
            let due = scale.x(limit).max(left);
            let late = came.filter(|_| one.verdict == "late");
            layout::bar(out, (left, due), late.map(|at| at.max(due + 1)), middle);
        }
        None => out.push(Shape::Line {
            from: (left, middle),
            to: (scale.x(end), middle),
            quarters: 3,
            dashed: true,
        }),
    }
    if let Some(at) = came.filter(|_| one.verdict != "kept") {
        out.push(Shape::Dot {
            at: (at.max(LEFT), middle),
            radius: RADIUS,
            dark: 255,
        });
    }
}

/// Explains the shapes; returns where the picture ends.
fn key(out: &mut Vec<Shape>, y: u32, lang: Lang) -> u32 {
    let told = [
        words::DONE_THEN,
        words::PERIOD,
        words::AFTER,
        words::WITHOUT_TIME,
    ];
    let told = told.map(|one| one.to(lang));
    layout::legend(out, y, &told, |out, n, x, middle| match n {
        0 => out.push(Shape::Dot {
            at: (x + 8, middle),
            radius: RADIUS,
            dark: 255,
        }),
        1 => layout::bar(out, (x, x + 12), None, middle),
        2 => layout::bar(out, (x, x), Some(x + 12), middle),
        _ => out.push(Shape::Line {
            from: (x, middle),
            to: (x + 12, middle),
            quarters: 3,
            dashed: true,
        }),
    })
}
