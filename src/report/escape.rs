//! Makes a person's words inert in Markdown: they can become neither markup nor HTML, nor a comment
//! of ours, nor a control sequence.
//!
//! Two forms. [`inline`] is one line, for a table cell or the middle of a sentence. [`paragraphs`]
//! keeps paragraphs and line breaks. Neither knows where in the paper the words land, so both
//! defend the start of a line as well as its middle.

use std::io::{self, Write};

/// Returns the words as one line of Markdown; line breaks become spaces.
pub(super) fn inline(words: &str) -> String {
    let lines = plain_lines(words);
    let joined = lines.iter().filter(|line| !line.is_empty()).fold(
        String::with_capacity(words.len() + 16),
        |mut joined, line| {
            if !joined.is_empty() {
                joined.push(' ');
            }
            joined.push_str(line);
            joined
        },
    );
    line(&joined)
}

/// Returns the words as paragraphs of Markdown, without a newline at the end. A single line break
/// becomes a hard break; every line but the first starts with `indent` spaces, for use in a list.
pub(super) fn paragraphs(words: &str, indent: usize) -> String {
    let margin = " ".repeat(indent.min(12));
    let mut out = String::with_capacity(words.len() + 16);
    let mut gap = false;
    for words in plain_lines(words) {
        if words.is_empty() {
            gap = !out.is_empty();
            continue;
        }
        if gap {
            out.push_str("\n\n");
            out.push_str(&margin);
        } else if !out.is_empty() {
            out.push_str("\\\n");
            out.push_str(&margin);
        }
        gap = false;
        out.push_str(&line(&words));
    }
    out
}

/// Writes what [`inline`] returns: the shape that Tera wants for everything a template prints.
pub(super) fn write_inline(words: &str, to: &mut dyn Write) -> io::Result<()> {
    to.write_all(inline(words).as_bytes())
}

/// Splits at line breaks of every kind, drops control and direction characters, and trims.
fn plain_lines(words: &str) -> Vec<String> {
    let words = words.replace("\r\n", "\n");
    words
        .split([
            '\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}',
        ])
        .map(|line| {
            let kept: String = line
                .chars()
                .map(|c| if c == '\t' { ' ' } else { c })
                .filter(|&c| !is_hidden(c))
                .collect();
            kept.trim().to_owned()
        })
        .collect()
}

/// Returns whether a character steers a terminal or the order of text instead of being read.
pub(super) fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{61c}'
                | '\u{200b}'
                | '\u{200e}'
                | '\u{200f}'
                | '\u{202a}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{feff}'
                | '\u{fff9}'..='\u{fffb}'
                | '\u{e0000}'..='\u{e007f}'
        )
}

/// Escapes one line that holds no line break and no hidden character.
pub(super) fn line(words: &str) -> String {
    let mut out = String::with_capacity(words.len() + 16);
    // At the start of a line a few more characters mean something, and so does `1.` or `1)`.
    let mut digits = 0;
    let mut chars = words.chars().enumerate().peekable();
    while let Some((at, c)) = chars.next() {
        let ends = chars.peek().is_none_or(|(_, next)| next.is_whitespace());
        let numbered = digits > 0 && digits == at && ends;
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '#' | '|' | '~' => {
                out.push('\\');
                out.push(c);
            }
            '-' | '+' | '=' | ':' if at == 0 => {
                out.push('\\');
                out.push(c);
            }
            '.' | ')' if numbered => {
                out.push('\\');
                out.push(c);
            }
            c => out.push(c),
        }
        if c.is_ascii_digit() && digits == at {
            digits += 1;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn ordinary_prose_is_left_as_it_is() {
        let words = "SLK:s mejl (26 aug 2025 kl. 16.54): ca 1 300 personer – inte fler!";
        assert_eq!(inline(words), words);
    }

    #[test]
    fn markup_html_and_template_code_become_words() {
        for (words, want) in [
            ("{{ 7*7 }}", r"\{\{ 7\*7 \}\}"),
            ("<script>x</script>", "&lt;script&gt;x&lt;/script&gt;"),
            ("<!-- /frist:intern -->", "&lt;!-- /frist:intern --&gt;"),
            ("# rubrik", r"\# rubrik"),
            ("- punkt", r"\- punkt"),
            ("1. punkt", r"1\. punkt"),
            ("26) punkt", r"26\) punkt"),
            ("1.2 punkt", "1.2 punkt"),
            ("| a | b |", r"\| a \| b \|"),
            ("![x](y) `z` ~~q~~", r"!\[x\](y) \`z\` \~\~q\~\~"),
            ("a\\", r"a\\"),
            ("&lt;", "&amp;lt;"),
            ("===", r"\==="),
        ] {
            assert_eq!(inline(words), want);
        }
    }

    #[test]
    fn hidden_characters_are_gone() {
        assert_eq!(inline("a\u{1b}[31mb\u{202e}c\u{0}"), r"a\[31mbc");
    }

    #[test]
    fn paragraphs_and_line_breaks_stay() {
        let words = "Först.\n    Sedan.\r\n\r\n\n- Till sist.\n";
        assert_eq!(paragraphs(words, 0), "Först.\\\nSedan.\n\n\\- Till sist.");
        assert_eq!(paragraphs("a\n\nb", 2), "a\n\n  b");
        assert_eq!(inline(words), "Först. Sedan. - Till sist.");
    }

    proptest! {
        #[test]
        fn nothing_that_means_something_survives(words in "[\\PC\\n\\r\\t<>&#|`*_\\[\\]{}~=+.)0-9\\\\-]{0,60}") {
            for out in [inline(&words), paragraphs(&words, 2)] {
                let forbidden = ['<', '>', '\r', '\t', '\u{1b}'];
                prop_assert!(!out.contains(forbidden));
                for line in out.split('\n') {
                    let line = line.trim_start_matches(' ');
                    prop_assert!(!line.starts_with(['#', '-', '+', '=', '*', '|', '`', '~', ':']), "{line}");
                    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
                    let mark = rest.len() < line.len() && rest.starts_with(['.', ')']);
                    prop_assert!(!mark || rest.chars().nth(1).is_some_and(|c| !c.is_whitespace()), "{line}");
                }
                let mut escaped = false;
                for c in out.chars() {
                    if escaped { escaped = false; continue; }
                    if c == '\\' { escaped = true; continue; }
                    prop_assert!(!"`*_{}[]#|~".contains(c), "{out}");
                }
                prop_assert!(!escaped, "{out}");
            }
        }
    }
}
