//! Words for mistakes in the shape of a rule file: keys, types, ids, dates and languages.

use super::{Both, Told, alternatives};

/// The file says that it is something else than what it is read as.
pub fn wrong_kind(found: &str, wanted: &str) -> Told {
    Told::new(
        "wrong-kind",
        Both::new(
            format!("filen är av slaget ”{found}”, men läses som ”{wanted}”"),
            format!("the file is of kind “{found}” but is read as “{wanted}”"),
        ),
        Both::new(
            format!("skriv kind = \"{wanted}\", eller använd filen som ”{found}”"),
            format!("write kind = \"{wanted}\", or use the file as “{found}”"),
        ),
    )
}

/// The file is of a later format than this program knows.
pub fn newer_format(found: i64, known: i64) -> Told {
    Told::new(
        "newer-format",
        Both::new(
            format!("filen har format {found}, men det här programmet kan bara format {known}"),
            format!("the file has format {found}, but this program only knows format {known}"),
        ),
        Both::new(
            "använd en nyare version av frist, eller be om filen i det äldre formatet",
            "use a newer version of frist, or ask for the file in the older format",
        ),
    )
}

/// The format number is not one that ever existed.
pub fn bad_format(known: i64) -> Told {
    Told::new(
        "bad-value",
        Both::new("formatet finns inte", "there is no such format"),
        Both::new(
            format!("skriv format = {known}"),
            format!("write format = {known}"),
        ),
    )
}

/// A key that has to be there is not.
pub fn missing_key(key: &str, owner: &Both, shape: &Both) -> Told {
    Told::new(
        "missing-key",
        Both::new(
            format!("”{key}” saknas i {}", owner.sv),
            format!("“{key}” is missing in {}", owner.en),
        ),
        Both::new(
            format!("lägg till {key} = … ({})", shape.sv),
            format!("add {key} = … ({})", shape.en),
        ),
    )
}

/// A key that does not exist; `near` is the one that was probably meant.
pub fn unknown_key(key: &str, owner: &Both, near: Option<&str>, known: &[&str]) -> Told {
    let mend = if let Some(near) = near {
        Both::new(
            format!("menade du ”{near}”?"),
            format!("did you mean “{near}”?"),
        )
    } else {
        let known = alternatives(known);
        Both::new(
            format!("ta bort raden; här kan stå {}", known.sv),
            format!("remove the line; here can stand {}", known.en),
        )
    };
    Told::new(
        "unknown-key",
        Both::new(
            format!("nyckeln ”{key}” finns inte i {}", owner.sv),
            format!("there is no key “{key}” in {}", owner.en),
        ),
        mend,
    )
}

/// A key that exists, but not for this kind of field.
pub fn key_not_for_kind(key: &str, kind: &str, kinds: &[&str]) -> Told {
    let kinds = alternatives(kinds);
    Told::new(
        "key-not-for-kind",
        Both::new(
            format!("”{key}” gäller inte för ett fält av slaget ”{kind}”"),
            format!("“{key}” does not apply to a field of kind “{kind}”"),
        ),
        Both::new(
            format!("ta bort ”{key}”, eller byt fältets kind till {}", kinds.sv),
            format!("remove “{key}”, or change the field's kind to {}", kinds.en),
        ),
    )
}

/// A value of another type than asked for.
pub fn wrong_type(key: &str, wanted: &Both, found: &Both) -> Told {
    Told::new(
        "wrong-type",
        Both::new(
            format!("”{key}” ska vara {}, men är {}", wanted.sv, found.sv),
            format!("“{key}” must be {}, but is {}", wanted.en, found.en),
        ),
        Both::new(
            format!("skriv {}", wanted.sv),
            format!("write {}", wanted.en),
        ),
    )
}

/// A text that is none of the words that can stand there.
pub fn bad_value(key: &str, found: &str, near: Option<&str>, known: &[&str]) -> Told {
    let mend = if let Some(near) = near {
        Both::new(
            format!("menade du ”{near}”?"),
            format!("did you mean “{near}”?"),
        )
    } else {
        let known = alternatives(known);
        Both::new(format!("skriv {}", known.sv), format!("write {}", known.en))
    };
    Told::new(
        "bad-value",
        Both::new(
            format!("”{found}” kan inte stå i ”{key}”"),
            format!("“{found}” cannot stand in “{key}”"),
        ),
        mend,
    )
}

/// A text that is not an id. `proposal` is a good one near it.
pub fn bad_id(found: &str, proposal: &str) -> Told {
    Told::new(
        "bad-id",
        Both::new(
            format!("”{found}” är inget id"),
            format!("“{found}” is not an id"),
        ),
        Both::new(
            format!(
                "ett id är 1–64 tecken av a–z, 0–9, _ och -, och börjar med en bokstav eller \
                 siffra; till exempel ”{proposal}”"
            ),
            format!(
                "an id is 1–64 characters of a–z, 0–9, _ and -, and starts with a letter or a \
                 digit; for instance “{proposal}”"
            ),
        ),
    )
}

/// Not a date, or a date with a time of day.
pub fn bad_date(key: &str) -> Told {
    Told::new(
        "bad-date",
        Both::new(
            format!("”{key}” är inget datum"),
            format!("“{key}” is not a date"),
        ),
        Both::new(
            "skriv ett datum som finns, utan citattecken och klockslag: 2026-11-22",
            "write a date that exists, without quotes and time of day: 2026-11-22",
        ),
    )
}

/// A number outside what is allowed.
pub fn bad_number(key: &str, low: i64, high: i64) -> Told {
    Told::new(
        "bad-number",
        Both::new(
            format!("”{key}” ligger utanför {low}–{high}"),
            format!("“{key}” lies outside {low}–{high}"),
        ),
        Both::new(
            format!("skriv ett heltal mellan {low} och {high}"),
            format!("write a whole number between {low} and {high}"),
        ),
    )
}

/// A text without words.
pub fn blank(key: &str) -> Told {
    Told::new(
        "blank-text",
        Both::new(format!("”{key}” är tom"), format!("“{key}” is empty")),
        Both::new(
            "skriv texten, eller ta bort nyckeln om den inte behövs",
            "write the text, or remove the key if it is not needed",
        ),
    )
}

/// A character that a terminal could take for a command.
pub fn control_character(key: &str) -> Told {
    Told::new(
        "control-character",
        Both::new(
            format!("”{key}” innehåller ett styrtecken, som en terminal kan ta för en order"),
            format!("“{key}” holds a control character, which a terminal may take for an order"),
        ),
        Both::new(
            "ta bort tecknet; radbrytning går bra",
            "remove the character; a line break is fine",
        ),
    )
}

/// No Swedish words.
pub fn missing_swedish(key: &str, owner: &Both) -> Told {
    Told::new(
        "missing-swedish",
        Both::new(
            format!("”{key}” i {} saknar svensk text", owner.sv),
            format!("“{key}” in {} has no Swedish text", owner.en),
        ),
        Both::new(
            format!("skriv {key} = {{ sv = \"…\", en = \"…\" }}; svenska krävs"),
            format!("write {key} = {{ sv = \"…\", en = \"…\" }}; Swedish is required"),
        ),
    )
}

/// No English words; the file can still be used.
pub fn missing_english(key: &str, owner: &Both) -> Told {
    Told::new(
        "missing-english",
        Both::new(
            format!("”{key}” i {} saknar engelsk text", owner.sv),
            format!("“{key}” in {} has no English text", owner.en),
        ),
        Both::new(
            "lägg till en = \"…\"; så länge den saknas visas den svenska texten",
            "add en = \"…\"; while it is missing the Swedish text is shown",
        ),
    )
}

/// The same id twice.
pub fn duplicate_id(what: &Both, id: &str, first_line: usize) -> Told {
    Told::new(
        "duplicate-id",
        Both::new(
            format!("{} ”{id}” finns redan på rad {first_line}", what.sv),
            format!("{} “{id}” already stands on line {first_line}", what.en),
        ),
        Both::new("ge den här ett eget id", "give this one an id of its own"),
    )
}

/// The same thing named twice in one list.
pub fn repeated(key: &str, id: &str) -> Told {
    Told::new(
        "repeated",
        Both::new(
            format!("”{id}” står två gånger i ”{key}”"),
            format!("“{id}” stands twice in “{key}”"),
        ),
        Both::new("ta bort den ena", "remove one of them"),
    )
}

/// A name that means something else.
pub fn reserved_id(id: &str) -> Told {
    Told::new(
        "reserved-id",
        Both::new(
            format!("”{id}” är namnet på ett register och kan inte vara ett fälts id"),
            format!("“{id}” is the name of a register and cannot be the id of a field"),
        ),
        Both::new(
            format!("välj ett annat id, till exempel ”{id}_field”"),
            format!("choose another id, for instance “{id}_field”"),
        ),
    )
}

/// A list inside a list.
pub fn nested_list() -> Told {
    Told::new(
        "nested-list",
        Both::new(
            "en kolumn kan inte själv vara en lista eller ett beslut",
            "a column cannot itself be a list or a decision",
        ),
        Both::new(
            "välj ett annat kind för kolumnen, eller gör ett eget fält av listan",
            "choose another kind for the column, or make the list a field of its own",
        ),
    )
}

/// The field kind needs `key` and has none, or too few.
pub fn too_few(key: &str, kind: &str, least: usize) -> Told {
    Told::new(
        "too-few",
        Both::new(
            format!("ett fält av slaget ”{kind}” behöver minst {least} i ”{key}”"),
            format!("a field of kind “{kind}” needs at least {least} in “{key}”"),
        ),
        Both::new(
            "lägg till det som saknas, eller byt fältets kind",
            "add what is missing, or change the field's kind",
        ),
    )
}

/// A list that may not be empty is.
pub fn empty_list(key: &str) -> Told {
    Told::new(
        "empty-list",
        Both::new(
            format!("listan ”{key}” är tom"),
            format!("the list “{key}” is empty"),
        ),
        Both::new(
            format!("nämn minst en i ”{key}”"),
            format!("name at least one in “{key}”"),
        ),
    )
}
