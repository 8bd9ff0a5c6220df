//! What the program says when the work goes from one person to the next.

use super::{Lang, Phrase};

/// `handover`.
pub const HANDOVER: Phrase = Phrase::new(
    "Lämna över arbetet, läs överlämningen eller ta emot den",
    "Hand the work over, read the handover or accept it",
);
/// `handover DEED`.
pub const DEED: Phrase = Phrase::new(
    "give: lämna över · read: läs · accept: ta emot, i ditt eget namn",
    "give: hand over · read: read it · accept: accept it, in your own name",
);
/// In the place of the deed.
pub const DEED_NAME: Phrase = Phrase::new("give|read|accept", "give|read|accept");
/// `handover --to`.
pub const TO: Phrase = Phrase::new(
    "Till vem: en roll hellre än ett namn",
    "To whom: a role rather than a name",
);
/// In the place of a role.
pub const ROLE: Phrase = Phrase::new("ROLL", "ROLE");
/// `handover --note`.
pub const NOTE: Phrase = Phrase::new(
    "Det som efterträdaren måste veta utöver papperet",
    "What the successor must know besides the paper",
);
/// Given.
pub const GIVEN: Phrase = Phrase::new(
    "Överlämnat. Arbetet är ditt tills efterträdaren har läst och tagit emot.",
    "Handed over. The work is yours until the successor has read and accepted.",
);

/// Says to whom it was given, and what must be known besides the paper.
pub fn given_to(lang: Lang, to: &str, note: Option<&str>) -> String {
    let note = note.map(|note| format!(" {note}")).unwrap_or_default();
    match lang {
        Lang::Sv => format!("Överlämning till {to}.{note}"),
        Lang::En => format!("Handover to {to}.{note}"),
    }
}

/// Accepted, with the state that it was about.
pub fn accepted(lang: Lang, head: &str) -> String {
    match lang {
        Lang::Sv => format!("Mottaget. Du har arbetet nu. Journalens läge: {head}"),
        Lang::En => format!("Accepted. The work is yours now. State of the journal: {head}"),
    }
}
