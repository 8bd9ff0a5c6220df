//! Words for mistakes in a scenario.

use super::{Both, Told};

/// Not a local moment, or one that the clocks skip.
pub fn bad_moment(key: &str) -> Told {
    Told::new(
        "bad-moment",
        Both::new(
            format!("”{key}” är ingen tid som finns i Sverige"),
            format!("“{key}” is not a time that exists in Sweden"),
        ),
        Both::new(
            "skriv datum och klockslag utan citattecken och utan förskjutning: 2025-08-26T16:54:00; \
             natten när sommartiden börjar saknas timmen efter 02:00",
            "write date and time of day without quotes and without an offset: 2025-08-26T16:54:00; \
             in the night when summer time starts, the hour after 02:00 does not exist",
        ),
    )
}

/// A delay without anything before it.
pub fn delay_of_nothing() -> Told {
    Told::new(
        "delay-of-nothing",
        Both::new(
            "”delay” säger inte efter vad",
            "“delay” does not say after what",
        ),
        Both::new(
            "skriv after = \"…\" med id på inspelet före, eller at = … i stället",
            "write after = \"…\" with the id of the inject before, or at = … instead",
        ),
    )
}

/// A last moment of what does not hang on anything, or before its first.
pub fn until_what() -> Told {
    Told::new(
        "until-what",
        Both::new(
            "”until” hör ihop med ”if”, och ligger efter ”at”",
            "“until” goes with “if”, and lies after “at”",
        ),
        Both::new(
            "skriv vad inspelet hänger på (if), eller ta bort until",
            "write what the inject hangs on (if), or remove until",
        ),
    )
}

/// Held in reserve, and yet with a time of its own.
pub fn reserved_and_timed() -> Told {
    Told::new(
        "reserved-and-timed",
        Both::new(
            "inspelet hålls i reserv men har en egen tid eller ett villkor",
            "the inject is held in reserve but has a time or a condition of its own",
        ),
        Both::new(
            "ta bort reserve = true, eller ta bort at, after och if",
            "remove reserve = true, or remove at, after and if",
        ),
    )
}

/// An expectation that belongs to no objective.
pub fn shows_nothing() -> Told {
    Told::new(
        "shows-nothing",
        Both::new(
            "det står inte vilket mål det här visar",
            "it is not said which objective this shows",
        ),
        Both::new(
            "skriv objective = \"…\" med målets id",
            "write objective = \"…\" with the id of the objective",
        ),
    )
}

/// Not exactly one thing that is looked for.
pub fn one_facet() -> Told {
    Told::new(
        "one-facet",
        Both::new(
            "förväntan säger inte en enda sak att leta efter",
            "the expectation does not say one single thing to look for",
        ),
        Both::new(
            "skriv en av must = { … }, never = { … } och filed = \"klockans id\"",
            "write one of must = { … }, never = { … } and filed = \"the clock's id\"",
        ),
    )
}

/// Half of a limit after an inject.
pub fn half_limit() -> Told {
    Told::new(
        "half-limit",
        Both::new(
            "”after” och ”within” hör ihop, och en av dem saknas",
            "“after” and “within” belong together, and one of them is missing",
        ),
        Both::new(
            "skriv after = \"inspelets id\" och within = \"45m\"",
            "write after = \"the inject's id\" and within = \"45m\"",
        ),
    )
}

/// Several limits.
pub fn one_limit() -> Told {
    Told::new(
        "one-limit",
        Both::new(
            "förväntan har flera sista tider",
            "the expectation has several latest times",
        ),
        Both::new(
            "behåll en av by, after med within, och clock",
            "keep one of by, after with within, and clock",
        ),
    )
}

/// An expected answer to nothing.
pub fn no_question() -> Told {
    Told::new(
        "no-question",
        Both::new(
            "det står inte vilken fråga svaret gäller",
            "it is not said which question the answer is to",
        ),
        Both::new(
            "skriv field = \"…\" med id på en av spelbokens frågor",
            "write field = \"…\" with the id of one of the playbook's questions",
        ),
    )
}

/// Not exactly one expected answer.
pub fn one_answer() -> Told {
    Told::new(
        "one-answer",
        Both::new(
            "det står inte ett enda förväntat svar",
            "there is not one single expected answer",
        ),
        Both::new(
            "skriv is = …, eller low = … och high = … med det lägsta först, eller known = true",
            "write is = …, or low = … and high = … with the lowest first, or known = true",
        ),
    )
}

/// An end that says nothing, or two things.
pub fn half_end() -> Told {
    Told::new(
        "half-end",
        Both::new("slutet säger inte när", "the end does not say when"),
        Both::new(
            "skriv antingen at = … eller when = { … }",
            "write either at = … or when = { … }",
        ),
    )
}

/// Nothing to play.
pub fn empty() -> Told {
    Told::new(
        "empty-scenario",
        Both::new(
            "scenariot saknar mål eller inspel",
            "the scenario has no objectives or no injects",
        ),
        Both::new(
            "lägg till minst ett [[objective]] och ett [[inject]]",
            "add at least one [[objective]] and one [[inject]]",
        ),
    )
}

/// An objective that nothing shows.
pub fn unshown(id: &str) -> Told {
    Told::new(
        "unshown-objective",
        Both::new(
            format!("inget kan visa målet ”{id}”"),
            format!("nothing can show the objective “{id}”"),
        ),
        Both::new(
            format!("lägg till ett [[expect]] eller ett [[answer]] med objective = \"{id}\""),
            format!("add an [[expect]] or an [[answer]] with objective = \"{id}\""),
        ),
    )
}

/// Something before the scenario's first moment.
pub fn before_start(id: &str) -> Told {
    Told::new(
        "before-start",
        Both::new(
            format!("”{id}” ligger före scenariots början"),
            format!("“{id}” lies before the scenario begins"),
        ),
        Both::new(
            "flytta tiden, eller börja scenariot tidigare (start)",
            "move the time, or begin the scenario earlier (start)",
        ),
    )
}

/// An inject that waits for itself.
pub fn waits_for_itself(id: &str) -> Told {
    Told::new(
        "waits-for-itself",
        Both::new(
            format!("inspelet ”{id}” väntar på sig självt och kommer aldrig"),
            format!("the inject “{id}” waits for itself and never comes"),
        ),
        Both::new(
            "bryt kedjan av after: något av inspelen behöver en egen tid",
            "break the chain of after: one of the injects needs a time of its own",
        ),
    )
}

/// An answer that the question cannot have.
pub fn answer_misfits(field: &str) -> Told {
    Told::new(
        "answer-misfits",
        Both::new(
            format!("frågan ”{field}” kan inte ha det svaret"),
            format!("the question “{field}” cannot have that answer"),
        ),
        Both::new(
            "ja/nej-frågor tar is = true eller false, val tar sina alternativ, tal tar low och high; \
             known = true passar alla",
            "yes/no questions take is = true or false, choices take their alternatives, numbers take \
             low and high; known = true fits all",
        ),
    )
}
