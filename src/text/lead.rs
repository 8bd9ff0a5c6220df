//! What the facilitator's screen says: the injects as they stand, the clock, and the forms.

mod asks;

pub use asks::{
    ASKS_FACTOR, ASKS_FROM, ASKS_MEDIUM, ASKS_MOMENT, ASKS_OBJECTIVE, ASKS_RATING, ASKS_SEEN,
    ASKS_TEXT, ASKS_WHY, ASKS_WHY_EARLY, Asks, END, FACTOR, Form, HOT_WASH, JUMP, OBSERVE,
    UNPLANNED, WHY_MISSING,
};

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
        "2 p startar i verklig takt. Är de klara i förväg: j hoppar till nästa.",
        "2 p starts the clock in real time. Are they done early: j jumps to the next.",
    ),
    Phrase::new(
        "3 F9 visar deltagarnas vy på projektorn, och går tillbaka hit. ? hjälper.",
        "3 F9 shows the participants' view on the projector, and goes back. ? helps.",
    ),
];
/// The keys that a narrow footer has no room for.
pub const KEYS: Phrase = Phrase::new(
    "h håll inne  x hoppa över  u eget  f fart  g tid  o iakttagelse  e avsluta",
    "h hold  x skip  u own  f speed  g to time  o observe  e end",
);
/// What to do when the exercise has ended.
pub const AFTERWARDS: Phrase = Phrase::new(
    "Övningen är avslutad. Tryck e: frågorna som ni svarar på tillsammans.",
    "The exercise has ended. Press e: the questions that you answer together.",
);
/// Where to go from there.
pub const THEN: Phrase = Phrase::new(
    "Sedan: r visar övningsrapporten, med tidigare omgångar bredvid. I deltagarnas vy (F9) tar m och sedan f upp \
     det som brast som lärdomar.",
    "Then: r shows the after-action report, with earlier runs beside. In the participants' view (F9), m and then f \
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
/// Before who an inject reaches and what it says.
pub const THEIRS: Phrase = Phrase::new("Når", "Reaches");
/// Before what an inject hangs on.
pub const HANGS_ON: Phrase = Phrase::new("Kommer bara om", "Comes only if");
/// After what comes next: the key that goes there at once.
pub const OR_JUMP: Phrase = Phrase::new(" · j hoppar dit", " · j jumps there");
/// An inject of one's own is under the cursor.
pub const OWN_SENT: Phrase = Phrase::new(
    "Ditt eget inspel har redan skickats.",
    "Your own inject has been sent already.",
);

/// Returns what last reached the participants.
pub fn latest(number: &str, at: &str, medium: &str, from: &str, lang: Lang) -> String {
    let named = match (lang, number) {
        (Lang::Sv, "+") => "eget".to_owned(),
        (Lang::En, "+") => "your own".to_owned(),
        (Lang::Sv, _) => format!("nr {number}"),
        (Lang::En, _) => format!("no. {number}"),
    };
    match lang {
        Lang::Sv => format!("Senast skickat: {named}, {at}, {medium}, {from}"),
        Lang::En => format!("Last sent: {named}, {at}, {medium}, {from}"),
    }
}

/// Returns how many rows there are above and below those that are shown.
pub fn more(above: usize, below: usize, lang: Lang) -> String {
    let more = match lang {
        Lang::Sv => "till",
        Lang::En => "more",
    };
    match (above, below) {
        (0, _) => format!("    ↓ {below} {more}"),
        (_, 0) => format!("    ↑ {above} {more}"),
        (_, _) => format!("    ↑ {above}  ↓ {below} {more}"),
    }
}

/// Nothing more comes by itself.
pub const NO_MORE: Phrase = Phrase::new(
    "Inget mer kommer av sig självt; Enter skickar det under markören",
    "Nothing more comes by itself; Enter sends the one under the cursor",
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
/// It is skipped.
pub const SKIPPED: Phrase = Phrase::new("överhoppat", "skipped");
/// The clock jumped past it.
pub const PASSED: Phrase = Phrase::new("klockan förbi", "clock past");

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

    /// Its time has not come, and as the case is now it will not.
    pub fn unmet(at: &str, lang: Lang) -> String {
        match lang {
            Lang::Sv => format!("Kommer inte {at}, som ärendet är nu."),
            Lang::En => format!("Will not come {at}, as the case is now."),
        }
    }

    /// The time for it has passed.
    pub const TOO_LATE: Phrase = Phrase::new(
        "Kom inte: tiden för det har gått. Enter skickar det ändå.",
        "Never came: the time for it has passed. Enter sends it all the same.",
    );
    /// It is due.
    pub const DUE: Phrase = Phrase::new(
        "Dags nu: når deltagarna när klockan är startad.",
        "Due now: reaches the participants once the clock is started.",
    );
    /// It waits for what it hangs on.
    pub const LISTENING: Phrase = Phrase::new(
        "Tiden är inne, men som ärendet är nu kommer det inte.",
        "Its time has come, but as the case is now it does not come.",
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
        "Hålls inne. h släpper det igen, Enter skickar det nu.",
        "Held back. h puts it back, Enter sends it now.",
    );
    /// The exercise ended before it came.
    pub const NEVER: Phrase = Phrase::new(
        "Kom inte fram innan övningen avslutades.",
        "Had not come when the exercise ended.",
    );
    /// The clock jumped past it.
    pub const PASSED: Phrase = Phrase::new(
        "Klockan gick förbi medan det skulle ha kommit. Enter skickar det ändå, x hoppar över det.",
        "The clock went past while it was to come. Enter sends it all the same, x skips it.",
    );
    /// Skipped.
    pub const SKIPPED: Phrase = Phrase::new(
        "Överhoppat. x tar tillbaka det, Enter skickar det nu.",
        "Skipped. x puts it back, Enter sends it now.",
    );
}

/// Returns that the clock goes so many times as fast as the real one.
pub fn goes(factor: u32, lang: Lang) -> String {
    match (lang, factor) {
        (Lang::Sv, 1) => "Klockan går i verklig takt: p pausar".to_owned(),
        (Lang::En, 1) => "The clock runs in real time: p pauses".to_owned(),
        (Lang::Sv, _) => format!("Klockan går ×{factor}: p pausar"),
        (Lang::En, _) => format!("The clock runs ×{factor}: p pauses"),
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
        Lang::Sv => format!("{delivered} av {all} inspel skickade"),
        Lang::En => format!("{delivered} of {all} injects sent"),
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

/// Returns which injects the clock went past, and what to do.
pub fn passed(numbers: &[usize], lang: Lang) -> String {
    let numbers: Vec<String> = numbers.iter().map(ToString::to_string).collect();
    let numbers = numbers.join(", ");
    match lang {
        Lang::Sv => {
            format!("Klockan gick förbi nr {numbers}: Enter skickar det ändå, x hoppar över")
        }
        Lang::En => {
            format!("The clock went past no. {numbers}: Enter sends it anyway, x skips it")
        }
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
    "Inget inspel har en tid att hoppa till. Enter skickar det under markören.",
    "No inject has a time to jump to. Enter sends the one under the cursor.",
);
/// The factor is not a whole number.
pub const BAD_FACTOR: Phrase = Phrase::new(
    "Skriv ett heltal från 1 till 1000: 1 är verklig takt, 60 gör en minut av en timme.",
    "Write a whole number from 1 to 1000: 1 is real time, 60 makes a minute of an hour.",
);

/// Returns where a jump leads and which injects come to the participants there.
pub fn jumps(at: &str, left: &str, numbers: &[usize], past: &[usize], lang: Lang) -> String {
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
    let past: Vec<String> = past.iter().map(ToString::to_string).collect();
    let past = match (lang, past.is_empty()) {
        (_, true) => String::new(),
        (Lang::Sv, false) => format!(" Klockan går förbi nr {}.", past.join(", ")),
        (Lang::En, false) => format!(" The clock goes past no. {}.", past.join(", ")),
    };
    match lang {
        Lang::Sv => format!(
            "Hoppar till {at}, {left} fram. {comes}{past} Hoppet går inte att ta tillbaka: Enter hoppar, Esc låter bli."
        ),
        Lang::En => format!(
            "Jumps to {at}, {left} ahead. {comes}{past} A jump cannot be taken back: Enter jumps, Esc does not."
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

/// Returns how a later day is written, with one as an example.
pub fn later_day(day: &str, lang: Lang) -> String {
    match lang {
        Lang::Sv => format!("Skriv ut en senare dag: imorgon 08:00 · {day} 08:00."),
        Lang::En => format!("Write a later day in full: tomorrow 08:00 · {day} 08:00."),
    }
}

/// Performed.
pub const PERFORMED: Phrase = Phrase::new("genomfört", "performed");
/// With some challenges.
pub const SOME: Phrase = Phrase::new("genomfört med vissa svårigheter", "with some challenges");
/// With major challenges.
pub const MAJOR: Phrase = Phrase::new("genomfört med stora svårigheter", "with major challenges");
/// Unable.
pub const UNABLE: Phrase = Phrase::new("gick inte att genomföra", "unable to be performed");
