//! What the desk for an authority's form says: on the screen and in the texts that are pasted.

use super::{Lang, Phrase};

/// First notification.
pub const INITIAL: Phrase = Phrase::new("Ny anmälan", "New notification");
/// Supplement.
pub const SUPPLEMENT: Phrase = Phrase::new("Komplettering", "Supplement");
/// An intermediate report.
pub const INTERMEDIATE: Phrase = Phrase::new("Lägesrapport", "Intermediate report");
/// A final report.
pub const FINAL: Phrase = Phrase::new("Slutrapport", "Final report");
/// Withdrawal.
pub const WITHDRAWN: Phrase = Phrase::new("Återkallelse", "Withdrawal");
/// Over the measures that are taken.
pub const TAKEN: Phrase = Phrase::new("Vidtaget:", "Taken:");
/// Over the measures that are decided.
pub const PLANNED: Phrase = Phrase::new("Beslutat:", "Decided:");
/// Over the measures that need inquiry.
pub const INQUIRY: Phrase = Phrase::new("Utreds eller återstår:", "Under inquiry or outstanding:");
/// Protected persons were found.
pub const PROTECTED_FOUND: Phrase = Phrase::new(
    "Bland dem finns personer med skyddade personuppgifter.",
    "Among them are persons with protected identity.",
);
/// None was found.
pub const PROTECTED_NONE: Phrase = Phrase::new(
    "Vid kontrollen hittades ingen med skyddade personuppgifter.",
    "The check found nobody with protected identity.",
);
/// Nobody has looked.
pub const PROTECTED_UNCHECKED: Phrase = Phrase::new(
    "Om någon har skyddade personuppgifter är inte kontrollerat ännu.",
    "Whether anybody has protected identity has not been checked yet.",
);
/// It could not be looked up.
pub const PROTECTED_COULD_NOT: Phrase = Phrase::new(
    "Om någon har skyddade personuppgifter har inte gått att kontrollera.",
    "Whether anybody has protected identity could not be checked.",
);
/// Who answers for what the settings lack.
pub const SETTINGS: Phrase = Phrase::new("inställningarna", "the settings");
/// The label of the risk.
pub const RISK: Phrase = Phrase::new("Bedömd risk", "Assessed risk");
/// Before the list of what is missing, in the text to the authority.
pub const MISSING_INTRO: Phrase = Phrase::new(
    "Det här vet vi inte ännu. Vi kompletterar när vi vet:",
    "This we do not know yet. We will supplement when we know:",
);
/// Before the list of secret passages, in the text to the authority.
pub const SECRECY_INTRO: Phrase = Phrase::new(
    "Vi bedömer att de här uppgifterna kan omfattas av sekretess och ber er pröva det före ett utlämnande:",
    "We consider that this information may be covered by secrecy and ask you to assess it before any disclosure:",
);
/// Before a withdrawal's reasons.
pub const WITHDRAWN_INTRO: Phrase =
    Phrase::new("Vi återkallar anmälan.", "We withdraw the notification.");
/// In a supplement, after what is new.
pub const REPLACES_LONG: Phrase = Phrase::new(
    "Det ersätter det som stod i fältet tidigare.",
    "It replaces what the field said before.",
);
/// What the passage on protected persons is called.
pub const PROTECTED_LABEL: Phrase = Phrase::new("Skyddade personuppgifter", "Protected identity");
/// Awareness.
pub const AWARE: Phrase = Phrase::new("Vetskap", "Awareness");

/// When each person is told.
pub const WHEN_EACH: Phrase = Phrase::new(
    "När var och en får ett meddelande",
    "When each person gets a message",
);
/// Only publications have gone.
pub const SO_FAR_PUBLIC: Phrase = Phrase::new(
    "Hittills har bara allmän information gått ut, inget meddelande till var och en:",
    "So far only general information has gone out, no message to each person:",
);
/// Some have been told, not all.
pub const SO_FAR_SOME: Phrase = Phrase::new(
    "Hittills har inte alla fått ett meddelande. Det här har gått ut:",
    "So far not everybody has had a message. This has gone out:",
);

/// Says that something has to be told and is not known.
pub fn missing(label: &str, lang: Lang) -> String {
    match lang {
        Lang::Sv => format!("[SAKNAS: {label}]"),
        Lang::En => format!("[MISSING: {label}]"),
    }
}

/// Returns how every passage that [`missing`] makes begins.
pub fn missing_begins(lang: Lang) -> &'static str {
    match lang {
        Lang::Sv => "[SAKNAS: ",
        Lang::En => "[MISSING: ",
    }
}

/// Repeats the line before a new one, so that the new one can be understood alone.
pub fn earlier(line: &str, lang: Lang) -> String {
    match lang {
        Lang::Sv => format!("Sedan tidigare: {line}"),
        Lang::En => format!("From before: {line}"),
    }
}

/// Tells which of several alternatives is new.
pub fn new(label: &str, lang: Lang) -> String {
    match lang {
        Lang::Sv => format!("Nytt: {label}"),
        Lang::En => format!("New: {label}"),
    }
}

/// Names a passage by the field that says the same.
pub fn says_again(label: &str, lang: Lang) -> String {
    match lang {
        Lang::Sv => format!("det som också står under ”{label}”"),
        Lang::En => format!("what also stands under “{label}”"),
    }
}

/// Tells what a new text replaces.
pub fn replaces(before: &str, lang: Lang) -> String {
    match lang {
        Lang::Sv => format!("Det ersätter: {before}"),
        Lang::En => format!("It replaces: {before}"),
    }
}

/// Tells that something no longer holds.
pub fn no_longer(before: &str, lang: Lang) -> String {
    match lang {
        Lang::Sv => format!("Det här gäller inte längre: {before}"),
        Lang::En => format!("This no longer holds: {before}"),
    }
}

/// Says what a sending told.
pub fn told(content: &str, lang: Lang) -> String {
    match lang {
        Lang::Sv => format!("Innehåll: {content}."),
        Lang::En => format!("Content: {content}."),
    }
}

/// Says to whom something was sent.
pub fn to_groups(groups: &str, lang: Lang) -> String {
    match lang {
        Lang::Sv => format!("till {groups}"),
        Lang::En => format!("to {groups}"),
    }
}

/// Says of a group that its number is not known.
pub fn count(unknown: &str, lang: Lang) -> String {
    match lang {
        Lang::Sv => format!("antal {unknown}"),
        Lang::En => format!("number {unknown}"),
    }
}
