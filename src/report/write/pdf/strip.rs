//! What a laid out paper is made of: strips across a page, from the top down, that are never broken.

use super::breaker::Line;
use super::tree::{NodeId, Tree};
use crate::report::document::Shape;

/// Whether a page may end below a strip.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Keep {
    /// It may.
    Free,
    /// Better not: a heading keeps what follows it.
    Better,
    /// Only where a page is too short: a row of a table, the first two lines of a paragraph.
    Fast,
}

/// A strip across a page.
#[derive(Debug)]
pub(super) struct Strip {
    /// In points.
    pub(super) height: f32,
    /// The air above it, in points, but not at the top of a page.
    pub(super) before: f32,
    pub(super) keep: Keep,
    pub(super) marks: Vec<Mark>,
    /// What is found there.
    pub(super) goal: Option<Goal>,
    /// The table whose header comes first when a page begins with this strip.
    pub(super) head: Option<usize>,
}

impl Strip {
    pub(super) fn new(height: f32, before: f32, keep: Keep) -> Self {
        Self {
            height,
            before,
            keep,
            marks: Vec::new(),
            goal: None,
            head: None,
        }
    }
}

/// What bookmarks and references lead to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Goal {
    Heading(u8, String),
    Note(usize),
}

/// What is drawn in a strip; lengths in points from its top left corner.
#[derive(Debug)]
pub(super) enum Mark {
    Words {
        x: f32,
        /// Where the letters stand.
        base: f32,
        line: Line,
        /// What the words are a part of.
        node: NodeId,
    },
    /// A line that means nothing to who cannot see it.
    Stroke {
        from: (f32, f32),
        to: (f32, f32),
        width: f32,
        grey: u8,
    },
    /// A tint behind words.
    Tint {
        at: (f32, f32),
        size: (f32, f32),
        grey: u8,
    },
    Picture {
        x: f32,
        /// What a point of the picture is on paper.
        scale: f32,
        shapes: Vec<Shape>,
        node: NodeId,
    },
}

/// A link or a reference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Link {
    pub(super) node: NodeId,
    pub(super) to: To,
    /// What it is, for who cannot see it.
    pub(super) alt: String,
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum To {
    /// To an address.
    Address(String),
    /// To the note with this number.
    Note(usize),
}

/// A paper laid out, but not yet on pages.
#[derive(Debug, Default)]
pub(super) struct Laid {
    pub(super) strips: Vec<Strip>,
    /// The header of each table.
    pub(super) heads: Vec<Strip>,
    pub(super) links: Vec<Link>,
    pub(super) tree: Tree,
    /// The stamp over the pages as a part of the text: it is heard once.
    pub(super) stamp: Option<NodeId>,
}

impl Mark {
    /// Returns the mark further down, by points.
    pub(super) fn lowered(self, down: f32) -> Self {
        let lower = |(x, y): (f32, f32)| (x, y + down);
        match self {
            Self::Words {
                x,
                base,
                line,
                node,
            } => Self::Words {
                x,
                base: base + down,
                line,
                node,
            },
            Self::Stroke {
                from,
                to,
                width,
                grey,
            } => Self::Stroke {
                from: lower(from),
                to: lower(to),
                width,
                grey,
            },
            Self::Tint { at, size, grey } => Self::Tint {
                at: lower(at),
                size,
                grey,
            },
            // No picture stands in a header.
            Self::Picture { .. } => self,
        }
    }
}
