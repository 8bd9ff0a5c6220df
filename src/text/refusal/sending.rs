//! What is said when something may not go to those whom it is for.

use super::Three;
use crate::text::Phrase;

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
