//! A row of the terminal in cells, and the bytes that turn what it showed into what it shows. Speaks
//! the control sequences of ECMA-48, which every terminal of today understands; writes nothing itself.

use ratatui::style::{Color, Modifier, Style};

use crate::view::{Place, Row};

/// So many unchanged columns between two changed ones are written again: that is no longer than
/// moving the cursor past them.
const BRIDGE: usize = 4;

/// The codes of what a text can be besides coloured.
const MODIFIERS: [(Modifier, usize); 9] = [
    (Modifier::BOLD, 1),
    (Modifier::DIM, 2),
    (Modifier::ITALIC, 3),
    (Modifier::UNDERLINED, 4),
    (Modifier::SLOW_BLINK, 5),
    (Modifier::RAPID_BLINK, 6),
    (Modifier::REVERSED, 7),
    (Modifier::HIDDEN, 8),
    (Modifier::CROSSED_OUT, 9),
];

/// What one column shows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Cell {
    text: Text,
    look: Look,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
enum Text {
    #[default]
    Blank,
    /// A character of one column: nearly everything.
    One(char),
    /// What is several characters or takes several columns, and how many it takes.
    Wide(Box<(String, usize)>),
    /// What stands in an earlier column takes this one too.
    Rest,
}

/// How it is shown: what a [`Style`] comes to on top of nothing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Look {
    text: Color,
    behind: Color,
    modifiers: Modifier,
}

impl Place for Cell {
    fn clear(&mut self) {
        *self = Self::default();
    }

    fn show(&mut self, text: &str, columns: usize, style: Style) {
        let mut chars = text.chars();
        self.text = match (chars.next(), chars.next()) {
            (Some(' ') | None, None) => Text::Blank,
            (Some(one), None) if columns == 1 => Text::One(one),
            _ => Text::Wide(Box::new((text.to_owned(), columns))),
        };
        self.look.text = style.fg.unwrap_or(self.look.text);
        self.look.behind = style.bg.unwrap_or(self.look.behind);
        self.look.modifiers.insert(style.add_modifier);
        self.look.modifiers.remove(style.sub_modifier);
    }

    fn follow(&mut self) {
        *self = Self::default();
        self.text = Text::Rest;
    }
}

/// Lays a row out. What is covered in part by something in front of it is not shown at all, as
/// terminals do it: half a character cannot be written.
pub(super) fn lay_out(row: &Row, cells: &mut [Cell]) {
    row.lay_out(cells);
    let mut rest = &mut *cells;
    while let [first, after @ ..] = rest {
        let mut follow = 0;
        if let Text::Wide(wide) = &first.text {
            follow = wide.1.saturating_sub(1);
            let own = after.iter().take(follow);
            if own.filter(|cell| cell.text == Text::Rest).count() < follow {
                first.text = Text::Blank;
                follow = 0;
            }
        } else if first.text == Text::Rest {
            first.text = Text::Blank;
        }
        rest = after.get_mut(follow..).unwrap_or_default();
    }
}

/// Bytes for the terminal. They begin and end with its own look, and with the cursor anywhere.
#[derive(Debug, Default)]
pub(super) struct Bytes {
    bytes: Vec<u8>,
    look: Look,
}

impl Bytes {
    /// Empties the terminal and hides its cursor.
    pub(super) fn empty(&mut self) {
        self.bytes.extend_from_slice(b"\x1b[?25l\x1b[2J");
    }

    /// Turns row `y` from what it showed before into what it shows after.
    pub(super) fn change(&mut self, y: usize, before: &[Cell], after: &[Cell]) {
        let mut pairs = before.iter().zip(after);
        let mut next = || pairs.position(|(before, after)| before != after);
        let mut at = 0;
        let mut run: Option<(usize, usize)> = None;
        while let Some(unchanged) = next() {
            let x = at + unchanged;
            at = x + 1;
            run = match run {
                Some((from, to)) if x - to <= BRIDGE => Some((from, at)),
                Some((from, to)) => {
                    self.write(y, from, after.get(from..to).unwrap_or_default());
                    Some((x, at))
                }
                None => Some((x, at)),
            };
        }
        if let Some((from, to)) = run {
            self.write(y, from, after.get(from..to).unwrap_or_default());
        }
    }

    /// Ends with the terminal's own look; returns what is to be written.
    pub(super) fn end(&mut self) -> &[u8] {
        self.look(Look::default());
        &self.bytes
    }

    /// Begins anew.
    pub(super) fn clear(&mut self) {
        self.bytes.clear();
    }

    /// Writes cells from column `x` of row `y` on.
    fn write(&mut self, y: usize, x: usize, cells: &[Cell]) {
        let mut is_there = false;
        for (cell, x) in cells.iter().zip(x..) {
            if cell.text == Text::Rest {
                continue;
            }
            if !is_there {
                self.go(y, x);
            }
            self.look(cell.look);
            // Terminals do not agree on how wide some texts are: the cursor is put right after them.
            is_there = !matches!(cell.text, Text::Wide(_));
            match &cell.text {
                Text::Blank | Text::Rest => self.bytes.push(b' '),
                Text::One(one) => self.char(*one),
                Text::Wide(wide) => self.bytes.extend_from_slice(wide.0.as_bytes()),
            }
        }
    }

    fn char(&mut self, one: char) {
        let mut buffer = [0; 4];
        self.bytes
            .extend_from_slice(one.encode_utf8(&mut buffer).as_bytes());
    }

    /// Moves the cursor; both numbers count from 0.
    fn go(&mut self, y: usize, x: usize) {
        self.bytes.extend_from_slice(b"\x1b[");
        self.number(y + 1);
        self.bytes.push(b';');
        self.number(x + 1);
        self.bytes.push(b'H');
    }

    fn look(&mut self, look: Look) {
        if look == self.look {
            return;
        }
        self.look = look;
        self.bytes.extend_from_slice(b"\x1b[0");
        for (modifier, code) in MODIFIERS {
            if look.modifiers.contains(modifier) {
                self.code(code);
            }
        }
        self.colour(look.text, 30);
        self.colour(look.behind, 40);
        self.bytes.push(b'm');
    }

    fn colour(&mut self, colour: Color, base: usize) {
        let (bright, other) = (base + 60, base + 8);
        match colour {
            // Every look begins with the terminal's own colours.
            Color::Reset => {}
            Color::Black => self.code(base),
            Color::Red => self.code(base + 1),
            Color::Green => self.code(base + 2),
            Color::Yellow => self.code(base + 3),
            Color::Blue => self.code(base + 4),
            Color::Magenta => self.code(base + 5),
            Color::Cyan => self.code(base + 6),
            Color::Gray => self.code(base + 7),
            Color::DarkGray => self.code(bright),
            Color::LightRed => self.code(bright + 1),
            Color::LightGreen => self.code(bright + 2),
            Color::LightYellow => self.code(bright + 3),
            Color::LightBlue => self.code(bright + 4),
            Color::LightMagenta => self.code(bright + 5),
            Color::LightCyan => self.code(bright + 6),
            Color::White => self.code(bright + 7),
            Color::Indexed(n) => self.codes(&[other, 5, n.into()]),
            Color::Rgb(r, g, b) => self.codes(&[other, 2, r.into(), g.into(), b.into()]),
        }
    }

    /// Adds one more code to those of a look.
    fn code(&mut self, n: usize) {
        self.bytes.push(b';');
        self.number(n);
    }

    fn codes(&mut self, all: &[usize]) {
        for n in all {
            self.code(*n);
        }
    }

    fn number(&mut self, n: usize) {
        if n >= 10 {
            self.number(n / 10);
        }
        self.bytes
            .extend(u8::try_from(n % 10).map(|digit| b'0' + digit));
    }
}
