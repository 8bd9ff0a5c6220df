//! What the command line says about the call itself: the words for what stands in the place of an
//! argument, and the mistakes that can be made.

use super::{Lang, Phrase};

/// In the place of options in the usage.
pub const OPTIONS: Phrase = Phrase::new("[FLAGGOR]", "[OPTIONS]");
/// In the place of a command in the usage.
pub const COMMAND: Phrase = Phrase::new("[KOMMANDO]", "[COMMAND]");
/// In the place of a folder.
pub const DIR: Phrase = Phrase::new("MAPP", "DIR");
/// In the place of a case's id.
pub const CASE: Phrase = Phrase::new("ÄRENDE", "CASE");
/// In the place of a title.
pub const TITLE: Phrase = Phrase::new("RUBRIK", "TITLE");
/// In the place of a playbook's id.
pub const PLAYBOOK: Phrase = Phrase::new("SPELBOK", "PLAYBOOK");
/// In the place of files and folders.
pub const PATHS: Phrase = Phrase::new("FIL|MAPP", "FILE|DIR");
/// In the place of a fill file.
pub const FILL: Phrase = Phrase::new("FIL.toml", "FILE.toml");
/// In the place of a file.
pub const FILE: Phrase = Phrase::new("FIL", "FILE");
/// In the place of a year.
pub const YEAR: Phrase = Phrase::new("ÅR", "YEAR");
/// In the place of a line of text.
pub const TEXT: Phrase = Phrase::new("TEXT", "TEXT");
/// In the place of a time.
pub const WHEN: Phrase = Phrase::new("TID", "WHEN");
/// In the place of a paper's id.
pub const REPORT: Phrase = Phrase::new("DOKUMENT", "REPORT");
/// In the place of the beginning of a record's hash.
pub const RECORD: Phrase = Phrase::new("POST", "RECORD");
/// In the place of the ground of a masking.
pub const GROUND: Phrase = Phrase::new("GRUND", "GROUND");
/// In the place of the decision behind a masking.
pub const DECISION: Phrase = Phrase::new("BESLUT", "DECISION");
/// In the place of a setting and its new value.
pub const SETTING: Phrase = Phrase::new("NYCKEL=VÄRDE", "KEY=VALUE");

/// What a mistake in the call means for the case.
pub const NOTHING_DONE: Phrase = Phrase::new("Inget har gjorts.", "Nothing was done.");
/// A word in the call is not UTF-8.
pub const NOT_TEXT: Phrase = Phrase::new(
    "Ett ord i anropet är inte text i UTF-8.",
    "A word of the call is not text in UTF-8.",
);
/// There is no command.
pub const MISSING_COMMAND: Phrase =
    Phrase::new("Det saknas ett kommando.", "A command is missing.");
/// Any other mistake.
pub const OTHER: Phrase = Phrase::new(
    "Anropet går inte att förstå.",
    "The call cannot be understood.",
);

/// Says that there is no such command.
pub fn no_command(lang: Lang, word: &str) -> String {
    match lang {
        Lang::Sv => format!("Det finns inget kommando ”{word}”."),
        Lang::En => format!("There is no command “{word}”."),
    }
}

/// Says that a word or an option does not belong in the call.
pub fn no_argument(lang: Lang, word: &str) -> String {
    match (lang, word.starts_with('-')) {
        (Lang::Sv, true) => format!("Det finns ingen flagga ”{word}” här."),
        (Lang::En, true) => format!("There is no option “{word}” here."),
        (Lang::Sv, false) => {
            format!("”{word}” är ett ord för mycket. Text med mellanslag ska stå inom citattecken.")
        }
        (Lang::En, false) => {
            format!("“{word}” is one word too many. Text with spaces must stand within quotes.")
        }
    }
}

/// Says what is missing in the call.
pub fn missing(lang: Lang, words: &[String]) -> String {
    let words = words.join(", ");
    match lang {
        Lang::Sv => format!("Det här saknas i anropet: {words}"),
        Lang::En => format!("This is missing in the call: {words}"),
    }
}

/// Says that an option stands without its value.
pub fn no_value(lang: Lang, option: &str) -> String {
    match lang {
        Lang::Sv => format!("Värdet efter flaggan saknas: {option}."),
        Lang::En => format!("The value after the option is missing: {option}."),
    }
}

/// Says that a value is none of those that there are.
pub fn bad_value(lang: Lang, value: &str, option: &str) -> String {
    match lang {
        Lang::Sv => format!("”{value}” går inte att använda för {option}."),
        Lang::En => format!("“{value}” cannot be used for {option}."),
    }
}

/// Says that an option stands twice.
pub fn twice(lang: Lang, option: &str) -> String {
    match lang {
        Lang::Sv => format!("Flaggan {option} står mer än en gång."),
        Lang::En => format!("The option {option} stands more than once."),
    }
}

/// Says that an equals sign is missing.
pub fn no_equals(lang: Lang, option: &str) -> String {
    match lang {
        Lang::Sv => format!("Skriv = mellan flaggan och värdet: {option}."),
        Lang::En => format!("Write = between the option and the value: {option}."),
    }
}

/// Says that an option got a value that it has no place for.
pub fn too_many(lang: Lang, value: &str, option: &str) -> String {
    match lang {
        Lang::Sv => format!("Flaggan {option} tar inte emot ”{value}”."),
        Lang::En => format!("The option {option} does not take “{value}”."),
    }
}

/// Says that an option got more or fewer values than it takes.
pub fn wrong_count(lang: Lang, option: &str) -> String {
    match lang {
        Lang::Sv => format!("{option} har fått fel antal värden."),
        Lang::En => format!("{option} got the wrong number of values."),
    }
}

/// Says how the call is to be written, and what was probably meant.
pub fn write_so(lang: Lang, usage: &str, meant: Option<&str>) -> String {
    let meant = match (lang, meant) {
        (_, None) => String::new(),
        (Lang::Sv, Some(word)) => format!("Menade du ”{word}”? "),
        (Lang::En, Some(word)) => format!("Did you mean “{word}”? "),
    };
    match lang {
        Lang::Sv => format!("{meant}Skriv så här: {usage}. Mer hjälp: frist --help."),
        Lang::En => format!("{meant}Write: {usage}. More help: frist --help."),
    }
}
