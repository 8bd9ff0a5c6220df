//! Words for mistakes in an authority's form.

use super::{Both, Told};

/// A form without fields.
pub fn no_fields() -> Told {
    Told::new(
        "no-fields",
        Both::new("formuläret har inga fält", "the form has no fields"),
        Both::new(
            "lägg till en del med fält: [[section]] och [[section.field]]",
            "add a section with fields: [[section]] and [[section.field]]",
        ),
    )
}

/// A clock whose name is none.
pub fn bad_clock() -> Told {
    Told::new(
        "bad-clock",
        Both::new(
            "”clock” är inget namn på en klocka",
            "“clock” is not the name of a clock",
        ),
        Both::new(
            "skriv id:t på klockan som en anmälan med formuläret besvarar: \"gdpr-33\"",
            "write the id of the clock that a filing with the form answers: \"gdpr-33\"",
        ),
    )
}

/// A choice without options, or options that no choice takes.
pub fn options(wanted: bool) -> Told {
    let told = if wanted {
        Both::new("fältet har inga alternativ", "the field has no options")
    } else {
        Both::new(
            "fältet har alternativ men är ingen fråga med val",
            "the field has options but is not a choice",
        )
    };
    Told::new(
        "options",
        told,
        Both::new(
            "skriv options = [{ id = …, label = … }] i ett fält av sorten one_of eller many_of",
            "write options = [{ id = …, label = … }] in a field of the kind one_of or many_of",
        ),
    )
}

/// A field that is made of nothing.
pub fn from_nothing() -> Told {
    Told::new(
        "from-nothing",
        Both::new(
            "fältet säger inte vad det fylls i med",
            "the field does not say what it is filled in with",
        ),
        Both::new(
            "skriv from = [\"…\"] med id på spelbokens frågor, eller @-namn på det programmet vet; \
             eller chosen_from = \"…\"",
            "write from = [\"…\"] with ids of the playbook's questions, or @-names of what the \
             program knows; or chosen_from = \"…\"",
        ),
    )
}

/// A condition that lacks one of its halves.
pub fn half_condition() -> Told {
    Told::new(
        "half-condition",
        Both::new("villkoret är inte helt", "the condition is not whole"),
        Both::new(
            "skriv only_if = { source = \"@late\", is = [\"yes\"] }",
            "write only_if = { source = \"@late\", is = [\"yes\"] }",
        ),
    )
}

/// Marks that are no table.
pub fn bad_marks() -> Told {
    Told::new(
        "bad-marks",
        Both::new(
            "”marks” säger inte vilken källa som får vilken grund",
            "“marks” does not say which source gets which ground",
        ),
        Both::new(
            "skriv marks = { processor = \"business\" }",
            "write marks = { processor = \"business\" }",
        ),
    )
}
