//! From the Markdown that a template gave to a document.

use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::{About, Block, Document, Figure, Inline, Note, Table, marks};

/// Reads Markdown without figures. Nothing can go wrong: what is no markup is text.
pub fn read(markdown: &str, about: About) -> Document {
    read_with(markdown, about, &|_| None)
}

/// Reads Markdown; `draw` gives the figure of a name. A name that it does not know gives nothing.
pub fn read_with(markdown: &str, about: About, draw: &dyn Fn(&str) -> Option<Figure>) -> Document {
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH;
    let mut reader = Reader {
        open: vec![Open::Root(Vec::new())],
        notes: Vec::new(),
        draw,
    };
    for event in Parser::new_ext(&marks::without_comments(markdown), options) {
        reader.take(event);
    }
    reader.close_all();
    let blocks = match reader.open.pop() {
        Some(Open::Root(blocks)) => blocks,
        Some(_) | None => Vec::new(),
    };
    Document {
        about,
        blocks,
        notes: reader.notes,
    }
}

/// What has been opened and not yet closed.
enum Open {
    Root(Vec<Block>),
    Heading(u8, Vec<Inline>),
    Paragraph(Vec<Inline>),
    List(Option<u64>, Vec<Vec<Block>>),
    Item(Vec<Block>),
    Quote(Vec<Block>),
    Table(Table),
    Row(Vec<Vec<Inline>>),
    Cell(Vec<Inline>),
    Strong(Vec<Inline>),
    Emphasis(Vec<Inline>),
    Link(String, Vec<Inline>),
    Note(String, Vec<Block>),
    Code(String),
    Raw(String),
}

struct Reader<'d> {
    open: Vec<Open>,
    notes: Vec<Note>,
    draw: &'d dyn Fn(&str) -> Option<Figure>,
}

impl Reader<'_> {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            // A figure stands on a line of its own or nowhere.
            Event::InlineHtml(text) if marks::figure(&text).is_some() => {}
            // Raw markup in a paper is words like any other.
            Event::Text(text) | Event::InlineHtml(text) | Event::Html(text) => {
                self.words(&text);
            }
            Event::Code(text) => self.inline(Inline::Code(text.into_string())),
            Event::SoftBreak => self.words(" "),
            Event::HardBreak => self.inline(Inline::Break),
            Event::Rule => self.block(Block::Rule),
            Event::FootnoteReference(label) => {
                let index = self.note(&label);
                self.inline(Inline::Note(index));
            }
            Event::InlineMath(text) | Event::DisplayMath(text) => self.words(&text),
            Event::TaskListMarker(done) => self.words(if done { "[x] " } else { "[ ] " }),
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        let open = match tag {
            Tag::Heading { level, .. } => Open::Heading(number(level), Vec::new()),
            Tag::List(start) => Open::List(start, Vec::new()),
            Tag::Item => Open::Item(Vec::new()),
            Tag::BlockQuote(_) => Open::Quote(Vec::new()),
            Tag::Table(_) => Open::Table(Table::default()),
            Tag::TableHead | Tag::TableRow => Open::Row(Vec::new()),
            Tag::TableCell => Open::Cell(Vec::new()),
            Tag::Strong => Open::Strong(Vec::new()),
            Tag::Emphasis | Tag::Strikethrough => Open::Emphasis(Vec::new()),
            Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. } => {
                Open::Link(dest_url.into_string(), Vec::new())
            }
            Tag::FootnoteDefinition(label) => Open::Note(label.into_string(), Vec::new()),
            Tag::CodeBlock(CodeBlockKind::Fenced(_) | CodeBlockKind::Indented) => {
                Open::Code(String::new())
            }
            Tag::HtmlBlock => Open::Raw(String::new()),
            Tag::Paragraph
            | Tag::DefinitionList
            | Tag::DefinitionListTitle
            | Tag::DefinitionListDefinition
            | Tag::Superscript
            | Tag::Subscript
            | Tag::MetadataBlock(_) => Open::Paragraph(Vec::new()),
        };
        self.open.push(open);
    }

    fn end(&mut self, tag: TagEnd) {
        // A text in an item or a quote stands in no paragraph of its own; close what was implied.
        if matches!(tag, TagEnd::Item | TagEnd::BlockQuote(_))
            && matches!(self.open.last(), Some(Open::Paragraph(_)))
        {
            self.close();
        }
        self.close();
    }

    /// Closes the innermost thing and puts it where it belongs.
    fn close(&mut self) {
        if self.open.len() < 2 {
            return;
        }
        match self.open.pop() {
            Some(Open::Root(_)) | None => {}
            Some(Open::Heading(level, text)) => self.block(Block::Heading { level, text }),
            Some(Open::Paragraph(text)) => {
                if !text.is_empty() {
                    self.block(Block::Paragraph(text));
                }
            }
            Some(Open::Code(text)) => {
                let mut lines = Vec::new();
                for line in text.lines() {
                    if !lines.is_empty() {
                        lines.push(Inline::Break);
                    }
                    lines.push(Inline::Code(line.to_owned()));
                }
                self.block(Block::Paragraph(lines));
            }
            Some(Open::Raw(text)) => self.raw(&text),
            Some(Open::List(start, items)) => self.block(Block::List { start, items }),
            Some(Open::Item(blocks)) => {
                if let Some(Open::List(_, items)) = self.open.last_mut() {
                    items.push(blocks);
                }
            }
            Some(Open::Quote(blocks)) => self.block(Block::Quote(blocks)),
            Some(Open::Table(table)) => self.block(Block::Table(table)),
            Some(Open::Row(cells)) => {
                if let Some(Open::Table(table)) = self.open.last_mut() {
                    if table.header.is_empty() {
                        table.header = cells;
                    } else {
                        table.rows.push(cells);
                    }
                }
            }
            Some(Open::Cell(text)) => {
                if let Some(Open::Row(cells)) = self.open.last_mut() {
                    cells.push(text);
                }
            }
            Some(Open::Strong(text)) => self.inline(Inline::Strong(text)),
            Some(Open::Emphasis(text)) => self.inline(Inline::Emphasis(text)),
            Some(Open::Link(to, text)) => self.link(to, text),
            Some(Open::Note(label, blocks)) => {
                let index = self.note(&label);
                let text = blocks.into_iter().filter_map(|block| match block {
                    Block::Paragraph(text) => Some(text),
                    Block::Heading { .. }
                    | Block::List { .. }
                    | Block::Table(_)
                    | Block::Quote(_)
                    | Block::Rule
                    | Block::Figure(_) => None,
                });
                let text = text.flatten().collect();
                if let Some(note) = self.notes.get_mut(index) {
                    note.text = text;
                }
            }
        }
    }

    fn close_all(&mut self) {
        while self.open.len() > 1 {
            self.close();
        }
    }

    /// Puts the figure that a raw passage asks for; any other is words.
    fn raw(&mut self, text: &str) {
        if let Some(name) = marks::figure(text) {
            // `frist:figure timeline table` stands beside a table that tells the same.
            let (name, tabled) = match name.strip_suffix(" table") {
                Some(name) => (name.trim(), true),
                None => (name, false),
            };
            if let Some(figure) = (self.draw)(name) {
                self.block(Block::Figure(Figure { tabled, ..figure }));
            }
            return;
        }
        let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if !words.is_empty() {
            self.block(Block::Paragraph(vec![Inline::Text(words)]));
        }
    }

    /// Puts a link, or only its words when it leads where no paper may lead.
    fn link(&mut self, to: String, text: Vec<Inline>) {
        let leads_out = ["https://", "http://", "mailto:"]
            .iter()
            .any(|scheme| to.starts_with(scheme));
        if leads_out {
            self.inline(Inline::Link { text, to });
        } else {
            for inline in text {
                self.inline(inline);
            }
        }
    }

    /// Returns the index of a note, which may not have been told yet.
    fn note(&mut self, label: &str) -> usize {
        let found = self.notes.iter().position(|note| note.label == label);
        found.unwrap_or_else(|| {
            self.notes.push(Note {
                label: label.to_owned(),
                text: Vec::new(),
            });
            self.notes.len() - 1
        })
    }

    fn words(&mut self, text: &str) {
        if let Some(Open::Code(words) | Open::Raw(words)) = self.open.last_mut() {
            words.push_str(text);
            return;
        }
        self.inline(Inline::Text(text.to_owned()));
    }

    fn inline(&mut self, inline: Inline) {
        let line = match self.open.last_mut() {
            Some(
                Open::Heading(_, line)
                | Open::Paragraph(line)
                | Open::Cell(line)
                | Open::Strong(line)
                | Open::Emphasis(line)
                | Open::Link(_, line),
            ) => line,
            Some(Open::Code(_) | Open::Raw(_) | Open::Table(_) | Open::Row(_) | Open::List(..))
            | None => return,
            Some(Open::Root(_) | Open::Item(_) | Open::Quote(_) | Open::Note(..)) => {
                self.open.push(Open::Paragraph(vec![inline]));
                return;
            }
        };
        match (line.last_mut(), inline) {
            (Some(Inline::Text(before)), Inline::Text(more)) => before.push_str(&more),
            (_, inline) => line.push(inline),
        }
    }

    fn block(&mut self, block: Block) {
        if matches!(self.open.last(), Some(Open::Paragraph(_))) {
            self.close();
        }
        match self.open.last_mut() {
            Some(
                Open::Root(blocks)
                | Open::Item(blocks)
                | Open::Quote(blocks)
                | Open::Note(_, blocks),
            ) => blocks.push(block),
            Some(
                Open::Heading(..)
                | Open::Paragraph(_)
                | Open::List(..)
                | Open::Table(_)
                | Open::Row(_)
                | Open::Cell(_)
                | Open::Strong(_)
                | Open::Emphasis(_)
                | Open::Link(..)
                | Open::Code(_)
                | Open::Raw(_),
            )
            | None => {}
        }
    }
}

const fn number(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}

#[cfg(test)]
mod tests {
    use super::super::plain;
    use super::*;
    use crate::text::Lang;

    fn about() -> About {
        About {
            title: "Rapport".to_owned(),
            lang: Lang::Sv,
            mark: None,
            draft: None,
            footer: String::new(),
            made: String::new(),
            made_utc: String::new(),
        }
    }

    fn blocks(markdown: &str) -> Vec<Block> {
        read(markdown, about()).blocks
    }

    fn text(words: &str) -> Vec<Inline> {
        vec![Inline::Text(words.to_owned())]
    }

    #[test]
    fn headings_paragraphs_and_lists() {
        let read = blocks("# Å\n\nEtt *par* **ord**.\n\n- a\n- b\n\n  mer\n\n3. c\n");
        assert_eq!(
            read.first(),
            Some(&Block::Heading {
                level: 1,
                text: text("Å")
            })
        );
        let Some(Block::List { start: None, items }) = read.get(2) else {
            panic!("{read:?}");
        };
        assert_eq!(items.first(), Some(&vec![Block::Paragraph(text("a"))]));
        assert_eq!(items.get(1).map(Vec::len), Some(2));
        assert!(matches!(
            read.get(3),
            Some(Block::List { start: Some(3), .. })
        ));
    }

    #[test]
    fn a_table_has_a_header_and_rows() {
        let read = blocks("| a | b |\n|---|---|\n| 1 | 2<br> |\n");
        let Some(Block::Table(table)) = read.first() else {
            panic!("{read:?}");
        };
        assert_eq!(table.header, [text("a"), text("b")]);
        assert_eq!(table.rows, [[text("1"), text("2<br>")]]);
    }

    #[test]
    fn raw_markup_and_wicked_links_are_words() {
        let read = blocks("<script>alert(1)</script>\n\n[x](javascript:alert(1)) <b>y</b>\n");
        let words: Vec<String> = read
            .iter()
            .map(|block| {
                let Block::Paragraph(line) = block else {
                    panic!("{block:?}");
                };
                plain(line)
            })
            .collect();
        assert_eq!(words, ["<script>alert(1)</script>", "x <b>y</b>"]);
    }

    #[test]
    fn a_figure_stands_where_its_mark_stands() {
        let figure = Figure {
            tabled: false,
            width: 10,
            height: 10,
            alt: "Bild\n1".to_owned(),
            shapes: Vec::new(),
        };
        let draw = |name: &str| (name == "timeline").then(|| figure.clone());
        let tabled = "a\n\n<!-- frist:figure timeline table -->\n\nb\n";
        let document = read_with(tabled, about(), &draw);
        let beside = Figure {
            tabled: true,
            ..figure.clone()
        };
        assert_eq!(document.blocks.get(1), Some(&Block::Figure(beside)));
        let markdown = "a\n\n<!-- frist:figure timeline -->\n\n<!-- frist:figure none -->\n\nb\n";
        let document = read_with(markdown, about(), &draw);
        assert_eq!(document.blocks.len(), 3, "{document:?}");
        assert_eq!(document.blocks.get(1), Some(&Block::Figure(figure.clone())));
        assert_eq!(figure.told().collect::<Vec<_>>(), ["1"]);
    }

    #[test]
    fn notes_are_gathered_in_the_order_of_reference() {
        let read = read("Ett[^b] och två[^a].\n\n[^a]: A.\n[^b]: B.\n", about());
        let told: Vec<_> = read
            .notes
            .iter()
            .map(|note| (note.label.as_str(), plain(&note.text)))
            .collect();
        assert_eq!(told, [("b", "B.".to_owned()), ("a", "A.".to_owned())]);
    }
}
