//! What the program says while it shows a case as it was known at an earlier moment.

use super::{Lang, Phrase};

/// Over the box that asks for a moment.
pub const TITLE: Phrase = Phrase::new("Visa ärendet som det var", "Show the case as it was");
/// What the box is for.
pub const ABOUT: Phrase = Phrase::new(
    "Hela programmet visar då vad som var antecknat till dess, klockorna som de stod då, och papperen \
     som de hade blivit. Inget ändras.",
    "The whole program then shows what had been recorded by then, the clocks as they stood, and the \
     papers as they would have been. Nothing changes.",
);
/// How to write the moment.
pub const HINT: Phrase = Phrase::new(
    "Till exempel 3 sep 14:00, igår 16:00 eller -2h. Bara ett datum: som det var när dagen var slut.",
    "For instance 3 sep 14:00, yesterday 16:00 or -2h. Only a date: as it was when the day was over.",
);
/// The keys.
pub const KEYS: Phrase = Phrase::new("Enter visar · Esc stäng", "Enter shows · Esc close");
/// The moment is still to come.
pub const FUTURE: Phrase = Phrase::new(
    "Den tiden har inte varit än.",
    "That time has not been yet.",
);
/// What to do then.
pub const FUTURE_NOW: Phrase =
    Phrase::new("Skriv en tid som har varit.", "Write a time that has been.");
/// Nothing was recorded by then.
pub const BEFORE_ALL: Phrase = Phrase::new(
    "Då var inget antecknat i ärendet.",
    "Nothing was recorded in the case by then.",
);
/// What it means.
pub const UNCHANGED: Phrase = Phrase::new(
    "Ärendet visas som förut. Inget har ändrats.",
    "The case is shown as before. Nothing has changed.",
);
/// Nothing can be recorded.
pub const READ_ONLY: Phrase = Phrase::new(
    "Du ser ärendet som det var. Inget antecknas här. Esc går tillbaka till nu.",
    "You see the case as it was. Nothing is recorded here. Esc goes back to now.",
);
/// Back at now.
pub const BACK: Phrase = Phrase::new("Tillbaka till nu.", "Back to now.");
/// There is no earlier record.
pub const FIRST: Phrase = Phrase::new("Det här är den första posten.", "This is the first record.");
/// There is no later record.
pub const LAST: Phrase = Phrase::new(
    "Det här är den senaste posten.",
    "This is the latest record.",
);

/// Returns the mark that stands in the title and over every page of a paper, and in the band on every screen.
pub fn mark(lang: Lang, at: &str) -> String {
    match lang {
        Lang::Sv => format!("SOM DET VAR {at}"),
        Lang::En => format!("AS IT WAS {at}"),
    }
}

/// Returns the band on every screen.
pub fn band(lang: Lang, at: &str, n: usize, all: usize) -> [String; 2] {
    let mark = mark(lang, at);
    match lang {
        Lang::Sv => [
            format!("{mark} · skrivskyddat · Esc tillbaka till nu"),
            format!("[ ] post {n} av {all}"),
        ],
        Lang::En => [
            format!("{mark} · read-only · Esc back to now"),
            format!("[ ] record {n} of {all}"),
        ],
    }
}

/// Returns what stands first in a paper.
pub fn stamp(lang: Lang, at: &str) -> String {
    let mark = mark(lang, at);
    match lang {
        Lang::Sv => format!(
            "> **{mark}.** Papperet visar bara det som var antecknat i ärendet då. Det som antecknats \
             senare är inte med."
        ),
        Lang::En => format!(
            "> **{mark}.** This paper shows only what had been recorded in the case by then. What was \
             recorded later is left out."
        ),
    }
}

/// Says on the command line when the case was opened.
pub fn opened(lang: Lang, at: &str) -> String {
    match lang {
        Lang::Sv => format!("Ärendets första post är från {at}."),
        Lang::En => format!("The case's first record is from {at}."),
    }
}
