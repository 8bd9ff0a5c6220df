//! The mistakes that make a text no TOML: one problem for each cause, not for each consequence.

use std::ops::Range;

use toml::de::DeTable;

use super::findings::Findings;
use crate::text::problem::syntax::syntax;

/// Reads a text as TOML as far as it goes, and reports what is not.
pub(crate) fn parse<'s>(source: &'s str, out: &mut Findings) -> toml::Spanned<DeTable<'s>> {
    let (tree, errors) = DeTable::parse_recoverable(source);
    let found: Vec<(Range<usize>, &str)> = errors
        .iter()
        .map(|error| (error.span().unwrap_or(0..0), error.message()))
        .map(|(span, message)| {
            // Where nothing stands, nothing lacks its quotes.
            let nothing = span.is_empty() && message.starts_with("string values must be quoted");
            (span, if nothing { "missing value" } else { message })
        })
        .collect();
    let unclosed = found
        .iter()
        .find(|(_, message)| is_unclosed(message))
        .and_then(|(_, message)| Some((last_open(source)?, *message)));
    let Some((open, message)) = unclosed else {
        for (span, message) in found {
            out.add(span, syntax(message));
        }
        return tree;
    };
    out.lose(open);
    // All that follows an open bracket is taken for its inside, and nearly every line of it is then
    // a mistake. A broken text inside is the likelier cause.
    let mut cause = false;
    for (span, message) in found {
        let broken_text = message.starts_with("invalid") && message.contains("string");
        if span.end <= open || broken_text {
            cause |= broken_text && span.start >= open;
            out.add(span, syntax(message));
        }
    }
    if !cause {
        out.add(open..open + 1, syntax(message));
    }
    tree
}

fn is_unclosed(message: &str) -> bool {
    message.starts_with("unclosed array,") || message.starts_with("unclosed inline table")
}

/// Returns the place of the last `[` or `{` that nothing closes.
fn last_open(source: &str) -> Option<usize> {
    let mut open: Vec<(usize, u8)> = Vec::new();
    let bytes = source.as_bytes();
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'#' => at = skip(bytes, at, b"\n"),
            b'"' | b'\'' => {
                let triple = [byte; 3];
                at = if bytes.get(at..at + 3) == Some(&triple[..]) {
                    skip(bytes, at + 2, &triple) + 2
                } else {
                    skip(bytes, at, &[byte])
                };
            }
            b'[' | b'{' => open.push((at, byte)),
            b']' | b'}' => {
                let opener = if byte == b']' { b'[' } else { b'{' };
                if open.last().is_some_and(|(_, last)| *last == opener) {
                    open.pop();
                }
            }
            _ => {}
        }
        at += 1;
    }
    open.last().map(|(at, _)| *at)
}

/// Returns where the next `end` after `from` starts; a text of one line ends with its line.
fn skip(bytes: &[u8], from: usize, end: &[u8]) -> usize {
    let mut at = from + 1;
    while let Some(&byte) = bytes.get(at) {
        if bytes.get(at..).is_some_and(|rest| rest.starts_with(end)) {
            return at;
        }
        if end.len() == 1 && byte == b'\n' {
            return at;
        }
        // Only a text in double quotes has escapes.
        at += if byte == b'\\' && end.first() == Some(&b'"') {
            2
        } else {
            1
        };
    }
    at
}

#[cfg(test)]
mod tests {
    use super::last_open;

    #[test]
    fn finds_the_bracket_that_nothing_closes() {
        let source = "a = \"[\\\"[\" # [\nb = ['[', \"\"\"[\n\"\"\"]\nc = [ 1\n[[d]]\n";
        assert_eq!(last_open(source), source.find("[ 1"));
        assert_eq!(last_open("a = [1, { b = 2 }]"), None);
        assert_eq!(last_open("a = [\n { b = 1\n]"), Some(7));
    }
}
