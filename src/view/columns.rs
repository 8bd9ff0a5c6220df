//! How many columns of the screen a text takes, and the parts that a column holds.
//!
//! Almost every text here is letters of one column each. They are counted without the tables that
//! emoji, wide characters and combining marks need: that is most of what drawing a frame cost.

use unicode_segmentation::{Graphemes, UnicodeSegmentation};
use unicode_width::UnicodeWidthStr;

/// Returns whether a character takes one column and never joins with its neighbours.
const fn is_plain(c: char) -> bool {
    matches!(c,
        ' '..='~'
        | '\u{a1}'..='\u{ac}'
        | '\u{ae}'..='\u{2ff}'
        | '\u{2010}'..='\u{2027}'
        | '←'..='↙'
        | '≠'
        | '─'..='▟'
        | '▲'
        | '▸'
        | '✓')
}

/// Returns the columns of a text.
pub(super) fn wide(text: &str) -> usize {
    let mut columns = 0;
    for c in text.chars() {
        if !is_plain(c) {
            return text.width();
        }
        columns += 1;
    }
    columns
}

/// Returns the parts of a text that a cell of the screen holds, each with its columns.
pub(super) fn parts(text: &str) -> Parts<'_> {
    if text.chars().all(is_plain) {
        Parts::Plain(text)
    } else {
        Parts::Any(text.graphemes(true))
    }
}

/// Iterates over the parts of a text.
pub(super) enum Parts<'a> {
    /// Every character is a part.
    Plain(&'a str),
    /// Characters may join.
    Any(Graphemes<'a>),
}

impl<'a> Iterator for Parts<'a> {
    type Item = (&'a str, usize);

    fn next(&mut self) -> Option<Self::Item> {
        match self {
            Self::Plain(text) => {
                let (part, rest) = text.split_at(text.chars().next()?.len_utf8());
                *text = rest;
                Some((part, 1))
            }
            Self::Any(graphemes) => graphemes.next().map(|part| (part, part.width())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_characters_are_what_the_tables_say() {
        for c in (0..=0x10_ffff).filter_map(char::from_u32) {
            if is_plain(c) {
                let text = format!("a{c}{c}å");
                assert_eq!(text.width(), 4, "{c:?}");
                assert_eq!(text.graphemes(true).count(), 4, "{c:?}");
            }
        }
    }

    #[test]
    fn counts_as_the_tables_do() {
        for text in ["", "Åtgärd – 3", "e\u{301}a", "日本", "👩‍🚒!", "a\u{200b}b"] {
            assert_eq!(wide(text), text.width(), "{text:?}");
            let joined: String = parts(text).map(|(part, _)| part).collect();
            assert_eq!(joined, text);
        }
        assert_eq!(parts("å日").collect::<Vec<_>>(), [("å", 1), ("日", 2)]);
    }
}
