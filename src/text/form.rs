//! What forms say about answers: the special ones, and why a text or a cell cannot be taken.

use super::{Lang, Phrase};

/// The answer *not known yet*.
pub const NOT_KNOWN_YET: Phrase = Phrase::new("vet inte ännu", "not known yet");
/// The answer *cannot be determined*.
pub const CANNOT_BE_DETERMINED: Phrase =
    Phrase::new("går inte att fastställa", "cannot be determined");
/// What stands in the place of words that are masked.
pub const MASKED: Phrase = Phrase::new("[maskerad]", "[masked]");
/// Yes.
pub const YES: Phrase = Phrase::new("ja", "yes");
/// No.
pub const NO: Phrase = Phrase::new("nej", "no");
/// An empty choice among many.
pub const NONE: Phrase = Phrase::new("inga", "none");
/// In front of an estimate.
pub const ABOUT: Phrase = Phrase::new("ca", "about");
/// What an entry that no longer stands is called.
pub const GONE: Phrase = Phrase::new("(borttagen)", "(withdrawn)");

/// Nothing was typed.
pub const EMPTY: Phrase = Phrase::new(
    "Inget svar. Skriv ? om ni inte vet ännu.",
    "No answer. Type ? if it is not known yet.",
);
/// Not a number.
pub const NOT_A_NUMBER: Phrase = Phrase::new(
    "Det är inget antal. Skriv till exempel 1300, 1100–1500 eller ca 1300 (hur ni räknade).",
    "That is no count. Write for example 1300, 1100–1500 or about 1300 (how you counted).",
);
/// A number larger than a record can hold.
pub const TOO_LARGE: Phrase = Phrase::new(
    "Talet är för stort för att vara ett antal.",
    "The number is too large to be a count.",
);
/// A bound without the other one.
pub const OPEN_ENDED: Phrase = Phrase::new(
    "Ange båda gränserna, till exempel 5–20. Vet ni bara den ena: uppskatta den andra.",
    "Give both bounds, for example 5–20. If you know only one, estimate the other.",
);
/// A method on an exact count.
pub const METHOD_ON_EXACT: Phrase = Phrase::new(
    "Ett exakt tal har ingen metod. Skriv ca framför, eller ta bort parentesen.",
    "An exact count has no method. Write about in front, or remove the parenthesis.",
);
/// Neither yes nor no.
pub const NOT_YES_NO: Phrase = Phrase::new(
    "Svara ja eller nej, eller ? om ni inte vet ännu.",
    "Answer yes or no, or ? if it is not known yet.",
);
/// A decision without reasons.
pub const MISSING_MOTIVE: Phrase = Phrase::new(
    "Beslutet saknar motiv. Skriv alternativet, kolon och motivet.",
    "The decision has no reasons. Write the alternative, a colon and the reasons.",
);
/// An answer that is not typed in one text.
pub const NOT_TYPED: Phrase = Phrase::new(
    "En lista fylls i rad för rad, inte som text.",
    "A list is filled in row by row, not as text.",
);
/// A time without a year in a file.
pub const YEAR_MISSING: Phrase = Phrase::new(
    "Tiden saknar år. En fil kan läsas när som helst: skriv till exempel 26 aug 2025 16:54.",
    "The time has no year. A file may be read at any time: write for example 26 aug 2025 16:54.",
);

/// No such alternative.
pub fn unknown_choice(given: &str, near: Option<&str>, lang: Lang) -> String {
    match (near, lang) {
        (Some(near), Lang::Sv) => {
            format!("”{given}” är inget av alternativen. Menade du ”{near}”?")
        }
        (Some(near), Lang::En) => {
            format!("“{given}” is none of the alternatives. Did you mean “{near}”?")
        }
        (None, Lang::Sv) => format!("”{given}” är inget av alternativen."),
        (None, Lang::En) => format!("“{given}” is none of the alternatives."),
    }
}

/// Several alternatives begin like this.
pub fn ambiguous_choice(given: &str, between: &[String], lang: Lang) -> String {
    let between = between.join(", ");
    match lang {
        Lang::Sv => format!("”{given}” kan vara flera alternativ: {between}. Skriv mer."),
        Lang::En => format!("“{given}” may be several alternatives: {between}. Write more."),
    }
}

/// Why a cell of a form cannot be taken.
pub mod cell {
    use super::Phrase;
    /// No answer where one is needed.
    pub const MISSING: Phrase = Phrase::new("behöver ett svar", "needs an answer");
    /// An answer of another kind.
    pub const WRONG_KIND: Phrase = Phrase::new(
        "har ett svar av fel slag",
        "has an answer of the wrong kind",
    );
    /// No such alternative.
    pub const UNKNOWN_CHOICE: Phrase = Phrase::new(
        "har ett alternativ som inte finns",
        "has an unknown alternative",
    );
    /// An unknown where something known is needed.
    pub const MUST_BE_KNOWN: Phrase = Phrase::new(
        "måste vara känt, eller lämnas tomt om det går",
        "must be known, or left empty where it may be",
    );
    /// Not one exact number.
    pub const MUST_BE_EXACT: Phrase =
        Phrase::new("måste vara ett enda exakt tal", "must be one exact number");
    /// Must be left empty.
    pub const MUST_BE_EMPTY: Phrase = Phrase::new(
        "ska vara tomt med de andra svaren här",
        "must be empty with the other answers here",
    );
    /// No such column.
    pub const UNKNOWN_COLUMN: Phrase = Phrase::new("finns inte här", "does not exist here");
    /// Not an id.
    pub const NOT_AN_ID: Phrase = Phrase::new("är inget id", "is not an id");
    /// Not a time relative to a clock.
    pub const NOT_AN_OFFSET: Phrase =
        Phrase::new("ska skrivas som imy72 - 12h", "is written like imy72 - 12h");
}
