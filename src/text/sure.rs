//! What is asked before something in an exercise that nobody can take back.

use super::{Lang, Phrase};

/// Asks whether an inject is to be sent now.
pub fn deliver(number: usize, lang: Lang) -> String {
    match lang {
        Lang::Sv => format!("Skicka inspel {number} nu?"),
        Lang::En => format!("Send inject {number} now?"),
    }
}

/// Returns that it comes by itself later.
pub fn waiting(at: &str, left: &str, lang: Lang) -> String {
    match lang {
        Lang::Sv => format!("Dess tid är inte inne: {at}, om {left}."),
        Lang::En => format!("Its time has not come: {at}, in {left}."),
    }
}

/// Returns that it is to come after another one.
pub fn following(number: Option<usize>, lang: Lang) -> String {
    match (lang, number) {
        (Lang::Sv, Some(number)) => {
            format!("Det ska komma efter inspel {number}, som inte har skickats.")
        }
        (Lang::Sv, None) => "Det ska komma efter ett annat, som inte har skickats.".to_owned(),
        (Lang::En, Some(number)) => {
            format!("It is to come after inject {number}, which has not been sent.")
        }
        (Lang::En, None) => "It is to come after another one, not sent yet.".to_owned(),
    }
}

/// It is due, and the clock has not been started.
pub const NOT_STARTED: Phrase = Phrase::new(
    "Klockan är inte startad: p startar den, och då kommer det av sig självt.",
    "The clock has not been started: p starts it, and then it comes by itself.",
);
/// It waits for what it hangs on.
pub const LISTENING: Phrase = Phrase::new(
    "Det är tänkt att komma bara om läget i ärendet kräver det, och det gör det inte nu.",
    "It is meant to come only if the case calls for it, and it does not now.",
);
/// It is in reserve.
pub const RESERVE: Phrase = Phrase::new(
    "Det ligger i reserv: du avgör om det kommer.",
    "It is in reserve: you decide whether it comes.",
);
/// It is held back.
pub const HELD: Phrase = Phrase::new("Det hålls inne.", "It is held back.");
/// It is skipped.
pub const SKIPPED: Phrase = Phrase::new("Det är överhoppat.", "It is skipped.");
/// The clock went past it.
pub const PASSED: Phrase = Phrase::new(
    "Klockan gick förbi medan det skulle ha kommit.",
    "The clock went past while it was to come.",
);
/// Nobody takes it back.
pub const FOR_GOOD: Phrase = Phrase::new(
    "Det når deltagarna genast och går inte att ta tillbaka.",
    "It reaches the participants at once and cannot be taken back.",
);
/// The keys.
pub const DELIVER_KEYS: Phrase = Phrase::new(
    "Enter  skicka      Esc  låt bli",
    "Enter  send      Esc  do not",
);

/// Asks whether the exercise is to go on.
pub const GO_ON: Phrase = Phrase::new("Fortsätta övningen?", "Go on with the exercise?");
/// The real incident must be over.
pub const IS_OVER: Phrase = Phrase::new(
    "Är det verkliga larmet över? Fråga innan du fortsätter.",
    "Is the real incident over? Ask before you go on.",
);
/// What going on does.
pub const FOR_ALL: Phrase = Phrase::new(
    "Klockan startar igen för alla. Låt den stå om larmet inte är över.",
    "The clock starts again for everybody. Let it stand if the incident is not over.",
);
/// The keys.
pub const GO_ON_KEYS: Phrase = Phrase::new(
    "Enter  fortsätt      Esc  låt klockan stå",
    "Enter  go on      Esc  let the clock stand",
);

/// Returns when a real incident stopped the exercise, and who raised the alarm.
pub fn alarmed(at: &str, who: Option<&str>, lang: Lang) -> String {
    let who = who.map_or(String::new(), |who| format!(" ({who})"));
    match lang {
        Lang::Sv => format!("Ett verkligt larm pausade övningen {at}{who}."),
        Lang::En => format!("A real incident paused the exercise at {at}{who}."),
    }
}

/// Asks whether to lead from here.
pub const LEAD: Phrase = Phrase::new("Leda övningen härifrån?", "Lead the exercise from here?");
/// What that page shows.
pub const SECRET: Phrase = Phrase::new(
    "Nästa sida visar allt som ska komma och det bara ledaren vet. Deltagarna ska inte se den.",
    "The next page shows everything to come and what only the leader knows. Participants are not to see it.",
);
/// The keys.
pub const LEAD_KEYS: Phrase = Phrase::new(
    "Enter  led härifrån      Esc  stanna här",
    "Enter  lead from here      Esc  stay here",
);
/// The keys when something is overdue.
pub const LATE_KEYS: Phrase = Phrase::new(
    "Enter  led och skicka dem      h  led och håll inne dem      Esc  stanna här",
    "Enter  lead and send them      h  lead and hold them back      Esc  stay here",
);

/// Returns that somebody has led from another window.
pub fn led(at: &str, who: Option<&str>, lang: Lang) -> String {
    let who = who.map_or(String::new(), |who| format!(" ({who})"));
    match lang {
        Lang::Sv => format!(
            "Den leds eller har letts från ett annat fönster, senast {at}{who}. Leder ni båda skickas varje inspel ändå bara en gång."
        ),
        Lang::En => format!(
            "It is or was led from another window, last at {at}{who}. If both lead, each inject is still sent once."
        ),
    }
}

/// Returns how many injects are overdue.
pub fn late(count: usize, lang: Lang) -> String {
    match (lang, count) {
        (Lang::Sv, 1) => "1 inspel skulle ha kommit medan ingen ledde.".to_owned(),
        (Lang::Sv, _) => format!("{count} inspel skulle ha kommit medan ingen ledde."),
        (Lang::En, 1) => "1 inject should have come while nobody led.".to_owned(),
        (Lang::En, _) => format!("{count} injects should have come while nobody led."),
    }
}

/// Over every screen of an exercise that a real incident has stopped.
pub fn alarm_band(at: &str, who: Option<&str>, lang: Lang) -> String {
    let who = who.map_or(String::new(), |who| format!(" · {who}"));
    match lang {
        Lang::Sv => format!("VERKLIGT LARM {at}{who}: övningen är pausad"),
        Lang::En => format!("REAL INCIDENT {at}{who}: the exercise is paused"),
    }
}

/// Over every screen but the leader's when nobody seems to lead.
pub const NOBODY_LEADS: Phrase = Phrase::new(
    "INGEN LEDER JUST NU: det som skulle ha kommit väntar. Säg till övningsledaren.",
    "NOBODY LEADS NOW: what should have come is waiting. Tell the exercise leader.",
);
/// What leaving does to who leads.
pub const QUIT_LEADING: Phrase = Phrase::new(
    "Du leder övningen: klockan pausas för alla, och inget kommer förrän någon leder igen.",
    "You lead the exercise: the clock is paused for all, and nothing comes until somebody leads again.",
);
/// The list, after the exercise was left by who led it.
pub const LEFT_PAUSED: Phrase = Phrase::new(
    "Övningens klocka är pausad: ingen leder den härifrån.",
    "The exercise's clock is paused: nobody leads it from here.",
);
/// A real case that was opened in the middle of an exercise.
pub const WAY_BACK: Phrase = Phrase::new(
    "Övningen väntar pausad: Esc tills listan kommer, sedan Enter, går tillbaka till den.",
    "The exercise waits, paused: Esc until the list comes, then Enter, goes back to it.",
);
/// The participants' view, for who leads and has just come to it.
pub const THEIR_VIEW: Phrase = Phrase::new(
    "Deltagarnas vy. F9 går tillbaka till övningsledningen.",
    "The participants' view. F9 goes back to exercise control.",
);
