//! What is said when something cannot be done with an exercise.

use super::Three;
use crate::text::Phrase;

const NOTHING: Phrase = Phrase::new("Ingenting är antecknat.", "Nothing is recorded.");

/// No scenario is played.
pub const NOT_PLAYED: Three = (
    Phrase::new(
        "Ärendet spelar inget scenario",
        "The case plays no scenario",
    ),
    Phrase::new(
        "Klocka, inspel och utvärdering finns bara i en övning med scenario.",
        "Clock, injects and evaluation are only in an exercise with a scenario.",
    ),
    Phrase::new(
        "Börja en övning: frist exercise start miljodata.",
        "Start an exercise: frist exercise start miljodata.",
    ),
);
/// The exercise has ended.
pub const OVER: Three = (
    Phrase::new("Övningen är avslutad", "The exercise has ended"),
    NOTHING,
    Phrase::new(
        "Iakttagelser och svar på frågorna efteråt går fortfarande att skriva. Spela igen: \
         frist exercise start.",
        "Observations and answers to the questions afterwards can still be written. Play again: \
         frist exercise start.",
    ),
);
/// The clock, or an inject, stands so already.
pub const ALREADY_SO: Three = (
    Phrase::new("Det är redan så", "It is so already"),
    NOTHING,
    Phrase::new("Fortsätt.", "Go on."),
);
/// A moment that is not later than the scenario's now.
pub const NOT_LATER: Three = (
    Phrase::new(
        "Övningens tid går bara framåt",
        "The exercise's time only goes forward",
    ),
    Phrase::new(
        "Ingenting är antecknat: det som har hänt i övningen har hänt.",
        "Nothing is recorded: what has happened in the exercise has happened.",
    ),
    Phrase::new("Ange en senare tid.", "State a later time."),
);
/// A speed that is none.
pub const TOO_FAST: Three = (
    Phrase::new(
        "Så fort kan övningens klocka inte gå",
        "The exercise's clock cannot go that fast",
    ),
    NOTHING,
    Phrase::new(
        "Ange ett heltal från 1 till 1000; 60 gör en minut av en timme.",
        "State a whole number from 1 to 1000; 60 makes a minute of an hour.",
    ),
);
/// A name that the scenario does not have.
pub const UNKNOWN_NAME: Three = (
    Phrase::new(
        "Scenariot har inget som heter så",
        "The scenario has nothing of that name",
    ),
    NOTHING,
    Phrase::new(
        "Välj bland scenariots inspel, mål, frågor och det det väntar sig.",
        "Choose among the scenario's injects, objectives, questions and what it expects.",
    ),
);
/// An inject that has reached the participants.
pub const DELIVERED: Three = (
    Phrase::new(
        "Inspelet har redan nått deltagarna",
        "The inject has reached the participants already",
    ),
    NOTHING,
    Phrase::new(
        "Ta nästa, eller skriv ett eget inspel.",
        "Take the next one, or write an inject of your own.",
    ),
);
