//! A time that hangs on a clock: so long before or after its deadline.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::time::Span;

/// A time relative to a clock's deadline, such as `imy72 - 12h`. When the deadline moves, it moves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ClockOffset {
    /// The clock's id or its short name, as it was typed.
    pub clock: String,
    /// Minutes after the deadline; before it when negative.
    pub minutes: i64,
}

/// The text is no time relative to a clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAnOffset;

/// A task a year from a deadline is a slip of the hand.
const MOST_MINUTES: i64 = 366 * 24 * 60;

impl ClockOffset {
    /// Returns how far from the deadline.
    pub const fn span(&self) -> Span {
        Span::minutes(self.minutes)
    }
}

impl FromStr for ClockOffset {
    type Err = NotAnOffset;

    /// Reads `clock`, `clock - 12h`, `clock + 2d` or `clock-90m`; a clock's name may hold hyphens,
    /// so the sign that counts is the last one with digits after it.
    fn from_str(text: &str) -> Result<Self, NotAnOffset> {
        let text = text.trim();
        let signed = text
            .char_indices()
            .rev()
            .find(|(_, c)| matches!(c, '-' | '+' | '−' | '–'));
        let split = signed.and_then(|(at, sign)| {
            let (name, rest) = text.split_at_checked(at)?;
            let length = rest.strip_prefix(sign)?.trim();
            let minutes = minutes(length)?;
            let minutes = if sign == '+' { minutes } else { -minutes };
            Some((name.trim(), minutes))
        });
        let (name, minutes) = split.unwrap_or((text, 0));
        let is_name = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if name.is_empty() || !name.chars().all(is_name) {
            return Err(NotAnOffset);
        }
        Ok(Self {
            clock: name.to_owned(),
            minutes,
        })
    }
}

/// Reads `12h`, `90m` or `2d`: a whole number and a unit, at most a year.
fn minutes(text: &str) -> Option<i64> {
    let (unit, each) = [('m', 1), ('h', 60), ('d', 24 * 60)]
        .into_iter()
        .find(|(unit, _)| text.ends_with(*unit))?;
    let digits = text.strip_suffix(unit)?.trim();
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let minutes = digits.parse::<i64>().ok()?.checked_mul(each)?;
    (minutes <= MOST_MINUTES).then_some(minutes)
}

impl fmt::Display for ClockOffset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.clock)?;
        let sign = match self.minutes {
            0 => return Ok(()),
            ..0 => '-',
            1.. => '+',
        };
        let minutes = self.minutes.unsigned_abs();
        let (n, unit) = match minutes {
            n if n % (24 * 60) == 0 => (n / (24 * 60), 'd'),
            n if n % 60 == 0 => (n / 60, 'h'),
            n => (n, 'm'),
        };
        write!(f, " {sign} {n}{unit}")
    }
}

impl TryFrom<String> for ClockOffset {
    type Error = &'static str;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
            .map_err(|NotAnOffset| "not a time relative to a clock")
    }
}

impl From<ClockOffset> for String {
    fn from(offset: ClockOffset) -> Self {
        offset.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_read_and_written_back() {
        for (typed, written) in [
            ("imy72 - 12h", "imy72 - 12h"),
            ("imy72-12h", "imy72 - 12h"),
            ("gdpr-33 - 90m", "gdpr-33 - 90m"),
            ("gdpr-33", "gdpr-33"),
            ("gdpr-33-supplement + 48h", "gdpr-33-supplement + 2d"),
            ("imy72 – 12h", "imy72 - 12h"),
        ] {
            let read: ClockOffset = typed.parse().unwrap();
            assert_eq!(read.to_string(), written);
            assert_eq!(written.parse(), Ok(read));
        }
        for wrong in ["", "- 12h", "IMY - 12h", "imy72 - 500d", "tolv timmar före"] {
            assert_eq!(wrong.parse::<ClockOffset>(), Err(NotAnOffset), "{wrong}");
        }
    }
}
