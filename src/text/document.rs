//! What the formats say around a paper's own words.

use super::{Lang, Phrase};

/// The heading over the list of headings.
pub const CONTENTS: Phrase = Phrase::new("Innehåll", "Contents");
/// The first link of a page, for who cannot see it whole.
pub const SKIP: Phrase = Phrase::new("Hoppa till texten", "Skip to the text");
/// The heading over the notes.
pub const NOTES: Phrase = Phrase::new("Noter", "Notes");
/// Leads from a note to the place that refers to it.
pub const BACK: Phrase = Phrase::new("Tillbaka till texten", "Back to the text");
/// Opens what a figure tells, in words.
pub const IN_WORDS: Phrase = Phrase::new("Bilden i ord", "The picture in words");
/// The footer as a part of a page.
pub const ABOUT: Phrase = Phrase::new("Om dokumentet", "About the document");
/// Before the address of a link, for who cannot see it.
pub const LINK: Phrase = Phrase::new("Länk till", "Link to");
/// Before the number of a page.
pub const PAGE: Phrase = Phrase::new("Sida", "Page");
/// Between the number of a page and how many there are.
pub const OF: Phrase = Phrase::new("av", "of");

/// What a reference to a note is called.
pub fn note(lang: Lang, number: usize) -> String {
    match lang {
        Lang::Sv => format!("Not {number}"),
        Lang::En => format!("Note {number}"),
    }
}

/// When the paper was made.
pub fn made(lang: Lang, at: &str) -> String {
    match lang {
        Lang::Sv => format!("Läget gäller {at}"),
        Lang::En => format!("As of {at}"),
    }
}
