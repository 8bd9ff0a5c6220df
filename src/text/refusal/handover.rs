//! What a rule says no to when the work goes from one person to the next.

use super::Three;
use crate::text::Phrase;

/// Nobody to hand over to.
pub const NO_SUCCESSOR: Three = (
    Phrase::new(
        "Det står inte vem som tar över",
        "It is not stated who takes over",
    ),
    Phrase::new(
        "Ingenting är överlämnat. Arbetet är fortfarande ditt.",
        "Nothing is handed over. The work is still yours.",
    ),
    Phrase::new(
        "Skriv rollen som tar över, till exempel incidentledare.",
        "Write the role that takes over, such as incident lead.",
    ),
);
/// No handover waits.
pub const NO_HANDOVER: Three = (
    Phrase::new(
        "Det finns ingen överlämning att ta emot, eller så har en senare kommit i dess ställe",
        "There is no handover to accept, or a later one has taken its place",
    ),
    Phrase::new("Ingenting är antecknat.", "Nothing is recorded."),
    Phrase::new(
        "Be den som har arbetet att lämna över, och läs det nya papperet.",
        "Ask whoever has the work to hand it over, and read the new paper.",
    ),
);
/// Accepted already.
pub const ALREADY_TAKEN_OVER: Three = (
    Phrase::new(
        "Överlämningen är redan mottagen",
        "The handover is accepted already",
    ),
    Phrase::new("Ingenting är antecknat.", "Nothing is recorded."),
    Phrase::new(
        "Se på tidslinjen vem som tog emot.",
        "See on the timeline who accepted it.",
    ),
);
/// Accepted by who gave it.
pub const OWN_HANDOVER: Three = (
    Phrase::new(
        "Du har själv lämnat över och kan inte ta emot",
        "You handed it over yourself and cannot accept it",
    ),
    Phrase::new(
        "Ingenting är antecknat. En överlämning betyder att någon annan har läst den.",
        "Nothing is recorded. A handover means that somebody else has read it.",
    ),
    Phrase::new(
        "Den som tar över gör det på sin egen dator, eller här med egna inställningar (--config).",
        "The successor does it on their own computer, or here with settings of their own (--config).",
    ),
);
