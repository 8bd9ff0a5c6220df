//! Canonical JSON: one way only to write a value, so that a hash of the bytes is a hash of the value.
//!
//! ASCII keys in byte order, no white space, integers within ±2^53, strings NFC with the shortest
//! legal escapes, at most 64 levels. The checker reads each byte once, never recurses, never
//! allocates for a line of plain text, and refuses every other spelling. It builds no values:
//! whoever wants them parses the same bytes afterwards.

mod write;

pub use write::write;
pub(super) use write::{write_into, write_text};

/// The deepest nesting that is read.
pub const MAX_DEPTH: usize = 64;
/// The largest distance of an integer from zero: 2^53.
pub const MAX_INTEGER: u64 = 1 << 53;

/// Why bytes are not canonical JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// Not JSON, or white space between its parts.
    Syntax,
    /// A key is not plain ASCII.
    Key,
    /// Keys are out of order or stand twice.
    KeyOrder,
    /// A number is not an integer, has more digits than needed, or is out of range.
    Number,
    /// An escape that is longer than it needs to be, or none at all.
    Escape,
    /// A control character stands in a string as it is.
    Control,
    /// Not UTF-8.
    Utf8,
    /// Not in Unicode's form NFC.
    Nfc,
    /// Nested too deeply.
    Depth,
    /// Bytes after the end of the value.
    Trailing,
}

/// Where bytes stop being canonical JSON, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fault {
    /// How many bytes stand before it.
    pub at: usize,
    /// Why.
    pub what: What,
}

/// A stretch of the line, by byte offsets.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Cut {
    pub(super) from: usize,
    pub(super) to: usize,
}

impl Cut {
    /// Returns the bytes of the stretch.
    pub(super) fn of(self, line: &[u8]) -> &[u8] {
        line.get(self.from..self.to).unwrap_or_default()
    }
}

/// A member of the outermost object.
#[derive(Debug, Clone, Copy)]
pub(super) struct Member {
    /// The key without its quotation marks.
    pub(super) key: Cut,
    /// The value.
    pub(super) value: Cut,
    /// Where the items of an array lie in [`Outline::items`].
    pub(super) items: Cut,
}

/// What the checker noted on its way: the outermost members and the items of their arrays.
#[derive(Debug, Default)]
pub(super) struct Outline {
    pub(super) members: Vec<Member>,
    pub(super) items: Vec<Cut>,
    /// Whether a string holds a control character other than newline and tab.
    pub(super) control: bool,
    frames: Vec<Frame>,
}

#[derive(Debug, Clone, Copy)]
struct Frame {
    start: usize,
    key: Cut,
    object: bool,
}

/// Checks that `bytes` are one value in canonical JSON.
pub fn check(bytes: &[u8]) -> Result<(), Fault> {
    outline(bytes, &mut Outline::default())
}

/// Checks the same and notes where the outermost parts lie.
pub(super) fn outline(bytes: &[u8], into: &mut Outline) -> Result<(), Fault> {
    into.members.clear();
    into.items.clear();
    into.frames.clear();
    into.control = false;
    let mut checker = Checker {
        bytes,
        at: 0,
        control: false,
    };
    let result = checker.run(into);
    into.control = checker.control;
    result
}

struct Checker<'a> {
    bytes: &'a [u8],
    at: usize,
    control: bool,
}

impl Checker<'_> {
    fn run(&mut self, into: &mut Outline) -> Result<(), Fault> {
        loop {
            let mut start = self.at;
            match self.peek() {
                Some(open @ (b'{' | b'[')) => {
                    let object = open == b'{';
                    self.at += 1;
                    if self.peek() == Some(open + 2) {
                        self.at += 1;
                    } else {
                        if into.frames.len() == MAX_DEPTH {
                            return Err(self.fault(What::Depth));
                        }
                        let key = if object { self.key()? } else { Cut::default() };
                        into.frames.push(Frame { start, key, object });
                        continue;
                    }
                }
                Some(b'"') => self.string()?,
                Some(b'-' | b'0'..=b'9') => self.number()?,
                Some(b't') => self.word(b"true")?,
                Some(b'f') => self.word(b"false")?,
                Some(b'n') => self.word(b"null")?,
                _ => return Err(self.fault(What::Syntax)),
            }
            // A value has ended; close all that ends with it.
            loop {
                let depth = into.frames.len();
                let Some(frame) = into.frames.last_mut() else {
                    if self.at == self.bytes.len() {
                        return Ok(());
                    }
                    return Err(self.fault(What::Trailing));
                };
                let value = Cut {
                    from: start,
                    to: self.at,
                };
                if frame.object && depth == 1 {
                    let first = into.members.last().map_or(0, |member| member.items.to);
                    into.members.push(Member {
                        key: frame.key,
                        value,
                        items: Cut {
                            from: first,
                            to: into.items.len(),
                        },
                    });
                } else if !frame.object && depth == 2 {
                    into.items.push(value);
                }
                match (self.peek(), frame.object) {
                    (Some(b','), object) => {
                        self.at += 1;
                        if object {
                            let last = frame.key;
                            let key_at = self.at;
                            frame.key = self.key()?;
                            if frame.key.of(self.bytes) <= last.of(self.bytes) {
                                return Err(Fault {
                                    at: key_at,
                                    what: What::KeyOrder,
                                });
                            }
                        }
                        break;
                    }
                    (Some(b'}'), true) | (Some(b']'), false) => {
                        self.at += 1;
                        start = frame.start;
                        into.frames.pop();
                    }
                    _ => return Err(self.fault(What::Syntax)),
                }
            }
        }
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn fault(&self, what: What) -> Fault {
        Fault { at: self.at, what }
    }

    /// Reads a key and its colon.
    fn key(&mut self) -> Result<Cut, Fault> {
        if self.peek() != Some(b'"') {
            return Err(self.fault(What::Syntax));
        }
        self.at += 1;
        let from = self.at;
        while let Some(byte) = self.peek() {
            match byte {
                b'"' => break,
                b'\\' | 0..0x20 | 0x7f.. => return Err(self.fault(What::Key)),
                _ => self.at += 1,
            }
        }
        let to = self.at;
        self.word(b"\":")?;
        Ok(Cut { from, to })
    }

    fn word(&mut self, word: &[u8]) -> Result<(), Fault> {
        match self.bytes.get(self.at..) {
            Some(rest) if rest.starts_with(word) => {
                self.at += word.len();
                Ok(())
            }
            _ => Err(self.fault(What::Syntax)),
        }
    }

    fn number(&mut self) -> Result<(), Fault> {
        let start = self.at;
        let bad = Fault {
            at: start,
            what: What::Number,
        };
        let negative = self.peek() == Some(b'-');
        if negative {
            self.at += 1;
        }
        let first = self.peek();
        let (mut value, mut digits) = (0_u64, 0_u32);
        while let Some(digit @ b'0'..=b'9') = self.peek() {
            value = value
                .saturating_mul(10)
                .saturating_add(u64::from(digit - b'0'));
            digits += 1;
            self.at += 1;
        }
        let leading_zero = first == Some(b'0') && (digits > 1 || negative);
        let fraction = matches!(self.peek(), Some(b'.' | b'e' | b'E'));
        if digits == 0 || leading_zero || fraction || value > MAX_INTEGER {
            return Err(bad);
        }
        Ok(())
    }

    fn string(&mut self) -> Result<(), Fault> {
        self.at += 1;
        let mut run = self.at;
        let mut highest = 0;
        loop {
            match self.peek() {
                Some(b'"') => {
                    self.run_of_text(run, highest)?;
                    self.at += 1;
                    return Ok(());
                }
                // An escape stands for a character that never composes with its neighbours, so
                // NFC holds for the string when it holds for the runs between escapes.
                Some(b'\\') => {
                    self.run_of_text(run, highest)?;
                    self.escape()?;
                    run = self.at;
                    highest = 0;
                }
                Some(0..0x20) => return Err(self.fault(What::Control)),
                Some(byte) => {
                    self.control |= byte == 0x7f;
                    highest = highest.max(byte);
                    self.at += 1;
                }
                None => return Err(self.fault(What::Syntax)),
            }
        }
    }

    /// Checks a run of text without escapes, whose highest byte is `highest`.
    fn run_of_text(&mut self, from: usize, highest: u8) -> Result<(), Fault> {
        if highest < 0x80 {
            return Ok(());
        }
        let bytes = self.bytes.get(from..self.at).unwrap_or_default();
        let text = std::str::from_utf8(bytes).map_err(|error| Fault {
            at: from + error.valid_up_to(),
            what: What::Utf8,
        })?;
        // Everything below U+0300, whose first byte is 0xcc, is its own NFC.
        if highest >= 0xcc && !unicode_normalization::is_nfc(text) {
            return Err(Fault {
                at: from,
                what: What::Nfc,
            });
        }
        self.control |= bytes.contains(&0xc2) && text.chars().any(char::is_control);
        Ok(())
    }

    fn escape(&mut self) -> Result<(), Fault> {
        let rest = self.bytes.get(self.at + 1..).unwrap_or_default();
        let length = match rest {
            [b'"' | b'\\' | b'n' | b't', ..] => 2,
            [b'r' | b'b' | b'f', ..] => {
                self.control = true;
                2
            }
            [b'u', b'0', b'0', high @ (b'0' | b'1'), low, ..]
                if matches!(low, b'0'..=b'9' | b'a'..=b'f')
                    && !(*high == b'0' && matches!(low, b'8' | b'9' | b'a' | b'c' | b'd')) =>
            {
                self.control = true;
                6
            }
            _ => return Err(self.fault(What::Escape)),
        };
        self.at += length;
        Ok(())
    }
}

#[cfg(test)]
mod tests;
