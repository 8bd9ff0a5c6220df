//! Which characters stand on paper: what steers is gone, marks are put together with their letters,
//! and a group of characters that the fonts lack becomes one box.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization as _;
use unicode_segmentation::UnicodeSegmentation as _;

use super::typeface::{Drawn, Typeface, Typefaces};
use crate::report::escape;

/// The most bytes that are taken for one letter with its marks.
const LETTER: usize = 64;
/// What stands in place of a character that no archive takes.
const REPLACED: char = '\u{25a1}';

/// Returns the words on one line, ready to be drawn.
pub(super) fn clean(words: &str) -> String {
    words
        .nfc()
        .filter_map(|c| match c {
            '\u{a0}' | '\u{202f}' => Some('\u{a0}'),
            '\u{ad}' => None,
            c if c.is_whitespace() => Some(' '),
            c if escape::is_hidden(c) => None,
            c if forbidden(c) => Some(REPLACED),
            c => Some(c),
        })
        .collect()
}

/// Returns whether an archive refuses a character: private ones mean nothing to anybody else, and
/// some are no characters at all.
fn forbidden(c: char) -> bool {
    let code = u32::from(c);
    let none = code & 0xfffe == 0xfffe || (0xfdd0..=0xfdef).contains(&code);
    none || matches!(code, 0xe000..=0xf8ff | 0xf_0000..=0x10_ffff)
}

/// Returns the words on one line without doubled spaces, of at most `longest` characters.
pub(super) fn one_line(words: &str, longest: usize) -> String {
    let words: Vec<String> = words
        .split_whitespace()
        .take(longest)
        .map(|word| clean(word.get(..cut(word, longest)).unwrap_or_default()))
        .filter(|word| !word.is_empty())
        .collect();
    let words = words.join(" ");
    if words.chars().count() <= longest {
        return words;
    }
    let kept: String = words.chars().take(longest.saturating_sub(1)).collect();
    kept + "…"
}

/// Returns how many bytes the first characters of a word are, with one to spare.
fn cut(word: &str, longest: usize) -> usize {
    word.char_indices()
        .nth(longest + 1)
        .map_or(word.len(), |(at, _)| at)
}

/// Returns the words in parts that a line is never broken within.
pub(super) fn parts(words: &str) -> impl Iterator<Item = &str> {
    Parts { rest: words }
}

struct Parts<'w> {
    rest: &'w str,
}

impl<'w> Iterator for Parts<'w> {
    type Item = &'w str;

    fn next(&mut self) -> Option<&'w str> {
        let first = self.rest.chars().next()?.len_utf8();
        // Nothing can belong to a plain letter but what is none; most letters are plain.
        let next = self.rest.as_bytes().get(1).copied().unwrap_or_default();
        let end = if first == 1 && next.is_ascii() {
            1
        } else {
            // Hundreds of marks on one letter are many letters, or no line could hold them.
            let near = self.rest.floor_char_boundary(LETTER + 4);
            let near = self.rest.get(..near).unwrap_or(self.rest);
            let whole = near.graphemes(true).next().map_or(first, str::len);
            if whole > LETTER { first } else { whole }
        };
        let (part, rest) = self.rest.split_at_checked(end)?;
        self.rest = rest;
        Some(part)
    }
}

/// Calls `each` with every letter of a part, as drawn, and the bytes that it stands for.
pub(super) fn draw(
    faces: &Typefaces,
    face: Typeface,
    part: &str,
    mut each: impl FnMut(Drawn, Range<usize>),
) {
    let known = |c: char| faces.letter(face, c);
    let mut chars = part.char_indices();
    let Some((_, first)) = chars.next() else {
        return;
    };
    if part.len() == first.len_utf8() {
        each(known(first).unwrap_or(faces.unknown(face)), 0..part.len());
        return;
    }
    if !part.chars().all(|c| known(c).is_some()) {
        // A letter whose marks the font lacks is the letter; the marks are still there to be heard.
        let marks = part.chars().skip(1).all(is_mark);
        let letter = known(first).filter(|_| marks);
        each(letter.unwrap_or(faces.unknown(face)), 0..part.len());
        return;
    }
    for (at, c) in part.char_indices() {
        if let Some(drawn) = known(c) {
            each(drawn, at..at + c.len_utf8());
        }
    }
}

/// Returns whether a character adds to the one before it.
fn is_mark(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
        || matches!(c, '\u{200c}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}')
}

/// Returns how wide a part is, in points.
pub(super) fn width(faces: &Typefaces, face: Typeface, size: f32, part: &str) -> f32 {
    let mut width = 0.0;
    draw(faces, face, part, |drawn, _| width += drawn.advance);
    width * size
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_steers_is_gone_and_what_means_nothing_is_a_box() {
        assert_eq!(clean("a\u{0}\u{1b}\u{202e}b\tc\u{e000}\u{ffff}"), "ab c□□");
        assert_eq!(clean("A\u{30a}"), "Å");
        assert_eq!(one_line("  en \n rad ", 10), "en rad");
        assert_eq!(one_line("åäöåäö", 4), "åäö…");
    }

    #[test]
    fn a_family_of_emoji_is_one_box_and_a_pile_of_marks_is_many_letters() {
        let faces = Typefaces::load().unwrap();
        let mut drawn = Vec::new();
        for part in parts("a👨‍👩‍👧b") {
            draw(&faces, Typeface::Regular, part, |letter, bytes| {
                drawn.push((letter.id, part.get(bytes).unwrap().to_owned()));
            });
        }
        let box_id = faces.unknown(Typeface::Regular).id;
        assert_eq!(drawn.len(), 3);
        assert_eq!(drawn.get(1), Some(&(box_id, "👨‍👩‍👧".to_owned())));
        let pile = format!("a{}", "\u{301}".repeat(1000));
        assert!(parts(&pile).count() > 900);
        assert_eq!(parts(&pile).collect::<String>(), pile);
    }
}
