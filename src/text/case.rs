//! What the case screen and its frame say.

use super::{Lang, Phrase};

/// Says that a letter that changes the record has to come once more, right after a case was opened.
pub fn once_more(letter: char, lang: Lang) -> String {
    match lang {
        Lang::Sv => {
            format!("Inget är ändrat. Var {letter} menat som en tangent: tryck en gång till.")
        }
        Lang::En => format!("Nothing has changed. If {letter} was meant as a key: press it again."),
    }
}

/// A real incident.
pub const REAL: Phrase = Phrase::new("SKARPT LÄGE", "REAL INCIDENT");
/// An exercise.
pub const EXERCISE: Phrase = Phrase::new("ÖVNING", "EXERCISE");
/// The pane of phases.
pub const WALK: Phrase = Phrase::new("Stegen", "Steps");
/// The situation panel.
pub const SITUATION: Phrase = Phrase::new("Läget", "Situation");
/// Why a step matters.
pub const WHY: Phrase = Phrase::new("Varför", "Why");
/// Law beside the question.
pub const LAW: Phrase = Phrase::new("Lag", "Law");
/// An unverified statement of law.
pub const UNVERIFIED: Phrase = Phrase::new("ej verifierat", "unverified");
/// The decision on risk.
pub const RISK: Phrase = Phrase::new("Risk", "Risk");
/// No decision on risk.
pub const NOT_ASSESSED: Phrase = Phrase::new("ej bedömd", "not assessed");
/// Persons concerned.
pub const PERSONS: Phrase = Phrase::new("Berörda", "Persons");
/// Persons with protected identity.
pub const PROTECTED: Phrase = Phrase::new("Skyddade", "Protected");
/// Not checked for protected identity.
pub const UNCHECKED: Phrase = Phrase::new("ej kontroll.", "unchecked");
/// Checked, but the data set has grown since.
pub const ASK_AGAIN: Phrase = Phrase::new("ny kontroll", "check again");
/// Checked, none marked.
pub const NONE_MARKED: Phrase = Phrase::new("inga markerade", "none marked");
/// Could not be checked.
pub const NOT_CHECKABLE: Phrase = Phrase::new("gick ej", "could not");
/// How many notices have gone.
pub const INFORMED: Phrase = Phrase::new("Utskick", "Notices");
/// None has gone.
pub const NOT_INFORMED: Phrase = Phrase::new("inga ännu", "none yet");
/// Gaps in the record.
pub const GAPS: Phrase = Phrase::new("Luckor", "Gaps");
/// What does not add up.
pub const FINDINGS: Phrase = Phrase::new("Att reda ut", "To settle");
/// Steps done.
pub const STEPS: Phrase = Phrase::new("Steg", "Steps");
/// Unknown as yet.
pub const UNKNOWN: Phrase = Phrase::new("okänt", "unknown");
/// The latest log lines.
pub const LATEST: Phrase = Phrase::new("Senast", "Latest");
/// No log line.
pub const NO_LOG: Phrase = Phrase::new(
    "Inget loggat. l skriver en rad.",
    "Nothing logged. l writes a line.",
);
/// Done step.
pub const DONE: Phrase = Phrase::new("✓ klart", "✓ done");
/// Skipped step.
pub const SKIPPED: Phrase = Phrase::new("– överhoppat", "– skipped");
/// Open step.
pub const OPEN: Phrase = Phrase::new("att göra", "to do");
/// Saved.
pub const SAVED: Phrase = Phrase::new("✓ Sparat på disk", "✓ Saved to disk");
/// Another session recorded something.
pub const FOLLOWED: Phrase = Phrase::new(
    "Någon annan har skrivit i ärendet",
    "Somebody else has written in the case",
);
/// Over the notice.
pub const NOTICE: Phrase = Phrase::new("Innan ni börjar", "Before you begin");
/// Under the notice.
pub const NOTICE_KEY: Phrase = Phrase::new(
    "Enter  jag har läst      Esc  tillbaka",
    "Enter  I have read it      Esc  back",
);
/// Over bad news.
pub const BAD: Phrase = Phrase::new("Det gick inte", "That did not work");
/// Over something to know.
pub const TOLD: Phrase = Phrase::new("Att veta", "Good to know");
/// The mark of a case that can only be read here.
pub const READ_ONLY: Phrase = Phrase::new("KAN BARA LÄSAS", "READ ONLY");
/// The case was read anew.
pub const READ_ANEW: Phrase = Phrase::new(
    "Ärendets filer har bytts ut; det är läst på nytt",
    "The case's files were replaced; it was read anew",
);
/// Rule files that are not what they were.
pub const BAD_RULES: (Phrase, Phrase) = (
    Phrase::new(
        "Ärendet är läst med de regler som är hela.",
        "The case was read with the rules that are whole.",
    ),
    Phrase::new(
        "Jämför mappen rules med en säkerhetskopia.",
        "Compare the folder rules with a backup.",
    ),
);
/// Over help.
pub const HELP: Phrase = Phrase::new("Tangenter här", "Keys here");
/// Over the log line.
pub const LOG: Phrase = Phrase::new("Logga en rad", "Log a line");
/// How the log line reads times.
pub const LOG_HINT: Phrase = Phrase::new(
    "Börja med -20m eller kl 14.05 om det hände tidigare.",
    "Begin with -20m or kl 14.05 if it happened earlier.",
);
/// Too small a terminal.
/// Asks whether to leave.
pub const QUIT: Phrase = Phrase::new("Avsluta frist?", "Quit frist?");
/// What leaving means.
pub const QUIT_SAVED: Phrase = Phrase::new(
    "Allt bekräftat är sparat, och utkasten väntar på er.",
    "Everything confirmed is saved, and the drafts wait for you.",
);
/// What leaving means while the settings are half-written.
pub const QUIT_UNSAVED: Phrase = Phrase::new(
    "Inställningarna är ändrade men inte sparade: ändringarna försvinner. Ärendena rörs inte.",
    "The settings are changed but not saved: the changes are lost. The cases are not touched.",
);
/// How to answer.
pub const QUIT_KEYS: Phrase = Phrase::new(
    "Enter eller q  avsluta      Esc  stanna",
    "Enter or q  quit      Esc  stay",
);
pub const TOO_SMALL: Phrase = Phrase::new("Fönstret är för litet", "The window is too small");
/// What is needed.
pub const TOO_SMALL_NOW: Phrase = Phrase::new(
    "Gör det minst 80×24. Allt är kvar.",
    "Make it at least 80×24. Everything is still here.",
);

/// Says what became of half-written texts: those that were `taken` over from sessions that are no
/// more, `whose` others' some of them are, and that sessions `beside` this one have their own; nothing
/// when there are none.
pub fn drafts(lang: Lang, taken: usize, beside: usize, whose: &[String]) -> Option<String> {
    let here = match (lang, taken) {
        (_, 0) => None,
        (Lang::Sv, 1) => Some("1 utkast låg kvar och är hämtat".to_owned()),
        (Lang::Sv, _) => Some(format!("{taken} utkast låg kvar och är hämtade")),
        (Lang::En, 1) => Some("1 draft had been left and is here".to_owned()),
        (Lang::En, _) => Some(format!("{taken} drafts had been left and are here")),
    };
    let here = here.map(|here| match (lang, whose) {
        (_, []) => here,
        (Lang::Sv, _) => format!("{here}, av {}", whose.join(", ")),
        (Lang::En, _) => format!("{here}, by {}", whose.join(", ")),
    });
    let there = (beside > 0).then(|| match lang {
        Lang::Sv => "någon skriver här i ett annat fönster".to_owned(),
        Lang::En => "somebody is writing here in another window".to_owned(),
    });
    let all: Vec<String> = here.into_iter().chain(there).collect();
    (!all.is_empty()).then(|| all.join(" · "))
}

/// Returns how many were found, and how many of them have been reached.
pub fn found(lang: Lang, found: u32, reached: usize) -> String {
    match lang {
        Lang::Sv => format!("{found}, {reached} nådda"),
        Lang::En => format!("{found}, {reached} reached"),
    }
}

/// Returns how many notices have gone.
pub fn notices(lang: Lang, gone: usize) -> String {
    match lang {
        Lang::Sv => format!("{gone} skickade"),
        Lang::En => format!("{gone} sent"),
    }
}

/// Says that a step is stale; `changed` names what it rests on and has changed.
pub fn stale(lang: Lang, changed: &str) -> String {
    match (lang, changed.is_empty()) {
        (Lang::Sv, true) => "! inaktuellt: något som steget vilar på har ändrats".to_owned(),
        (Lang::En, true) => "! stale: something that the step rests on has changed".to_owned(),
        (Lang::Sv, false) => format!("! inaktuellt: ändrat sedan steget blev klart: {changed}"),
        (Lang::En, false) => format!("! stale: changed since the step was done: {changed}"),
    }
}

/// Returns how much is done of how much.
pub fn of(lang: Lang, done: usize, all: usize) -> String {
    match lang {
        Lang::Sv => format!("{done} av {all} klara"),
        Lang::En => format!("{done} of {all} done"),
    }
}

/// Returns a number as a lower bound.
pub fn at_least(lang: Lang, number: &str) -> String {
    match lang {
        Lang::Sv => format!("minst {number}"),
        Lang::En => format!("at least {number}"),
    }
}
