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
            "skriv ett heltal från 1 följt av m, h eller d: \"90m\", \"72h\", \"28d\"; ett dygn \
             räknas som 24 timmar",
            "write a whole number from 1 followed by m, h or d: \"90m\", \"72h\", \"28d\"; a day \
             counts as 24 hours",
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
            "skriv start = \"awareness\" eller start = { filing_of = \"gdpr-33\" }",
            "write start = \"awareness\" or start = { filing_of = \"gdpr-33\" }",
        ),
    )
}

/// A clock started by the filing of a clock that is itself started by a filing.
pub fn chained_start(id: &str) -> Told {
    Told::new(
        "chained-start",
        Both::new(
            format!("klockan ”{id}” startas själv av en anmälan"),
            format!("the clock “{id}” is itself started by a filing"),
        ),
        Both::new(
            "nämn en klocka som startar med vetskap (start = \"awareness\")",
            "name a clock that starts with awareness (start = \"awareness\")",
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
