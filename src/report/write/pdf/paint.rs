//! Draws the strips on their pages, and hangs what is drawn in the structure.

use std::collections::BTreeMap;

use krilla::Document as Pdf;
use krilla::action::{Action, LinkAction};
use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::destination::XyzDestination;
use krilla::geom::{Point, Quadrilateral, Rect};
use krilla::page::PageSettings;
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, SpanTag, TagTree};

use super::breaker::Piece;
use super::pages::{Page, What};
use super::pen::{self, Pen};
use super::strip::{Goal, Laid, Link, Mark, Strip, To};
use super::tree::{NodeId, Tree};
use super::typeface::Typefaces;
use super::{figure, frame};
use crate::report::document::About;

/// A page of A4, in points.
pub(super) const PAGE: (f32, f32) = (595.28, 841.89);
/// Where the text of a page begins.
pub(super) const CORNER: (f32, f32) = (56.64, 66.0);

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
                    Mark::Words { .. }
                    | Mark::Picture { .. }
                    | Mark::Stroke { .. }
                    | Mark::Tint { .. } => self.mark(surface, mark, top, &mut none, false),
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
                        pen::piece(surface, self.faces, piece, start);
                    }
                }
            }
            Mark::Stroke {
                from,
                to,
                width,
                grey,
            } => {
                let with = Pen {
                    width: *width,
                    light: *grey,
                    dashed: false,
                };
                pen::stroke(surface, on(*from), on(*to), with);
            }
            Mark::Tint { at, size, grey } => {
                let (x, y) = on(*at);
                if let Some(rect) = Rect::from_xywh(x, y, size.0, size.1) {
                    pen::fill(surface, rect, *grey);
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
                pen::piece(surface, self.faces, piece, start);
            }
            surface.end_tagged();
            let leads = pieces.first().and_then(|piece| piece.link);
            let within = leads.and_then(|at| self.links.get(at));
            self.tree
                .drawn(within.map_or(node, |link| link.node), drawn);
            let Some(leads) = leads else {
                continue;
            };
            for piece in pieces {
                let size = piece.style.size;
                let y = start.y - piece.style.rise - size * 0.8;
                let area = Rect::from_xywh(start.x + piece.x, y, piece.width, size * 1.05);
                areas.entry(leads).or_default().extend(area);
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
