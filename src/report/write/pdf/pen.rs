//! Words, lines and tints, drawn on a page. Says nothing about where or what they are.

use krilla::color::{luma, rgb};
use krilla::geom::{PathBuilder, Point, Rect};
use krilla::paint::{Fill, Stroke, StrokeDash};
use krilla::surface::Surface;
use krilla::text::{GlyphId, KrillaGlyph};

use super::bidi;
use super::breaker::{Ink, Piece};
use super::letters;
use super::typeface::Typefaces;

/// A pen.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pen {
    pub(super) width: f32,
    /// 0 is black, 255 white.
    pub(super) light: u8,
    pub(super) dashed: bool,
}

/// Draws words of one look on a line that begins at `start`.
pub(super) fn piece(surface: &mut Surface<'_>, faces: &Typefaces, piece: &Piece, start: Point) {
    let style = piece.style;
    let mut glyphs: Vec<KrillaGlyph> = Vec::with_capacity(piece.text.len());
    let mut at = 0;
    for part in letters::parts(&piece.text) {
        let seen = if piece.leftward {
            bidi::mirrored(part)
        } else {
            part
        };
        letters::draw(faces, style.face, seen, |drawn, bytes| {
            glyphs.push(KrillaGlyph::new(
                GlyphId::new(u32::from(drawn.id)),
                drawn.advance,
                0.0,
                0.0,
                0.0,
                at + bytes.start..at + bytes.end,
                None,
            ));
        });
        at += part.len();
    }
    if piece.leftward {
        glyphs.reverse();
    }
    if glyphs.is_empty() {
        return;
    }
    let ink = match style.ink {
        Ink::Black => rgb::Color::new(0, 0, 0),
        Ink::Grey => rgb::Color::new(80, 80, 80),
        Ink::Link => rgb::Color::new(0, 50, 120),
    };
    surface.set_stroke(None);
    surface.set_fill(Some(Fill {
        paint: ink.into(),
        ..Fill::default()
    }));
    let (x, y) = (start.x + piece.x, start.y - style.rise);
    surface.draw_glyphs(
        Point::from_xy(x, y),
        &glyphs,
        faces.font(style.face),
        &piece.text,
        style.size,
        false,
    );
    if style.ink == Ink::Link {
        let pen = Pen {
            width: 0.5,
            light: 60,
            dashed: false,
        };
        stroke(surface, (x, y + 1.4), (x + piece.width, y + 1.4), pen);
    }
}

/// Draws a line.
pub(super) fn stroke(surface: &mut Surface<'_>, from: (f32, f32), to: (f32, f32), pen: Pen) {
    let mut path = PathBuilder::new();
    path.move_to(from.0, from.1);
    path.line_to(to.0, to.1);
    if let Some(path) = path.finish() {
        surface.set_fill(None);
        surface.set_stroke(Some(grey_stroke(pen)));
        surface.draw_path(&path);
        surface.set_stroke(None);
    }
}

/// Draws a rim from one corner to the other.
pub(super) fn rim(surface: &mut Surface<'_>, from: (f32, f32), to: (f32, f32)) {
    let mut path = PathBuilder::new();
    if let Some(rect) = Rect::from_ltrb(from.0, from.1, to.0, to.1) {
        path.push_rect(rect);
    }
    if let Some(path) = path.finish() {
        let pen = Pen {
            width: 1.0,
            light: 0,
            dashed: false,
        };
        surface.set_fill(None);
        surface.set_stroke(Some(grey_stroke(pen)));
        surface.draw_path(&path);
        surface.set_stroke(None);
    }
}

/// Fills a rectangle.
pub(super) fn fill(surface: &mut Surface<'_>, rect: Rect, light: u8) {
    let mut path = PathBuilder::new();
    path.push_rect(rect);
    if let Some(path) = path.finish() {
        surface.set_stroke(None);
        surface.set_fill(Some(grey_fill(light)));
        surface.draw_path(&path);
    }
}

pub(super) fn grey_fill(light: u8) -> Fill {
    Fill {
        paint: luma::Color::new(light).into(),
        ..Fill::default()
    }
}

pub(super) fn grey_stroke(pen: Pen) -> Stroke {
    Stroke {
        paint: luma::Color::new(pen.light).into(),
        width: pen.width,
        dash: pen.dashed.then(|| StrokeDash {
            array: vec![3.0, 2.5],
            offset: 0.0,
        }),
        ..Stroke::default()
    }
}
