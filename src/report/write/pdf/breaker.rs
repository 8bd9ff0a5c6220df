//! Breaks words into lines. A word that no line can hold is broken between letters.

use super::bidi;
use super::letters;
use super::typeface::{Typeface, Typefaces};

/// The most letters on a line; letters without width would never fill one.
const FULL: usize = 2000;

/// How words look.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Style {
    pub(super) face: Typeface,
    /// The size in points.
    pub(super) size: f32,
    /// How far above the line, in points.
    pub(super) rise: f32,
    /// How dark, or that it leads somewhere.
    pub(super) ink: Ink,
}

/// What words are written with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ink {
    Black,
    Grey,
    /// Dark blue and underlined.
    Link,
}

/// Words of one look.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Run {
    /// The words, cleaned; a line break is a run of its own, `"\n"`.
    pub(super) text: String,
    pub(super) style: Style,
    /// The link or reference that they are a part of.
    pub(super) link: Option<usize>,
    /// Whether a line may be broken at any sign, as in an address.
    pub(super) loose: bool,
}

/// Words of one look on one line.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Piece {
    /// From the beginning of the line, in points.
    pub(super) x: f32,
    pub(super) width: f32,
    pub(super) text: String,
    pub(super) style: Style,
    pub(super) link: Option<usize>,
    /// Whether the words run from right to left.
    pub(super) leftward: bool,
}

/// A line of words.
pub(super) type Line = Vec<Piece>;

/// Breaks runs into lines of at most `width` points. No words give no line.
pub(super) fn lines(faces: &Typefaces, runs: &[Run], width: f32) -> Vec<Line> {
    let mut breaker = Breaker {
        faces,
        width,
        lines: Vec::new(),
        line: Part::default(),
        word: Part::default(),
        tail: [' ', ' '],
    };
    for run in runs {
        if run.text == "\n" {
            breaker.word_ends();
            breaker.line_ends();
            continue;
        }
        for part in letters::parts(&run.text) {
            breaker.take(run, part);
        }
    }
    breaker.word_ends();
    if !breaker.line.pieces.is_empty() {
        breaker.line_ends();
    }
    breaker.lines
}

/// Returns how wide the widest word and the widest line between breaks are.
pub(super) fn measure(faces: &Typefaces, runs: &[Run], longest: f32) -> (f32, f32) {
    let (mut word, mut widest_word) = (0.0_f32, 0.0_f32);
    let (mut line, mut widest_line) = (0.0_f32, 0.0_f32);
    for run in runs {
        if run.text == "\n" {
            word = 0.0;
            line = 0.0;
            continue;
        }
        for part in letters::parts(&run.text) {
            let wide = letters::width(faces, run.style.face, run.style.size, part);
            line += wide;
            word = if part == " " { 0.0 } else { word + wide };
            widest_word = widest_word.max(word);
            widest_line = widest_line.max(line);
        }
        if widest_word > longest && widest_line > longest {
            break;
        }
    }
    (widest_word, widest_line)
}

/// Words side by side.
#[derive(Default)]
struct Part {
    pieces: Vec<Piece>,
    width: f32,
    letters: usize,
}

struct Breaker<'f> {
    faces: &'f Typefaces,
    width: f32,
    lines: Vec<Line>,
    line: Part,
    /// The word on its way, which may be of several looks.
    word: Part,
    /// The last two characters.
    tail: [char; 2],
}

impl Breaker<'_> {
    fn take(&mut self, run: &Run, part: &str) {
        let wide = letters::width(self.faces, run.style.face, run.style.size, part);
        if part == " " {
            self.word_ends();
            // No line begins with a space, but one may end in some: they are heard, not seen.
            let begins = self.line.pieces.is_empty() && !self.lines.is_empty();
            if !begins && self.line.letters < FULL {
                push(&mut self.line, run, part, wide);
            }
        } else {
            let next = part.chars().next().unwrap_or(' ');
            if breaks(self.tail, next, run.loose) {
                self.word_ends();
            }
            let full = self.word.width + wide > self.width || self.word.letters >= FULL;
            if full && !self.word.pieces.is_empty() {
                self.word_ends();
                self.line_ends();
            }
            push(&mut self.word, run, part, wide);
        }
        for c in part.chars() {
            self.tail = [self.tail[1], c];
        }
    }

    /// Puts the word on the line, or on the next where it has no room.
    fn word_ends(&mut self) {
        if self.word.pieces.is_empty() {
            return;
        }
        let full = self.line.width + self.word.width > self.width + 0.01
            || self.line.letters + self.word.letters > FULL;
        if full && !self.line.pieces.is_empty() {
            self.line_ends();
        }
        let word = std::mem::take(&mut self.word);
        let left = self.line.width;
        self.line.letters += word.letters;
        self.line.width += word.width;
        for mut piece in word.pieces {
            piece.x += left;
            match self.line.pieces.last_mut() {
                Some(last) if last.style == piece.style && last.link == piece.link => {
                    last.text.push_str(&piece.text);
                    last.width = piece.x + piece.width - last.x;
                }
                Some(_) | None => self.line.pieces.push(piece),
            }
        }
    }

    fn line_ends(&mut self) {
        let line = std::mem::take(&mut self.line);
        self.lines.push(bidi::order(self.faces, line.pieces));
        self.tail = [' ', ' '];
    }
}

fn push(to: &mut Part, run: &Run, part: &str, wide: f32) {
    match to.pieces.last_mut() {
        Some(last) if last.style == run.style && last.link == run.link => {
            last.text.push_str(part);
            last.width += wide;
        }
        Some(_) | None => to.pieces.push(Piece {
            x: to.width,
            width: wide,
            text: part.to_owned(),
            style: run.style,
            link: run.link,
            leftward: false,
        }),
    }
    to.width += wide;
    to.letters += 1;
}

/// Returns whether a line may be broken between two characters and the next: after a hyphen or a
/// slash within words, never within a date or a number.
fn breaks(tail: [char; 2], next: char, loose: bool) -> bool {
    let [before, sign] = tail;
    if loose {
        return "/.-_?&=#:".contains(sign) && next.is_alphanumeric();
    }
    "-–/".contains(sign) && before.is_alphabetic() && next.is_alphabetic()
}

#[cfg(test)]
mod tests {
    use super::*;

    const STYLE: Style = Style {
        face: Typeface::Mono,
        size: 10.0,
        rise: 0.0,
        ink: Ink::Black,
    };

    /// Breaks words of a font whose letters are 6 points wide.
    fn broken(words: &str, letters: u16) -> Vec<String> {
        let faces = Typefaces::load().unwrap();
        let runs: Vec<Run> = words
            .split_inclusive('|')
            .map(|text| Run {
                text: text.replace('|', ""),
                style: STYLE,
                link: text.ends_with('|').then_some(0),
                loose: false,
            })
            .collect();
        lines(&faces, &runs, f32::from(letters) * 6.01)
            .into_iter()
            .map(|line| line.into_iter().map(|piece| piece.text).collect())
            .collect()
    }

    #[test]
    fn lines_are_as_full_as_they_can_be() {
        assert_eq!(broken("ett två tre fyra", 8), ["ett två ", "tre fyra"]);
        assert_eq!(broken("", 8), [""; 0]);
        assert_eq!(broken("   ", 8), ["   "]);
    }

    #[test]
    fn a_word_of_two_looks_is_one_word() {
        assert_eq!(broken("aa bb|cc dd", 5), ["aa ", "bbcc ", "dd"]);
    }

    #[test]
    fn a_long_word_begins_on_a_line_of_its_own_and_is_broken() {
        assert_eq!(broken("ab cdefghij k", 4), ["ab ", "cdef", "ghij ", "k"]);
        assert_eq!(broken("åäö", 0), ["å", "ä", "ö"]);
    }

    #[test]
    fn hyphens_break_words_but_not_dates() {
        assert_eq!(broken("data-skydd", 6), ["data-", "skydd"]);
        assert_eq!(broken("x 2025-08-26", 10), ["x ", "2025-08-26"]);
    }

    #[test]
    fn letters_without_width_fill_a_line_too() {
        let pile = "\u{301}".repeat(FULL * 2 + 100);
        assert_eq!(broken(&pile, 80).len(), 3);
    }
}
