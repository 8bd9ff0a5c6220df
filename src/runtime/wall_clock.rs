//! The only file that reads the computer's clock. `FRIST_NOW` sets the moment that the clock starts
//! at, for exercises and demo cases; every session's first record names the source.

use std::time::Instant;

use crate::case::event::TimeSource;
use crate::time::Moment;

/// The variable that sets the moment.
pub const NOW: &str = "FRIST_NOW";

/// A source of moments.
#[derive(Debug, Clone, Copy)]
pub enum Clock {
    /// The computer's clock.
    Wall,
    /// A clock set to this moment when it was made; it runs on from there.
    Set {
        /// The moment that it was set to.
        to: Moment,
        /// When it was set.
        since: Instant,
    },
}

impl Clock {
    /// Makes the clock that `set` asks for, such as `2025-08-26T16:54+02:00`; anything that cannot
    /// be read as a moment with its offset is told back.
    pub fn of(set: Option<&str>) -> Result<Self, String> {
        let Some(text) = set.filter(|text| !text.is_empty()) else {
            return Ok(Self::Wall);
        };
        let read = chrono::DateTime::parse_from_rfc3339(text)
            .or_else(|_| chrono::DateTime::parse_from_str(text, "%Y-%m-%dT%H:%M%:z"));
        match read {
            Ok(at) => Ok(Self::Set {
                to: Moment::from(at.to_utc()),
                since: Instant::now(),
            }),
            Err(_) => Err(text.to_owned()),
        }
    }

    /// Returns now.
    pub fn now(&self) -> Moment {
        match self {
            Self::Wall => {
                #[allow(
                    clippy::disallowed_methods,
                    reason = "this is the one file that asks the computer"
                )]
                let now = chrono::Utc::now();
                Moment::from(now)
            }
            Self::Set { to, since } => {
                let passed = i64::try_from(since.elapsed().as_millis()).unwrap_or(i64::MAX);
                to.plus(crate::time::Span::from_millis(passed))
            }
        }
    }

    /// Returns what a session record says of it.
    pub const fn source(&self) -> TimeSource {
        match self {
            Self::Wall => TimeSource::Wall,
            Self::Set { .. } => TimeSource::Set,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_clock_starts_where_it_was_set() {
        let clock = Clock::of(Some("2025-08-26T16:54+02:00")).unwrap();
        let now = clock.now();
        assert_eq!(now.floor_minute().to_text(), "2025-08-26T14:54:00.000Z");
        assert_eq!(clock.source(), TimeSource::Set);
    }

    #[test]
    fn words_are_no_moment() {
        assert_eq!(Clock::of(Some("igår")).unwrap_err(), "igår");
    }
}
