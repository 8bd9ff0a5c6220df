//! What the command line says about exercises.

use super::{Lang, Phrase};

/// `exercise`.
pub const ABOUT: Phrase = Phrase::new(
    "Övningar: lista scenarier, börja, led, spela om, utvärdera, skriv ut",
    "Exercises: list scenarios, start, lead, replay, evaluate, print",
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
/// `exercise replay`.
pub const REPLAY: Phrase = Phrase::new(
    "Gör en övning av ett verkligt ärende som är klart; ärendet läses bara",
    "Make an exercise of a real case that is over; the case is only read",
);
/// A purpose argument.
pub const REPLAY_PURPOSE: Phrase = Phrase::new(
    "Varför ärendet spelas om; skrivs in i övningen",
    "Why the case is replayed; written into the exercise",
);
/// A start argument.
pub const REPLAY_START: Phrase = Phrase::new(
    "När övningen börjar, som dess klocka visar; annars nu",
    "When the exercise begins, as its clock shows; otherwise now",
);
/// An exercise cannot be replayed.
pub const REPLAY_EXERCISE: Phrase = Phrase::new(
    "Ärendet är själv en övning.\nIngen ny övning har börjat.\nSpela scenariot igen: frist exercise start.",
    "The case is an exercise itself.\nNo new exercise has begun.\nPlay the scenario again: frist exercise \
     start.",
);
/// A case that is under way cannot be replayed.
pub const REPLAY_RUNNING: Phrase = Phrase::new(
    "Ärendet pågår: en frist löper, eller inget är anmält än.\nIngen övning har börjat.\nSpela om det när det är \
     klart.",
    "The case is under way: a deadline runs, or nothing has been notified.\nNo exercise has begun.\nReplay it \
     when it is over.",
);
/// A case without news cannot be replayed.
pub const REPLAY_EMPTY: Phrase = Phrase::new(
    "Ärendet innehåller inget som kan spelas om.\nIngen övning har börjat.\nVälj ett ärende med svar och tider.",
    "The case holds nothing that can be replayed.\nNo exercise has begun.\nChoose a case with answers and times.",
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
