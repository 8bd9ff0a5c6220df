//! A key press as the program knows it, and the notation that tests, help and footers share.
//!
//! Never a terminal's own event: `runtime::input` translates those.

use std::fmt;

/// Which key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Code {
    /// A printable character, as typed (upper case when shifted).
    Char(char),
    /// Enter.
    Enter,
    /// Escape.
    Esc,
    /// Tab.
    Tab,
    /// Shift-Tab.
    BackTab,
    /// Backspace.
    Backspace,
    /// Delete.
    Delete,
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Arrow left.
    Left,
    /// Arrow right.
    Right,
    /// Home.
    Home,
    /// End.
    End,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
    /// A function key, F1 to F12.
    F(u8),
}

/// One key press with its modifiers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    /// Which key.
    pub code: Code,
    /// Whether Ctrl was held.
    pub ctrl: bool,
    /// Whether Alt was held.
    pub alt: bool,
}

/// The keys with a name in the notation, and that name. Labels on screen are in `text`.
const NAMES: [(&str, Code); 17] = [
    ("enter", Code::Enter),
    ("esc", Code::Esc),
    ("tab", Code::Tab),
    ("s-tab", Code::BackTab),
    ("bs", Code::Backspace),
    ("del", Code::Delete),
    ("up", Code::Up),
    ("down", Code::Down),
    ("left", Code::Left),
    ("right", Code::Right),
    ("home", Code::Home),
    ("end", Code::End),
    ("pgup", Code::PageUp),
    ("pgdn", Code::PageDown),
    ("space", Code::Char(' ')),
    ("lt", Code::Char('<')),
    ("gt", Code::Char('>')),
];

impl Key {
    /// Makes a plain key.
    pub const fn plain(code: Code) -> Self {
        Self {
            code,
            ctrl: false,
            alt: false,
        }
    }

    /// Makes the key of a character.
    pub const fn char(c: char) -> Self {
        Self::plain(Code::Char(c))
    }

    /// Makes Ctrl and a character.
    pub const fn ctrl(c: char) -> Self {
        Self {
            code: Code::Char(c),
            ctrl: true,
            alt: false,
        }
    }

    /// Returns the character that the key types, when it types one.
    #[allow(
        clippy::wildcard_enum_match_arm,
        reason = "most keys mean nothing here"
    )]
    pub const fn typed(self) -> Option<char> {
        match self.code {
            Code::Char(c) if !self.ctrl && !self.alt => Some(c),
            _ => None,
        }
    }

    /// Reads a whole notation, such as `<enter>jj<c-s>`; an unknown name is told.
    pub fn parse_all(notation: &str) -> Result<Vec<Self>, String> {
        let mut keys = Vec::new();
        let mut rest = notation;
        while let Some(c) = rest.chars().next() {
            let tail = rest.get(c.len_utf8()..).unwrap_or_default();
            match tail.split_once('>') {
                Some((name, after)) if c == '<' => {
                    keys.push(Self::named(name).ok_or_else(|| format!("<{name}>"))?);
                    rest = after;
                }
                _ => {
                    keys.push(Self::char(c));
                    rest = tail;
                }
            }
        }
        Ok(keys)
    }

    /// Reads what stands between the angle brackets.
    fn named(name: &str) -> Option<Self> {
        if let Some((_, code)) = NAMES.iter().find(|(known, _)| *known == name) {
            return Some(Self::plain(*code));
        }
        if let Some(number) = name.strip_prefix('f')
            && let Ok(number) = number.parse()
        {
            return (1..=12)
                .contains(&number)
                .then(|| Self::plain(Code::F(number)));
        }
        if let Some(inner) = name.strip_prefix("c-") {
            return Some(Self {
                ctrl: true,
                ..Self::inner(inner)?
            });
        }
        let inner = name.strip_prefix("a-")?;
        Some(Self {
            alt: true,
            ..Self::inner(inner)?
        })
    }

    fn inner(name: &str) -> Option<Self> {
        let mut chars = name.chars();
        match (chars.next(), chars.next()) {
            (Some(c), None) => Some(Self::char(c)),
            _ => Self::named(name),
        }
    }
}

impl fmt::Display for Key {
    /// Writes the key as people know it: `Enter`, `Ctrl-P`, `l`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.ctrl {
            f.write_str("Ctrl-")?;
        }
        if self.alt {
            f.write_str("Alt-")?;
        }
        match self.code {
            Code::Char(' ') => f.write_str("Space"),
            Code::Char(c) if self.ctrl || self.alt => write!(f, "{}", c.to_uppercase()),
            Code::Char(c) => write!(f, "{c}"),
            Code::Enter => f.write_str("Enter"),
            Code::Esc => f.write_str("Esc"),
            Code::Tab => f.write_str("Tab"),
            Code::BackTab => f.write_str("Shift-Tab"),
            Code::Backspace => f.write_str("Backspace"),
            Code::Delete => f.write_str("Del"),
            Code::Up => f.write_str("↑"),
            Code::Down => f.write_str("↓"),
            Code::Left => f.write_str("←"),
            Code::Right => f.write_str("→"),
            Code::Home => f.write_str("Home"),
            Code::End => f.write_str("End"),
            Code::PageUp => f.write_str("PgUp"),
            Code::PageDown => f.write_str("PgDn"),
            Code::F(n) => write!(f, "F{n}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_notation_reads_names_controls_and_plain_text() {
        let keys = Key::parse_all("<enter>å<c-s><a-enter><f2><lt>").expect("a notation");
        let alt_enter = Key {
            alt: true,
            ..Key::plain(Code::Enter)
        };
        assert_eq!(
            keys,
            [
                Key::plain(Code::Enter),
                Key::char('å'),
                Key::ctrl('s'),
                alt_enter,
                Key::plain(Code::F(2)),
                Key::char('<'),
            ]
        );
    }

    #[test]
    fn an_unknown_name_is_told() {
        assert_eq!(Key::parse_all("a<nope>"), Err("<nope>".to_owned()));
    }
}
