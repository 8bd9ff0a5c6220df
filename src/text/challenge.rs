//! What an inspector would ask about the start of a clock: what is odd, why it matters, and what
//! would settle it.

use super::{Lang, Phrase};

/// Over the questions.
pub const TITLE: Phrase = Phrase::new(
    "Det här kommer någon att fråga om:",
    "Somebody will ask about this:",
);
/// Before what would settle it.
pub const SETTLES: Phrase = Phrase::new("Det avgörs av", "Settled by");

/// Why a gap matters.
pub const GAP_WHY: Phrase = Phrase::new(
    "IMY kan mena att ni visste redan då, eller att utredningen började för sent.",
    "IMY may hold that you knew already then, or that the inquiry began too late.",
);
/// What would settle a gap.
pub const GAP_SETTLE: Phrase = Phrase::new(
    "loggar och mejl som visar vad som var känt när, och vad utredningen gjorde däremellan.",
    "logs and mails that show what was known when, and what the inquiry did in between.",
);
/// Why awareness before detection matters.
pub const BEFORE_DETECTION_WHY: Phrase = Phrase::new(
    "Ingen kan ha vetskap om det som ingen har upptäckt: en av tiderna är fel.",
    "Nobody is aware of what nobody has detected: one of the times is wrong.",
);
/// What would settle it.
pub const BEFORE_DETECTION_SETTLE: Phrase = Phrase::new(
    "larmets eller mejlets egen tidsstämpel.",
    "the alarm's or the mail's own timestamp.",
);
/// Midnight or noon.
pub const NOON_OR_MIDNIGHT: Phrase = Phrase::new(
    "Tiden är exakt 00:00 eller 12:00.",
    "The time is exactly 00:00 or 12:00.",
);
/// A full hour.
pub const FULL_HOUR: Phrase = Phrase::new("Tiden är en hel timme.", "The time is a full hour.");
/// Why a round time matters.
pub const ROUND_WHY: Phrase = Phrase::new(
    "Runda tider är ofta uppskattade. En uppskattad tid ska stå som uppskattad.",
    "Round times are often estimates. An estimate should be recorded as one.",
);
/// What would settle a round time.
pub const ROUND_SETTLE: Phrase = Phrase::new(
    "samtalslistan, mejlet eller loggen. Är den uppskattad: skriv till exempel ”på morgonen”.",
    "the call list, the mail or the log. If it is an estimate, write for example “morning”.",
);
/// A date alone.
pub const DATE_ONLY: Phrase = Phrase::new(
    "Bara ett datum: klockan räknar från 00:00 den dagen.",
    "A date only: the clock counts from 00:00 that day.",
);
/// Why a date alone matters.
pub const DATE_ONLY_WHY: Phrase = Phrase::new(
    "Det kan kosta er upp till ett dygn, och att anmälan var i tid går inte att visa på minuten.",
    "It may cost you up to a day, and that the filing was in time cannot be shown to the minute.",
);
/// What would settle a date.
pub const DATE_ONLY_SETTLE: Phrase = Phrase::new(
    "klockslaget i mejlet, samtalslistan eller protokollet.",
    "the time of day in the mail, the call list or the minutes.",
);

/// Returns that a gap is long.
pub fn gap(over: i64, gap: &str, lang: Lang) -> String {
    match lang {
        Lang::Sv => format!("Från upptäckt till vetskap gick {gap}: mer än {over} timmar."),
        Lang::En => format!("From detection to awareness {gap} passed: more than {over} hours."),
    }
}

/// Returns that a gap is long, where the time of day of the detection is not known; `sure` when it is
/// longer at any rate.
pub fn vague_gap(over: i64, hours: i64, sure: bool, lang: Lang) -> String {
    match (lang, sure) {
        (Lang::Sv, true) => format!(
            "Från upptäckt till vetskap gick högst ungefär {hours} timmar (klockslaget är inte antecknat): mer än {over} timmar."
        ),
        (Lang::Sv, false) => format!(
            "Från upptäckt till vetskap gick högst ungefär {hours} timmar (klockslaget är inte antecknat): kanske mer än {over} timmar."
        ),
        (Lang::En, true) => format!(
            "From detection to awareness at most about {hours} hours passed (the time of day is not recorded): more than {over} hours."
        ),
        (Lang::En, false) => format!(
            "From detection to awareness at most about {hours} hours passed (the time of day is not recorded): perhaps more than {over} hours."
        ),
    }
}

/// Returns that awareness comes before detection.
pub fn before_detection(detected: &str, lang: Lang) -> String {
    match lang {
        Lang::Sv => format!("Vetskapen ligger före upptäckten ({detected})."),
        Lang::En => format!("Awareness lies before the detection ({detected})."),
    }
}
