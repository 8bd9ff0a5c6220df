//! What the screen of measures and lessons says.

use super::Phrase;

/// Lack an owner or a date.
pub const ADRIFT: Phrase = Phrase::new("saknar ansvarig eller datum", "without an owner or a date");
/// Past their date.
pub const OVERDUE: Phrase = Phrase::new("har passerat sitt datum", "past the date");
/// What makes a lesson last.
pub const OWNER: Phrase = Phrase::new(
    "Det som återstår behöver en ansvarig, ett datum och något som visar att det är gjort.",
    "What remains needs an owner, a date and something that shows that it is done.",
);
