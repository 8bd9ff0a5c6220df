//! How what is to be done is told: what, why now, and how much it hurries.

use super::{Lang, Phrase};

/// Words that are gone.
pub const MASKED: Phrase = super::form::MASKED;

/// Over deadlines of the law that have passed.
pub const HEADING_LAW_PASSED: Phrase =
    Phrase::new("Frister som har passerat", "Deadlines that have passed");
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
/// A time that is an authority's practice has passed.
pub const PRACTICE_PASSED: Phrase = Phrase::new(
    "lämna det som återstår nu; tiden är praxis, ingen frist i lagen",
    "provide what remains now; the time is practice, no deadline in law",
);
/// A clock of the law has passed.
pub const LAW_PASSED: Phrase = Phrase::new(
    "lämna in ändå och skriv varför det dröjde",
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

/// Over the page.
pub const TITLE: Phrase = Phrase::new("Nu: vad ska göras?", "Now: what is to be done?");
/// What the page is for.
pub const ABOUT: Phrase = Phrase::new(
    "Allt att göra, mest brådskande först. Enter går dit, a lägger till.",
    "All there is to do, most urgent first. Enter goes there, a adds a task.",
);
/// There is nothing.
pub const NOTHING: Phrase = Phrase::new(
    "Inget är kvar att göra i ärendet. a skriver en uppgift, Esc går till stegen.",
    "Nothing is left to do in the case. a writes a task, Esc goes to the steps.",
);
/// Over the box for a task.
pub const NEW_TASK: Phrase = Phrase::new("Ny uppgift", "New task");
/// Over the box for putting a task off.
pub const WAIT: Phrase = Phrase::new(
    "Vad väntar uppgiften på, och till när?",
    "What does the task wait for, and until when?",
);
/// How a task is written.
pub const SYNTAX: Phrase = Phrase::new(
    "Skriv till exempel: ring leverantören @imy72-12h > it-chef",
    "Write for instance: call the supplier @imy72-12h > head of IT",
);
/// What the marks mean.
pub const MARKS: Phrase = Phrase::new(
    "@ när (fre 12:00, +2h, imy72-12h) · > vem, en roll · båda får utelämnas",
    "@ when (fri 12:00, +2h, imy72-12h) · > who, a role · both may be left out",
);
/// How putting off is written.
pub const WAIT_SYNTAX: Phrase = Phrase::new(
    "Skriv till exempel: svar från leverantören @fre 12:00, eller bara +2h",
    "Write for instance: answer from the supplier @fri 12:00, or just +2h",
);
/// What happens then.
pub const WAIT_MEANS: Phrase = Phrase::new(
    "Uppgiften är tyst till dess och kommer sedan tillbaka av sig själv.",
    "The task is quiet until then and comes back by itself.",
);
/// The keys.
pub const KEYS: Phrase = Phrase::new(
    "Enter sparar · Esc utkast kvar",
    "Enter saves · Esc keeps draft",
);
/// The line has no words.
pub const NO_WORDS: Phrase = Phrase::new(
    "Det står inte vad som ska göras.",
    "It does not say what is to be done.",
);
/// The line has no time.
pub const NO_UNTIL: Phrase = Phrase::new(
    "Det står inte till när uppgiften ska vänta.",
    "It does not say until when the task is to wait.",
);
/// The time has been.
pub const UNTIL_PAST: Phrase =
    Phrase::new("Den tiden har redan varit.", "That time has already been.");
/// In front of what the line says.
pub const UNDERSTOOD: Phrase = Phrase::new("när:", "when:");
/// In front of who.
pub const WHO: Phrase = Phrase::new("vem:", "who:");
/// No time.
pub const WITHOUT_TIME: Phrase = Phrase::new("ingen tid", "no time");
/// A clock that has not started.
pub const CLOCK_WAITS: Phrase = Phrase::new(
    "får sin tid när klockan startar",
    "gets its time when the clock starts",
);
/// The time is none.
pub const NO_TIME_YET: Phrase = Phrase::new("? ingen tid än", "? no time yet");
/// On its way to the disk.
pub const SAVING: Phrase = super::log_line::SAVING;
/// In the panel, over the most urgent.
pub const IN_PANEL: Phrase = Phrase::new("Nu (n)", "Now (n)");
/// In front of where a row leads.
pub const LEADS: Phrase = Phrase::new("Enter:", "Enter:");
/// A step of the walk.
pub const STEP: Phrase = Phrase::new("steg", "step");

/// A stated time stands where a relative one is asked for.
pub const RELATIVE_IS_STATED: Phrase = Phrase::new(
    "Det är en bestämd tid: skriv den under ”Senast” i stället.",
    "That is a stated time: write it under “Due” instead.",
);

/// Says how a time relative to a clock is written.
pub fn relative(lang: Lang, known: &str) -> String {
    match lang {
        Lang::Sv => format!(
            "En tid kan hänga på en klocka och flyttar då med den: imy72 - 12h. Klockor: {known}."
        ),
        Lang::En => format!(
            "A time can hang on a clock and then moves with it: imy72 - 12h. Clocks: {known}."
        ),
    }
}

/// Says that a clock's name is unknown.
pub fn unknown_clock(lang: Lang) -> String {
    match lang {
        Lang::Sv => "Ärendet har ingen klocka med det namnet.".to_owned(),
        Lang::En => "The case has no clock of that name.".to_owned(),
    }
}

/// Says which clocks there are.
pub fn known_clocks(lang: Lang, known: &str) -> String {
    match lang {
        Lang::Sv => format!("De som finns: {known}. Skriv till exempel imy72-12h eller fre 12:00."),
        Lang::En => format!("There are: {known}. Write for instance imy72-12h or fri 12:00."),
    }
}

/// Says how much there is.
pub fn counts(lang: Lang, items: usize, passed: usize, quiet: usize) -> String {
    let mut parts = vec![match lang {
        Lang::Sv => format!("{items} att göra"),
        Lang::En => format!("{items} to do"),
    }];
    if passed > 0 {
        parts.push(match lang {
            Lang::Sv if passed == 1 => "1 försenad".to_owned(),
            Lang::Sv => format!("{passed} försenade"),
            Lang::En => format!("{passed} late"),
        });
    }
    if quiet > 0 {
        parts.push(match lang {
            Lang::Sv => format!("{quiet} väntar"),
            Lang::En => format!("{quiet} waiting"),
        });
    }
    parts.join(" · ")
}

/// Says until when a task is quiet.
pub fn until(lang: Lang, at: &str, what: Option<&str>) -> String {
    match (lang, what) {
        (Lang::Sv, Some(what)) => format!("tyst till {at}, väntar på {what}"),
        (Lang::En, Some(what)) => format!("quiet until {at}, waits for {what}"),
        (Lang::Sv, None) => format!("tyst till {at}"),
        (Lang::En, None) => format!("quiet until {at}"),
    }
}

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
