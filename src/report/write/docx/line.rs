//! A line as runs: words with what weighs on them, links with their address, references to notes.

use std::fmt::Write as _;

use super::language;
use crate::report::document::{Inline, plain};
use crate::report::write::letters::{address, escaped};
use crate::report::write::notes::Numbers;
use crate::text::Lang;

/// Writes lines and gathers where their links lead.
pub(super) struct Lines {
    pub(super) numbers: Numbers,
    /// Whether each note has been referred to.
    referred: Vec<bool>,
    pub(super) addresses: Vec<String>,
    lang: Lang,
    /// Whether the line stands in a note itself, where no note can be.
    pub(super) in_note: bool,
}

/// What weighs on words.
#[derive(Debug, Clone, Copy, Default)]
struct Weight {
    bold: bool,
    italic: bool,
    link: bool,
}

impl Lines {
    pub(super) fn new(numbers: Numbers, notes: usize, lang: Lang) -> Self {
        Self {
            numbers,
            referred: vec![false; notes],
            addresses: Vec::new(),
            lang,
            in_note: false,
        }
    }

    /// Adds the runs of a line.
    pub(super) fn write(&mut self, out: &mut String, text: &[Inline]) {
        self.runs(out, text, Weight::default());
    }

    fn runs(&mut self, out: &mut String, text: &[Inline], weight: Weight) {
        for inline in text {
            match inline {
                Inline::Text(words) => self.words(out, words, weight, ""),
                Inline::Code(words) => {
                    self.words(out, words, weight, "<w:rStyle w:val=\"Code\"/>");
                }
                Inline::Strong(inner) => self.runs(
                    out,
                    inner,
                    Weight {
                        bold: true,
                        ..weight
                    },
                ),
                Inline::Emphasis(inner) => self.runs(
                    out,
                    inner,
                    Weight {
                        italic: true,
                        ..weight
                    },
                ),
                Inline::Link { text, to } => self.link(out, text, to, weight),
                Inline::Note(index) => self.note(out, *index),
                Inline::Break => out.push_str("<w:r><w:br/></w:r>"),
            }
        }
    }

    fn words(&self, out: &mut String, words: &str, weight: Weight, style: &str) {
        let mut about = style.to_owned();
        if weight.link && style.is_empty() {
            about.push_str("<w:rStyle w:val=\"Hyperlink\"/>");
        }
        if weight.bold {
            about.push_str("<w:b/><w:bCs/>");
        }
        if weight.italic {
            about.push_str("<w:i/><w:iCs/>");
        }
        out.push_str(&run(&escaped(words), &about, self.lang));
    }

    /// Writes a link; the address follows in words, as paper cannot be clicked.
    fn link(&mut self, out: &mut String, text: &[Inline], to: &str, weight: Weight) {
        let Some(to) = address(to) else {
            self.runs(out, text, weight);
            return;
        };
        let at = self.addresses.iter().position(|one| *one == to);
        let at = at.unwrap_or_else(|| {
            self.addresses.push(to.clone());
            self.addresses.len() - 1
        });
        let _ = write!(out, "<w:hyperlink r:id=\"rIdL{at}\" w:history=\"1\">");
        // A reference to a note cannot stand within a link.
        let words = plain(text);
        self.words(
            out,
            &words,
            Weight {
                link: true,
                ..weight
            },
            "",
        );
        out.push_str("</w:hyperlink>");
        if words.trim() != to {
            self.words(out, &format!(" ({to})"), weight, "");
        }
    }

    /// Writes a reference; one to a note that has been referred to before leads to that place.
    fn note(&mut self, out: &mut String, index: usize) {
        let Some(number) = self.numbers.number(index) else {
            return;
        };
        let up = "<w:vertAlign w:val=\"superscript\"/>";
        let again = self
            .referred
            .get_mut(index)
            .is_none_or(|told| std::mem::replace(told, true));
        if self.in_note {
            out.push_str(&run(&number.to_string(), up, self.lang));
        } else if again {
            let number = run(&number.to_string(), up, self.lang);
            let _ = write!(
                out,
                "<w:hyperlink w:anchor=\"note{index}\">{number}</w:hyperlink>"
            );
        } else {
            let _ = write!(
                out,
                "<w:bookmarkStart w:id=\"{number}\" w:name=\"note{index}\"/>\
                 <w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteReference w:id=\"{number}\"/></w:r>\
                 <w:bookmarkEnd w:id=\"{number}\"/>"
            );
        }
    }
}

/// Returns a run of words that are XML already; `about` are its properties, in the schema's order.
pub(super) fn run(words: &str, about: &str, lang: Lang) -> String {
    if words.is_empty() {
        return String::new();
    }
    // `lang` comes after all that is used here but `vertAlign`, which goes before it.
    format!(
        "<w:r><w:rPr>{about}<w:lang w:val=\"{}\"/></w:rPr><w:t xml:space=\"preserve\">{words}</w:t></w:r>",
        language(lang)
    )
}
