//! How wide words become, near enough and rather too wide: no format measures the same font.

/// Returns the width of a line of words in points; `size` is their size.
pub(crate) fn of(words: &str, size: u32) -> u32 {
    let hundredths: u32 = words.chars().map(letter).sum();
    (hundredths * size).div_ceil(100)
}

/// Returns the width of a letter in hundredths of the size, as sans-serif fonts have it.
const fn letter(c: char) -> u32 {
    match c {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' => 29,
        ' ' | 't' | 'f' | 'r' | '(' | ')' | '-' | '/' | '[' | ']' => 35,
        'm' | 'w' => 84,
        'M' | 'W' | '@' | '%' | '–' | '…' => 100,
        'A'..='Z' | 'Å' | 'Ä' | 'Ö' => 74,
        c if c.is_ascii() => 57,
        'å' | 'ä' | 'ö' | 'é' => 57,
        // Letters of other scripts and emoji may be as wide as they are high.
        _ => 110,
    }
}
