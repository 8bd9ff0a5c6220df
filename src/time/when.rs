//! When something happened, as exactly as anyone knows.

use serde::{Deserialize, Serialize};

use super::Moment;
use crate::text::FreeText;

/// How exactly a time was stated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Precision {
    /// To the minute: `26 aug 16.54`.
    Minute,
    /// To the hour.
    Hour,
    /// A part of a day: `25 aug på morgonen`.
    PartOfDay,
    /// A date without a time of day: counts from 00:00.
    Day,
    /// Several days: `20–23 aug`.
    Range,
}

/// A stretch of time that holds the moment something happened, with the words it was stated in.
///
/// What counts for a clock is the start: a vague time must never give a later deadline than the
/// law (`design.md` §6). `from < to` always holds; `to` is the first instant outside.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "Written", into = "Written")]
pub struct When {
    from: Moment,
    to: Moment,
    offset: i32,
    precision: Precision,
    words: Option<FreeText>,
}

/// The shape in a record. `words` only when the stretch does not say it all.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    from: Moment,
    /// Minutes east of UTC where the time was stated.
    offset: i32,
    precision: Precision,
    to: Moment,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    words: Option<FreeText>,
}

impl When {
    /// Makes a stretch; an empty or reversed one becomes one minute long.
    ///
    /// `offset` is minutes east of UTC where the time was stated, −14 h to +14 h.
    pub fn new(from: Moment, to: Moment, offset: i32, precision: Precision) -> Self {
        let to = if to > from {
            to
        } else {
            from.plus(super::Span::minutes(1))
        };
        Self {
            from,
            to,
            offset: offset.clamp(-840, 840),
            precision,
            words: None,
        }
    }

    /// Returns the same stretch with the words that a person stated it in.
    #[must_use]
    pub fn in_words(mut self, words: impl Into<FreeText>) -> Self {
        self.words = Some(words.into());
        self
    }

    /// Makes the minute that holds `at`.
    pub fn minute(at: Moment, offset: i32) -> Self {
        let from = at.floor_minute();
        Self::new(
            from,
            from.plus(super::Span::minutes(1)),
            offset,
            Precision::Minute,
        )
    }

    /// Returns the start: what counts for a clock.
    pub const fn from(&self) -> Moment {
        self.from
    }

    /// Returns the first instant after the stretch.
    pub const fn to(&self) -> Moment {
        self.to
    }

    /// Returns minutes east of UTC where the time was stated.
    pub const fn offset(&self) -> i32 {
        self.offset
    }

    /// Returns how exactly it was stated.
    pub const fn precision(&self) -> Precision {
        self.precision
    }

    /// Returns the words it was stated in, when they say more than the stretch.
    pub const fn words(&self) -> Option<&FreeText> {
        self.words.as_ref()
    }
}

impl TryFrom<Written> for When {
    type Error = &'static str;

    fn try_from(written: Written) -> Result<Self, Self::Error> {
        if written.from >= written.to {
            return Err("a time that ends before it starts");
        }
        let Written {
            from,
            offset,
            precision,
            to,
            words,
        } = written;
        Ok(Self {
            words,
            ..Self::new(from, to, offset, precision)
        })
    }
}

impl From<When> for Written {
    fn from(when: When) -> Self {
        let When {
            from,
            to,
            offset,
            precision,
            words,
        } = when;
        Self {
            from,
            offset,
            precision,
            to,
            words,
        }
    }
}
