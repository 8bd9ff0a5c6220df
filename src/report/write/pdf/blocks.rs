//! From the blocks of a document to strips: sizes, air, indents, and what a page may not part.

use super::LONGEST;
use super::breaker::{self, Run};
use super::figure;
use super::letters::one_line;
use super::runs::Runs;
use super::strip::{Goal, Keep, Laid, Mark, Strip};
use super::table;
use super::tree::{Kind, NodeId};
use super::typeface::Typefaces;
use crate::report::document::{Block, Document, Inline, plain};
use crate::report::write::notes::Numbers;
use crate::report::write::outline::{Levels, title};
use crate::text::Lang;

/// The width of a page's text, in points.
pub(super) const WIDTH: f32 = 482.0;
/// The height of a page's text, in points.
pub(super) const BODY_HEIGHT: f32 = 712.0;
const SIZE: f32 = 10.5;
const LEAD: f32 = 14.5;
/// The air around a paragraph.
pub(super) const AIR: f32 = 6.5;
/// How deep indents go; what lies deeper begins where they end.
const DEEP: usize = 8;
/// How deep a structure goes; what lies deeper is words.
const DEEPEST: usize = 64;

/// Lays a document out; `name` is its title.
pub(super) fn lay(document: &Document, faces: &Typefaces, name: &str) -> Laid {
    let mut lay = Lay {
        faces,
        numbers: Numbers::of(document),
        lang: document.about.lang,
        laid: Laid::default(),
        air: 0.0,
        levels: Levels::default(),
        in_note: false,
        small: false,
    };
    if !super::stamps(&document.about).is_empty() {
        lay.laid.stamp = Some(lay.laid.tree.add(None, Kind::Paragraph));
    }
    let titled = title(document);
    match titled.line {
        Some(text) if !plain(text).trim().is_empty() => lay.heading(1, text, None),
        Some(_) | None => lay.heading(1, &[Inline::Text(name.to_owned())], None),
    }
    for blocks in titled.blocks {
        lay.blocks(blocks, Place::default());
    }
    lay.notes(document);
    lay.laid
}

/// A paper on its way to strips.
pub(super) struct Lay<'a> {
    pub(super) faces: &'a Typefaces,
    pub(super) laid: Laid,
    /// The air that the block before wants below itself.
    pub(super) air: f32,
    pub(super) numbers: Numbers,
    pub(super) lang: Lang,
    levels: Levels,
    pub(super) in_note: bool,
    /// Whether the words are smaller than the rest of the text.
    pub(super) small: bool,
}

/// Where a block stands.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Place {
    pub(super) parent: Option<NodeId>,
    pub(super) left: f32,
    /// How many lists and quotes it lies in.
    pub(super) depth: usize,
}

impl Place {
    fn room(self) -> f32 {
        WIDTH - self.left
    }

    pub(super) fn within(self, parent: NodeId, indent: f32) -> Self {
        let indent = if self.depth < DEEP { indent } else { 0.0 };
        Self {
            parent: Some(parent),
            left: self.left + indent.min(WIDTH / 12.0),
            depth: self.depth + 1,
        }
    }
}

/// How a paragraph is set.
#[derive(Debug, Clone, Copy)]
pub(super) struct Setting {
    pub(super) left: f32,
    pub(super) lead: f32,
    pub(super) before: f32,
    pub(super) after: f32,
    /// Whether it is kept with what follows.
    pub(super) keep: Keep,
}

impl Lay<'_> {
    pub(super) fn runs(&mut self) -> Runs<'_> {
        Runs {
            tree: &mut self.laid.tree,
            links: &mut self.laid.links,
            numbers: &self.numbers,
            lang: self.lang,
            in_note: self.in_note,
        }
    }

    pub(super) fn blocks(&mut self, blocks: &[Block], place: Place) {
        if place.depth > DEEPEST {
            self.paragraph(&[Inline::Text(gathered(blocks))], place);
            return;
        }
        for block in blocks {
            match block {
                Block::Heading { level, text } => {
                    let level = self.levels.next(*level);
                    self.heading(level, text, place.parent);
                }
                Block::Paragraph(text) => self.paragraph(text, place),
                Block::List { start, items } => self.list(*start, items, place),
                Block::Table(table) => {
                    table::lay(self, table, place.parent, place.left, place.room());
                }
                Block::Quote(inner) => self.quote(inner, place),
                Block::Rule => self.rule(place),
                Block::Figure(figure) => {
                    figure::lay(self, figure, place.parent, place.left, place.room());
                }
            }
        }
    }

    pub(super) fn heading(&mut self, level: u8, text: &[Inline], parent: Option<NodeId>) {
        let named = one_line(&plain(text), LONGEST);
        if named.is_empty() {
            return;
        }
        let (size, lead, before, after) = match level {
            1 => (19.0, 24.0, 0.0, 10.0),
            2 => (14.0, 18.0, 20.0, 5.0),
            3 => (11.5, 15.5, 14.0, 3.0),
            _ => (10.5, 14.5, 10.0, 2.0),
        };
        let kind = Kind::Heading(level, named.clone());
        let node = self.laid.tree.add(parent, kind);
        let runs = self.runs().of(text, node, true, size);
        let at = self.laid.strips.len();
        let setting = Setting {
            left: 0.0,
            lead,
            before,
            after,
            keep: Keep::Better,
        };
        self.words(&runs, node, setting);
        if let Some(strip) = self.laid.strips.get_mut(at) {
            strip.goal = Some(Goal::Heading(level, named));
        }
    }

    pub(super) fn paragraph(&mut self, text: &[Inline], place: Place) {
        let node = self.laid.tree.add(place.parent, Kind::Paragraph);
        let (size, lead) = self.size();
        let runs = self.runs().of(text, node, false, size);
        let air = match (self.small, place.depth) {
            (true, _) => 1.0,
            (false, 0) => AIR,
            (false, _) => AIR / 2.0,
        };
        let keep = if leads_on(text) {
            Keep::Better
        } else {
            Keep::Free
        };
        let setting = Setting {
            left: place.left,
            lead,
            before: air,
            after: air,
            keep,
        };
        self.words(&runs, node, setting);
    }

    /// Returns the size of the text and of its lines.
    pub(super) const fn size(&self) -> (f32, f32) {
        if self.small {
            (9.0, 12.0)
        } else {
            (SIZE, LEAD)
        }
    }

    /// Adds lines; the first two and the last two stand on the same page.
    pub(super) fn words(&mut self, runs: &[Run], node: NodeId, setting: Setting) {
        let lines = breaker::lines(self.faces, runs, WIDTH - setting.left);
        let count = lines.len();
        for (at, line) in lines.into_iter().enumerate() {
            let before = if at == 0 {
                setting.before.max(self.air)
            } else {
                0.0
            };
            let keep = if at + 1 == count {
                setting.keep
            } else if at == 0 || at + 2 == count || setting.keep > Keep::Free {
                Keep::Fast
            } else {
                Keep::Free
            };
            let mut strip = Strip::new(setting.lead, before, keep);
            strip.marks.push(Mark::Words {
                x: setting.left,
                base: setting.lead * 0.76,
                line,
                node,
            });
            self.laid.strips.push(strip);
        }
        if count > 0 {
            self.air = setting.after;
        }
    }

    fn quote(&mut self, inner: &[Block], place: Place) {
        let node = self.laid.tree.add(place.parent, Kind::Quote);
        let first = self.laid.strips.len();
        self.air = self.air.max(AIR);
        self.blocks(inner, place.within(node, 14.0));
        for (at, strip) in self.laid.strips.iter_mut().skip(first).enumerate() {
            let above = if at == 0 { 0.0 } else { -strip.before };
            strip.marks.push(Mark::Stroke {
                from: (place.left + 3.0, above),
                to: (place.left + 3.0, strip.height),
                width: 2.0,
                grey: 120,
            });
        }
        self.air = AIR;
    }

    fn rule(&mut self, place: Place) {
        let mut strip = Strip::new(1.0, self.air.max(10.0), Keep::Free);
        strip.marks.push(Mark::Stroke {
            from: (place.left, 0.5),
            to: (WIDTH, 0.5),
            width: 0.6,
            grey: 120,
        });
        self.laid.strips.push(strip);
        self.air = 10.0;
    }
}

/// Returns whether a paragraph is there for what follows: it ends with a colon, or all of it weighs
/// more, like a heading that is none.
fn leads_on(text: &[Inline]) -> bool {
    let strong = text
        .iter()
        .all(|inline| matches!(inline, Inline::Strong(_)));
    (strong && !text.is_empty()) || plain(text).trim_end().ends_with(':')
}

/// Returns the words of blocks that lie too deep for any structure.
fn gathered(blocks: &[Block]) -> String {
    let mut words = Vec::new();
    let mut rest: Vec<&Block> = blocks.iter().rev().collect();
    while let Some(block) = rest.pop() {
        match block {
            Block::Heading { text, .. } | Block::Paragraph(text) => words.push(plain(text)),
            Block::List { items, .. } => rest.extend(items.iter().flatten().rev()),
            Block::Quote(inner) => rest.extend(inner.iter().rev()),
            Block::Table(table) => {
                let rows = std::iter::once(&table.header).chain(&table.rows);
                words.extend(rows.flatten().map(|cell| plain(cell)));
            }
            Block::Figure(figure) => words.push(figure.alt.clone()),
            Block::Rule => {}
        }
    }
    words.join(" ")
}
