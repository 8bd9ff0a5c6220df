//! What is said when a text that has to be there is empty.

use super::super::Phrase;
use super::{KEPT, Three};

/// A title is missing.
pub const NO_TITLE: Three = (
    Phrase::new("Incidenten saknar rubrik.", "The incident has no title."),
    KEPT,
    Phrase::new(
        "Skriv några ord som alla känner igen.",
        "Write a few words that all recognise.",
    ),
);
/// A purpose is missing.
pub const NO_PURPOSE: Three = (
    Phrase::new("Ärendet saknar ändamål.", "The case has no purpose."),
    Phrase::new(
        "Utan ändamål får inga personuppgifter antecknas (artikel 5.1 b).",
        "Without a purpose no personal data may be recorded (Article 5(1)(b)).",
    ),
    Phrase::new(
        "Skriv varför ärendet förs.",
        "Write why the record is kept.",
    ),
);
/// A name is missing.
pub const NO_NAME: Three = (
    Phrase::new("Ditt namn saknas.", "Your name is missing."),
    Phrase::new(
        "Varje anteckning ska gå att knyta till någon.",
        "Every record has to be tied to somebody.",
    ),
    Phrase::new("Skriv namn eller signatur.", "Write your name or initials."),
);
/// An answer is empty.
pub const NO_ANSWER: Three = (
    Phrase::new("Svaret är tomt.", "The answer is empty."),
    KEPT,
    Phrase::new(
        "Skriv ett svar, eller ? för ”vet inte ännu” och ?? för ”går inte att fastställa”.",
        "Write an answer, or ? for “not known yet” and ?? for “cannot be determined”.",
    ),
);
/// A motive is missing.
pub const NO_MOTIVE: Three = (
    Phrase::new("Motivet saknas.", "The reasons are missing."),
    Phrase::new(
        "Ett beslut utan motiv håller inte i tillsyn.",
        "A decision without a motive does not hold in supervision.",
    ),
    Phrase::new(
        "Skriv varför, en mening räcker.",
        "Write why; one sentence will do.",
    ),
);
/// A reason is missing.
pub const NO_REASON: Three = (
    Phrase::new("Skälet saknas.", "The reason is missing."),
    KEPT,
    Phrase::new(
        "Skriv varför, en mening räcker.",
        "Write why; one sentence will do.",
    ),
);
/// A log line is empty.
pub const NO_TEXT: Three = (
    Phrase::new("Loggraden är tom.", "The log line is empty."),
    KEPT,
    Phrase::new("Skriv vad som hände.", "Write what happened."),
);
/// A source is missing.
pub const NO_SOURCE: Three = (
    Phrase::new("Källan saknas.", "The source is missing."),
    Phrase::new(
        "Den som läser om två år kan inte se vad uppgiften bygger på.",
        "Who reads this in two years cannot see what it rests on.",
    ),
    Phrase::new(
        "Skriv vad som visar det: ett mejl, ett samtal, ett register.",
        "Write what shows it: a mail, a call, a register.",
    ),
);
/// What it is about is missing.
pub const NO_WHAT: Three = (
    Phrase::new(
        "Det står inte vad det gäller.",
        "It does not say what it is about.",
    ),
    KEPT,
    Phrase::new("Skriv några ord.", "Write a few words."),
);
