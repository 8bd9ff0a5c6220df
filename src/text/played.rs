//! What was done with an exercise itself, as the record tells it.

use super::{Lang, Phrase};

/// Returns how the scenario's clock was set.
pub fn clock(running: bool, factor: u32, moment: &str, lang: Lang) -> String {
    match (lang, running, factor) {
        (Lang::Sv, true, 1) => format!("Övningens klocka går från {moment}"),
        (Lang::Sv, true, _) => {
            format!("Övningens klocka går {factor} gånger så fort, från {moment}")
        }
        (Lang::Sv, false, _) => format!("Övningens klocka står på {moment}"),
        (Lang::En, true, 1) => format!("The exercise's clock runs from {moment}"),
        (Lang::En, true, _) => {
            format!("The exercise's clock runs {factor} times as fast, from {moment}")
        }
        (Lang::En, false, _) => format!("The exercise's clock stands at {moment}"),
    }
}

/// Returns that a real incident stopped the scenario's clock.
pub fn alarm(moment: &str, lang: Lang) -> String {
    match lang {
        Lang::Sv => format!("VERKLIGT LARM: övningens klocka står på {moment}"),
        Lang::En => format!("REAL INCIDENT: the exercise's clock stands at {moment}"),
    }
}

/// Returns that an inject reached the participants.
pub fn injected(number: Option<usize>, from: &str, lang: Lang) -> String {
    let number = number.map_or(String::new(), |number| format!(" {number}"));
    let from = super::inbox::sender(from, lang);
    match lang {
        Lang::Sv => format!("Inspel{number} kom, från {from}"),
        Lang::En => format!("Inject{number} came, from {from}"),
    }
}

/// Returns that an inject made up on the spot reached the participants.
pub fn improvised(from: &str, text: &str, lang: Lang) -> String {
    match lang {
        Lang::Sv => format!("Inspel utanför planen, från {from}: {text}"),
        Lang::En => format!("Unplanned inject, from {from}: {text}"),
    }
}

/// What is said of an inject, with its number.
fn of_inject(number: Option<usize>, id: &str) -> String {
    number.map_or_else(|| id.to_owned(), |number| number.to_string())
}

/// Returns that an inject is held back.
pub fn held(number: Option<usize>, id: &str, lang: Lang) -> String {
    let number = of_inject(number, id);
    match lang {
        Lang::Sv => format!("Inspel {number} hålls inne"),
        Lang::En => format!("Inject {number} is held back"),
    }
}

/// Returns that an inject comes as planned again.
pub fn planned(number: Option<usize>, id: &str, lang: Lang) -> String {
    let number = of_inject(number, id);
    match lang {
        Lang::Sv => format!("Inspel {number} kommer som planerat"),
        Lang::En => format!("Inject {number} comes as planned"),
    }
}

/// Returns that an inject is skipped.
pub fn skipped(number: Option<usize>, id: &str, lang: Lang) -> String {
    let number = of_inject(number, id);
    match lang {
        Lang::Sv => format!("Inspel {number} hoppas över"),
        Lang::En => format!("Inject {number} is skipped"),
    }
}

/// Returns what an observer saw.
pub fn observed(text: &str, lang: Lang) -> String {
    match lang {
        Lang::Sv => format!("Iakttagelse: {text}"),
        Lang::En => format!("Observation: {text}"),
    }
}

/// Returns that the exercise ended.
pub fn ended(why: Option<&str>, lang: Lang) -> String {
    let end = ENDED.to(lang);
    why.map_or_else(|| end.to_owned(), |why| format!("{end}: {why}"))
}

/// The exercise ended.
pub const ENDED: Phrase = Phrase::new("Övningen avslutades", "The exercise ended");

/// What the participants see of what the facilitator notes.
pub const FACILITATOR: Phrase = Phrase::new(
    "Övningsledningen antecknade något",
    "The exercise control noted something",
);
