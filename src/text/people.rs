//! What the screen of people and roles says.

use super::Phrase;

/// Over the page.
pub const TITLE: Phrase = Phrase::new("Personer och roller", "People and roles");
/// Nobody holds the role.
pub const NOBODY: Phrase = Phrase::new("ingen ännu", "nobody yet");
/// Over the role cards.
pub const CARDS: Phrase = Phrase::new("Rollkort", "Role cards");
/// Roles that nobody holds.
pub const VACANT: Phrase = Phrase::new("Roller utan person", "Roles without a person");
/// Every role is held.
pub const FILLED: Phrase = Phrase::new("Alla roller har någon.", "Every role is held by somebody.");
/// A function is often enough.
pub const FUNCTIONS: Phrase = Phrase::new(
    "En funktion räcker ofta. Skriv namn bara när det behövs.",
    "A function is often enough. Write a name only when it is needed.",
);
