//! Breaks text into rows by width on screen, and finds the cursor in them. Never counts bytes.

use super::columns::{parts, wide};

/// One row of a wrapped line, with the character it begins at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Row<'a> {
    /// The text of the row.
    pub(super) text: &'a str,
    /// The number of the row's first character in its line.
    pub(super) start: usize,
}

/// Breaks one line into rows of at most `width` columns, at spaces where there are any.
pub(super) fn rows(line: &str, width: usize) -> Vec<Row<'_>> {
    let width = width.max(1);
    let mut rows = Vec::new();
    // The row being filled begins at this byte and this character, and takes so many columns.
    let (mut from, mut start, mut used) = (0, 0, 0);
    let (mut byte, mut chars) = (0, 0);
    let row = |from, to, start| Row {
        text: line.get(from..to).unwrap_or_default(),
        start,
    };
    for word in line.split_inclusive(' ') {
        let bare = word.strip_suffix(' ').unwrap_or(word);
        let columns = wide(bare);
        let to_see = if bare.ends_with(char::is_whitespace) {
            wide(bare.trim_end())
        } else {
            columns
        };
        if used > 0 && used + to_see > width {
            rows.push(row(from, byte, start));
            (from, start, used) = (byte, chars, 0);
        }
        if used + columns <= width {
            // Nearly always: the word fits whole.
            used += columns + word.len() - bare.len();
            byte += word.len();
            chars += word.chars().count();
            continue;
        }
        for (part, columns) in parts(word) {
            if used + columns > width && part != " " {
                rows.push(row(from, byte, start));
                (from, start, used) = (byte, chars, 0);
            }
            used += columns;
            byte += part.len();
            chars += part.chars().count();
        }
    }
    rows.push(row(from, line.len(), start));
    rows
}

/// Breaks a text of several lines into rows.
pub(super) fn wrap(text: &str, width: usize) -> Vec<String> {
    text.split('\n')
        .flat_map(|line| rows(line, width))
        .map(|row| row.text.trim_end().to_owned())
        .collect()
}

/// Cuts a text to `width` columns, after a whole word where one ends in its last two thirds; a cut one
/// ends in `…`.
pub(super) fn cut(text: &str, width: usize) -> String {
    let text = text.split('\n').next().unwrap_or_default();
    if wide(text) <= width {
        return text.to_owned();
    }
    let mut short = String::new();
    let mut used = 1;
    for (part, columns) in parts(text) {
        used += columns;
        if used > width {
            break;
        }
        short.push_str(part);
    }
    let next = text.chars().nth(short.chars().count());
    let ends_whole = next.is_some_and(|c| !c.is_alphanumeric());
    if !ends_whole && let Some((words, _)) = short.rsplit_once(' ') {
        let words = words.trim_end_matches([' ', ',', '.', ';', ':', '–', '·', '-']);
        if wide(words) * 3 >= width {
            short = words.to_owned();
        }
    }
    let mut short = short.trim_end().to_owned();
    short.push('…');
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn breaks_at_spaces_and_inside_long_words() {
        assert_eq!(wrap("räksmörgås på ön", 10), ["räksmörgås", "på ön"]);
        assert_eq!(wrap("abcdefghij", 4), ["abcd", "efgh", "ij"]);
        assert_eq!(wrap("a\n\nb", 4), ["a", "", "b"]);
    }

    #[test]
    fn a_word_that_fits_on_a_line_is_never_broken() {
        let path = "/home/anna/ärenden/2026-11-23-abc/reports/incidentrapport.md";
        let text = format!("Skrivet till {path} och läst en gång till");
        for width in unicode_width::UnicodeWidthStr::width(path)..90 {
            let rows = wrap(&text, width);
            let is_whole = rows.iter().any(|row| row.contains(path));
            assert!(is_whole, "{width}: {rows:?}");
        }
    }

    #[test]
    fn every_character_of_the_line_is_in_some_row() {
        for width in 1..12 {
            let line = "ett  två åäö  trettiotvå ";
            let whole: String = rows(line, width).iter().map(|row| row.text).collect();
            assert_eq!(whole, line, "width {width}");
        }
    }

    #[test]
    fn cuts_by_width() {
        assert_eq!(cut("Åtgärder", 5), "Åtgä…");
        assert_eq!(cut("Åtgärd", 6), "Åtgärd");
        assert_eq!(cut("Skyddade personuppgifter", 16), "Skyddade…");
        assert_eq!(cut("ett två tre fyra", 12), "ett två tre…");
    }
}
