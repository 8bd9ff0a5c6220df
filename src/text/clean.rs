//! Cleans text that comes from outside: what is kept can be shown on a terminal and printed.

use unicode_normalization::UnicodeNormalization;

/// Returns `text` in NFC, with line ends as `\n`, and without control characters (but newline and
/// tab) and without characters that turn the direction of text.
pub fn clean(text: &str) -> String {
    text.replace("\r\n", "\n")
        .replace('\r', "\n")
        .nfc()
        .filter(|c| *c == '\n' || *c == '\t' || !(c.is_control() || turns(*c)))
        .collect()
}

/// Returns whether a character changes the direction of the text around it, or is a mark that
/// nobody can see.
const fn turns(c: char) -> bool {
    matches!(
        c,
        '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}'
    )
}
