//! What ENISA's score is told in: levels, the trace, and the flags beside.

use super::{Lang, Phrase};

/// Level: low.
pub const LOW: Phrase = Phrase::new("låg", "low");
/// Level: medium.
pub const MEDIUM: Phrase = Phrase::new("medel", "medium");
/// Level: high.
pub const HIGH: Phrase = Phrase::new("hög", "high");
/// Level: very high.
pub const VERY_HIGH: Phrase = Phrase::new("mycket hög", "very high");

/// What a low level means.
pub const LOW_MEANS: Phrase = Phrase::new(
    "De berörda drabbas inte, eller får några olägenheter.",
    "The persons are not affected, or meet a few inconveniences.",
);
/// What a medium level means.
pub const MEDIUM_MEANS: Phrase = Phrase::new(
    "De berörda kan få betydande olägenheter, som går att komma över med viss svårighet.",
    "The persons may meet significant inconveniences, overcome with some difficulty.",
);
/// What a high level means.
pub const HIGH_MEANS: Phrase = Phrase::new(
    "De berörda kan få betydande följder, som är svåra att komma över.",
    "The persons may meet significant consequences, overcome with serious difficulty.",
);
/// What a very high level means.
pub const VERY_HIGH_MEANS: Phrase = Phrase::new(
    "De berörda kan få betydande följder, kanske oåterkalleliga.",
    "The persons may meet significant consequences, perhaps irreversible.",
);

/// The range of the low level.
pub const LOW_RANGE: Phrase = Phrase::new("under 2", "under 2");
/// The range of the medium level.
pub const MEDIUM_RANGE: Phrase = Phrase::new("från 2, under 3", "from 2, under 3");
/// The range of the high level.
pub const HIGH_RANGE: Phrase = Phrase::new("från 3, under 4", "from 3, under 4");
/// The range of the very high level.
pub const VERY_HIGH_RANGE: Phrase = Phrase::new("från 4", "from 4");

/// Writes quarters as people do: `2,25` or `2.25`.
pub fn quarters(n: u32, lang: Lang) -> String {
    let point = match lang {
        Lang::Sv => ',',
        Lang::En => '.',
    };
    match n % 4 {
        0 => (n / 4).to_string(),
        1 => format!("{}{point}25", n / 4),
        2 => format!("{}{point}5", n / 4),
        _ => format!("{}{point}75", n / 4),
    }
}

/// The line of the context.
pub fn context(value: u32, category: &str, base: u32, why: &str, lang: Lang) -> String {
    match lang {
        Lang::Sv => {
            let adjusted = if value == base {
                format!("utgångsvärdet {base} står kvar")
            } else {
                format!("utgångsvärdet {base} är justerat till {value}")
            };
            format!(
                "DPC, uppgifternas sammanhang: {value}. Tyngst väger {category}; {adjusted}. Skäl: {why}"
            )
        }
        Lang::En => {
            let adjusted = if value == base {
                format!("the starting value {base} stands")
            } else {
                format!("the starting value {base} is adjusted to {value}")
            };
            format!(
                "DPC, the context of the data: {value}. What weighs most: {category}; {adjusted}. Reason: {why}"
            )
        }
    }
}

/// The line of the ease of identification.
pub fn ease(value: &str, why: &str, lang: Lang) -> String {
    match lang {
        Lang::Sv => format!("EI, hur lätt det är att se vem det gäller: {value}. Skäl: {why}"),
        Lang::En => format!("EI, how easily a person is identified: {value}. Reason: {why}"),
    }
}

/// The line of the circumstances: its four parts, their sum, and why.
pub fn circumstances(parts: [&str; 4], sum: &str, why: &str, lang: Lang) -> String {
    let [confidentiality, integrity, availability, malice] = parts;
    match lang {
        Lang::Sv => format!(
            "CB, omständigheterna: konfidentialitet {confidentiality} + riktighet {integrity} + tillgänglighet {availability} + uppsåt {malice} = {sum}. Skäl: {why}"
        ),
        Lang::En => format!(
            "CB, the circumstances: confidentiality {confidentiality} + integrity {integrity} + availability {availability} + malice {malice} = {sum}. Reason: {why}"
        ),
    }
}

/// The sum: `SE = 1 × 1 + 1,25 = 2,25: medel (från 2, under 3).`
pub fn sum(
    (context, ease, circumstances): (u32, &str, &str),
    total: &str,
    level: &str,
    range: &str,
) -> String {
    format!("SE = {context} × {ease} + {circumstances} = {total}: {level} ({range}).")
}

/// Flag: more than 100 persons.
pub const MANY: Phrase = Phrase::new(
    "Fler än 100 personer: ja. Står bredvid poängen, ingår inte i den.",
    "More than 100 persons: yes. Stands beside the score, not in it.",
);
/// Flag: at most 100 persons.
pub const FEW: Phrase = Phrase::new("Fler än 100 personer: nej.", "More than 100 persons: no.");
/// Flag: the count does not say.
pub const MANY_UNKNOWN: Phrase = Phrase::new(
    "Fler än 100 personer: går inte att säga med de antal som finns.",
    "More than 100 persons: cannot be said from the counts at hand.",
);
/// Flag: unintelligible.
pub const UNINTELLIGIBLE: Phrase = Phrase::new(
    "Uppgifterna är oläsliga för andra: ja. Står bredvid poängen, ingår inte i den.",
    "The data are unintelligible to others: yes. Stands beside the score, not in it.",
);
/// Flag: readable.
pub const READABLE: Phrase = Phrase::new(
    "Uppgifterna är oläsliga för andra: nej.",
    "The data are unintelligible to others: no.",
);
/// Flag: nobody has said.
pub const READABLE_UNKNOWN: Phrase = Phrase::new(
    "Uppgifterna är oläsliga för andra: inte sagt.",
    "The data are unintelligible to others: not stated.",
);

/// A part of the score.
pub const PART_CONTEXT: Phrase = Phrase::new("DPC", "DPC");
/// A part of the score.
pub const PART_EASE: Phrase = Phrase::new("EI", "EI");
/// A part of the score.
pub const PART_CONFIDENTIALITY: Phrase = Phrase::new("konfidentialitet", "confidentiality");
/// A part of the score.
pub const PART_INTEGRITY: Phrase = Phrase::new("riktighet", "integrity");
/// A part of the score.
pub const PART_AVAILABILITY: Phrase = Phrase::new("tillgänglighet", "availability");
/// A part of the score.
pub const PART_MALICE: Phrase = Phrase::new("uppsåt", "malice");
