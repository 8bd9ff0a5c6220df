//! What the screen of measures and lessons says.

use super::{Lang, Phrase};

/// Lack an owner or a date.
pub const ADRIFT: Phrase = Phrase::new("saknar ansvarig eller datum", "without an owner or a date");
/// Past their date.
pub const OVERDUE: Phrase = Phrase::new("har passerat sitt datum", "past the date");
/// What makes a lesson last.
pub const OWNER: Phrase = Phrase::new(
    "Det som återstår behöver en ansvarig, ett datum och något som visar att det är gjort.",
    "What remains needs an owner, a date and something that shows that it is done.",
);
/// What of an exercise nobody has taken up, in the place of the kind.
pub const FINDING: Phrase = Phrase::new("fynd", "finding");
/// What to do with it.
pub const TAKE_UP: Phrase = Phrase::new(
    "Ett fynd ur övningen som ingen har tagit upp. Enter eller f gör det till en lärdom: det som hände står \
     färdigt, ni skriver vad ni gör åt det. Lärdomen kan föreslå en ändring i handlingsplanen.",
    "A finding of the exercise that nobody has taken up. Enter or f makes it a lesson: what happened stands \
     ready, you write what you do about it. The lesson can propose a change to the playbook.",
);
/// What a lesson takes up.
pub const TAKES_UP: Phrase = Phrase::new("Tar upp", "Takes up");
/// The whole of an objective.
pub const WHOLE: Phrase = Phrase::new("målet som helhet", "the objective as a whole");
/// Nothing is left.
pub const ALL_TAKEN: Phrase = Phrase::new(
    "Allt som brast i övningen är upptaget.",
    "All that failed in the exercise has been taken up.",
);

/// How much of an exercise nobody has taken up.
pub fn left(n: usize, lang: Lang) -> String {
    match lang {
        Lang::Sv => format!("{n} fynd ur övningen som ingen har tagit upp: f"),
        Lang::En if n == 1 => "1 finding of the exercise that nobody has taken up: f".to_owned(),
        Lang::En => format!("{n} findings of the exercise that nobody has taken up: f"),
    }
}

/// What happened, as a lesson begins.
pub fn drafted(title: &str, outcome: &str, wanted: Option<&str>, lang: Lang) -> String {
    let expected = match (wanted, lang) {
        (Some(wanted), Lang::Sv) => format!(" Väntat: {wanted}."),
        (Some(wanted), Lang::En) => format!(" Expected: {wanted}."),
        (None, _) => String::new(),
    };
    format!("{title}: {outcome}.{expected}")
}

/// What was missed of an objective.
pub fn missed(parts: &str, lang: Lang) -> String {
    match lang {
        Lang::Sv => format!(" Brast: {parts}."),
        Lang::En => format!(" Failed: {parts}."),
    }
}

/// What the record said in an answer.
pub fn answered(said: &str, lang: Lang) -> String {
    match lang {
        Lang::Sv => format!(" Ärendet sade: {said}."),
        Lang::En => format!(" The case said: {said}."),
    }
}

/// A record that shows what happened; the first of several, or another one.
pub fn shown_by(first: bool, record: &str, at: &str, by: &str, lang: Lang) -> String {
    let begin = match (first, lang) {
        (true, Lang::Sv) => " Visas av post",
        (true, Lang::En) => " Shown by record",
        (false, _) => ";",
    };
    format!("{begin} {record} ({at}, {by})")
}
