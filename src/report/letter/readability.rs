//! How easily a text reads: LIX for Swedish, the length of sentences for English. A figure, not a
//! judgement: it points at what to read again.

use crate::report::document::{Block, Document, plain};
use crate::text::{Lang, letter as words};

/// How a text reads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Readability {
    /// LIX in Swedish; words per sentence in English; rounded.
    pub figure: u32,
    /// How many words.
    pub words: u32,
    /// How many sentences.
    pub sentences: u32,
    /// The longest sentences, longest first, each over [`LONG`] words; at most three.
    pub longest: Vec<Sentence>,
}

/// A sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// How many words.
    pub words: u32,
    /// What it says.
    pub text: String,
}

/// More words than this make a sentence long.
pub const LONG: u32 = 20;

impl Readability {
    /// Returns the level in words.
    pub const fn level(&self, lang: Lang) -> &'static str {
        words::level(lang, self.figure)
    }
}

/// Measures the running text: paragraphs and items of lists; no headings, tables or figures.
pub fn readability(document: &Document) -> Readability {
    let mut passages = Vec::new();
    gather(&document.blocks, &mut passages);
    let mut all: Vec<Sentence> = passages.iter().flat_map(|text| sentences(text)).collect();
    let counted: Vec<&str> = all.iter().flat_map(|one| split(&one.text)).collect();
    let long = counted.iter().filter(|word| letters(word) > 6).count();
    let (n, sentences) = (counted.len(), all.len().max(1));
    let figure = match document.about.lang {
        Lang::Sv => (n + sentences / 2) / sentences + (100 * long + n / 2) / n.max(1),
        Lang::En => (n + sentences / 2) / sentences,
    };
    let words = number(n);
    all.sort_by_key(|one| std::cmp::Reverse(one.words));
    let count = number(all.len());
    all.retain(|one| one.words > LONG);
    all.truncate(3);
    Readability {
        figure: number(figure),
        words,
        sentences: count,
        longest: all,
    }
}

fn gather(blocks: &[Block], out: &mut Vec<String>) {
    for block in blocks {
        match block {
            Block::Paragraph(words) => out.push(plain(words)),
            Block::List { items, .. } => items.iter().for_each(|item| gather(item, out)),
            Block::Quote(inner) => gather(inner, out),
            Block::Heading { .. } | Block::Table(_) | Block::Rule | Block::Figure(_) => {}
        }
    }
}

/// Splits at `.`, `!`, `?` and `:` before white space and a capital, and at the end: `kl. 14` and
/// `20 aug.` hold no end of a sentence.
fn sentences(text: &str) -> Vec<Sentence> {
    let mut found = Vec::new();
    let mut current = String::new();
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        current.push(c);
        let ends =
            matches!(c, '.' | '!' | '?' | ':') && rest.peek().is_none_or(|c| c.is_whitespace());
        let next = rest.clone().find(|c| c.is_alphanumeric());
        if ends && next.is_none_or(char::is_uppercase) {
            found.push(std::mem::take(&mut current));
        }
    }
    found.push(current);
    found
        .iter()
        .map(|text| Sentence {
            words: number(split(text).count()),
            text: text.trim().to_owned(),
        })
        .filter(|sentence| sentence.words > 0)
        .collect()
}

fn split(text: &str) -> impl Iterator<Item = &str> {
    text.split_whitespace().filter(|word| letters(word) > 0)
}

fn letters(word: &str) -> usize {
    word.chars().filter(|c| c.is_alphanumeric()).count()
}

fn number(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::document::{self, About};

    fn of(text: &str, lang: Lang) -> Readability {
        let about = About {
            title: String::new(),
            lang,
            mark: None,
            draft: None,
            footer: String::new(),
            made: String::new(),
            made_utc: String::new(),
        };
        readability(&document::read(text, about))
    }

    #[test]
    fn lix_is_words_a_sentence_and_the_share_of_long_words() {
        // given ten words in two sentences, two of them longer than six letters: 5 + 20
        let read = of(
            "# Rubrik räknas inte\n\nEn katt satt på mattan. Hunden springer väldigt fort bort.",
            Lang::Sv,
        );
        assert_eq!((read.words, read.sentences), (10, 2));
        assert_eq!(read.figure, 25);
    }

    #[test]
    fn a_time_of_day_ends_no_sentence_and_a_long_one_is_pointed_out() {
        let read = of("Det var kl. 14 den dagen.", Lang::Sv);
        assert_eq!(read.sentences, 1);
        let long = format!("{}slut.", "ett ".repeat(21));
        let read = of(&long, Lang::En);
        assert_eq!(read.longest.first().map(|one| one.words), Some(22));
        assert_eq!(read.figure, 22);
    }

    #[test]
    fn nothing_to_read_gives_no_figure() {
        assert_eq!(of("# Rubrik", Lang::Sv).figure, 0);
    }
}
