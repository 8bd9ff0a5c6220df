//! What the frozen copy of a filing says around the fields.

use super::{Lang, Phrase};

/// Over what every field said.
pub const WHOLE: Phrase = Phrase::new(
    "== Alla fält, som de stod när det här lämnades ==",
    "== Every field, as it stood when this was filed ==",
);

/// Says what the copy is of.
pub fn about(title: &str, id: &str, made: &str, fingerprint: &str, lang: Lang) -> String {
    match lang {
        Lang::Sv => format!(
            "Ärende: {title} ({id})\nSå stod det: {made}\nÄrendets fingeravtryck: {fingerprint}"
        ),
        Lang::En => {
            format!(
                "Case: {title} ({id})\nAs it stood: {made}\nThe case's fingerprint: {fingerprint}"
            )
        }
    }
}

/// Says that a passage may be secret.
pub fn mark(passage: &str, ground: &str, lang: Lang) -> String {
    match lang {
        Lang::Sv => format!("  ! Sekretess att pröva ({passage}): {ground}"),
        Lang::En => format!("  ! Secrecy to assess ({passage}): {ground}"),
    }
}
