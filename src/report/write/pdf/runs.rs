//! The words of a line with what weighs on them, as the breaker takes them.

use super::LONGEST;
use super::breaker::{Ink, Run, Style};
use super::letters::{clean, one_line};
use super::strip::{Link, To};
use super::tree::{Kind, NodeId, Tree};
use super::typeface::Typeface;
use crate::report::document::{Inline, plain};
use crate::report::write::letters::address;
use crate::report::write::notes::Numbers;
use crate::text::{Lang, document as words};

/// Makes runs and gathers the links among them.
pub(super) struct Runs<'a> {
    pub(super) tree: &'a mut Tree,
    pub(super) links: &'a mut Vec<Link>,
    pub(super) numbers: &'a Numbers,
    pub(super) lang: Lang,
    /// Whether the line stands in a note itself.
    pub(super) in_note: bool,
}

/// What weighs on words.
#[derive(Debug, Clone, Copy)]
struct Weight {
    bold: bool,
    italic: bool,
    size: f32,
    ink: Ink,
    link: Option<usize>,
}

impl Runs<'_> {
    /// Returns the runs of a line that is a part of `node`.
    pub(super) fn of(&mut self, text: &[Inline], node: NodeId, bold: bool, size: f32) -> Vec<Run> {
        let mut runs = Vec::new();
        let weight = Weight {
            bold,
            italic: false,
            size,
            ink: Ink::Black,
            link: None,
        };
        self.add(&mut runs, text, node, weight);
        runs
    }

    fn add(&mut self, runs: &mut Vec<Run>, text: &[Inline], node: NodeId, weight: Weight) {
        for inline in text {
            match inline {
                Inline::Text(words) => runs.push(run(words, weight, weight.face())),
                Inline::Code(words) => runs.push(run(words, weight, Typeface::Mono)),
                Inline::Strong(inner) => {
                    let bold = true;
                    self.add(runs, inner, node, Weight { bold, ..weight });
                }
                Inline::Emphasis(inner) => {
                    let italic = true;
                    self.add(runs, inner, node, Weight { italic, ..weight });
                }
                Inline::Link { text, to } => self.link(runs, text, to, node, weight),
                Inline::Note(index) => self.note(runs, *index, node, weight),
                Inline::Break => runs.push(Run {
                    text: "\n".to_owned(),
                    style: weight.style(Typeface::Regular),
                    link: None,
                    loose: false,
                }),
            }
        }
    }

    /// Adds a link; the address follows in words, as paper cannot be clicked.
    fn link(
        &mut self,
        runs: &mut Vec<Run>,
        text: &[Inline],
        to: &str,
        node: NodeId,
        weight: Weight,
    ) {
        let Some(to) = address(to).filter(|to| to.len() < LONGEST && weight.link.is_none()) else {
            self.add(runs, text, node, weight);
            return;
        };
        let shown = to.strip_prefix("mailto:").unwrap_or(&to).to_owned();
        let words = plain(text);
        let told = [to.as_str(), &shown].contains(&words.trim());
        let link = self.links.len();
        self.links.push(Link {
            node: self.tree.add_later(Some(node), Kind::Link),
            to: To::Address(to),
            alt: one_line(&format!("{} {shown}", words::LINK.to(self.lang)), LONGEST),
        });
        let within = Weight {
            ink: Ink::Link,
            link: Some(link),
            ..weight
        };
        let at = runs.len();
        if words.trim().is_empty() {
            runs.push(run(&shown, within, within.face()));
        } else {
            // A reference to a note cannot stand within a link.
            runs.push(run(&words, within, within.face()));
            if !told {
                runs.push(run(&format!(" ({shown})"), weight, weight.face()));
            }
        }
        for run in runs.iter_mut().skip(at) {
            run.loose = told || run.link.is_none();
        }
    }

    fn note(&mut self, runs: &mut Vec<Run>, index: usize, node: NodeId, weight: Weight) {
        let Some(number) = self.numbers.number(index) else {
            return;
        };
        let mut small = Weight {
            size: weight.size * 0.66,
            ..weight
        };
        if !self.in_note && weight.link.is_none() {
            let reference = self.tree.add_later(Some(node), Kind::Reference);
            small.link = Some(self.links.len());
            self.links.push(Link {
                node: self.tree.add_later(Some(reference), Kind::Link),
                to: To::Note(number),
                alt: words::note(self.lang, number),
            });
        }
        // Two references beside each other are two numbers.
        let beside = runs
            .last()
            .is_some_and(|run| run.style.rise > 0.0 && run.text != "\n");
        let mark = if beside { "," } else { "" };
        let mut run = run(&format!("{mark}{number}"), small, small.face());
        run.style.rise = weight.size * 0.34;
        runs.push(run);
    }
}

impl Weight {
    /// Returns the font; there is none that is both bold and slanted.
    const fn face(self) -> Typeface {
        if self.bold {
            Typeface::Bold
        } else if self.italic {
            Typeface::Italic
        } else {
            Typeface::Regular
        }
    }

    fn style(self, face: Typeface) -> Style {
        // The letters of the font for ids are wider than others of the same size.
        let tame = if face == Typeface::Mono { 0.92 } else { 1.0 };
        Style {
            face,
            size: self.size * tame,
            rise: 0.0,
            ink: self.ink,
        }
    }
}

fn run(words: &str, weight: Weight, face: Typeface) -> Run {
    Run {
        text: clean(words),
        style: weight.style(face),
        link: weight.link,
        loose: false,
    }
}
