//! What `frist exercise evaluate` and `print` say.

use super::{Lang, Phrase};

/// `exercise evaluate`.
pub const EVALUATE: Phrase = Phrase::new(
    "Visa hur en övning gick: målen, det som brast, det som kom för sent",
    "Show how an exercise went: objectives, what failed, what came late",
);
/// `exercise print`.
pub const PRINT: Phrase = Phrase::new(
    "Skriv ut ledarens guide eller deltagarnas kort innan övningen börjar",
    "Print the facilitator's guide or the participants' card before it begins",
);
/// `exercise print`: which paper.
pub const PAPER: Phrase = Phrase::new(
    "ledarguide eller deltagarkort",
    "ledarguide (guide) or deltagarkort (card)",
);

/// Over what was not done.
pub const MISSED: Phrase = Phrase::new("Brast:", "Failed:");
/// Over what came late.
pub const LATE: Phrase = Phrase::new("För sent:", "Late:");
/// Over what could not be tried.
pub const UNTRIED: Phrase = Phrase::new("Inte prövat, räknas inte:", "Not tried, does not count:");
/// Over what is still open.
pub const OPEN: Phrase = Phrase::new("Återstår:", "Still open:");
/// When nothing failed.
pub const NOTHING: Phrase = Phrase::new(
    "Inget har brustit, och inget har kommit för sent.",
    "Nothing has failed, and nothing has come late.",
);
/// An expectation that an objective is not reached without.
pub const REQUIRED: Phrase = Phrase::new("krav", "required");

/// Tells that a case that plays no scenario has no evaluation.
pub fn no_evaluation(id: &str, lang: Lang) -> String {
    match lang {
        Lang::Sv => format!(
            "{id} är ingen övning med ett scenario.\nDet finns inget att utvärdera mot.\nVälj en övning som började \
             med frist exercise start."
        ),
        Lang::En => format!(
            "{id} is no exercise with a scenario.\nThere is nothing to evaluate it against.\nChoose an exercise \
             that began with frist exercise start."
        ),
    }
}

/// Tells that a paper is made of exercises alone.
pub fn no_paper(paper: &str, id: &str, lang: Lang) -> String {
    match lang {
        Lang::Sv => format!(
            "Dokumentet ”{paper}” görs bara ur en övning, och {id} spelar inget scenario.\nInget har skrivits \
             ut.\nVälj en övning som började med frist exercise start."
        ),
        Lang::En => format!(
            "The paper “{paper}” is made only of an exercise, and {id} plays no scenario.\nNothing was \
             printed.\nChoose an exercise that began with frist exercise start."
        ),
    }
}

/// Tells that a paper cannot be printed of a scenario alone.
pub fn no_handout(paper: &str, known: &str, lang: Lang) -> String {
    match lang {
        Lang::Sv => format!(
            "”{paper}” går inte att skriva ut ur ett scenario som ingen har spelat.\nInget har skrivits ut.\n\
             De som går: {known}. Rapporten om en övning: frist report ÄRENDE ovningsrapport."
        ),
        Lang::En => format!(
            "“{paper}” cannot be printed of a scenario that nobody has played.\nNothing was printed.\n\
             Those that can: {known}. The report of an exercise: frist report CASE ovningsrapport."
        ),
    }
}

/// Returns where the exercise stands.
pub fn stands(over: bool, reached: &str, took: Option<&str>, lang: Lang) -> String {
    match (lang, over, took) {
        (Lang::Sv, true, Some(took)) => {
            format!("Avslutad {reached} i scenariot, efter {took} i verkligheten.")
        }
        (Lang::Sv, true, None) => format!("Avslutad {reached} i scenariot."),
        (Lang::Sv, false, _) => format!("Pågår. Scenariots tid: {reached}."),
        (Lang::En, true, Some(took)) => {
            format!("Ended {reached} in the scenario, after {took} in real time.")
        }
        (Lang::En, true, None) => format!("Ended {reached} in the scenario."),
        (Lang::En, false, _) => format!("Under way. The scenario's time: {reached}."),
    }
}

/// Counts how it went.
pub fn counts(met: u64, late: u64, missed: u64, untried: u64, open: u64, lang: Lang) -> String {
    let some = |n: u64, words: &str| (n > 0).then(|| format!("{n} {words}"));
    let told = match lang {
        Lang::Sv => [
            Some(format!("{met} som väntat")),
            some(late, "för sent"),
            some(missed, "brast"),
            some(untried, "inte prövat"),
            some(open, "återstår"),
        ],
        Lang::En => [
            Some(format!("{met} as expected")),
            some(late, "late"),
            some(missed, "failed"),
            some(untried, "not tried"),
            some(open, "still open"),
        ],
    };
    let told: Vec<String> = told.into_iter().flatten().collect();
    told.join(" · ")
}

/// How an objective went in an earlier run.
pub fn earlier(case: &str, rating: &str, lang: Lang) -> String {
    match lang {
        Lang::Sv => format!("tidigare ({case}): {rating}"),
        Lang::En => format!("earlier ({case}): {rating}"),
    }
}

/// How to have the whole report.
pub fn whole(id: &str, lang: Lang) -> String {
    match lang {
        Lang::Sv => format!("Hela rapporten: frist report {id} ovningsrapport --out rapport.pdf"),
        Lang::En => {
            format!("The whole report: frist report {id} ovningsrapport --out report.pdf")
        }
    }
}

/// What was expected, and what an answer said.
pub fn expected(wanted: &str, said: Option<&str>, lang: Lang) -> String {
    match (lang, said) {
        (Lang::Sv, Some(said)) => format!("väntat: {wanted}; ärendet sade: {said}"),
        (Lang::Sv, None) => format!("väntat: {wanted}"),
        (Lang::En, Some(said)) => format!("expected: {wanted}; the case said: {said}"),
        (Lang::En, None) => format!("expected: {wanted}"),
    }
}
