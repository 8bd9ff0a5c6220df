//! A paper's Markdown as lines to read on the screen: headings, tables and emphasis without their
//! marks. Only for reading; what is written to a file is the paper itself.

/// A line to read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Line {
    /// A heading.
    Heading(String),
    /// A row of a table with two columns: what, and its value.
    Pair(String, String),
    /// Something said apart from the rest, such as what the draft lacks.
    Quote(String),
    /// Text; nothing for an empty line.
    Text(String),
}

impl Line {
    /// Returns the words, for searching.
    pub fn words(&self) -> String {
        match self {
            Self::Heading(text) | Self::Quote(text) | Self::Text(text) => text.clone(),
            Self::Pair(what, value) => format!("{what} {value}"),
        }
    }
}

/// Makes the lines of a paper.
pub(super) fn lines(paper: &str) -> Vec<Line> {
    paper.split('\n').filter_map(line).collect()
}

/// Makes one line; the rule under a table's head is none, nor is a comment to the program. An answer
/// forms no comment: its `<` is escaped.
fn line(source: &str) -> Option<Line> {
    let source = source.trim_end();
    if source.starts_with("<!--") && source.ends_with("-->") {
        return None;
    }
    if let Some(row) = source.strip_prefix('|') {
        let is_rule = |c: char| matches!(c, '|' | '-' | ':' | ' ');
        if row.contains("--") && row.chars().all(is_rule) {
            return None;
        }
        let cells = cells(row);
        return Some(match cells.as_slice() {
            [what, value] if value.is_empty() => Line::Heading(what.clone()),
            [what, value] => Line::Pair(what.clone(), value.clone()),
            many => Line::Text(many.join(" · ")),
        });
    }
    if let Some(inner) = source.strip_prefix('>') {
        let inner = line(inner.strip_prefix(' ').unwrap_or(inner));
        return inner.map(|inner| Line::Quote(inner.words()));
    }
    let bare = source.trim_start_matches('#');
    if bare.len() < source.len() && bare.starts_with(' ') {
        return Some(Line::Heading(plain(bare.trim())));
    }
    if let Some(item) = source.strip_prefix("- ") {
        return Some(Line::Text(format!("• {}", plain(item))));
    }
    Some(Line::Text(plain(source)))
}

/// Splits a row at its bars; an escaped bar is text.
fn cells(row: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut chars = row.chars();
    while let Some(c) = chars.next() {
        match (c, cells.last_mut()) {
            ('|', _) => cells.push(String::new()),
            (c, Some(cell)) => {
                cell.push(c);
                if c == '\\' {
                    cell.extend(chars.next());
                }
            }
            (_, None) => {}
        }
    }
    // What follows the last bar is no cell.
    if cells.last().is_some_and(|last| last.trim().is_empty()) {
        cells.pop();
    }
    cells.iter().map(|cell| plain(cell.trim())).collect()
}

/// Takes off escapes, emphasis and line breaks of tables.
fn plain(text: &str) -> String {
    let text = text.replace("<br>", " · ");
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\\' => match chars.peek() {
                Some(next) if next.is_ascii_punctuation() => out.extend(chars.next()),
                _ => out.push(c),
            },
            '*' | '`' => {}
            c => out.push(c),
        }
    }
    for (code, is) in [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&amp;", "&"),
    ] {
        out = out.replace(code, is);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_gone_and_words_stay() {
        let paper = "# Rapport\n<!-- frist:content nature -->\n\n| Om | |\n|---|---|\n| Fråga | 1\\|2 \\*x\\* |\n- **Punkt**\n| a | b | c |\n> **UTKAST.** Saknas:\n>\n> - 5 \\> 4";
        let text = |text: &str| Line::Text(text.to_owned());
        let quote = |text: &str| Line::Quote(text.to_owned());
        assert_eq!(
            lines(paper),
            [
                Line::Heading("Rapport".to_owned()),
                text(""),
                Line::Heading("Om".to_owned()),
                Line::Pair("Fråga".to_owned(), "1|2 *x*".to_owned()),
                text("• Punkt"),
                text("a · b · c"),
                quote("UTKAST. Saknas:"),
                quote(""),
                quote("• 5 > 4"),
            ]
        );
    }
}
