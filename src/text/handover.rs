//! What the program says when the work goes from one person to the next.

use super::keys::Pair;
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
/// Gives the work.
pub const GIVE: Pair = (
    Phrase::new("lämna över", "hand over"),
    Phrase::new(
        "Lämna över arbetet till en efterträdare, med papperet som det står",
        "Hand the work over to a successor, with the paper as it stands",
    ),
);
/// Accepts the work.
pub const ACCEPT: Pair = (
    Phrase::new("ta emot", "accept"),
    Phrase::new(
        "Ta emot överlämningen, i ditt eget namn",
        "Accept the handover, in your own name",
    ),
);
/// Asks who takes over.
pub const ASK_TO: Phrase = Phrase::new(
    "Vem tar över? En roll hellre än ett namn",
    "Who takes over? A role rather than a name",
);
/// Asks what else must be known.
pub const ASK_NOTE: Phrase = Phrase::new(
    "Vad måste efterträdaren veta utöver papperet? Tomt om inget",
    "What must the successor know besides the paper? Empty if nothing",
);
/// Asks whether the work is accepted.
pub const ASK_ACCEPT: Phrase = Phrase::new("Ta emot överlämningen?", "Accept the handover?");
/// What accepting means.
pub const ASK_MEANS: Phrase = Phrase::new(
    "Läs hela papperet först. När du tar emot står det i journalen att du har arbetet, och vilket läge det gällde.",
    "Read the whole paper first. When you accept, the journal says that the work is yours, and which state it was about.",
);
/// Never handed over.
pub const NONE: Phrase = Phrase::new(
    "Arbetet har inte lämnats över. Läs papperet: där lämnar du över (g) och tar emot (a).",
    "The work has not been handed over. Read the paper: there you hand over (g) and accept (a).",
);
/// Nobody has accepted it yet.
pub const NOT_YET: Phrase = Phrase::new(
    "Inte mottagen ännu: arbetet är kvar hos den som lämnade över.",
    "Not accepted yet: the work is still with whoever gave it.",
);

/// Says by whom and when it was given.
pub fn given_by(lang: Lang, by: &str, at: &str) -> String {
    match lang {
        Lang::Sv => format!("Lämnad av {by}, {at}."),
        Lang::En => format!("Given by {by}, {at}."),
    }
}

/// Says by whom and when it was accepted.
pub fn accepted_by(lang: Lang, by: &str, at: &str) -> String {
    match lang {
        Lang::Sv => format!("Mottagen av {by}, {at}."),
        Lang::En => format!("Accepted by {by}, {at}."),
    }
}

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

/// Says in the paper who gave the work to whom.
pub fn given_from(lang: Lang, from: &str, to: &str, when: &str) -> String {
    match lang {
        Lang::Sv => format!("Från {from} till {to}, {when}."),
        Lang::En => format!("From {from} to {to}, {when}."),
    }
}

/// Says in the paper what must be known besides it.
pub fn to_know(lang: Lang, note: &str) -> String {
    match lang {
        Lang::Sv => format!("Att veta: {note}"),
        Lang::En => format!("To know: {note}"),
    }
}

/// Accepted, with the state that it was about.
pub fn accepted(lang: Lang, head: &str) -> String {
    match lang {
        Lang::Sv => format!("Mottaget. Du har arbetet nu. Journalens läge: {head}"),
        Lang::En => format!("Accepted. The work is yours now. State of the journal: {head}"),
    }
}
