//! Words for dates, times, lengths of time, and for times that could not be read.

use super::{Lang, Phrase};

const MONTHS: [Phrase; 12] = [
    Phrase::new("jan", "Jan"),
    Phrase::new("feb", "Feb"),
    Phrase::new("mar", "Mar"),
    Phrase::new("apr", "Apr"),
    Phrase::new("maj", "May"),
    Phrase::new("jun", "Jun"),
    Phrase::new("jul", "Jul"),
    Phrase::new("aug", "Aug"),
    Phrase::new("sep", "Sep"),
    Phrase::new("okt", "Oct"),
    Phrase::new("nov", "Nov"),
    Phrase::new("dec", "Dec"),
];

const WEEKDAYS: [(Phrase, Phrase); 7] = [
    (
        Phrase::new("mån", "Mon"),
        Phrase::new("en måndag", "a Monday"),
    ),
    (
        Phrase::new("tis", "Tue"),
        Phrase::new("en tisdag", "a Tuesday"),
    ),
    (
        Phrase::new("ons", "Wed"),
        Phrase::new("en onsdag", "a Wednesday"),
    ),
    (
        Phrase::new("tor", "Thu"),
        Phrase::new("en torsdag", "a Thursday"),
    ),
    (
        Phrase::new("fre", "Fri"),
        Phrase::new("en fredag", "a Friday"),
    ),
    (
        Phrase::new("lör", "Sat"),
        Phrase::new("en lördag", "a Saturday"),
    ),
    (
        Phrase::new("sön", "Sun"),
        Phrase::new("en söndag", "a Sunday"),
    ),
];

/// Returns a month in three letters; `number` is 1 to 12.
pub fn month(number: u32, lang: Lang) -> &'static str {
    usize::try_from(number)
        .ok()
        .and_then(|number| MONTHS.get(number.checked_sub(1)?))
        .map_or("", |phrase| phrase.to(lang))
}

/// Returns a weekday in three letters; Monday is 0.
pub fn weekday(from_monday: u32, lang: Lang) -> &'static str {
    usize::try_from(from_monday)
        .ok()
        .and_then(|number| WEEKDAYS.get(number))
        .map_or("", |(short, _)| short.to(lang))
}

fn a_weekday(from_monday: u32, lang: Lang) -> &'static str {
    usize::try_from(from_monday)
        .ok()
        .and_then(|number| WEEKDAYS.get(number))
        .map_or("", |(_, long)| long.to(lang))
}

/// `25 aug 2025, på morgonen`: after the date.
pub const MORNING: Phrase = Phrase::new("på morgonen", "in the morning");
/// As [`MORNING`].
pub const FORENOON: Phrase = Phrase::new("på förmiddagen", "in the forenoon");
/// As [`MORNING`].
pub const AFTERNOON: Phrase = Phrase::new("på eftermiddagen", "in the afternoon");
/// As [`MORNING`].
pub const EVENING: Phrase = Phrase::new("på kvällen", "in the evening");
/// Before the date: `natten till 25 aug 2025`.
pub const NIGHT_TO: Phrase = Phrase::new("natten till", "the night before");
/// Before an hour: `26 aug 2025 kl 14`.
pub const AT_HOUR: Phrase = Phrase::new("kl", "at");
/// Before a clock time: `26 aug 2025 ca 14:05`.
pub const ABOUT: Phrase = Phrase::new("ca", "about");

/// Returns `4 h 58 min kvar`.
pub fn left(length: &str, lang: Lang) -> String {
    match lang {
        Lang::Sv => format!("{length} kvar"),
        Lang::En => format!("{length} left"),
    }
}

/// Returns `passerad för 2 h 10 min`, without *sedan*: it stands in a narrow column.
pub fn passed(length: &str, lang: Lang) -> String {
    match lang {
        Lang::Sv => format!("passerad för {length}"),
        Lang::En => format!("overdue by {length}"),
    }
}

/// The last minute before a deadline, and the deadline's own.
pub const LAST_MINUTE: Phrase = Phrase::new("sista minuten", "last minute");

/// What a fault means for the case.
pub const NOT_TAKEN: Phrase = Phrase::new(
    "Tiden är inte införd. Det du skrev står kvar.",
    "The time has not been entered. What you typed is still there.",
);
/// What to do now.
pub const EXAMPLES: Phrase = Phrase::new(
    "Skriv till exempel: 26 aug 16.54 · igår 14:05 · -20m · 20–23 aug 2025 · 25 aug morgon.",
    "Type for example: 26 Aug 16:54 · yesterday 14:05 · -20m · 20–23 Aug 2025 · 25 Aug morning.",
);
/// See the fault of the same name.
pub const EMPTY: Phrase = Phrase::new("Ingen tid är skriven.", "No time was typed.");
/// See the fault of the same name.
pub const NOT_UNDERSTOOD: Phrase = Phrase::new(
    "Tiden går inte att tolka säkert.",
    "The time cannot be read with certainty.",
);
/// See the fault of the same name.
pub const COMPACT_DIGITS: Phrase = Phrase::new(
    "Så många siffror i rad kan vara ett personnummer. Tider skrivs med skiljetecken.",
    "So many digits in a row could be an identity number. Times are typed with separators.",
);
/// See the fault of the same name.
pub const NO_SUCH_DATE: Phrase = Phrase::new(
    "Det datumet finns inte i kalendern.",
    "There is no such date in the calendar.",
);
/// See the fault of the same name.
pub const NO_SUCH_TIME: Phrase = Phrase::new(
    "Det klockslaget finns inte. Timmar går från 00 till 23, minuter från 00 till 59.",
    "There is no such time of day. Hours go from 00 to 23, minutes from 00 to 59.",
);
/// See the fault of the same name.
pub const YEAR_OUT_OF_RANGE: Phrase = Phrase::new(
    "Året måste ligga mellan 1900 och 2100.",
    "The year must be between 1900 and 2100.",
);
/// See the fault of the same name.
pub const TWICE: Phrase = Phrase::new(
    "Den tiden inträffade två gånger, eftersom klockan ställdes tillbaka.",
    "That time happened twice, because the clocks went back.",
);
/// See the fault of the same name.
pub const ENDS_BEFORE_START: Phrase = Phrase::new(
    "Slutet ligger inte efter början.",
    "The end is not after the start.",
);

/// Returns which weekday the date has; Monday is 0.
pub fn wrong_weekday(from_monday: u32, lang: Lang) -> String {
    let is = a_weekday(from_monday, lang);
    match lang {
        Lang::Sv => format!("Veckodagen stämmer inte: datumet är {is}."),
        Lang::En => format!("The weekday does not fit: the date is {is}."),
    }
}

/// Returns which local times are skipped, and on which day.
pub fn does_not_exist(from: &str, to: &str, day: &str, lang: Lang) -> String {
    match lang {
        Lang::Sv => format!(
            "Den tiden finns inte: {day} ställs klockan fram från {from} till {to} (sommartid)."
        ),
        Lang::En => format!(
            "There is no such time: on {day} the clocks go from {from} to {to} (summer time)."
        ),
    }
}

/// Returns which zone does hold.
pub fn wrong_zone(zone: &str, lang: Lang) -> String {
    match lang {
        Lang::Sv => format!("Den angivna zonen gäller inte då. Vid den tiden gäller {zone}."),
        Lang::En => format!("That zone does not hold then. At that time it is {zone}."),
    }
}

/// Returns the two readings to choose between.
pub fn choose(first: &str, second: &str, lang: Lang) -> String {
    match lang {
        Lang::Sv => format!("Skriv {first} (den första) eller {second} (den andra)."),
        Lang::En => format!("Type {first} (the first) or {second} (the second)."),
    }
}
