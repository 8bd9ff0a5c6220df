//! An instant and an elapsed length, both in whole milliseconds.

use chrono::{DateTime, SecondsFormat, Utc};
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// An instant: milliseconds since 1970-01-01T00:00:00Z, without leap seconds.
///
/// Written as `2025-08-26T14:54:00.000Z`, always with separators: a compact timestamp can pass for
/// a personnummer (`domain.md` §8.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment(i64);

/// An elapsed length of time in milliseconds; negative when it goes backwards.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span(i64);

impl Moment {
    /// Takes milliseconds since the epoch. Years 1 to 9999 can be written; others are clamped.
    pub const fn from_millis(millis: i64) -> Self {
        const FIRST: i64 = -62_135_596_800_000;
        const LAST: i64 = 253_402_300_799_999;
        if millis < FIRST {
            Self(FIRST)
        } else if millis > LAST {
            Self(LAST)
        } else {
            Self(millis)
        }
    }

    /// Returns milliseconds since the epoch.
    pub const fn millis(self) -> i64 {
        self.0
    }

    /// Reads the written form; only exactly the bytes that [`Moment::to_text`] writes are accepted.
    pub fn from_text(text: &str) -> Option<Self> {
        let read = DateTime::parse_from_rfc3339(text).ok()?;
        let moment = Self::from(read.with_timezone(&Utc));
        (moment.to_text() == text).then_some(moment)
    }

    /// Returns the written form, UTC with three decimals: `2025-08-26T14:54:00.000Z`.
    pub fn to_text(self) -> String {
        self.utc().to_rfc3339_opts(SecondsFormat::Millis, true)
    }

    /// Returns the instant as chrono counts it.
    pub fn utc(self) -> DateTime<Utc> {
        DateTime::from_timestamp_millis(self.0).unwrap_or(DateTime::UNIX_EPOCH)
    }

    /// Returns the start of the minute that holds this instant.
    #[must_use]
    pub const fn floor_minute(self) -> Self {
        Self(self.0 - self.0.rem_euclid(60_000))
    }

    /// Returns the elapsed time from `earlier` to this instant.
    pub const fn since(self, earlier: Self) -> Span {
        Span(self.0 - earlier.0)
    }

    /// Returns the instant `span` of elapsed time later: never a calendar sum (`domain.md` §2.4).
    #[must_use]
    pub const fn plus(self, span: Span) -> Self {
        Self::from_millis(self.0.saturating_add(span.0))
    }
}

impl From<DateTime<Utc>> for Moment {
    fn from(at: DateTime<Utc>) -> Self {
        Self::from_millis(at.timestamp_millis())
    }
}

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.to_text())
    }
}

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
        Self::from_text(&text).ok_or_else(|| D::Error::custom("not a moment in UTC"))
    }
}

impl Span {
    /// Makes a length of whole hours.
    pub const fn hours(hours: i64) -> Self {
        Self::minutes(hours.saturating_mul(60))
    }

    /// Makes a length of whole minutes.
    pub const fn minutes(minutes: i64) -> Self {
        Self(minutes.saturating_mul(60_000))
    }

    /// Makes a length of milliseconds.
    pub const fn from_millis(millis: i64) -> Self {
        Self(millis)
    }

    /// Returns the length in milliseconds.
    pub const fn millis(self) -> i64 {
        self.0
    }

    /// Returns whole minutes, rounded towards zero.
    pub const fn whole_minutes(self) -> i64 {
        self.0 / 60_000
    }

    /// Returns the same length going the other way.
    #[must_use]
    pub const fn negated(self) -> Self {
        Self(-self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_and_reads_the_same_bytes() {
        let text = "2025-08-26T14:54:00.000Z";
        assert_eq!(
            Moment::from_text(text).map(Moment::to_text).as_deref(),
            Some(text)
        );
    }

    #[test]
    fn refuses_any_other_spelling_of_the_same_instant() {
        for text in [
            "2025-08-26T14:54:00Z",
            "2025-08-26T16:54:00.000+02:00",
            "202508261454",
            "",
        ] {
            assert_eq!(Moment::from_text(text), None, "{text}");
        }
    }
}
