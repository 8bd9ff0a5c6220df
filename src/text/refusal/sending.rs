//! What is said when something may not go to those whom it is for.

use super::{KEPT, Three};
use crate::text::{Lang, Phrase};

/// Protected persons are no group of their own for what goes to many.
pub const ONLY_PROTECTED: Three = (
    Phrase::new(
        "Utskicket är stängt: gruppen består bara av personer med skyddade personuppgifter",
        "The sending is closed: the group consists of protected persons alone",
    ),
    Phrase::new(
        "Ett brev, ett digitalt meddelande eller en nyhet till just dem visar vilka de är, för posten, i en delad brevlåda och för den som läser.",
        "A letter, a digital message or a notice to them alone shows who they are: to the post, in a shared mailbox and to whoever reads it.",
    ),
    Phrase::new(
        "Ta bort gruppen ur utskicket och kontakta var och en direkt under Skyddade: genom chefen, per telefon eller på plats. Är gruppen en annan: rätta gruppen.",
        "Take the group out of the sending and contact each directly under Protected: through the manager, by phone or in person. If the group is another: correct it.",
    ),
);
/// A young person under protection is not told before the guardian has been looked into.
pub const GUARDIAN_FIRST: Three = (
    Phrase::new(
        "Det står inte om vårdnadshavaren har prövats",
        "It does not say whether the guardian has been looked into",
    ),
    Phrase::new(
        "Den som barnet skyddas mot kan vara en vårdnadshavare. Kontakten går aldrig till en vårdnadshavares vanliga adress utan prövning.",
        "The one that the child is protected from may be a guardian. Contact never goes to a guardian's ordinary address unless that has been looked into.",
    ),
    Phrase::new(
        "Fråga socialtjänsten eller en annan vårdnadshavare, och skriv utfallet här. Är kontakten redan tagen utan prövning: välj det.",
        "Ask social services or another guardian, and write the outcome here. If contact was made without it: choose that.",
    ),
);
/// Nor does a letter go to guardians.
pub const GUARDIAN_LETTER: Three = (
    Phrase::new(
        "Utskicket är stängt: det står inte om vårdnadshavaren har prövats för",
        "The sending is closed: it does not say whether the guardian has been looked into for",
    ),
    Phrase::new(
        "Ett utskick om barn öppnas av vårdnadshavare, och en av dem kan vara hotet. Ett skyddat barns post går aldrig till vårdnadshavarens vanliga adress.",
        "A sending about children is opened by guardians, and one of them may be the threat. A protected child's post never goes to the guardian's ordinary address.",
    ),
    Phrase::new(
        "Pröva vårdnadshavaren och skriv utfallet under Skyddade; ta barnet ur sändlistan. ”Aldrig genom vårdnadshavaren” är också ett utfall.",
        "Look into the guardian and record the outcome under Protected; take the child out of the list. “Never through the guardian” is an outcome too.",
    ),
);
/// More were reached and came back than it went to.
pub const MORE_THAN_SENT: Three = (
    Phrase::new(
        "Fler är nådda och i retur än det gick till.",
        "More were reached and came back than it went to.",
    ),
    KEPT,
    Phrase::new(
        "Stämmer alla tre? Räkna inte den som kom i retur som nådd. Är ett antal osäkert: skriv ett spann (90–100) eller ?.",
        "Are all three right? Do not count what came back as reached. If a number is uncertain: write a range (90–100) or ?.",
    ),
);

/// The same, with the figures.
pub fn more_than_sent(lang: Lang, sent: &str, reached: &str, returned: &str) -> String {
    match lang {
        Lang::Sv => format!(
            "Fler är nådda och i retur än det gick till: gick till {sent}, nådda {reached}, i retur {returned}."
        ),
        Lang::En => format!(
            "More were reached and came back than it went to: went to {sent}, reached {reached}, came back {returned}."
        ),
    }
}
