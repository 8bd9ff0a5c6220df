//! The reading of Regulation 1182/71 for a period in hours: never the countdown, only a detail.

use crate::time::{Moment, Span};

/// Returns the deadline when the hour of the start is not counted (`domain.md` §2.2, R2).
///
/// Regulation (EEC, Euratom) 1182/71, Article 3(1) and 3(2)(a): the period runs from the next full
/// hour. It is never earlier than the elapsed time, so the countdown must not use it. Holidays and
/// weekends are included (Article 3(3)).
pub const fn full_hour_reading(start: Moment, within: Span) -> Moment {
    const HOUR: i64 = 3_600_000;
    // Stockholm is whole hours from UTC, so an hour there is an hour here.
    let since_hour = start.millis().rem_euclid(HOUR);
    start
        .plus(Span::from_millis(HOUR - since_hour))
        .plus(within)
}
