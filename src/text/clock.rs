//! What clocks say.

use super::Phrase;

/// Not started.
pub const NOT_STARTED: Phrase = Phrase::new("ej startad", "not started");
/// No limit, and not made.
pub const NO_LIMIT: Phrase = Phrase::new("ej lämnad, ingen tidsgräns", "not made, no time limit");
/// Made, where there is no limit.
pub const DONE: Phrase = Phrase::new("✓ lämnad", "✓ made");
/// How to start it.
pub const WHEN_AWARE: Phrase = Phrase::new(
    "när fick ni vetskap? (1.1, k)",
    "when did you become aware? (1.1, k)",
);
/// Left.
pub const LEFT: Phrase = Phrase::new("kvar", "left");
/// The time left has come under the first of the rule's warning thresholds: 12 hours to IMY.
pub const WARNING: Phrase = Phrase::new("BRÅTTOM", "URGENT");
/// Overdue.
pub const OVERDUE: Phrase = Phrase::new("FÖRSENAD", "OVERDUE");
/// Overdue since.
pub const SINCE: Phrase = Phrase::new("sedan", "by");
/// Met.
pub const MET: Phrase = Phrase::new("✓ lämnad i tid", "✓ filed in time");
/// Met late.
pub const MET_LATE: Phrase = Phrase::new("! lämnad för sent", "! filed late");
/// Not known whether in time.
pub const UNKNOWN: Phrase = Phrase::new(
    "lämnad; om det var i tid går inte att visa",
    "filed; whether in time cannot be shown",
);
/// Before a deadline that has been answered, so that it does not read as when that was.
pub const AT_LATEST: Phrase = Phrase::new("senast", "due");
/// From which start.
pub const FROM: Phrase = Phrase::new("från", "from");
/// Starts with a filing.
pub const AFTER_FILING: Phrase = Phrase::new(
    "börjar när anmälan är lämnad",
    "begins when the notification is filed",
);
/// If another start counts; `{source}` is what shows it.
pub const RIVAL: Phrase = Phrase::new("om ”{source}” räknas", "if “{source}” counts");
/// Passed.
pub const PASSED: Phrase = Phrase::new("passerad", "passed");
