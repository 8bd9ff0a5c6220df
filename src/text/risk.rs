//! What the screen of the risk assessment says.

use super::{Lang, Phrase};

/// The assessment that holds, in a table.
pub const HOLDS: Phrase = Phrase::new("gäller", "holds");
/// An earlier one, in a table.
pub const EARLIER: Phrase = Phrase::new("tidigare", "earlier");
/// The question of Article 33.
pub const ARTICLE_33: Phrase = Phrase::new(
    "Artikel 33, ska IMY få veta?",
    "Article 33, must IMY be told?",
);
/// The question of Article 34.
pub const ARTICLE_34: Phrase = Phrase::new(
    "Artikel 34, ska de berörda få veta?",
    "Article 34, must the persons be told?",
);
/// Article 33 for a risk.
pub const NOTIFY: Phrase = Phrase::new("Ja. Anmäl inom 72 timmar.", "Yes. Notify within 72 hours.");
/// Article 33 when a first filing has been made.
pub fn notified(when: &str, lang: Lang) -> String {
    match lang {
        Lang::Sv => format!("Anmäld {when}."),
        Lang::En => format!("Notified {when}."),
    }
}
/// Article 33 when unlikely.
pub const DOCUMENT: Phrase = Phrase::new(
    "Nej. Men dokumentera händelsen och varför (33.5).",
    "No. But document the event and why (33(5)).",
);
/// Article 33 when not known.
pub const NOTIFY_UNKNOWN: Phrase = Phrase::new(
    "Inte avgjort. Hinner ni inte avgöra det: anmäl.",
    "Not settled. If there is no time to settle it: notify.",
);
/// Article 34 for a high risk.
pub const INFORM: Phrase = Phrase::new(
    "Ja. Informera dem utan onödigt dröjsmål.",
    "Yes. Inform them without undue delay.",
);
/// Article 34 for a risk.
pub const MAY_INFORM: Phrase = Phrase::new(
    "Inte ett krav: risken är inte hög. Ni får ändå.",
    "Not required: the risk is not high. You still may.",
);
/// Article 34 when unlikely.
pub const NO_INFORM: Phrase = Phrase::new("Nej.", "No.");
/// Article 34 when not known.
pub const INFORM_UNKNOWN: Phrase = Phrase::new(
    "Inte avgjort. Förbered texten redan nu.",
    "Not settled. Prepare the text already.",
);
/// Before a form: a version never changes an earlier one.
pub const VERSIONS: Phrase = Phrase::new(
    "En ny bedömning ersätter ingen tidigare: alla versioner står kvar. Tre svar och ”vet inte ännu”, som också är ett svar.",
    "A new assessment replaces no earlier one: all versions stay. Three answers, and “not known yet”, which is an answer too.",
);
