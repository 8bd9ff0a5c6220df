//! What the program says about the disk: settings that cannot be read, and doubtful places.

use super::Phrase;

/// The case folder is copied elsewhere: what, what it means, what to do. `{service}` is its name.
pub const SYNCHRONISED: (Phrase, Phrase, Phrase) = (
    Phrase::new(
        "Ärendena ligger i en mapp som {service} kopierar.",
        "The cases lie in a folder that {service} copies.",
    ),
    Phrase::new(
        "Journalen kan innehålla personuppgifter och lämnar i så fall datorn.",
        "The record may hold personal data, which then leave the computer.",
    ),
    Phrase::new(
        "Välj en mapp som inte synkroniseras med --data, eller stäng av synkroniseringen för den.",
        "Choose a folder that is not synchronised with --data, or turn synchronising off for it.",
    ),
);

/// The file system keeps no permissions.
pub const UNPROTECTED: (Phrase, Phrase, Phrase) = (
    Phrase::new(
        "Disken kan inte hålla filerna för dig själv.",
        "The disk cannot keep the files to yourself.",
    ),
    Phrase::new(
        "Den som kommer åt disken eller USB-minnet kan läsa ärendena.",
        "Whoever gets hold of the disk or USB stick can read the cases.",
    ),
    Phrase::new(
        "Använd en krypterad disk, eller förvara USB-minnet inlåst.",
        "Use an encrypted disk, or keep the USB stick locked away.",
    ),
);

/// Above the settings in their file.
pub const SETTINGS_HEADING: Phrase = Phrase::new(
    "# Inställningar för frist. Ändra här eller med: frist settings",
    "# Settings of frist. Change them here or with: frist settings",
);

/// The settings are saved, but the file had mistakes: what, what it means, what to do. `{file}` is
/// where the old file lies.
pub const SET_ASIDE: (Phrase, Phrase, Phrase) = (
    Phrase::new(
        "Inställningarna är sparade, men den gamla filen hade fel.",
        "The settings are saved, but the old file had mistakes.",
    ),
    Phrase::new(
        "Det som inte gick att läsa står inte i den nya filen. Ärendena berörs inte.",
        "What could not be read is not in the new file. The cases are not affected.",
    ),
    Phrase::new(
        "Den gamla filen är orörd och ligger här: {file}",
        "The old file is untouched and lies here: {file}",
    ),
);

/// A key that the program does not know: what is wrong, and the fix.
pub const UNKNOWN_KEY: (Phrase, Phrase) = (
    Phrase::new(
        "programmet känner inte till \"{key}\"",
        "the program does not know \"{key}\"",
    ),
    Phrase::new(
        "rätta stavningen eller ta bort raden; tills dess står den kvar och gör ingen skada",
        "mend the spelling or remove the line; until then it stays and does no harm",
    ),
);

/// A value of the wrong kind: what is wrong, and the fix.
pub const WRONG_KIND: (Phrase, Phrase) = (
    Phrase::new(
        "värdet av \"{key}\" kan inte användas",
        "the value of \"{key}\" cannot be used",
    ),
    Phrase::new("skriv {wanted}", "write {wanted}"),
);

/// The file is not TOML: what is wrong, and the fix. `{error}` is the reader's own words.
pub const NOT_TOML: (Phrase, Phrase) = (
    Phrase::new(
        "raden går inte att läsa: {error}",
        "the line cannot be read: {error}",
    ),
    Phrase::new(
        "skriv nyckel = \"värde\", en på varje rad",
        "write key = \"value\", one to a line",
    ),
);

/// The file is not UTF-8: what is wrong, and the fix.
pub const NOT_UTF8: (Phrase, Phrase) = (
    Phrase::new("filen är inte UTF-8", "the file is not UTF-8"),
    Phrase::new("spara den som UTF-8", "save it as UTF-8"),
);

/// Text within quotation marks is wanted.
pub const WANTED_TEXT: Phrase = Phrase::new(
    "text inom citattecken, utan styrtecken",
    "text within quotation marks, without control characters",
);
/// An actor's id is wanted.
pub const WANTED_ID: Phrase = Phrase::new(
    "1–64 av a–z, 0–9, _ och -, eller ta bort raden så skapas en ny",
    "1–64 of a–z, 0–9, _ and -, or remove the line for a new one",
);
/// A language is wanted.
pub const WANTED_LANGUAGE: Phrase = Phrase::new("\"sv\" eller \"en\"", "\"sv\" or \"en\"");
/// Yes or no is wanted.
pub const WANTED_BOOL: Phrase = Phrase::new("true eller false", "true or false");
/// A table is wanted.
pub const WANTED_TABLE: Phrase =
    Phrase::new("[{key}] på en egen rad", "[{key}] on a line of its own");

/// A setting without a value.
pub const NOT_SET: Phrase = Phrase::new("(inte angivet)", "(not set)");

/// A newer program wrote some of the case.
pub const CLOSED_NEWER: (Phrase, Phrase, Phrase) = (
    Phrase::new(
        "En nyare version av frist har skrivit i ärendet.",
        "A newer version of frist has written in the case.",
    ),
    Phrase::new(
        "Det går att läsa, men ingenting sparas här. Inget har ändrats.",
        "It can be read, but nothing is saved here. Nothing has changed.",
    ),
    Phrase::new(
        "Öppna det med den nyare versionen för att skriva.",
        "Open it with the newer version to write.",
    ),
);
/// The time is set by hand.
pub const CLOSED_SET_TIME: (Phrase, Phrase, Phrase) = (
    Phrase::new(
        "Tiden är satt för hand (FRIST_NOW), men ärendet förs med datorns klocka.",
        "The time is set by hand (FRIST_NOW), but the case is kept by the computer's clock.",
    ),
    Phrase::new(
        "Det går att läsa, men ingenting sparas här. Inget har ändrats.",
        "It can be read, but nothing is saved here. Nothing has changed.",
    ),
    Phrase::new(
        "Avsluta, ta bort FRIST_NOW och öppna det igen för att skriva.",
        "Quit, remove FRIST_NOW and open it again to write.",
    ),
);
