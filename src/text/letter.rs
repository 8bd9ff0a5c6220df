//! What the program says of a message to the persons concerned: what is told, how it reads.

use super::{Lang, Phrase};

/// The level of a text: of its LIX in Swedish (Björnsson's scale), of its words a sentence in English.
pub const fn level(lang: Lang, figure: u32) -> &'static str {
    match lang {
        Lang::Sv => match figure {
            0..30 => "mycket lättläst",
            30..40 => "lättläst",
            40..50 => "medelsvår, som en tidning",
            50..60 => "svår, som en myndighetstext",
            _ => "mycket svår",
        },
        Lang::En => match figure {
            0..15 => "easy",
            15..20 => "plain",
            20..25 => "rather long sentences",
            _ => "long sentences: hard to read",
        },
    }
}

/// Says how a text reads.
pub fn reads(lang: Lang, figure: u32, words: u32, sentences: u32) -> String {
    let level = level(lang, figure);
    match lang {
        Lang::Sv => {
            format!("Läsbarhet: LIX {figure}, {level} ({words} ord, {sentences} meningar).")
        }
        Lang::En => format!(
            "Readability: {figure} words a sentence, {level} ({words} words, {sentences} sentences)."
        ),
    }
}

/// Before a long sentence.
pub fn long(lang: Lang, words: u32, text: &str) -> String {
    match lang {
        Lang::Sv => format!("  Lång mening, {words} ord: {text}"),
        Lang::En => format!("  Long sentence, {words} words: {text}"),
    }
}

/// Over the check.
pub const CHECKED: Phrase = Phrase::new(
    "Innehåll enligt artikel 34.2, och råd enligt skäl 86:",
    "Content under Article 34(2), and advice under recital 86:",
);

/// A part is told.
pub fn told(lang: Lang, part: &str, line: usize) -> String {
    match lang {
        Lang::Sv => format!("  ✓ {part} (rad {line})"),
        Lang::En => format!("  ✓ {part} (line {line})"),
    }
}

/// A part lacks something.
pub fn lacks(lang: Lang, part: &str, line: usize, what: &str) -> String {
    match lang {
        Lang::Sv => format!("  ! {part} (rad {line}): saknas: {what}"),
        Lang::En => format!("  ! {part} (line {line}): missing: {what}"),
    }
}

/// A part is not there.
pub fn absent(lang: Lang, part: &str) -> String {
    match lang {
        Lang::Sv => format!("  ! {part}: finns inte i texten"),
        Lang::En => format!("  ! {part}: not in the text"),
    }
}

/// Names the version.
pub fn version(lang: Lang, digest: &str) -> String {
    match lang {
        Lang::Sv => format!("Version: {digest} (SHA-256 av texten i Markdown)"),
        Lang::En => format!("Version: {digest} (SHA-256 of the text in Markdown)"),
    }
}

/// A group of protected persons alone.
pub const ONLY_DIRECTLY: Phrase = Phrase::new(
    "Gruppen är bara personer med skyddade personuppgifter. Ett brev kan röja dem: kontakta var och en direkt, med samtalsstödet.",
    "The group is of protected persons alone. A letter could reveal them: contact each one directly, with the call script.",
);
/// A group that is told one by one, by what has been planned.
pub const DIRECTLY_PLANNED: Phrase = Phrase::new(
    "Gruppen kontaktas direkt, enligt utskicken: samtalsstödet i stället för brev. Ska den få brev också, planera ett utskick med post.",
    "The group is contacted directly, by the sendings: the call script in the place of letters. If it is to get letters too, plan a sending by post.",
);
/// Refuses a letter to a group that may only be contacted directly.
pub fn only_directly(lang: Lang, group: &str) -> String {
    match lang {
        Lang::Sv => format!(
            "Inget brev till ”{group}”.\n{}\nSkriv: frist letter ÄRENDE samtalsstod --group \"{group}\".",
            ONLY_DIRECTLY.to(lang)
        ),
        Lang::En => format!(
            "No letter to “{group}”.\n{}\nWrite: frist letter CASE samtalsstod --group \"{group}\".",
            ONLY_DIRECTLY.to(lang)
        ),
    }
}
/// The sending was recorded.
pub const RECORDED: Phrase = Phrase::new(
    "Antecknat som ett planerat utskick, med texten som den står här.",
    "Recorded as a planned sending, with the text as it stands here.",
);

/// No such message.
pub fn no_kind(lang: Lang, name: &str, known: &str) -> String {
    match lang {
        Lang::Sv => {
            format!("Det finns inget brev ”{name}”.\nInget har skrivits.\nVälj bland: {known}.")
        }
        Lang::En => {
            format!("There is no letter “{name}”.\nNothing was written.\nChoose among: {known}.")
        }
    }
}

/// No such group.
pub fn no_group(lang: Lang, name: &str, known: &str) -> String {
    match lang {
        Lang::Sv => {
            format!(
                "Det finns ingen grupp ”{name}”.\nInget har skrivits.\nÄrendets grupper: {known}."
            )
        }
        Lang::En => format!(
            "There is no group “{name}”.\nNothing was written.\nThe groups of the case: {known}."
        ),
    }
}

/// `letter`.
pub const LETTER: Phrase = Phrase::new(
    "Skriv ett brev eller en text till dem som berörs, och kontrollera det",
    "Write a letter or a text to those concerned, and check it",
);
/// `letter CHANNEL`.
pub const CHANNEL: Phrase = Phrase::new(
    "brev-digital-post, brev-post, webb, intranat, press, samtalsstod eller fragor-och-svar",
    "brev-digital-post, brev-post, webb, intranat, press, samtalsstod or fragor-och-svar",
);
/// `letter --group`.
pub const GROUP: Phrase = Phrase::new(
    "Gruppen som brevet är till, som den heter i ärendet",
    "The group that it is for, as it is called in the case",
);
/// `letter --record`.
pub const RECORD: Phrase = Phrase::new(
    "Anteckna texten som ett planerat utskick, så att det syns vilken version en grupp får",
    "Record the text as a planned sending, so that it shows which version a group gets",
);
/// In the place of a channel.
pub const CHANNEL_NAME: Phrase = Phrase::new("KANAL", "CHANNEL");
/// In the place of a group.
pub const GROUP_NAME: Phrase = Phrase::new("GRUPP", "GROUP");
/// `sitrep`.
pub const SITREP: Phrase = Phrase::new(
    "Skriv en lägesbild på en sida",
    "Write a situation report on one page",
);
