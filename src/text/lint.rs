//! The findings as a list: on the screen and on the command line.

use super::{Lang, Phrase};

/// What the page is for.
pub const ABOUT: Phrase = Phrase::new(
    "Här står det i ärendet som inte går ihop, saknas eller behöver göras om. Välj en rad och tryck Enter för att komma dit där det reds ut.",
    "What in the case does not add up, is missing or has to be done again. Choose a row and press Enter to go to where it is settled.",
);
/// When there is nothing.
pub const NOTHING: Phrase = Phrase::new(
    "Programmet har inte funnit något som inte går ihop. Det betyder inte att allt stämmer: det ser bara det som är antecknat.",
    "The program has found nothing that does not add up. That does not mean that all is right: it sees only what is recorded.",
);
/// Before why it matters.
pub const WHY: Phrase = Phrase::new("Varför:", "Why:");
/// Before what settles it.
pub const SETTLE: Phrase = Phrase::new("Det avgör:", "Settles it:");
/// When no place settles it.
pub const NO_PLACE: Phrase = Phrase::new("ingen plats i ärendet", "no place in the case");

/// How many there are.
pub fn counts(lang: Lang, n: usize) -> String {
    match (lang, n) {
        (Lang::Sv, 0) => "Inget att reda ut.".to_owned(),
        (Lang::Sv, 1) => "1 sak att reda ut.".to_owned(),
        (Lang::Sv, n) => format!("{n} saker att reda ut."),
        (Lang::En, 0) => "Nothing to settle.".to_owned(),
        (Lang::En, 1) => "1 thing to settle.".to_owned(),
        (Lang::En, n) => format!("{n} things to settle."),
    }
}
