//! What clocks say.

use super::{Lang, Phrase};
use crate::time::Span;

/// Not started.
pub const NOT_STARTED: Phrase = Phrase::new("ej startad", "not started");
/// How to start it.
pub const WHEN_AWARE: Phrase = Phrase::new(
    "när fick ni kännedom? (2 Klockan)",
    "when did you become aware? (2 The clock)",
);
/// Left.
pub const LEFT: Phrase = Phrase::new("kvar", "left");
/// A warning.
pub const WARNING: Phrase = Phrase::new("BRÅDSKANDE", "URGENT");
/// Overdue.
pub const OVERDUE: Phrase = Phrase::new("FÖRSENAD", "OVERDUE");
/// Overdue since.
pub const SINCE: Phrase = Phrase::new("sedan", "since");
/// Met.
pub const MET: Phrase = Phrase::new("✓ lämnad i tid", "✓ filed in time");
/// Met late.
pub const MET_LATE: Phrase = Phrase::new("! lämnad för sent", "! filed late");
/// Not known whether in time.
pub const UNKNOWN: Phrase = Phrase::new(
    "lämnad; om det var i tid går inte att visa",
    "filed; whether in time cannot be shown",
);
/// From which start.
pub const FROM: Phrase = Phrase::new("från", "from");
/// Starts with a filing.
pub const AFTER_FILING: Phrase = Phrase::new(
    "börjar när anmälan är lämnad",
    "begins when the notification is filed",
);
/// If another start counts.
pub const IF: Phrase = Phrase::new("om", "if");
/// Counts.
pub const COUNTS: Phrase = Phrase::new("räknas", "counts");
/// Passed.
pub const PASSED: Phrase = Phrase::new("passerad", "passed");
/// Rejected.
pub const REJECTED: Phrase = Phrase::new("avfärdad", "rejected");

/// Returns a length of time in days, hours and minutes: `2 d 4 h`, `4 h 58 min`, `58 min`.
pub fn length(span: Span, lang: Lang) -> String {
    let minutes = span.whole_minutes().abs();
    let (days, hours, rest) = (minutes / 1440, minutes / 60 % 24, minutes % 60);
    let day = match lang {
        Lang::Sv => "dygn",
        Lang::En => "d",
    };
    if minutes >= 3 * 1440 {
        format!("{days} {day} {hours} h")
    } else if minutes >= 60 {
        format!("{} h {rest} min", minutes / 60)
    } else {
        format!("{rest} min")
    }
}
