//! What the command line says about exercises.

use super::{Lang, Phrase};

/// `exercise`.
pub const ABOUT: Phrase = Phrase::new(
    "Övningar: lista scenarier, börja, led",
    "Exercises: list scenarios, start, lead",
);
/// `exercise list`.
pub const LIST: Phrase = Phrase::new(
    "Lista scenarierna: de som följer med och dina egna",
    "List the scenarios: the shipped ones and your own",
);
/// `exercise start`.
pub const START: Phrase = Phrase::new(
    "Börja en övning och led den härifrån",
    "Start an exercise and lead it from here",
);
/// `exercise lead`.
pub const LEAD: Phrase = Phrase::new(
    "Led en övning som redan har börjat",
    "Lead an exercise that has begun",
);
/// A scenario argument.
pub const SCENARIO: Phrase = Phrase::new("Scenariots namn", "The scenario's name");
/// In the place of a scenario's name.
pub const SCENARIO_OF: Phrase = Phrase::new("SCENARIO", "SCENARIO");
/// A title argument.
pub const TITLE: Phrase = Phrase::new(
    "Vad övningen kallas; annars scenariots rubrik",
    "What the exercise is called; otherwise the scenario's title",
);
/// After the list.
pub const LIST_AFTER: Phrase = Phrase::new(
    "\nBörja: frist exercise start NAMN. Deltagarna öppnar samma ärende med frist.",
    "\nStart: frist exercise start NAME. Participants open the same case with frist.",
);

/// Returns how long a scenario takes and how many injects it has.
pub fn minutes(minutes: u32, injects: usize, lang: Lang) -> String {
    match lang {
        Lang::Sv => format!("{minutes} minuter, {injects} inspel"),
        Lang::En => format!("{minutes} minutes, {injects} injects"),
    }
}

/// Returns that a scenario could not be read.
pub fn unread(name: &str, problems: usize, lang: Lang) -> String {
    match lang {
        Lang::Sv => format!("{name}: går inte att läsa ({problems} fel). Kör frist check."),
        Lang::En => format!("{name}: cannot be read ({problems} mistakes). Run frist check."),
    }
}

/// Returns that there is no such scenario.
pub fn no_scenario(named: &str, known: &str, lang: Lang) -> String {
    match lang {
        Lang::Sv => format!(
            "Det finns inget scenario som heter ”{named}”.\nIngen övning har börjat.\nVälj bland: {known}."
        ),
        Lang::En => format!(
            "There is no scenario called “{named}”.\nNo exercise has begun.\nChoose among: {known}."
        ),
    }
}

/// Returns that a case plays no scenario.
pub fn plays_nothing(id: &str, lang: Lang) -> String {
    match lang {
        Lang::Sv => format!(
            "{id} spelar inget scenario.\nDet finns inga inspel att leda.\nBörja en övning: frist exercise \
             start miljodata."
        ),
        Lang::En => format!(
            "{id} plays no scenario.\nThere are no injects to lead.\nStart an exercise: frist exercise \
             start miljodata."
        ),
    }
}

/// Returns how to join an exercise that has been made.
pub fn started(id: &str, lang: Lang) -> String {
    match lang {
        Lang::Sv => format!(
            "ÖVNING. Led den: frist exercise lead {id}. Deltagarna kör frist på samma mapp och öppnar \
             ärendet."
        ),
        Lang::En => format!(
            "EXERCISE. Lead it: frist exercise lead {id}. Participants run frist on the same folder and \
             open the case."
        ),
    }
}
