//! Pictures: drawn as they are, scaled to their place, and told in words below.

use krilla::geom::{PathBuilder, Point, Rect, Transform};
use krilla::surface::Surface;

use super::LONGEST;
use super::blocks::{BODY_HEIGHT, Lay, Setting};
use super::breaker::{Ink, Piece, Style};
use super::letters;
use super::pen::{self, Pen};
use super::strip::{Keep, Mark, Strip};
use super::tree::{Kind, NodeId};
use super::typeface::{Typeface, Typefaces};
use crate::report::document::{Anchor, Block, Figure, Inline, Shape};

/// How much of a quarter circle's radius its control points lie along, for a circle of curves.
const ROUND: f32 = 0.552_285;

/// Lays out a picture, what it shows, and what it tells.
pub(super) fn lay(
    lay: &mut Lay<'_>,
    figure: &Figure,
    parent: Option<NodeId>,
    left: f32,
    room: f32,
) {
    let (width, height) = (points(figure.width), points(figure.height));
    let alt = letters::one_line(&figure.alt, LONGEST / 2);
    if width > 0.0 && height > 0.0 && !alt.is_empty() {
        let node = lay.laid.tree.add(parent, Kind::Figure(alt));
        let scale = (room / width).min((BODY_HEIGHT - 40.0) / height).min(1.0);
        let mut strip = Strip::new(height * scale, lay.air.max(8.0), Keep::Better);
        strip.marks.push(Mark::Picture {
            x: left,
            scale,
            shapes: figure.shapes.clone(),
            node,
        });
        lay.laid.strips.push(strip);
        lay.air = 4.0;
    }
    let node = lay.laid.tree.add(parent, Kind::Caption);
    let caption = [Inline::Text(letters::one_line(figure.caption(), LONGEST))];
    let runs = lay.runs().of(&caption, node, true, 9.0);
    let setting = Setting {
        left,
        lead: 12.0,
        before: 4.0,
        after: 2.0,
        keep: Keep::Better,
    };
    lay.words(&runs, node, setting);
    let told: Vec<Vec<Block>> = figure
        .told()
        .map(|told| vec![Block::Paragraph(vec![Inline::Text(told.to_owned())])])
        .collect();
    lay.told(&told, parent, left);
    lay.air = 10.0;
}

/// Draws the shapes of a picture whose top left corner is `at`.
pub(super) fn draw(
    surface: &mut Surface<'_>,
    faces: &Typefaces,
    shapes: &[Shape],
    at: (f32, f32),
    scale: f32,
) {
    surface.push_transform(&Transform::from_row(scale, 0.0, 0.0, scale, at.0, at.1));
    for shape in shapes {
        one(surface, faces, shape);
    }
    surface.pop();
}

fn one(surface: &mut Surface<'_>, faces: &Typefaces, shape: &Shape) {
    match shape {
        Shape::Line {
            from,
            to,
            quarters,
            dashed,
        } => {
            let with = Pen {
                width: points(*quarters) / 4.0,
                light: 0,
                dashed: *dashed,
            };
            pen::stroke(surface, place(*from), place(*to), with);
        }
        Shape::Rect { at, size, dark } => {
            let (x, y) = place(*at);
            let (width, height) = place(*size);
            if let Some(rect) = Rect::from_xywh(x, y, width, height) {
                pen::fill(surface, rect, 255 - dark);
            }
        }
        Shape::Dot { at, radius, dark } => dot(surface, place(*at), points(*radius), *dark),
        Shape::Words {
            at,
            text,
            size,
            anchor,
            bold,
        } => words(
            surface,
            faces,
            place(*at),
            text,
            points(*size),
            *anchor,
            *bold,
        ),
    }
}

fn dot(surface: &mut Surface<'_>, (x, y): (f32, f32), radius: f32, dark: u8) {
    let near = radius * ROUND;
    let mut path = PathBuilder::new();
    path.move_to(x + radius, y);
    for ((ax, ay), (bx, by), (cx, cy)) in [
        ((radius, near), (near, radius), (0.0, radius)),
        ((-near, radius), (-radius, near), (-radius, 0.0)),
        ((-radius, -near), (-near, -radius), (0.0, -radius)),
        ((near, -radius), (radius, -near), (radius, 0.0)),
    ] {
        path.cubic_to(x + ax, y + ay, x + bx, y + by, x + cx, y + cy);
    }
    path.close();
    if let Some(path) = path.finish() {
        surface.set_fill(Some(pen::grey_fill(255 - dark)));
        surface.set_stroke(Some(pen::grey_stroke(Pen {
            width: 0.75,
            light: 0,
            dashed: false,
        })));
        surface.draw_path(&path);
        surface.set_stroke(None);
    }
}

fn words(
    surface: &mut Surface<'_>,
    faces: &Typefaces,
    (x, y): (f32, f32),
    text: &str,
    size: f32,
    anchor: Anchor,
    bold: bool,
) {
    let face = if bold {
        Typeface::Bold
    } else {
        Typeface::Regular
    };
    let text = letters::one_line(text, LONGEST);
    let parts = letters::parts(&text);
    let width: f32 = parts
        .map(|part| letters::width(faces, face, size, part))
        .sum();
    let moved = match anchor {
        Anchor::Start => 0.0,
        Anchor::Middle => width / 2.0,
        Anchor::End => width,
    };
    let piece = Piece {
        x: 0.0,
        width,
        text,
        style: Style {
            face,
            size,
            rise: 0.0,
            ink: Ink::Black,
        },
        link: None,
        leftward: false,
    };
    pen::piece(surface, faces, &piece, Point::from_xy(x - moved, y));
}

fn place((x, y): (u32, u32)) -> (f32, f32) {
    (points(x), points(y))
}

/// Returns whole points as lengths; no paper is larger than the largest small number.
fn points(whole: u32) -> f32 {
    f32::from(u16::try_from(whole).unwrap_or(u16::MAX))
}
