//! Draws the strips on their pages, and hangs what is drawn in the structure.

use std::collections::BTreeMap;

use krilla::Document as Pdf;
use krilla::action::{Action, LinkAction};
use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::color::{luma, rgb};
use krilla::destination::XyzDestination;
use krilla::geom::{PathBuilder, Point, Quadrilateral, Rect};
use krilla::page::PageSettings;
use krilla::paint::{Fill, Stroke, StrokeDash};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, SpanTag, TagTree};
use krilla::text::{GlyphId, KrillaGlyph};

use super::breaker::{Ink, Piece};
use super::pages::{Page, What};
use super::strip::{Goal, Laid, Link, Mark, Strip, To};
use super::tree::{NodeId, Tree};
use super::typeface::Typefaces;
use super::{figure, frame, letters};
use crate::report::document::About;

/// A page of A4, in points.
pub(super) const PAGE: (f32, f32) = (595.28, 841.89);
/// Where the text of a page begins.
pub(super) const CORNER: (f32, f32) = (56.64, 66.0);

/// A pen.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pen {
    pub(super) width: f32,
    /// 0 is black, 255 white.
    pub(super) light: u8,
    pub(super) dashed: bool,
}

/// Draws every page and returns the structure.
pub(super) fn draw(
    pdf: &mut Pdf,
    faces: &Typefaces,
    about: &About,
    name: &str,
    laid: Laid,
    pages: &[Page],
) -> TagTree {
    let notes = notes(&laid, pages);
    let Laid {
        strips,
        heads,
        links,
        tree,
        stamp,
    } = laid;
    let mut painter = Painter {
        faces,
        strips: &strips,
        heads: &heads,
        links: &links,
        notes,
        tree,
    };
    for (at, content) in pages.iter().enumerate() {
        let mut page = match PageSettings::from_wh(PAGE.0, PAGE.1) {
            Some(settings) => pdf.start_page_with(settings),
            None => pdf.start_page(),
        };
        let mut surface = page.surface();
        let stamp = stamp.filter(|_| at == 0);
        let frame = frame::Frame {
            faces,
            about,
            name: if at == 0 { "" } else { name },
            page: at + 1,
            pages: pages.len(),
        };
        frame.draw(&mut surface, stamp, &mut painter.tree);
        let areas = painter.page(&mut surface, content);
        surface.finish();
        for (link, areas) in areas {
            let Some(link) = painter.links.get(link) else {
                continue;
            };
            if let Some(annotation) = painter.annotation(link, areas) {
                let drawn = page.add_tagged_annotation(annotation);
                painter.tree.drawn(link.node, drawn);
            }
        }
        page.finish();
    }
    painter.tree.build(super::language(about.lang))
}

/// Returns where each note stands.
fn notes(laid: &Laid, pages: &[Page]) -> BTreeMap<usize, XyzDestination> {
    let mut notes = BTreeMap::new();
    for (page, placed) in pages
        .iter()
        .enumerate()
        .flat_map(|(at, page)| page.iter().map(move |placed| (at, placed)))
    {
        let What::Strip(strip) = placed.what else {
            continue;
        };
        let goal = laid.strips.get(strip).and_then(|strip| strip.goal.as_ref());
        if let Some(Goal::Note(number)) = goal {
            let at = Point::from_xy(CORNER.0, CORNER.1 + placed.y);
            notes.insert(*number, XyzDestination::new(page, at));
        }
    }
    notes
}

struct Painter<'a> {
    faces: &'a Typefaces,
    strips: &'a [Strip],
    heads: &'a [Strip],
    links: &'a [Link],
    notes: BTreeMap<usize, XyzDestination>,
    tree: Tree,
}

/// Where each link is on a page.
type Areas = BTreeMap<usize, Vec<Rect>>;

impl Painter<'_> {
    fn page(&mut self, surface: &mut Surface<'_>, page: &Page) -> Areas {
        let mut read: Vec<(NodeId, f32, &Mark)> = Vec::new();
        surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(
            ArtifactType::PaginationOther,
        )));
        let mut none = Areas::new();
        for placed in page {
            let top = CORNER.1 + placed.y;
            let (strip, again) = match placed.what {
                What::Strip(at) => (self.strips.get(at), false),
                What::Head(at) => (self.heads.get(at), true),
            };
            for mark in strip.map_or(&[][..], |strip| strip.marks.as_slice()) {
                match mark {
                    Mark::Words { node, .. } | Mark::Picture { node, .. } if !again => {
                        read.push((*node, top, mark));
                    }
                    mark => self.mark(surface, mark, top, &mut none, false),
                }
            }
        }
        surface.end_tagged();
        // In the order of reading: a cell's lines one after the other, not row by row.
        read.sort_by_key(|(node, _, _)| *node);
        let mut areas = Areas::new();
        for (_, top, mark) in read {
            self.mark(surface, mark, top, &mut areas, true);
        }
        areas
    }

    /// Draws a mark; `read` is whether it is a part of the text.
    fn mark(
        &mut self,
        surface: &mut Surface<'_>,
        mark: &Mark,
        top: f32,
        areas: &mut Areas,
        read: bool,
    ) {
        let on = |(x, y): (f32, f32)| (CORNER.0 + x, top + y);
        match mark {
            Mark::Words {
                x,
                base,
                line,
                node,
            } => {
                let start = Point::from_xy(CORNER.0 + x, top + base);
                if read {
                    self.line(surface, line, start, *node, areas);
                } else {
                    for piece in line {
                        self::piece(surface, self.faces, piece, start);
                    }
                }
            }
            Mark::Stroke {
                from,
                to,
                width,
                grey,
            } => {
                let pen = Pen {
                    width: *width,
                    light: *grey,
                    dashed: false,
                };
                stroke(surface, on(*from), on(*to), pen);
            }
            Mark::Tint { at, size, grey } => {
                let (x, y) = on(*at);
                if let Some(rect) = Rect::from_xywh(x, y, size.0, size.1) {
                    fill(surface, rect, *grey);
                }
            }
            Mark::Picture {
                x,
                scale,
                shapes,
                node,
            } => {
                let drawn = surface.start_tagged(ContentTag::Other);
                figure::draw(surface, self.faces, shapes, on((*x, 0.0)), *scale);
                surface.end_tagged();
                self.tree.drawn(*node, drawn);
            }
        }
    }

    /// Draws a line of the text; each link in it is a part of its own.
    fn line(
        &mut self,
        surface: &mut Surface<'_>,
        line: &[Piece],
        start: Point,
        node: NodeId,
        areas: &mut Areas,
    ) {
        for pieces in line.chunk_by(|one, next| one.link == next.link) {
            let drawn = surface.start_tagged(ContentTag::Span(SpanTag::empty()));
            for piece in pieces {
                self::piece(surface, self.faces, piece, start);
            }
            surface.end_tagged();
            let link = pieces.first().and_then(|piece| piece.link);
            let within = link.and_then(|link| self.links.get(link));
            self.tree
                .drawn(within.map_or(node, |link| link.node), drawn);
            let Some(link) = link else {
                continue;
            };
            for piece in pieces {
                let size = piece.style.size;
                let y = start.y - piece.style.rise - size * 0.8;
                let area = Rect::from_xywh(start.x + piece.x, y, piece.width, size * 1.05);
                areas.entry(link).or_default().extend(area);
            }
        }
    }

    fn annotation(&self, link: &Link, areas: Vec<Rect>) -> Option<Annotation> {
        let target = match &link.to {
            To::Address(to) => Target::Action(Action::Link(LinkAction::new(to.clone()))),
            To::Note(number) => Target::Destination(self.notes.get(number)?.clone().into()),
        };
        let areas: Vec<Quadrilateral> = areas.into_iter().map(Quadrilateral::from).collect();
        if areas.is_empty() {
            return None;
        }
        let link_annotation = LinkAnnotation::new_with_quad_points(areas, target);
        Some(Annotation::new_link(
            link_annotation,
            Some(link.alt.clone()),
        ))
    }
}

/// Draws words of one look on a line that begins at `start`.
pub(super) fn piece(surface: &mut Surface<'_>, faces: &Typefaces, piece: &Piece, start: Point) {
    let style = piece.style;
    let mut glyphs: Vec<KrillaGlyph> = Vec::with_capacity(piece.text.len());
    let mut at = 0;
    for part in letters::parts(&piece.text) {
        letters::draw(faces, style.face, part, |drawn, bytes| {
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
