//! What the facilitator's forms ask.

use super::super::Phrase;

/// A form: its title, and what its last line does.
pub type Form = (Phrase, Phrase);

/// An inject of one's own.
pub const UNPLANNED: Form = (
    Phrase::new("Eget inspel", "An inject of your own"),
    Phrase::new("Skicka till deltagarna", "Send to the participants"),
);
/// The factor.
pub const FACTOR: Form = (
    Phrase::new("Hur fort klockan går", "How fast the clock runs"),
    Phrase::new("Ställ klockan", "Set the clock"),
);
/// A moment to jump to.
pub const JUMP: Form = (
    Phrase::new(
        "Hoppa till en tid i övningen",
        "Jump to a time of the exercise",
    ),
    Phrase::new("Hoppa", "Jump"),
);
/// An observation.
pub const OBSERVE: Form = (
    Phrase::new(
        "Iakttagelse (deltagarna ser den först efteråt)",
        "Observation (participants see it only afterwards)",
    ),
    Phrase::new("Anteckna", "Write down"),
);
/// The end.
pub const END: Form = (
    Phrase::new("Avsluta övningen?", "End the exercise?"),
    Phrase::new("Avsluta övningen", "End the exercise"),
);
/// The hot wash.
pub const HOT_WASH: Form = (
    Phrase::new(
        "Frågor till alla, direkt efteråt",
        "Questions to all, straight afterwards",
    ),
    Phrase::new("Spara svaren", "Save the answers"),
);

/// A question of a form: its label and its hint.
pub type Asks = (Phrase, Phrase);

/// How it comes.
pub const ASKS_MEDIUM: Asks = (
    Phrase::new("Hur det kommer", "How it comes"),
    Phrase::new("En siffra väljer.", "A digit chooses."),
);
/// Who it is from.
pub const ASKS_FROM: Asks = (
    Phrase::new("Från", "From"),
    Phrase::new(
        "En roll eller en organisation, aldrig en verklig person.",
        "A role or an organisation, never a real person.",
    ),
);
/// What is said.
pub const ASKS_TEXT: Asks = (
    Phrase::new("Vad som sägs eller står", "What is said or written"),
    Phrase::new(
        "Alt-Enter ger ny rad. Enter går vidare.",
        "Alt-Enter breaks the line. Enter goes on.",
    ),
);
/// How fast.
pub const ASKS_FACTOR: Asks = (
    Phrase::new("Gånger verklig takt", "Times real time"),
    Phrase::new(
        "1 verklig takt · 10 sex minuter på en timme · 60 en minut på en timme · högst 1000",
        "1 real time · 10 six minutes an hour · 60 a minute an hour · at most 1000",
    ),
);
/// When.
pub const ASKS_MOMENT: Asks = (
    Phrase::new("Tid i övningen", "Time of the exercise"),
    Phrase::new(
        "Till exempel: +2h · 16.54 · imorgon 08:00 · fre 29 aug 08:00. Enter visar först vad som kommer då.",
        "For example: +2h · 16:54 · tomorrow 08:00 · Fri 29 Aug 08:00. Enter first shows what comes then.",
    ),
);
/// What was seen.
pub const ASKS_SEEN: Asks = (
    Phrase::new("Vad du såg eller hörde", "What you saw or heard"),
    Phrase::new(
        "Vad som gjordes, inte av vem: roller, inga namn.",
        "What was done, not by whom: roles, no names.",
    ),
);
/// Which objective.
pub const ASKS_OBJECTIVE: Asks = (
    Phrase::new("Vilket mål det gäller", "Which objective it is about"),
    Phrase::new("Kan lämnas tomt.", "May be left empty."),
);
/// How it went.
pub const ASKS_RATING: Asks = (
    Phrase::new("Hur målet gick", "How the objective went"),
    Phrase::new("Kan lämnas tomt.", "May be left empty."),
);
/// Why it ends.
pub const ASKS_WHY: Asks = (
    Phrase::new("Varför ni slutar", "Why you end"),
    Phrase::new(
        "Lämna tomt om övningen är spelad till slut. Inget går att skicka sedan.",
        "Leave it empty if it was played to its end. Nothing can be sent after it.",
    ),
);
/// Why it ends, when none of the scenario's ends has come.
pub const ASKS_WHY_EARLY: Asks = (
    Phrase::new("Varför ni slutar", "Why you end"),
    Phrase::new(
        "Inget av scenariots slut är nått: skriv varför ni slutar nu.",
        "None of the scenario's ends has come: write why you end now.",
    ),
);

/// An early end without a reason.
pub const WHY_MISSING: Phrase = Phrase::new(
    "Skälet fattas, så övningen är inte avslutad.",
    "The reason is missing, so the exercise has not ended.",
);
