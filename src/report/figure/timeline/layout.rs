//! Where everything goes: lanes from above, in each as many rows as it takes for nothing to overlap.

use chrono::{Datelike as _, Timelike as _};

use super::facts::{Facts, Lane, Late, Point};
use super::rows::{Rows, Side};
use super::scale::{LEFT, RIGHT, Scale, WIDTH};
use crate::report::document::{Anchor, Shape};
use crate::report::figure::width;
use crate::text::{Lang, figure as words};
use crate::time::{Moment, Span, show, zone};

/// The size of words.
const SIZE: u32 = 7;
/// How high a row is.
const ROW: u32 = 11;
/// Words are placed in the first rows only; numbers may go further down.
const ROWS_WITH_WORDS: usize = 7;
/// Points beyond this many rows are drawn without a number, over each other.
const ROWS: usize = 14;
/// The longest words in the picture; all of them stand in the text equivalent.
const LONGEST: usize = 60;
pub(super) const RADIUS: u32 = 3;
/// How dark a weekend is, and a time allowed.
const FAINT: u8 = 18;
const LIGHT: u8 = 70;

/// Returns the height of the picture and its shapes.
pub(super) fn lay(facts: &Facts, scale: &Scale, lang: Lang) -> (u32, Vec<Shape>) {
    let mut front = Vec::new();
    let top = 20;
    let mut y = top;
    for lane in Lane::ALL {
        let points: Vec<(usize, &Point)> = (1..)
            .zip(&facts.points)
            .filter(|(_, point)| point.lane == lane)
            .collect();
        if points.is_empty() {
            continue;
        }
        let rows = rows(&points, facts, scale, y, &mut front);
        title(&mut front, lane.title().to(lang), y);
        let below = y + rows * ROW + 6;
        // Two lines of title have to fit.
        y = below.max(y + 26);
        front.push(across(0, y, 1));
        y += 2;
    }
    let mut shapes = Vec::new();
    for (from, to) in scale.weekends().filter(|_| scale.day() >= 250) {
        shapes.push(Shape::Rect {
            at: (from, top),
            size: (to.saturating_sub(from).max(1), y - top),
            dark: FAINT,
        });
    }
    axis(&mut shapes, scale, top, y, lang);
    shapes.append(&mut front);
    let height = key(&mut shapes, y + 12, lang);
    (height, shapes)
}

/// Places the points of a lane; returns how many rows it took.
fn rows(
    points: &[(usize, &Point)],
    facts: &Facts,
    scale: &Scale,
    y: u32,
    out: &mut Vec<Shape>,
) -> u32 {
    let mut rows = Rows::default();
    for (number, point) in points {
        let mut periods = facts.periods.iter();
        let period = periods.find(|period| period.point + 1 == *number);
        let left = scale.x(period.map_or(point.from, |period| period.from));
        let due = scale.x(point.to.unwrap_or(point.from));
        let late = match period.map(|period| period.late) {
            Some(Late::Until(at)) => Some(scale.x(at).max(due + 1)),
            Some(Late::Unanswered) => Some(RIGHT),
            Some(Late::No) | None => None,
        };
        let right = due.max(late.unwrap_or(0));
        let (long, short) = labels(*number, point);
        let mut label = long;
        let room = |label: &str| width::of(label, SIZE) + RADIUS + 3;
        let above = period.is_some();
        let found = rows
            .find((left, right), room(&label), ROWS_WITH_WORDS, above)
            .or_else(|| {
                label = short;
                rows.find((left, right), room(&label), ROWS, false)
            });
        let (row, side) = found.unwrap_or_else(|| {
            label.clear();
            rows.take(ROWS, (left, right));
            (ROWS, Side::After)
        });
        let middle = y + u32::try_from(row).unwrap_or(0) * ROW + ROW / 2 + 2;
        if period.is_some() {
            bar(out, (left, due), late, middle);
        } else if point.to.is_some() {
            stretch(out, (left, right), middle);
        } else {
            out.push(Shape::Dot {
                at: (left, middle),
                radius: RADIUS,
                dark: if point.exact { 255 } else { 0 },
            });
        }
        let base = middle + SIZE / 3 + 1;
        let (at, anchor) = match side {
            Side::After => ((right + RADIUS + 2, base), Anchor::Start),
            Side::Before => ((left.saturating_sub(RADIUS + 2), base), Anchor::End),
            Side::Above => ((left, base.saturating_sub(ROW)), Anchor::Start),
        };
        if !label.is_empty() {
            out.push(Shape::Words {
                at,
                text: label,
                size: SIZE,
                anchor,
                bold: point.deadline,
            });
        }
    }
    u32::try_from(rows.len()).unwrap_or(1)
}

/// Returns a point's number with words, and alone.
fn labels(number: usize, point: &Point) -> (String, String) {
    let mut what = point.what.clone();
    if what.chars().count() > LONGEST {
        what = what.chars().take(LONGEST - 1).collect();
        what.push('…');
    }
    if point.times > 1 {
        what = format!("{what} × {}", point.times);
    }
    (format!("{number} {what}"), number.to_string())
}

/// Draws a time allowed: light with a rim, a thick line where it ends, black after it.
pub(in crate::report::figure) fn bar(
    out: &mut Vec<Shape>,
    (left, due): (u32, u32),
    late: Option<u32>,
    middle: u32,
) {
    let (top, high) = (middle - RADIUS, RADIUS * 2);
    out.push(Shape::Rect {
        at: (left, top),
        size: (due.saturating_sub(left).max(1), high),
        dark: LIGHT,
    });
    if let Some(until) = late {
        out.push(Shape::Rect {
            at: (due, top + 1),
            size: (until.saturating_sub(due).max(1), high - 2),
            dark: 255,
        });
    }
    for (at, quarters) in [(left, 3), (due, 8)] {
        out.push(Shape::Line {
            from: (at, top - 1),
            to: (at, top + high + 1),
            quarters,
            dashed: false,
        });
    }
}

/// Draws a stretch within which something happened: a line with ends.
fn stretch(out: &mut Vec<Shape>, (left, right): (u32, u32), middle: u32) {
    for (from, to, quarters) in [
        ((left, middle), (right, middle), 8),
        ((left, middle - 3), (left, middle + 3), 4),
        ((right, middle - 3), (right, middle + 3), 4),
    ] {
        out.push(Shape::Line {
            from,
            to,
            quarters,
            dashed: false,
        });
    }
}

/// Writes a lane's title on at most two lines.
fn title(out: &mut Vec<Shape>, name: &str, y: u32) {
    let mut lines = vec![String::new()];
    for word in name.split(' ') {
        let Some(last) = lines.last_mut() else {
            continue;
        };
        let longer = format!("{last} {word}");
        if last.is_empty() || width::of(&longer, SIZE + 1) < LEFT - 8 {
            last.push_str(if last.is_empty() { "" } else { " " });
            last.push_str(word);
        } else {
            lines.push(word.to_owned());
        }
    }
    for (at, text) in (0..).zip(lines) {
        out.push(Shape::Words {
            at: (2, y + 10 + at * 10),
            text,
            size: SIZE + 1,
            anchor: Anchor::Start,
            bold: true,
        });
    }
}

/// Draws the axis with its days, and where it is drawn short.
pub(in crate::report::figure) fn axis(
    out: &mut Vec<Shape>,
    scale: &Scale,
    top: u32,
    bottom: u32,
    lang: Lang,
) {
    out.push(across(LEFT, top, 3));
    let mut end = 0;
    let mut year = None;
    for at in ticks(scale) {
        let x = scale.x(at);
        let local = zone::local(at).at;
        let mut text = if local.hour() == 0 {
            show::day_and_month(local.date(), lang)
        } else {
            show::clock(at)
        };
        let new_year = year != Some(local.year());
        if new_year {
            text = format!("{text} {}", local.year());
        }
        let half = width::of(&text, SIZE) / 2;
        let middle = x.clamp(LEFT + half, WIDTH.saturating_sub(half + 1));
        if middle.saturating_sub(half) < end {
            continue;
        }
        year = Some(local.year());
        end = middle + half + 6;
        out.push(Shape::Rect {
            at: (x, top.saturating_sub(3)),
            size: (1, bottom + 3 - top),
            dark: FAINT * 2,
        });
        out.push(Shape::Words {
            at: (middle, top - 7),
            text,
            size: SIZE,
            anchor: Anchor::Middle,
            bold: false,
        });
    }
    for (x, days) in scale.breaks() {
        for shift in [0, 3] {
            out.push(Shape::Line {
                from: ((x + shift).saturating_sub(3), top + 4),
                to: (x + shift + 1, top.saturating_sub(4)),
                quarters: 4,
                dashed: false,
            });
        }
        out.push(Shape::Words {
            at: (x, bottom + 8),
            text: words::gap(lang, days),
            size: SIZE - 1,
            anchor: Anchor::Middle,
            bold: false,
        });
    }
}

/// Returns where the axis is named: hours on a short one, Mondays on a long one, else every day.
fn ticks(scale: &Scale) -> Vec<Moment> {
    let days: Vec<_> = scale.days().collect();
    let mut ticks = Vec::new();
    if scale.day() > 16_000 {
        let first = scale.first().plus(Span::hours(-12));
        let last = scale.last().plus(Span::hours(12));
        let mut day = zone::date(first);
        while zone::start_of_day(day) < last {
            for part in 0..8 {
                ticks.push(zone::start_of_day(day).plus(Span::hours(part * 3)));
            }
            let Some(next) = day.succ_opt() else { break };
            day = next;
        }
        ticks.retain(|at| scale.x(*at) > LEFT && scale.x(*at) < RIGHT);
        return ticks;
    }
    let weekly = scale.day() < 2_400;
    let mondays = days
        .iter()
        .filter(|day| day.weekday().num_days_from_monday() == 0);
    let enough = mondays.clone().count() >= 2;
    if weekly && enough {
        ticks.extend(mondays.map(|day| zone::start_of_day(*day)));
    } else {
        ticks.extend(days.iter().map(|day| zone::start_of_day(*day)));
    }
    ticks
}

/// Explains the shapes; returns where the picture ends.
fn key(out: &mut Vec<Shape>, y: u32, lang: Lang) -> u32 {
    let told = [
        words::EXACT,
        words::VAGUE,
        words::PERIOD,
        words::AFTER,
        words::WEEKEND,
    ];
    legend(
        out,
        y,
        &told.map(|one| one.to(lang)),
        |out, n, x, middle| match n {
            0 | 1 => out.push(Shape::Dot {
                at: (x + 8, middle),
                radius: RADIUS,
                dark: if n == 0 { 255 } else { 0 },
            }),
            2 => bar(out, (x, x + 12), None, middle),
            3 => bar(out, (x, x), Some(x + 12), middle),
            _ => out.push(Shape::Rect {
                at: (x, middle - 4),
                size: (12, 8),
                dark: FAINT,
            }),
        },
    )
}

/// Draws each mark with its words after it; returns where the picture ends. `mark` draws the mark of
/// a number, from 0, at a place.
pub(in crate::report::figure) fn legend(
    out: &mut Vec<Shape>,
    y: u32,
    told: &[&str],
    mark: impl Fn(&mut Vec<Shape>, usize, u32, u32),
) -> u32 {
    let mut x = LEFT;
    let middle = y + 4;
    for (n, text) in told.iter().enumerate() {
        mark(out, n, x, middle);
        out.push(Shape::Words {
            at: (x + 16, middle + 3),
            text: (*text).to_owned(),
            size: SIZE,
            anchor: Anchor::Start,
            bold: false,
        });
        x += 16 + width::of(text, SIZE) + 10;
    }
    y + 12
}

/// Returns a line across the picture.
pub(in crate::report::figure) const fn across(from: u32, y: u32, quarters: u32) -> Shape {
    Shape::Line {
        from: (from, y),
        to: (WIDTH, y),
        quarters,
        dashed: false,
    }
}
