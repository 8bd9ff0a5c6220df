//! The text of a paper, block by block, and its notes.

use std::fmt::Write as _;

use super::line::Lines;
use super::lists::Lists;
use super::{NAMES, XML, figure};
use crate::report::document::{Block, Document, Figure, Inline, Table};
use crate::report::write::columns;
use crate::report::write::notes::Numbers;
use crate::report::write::outline::Levels;
use crate::text::Lang;

/// The width of a page's text in twentieths of a point.
const WIDTH: usize = 9638;

/// A text on its way.
pub(super) struct Body {
    out: String,
    lines: Lines,
    lists: Lists,
    levels: Levels,
    figures: usize,
    lang: Lang,
}

/// Where a block stands.
#[derive(Debug, Clone, Copy, Default)]
struct Place {
    /// How far it is moved in, in twentieths of a point.
    left: usize,
    /// How many lists it lies in.
    lists: usize,
    /// Whether it is set apart.
    quoted: bool,
}

impl Body {
    pub(super) fn new(document: &Document) -> Self {
        let lang = document.about.lang;
        Self {
            out: String::with_capacity(64 << 10),
            lines: Lines::new(Numbers::of(document), document.notes.len(), lang),
            lists: Lists::default(),
            levels: Levels::default(),
            figures: 0,
            lang,
        }
    }

    /// Returns the text so far.
    pub(super) fn written(&self) -> &str {
        &self.out
    }

    pub(super) fn lists(&self) -> &Lists {
        &self.lists
    }

    /// Returns where the links lead.
    pub(super) fn addresses(&self) -> &[String] {
        &self.lines.addresses
    }

    /// Writes the title: the first heading as it stands, or the name of the paper.
    pub(super) fn title(&mut self, line: Option<&[Inline]>, name: &str) {
        let named = [Inline::Text(name.to_owned())];
        self.paragraph(line.unwrap_or(&named), "<w:pStyle w:val=\"Title\"/>");
    }

    pub(super) fn blocks(&mut self, blocks: &[Block]) {
        self.within(blocks, Place::default());
    }

    fn within(&mut self, blocks: &[Block], place: Place) {
        for (at, block) in blocks.iter().enumerate() {
            match block {
                Block::Heading { level, text } => {
                    // The title is a style of its own, so sections are headings of the first level.
                    let level = self.levels.next(*level) - 1;
                    self.paragraph(text, &format!("<w:pStyle w:val=\"Heading{level}\"/>"));
                }
                Block::Paragraph(text) => self.paragraph(text, &about(place)),
                Block::List { start, items } => self.list(*start, items, place),
                Block::Table(table) => {
                    self.table(table);
                    // Tables that touch become one.
                    let next = blocks.get(at + 1);
                    if !matches!(next, Some(Block::Heading { .. })) {
                        self.out.push_str(GAP);
                    }
                }
                Block::Quote(inner) => self.within(inner, Place { quoted: true, ..place }),
                Block::Rule => self.out.push_str(
                    "<w:p><w:pPr><w:pBdr><w:bottom w:val=\"single\" w:sz=\"6\" w:space=\"1\" w:color=\"666666\"/></w:pBdr></w:pPr></w:p>",
                ),
                Block::Figure(figure) => self.figure(figure),
            }
        }
    }

    fn paragraph(&mut self, text: &[Inline], about: &str) {
        let _ = write!(self.out, "<w:p><w:pPr>{about}</w:pPr>");
        self.lines.write(&mut self.out, text);
        self.out.push_str("</w:p>");
    }

    fn list(&mut self, start: Option<u64>, items: &[Vec<Block>], place: Place) {
        let number = self.lists.begin(start);
        let level = Lists::level(place.lists);
        let mark = format!(
            "<w:pStyle w:val=\"ListParagraph\"/><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{number}\"/></w:numPr>"
        );
        let inner = Place {
            left: Lists::margin(place.lists),
            lists: place.lists + 1,
            ..place
        };
        for blocks in items {
            if let Some((Block::Paragraph(text), rest)) = blocks.split_first() {
                self.paragraph(text, &mark);
                self.within(rest, inner);
            } else {
                self.paragraph(&[], &mark);
                self.within(blocks, inner);
            }
        }
    }

    fn table(&mut self, table: &Table) {
        let widths: Vec<usize> = columns::shares(table)
            .into_iter()
            .map(|share| share * WIDTH / 1000)
            .collect();
        if widths.is_empty() {
            return;
        }
        let names_rows = usize::from(widths.len() == 2);
        let _ = write!(
            self.out,
            "<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"{WIDTH}\" w:type=\"dxa\"/>\
             <w:tblLayout w:type=\"fixed\"/>\
             <w:tblLook w:val=\"0020\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"{names_rows}\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/>\
             </w:tblPr><w:tblGrid>"
        );
        for width in &widths {
            let _ = write!(self.out, "<w:gridCol w:w=\"{width}\"/>");
        }
        self.out.push_str("</w:tblGrid>");
        self.row(&table.header, &widths, true);
        for row in &table.rows {
            self.row(row, &widths, false);
        }
        self.out.push_str("</w:tbl>");
    }

    fn row(&mut self, cells: &[Vec<Inline>], widths: &[usize], header: bool) {
        self.out.push_str("<w:tr><w:trPr><w:cantSplit/>");
        self.out.push_str(if header {
            "<w:tblHeader/></w:trPr>"
        } else {
            "</w:trPr>"
        });
        for (at, (cell, width)) in cells.iter().zip(widths).enumerate() {
            // Of two columns the first names what the second says.
            let names = header || at == 0 && widths.len() == 2;
            let shade = if header {
                "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"EEEEEE\"/>"
            } else {
                ""
            };
            let _ = write!(
                self.out,
                "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>{shade}</w:tcPr>"
            );
            let keep = if header { "<w:keepNext/>" } else { "" };
            let about = format!("<w:pStyle w:val=\"TableText\"/>{keep}");
            if names {
                self.paragraph(&[Inline::Strong(cell.clone())], &about);
            } else {
                self.paragraph(cell, &about);
            }
            self.out.push_str("</w:tc>");
        }
        self.out.push_str("</w:tr>");
    }

    /// Draws a figure, with what it tells as a list below it.
    fn figure(&mut self, picture: &Figure) {
        self.figures += 1;
        let caption = [Inline::Text(picture.caption().to_owned())];
        self.paragraph(&caption, "<w:pStyle w:val=\"Caption\"/>");
        figure::write(&mut self.out, picture, self.figures, self.lang);
        let item = |line: &str| vec![Block::Paragraph(vec![Inline::Text(line.to_owned())])];
        let items: Vec<Vec<Block>> = picture.told().map(item).collect();
        self.list(Some(1), &items, Place::default());
    }

    /// Writes the notes that nothing refers to; no footnote can hold them.
    pub(super) fn unreferred(&mut self, document: &Document) {
        let met: Vec<usize> = self.lines.numbers.met().collect();
        self.lines.in_note = true;
        for (index, note) in document.notes.iter().enumerate() {
            if !met.contains(&index) {
                self.paragraph(&note.text, "<w:pStyle w:val=\"FootnoteText\"/>");
            }
        }
    }

    /// Returns the part with the footnotes.
    pub(super) fn footnotes(&mut self, document: &Document) -> String {
        let mut out = format!("{XML}<w:footnotes {NAMES}>");
        for (id, kind, line) in [
            (-1, "separator", "separator"),
            (0, "continuationSeparator", "continuationSeparator"),
        ] {
            let _ = write!(
                out,
                "<w:footnote w:type=\"{kind}\" w:id=\"{id}\"><w:p><w:pPr><w:spacing w:after=\"0\"/></w:pPr><w:r><w:{line}/></w:r></w:p></w:footnote>"
            );
        }
        self.lines.in_note = true;
        for (number, index) in (1..).zip(self.lines.numbers.met().collect::<Vec<_>>()) {
            let Some(note) = document.notes.get(index) else {
                continue;
            };
            let _ = write!(
                out,
                "<w:footnote w:id=\"{number}\"><w:p><w:pPr><w:pStyle w:val=\"FootnoteText\"/></w:pPr>\
                 <w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteRef/></w:r>\
                 <w:r><w:t xml:space=\"preserve\"> </w:t></w:r>"
            );
            self.lines.write(&mut out, &note.text);
            out.push_str("</w:p></w:footnote>");
        }
        out.push_str("</w:footnotes>");
        out
    }
}

/// A thin empty line after a table.
const GAP: &str =
    "<w:p><w:pPr><w:spacing w:after=\"60\" w:line=\"120\" w:lineRule=\"exact\"/></w:pPr></w:p>";

/// Returns the properties of a paragraph in its place.
fn about(place: Place) -> String {
    let style = match (place.quoted, place.lists) {
        (true, _) => "<w:pStyle w:val=\"Quote\"/>",
        (false, 0) => "",
        (false, _) => "<w:pStyle w:val=\"ListParagraph\"/>",
    };
    let quoted = if place.quoted { 284 } else { 0 };
    let left = place.left + quoted;
    if left == 0 {
        return style.to_owned();
    }
    format!("{style}<w:ind w:left=\"{left}\"/>")
}
