//! What is said when a paper cannot leave the house.

use super::{KEPT, Three};
use crate::text::Phrase;

/// No reader of that name.
pub const UNKNOWN_AUDIENCE: Three = (
    Phrase::new(
        "Det finns ingen sådan läsare av ett papper.",
        "There is no such reader of a paper.",
    ),
    KEPT,
    Phrase::new(
        "Välj intern, board, imy eller public.",
        "Choose intern, board, imy or public.",
    ),
);
/// The version has been released.
pub const VERSION_TAKEN: Three = (
    Phrase::new(
        "Den versionen av papperet är redan fastställd.",
        "That version of the paper has been released already.",
    ),
    KEPT,
    Phrase::new(
        "Fastställ papperet en gång till; det får nästa nummer.",
        "Release the paper once more; it gets the next number.",
    ),
);
/// Small numbers are never shown to this reader.
pub const NEVER_UNMASKED: Three = (
    Phrase::new(
        "Små antal visas bara för nämnden och IMY, med ett motiv.",
        "Small numbers are shown only to the board and IMY, with a motive.",
    ),
    KEPT,
    Phrase::new(
        "Fastställ papperet utan motivet, eller för en annan läsare.",
        "Release the paper without the motive, or for another reader.",
    ),
);
