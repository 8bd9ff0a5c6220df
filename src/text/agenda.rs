//! How what is to be done is told: what, why now, and how much it hurries.

use super::{Lang, Phrase};

/// Words that are gone.
pub const MASKED: Phrase = super::form::MASKED;

/// Over deadlines of the law that have passed.
pub const HEADING_LAW_PASSED: Phrase =
    Phrase::new("Lagens tid har passerat", "The time of the law has passed");
/// Over what else has passed.
pub const HEADING_PASSED: Phrase = Phrase::new("Försenat", "Late");
/// Over what waits for nobody but us.
pub const HEADING_NOW: Phrase = Phrase::new("Nu", "Now");
/// Over what is due within a day.
pub const HEADING_SOON: Phrase = Phrase::new("Inom ett dygn", "Within a day");
/// Over what is due later.
pub const HEADING_LATER: Phrase = Phrase::new("Senare", "Later");
/// Over what has no time.
pub const HEADING_UNDATED: Phrase = Phrase::new("Utan bestämd tid", "Without a time");
/// Over what comes back by itself.
pub const HEADING_QUIET: Phrase = Phrase::new(
    "Väntar och kommer tillbaka av sig själv",
    "Waits and comes back by itself",
);

/// A clock of the law runs.
pub const RUNS: Phrase = Phrase::new("lagens klocka löper", "the clock of the law runs");
/// A clock of the law has passed.
pub const LAW_PASSED: Phrase = Phrase::new(
    "lämna in ändå, med skäl för förseningen",
    "file all the same, with reasons for the delay",
);
/// It has a time.
pub const DUE: Phrase = Phrase::new("har en bestämd tid", "has a time");
/// It waited and is back.
pub const WAITED: Phrase = Phrase::new("väntade till nu", "waited until now");
/// The gate.
pub const CLOSES_SENDINGS: Phrase = Phrase::new(
    "utan utfall får inget massutskick förberedas",
    "without an outcome no mass sending may be prepared",
);
/// Protected persons.
pub const BEFORE_OTHERS: Phrase = Phrase::new(
    "de ska nås innan något publiceras",
    "they are to be reached before anything is published",
);
/// A sending that the gate stops.
pub const GATE_CLOSED: Phrase = Phrase::new(
    "stoppas tills skyddade personuppgifter är kontrollerade",
    "stopped until protected identities have been checked",
);
/// A sending that is to go.
pub const TO_SEND: Phrase = Phrase::new("ska skickas", "is to be sent");
/// A measure that is decided.
pub const PLANNED: Phrase =
    Phrase::new("åtgärden är beslutad, inte gjord", "decided, not yet done");
/// A stale step.
pub const CHANGED: Phrase = Phrase::new(
    "underlaget har ändrats sedan steget blev klart",
    "what it rests on has changed since it was done",
);
/// An open step.
pub const OPEN: Phrase = Phrase::new("steget är inte klart", "the step is not done");
/// A task without a time.
pub const NO_TIME: Phrase = Phrase::new("uppgift utan tid", "task without a time");

/// Says what is to be filed.
pub fn file(lang: Lang, clock: &str) -> String {
    match lang {
        Lang::Sv => format!("Lämna in: {clock}"),
        Lang::En => format!("File: {clock}"),
    }
}

/// Says which groups are to be checked.
pub fn check(lang: Lang, groups: &str) -> String {
    let to = match lang {
        Lang::Sv => "Kontrollera skyddade personuppgifter",
        Lang::En => "Check for protected identities",
    };
    if groups.is_empty() {
        to.to_owned()
    } else {
        format!("{to}: {groups}")
    }
}

/// Says how many persons with protected identity are to be contacted.
pub fn contact(lang: Lang, n: usize) -> String {
    match (lang, n) {
        (Lang::Sv, 1) => "Nå den som har skyddade personuppgifter".to_owned(),
        (Lang::En, 1) => "Reach the person with protected identity".to_owned(),
        (Lang::Sv, n) => format!("Nå {n} personer med skyddade personuppgifter"),
        (Lang::En, n) => format!("Reach {n} persons with protected identity"),
    }
}

/// Says which clock a time hangs on.
pub fn follows(lang: Lang, clock: &str) -> String {
    match lang {
        Lang::Sv => format!("följer klockan {clock}"),
        Lang::En => format!("follows the clock {clock}"),
    }
}

/// Says that the clock has not started.
pub fn not_started(lang: Lang, clock: &str) -> String {
    match lang {
        Lang::Sv => format!("får sin tid när klockan {clock} startar"),
        Lang::En => format!("gets its time when the clock {clock} starts"),
    }
}

/// Says that there is no such clock.
pub fn no_such_clock(lang: Lang, name: &str) -> String {
    match lang {
        Lang::Sv => format!("ärendet har ingen klocka ”{name}”: ge en annan tid"),
        Lang::En => format!("the case has no clock “{name}”: give another time"),
    }
}

/// Says what it waited for.
pub fn waited_for(lang: Lang, what: &str) -> String {
    match lang {
        Lang::Sv => format!("väntade till nu på {what}"),
        Lang::En => format!("waited until now for {what}"),
    }
}

/// Says what it waits for.
pub fn waits_for(lang: Lang, what: &str) -> String {
    match lang {
        Lang::Sv => format!("väntar på {what}"),
        Lang::En => format!("waits for {what}"),
    }
}

/// Says to whom it was promised.
pub fn promised(lang: Lang, to: &str) -> String {
    match lang {
        Lang::Sv => format!("utlovat till {to}"),
        Lang::En => format!("promised to {to}"),
    }
}
