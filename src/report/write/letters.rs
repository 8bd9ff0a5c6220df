//! What may stand in a file: no character that steers instead of being read, and none that XML
//! forbids; markup's own characters are escaped.

use std::fmt::Write as _;

use crate::report::escape;

/// Returns whether a character may stand in a paper; spaces of every kind are told apart before.
fn stands(c: char) -> bool {
    !escape::is_hidden(c) && !matches!(c, '\u{fffe}' | '\u{ffff}')
}

/// Returns the words on one line, with nothing hidden in them.
pub(super) fn plain(words: &str) -> String {
    words
        .chars()
        .map(|c| {
            if c.is_whitespace() && c != '\u{a0}' && c != '\u{202f}' {
                ' '
            } else {
                c
            }
        })
        .filter(|&c| stands(c))
        .collect()
}

/// Adds the words to XML or HTML, as text or as an attribute's value between double quotes.
pub(super) fn push(out: &mut String, words: &str) {
    for c in plain(words).chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
}

/// Returns the words as XML or HTML.
pub(super) fn escaped(words: &str) -> String {
    let mut out = String::with_capacity(words.len() + 16);
    push(&mut out, words);
    out
}

/// Returns an address that every program takes for one, or nothing: letters outside ASCII and what
/// no address may hold are written as their bytes.
pub(super) fn address(to: &str) -> Option<String> {
    let (scheme, rest) = to.split_once(':')?;
    let rest = match scheme {
        "https" | "http" => rest.strip_prefix("//")?,
        "mailto" => rest,
        _ => return None,
    };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let named = host.starts_with(|c: char| c.is_alphanumeric())
        && !host.contains(['[', ']', '\\', '%', ' ', '<', '>', '"']);
    if !named {
        return None;
    }
    let mut out = String::with_capacity(to.len() + 8);
    out.push_str(scheme);
    out.push_str(if scheme == "mailto" { ":" } else { "://" });
    for byte in rest.bytes() {
        let kept = byte.is_ascii_alphanumeric() || b"-._~:/?#@!$&'()*+,;=%".contains(&byte);
        if kept {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_and_hidden_characters_do_no_harm() {
        assert_eq!(
            escaped("<a b=\"c\">'&\u{0}\u{1b}\u{202e}\u{ffff}\u{7f}å\n🙂"),
            "&lt;a b=&quot;c&quot;&gt;&#39;&amp;å 🙂"
        );
    }

    #[test]
    fn an_address_is_one_or_nothing() {
        for (to, want) in [
            (
                "https://www.imy.se/a?b=c#d",
                Some("https://www.imy.se/a?b=c#d"),
            ),
            ("https://imy.se/å b", Some("https://imy.se/%C3%A5%20b")),
            ("https://imy.se/\"><x", Some("https://imy.se/%22%3E%3Cx")),
            ("mailto:dso@example.se", Some("mailto:dso@example.se")),
            ("https://[x/", None),
            ("https://", None),
            ("javascript:alert(1)", None),
        ] {
            assert_eq!(address(to).as_deref(), want, "{to}");
        }
    }
}
