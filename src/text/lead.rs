//! What the facilitator's screen says: the injects as they stand, the clock, and the forms.

use super::{Lang, Phrase};

/// Over the screen.
pub const TITLE: Phrase = Phrase::new(
    "ÖVNINGSLEDNING · deltagarna ser inte den här sidan",
    "EXERCISE CONTROL · participants do not see this page",
);
/// What to do the first time, before the clock has been started: a row each in a small terminal.
pub const GUIDE: [Phrase; 3] = [
    Phrase::new(
        "1 Läs inspelen (↑↓). Bredvid: vad deltagarna ska göra, och det bara du vet.",
        "1 Read the injects (↑↓). Beside: what is expected, and what only you know.",
    ),
    Phrase::new(
        "2 Tryck p: klockan går, och inspelen når dem i tid. j hoppar till nästa.",
        "2 Press p: the clock goes, injects reach them in time. j leaps to the next.",
    ),
    Phrase::new(
        "3 F9 visar deltagarnas vy på projektorn, och leder hit igen. ? hjälper.",
        "3 F9 shows the participants' view on the wall, and leads back. ? helps.",
    ),
];
/// The keys that a narrow footer has no room for.
pub const KEYS: Phrase = Phrase::new(
    "h håll inne  x hoppa över  u eget  f fart  g tid  o iakttagelse  e avsluta",
    "h hold  x pass over  u own  f speed  g to time  o observe  e end",
);
/// What to do when the exercise has ended.
pub const AFTERWARDS: Phrase = Phrase::new(
    "Övningen är avslutad. Tryck e: frågorna som ni svarar på tillsammans.",
    "The exercise has ended. Press e: the questions that you answer together.",
);
/// Where to go from there.
pub const THEN: Phrase = Phrase::new(
    "Sedan, i deltagarnas vy (F9): r visar övningsrapporten, med tidigare omgångar bredvid; m och sedan f tar upp \
     det som brast som lärdomar.",
    "Then, in the participants' view (F9): r shows the after-action report, with earlier runs beside; m and then f \
     takes up what failed as lessons.",
);
/// Before the latest of the participants' records.
pub const LATEST: Phrase = Phrase::new("Deltagarna senast", "Participants latest");
/// The participants have recorded nothing.
pub const NOTHING: Phrase = Phrase::new(
    "Deltagarna har inte skrivit något än.",
    "The participants have written nothing yet.",
);
/// Before a reason for which the exercise can end.
pub const CAN_END: Phrase = Phrase::new("Kan avslutas (e)", "Can end (e)");
/// Nothing more comes by itself.
pub const NO_MORE: Phrase = Phrase::new(
    "inget mer kommer av sig självt; Enter lämnar det under markören",
    "nothing more comes by itself; Enter delivers the one under the cursor",
);
/// Before what the participants are expected to do.
pub const EXPECTED: Phrase = Phrase::new("Väntat", "Expected");
/// Before the facilitator's note.
pub const NOTE: Phrase = Phrase::new("Bara du", "Only you");
/// Before the objective.
pub const OBJECTIVE: Phrase = Phrase::new("Mål", "Objective");
/// Before how long to spend on it.
pub const MINUTES: Phrase = Phrase::new("Tid", "Time");

/// An inject whose time has come.
pub const DUE: Phrase = Phrase::new("dags nu", "due now");
/// It waits for what it hangs on.
pub const LISTENING: Phrase = Phrase::new("om det behövs", "if needed");
/// The facilitator decides.
pub const RESERVE: Phrase = Phrase::new("i reserv", "in reserve");
/// It is held back.
pub const HELD: Phrase = Phrase::new("hålls inne", "held back");
/// The exercise ended before it came.
pub const NEVER: Phrase = Phrase::new("kom inte", "never came");
/// It is passed over.
pub const SKIPPED: Phrase = Phrase::new("överhoppat", "passed over");

/// Returns that it comes after another one.
pub fn follows(number: Option<usize>, lang: Lang) -> String {
    let number = number.map_or(String::new(), |number| format!(" {number}"));
    match lang {
        Lang::Sv => format!("efter{number}"),
        Lang::En => format!("after{number}"),
    }
}

/// What each way of standing means, in a sentence.
pub mod sentence {
    use super::super::{Lang, Phrase};

    /// It has come.
    pub fn delivered(at: &str, lang: Lang) -> String {
        match lang {
            Lang::Sv => format!("Kom fram {at}."),
            Lang::En => format!("Came {at}."),
        }
    }

    /// It comes at a moment.
    pub fn waiting(at: &str, left: &str, lang: Lang) -> String {
        match lang {
            Lang::Sv => format!("Kommer {at}, om {left}."),
            Lang::En => format!("Comes {at}, in {left}."),
        }
    }

    /// It is due.
    pub const DUE: Phrase = Phrase::new(
        "Dags nu: når deltagarna när klockan är startad.",
        "Due now: reaches the participants once the clock is started.",
    );
    /// It waits for what it hangs on.
    pub const LISTENING: Phrase = Phrase::new(
        "Tiden är inne; kommer bara om läget i ärendet kräver det.",
        "Its time has come; it comes only if the case calls for it.",
    );
    /// It comes after another one.
    pub const FOLLOWING: Phrase = Phrase::new(
        "Kommer en stund efter ett annat inspel.",
        "Comes some time after another inject.",
    );
    /// The facilitator decides.
    pub const RESERVE: Phrase = Phrase::new(
        "I reserv: kommer bara om du trycker Enter.",
        "In reserve: comes only when you press Enter.",
    );
    /// Held back.
    pub const HELD: Phrase = Phrase::new(
        "Hålls inne. h släpper det igen, Enter lämnar det nu.",
        "Held back. h puts it back, Enter delivers it now.",
    );
    /// The exercise ended before it came.
    pub const NEVER: Phrase = Phrase::new(
        "Kom inte fram innan övningen avslutades.",
        "Had not come when the exercise ended.",
    );
    /// Passed over.
    pub const SKIPPED: Phrase = Phrase::new(
        "Överhoppat. x tar tillbaka det, Enter lämnar det nu.",
        "Passed over. x puts it back, Enter delivers it now.",
    );
}

/// Returns that the clock goes so many times as fast as in life.
pub fn goes(factor: u32, lang: Lang) -> String {
    match (lang, factor) {
        (Lang::Sv, 1) => "Klockan går i verklig takt: p pausar".to_owned(),
        (Lang::En, 1) => "The clock goes as in life: p pauses".to_owned(),
        (Lang::Sv, _) => format!("Klockan går ×{factor}: p pausar"),
        (Lang::En, _) => format!("The clock goes ×{factor}: p pauses"),
    }
}

/// Returns that the clock stands, and the key that lets it go.
pub fn stands(started: bool, factor: u32, lang: Lang) -> String {
    match (lang, started) {
        (Lang::Sv, true) => format!("Klockan är PAUSAD: p fortsätter (×{factor})"),
        (Lang::Sv, false) => format!("Klockan är INTE STARTAD: p startar (×{factor})"),
        (Lang::En, true) => format!("The clock is PAUSED: p goes on (×{factor})"),
        (Lang::En, false) => format!("The clock is NOT STARTED: p starts (×{factor})"),
    }
}

/// Returns how many have come of how many.
pub fn count(delivered: usize, all: usize, lang: Lang) -> String {
    match lang {
        Lang::Sv => format!("{delivered} av {all} inspel framme"),
        Lang::En => format!("{delivered} of {all} injects delivered"),
    }
}

/// Returns which inject comes next, and how long that is in the scenario and in the room.
pub fn next(number: usize, at: &str, left: &str, in_room: Option<&str>, lang: Lang) -> String {
    let room = match (lang, in_room) {
        (_, None) => String::new(),
        (Lang::Sv, Some(room)) => format!(" ({room} i rummet)"),
        (Lang::En, Some(room)) => format!(" ({room} in the room)"),
    };
    match lang {
        Lang::Sv => format!("Nästa: nr {number}, {at}, om {left}{room}"),
        Lang::En => format!("Next: no. {number}, {at}, in {left}{room}"),
    }
}

/// Returns that an inject comes as soon as the clock is started.
pub fn first(number: usize, lang: Lang) -> String {
    match lang {
        Lang::Sv => format!("Nästa: nr {number}, så snart klockan startas"),
        Lang::En => format!("Next: no. {number}, as soon as the clock is started"),
    }
}

/// Less than a minute.
pub const SOON: Phrase = Phrase::new("under 1 min", "under 1 min");

/// Returns how long to spend on an inject at most.
pub fn minutes(minutes: u32, lang: Lang) -> String {
    match lang {
        Lang::Sv => format!("högst {minutes} min i rummet"),
        Lang::En => format!("at most {minutes} min in the room"),
    }
}

/// What is said when the scenario has no injects left to jump to.
pub const NOWHERE: Phrase = Phrase::new(
    "Inget inspel har en tid att hoppa till. Enter lämnar det under markören.",
    "No inject has a time to leap to. Enter delivers the one under the cursor.",
);
/// The factor is not a whole number.
pub const BAD_FACTOR: Phrase = Phrase::new(
    "Skriv ett heltal från 1 till 1000: 1 är verklig takt, 60 gör en minut av en timme.",
    "Write a whole number from 1 to 1000: 1 is as in life, 60 makes a minute of an hour.",
);

/// Returns where a jump leads and which injects come to the participants there.
pub fn jumps(at: &str, left: &str, numbers: &[usize], lang: Lang) -> String {
    let some = numbers.iter().take(8).map(ToString::to_string);
    let mut named = some.collect::<Vec<_>>().join(", ");
    if numbers.len() > 8 {
        named.push_str(" …");
    }
    let comes = match (lang, numbers.len()) {
        (Lang::Sv, 0) => "Inget inspel kommer då.".to_owned(),
        (Lang::En, 0) => "No inject comes then.".to_owned(),
        (Lang::Sv, count) => format!("{count} inspel kommer då: nr {named}."),
        (Lang::En, 1) => format!("1 inject comes then: no. {named}."),
        (Lang::En, count) => format!("{count} injects come then: no. {named}."),
    };
    match lang {
        Lang::Sv => format!(
            "Hoppar till {at}, {left} fram. {comes} Hoppet går inte att ta tillbaka: Enter hoppar, Esc låter bli."
        ),
        Lang::En => format!(
            "Jumps to {at}, {left} ahead. {comes} A jump cannot be taken back: Enter jumps, Esc does not."
        ),
    }
}

/// Returns that a typed moment has been.
pub fn has_been(at: &str, lang: Lang) -> String {
    match lang {
        Lang::Sv => format!("Övningens tid går bara framåt, och {at} har varit."),
        Lang::En => format!("The exercise's time only goes forward, and {at} has been."),
    }
}

/// How a later day is written.
pub const LATER_DAY: Phrase = Phrase::new(
    "Skriv ut en senare dag: imorgon 08:00 · 27 aug 2025 08:00.",
    "Write a later day in full: tomorrow 08:00 · 27 Aug 2025 08:00.",
);

/// A form: its title, and what its last line does.
pub type Form = (Phrase, Phrase);

/// An inject of one's own.
pub const UNPLANNED: Form = (
    Phrase::new("Eget inspel", "An inject of your own"),
    Phrase::new("Lämna till deltagarna", "Deliver to the participants"),
);
/// The factor.
pub const FACTOR: Form = (
    Phrase::new("Hur fort klockan går", "How fast the clock goes"),
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
    Phrase::new("Gånger verklig takt", "Times as fast as in life"),
    Phrase::new(
        "1 verklig takt · 10 sex minuter på en timme · 60 en minut på en timme · högst 1000",
        "1 as in life · 10 six minutes an hour · 60 a minute an hour · at most 1000",
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
        "Lämna tomt om övningen är spelad till slut. Ingenting går att lämna fram sedan.",
        "Leave it empty if it was played to its end. Nothing can be delivered after it.",
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

/// Performed.
pub const PERFORMED: Phrase = Phrase::new("genomfört", "performed");
/// With some challenges.
pub const SOME: Phrase = Phrase::new("genomfört med vissa svårigheter", "with some challenges");
/// With major challenges.
pub const MAJOR: Phrase = Phrase::new("genomfört med stora svårigheter", "with major challenges");
/// Unable.
pub const UNABLE: Phrase = Phrase::new("gick inte att genomföra", "unable to be performed");
