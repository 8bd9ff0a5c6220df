//! What stands in a paper where its reader may not see everything, and what readers are called.

use super::{Lang, Phrase};

/// What a reader is called; `id` is the audience's.
pub fn name(id: &str) -> Phrase {
    match id {
        "intern" => Phrase::new("intern", "internal"),
        "board" => Phrase::new("nämnden", "the board"),
        "imy" => Phrase::new("IMY", "IMY"),
        _ => Phrase::new("offentlig", "public"),
    }
}

/// What a reader sees, in one line.
pub fn sees(id: &str) -> Phrase {
    match id {
        "intern" => Phrase::new(
            "Allt, med fotnoter till posterna. Lämnas inte ut utan prövning.",
            "Everything, with notes to the records. Not handed out without review.",
        ),
        "board" => Phrase::new(
            "Allt utom små antal och personer med skyddade uppgifter.",
            "Everything but small numbers and persons with protected identity.",
        ),
        "imy" => Phrase::new(
            "Samma som nämnden. Blir allmän handling hos IMY.",
            "The same as the board. Becomes a public record at IMY.",
        ),
        _ => Phrase::new(
            "Inga små antal, namn, leverantörer, säkerhetsuppgifter eller anteckningar.",
            "No small numbers, names, suppliers, security details or notes.",
        ),
    }
}

/// What stands in the place of something that is cut.
pub fn masked(lang: Lang, what: &str, law: Option<&str>) -> String {
    match (lang, law) {
        (Lang::Sv, Some(law)) => format!("[maskat: {what}, {law}]"),
        (Lang::En, Some(law)) => format!("[masked: {what}, {law}]"),
        (Lang::Sv, None) => format!("[utelämnat: {what}]"),
        (Lang::En, None) => format!("[left out: {what}]"),
    }
}

/// What stands in the place of something that nobody has sorted.
pub const UNSORTED: Phrase = Phrase::new("[utelämnat]", "[left out]");
/// What stands in the place of a name in the middle of a sentence.
pub const NAME: Phrase = Phrase::new("[maskat]", "[masked]");
/// The version's line in the table about the paper.
pub fn version(id: &str) -> Phrase {
    match id {
        "intern" => Phrase::new(
            "intern: innehåller uppgifter som ska prövas före utlämnande",
            "internal: holds information to be reviewed before it is handed out",
        ),
        "board" => Phrase::new(
            "för nämnden: små antal och uppgifter om personer med skyddade personuppgifter är maskade",
            "for the board: small numbers and persons with protected identity are masked",
        ),
        "imy" => Phrase::new(
            "för IMY: små antal och uppgifter om personer med skyddade personuppgifter är maskade",
            "for IMY: small numbers and persons with protected identity are masked",
        ),
        _ => Phrase::new(
            "offentlig: det som inte kan lämnas ut är maskat med grunden angiven",
            "public: what cannot be handed out is masked, with its ground",
        ),
    }
}
