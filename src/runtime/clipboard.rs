//! Puts a text on the clipboard of the person's own terminal with OSC 52, which works over SSH. A
//! terminal never says whether it took it; what it could not take is refused here.

use std::io::{self, Write};

/// The most bytes of the sequence that terminals are known to take.
const MOST: usize = 74_994;

/// The terminal as something to write a sequence to; none in tests and without a terminal.
pub(super) struct Clipboard(Option<Box<dyn Write>>);

impl Clipboard {
    /// Takes nothing: every text is refused.
    pub(super) const fn none() -> Self {
        Self(None)
    }

    /// Writes to this terminal.
    pub(super) fn of(terminal: Box<dyn Write>) -> Self {
        Self(Some(terminal))
    }

    /// Sends a text; returns how many characters, or `None` where it has to go some other way.
    pub(super) fn put(&mut self, text: &str) -> Option<usize> {
        let sequence = sequence(text)?;
        let terminal = self.0.as_mut()?;
        let sent: io::Result<()> = terminal
            .write_all(sequence.as_bytes())
            .and_then(|()| terminal.flush());
        sent.ok().map(|()| text.chars().count())
    }
}

/// Returns whether the terminal named by `TERM` can have a clipboard at all.
pub(super) fn may_have(term: Option<&str>) -> bool {
    !matches!(term, None | Some("" | "dumb" | "linux"))
}

/// Returns the sequence; nothing for a text that is too long. Control characters but newline and tab
/// are taken out: what is pasted is never a command.
fn sequence(text: &str) -> Option<String> {
    let is_text = |c: &char| !c.is_control() || matches!(c, '\n' | '\t');
    let clean: String = text.chars().filter(is_text).collect();
    let coded = base64(clean.as_bytes());
    (coded.len() <= MOST).then(|| format!("\x1b]52;c;{coded}\x07"))
}

/// Codes bytes as base64 (RFC 4648 §4), padded.
fn base64(bytes: &[u8]) -> String {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let byte = |n: usize| three.get(n).copied().unwrap_or(0);
        let all = u32::from_be_bytes([0, byte(0), byte(1), byte(2)]);
        for place in 0..4 {
            let six = (all >> (18 - 6 * place)) & 63;
            let letter = usize::try_from(six).ok().and_then(|six| ALPHABET.get(six));
            let is_there = place <= three.len();
            out.push(
                letter
                    .filter(|_| is_there)
                    .map_or('=', |letter| char::from(*letter)),
            );
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_as_the_standard_does() {
        let pairs = [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foobar", "Zm9vYmFy"),
        ];
        for (plain, coded) in pairs {
            assert_eq!(base64(plain.as_bytes()), coded);
        }
        assert_eq!(base64("åäö".as_bytes()), "w6XDpMO2");
    }

    #[test]
    fn no_control_character_is_sent_and_nothing_too_long() {
        assert_eq!(sequence("a\x1b[2J\x07b"), sequence("a[2Jb"));
        assert_eq!(
            sequence("a\nb\t"),
            Some("\x1b]52;c;YQpiCQ==\x07".to_owned())
        );
        assert_eq!(sequence(&"x".repeat(60_000)), None);
    }

    #[test]
    fn without_a_terminal_the_text_has_to_go_another_way() {
        assert_eq!(Clipboard::none().put("text"), None);
        assert_eq!(Clipboard::of(Box::new(Vec::new())).put("två"), Some(3));
        assert!(!may_have(Some("linux")) && !may_have(None) && may_have(Some("xterm-256color")));
    }
}
