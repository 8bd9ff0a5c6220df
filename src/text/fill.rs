//! What the program says about mistakes in a fill file: what is wrong and how to mend it.

use super::problem::{Both, Told, alternatives};

/// Returns how to go on: the word that was probably meant, or what can stand there.
fn meant(near: Option<&str>, known: &[&str]) -> Both {
    if let Some(near) = near {
        return Both::new(
            format!("menade du ”{near}”?"),
            format!("did you mean “{near}”?"),
        );
    }
    // A long list helps nobody.
    if known.is_empty() || known.len() > 24 {
        return Both::new(
            "ta bort raden, eller slå upp namnet i spelboken",
            "remove the line, or look the name up in the playbook",
        );
    }
    let known = alternatives(known);
    Both::new(
        format!("här kan stå {}", known.sv),
        format!("here can stand {}", known.en),
    )
}

/// The playbook has no such question.
pub fn unknown_field(id: &str, near: Option<&str>) -> Told {
    Told::new(
        "unknown-field",
        Both::new(
            format!("spelboken har ingen fråga ”{id}”"),
            format!("the playbook has no question “{id}”"),
        ),
        meant(near, &[]),
    )
}

/// The list or the register has no such column, or the table no such key.
pub fn unknown_key(key: &str, owner: &str, near: Option<&str>, known: &[&str]) -> Told {
    Told::new(
        "unknown-key",
        Both::new(
            format!("”{key}” finns inte i {owner}"),
            format!("there is no “{key}” in {owner}"),
        ),
        meant(near, known),
    )
}

/// The question has no such alternative.
pub fn unknown_choice(key: &str, given: &str, near: Option<&str>, known: &[&str]) -> Told {
    Told::new(
        "unknown-choice",
        Both::new(
            format!("”{given}” är inget av alternativen för ”{key}”"),
            format!("“{given}” is none of the alternatives of “{key}”"),
        ),
        meant(near, known),
    )
}

/// An answer that cannot be read; `why` says what is wrong and what to write.
pub fn bad_answer(key: &str, why: Both) -> Told {
    Told::new(
        "bad-answer",
        Both::new(
            format!("svaret på ”{key}” går inte att läsa"),
            format!("the answer to “{key}” cannot be read"),
        ),
        why,
    )
}

/// An answer of the wrong type; `example` says how to write it.
pub fn wrong_type(key: &str, example: &str) -> Told {
    Told::new(
        "wrong-type",
        Both::new(
            format!("svaret på ”{key}” är av fel slag"),
            format!("the answer to “{key}” is of the wrong kind"),
        ),
        Both::new(
            format!("skriv till exempel {key} = {example}"),
            format!("write for example {key} = {example}"),
        ),
    )
}

/// A part of the file that is not the table or list of tables it has to be.
pub fn wrong_shape(key: &str, shape: &str) -> Told {
    Told::new(
        "wrong-type",
        Both::new(
            format!("”{key}” är skrivet på fel sätt"),
            format!("“{key}” is written the wrong way"),
        ),
        Both::new(format!("skriv {shape}"), format!("write {shape}")),
    )
}

/// A list in the place of an answer.
pub fn is_list(id: &str) -> Told {
    Told::new(
        "wrong-type",
        Both::new(
            format!("”{id}” är en lista och besvaras rad för rad"),
            format!("“{id}” is a list and is answered row by row"),
        ),
        Both::new(
            format!("skriv en [[rows.{id}]] för varje rad"),
            format!("write one [[rows.{id}]] for each row"),
        ),
    )
}

/// Rows for a question that is no list.
pub fn is_no_list(id: &str) -> Told {
    Told::new(
        "wrong-type",
        Both::new(
            format!("”{id}” är ingen lista"),
            format!("“{id}” is no list"),
        ),
        Both::new(
            format!("skriv svaret under [answers]: {id} = …"),
            format!("write the answer under [answers]: {id} = …"),
        ),
    )
}

/// Something that has to be there is not.
pub fn missing(key: &str, owner: &str, example: &str) -> Told {
    Told::new(
        "missing-key",
        Both::new(
            format!("”{key}” saknas i {owner}"),
            format!("“{key}” is missing in {owner}"),
        ),
        Both::new(
            format!("lägg till {key} = {example}"),
            format!("add {key} = {example}"),
        ),
    )
}

/// A cell that the entry cannot hold.
pub fn bad_cell(key: &str, owner: &str, why: super::Phrase) -> Told {
    Told::new(
        "bad-answer",
        Both::new(
            format!("”{key}” i {owner} {}", why.sv),
            format!("“{key}” in {owner} {}", why.en),
        ),
        Both::new(
            "ändra raden, eller ta bort den om svaret inte behövs",
            "change the line, or remove it if the answer is not needed",
        ),
    )
}

/// Two entries with the same key.
pub fn repeated_key(key: &str) -> Told {
    Told::new(
        "repeated-key",
        Both::new(
            format!("nyckeln ”{key}” används redan i det här registret"),
            format!("the key “{key}” is already used in this register"),
        ),
        Both::new("välj en annan nyckel", "choose another key"),
    )
}

/// A reference to an entry that the file does not have.
pub fn unknown_entry(key: &str, register: &str, near: Option<&str>, known: &[&str]) -> Told {
    let mend = if near.is_none() && known.is_empty() {
        Both::new(
            format!("skriv key = \"{key}\" i en [[{register}]]"),
            format!("write key = \"{key}\" in a [[{register}]]"),
        )
    } else {
        meant(near, known)
    };
    Told::new(
        "unknown-entry",
        Both::new(
            format!("ingen [[{register}]] i filen har key = \"{key}\""),
            format!("no [[{register}]] in the file has key = \"{key}\""),
        ),
        mend,
    )
}

/// The playbook has no such step.
pub fn unknown_step(id: &str, near: Option<&str>) -> Told {
    Told::new(
        "unknown-step",
        Both::new(
            format!("spelboken har inget steg ”{id}”"),
            format!("the playbook has no step “{id}”"),
        ),
        meant(near, &[]),
    )
}

/// A step that is neither done nor skipped, or both.
pub fn step_done_or_skipped(id: &str) -> Told {
    Told::new(
        "step-mark",
        Both::new(
            format!("steget ”{id}” ska vara antingen gjort eller hoppat över"),
            format!("the step “{id}” must be either done or skipped"),
        ),
        Both::new(
            "skriv done = true eller skipped = \"skälet\"",
            "write done = true or skipped = \"the reason\"",
        ),
    )
}
