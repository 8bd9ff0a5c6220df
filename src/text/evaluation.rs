//! How an exercise went, in words: ratings, verdicts, what was expected, and how injects were played.

use super::{Lang, Phrase};

/// An objective was reached.
pub const PERFORMED: Phrase = Phrase::new("genomfört", "performed");
/// An objective was reached, with something late or missed.
pub const SOME_CHALLENGES: Phrase = Phrase::new(
    "genomfört med vissa svårigheter",
    "performed with some challenges",
);
/// An objective was reached in part only.
pub const MAJOR_CHALLENGES: Phrase = Phrase::new(
    "genomfört med stora svårigheter",
    "performed with major challenges",
);
/// An objective was not reached.
pub const UNABLE: Phrase = Phrase::new("kunde inte genomföras", "unable to be performed");
/// Nothing of an objective counts.
pub const NOT_TRIED: Phrase = Phrase::new("inte prövat", "not tried");
/// Nothing of an objective counts yet.
pub const GOES_ON: Phrase = Phrase::new("pågår", "under way");

/// It came about, and had no time.
pub const MET: Phrase = Phrase::new("gjort", "done");
/// It came about in time.
pub const MET_IN_TIME: Phrase = Phrase::new("gjort i tid", "done in time");
/// An answer says what it was to say.
pub const FITS: Phrase = Phrase::new("stämmer", "as expected");
/// It did not come about.
pub const NOT_MET: Phrase = Phrase::new("inte gjort", "not done");
/// An answer does not say what it was to say.
pub const DIFFERS: Phrase = Phrase::new("stämmer inte", "not as expected");
/// Nobody recorded any answer: that makes none wrong.
pub const UNRECORDED: Phrase = Phrase::new("inte antecknat", "not recorded");
/// What was never to happen did not.
pub const KEPT: Phrase = Phrase::new("höll", "held");
/// What was never to happen did.
pub const BROKEN: Phrase = Phrase::new("höll inte", "did not hold");
/// Its time is not out.
pub const OPEN: Phrase = Phrase::new("återstår", "still open");
/// The exercise ended first.
pub const ENDED_BEFORE: Phrase = Phrase::new(
    "inte prövat: övningen slutade innan tiden var ute",
    "not tried: the exercise ended before the time was out",
);

/// Nothing was filed that could be compared.
pub const NOTHING_FILED: Phrase = Phrase::new("inget lämnades", "nothing was filed");
/// Any known answer was expected.
pub const ANY_ANSWER: Phrase = Phrase::new("ett känt svar", "a known answer");
/// An expectation without a time.
pub const BEFORE_THE_END: Phrase = Phrase::new("före övningens slut", "before the exercise ends");
/// What was never to happen.
pub const NEVER: Phrase = Phrase::new("gäller hela övningen", "holds throughout");
/// When an answer is compared.
pub const IN_NOTIFICATION: Phrase = Phrase::new("i anmälan", "in the notification");
/// When an answer is compared.
pub const IN_SUPPLEMENT: Phrase = Phrase::new("i kompletteringen", "in the supplement");
/// When an answer is compared.
pub const AT_THE_END: Phrase = Phrase::new("vid övningens slut", "when the exercise ends");

/// An inject that was delivered.
pub const DELIVERED: Phrase = Phrase::new("kom", "came");
/// An inject that waits for what it hangs on.
pub const LISTENING: Phrase = Phrase::new("väntar på sitt villkor", "waits for its condition");
/// An inject that has not come.
pub const WAITING: Phrase = Phrase::new("har inte kommit", "has not come");
/// An inject of which its condition never held.
pub const NEVER_CAME: Phrase = Phrase::new("kom aldrig", "never came");
/// An inject in reserve.
pub const RESERVE: Phrase = Phrase::new("i reserv", "in reserve");
/// An inject in reserve that was never used.
pub const UNUSED: Phrase = Phrase::new("i reserv, användes inte", "in reserve, not used");
/// An inject that is held back.
pub const HELD: Phrase = Phrase::new("hölls inne", "held back");
/// An inject that was skipped.
pub const SKIPPED: Phrase = Phrase::new("hoppades över", "skipped");
/// An inject that the clock jumped past.
pub const PASSED: Phrase = Phrase::new("klockan gick förbi", "the clock went past");
/// An inject without a time.
pub const FROM_THE_START: Phrase = Phrase::new("från början", "from the start");
/// An inject that nothing but the facilitator delivers.
pub const BY_HAND: Phrase =
    Phrase::new("när övningsledaren väljer", "when the facilitator chooses");

/// A sort of inject.
pub const CONTEXT: Phrase = Phrase::new("driver händelsen", "drives the story");
/// A sort of inject.
pub const CONTINGENCY: Phrase = Phrase::new("bara om det behövs", "only if needed");
/// A sort of inject.
pub const ADMIN: Phrase = Phrase::new("om själva övningen", "about the exercise itself");

/// A way that an inject comes.
pub const MAIL: Phrase = Phrase::new("mejl", "mail");
/// A way that an inject comes.
pub const PHONE: Phrase = Phrase::new("telefon", "phone");
/// A way that an inject comes.
pub const PAPER: Phrase = Phrase::new("papper", "paper");
/// A way that an inject comes.
pub const PERSON: Phrase = Phrase::new("besök", "visit");
/// A way that an inject comes.
pub const MEDIA: Phrase = Phrase::new("medier", "media");

/// An improvement that nobody has begun.
pub const NOTHING_DECIDED: Phrase = Phrase::new("inget beslutat", "nothing decided");
/// An improvement that has an owner or a date.
pub const DECIDED: Phrase = Phrase::new("beslutat", "decided");
/// An improvement that is shown to be done.
pub const DONE: Phrase = Phrase::new("klart", "done");
/// An improvement whose effect was checked.
pub const CHECKED: Phrase = Phrase::new("klart, effekten kontrollerad", "done, effect checked");

/// Everybody, of whom an inject is for.
pub const EVERYBODY: Phrase = Phrase::new("alla", "everybody");

/// Something came this long after its time.
pub fn late(lang: Lang, by: &str) -> String {
    match lang {
        Lang::Sv => format!("gjort {by} för sent"),
        Lang::En => format!("done {by} late"),
    }
}

/// What an inject would have brought about could not be tried.
pub fn no_inject(lang: Lang, number: usize) -> String {
    match lang {
        Lang::Sv => format!("inte prövat: inspel {number} kom aldrig"),
        Lang::En => format!("not tried: inject {number} never came"),
    }
}

/// The latest moment for something.
pub fn no_later(lang: Lang, at: &str) -> String {
    match lang {
        Lang::Sv => format!("senast {at}"),
        Lang::En => format!("no later than {at}"),
    }
}

/// The latest moment for something, counted from an inject that has not come.
pub fn within(lang: Lang, length: &str, number: usize) -> String {
    match lang {
        Lang::Sv => format!("inom {length} från inspel {number}"),
        Lang::En => format!("within {length} of inject {number}"),
    }
}

/// The latest moment for something, when its clock has not started.
pub fn before_due(lang: Lang, clock: &str) -> String {
    match lang {
        Lang::Sv => format!("före fristen: {clock}"),
        Lang::En => format!("before the deadline: {clock}"),
    }
}

/// A number within bounds.
pub fn between(lang: Lang, low: &str, high: &str) -> String {
    if low == high {
        return low.to_owned();
    }
    match lang {
        Lang::Sv => format!("mellan {low} och {high}"),
        Lang::En => format!("between {low} and {high}"),
    }
}

/// How many rows a list had.
pub fn rows(lang: Lang, n: usize) -> String {
    match (lang, n) {
        (Lang::Sv, 1) => "1 rad".to_owned(),
        (Lang::Sv, n) => format!("{n} rader"),
        (Lang::En, 1) => "1 row".to_owned(),
        (Lang::En, n) => format!("{n} rows"),
    }
}

/// An inject comes some time after another one.
pub fn after(lang: Lang, number: usize, delay: Option<&str>) -> String {
    match (lang, delay) {
        (Lang::Sv, Some(delay)) => format!("{delay} efter inspel {number}"),
        (Lang::Sv, None) => format!("efter inspel {number}"),
        (Lang::En, Some(delay)) => format!("{delay} after inject {number}"),
        (Lang::En, None) => format!("after inject {number}"),
    }
}

/// An inject comes only when something holds.
pub fn only_if(lang: Lang, condition: &str) -> String {
    match lang {
        Lang::Sv => format!("bara om {condition}"),
        Lang::En => format!("only if {condition}"),
    }
}

/// Returns how the guide names an inject.
pub fn inject(lang: Lang, number: usize) -> String {
    match lang {
        Lang::Sv => format!("inspel {number}"),
        Lang::En => format!("inject {number}"),
    }
}

/// Returns how a scenario's notes name an inject by its id, the longest first.
pub fn quoted_inject(lang: Lang, id: &str) -> [String; 2] {
    match lang {
        Lang::Sv => [format!("inspelet ”{id}”"), format!("”{id}”")],
        Lang::En => [format!("the inject “{id}”"), format!("“{id}”")],
    }
}

/// A message that went before the gate to a group.
pub fn unpassed(lang: Lang, sending: &str, group: Option<&str>, why: &str) -> String {
    match (lang, group) {
        (Lang::Sv, Some(group)) => format!("”{sending}” gick till gruppen {group}: {why}."),
        (Lang::Sv, None) => format!("”{sending}” gick ut: {why}."),
        (Lang::En, Some(group)) => format!("“{sending}” went to the group {group}: {why}."),
        (Lang::En, None) => format!("“{sending}” went out: {why}."),
    }
}

/// Nobody had checked.
pub const fn no_check(lang: Lang) -> &'static str {
    match lang {
        Lang::Sv => "ingen hade kontrollerat skyddade uppgifter",
        Lang::En => "nobody had checked for protected identity",
    }
}

/// The check came afterwards.
pub fn checked_later(lang: Lang, at: &str) -> String {
    match lang {
        Lang::Sv => format!("kontrollen gjordes först {at}"),
        Lang::En => format!("the check was made only {at}"),
    }
}

/// The group came after the check.
pub fn came_after(lang: Lang, at: &str) -> String {
    match lang {
        Lang::Sv => format!(
            "gruppen lades till efter kontrollen {at}, som gällde innan det fanns grupper, och ingen hade \
             kontrollerat den"
        ),
        Lang::En => format!(
            "the group was added after the check {at}, which was made before there were groups, and nobody had \
             checked it"
        ),
    }
}

/// The check was of other groups.
pub fn of_others(lang: Lang, at: &str) -> String {
    match lang {
        Lang::Sv => format!("kontrollen {at} gällde andra grupper"),
        Lang::En => format!("the check {at} was of other groups"),
    }
}
