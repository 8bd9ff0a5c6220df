//! A paper between Tera and the formats: what a reader sees, without saying how it is drawn.
//!
//! Tera gives Markdown, [`read`] gives a [`Document`], and each format is one writer over it. Raw
//! markup in the Markdown becomes text: what somebody answered can never become foreign markup in
//! any format. Comments are no part of a paper; `<!-- frist:figure NAME -->` on a line of its own is
//! where a figure goes.

mod marks;
mod read;

pub use read::{read, read_with};

use crate::text::Lang;

/// A paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// What every format tells about the paper as a whole.
    pub about: About,
    /// The content, in reading order.
    pub blocks: Vec<Block>,
    /// Notes at the end, in the order in which they are referred to.
    pub notes: Vec<Note>,
}

/// What every format tells about the paper as a whole: title, header, footer, metadata.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// The title; the first heading of the paper.
    pub title: String,
    /// The language.
    pub lang: Lang,
    /// What stands over every page and in the metadata of an exercise: `ÖVNING`.
    pub mark: Option<String>,
    /// What stands over every page of an unfinished paper: `UTKAST`.
    pub draft: Option<String>,
    /// The left half of the footer, such as the case's id and fingerprint.
    pub footer: String,
    /// When it was made, as a person reads it.
    pub made: String,
    /// When it was made, as RFC 3339 in UTC, for metadata.
    pub made_utc: String,
}

/// A part of a paper that stands by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading; level 1 is the title, 2 a section.
    Heading {
        /// 1 to 6.
        level: u8,
        /// The words.
        text: Vec<Inline>,
    },
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A list.
    List {
        /// The first number of a numbered list.
        start: Option<u64>,
        /// The items.
        items: Vec<Vec<Block>>,
    },
    /// A table; its first row is a header that is repeated on every page.
    Table(Table),
    /// A passage set apart, such as a warning or a quoted text.
    Quote(Vec<Block>),
    /// A line across.
    Rule,
    /// A picture made of simple shapes.
    Figure(Figure),
}

/// A table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Table {
    /// The titles of the columns.
    pub header: Vec<Vec<Inline>>,
    /// The rows; each has as many cells as the header.
    pub rows: Vec<Vec<Vec<Inline>>>,
}

/// A part of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Inline {
    /// Words.
    Text(String),
    /// Words that weigh more.
    Strong(Vec<Inline>),
    /// Words that are leant on.
    Emphasis(Vec<Inline>),
    /// Something to be read letter by letter: an id, a fingerprint.
    Code(String),
    /// An address. Formats print the address too, as paper cannot be clicked.
    Link {
        /// The words.
        text: Vec<Inline>,
        /// Where it leads: `https:` or `mailto:` only.
        to: String,
    },
    /// A reference to a note, by its index in [`Document::notes`].
    Note(usize),
    /// A new line in the same paragraph.
    Break,
}

/// A note at the end: where a sentence comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Its label, as the paper refers to it.
    pub label: String,
    /// What it says.
    pub text: Vec<Inline>,
}

/// A picture of shapes on a surface, with a text equivalent. Understandable in black and white:
/// nothing is told by colour alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// The width in points of 1/72 inch; a page's text is 482 wide.
    pub width: u32,
    /// The height in points.
    pub height: u32,
    /// The text equivalent: everything that the picture tells. The first line says what it shows,
    /// each further line one thing in order.
    pub alt: String,
    /// Whether a table beside it tells the same: then the text equivalent is only what numbers need.
    pub tabled: bool,
    /// The shapes, painted in order.
    pub shapes: Vec<Shape>,
}

/// A shape; lengths in points from the top left corner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shape {
    /// A line.
    Line {
        /// From, to.
        from: (u32, u32),
        /// To.
        to: (u32, u32),
        /// How thick, in quarter points.
        quarters: u32,
        /// Whether it is dashed.
        dashed: bool,
    },
    /// A filled rectangle without a rim.
    Rect {
        /// The top left corner.
        at: (u32, u32),
        /// Width and height.
        size: (u32, u32),
        /// How dark inside: 0 is white, 255 black.
        dark: u8,
    },
    /// A filled circle.
    Dot {
        /// The middle.
        at: (u32, u32),
        /// The radius.
        radius: u32,
        /// How dark: 0 is white with a rim, 255 black.
        dark: u8,
    },
    /// Words on one line.
    Words {
        /// Where the baseline begins, is centred or ends.
        at: (u32, u32),
        /// The words.
        text: String,
        /// The size in points.
        size: u32,
        /// Which part of the words stands at `at`.
        anchor: Anchor,
        /// Whether they weigh more.
        bold: bool,
    },
}

/// Which part of some words stands at a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// The beginning.
    Start,
    /// The middle.
    Middle,
    /// The end.
    End,
}

impl Figure {
    /// Returns what the picture shows, in one line.
    pub fn caption(&self) -> &str {
        self.alt.lines().next().unwrap_or_default()
    }

    /// Returns what the picture tells, one thing a line, in order.
    pub fn told(&self) -> impl Iterator<Item = &str> {
        self.alt.lines().skip(1).filter(|line| !line.is_empty())
    }
}

/// Returns the words of a line without its marks.
pub fn plain(inlines: &[Inline]) -> String {
    let mut text = String::new();
    for inline in inlines {
        match inline {
            Inline::Text(words) | Inline::Code(words) => text.push_str(words),
            Inline::Strong(inner) | Inline::Emphasis(inner) | Inline::Link { text: inner, .. } => {
                text.push_str(&plain(inner));
            }
            Inline::Note(_) => {}
            Inline::Break => text.push(' '),
        }
    }
    text
}
