//! What forms say about answers: the special ones, and why a text or a cell cannot be taken.

use super::Phrase;

/// The answer *not known yet*.
pub const NOT_KNOWN_YET: Phrase = Phrase::new("vet inte ännu", "not known yet");
