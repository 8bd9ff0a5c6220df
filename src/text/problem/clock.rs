//! Words for mistakes in clock rules.

use super::{Both, Told};

/// Not an elapsed time.
pub fn bad_length(key: &str) -> Told {
    Told::new(
        "bad-length",
        Both::new(
            format!("”{key}” är ingen tidslängd"),
            format!("“{key}” is not a length of time"),
        ),
        Both::new(
            "skriv ett heltal från 1 följt av m, h, d eller mo: \"90m\", \"72h\", \"28d\", \"1mo\"; ett \
             dygn räknas som 24 timmar, mo är kalendermånader; \"none\" när lagen inte sätter någon tid",
            "write a whole number from 1 followed by m, h, d or mo: \"90m\", \"72h\", \"28d\", \"1mo\"; \
             a day counts as 24 hours, mo is calendar months; \"none\" when the law sets no time",
        ),
    )
}

/// A warning that would come before the clock starts.
pub fn warning_too_long() -> Told {
    Told::new(
        "warn-order",
        Both::new(
            "varningen är inte kortare än ”within”",
            "the warning is not shorter than “within”",
        ),
        Both::new(
            "skriv hur lång tid som ska vara kvar när det varnas; kortare än hela fristen",
            "write how much time is left when it warns; shorter than the whole time allowed",
        ),
    )
}

/// Warnings in another order than longest first.
pub fn warning_order() -> Told {
    Told::new(
        "warn-order",
        Both::new(
            "varningarna står inte med den längsta först",
            "the warnings do not stand with the longest first",
        ),
        Both::new(
            "ordna dem fallande: [\"24h\", \"6h\"]",
            "order them descending: [\"24h\", \"6h\"]",
        ),
    )
}

/// A start that is neither awareness nor a filing.
pub fn bad_start() -> Told {
    Told::new(
        "bad-start",
        Both::new(
            "”start” säger inte vad som startar klockan",
            "“start” does not say what starts the clock",
        ),
        Both::new(
            "skriv start = \"awareness\", \"classification\", \"set\" eller { filing_of = \"gdpr-33\" }",
            "write start = \"awareness\", \"classification\", \"set\" or { filing_of = \"gdpr-33\" }",
        ),
    )
}

/// Clocks whose filings wait for each other.
pub fn ring_of_starts(id: &str) -> Told {
    Told::new(
        "ring-of-starts",
        Both::new(
            format!("starten går i ring: ”{id}” väntar i sin tur på den här klockan"),
            format!("the start goes in a ring: “{id}” in turn waits for this clock"),
        ),
        Both::new(
            "låt den första klockan starta med vetskap (start = \"awareness\")",
            "let the first clock start with awareness (start = \"awareness\")",
        ),
    )
}

/// A clock that shares starts which are not recorded under the other.
pub fn no_starts_there(id: &str) -> Told {
    Told::new(
        "no-starts-there",
        Both::new(
            format!("under klockan ”{id}” skrivs inga starter"),
            format!("no starts are recorded under the clock “{id}”"),
        ),
        Both::new(
            "nämn en klocka som startar med vetskap eller klassning och har en tid",
            "name a clock that starts with awareness or classification and has a time",
        ),
    )
}

/// A short name that cannot be typed before a sign.
pub fn bad_short(short: &str) -> Told {
    Told::new(
        "bad-short",
        Both::new(
            format!("”{short}” går inte att skriva som kortnamn"),
            format!("“{short}” cannot be a short name"),
        ),
        Both::new(
            "skriv högst 16 av a–z och 0–9: \"imy72\"",
            "write at most 16 of a–z and 0–9: \"imy72\"",
        ),
    )
}

/// A rule that ends before it begins.
pub fn ends_before_start() -> Told {
    Told::new(
        "validity",
        Both::new(
            "regeln slutar gälla innan den börjar gälla",
            "the rule ceases to hold before it begins to",
        ),
        Both::new(
            "valid_until ska vara samma dag som valid_from eller senare",
            "valid_until must be the same day as valid_from or later",
        ),
    )
}

/// A file without clocks.
pub fn no_clocks() -> Told {
    Told::new(
        "empty-list",
        Both::new("filen har inga klockor", "the file has no clocks"),
        Both::new("lägg till minst en [[clock]]", "add at least one [[clock]]"),
    )
}
