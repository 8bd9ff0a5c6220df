//! Splits a template into tags and a tag into words. Reads just enough of Tera to find names.

use std::ops::Range;

/// A word or a sign of a tag.
#[derive(Debug, Clone)]
pub(super) struct Token<'s> {
    /// Where in the source.
    pub(super) span: Range<usize>,
    /// The text; a string is only its opening quote.
    pub(super) text: &'s str,
}

impl Token<'_> {
    /// Returns whether the word is Tera's own.
    pub(super) fn is_keyword(&self) -> bool {
        matches!(
            self.text,
            "and"
                | "or"
                | "not"
                | "in"
                | "is"
                | "if"
                | "else"
                | "true"
                | "false"
                | "none"
                | "True"
                | "False"
                | "None"
                | "null"
                | "endif"
                | "break"
                | "continue"
                | "raw"
                | "endraw"
                | "__tera_context"
        )
    }
}

/// Returns whether the text is a name or a keyword.
pub(super) fn is_word(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
}

/// Returns where the insides of the tags are, comments and raw stretches left out.
pub(super) fn tags(source: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    let mut raw = false;
    while let Some(rest) = source.get(at..) {
        let Some((start, close)) = opening(rest) else {
            break;
        };
        let from = at + start + 2;
        let inside = source.get(from..).unwrap_or_default();
        let length = closing(inside, close);
        let words = inside.get(..length).unwrap_or_default();
        let word = words.trim_matches(|c: char| c == '-' || c.is_whitespace());
        match word {
            "endraw" => raw = false,
            "raw" => raw = true,
            _ if close != "#}" && !raw => found.push(from..from + length),
            _ => {}
        }
        at = from + length + 2;
    }
    found
}

/// Finds the first opening of a tag and how it closes.
fn opening(rest: &str) -> Option<(usize, &'static str)> {
    let kinds = [("{{", "}}"), ("{%", "%}"), ("{#", "#}")];
    let places = kinds
        .iter()
        .filter_map(|(open, close)| Some((rest.find(open)?, *close)));
    places.min()
}

/// Returns how far it is to the closing of a tag; a closing inside a string does not count.
fn closing(inside: &str, close: &str) -> usize {
    let mut quote = None;
    for (at, c) in inside.char_indices() {
        match quote {
            Some(open) if c == open => quote = None,
            None if close != "#}" && matches!(c, '"' | '\'' | '`') => quote = Some(c),
            None if inside.get(at..).is_some_and(|rest| rest.starts_with(close)) => return at,
            Some(_) | None => {}
        }
    }
    inside.len()
}

/// Splits the inside of a tag.
pub(super) fn tokens(source: &str, tag: Range<usize>) -> Vec<Token<'_>> {
    let inside = source.get(tag.clone()).unwrap_or_default();
    let mut found: Vec<Token<'_>> = Vec::new();
    let mut quote = None;
    let mut until = 0;
    for (at, c) in inside.char_indices() {
        if let Some(open) = quote {
            if c == open {
                quote = None;
            }
            continue;
        }
        if at < until || c.is_whitespace() {
            continue;
        }
        let length = if c.is_ascii_alphanumeric() || c == '_' {
            let rest = inside.get(at..).unwrap_or_default();
            rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_')
                .unwrap_or(rest.len())
        } else {
            if matches!(c, '"' | '\'' | '`') {
                quote = Some(c);
            }
            c.len_utf8()
        };
        until = at + length;
        let span = tag.start + at..tag.start + until;
        // The dashes that trim white space stand first and last.
        let trims = c == '-' && (at == 0 || until == inside.len());
        if !trims && let Some(text) = source.get(span.clone()) {
            found.push(Token { span, text });
        }
    }
    found
}
