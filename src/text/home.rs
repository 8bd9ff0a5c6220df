//! What home says.

use super::{Lang, Phrase};

/// Over the list.
pub const CASES: Phrase = Phrase::new("Ärenden", "Cases");
/// Over the list of exercises.
pub const EXERCISES: Phrase = Phrase::new("Övningar", "Exercises");
/// No case yet.
pub const EMPTY: Phrase = Phrase::new("Inga ärenden än.", "No cases yet.");
/// What to do then.
pub const EMPTY_NOW: Phrase = Phrase::new(
    "Har något hänt? Tryck n. Klockan räknar från att ni fick vetskap, inte från att ni skriver.",
    "Has something happened? Press n. The clock counts from awareness, not from when you write.",
);
/// The list could not be read.
pub const UNLISTED_NOW: Phrase = Phrase::new(
    "Det kan finnas ärenden som inte visas här. Kontrollera sökvägen till datamappen och starta om frist.",
    "There may be cases that are not shown here. Check the path of the data folder and start frist again.",
);
/// No exercise yet.
pub const NO_EXERCISES: Phrase = Phrase::new(
    "Inga övningar än. Tryck n och välj läget övning.",
    "No exercises yet. Press n and choose the mode exercise.",
);
/// Beside the program's name.
pub const OFFLINE: Phrase = Phrase::new(
    "· allt stannar på den här datorn",
    "· everything stays on this computer",
);
/// A case that has not been read yet.
pub const READING: Phrase = Phrase::new("läser …", "reading …");
/// The mark of a case that cannot be read.
pub const UNREADABLE: Phrase = Phrase::new("GÅR INTE ATT LÄSA", "CANNOT BE READ");
/// Over what is wrong in the settings, and what to do about it.
pub const BAD_SETTINGS: (Phrase, Phrase) = (
    Phrase::new(
        "En del av inställningarna gick inte att läsa. Resten gäller.",
        "Some of the settings could not be read. The rest counts.",
    ),
    Phrase::new(
        "Rätta filen; ”frist settings” visar felen. Ärendena berörs inte.",
        "Mend the file; “frist settings” shows the mistakes. The cases are not affected.",
    ),
);

/// When a case was opened.
pub fn opened(lang: Lang, when: &str) -> String {
    match lang {
        Lang::Sv => format!("öppnad {when}"),
        Lang::En => format!("opened {when}"),
    }
}
