//! One page for a browser: everything in one file, nothing fetched, no script. It reads well aloud,
//! on a screen in light and dark, and printed on A4 in black and white.
//!
//! Elements and attributes come from here alone. What a person wrote is text in an element or, for
//! an address that `letters::address` lets through, the value of `href`.

mod figure;

use std::fmt::Write as _;

use super::letters::{address, escaped, push};
use super::notes::Numbers;
use super::outline::{Levels, title};
use crate::report::document::{Block, Document, Inline, Table, plain};
use crate::text::{Lang, document as words};

const STYLE: &str = include_str!("style.css");
/// Nothing may be fetched or run; the styles stand in the page.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'";
/// A list of headings helps from this many on.
const MANY: usize = 4;

/// Writes a paper as one page of HTML.
pub fn write(document: &Document) -> String {
    let titled = title(document);
    let mut page = Page {
        out: String::with_capacity(32 << 10),
        lang: document.about.lang,
        numbers: Numbers::of(document),
        levels: Levels::default(),
        sections: 0,
        figures: 0,
        referred: vec![0; document.notes.len()],
    };
    page.head(document, &titled.words);
    page.contents(&titled.blocks);
    page.out.push_str("<main id=\"text\">\n");
    for blocks in titled.blocks {
        page.blocks(blocks);
    }
    page.notes(document);
    page.out.push_str("</main>\n");
    page.foot(document);
    page.out
}

/// A page on its way.
struct Page {
    out: String,
    lang: Lang,
    numbers: Numbers,
    levels: Levels,
    /// How many headings have been written.
    sections: usize,
    figures: usize,
    /// How many references each note has so far.
    referred: Vec<usize>,
}

impl Page {
    fn head(&mut self, document: &Document, title: &str) {
        let about = &document.about;
        let name = escaped(title);
        let lang = self.lang.code();
        let stamps: Vec<&str> = about
            .mark
            .iter()
            .chain(&about.draft)
            .map(String::as_str)
            .collect();
        let stamp = escaped(&stamps.join(" · "));
        let skip = words::SKIP.to(self.lang);
        let _ = write!(
            self.out,
            "<!DOCTYPE html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
             <meta name=\"referrer\" content=\"no-referrer\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <title>{}{name}</title>\n<style>\n{STYLE}{}</style>\n</head>\n<body>\n\
             <a class=\"skip\" href=\"#text\">{skip}</a>\n<header>\n",
            if stamp.is_empty() || title.starts_with(&stamps.join(" · ")) {
                String::new()
            } else {
                format!("{stamp} · ")
            },
            self.sheet(document, &stamps),
        );
        if !stamp.is_empty() {
            let _ = writeln!(
                self.out,
                "<p class=\"stamp\">{stamp}</p>\n<div class=\"watermark\" aria-hidden=\"true\">{stamp}</div>"
            );
        }
        let _ = writeln!(self.out, "<h1>{name}</h1>");
        if !about.made.is_empty() {
            let made = escaped(&words::made(self.lang, &about.made));
            let _ = writeln!(self.out, "<p class=\"made\">{made}</p>");
        }
        self.out.push_str("</header>\n");
    }

    /// Returns the rules for the margins of a printed page: marks above, what it is and the number
    /// below.
    fn sheet(&self, document: &Document, stamps: &[&str]) -> String {
        let margin = |place: &str, content: &str| {
            format!("@{place} {{ content: {content}; font: 8.5pt Arial, sans-serif; }} ")
        };
        let mut sheet = "@page { size: A4; margin: 22mm 20mm 22mm; ".to_owned();
        if !stamps.is_empty() {
            let stamp = quoted(&stamps.join(" · "));
            sheet.push_str("@top-center { font: bold 10pt Arial, sans-serif; content: ");
            sheet.push_str(&stamp);
            sheet.push_str("; } ");
        }
        let page = words::PAGE.to(self.lang);
        let of = words::OF.to(self.lang);
        sheet.push_str(&margin("bottom-left", &quoted(&document.about.footer)));
        sheet.push_str(&margin(
            "bottom-right",
            &format!("\"{page} \" counter(page) \" {of} \" counter(pages)"),
        ));
        sheet.push_str("}\n");
        sheet
    }

    /// Writes where the headings of the first level are.
    fn contents(&mut self, parts: &[&[Block]]) {
        let mut levels = Levels::default();
        let mut places = Vec::new();
        for blocks in parts {
            headings(blocks, &mut |level, text| {
                let level = levels.next(level);
                places.push((level, plain(text)));
            });
        }
        if places.iter().filter(|(level, _)| *level == 2).count() < MANY {
            return;
        }
        let contents = words::CONTENTS.to(self.lang);
        let _ = writeln!(
            self.out,
            "<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">{contents}</h2>\n<ol>"
        );
        for (at, (level, text)) in (1..).zip(&places) {
            if *level == 2 {
                let _ = writeln!(
                    self.out,
                    "<li><a href=\"#s{at}\">{}</a></li>",
                    escaped(text)
                );
            }
        }
        self.out.push_str("</ol>\n</nav>\n");
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            match block {
                Block::Heading { level, text } => {
                    let level = self.levels.next(*level);
                    self.sections += 1;
                    let _ = write!(self.out, "<h{level} id=\"s{}\">", self.sections);
                    self.line(text);
                    let _ = writeln!(self.out, "</h{level}>");
                }
                Block::Paragraph(text) => {
                    self.out.push_str("<p>");
                    self.line(text);
                    self.out.push_str("</p>\n");
                }
                Block::List { start, items } => self.list(*start, items),
                Block::Table(table) => self.table(table),
                Block::Quote(inner) => {
                    self.out.push_str("<blockquote>\n");
                    self.blocks(inner);
                    self.out.push_str("</blockquote>\n");
                }
                Block::Rule => self.out.push_str("<hr>\n"),
                Block::Figure(picture) => {
                    self.figures += 1;
                    figure::write(&mut self.out, picture, self.figures, self.lang);
                }
            }
        }
    }

    fn list(&mut self, start: Option<u64>, items: &[Vec<Block>]) {
        let _ = match start {
            None => writeln!(self.out, "<ul>"),
            Some(1) => writeln!(self.out, "<ol>"),
            Some(start) => writeln!(self.out, "<ol start=\"{start}\">"),
        };
        for blocks in items {
            self.out.push_str("<li>");
            match blocks.as_slice() {
                // An item of one line needs no paragraph around it.
                [Block::Paragraph(text)] => self.line(text),
                [Block::Paragraph(text), rest @ ..]
                    if rest.iter().all(|block| matches!(block, Block::List { .. })) =>
                {
                    self.line(text);
                    self.out.push('\n');
                    self.blocks(rest);
                }
                blocks => self.blocks(blocks),
            }
            self.out.push_str("</li>\n");
        }
        self.out.push_str(if start.is_some() {
            "</ol>\n"
        } else {
            "</ul>\n"
        });
    }

    /// Writes a table. Of two columns the first names what the second says; a column without a
    /// title has a plain cell, as an empty header says nothing.
    fn table(&mut self, table: &Table) {
        self.out.push_str("<table>\n<thead>\n<tr>");
        for cell in &table.header {
            self.cell(cell, (!plain(cell).trim().is_empty()).then_some("col"));
        }
        self.out.push_str("</tr>\n</thead>\n<tbody>\n");
        for row in &table.rows {
            self.out.push_str("<tr>");
            for (at, cell) in row.iter().enumerate() {
                let names = at == 0 && row.len() == 2 && !plain(cell).trim().is_empty();
                self.cell(cell, names.then_some("row"));
            }
            self.out.push_str("</tr>\n");
        }
        self.out.push_str("</tbody>\n</table>\n");
    }

    fn cell(&mut self, text: &[Inline], scope: Option<&str>) {
        let _ = match scope {
            Some(scope) => write!(self.out, "<th scope=\"{scope}\">"),
            None => write!(self.out, "<td>"),
        };
        self.line(text);
        self.out
            .push_str(if scope.is_some() { "</th>" } else { "</td>" });
    }

    fn line(&mut self, text: &[Inline]) {
        for inline in text {
            match inline {
                Inline::Text(words) => words_of(&mut self.out, words),
                Inline::Strong(inner) => self.within("strong", inner),
                Inline::Emphasis(inner) => self.within("em", inner),
                Inline::Code(words) => {
                    self.out.push_str("<code>");
                    push(&mut self.out, words);
                    self.out.push_str("</code>");
                }
                Inline::Link { text, to } => match address(to) {
                    Some(to) => {
                        // A printed page shows the address too, unless it is what the words are.
                        let class = if plain(text).trim() == to {
                            ""
                        } else {
                            " class=\"address\""
                        };
                        let _ = write!(
                            self.out,
                            "<a{class} href=\"{}\" rel=\"noreferrer\">",
                            escaped(&to)
                        );
                        self.line(text);
                        self.out.push_str("</a>");
                    }
                    None => self.line(text),
                },
                Inline::Note(index) => self.reference(*index),
                Inline::Break => self.out.push_str("<br>\n"),
            }
        }
    }

    fn within(&mut self, element: &str, inner: &[Inline]) {
        let _ = write!(self.out, "<{element}>");
        self.line(inner);
        let _ = write!(self.out, "</{element}>");
    }

    fn reference(&mut self, index: usize) {
        let (Some(number), Some(times)) =
            (self.numbers.number(index), self.referred.get_mut(index))
        else {
            return;
        };
        *times += 1;
        let _ = write!(
            self.out,
            "<sup><a href=\"#n{number}\" id=\"r{number}-{times}\" role=\"doc-noteref\" aria-label=\"{}\">{number}</a></sup>",
            words::note(self.lang, number),
        );
    }

    fn notes(&mut self, document: &Document) {
        if document.notes.is_empty() {
            return;
        }
        let notes = words::NOTES.to(self.lang);
        let _ = writeln!(
            self.out,
            "<section class=\"notes\" role=\"doc-endnotes\" aria-labelledby=\"notes\">\n<h2 id=\"notes\">{notes}</h2>\n<ol>"
        );
        for (number, index) in (1..).zip(self.numbers.all().collect::<Vec<_>>()) {
            let Some(note) = document.notes.get(index) else {
                continue;
            };
            let _ = write!(self.out, "<li id=\"n{number}\">");
            self.line(&note.text);
            let times = self.referred.get(index).copied().unwrap_or_default();
            for time in 1..=times {
                let _ = write!(
                    self.out,
                    " <a href=\"#r{number}-{time}\" role=\"doc-backlink\" aria-label=\"{} ({number}:{time})\">↩</a>",
                    words::BACK.to(self.lang),
                );
            }
            self.out.push_str("</li>\n");
        }
        self.out.push_str("</ol>\n</section>\n");
    }

    fn foot(&mut self, document: &Document) {
        let label = words::ABOUT.to(self.lang);
        if !document.about.footer.is_empty() {
            let _ = writeln!(
                self.out,
                "<footer aria-label=\"{label}\">\n<p>{}</p>\n</footer>",
                escaped(&document.about.footer),
            );
        }
        self.out.push_str("</body>\n</html>\n");
    }
}

/// Calls for each heading, in the order in which they are written.
fn headings(blocks: &[Block], each: &mut dyn FnMut(u8, &[Inline])) {
    for block in blocks {
        match block {
            Block::Heading { level, text } => each(*level, text),
            Block::List { items, .. } => items.iter().for_each(|item| headings(item, each)),
            Block::Quote(inner) => headings(inner, each),
            Block::Paragraph(_) | Block::Table(_) | Block::Rule | Block::Figure(_) => {}
        }
    }
}

/// Adds words; a stretch that is written from right to left does not turn what stands around it.
fn words_of(out: &mut String, words: &str) {
    let is_turned = |c: char| {
        matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}'
            | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
    };
    if words.contains(is_turned) {
        out.push_str("<bdi>");
        push(out, words);
        out.push_str("</bdi>");
    } else {
        push(out, words);
    }
}

/// Returns the words as a string of CSS: all but letters, figures and spaces by their numbers.
fn quoted(words: &str) -> String {
    let mut out = "\"".to_owned();
    for c in super::letters::plain(words).chars() {
        if c.is_alphanumeric() || c == ' ' {
            out.push(c);
        } else {
            let _ = write!(out, "\\{:06x} ", u32::from(c));
        }
    }
    out.push('"');
    out
}
