//! What stands around the text of every page: stamps and title above, where it comes from and the
//! page's number below.

use krilla::geom::Point;
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, SpanTag};

use super::blocks::WIDTH;
use super::breaker::{Ink, Piece, Style};
use super::letters;
use super::paint::{CORNER, PAGE};
use super::pen::{self, Pen};
use super::tree::{NodeId, Tree};
use super::typeface::{Typeface, Typefaces};
use crate::report::document::About;
use crate::text::document as words;

/// Where the header stands.
const HEADER: f32 = 42.0;
/// Where the footer stands.
const FOOTER: f32 = PAGE.1 - 38.0;
const SMALL: f32 = 8.0;

/// What a page's frame says.
pub(super) struct Frame<'a> {
    pub(super) faces: &'a Typefaces,
    pub(super) about: &'a About,
    /// The paper's name; none where it stands right below.
    pub(super) name: &'a str,
    pub(super) page: usize,
    pub(super) pages: usize,
}

impl Frame<'_> {
    /// Draws the frame. Who hears the paper hears the stamp once: as the part `stamp` of the text.
    pub(super) fn draw(&self, surface: &mut Surface<'_>, stamp: Option<NodeId>, tree: &mut Tree) {
        let stamps = letters::one_line(&super::stamps(self.about), 200);
        let right = CORNER.0 + WIDTH;
        let stamps = self.fitted(&stamps, Typeface::Bold, 12.0, WIDTH - 20.0);
        let left = right - stamps.width - 7.0;
        if !stamps.text.is_empty() {
            let tag = match stamp {
                Some(_) => ContentTag::Span(SpanTag::empty()),
                None => artifact(ArtifactType::Header),
            };
            let drawn = surface.start_tagged(tag);
            pen::piece(surface, self.faces, &stamps, Point::from_xy(left, HEADER));
            pen::rim(surface, (left - 7.0, HEADER - 13.5), (right, HEADER + 5.0));
            surface.end_tagged();
            if let Some(stamp) = stamp {
                tree.drawn(stamp, drawn);
            }
        }
        let room = left - 7.0 - CORNER.0 - 12.0;
        let name = letters::one_line(self.name, 300);
        let name = self.fitted(&name, Typeface::Regular, SMALL, room);
        aside(surface, ArtifactType::Header, |surface| {
            pen::piece(surface, self.faces, &name, Point::from_xy(CORNER.0, HEADER));
        });
        let lang = self.about.lang;
        let number = format!(
            "{} {} {} {}",
            words::PAGE.to(lang),
            self.page,
            words::OF.to(lang),
            self.pages
        );
        let number = self.fitted(&number, Typeface::Regular, SMALL, WIDTH / 2.0);
        let footer = letters::one_line(&self.about.footer, 300);
        let room = WIDTH - number.width - 12.0;
        let footer = self.fitted(&footer, Typeface::Regular, SMALL, room);
        aside(surface, ArtifactType::Footer, |surface| {
            let thin = Pen {
                width: 0.4,
                light: 150,
                dashed: false,
            };
            let line = FOOTER - 13.0;
            pen::stroke(surface, (CORNER.0, line), (right, line), thin);
            pen::piece(
                surface,
                self.faces,
                &footer,
                Point::from_xy(CORNER.0, FOOTER),
            );
            let at = Point::from_xy(right - number.width, FOOTER);
            pen::piece(surface, self.faces, &number, at);
        });
    }

    /// Returns words on one line, cut where there is no more room.
    fn fitted(&self, words: &str, face: Typeface, size: f32, room: f32) -> Piece {
        let wide = |part: &str| letters::width(self.faces, face, size, part);
        let dots = wide("…");
        let all: f32 = letters::parts(words).map(wide).sum();
        let mut text = String::new();
        let mut width = 0.0;
        for part in letters::parts(words) {
            if all > room && width + wide(part) + dots > room {
                text.push('…');
                width += dots;
                break;
            }
            text.push_str(part);
            width += wide(part);
        }
        let ink = if face == Typeface::Bold {
            Ink::Black
        } else {
            Ink::Grey
        };
        Piece {
            x: 0.0,
            width,
            text,
            style: Style {
                face,
                size,
                rise: 0.0,
                ink,
            },
            link: None,
            leftward: false,
        }
    }
}

/// Draws what is no part of the text.
fn aside(surface: &mut Surface<'_>, kind: ArtifactType, draw: impl FnOnce(&mut Surface<'_>)) {
    surface.start_tagged(artifact(kind));
    draw(surface);
    surface.end_tagged();
}

fn artifact(kind: ArtifactType) -> ContentTag<'static> {
    ContentTag::Artifact(Artifact::with_kind(kind))
}
