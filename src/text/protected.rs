//! What the screen of protected identities says. It never asks who.

use super::{Lang, Phrase};

/// Over the page.
pub const TITLE: Phrase = Phrase::new("Skyddade personuppgifter", "Protected identities");
/// What must never be written.
pub const NEVER: Phrase = Phrase::new(
    "Skriv aldrig namn, nummer eller platser här. Personer heter P1, P2 …",
    "Never write names, numbers or places here. Persons are called P1, P2 …",
);
/// Everybody, while there are no groups.
pub const EVERYBODY: Phrase = Phrase::new("Alla", "Everybody");
/// No check.
pub const UNCHECKED: Phrase = Phrase::new(
    "inte kontrollerad, massutskick stängda",
    "not checked, mass sendings closed",
);
/// Checked before some of the data were known.
pub const ASK_AGAIN: Phrase = Phrase::new(
    "nya uppgifter sedan kontrollen, massutskick stängda",
    "new data since the check, mass sendings closed",
);
/// No markings found.
pub const NONE_MARKED: Phrase = Phrase::new("inga markeringar funna", "no markings found");
/// Could not be checked.
pub const COULD_NOT: Phrase = Phrase::new(
    "gick inte att kontrollera, neutral text gäller",
    "could not be checked, the neutral text applies",
);
/// What the outcome means.
pub const NO_PROOF: Phrase = Phrase::new(
    "Inga markeringar är inget bevis: alla skydd syns inte i systemen.",
    "No markings is no proof: not every protection shows in the systems.",
);
/// Young, in a form.
pub const FORM: Phrase = Phrase::new(
    "Bara hur långt kontakten har kommit. Aldrig vem, var eller varför. Numret sätts av sig självt.",
    "Only how far the contact has come. Never who, where or why. The number sets itself.",
);

/// Returns how many were found. One check may cover several groups: its number stands at each of
/// them, so it is said to be the check's.
pub fn found(n: u32, lang: Lang) -> String {
    match lang {
        Lang::Sv => format!("{n} funna vid kontrollen, tas ut ur alla massutskick"),
        Lang::En => format!("{n} found in the check, taken out of every mass sending"),
    }
}
