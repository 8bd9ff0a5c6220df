//! Makes a person's text safe to keep and to show. Every way in passes here: typed, pasted, filled
//! from a file, settings. It never judges what the words say.

use unicode_normalization::UnicodeNormalization as _;

/// Returns the text in NFC, with line feeds for line ends, and without what a terminal or a reader
/// could take for something else than words.
///
/// Removed: control characters other than line feed and tab, whole escape sequences, characters
/// that turn the direction of writing, and invisible ones. A zero-width joiner is removed too: an
/// emoji made of several falls apart into its parts, which is harmless. Spaces at the end of a
/// line and empty lines at the end go as well.
pub fn clean(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '\r' => {
                if rest.peek() == Some(&'\n') {
                    rest.next();
                }
                kept.push('\n');
            }
            '\u{2028}' | '\u{2029}' | '\u{85}' => kept.push('\n'),
            '\u{1b}' => skip_escape(&mut rest),
            '\n' | '\t' => kept.push(c),
            c if c.is_control() || is_hidden(c) => {}
            c => kept.push(c),
        }
    }
    let composed: String = kept.nfc().collect();
    let mut lines: Vec<&str> = composed.split('\n').map(str::trim_end).collect();
    while lines.len() > 1 && lines.last().is_some_and(|line| line.is_empty()) {
        lines.pop();
    }
    lines.join("\n")
}

/// Returns the text cleaned and on one line: line feeds and tabs become spaces.
pub fn clean_line(text: &str) -> String {
    clean(text).replace(['\n', '\t'], " ").trim().to_owned()
}

/// Skips what follows an ESC when it is a control sequence (`ESC [ … letter`), so that a pasted
/// `ESC[31m` does not leave `[31m` behind. Anything else after ESC is kept as the text it is.
fn skip_escape(rest: &mut std::iter::Peekable<std::str::Chars<'_>>) {
    if rest.peek() != Some(&'[') {
        return;
    }
    rest.next();
    while let Some(&c) = rest.peek() {
        match c {
            '\u{20}'..='\u{3f}' => {
                rest.next();
            }
            '\u{40}'..='\u{7e}' => {
                rest.next();
                return;
            }
            _ => return,
        }
    }
}

/// Returns whether a character is invisible or turns the direction of writing.
const fn is_hidden(c: char) -> bool {
    matches!(
        c,
        '\u{ad}'                    // soft hyphen
        | '\u{61c}'                 // Arabic letter mark
        | '\u{180e}'                // Mongolian vowel separator
        | '\u{200b}'..='\u{200f}'   // zero width, joiners, direction marks
        | '\u{202a}'..='\u{202e}'   // embeddings and overrides
        | '\u{2060}'..='\u{206f}'   // word joiner, isolates, deprecated formats
        | '\u{feff}'                // byte order mark
        | '\u{fff9}'..='\u{fffb}'   // annotations
        | '\u{e0000}'..='\u{e007f}' // tags
    )
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn keeps_swedish_and_composes_it() {
        assert_eq!(clean("A\u{30a}tga\u{308}rd"), "Åtgärd");
    }

    #[test]
    fn turns_every_line_end_into_a_line_feed_and_trims() {
        assert_eq!(clean("a  \r\nb\rc\td\n\n"), "a\nb\nc\td");
    }

    #[test]
    fn removes_escape_sequences_whole() {
        assert_eq!(clean("\u{1b}[31;1mröd\u{1b}[0m\u{9b}2J"), "röd2J");
        assert_eq!(clean("\u{1b}]0;titel\u{7}x"), "]0;titelx");
    }

    #[test]
    fn removes_what_turns_the_direction_of_writing() {
        assert_eq!(clean("a\u{202e}b\u{2066}c\u{200b}\u{200d}"), "abc");
    }

    #[test]
    fn one_line_has_no_line_feed() {
        assert_eq!(clean_line(" a\nb\t c \n"), "a b  c");
    }

    proptest! {
        #[test]
        fn never_lets_a_control_character_through(text in any::<String>()) {
            let out = clean(&text);
            let is_bad = |c: char| (c.is_control() && c != '\n' && c != '\t') || is_hidden(c);
            prop_assert!(!out.contains(is_bad));
        }

        #[test]
        fn cleaning_twice_changes_nothing(text in any::<String>()) {
            let once = clean(&text);
            prop_assert_eq!(clean(&once), once);
        }
    }
}
