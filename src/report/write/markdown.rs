//! Markdown with one way to write each thing: what golden files hold, and what a person can read as
//! it stands. A figure is its text equivalent.

use std::fmt::Write as _;

use super::letters;
use super::notes::Numbers;
use crate::report::document::{Block, Document, Figure, Inline, Table};
use crate::report::escape;

/// Writes a paper as Markdown.
pub fn write(document: &Document) -> String {
    let mut writer = Writer {
        out: String::new(),
        numbers: Numbers::of(document),
    };
    if let Some(draft) = &document.about.draft {
        writer.paragraph(&[Inline::Strong(vec![Inline::Text(draft.clone())])], "");
        writer.out.push('\n');
    }
    writer.blocks(&document.blocks, "");
    for (number, index) in (1..).zip(writer.numbers.all().collect::<Vec<_>>()) {
        if let Some(note) = document.notes.get(index) {
            let _ = write!(writer.out, "\n[^{number}]: ");
            writer.line(&note.text, "  ", false);
            writer.out.push('\n');
        }
    }
    writer.out
}

struct Writer {
    out: String,
    numbers: Numbers,
}

impl Writer {
    /// Writes blocks, each line but the first behind the margin.
    fn blocks(&mut self, blocks: &[Block], margin: &str) {
        let mut other = false;
        for (at, block) in blocks.iter().enumerate() {
            if at > 0 {
                self.out.push_str(margin.trim_end());
                self.out.push('\n');
                self.out.push_str(margin);
            }
            // Two lists after each other are told apart by their marks.
            let before = at.checked_sub(1).and_then(|at| blocks.get(at));
            other = matches!(
                (before, block),
                (Some(Block::List { .. }), Block::List { .. })
            ) && !other;
            self.block(block, margin, other);
        }
    }

    fn block(&mut self, block: &Block, margin: &str, other: bool) {
        match block {
            Block::Heading { level, text } => {
                let marks = "#".repeat(usize::from((*level).clamp(1, 6)));
                let _ = write!(self.out, "{marks} ");
                self.line(text, margin, true);
                self.out.push('\n');
            }
            Block::Paragraph(text) => self.paragraph(text, margin),
            Block::List { start, items } => self.list(*start, items, margin, other),
            Block::Table(table) => self.table(table, margin),
            Block::Quote(inner) => {
                self.out.push_str("> ");
                self.blocks(inner, &format!("{margin}> "));
                if inner.is_empty() {
                    self.out.push('\n');
                }
            }
            Block::Rule => self.out.push_str("***\n"),
            // Markdown shows no picture: what a table tells is told once.
            Block::Figure(figure) if figure.tabled => {}
            Block::Figure(figure) => self.figure(figure, margin),
        }
    }

    fn paragraph(&mut self, text: &[Inline], margin: &str) {
        self.line(text, margin, false);
        self.out.push('\n');
    }

    fn list(&mut self, start: Option<u64>, items: &[Vec<Block>], margin: &str, other: bool) {
        let loose = items.iter().any(|blocks| {
            !matches!(
                blocks.as_slice(),
                [] | [Block::Paragraph(_)] | [Block::Paragraph(_), Block::List { .. }]
            )
        });
        for (at, blocks) in items.iter().enumerate() {
            let mark = match (start, other) {
                (Some(start), false) => format!("{}. ", start.saturating_add(at as u64)),
                (Some(start), true) => format!("{}) ", start.saturating_add(at as u64)),
                (None, false) => "- ".to_owned(),
                (None, true) => "* ".to_owned(),
            };
            if at > 0 {
                if loose {
                    self.out.push_str(margin.trim_end());
                    self.out.push('\n');
                }
                self.out.push_str(margin);
            }
            let inner = format!("{margin}{}", " ".repeat(mark.len()));
            self.out.push_str(if blocks.is_empty() {
                mark.trim_end()
            } else {
                &mark
            });
            if let [Block::Paragraph(text), Block::List { start, items }] = blocks.as_slice()
                && !loose
            {
                self.paragraph(text, &inner);
                self.out.push_str(&inner);
                self.list(*start, items, &inner, false);
            } else if blocks.is_empty() {
                self.out.push('\n');
            } else {
                self.blocks(blocks, &inner);
            }
        }
    }

    fn table(&mut self, table: &Table, margin: &str) {
        self.row(&table.header);
        self.out.push_str(margin);
        self.out.push('|');
        self.out.push_str(&"---|".repeat(table.header.len()));
        self.out.push('\n');
        for row in &table.rows {
            self.out.push_str(margin);
            self.row(row);
        }
    }

    fn row(&mut self, cells: &[Vec<Inline>]) {
        self.out.push('|');
        for cell in cells {
            self.out.push(' ');
            let before = self.out.len();
            self.line(cell, "", true);
            if self.out.len() > before {
                self.out.push(' ');
            }
            self.out.push('|');
        }
        self.out.push('\n');
    }

    /// Writes what a figure tells instead of what it shows.
    fn figure(&mut self, figure: &Figure, margin: &str) {
        self.paragraph(&[Inline::Text(figure.caption().to_owned())], margin);
        let items: Vec<Vec<Block>> = figure
            .told()
            .map(|line| vec![Block::Paragraph(vec![Inline::Text(line.to_owned())])])
            .collect();
        if !items.is_empty() {
            self.out.push_str(margin.trim_end());
            self.out.push('\n');
            self.out.push_str(margin);
            self.list(None, &items, margin, false);
        }
    }

    /// Writes a line; `flat` where it may not be broken.
    fn line(&mut self, text: &[Inline], margin: &str, flat: bool) {
        for (at, inline) in text.iter().enumerate() {
            match inline {
                Inline::Text(words) => {
                    let words = letters::plain(words);
                    let begins = self.out.is_empty() || self.out.ends_with(['\n', ' ']);
                    let words = if begins { words.trim_start() } else { &words };
                    self.out.push_str(&escape::line(words));
                }
                Inline::Strong(inner) => self.wrapped("**", inner, margin, flat),
                Inline::Emphasis(inner) => self.wrapped("*", inner, margin, flat),
                Inline::Code(words) => self.code(words),
                Inline::Link { text, to } => match letters::address(to) {
                    Some(to) => {
                        self.out.push('[');
                        self.line(text, margin, true);
                        let _ = if to.contains(['(', ')']) {
                            write!(self.out, "](<{to}>)")
                        } else {
                            write!(self.out, "]({to})")
                        };
                    }
                    None => self.line(text, margin, flat),
                },
                Inline::Note(index) => {
                    if let Some(number) = self.numbers.number(*index) {
                        let _ = write!(self.out, "[^{number}]");
                    }
                }
                Inline::Break if at + 1 == text.len() => {}
                Inline::Break if flat => self.out.push(' '),
                Inline::Break => {
                    self.out.push_str("\\\n");
                    self.out.push_str(margin);
                }
            }
        }
        while self.out.ends_with(' ') && !text.is_empty() {
            self.out.pop();
        }
    }

    fn wrapped(&mut self, mark: &str, inner: &[Inline], margin: &str, flat: bool) {
        self.out.push_str(mark);
        self.line(inner, margin, flat);
        self.out.push_str(mark);
    }

    fn code(&mut self, words: &str) {
        let words = letters::plain(words);
        // Within the marks nothing can be escaped.
        if words.contains(['|', '<', '&']) || words.trim().is_empty() {
            self.out.push_str(&escape::line(&words));
            return;
        }
        let longest = words.split(|c| c != '`').map(str::len).max().unwrap_or(0);
        let fence = "`".repeat(longest + 1);
        let pad = if words.starts_with('`') || words.ends_with('`') {
            " "
        } else {
            ""
        };
        let _ = write!(self.out, "{fence}{pad}{words}{pad}{fence}");
    }
}
