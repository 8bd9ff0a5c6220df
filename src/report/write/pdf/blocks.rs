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
use crate::text::{Lang, document as words};

/// The width of a page's text, in points.
pub(super) const WIDTH: f32 = 482.0;
/// The height of a page's text, in points.
pub(super) const BODY_HEIGHT: f32 = 712.0;
const SIZE: f32 = 10.5;
const LEAD: f32 = 14.5;
/// The air around a paragraph.
const AIR: f32 = 6.5;
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
    };
    if !super::stamps(&document.about).is_empty() {
        lay.laid.stamp = Some(lay.laid.tree.add(None, Kind::Paragraph));
    }
    let (_, rest) = title(document);
    match document.blocks.first() {
        Some(Block::Heading { text, .. }) if !plain(text).trim().is_empty() => {
            lay.heading(1, text, None);
        }
        Some(_) | None => lay.heading(1, &[Inline::Text(name.to_owned())], None),
    }
    lay.blocks(rest, Place::default());
    lay.notes(document);
    lay.laid
}

/// A paper on its way to strips.
pub(super) struct Lay<'a> {
    pub(super) faces: &'a Typefaces,
    pub(super) laid: Laid,
    /// The air that the block before wants below itself.
    pub(super) air: f32,
    numbers: Numbers,
    lang: Lang,
    levels: Levels,
    in_note: bool,
}

/// Where a block stands.
#[derive(Debug, Clone, Copy, Default)]
struct Place {
    parent: Option<NodeId>,
    left: f32,
    /// How many lists and quotes it lies in.
    depth: usize,
}

impl Place {
    fn room(self) -> f32 {
        WIDTH - self.left
    }

    fn within(self, parent: NodeId, indent: f32) -> Self {
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

    fn blocks(&mut self, blocks: &[Block], place: Place) {
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

    fn heading(&mut self, level: u8, text: &[Inline], parent: Option<NodeId>) {
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

    fn paragraph(&mut self, text: &[Inline], place: Place) {
        let node = self.laid.tree.add(place.parent, Kind::Paragraph);
        let runs = self.runs().of(text, node, false, SIZE);
        let air = if place.depth == 0 { AIR } else { AIR / 2.0 };
        let setting = Setting {
            left: place.left,
            lead: LEAD,
            before: air,
            after: air,
            keep: Keep::Free,
        };
        self.words(&runs, node, setting);
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

    fn list(&mut self, start: Option<u64>, items: &[Vec<Block>], place: Place) {
        let numbered = start.is_some();
        let node = self.laid.tree.add(place.parent, Kind::List { numbered });
        let label = |at: usize| match start {
            Some(start) => {
                let at = u64::try_from(at).unwrap_or(u64::MAX);
                format!("{}.", start.saturating_add(at))
            }
            None => "•".to_owned(),
        };
        let widest = label(items.len()).chars().fold(7.0, |wide, _| wide + 5.0);
        self.air = self.air.max(AIR / 2.0);
        for (at, item) in items.iter().enumerate() {
            let item_node = self.laid.tree.add(Some(node), Kind::Item);
            let label_node = self.laid.tree.add(Some(item_node), Kind::Label);
            let body = self.laid.tree.add(Some(item_node), Kind::Body);
            let first = self.laid.strips.len();
            let within = place.within(body, f32::max(widest, 14.0));
            let air = self.air;
            self.blocks(item, within);
            self.label(&label(at), label_node, first, place.left, air);
        }
        self.air = if place.depth == 0 { AIR } else { AIR / 2.0 };
    }

    /// Puts the number or bullet of an item on its first line.
    fn label(&mut self, label: &str, node: NodeId, first: usize, left: f32, air: f32) {
        let runs = self
            .runs()
            .of(&[Inline::Text(label.to_owned())], node, false, SIZE);
        let Some(line) = breaker::lines(self.faces, &runs, WIDTH).into_iter().next() else {
            return;
        };
        let begins = self.laid.strips.get(first).and_then(|strip| {
            let Some(Mark::Words { base, .. }) = strip.marks.first() else {
                return None;
            };
            Some(*base).filter(|_| strip.head.is_none())
        });
        if begins.is_none() {
            let keep = if self.laid.strips.len() > first {
                Keep::Fast
            } else {
                Keep::Free
            };
            self.laid.strips.insert(first, Strip::new(LEAD, air, keep));
        }
        if let Some(strip) = self.laid.strips.get_mut(first) {
            let mark = Mark::Words {
                x: left + 2.0,
                base: begins.unwrap_or(LEAD * 0.76),
                line,
                node,
            };
            strip.marks.insert(0, mark);
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

    fn notes(&mut self, document: &Document) {
        if document.notes.is_empty() {
            return;
        }
        let heading = words::NOTES.to(self.lang).to_owned();
        self.heading(2, &[Inline::Text(heading)], None);
        self.in_note = true;
        let order: Vec<usize> = self.numbers.all().collect();
        for (number, index) in (1..).zip(order) {
            let Some(note) = document.notes.get(index) else {
                continue;
            };
            let node = self.laid.tree.add(None, Kind::Note);
            let label_node = self.laid.tree.add(Some(node), Kind::Label);
            let place = Place::default().within(node, 22.0);
            let first = self.laid.strips.len();
            let air = self.air;
            self.paragraph(&note.text, place);
            self.label(&format!("{number}."), label_node, first, 0.0, air);
            if let Some(strip) = self.laid.strips.get_mut(first) {
                strip.goal = Some(Goal::Note(number));
            }
        }
    }
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
