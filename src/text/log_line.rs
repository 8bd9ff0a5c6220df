//! What the log line says.

use super::{Lang, Phrase};

/// Over the box.
pub const TITLE: Phrase = Phrase::new("Logga en rad", "Log a line");
/// Beside the words.
pub const TEXT: Phrase = Phrase::new("Vad hände?", "What happened?");
/// Beside when it was learned.
pub const LEARNED: Phrase = Phrase::new("Fick veta", "Learned");
/// Beside who told.
pub const SOURCE: Phrase = Phrase::new("Källa", "Source");
/// In an empty field that may stay empty.
pub const MAY_BE_EMPTY: Phrase = Phrase::new("tomt: nu", "empty: now");
/// In an empty source.
pub const NO_SOURCE: Phrase = Phrase::new("tomt: du själv", "empty: yourself");
/// How times are written.
pub const HINT: Phrase = Phrase::new(
    "Hände det tidigare? Börja raden med -20m, kl 14.05 eller igår 14:05.",
    "Did it happen earlier? Begin with -20m, 14:05 or yesterday 14:05.",
);
/// The keys.
pub const KEYS: Phrase = Phrase::new(
    "Enter loggar · Tab nästa fält · Alt-Enter ny rad · Esc utkast kvar",
    "Enter logs · Tab next field · Alt-Enter new line · Esc keeps draft",
);
/// In front of when it happened.
pub const HAPPENED: Phrase = Phrase::new("hände:", "happened:");
/// It happens now.
pub const NOW: Phrase = Phrase::new("nu", "now");
/// How to keep digits that are no time.
pub const NOT_A_TIME: Phrase =
    Phrase::new("Inte en tid? Sätt \\ först.", "Not a time? Put \\ first.");
/// Asks which of two readings.
pub const WHICH: Phrase = Phrase::new(
    "Klockan gick tillbaka den natten. Vilken av dem? Tryck 1 eller 2.",
    "The clock went back that night. Which one? Press 1 or 2.",
);
/// On its way to the disk.
pub const SAVING: Phrase = Phrase::new("sparar …", "saving …");

/// Bad news about a time in the line: how to go on.
pub fn not_a_time(now: &str, lang: Lang) -> String {
    format!("{now} {}", NOT_A_TIME.to(lang))
}

/// What is said when the draft was thrown away.
pub const DISCARDED: Phrase = Phrase::new(
    "Utkastet är kastat. Ctrl-Z tar tillbaka det.",
    "The draft is thrown away. Ctrl-Z brings it back.",
);

/// Says that the words in the box are an old draft, and what can be done with it.
pub fn left(at: &str, lang: Lang) -> String {
    match lang {
        Lang::Sv => format!("✎ Utkast från {at} – Esc behåller, Ctrl-X kastar"),
        Lang::En => format!("✎ Draft from {at} – Esc keeps it, Ctrl-X throws it away"),
    }
}
