//! What the screen of clocks says.

use super::{Lang, Phrase};

/// Over the page.
pub const TITLE: Phrase = Phrase::new("Klockorna", "The clocks");
/// The deadline.
pub const DUE: Phrase = Phrase::new("sista tid", "deadline");
/// What it counts from.
pub const COUNTS_FROM: Phrase = Phrase::new("räknas från", "counts from");
/// Before the days on which people are hard to reach.
pub const DAYS_OFF: Phrase = Phrase::new("Innan tiden går ut", "Before time runs out");
/// After them.
pub const DAYS_OFF_MEAN: Phrase = Phrase::new(
    "Klockan stannar inte. Folk kan vara svåra att nå.",
    "The clock does not stop. People may be hard to reach.",
);
/// Saturday.
pub const SATURDAY: Phrase = Phrase::new("lördag", "Saturday");
/// Sunday.
pub const SUNDAY: Phrase = Phrase::new("söndag", "Sunday");
/// The column with the deadline that a start gives.
pub const WOULD_GIVE: Phrase = Phrase::new("Ger sista tid", "Deadline then");
/// The same, over a narrow column.
pub const DEADLINE: Phrase = Phrase::new("Sista tid", "Deadline");
/// The start that counts, in a table.
pub const COUNTS: Phrase = Phrase::new("räknas", "counts");
/// Another start, in a table.
pub const RIVAL: Phrase = Phrase::new("senare", "later");
/// A rejected start, in a table.
pub const REJECTED: Phrase = Phrase::new("avvisad", "rejected");
/// The start that counts.
pub const COUNTS_LONG: Phrase = Phrase::new(
    "Klockan räknar härifrån: den tidigaste som ingen har avvisat (x).",
    "The clock counts from here: the earliest that nobody has rejected (x).",
);
/// Another start.
pub const RIVAL_LONG: Phrase = Phrase::new(
    "En tidigare start räknas. Avvisas den (x), kan den här räknas.",
    "An earlier start counts. If that one is rejected (x), this one may count.",
);
/// A rejected start; the reason follows.
pub const REJECTED_LONG: Phrase = Phrase::new("Avvisad, därför att", "Rejected, because");
/// A date alone.
pub const DATE_ONLY: Phrase = Phrase::new(
    "Bara ett datum är angivet: det räknas från 00:00.",
    "Only a date is given: it counts from 00:00.",
);
/// A vague time; the moment follows.
pub const VAGUE: Phrase = Phrase::new(
    "En ungefärlig tid räknas från sin början",
    "A vague time counts from its start",
);
/// What the law says.
pub const LAW: Phrase = Phrase::new("Lag", "Law");
/// Where that was read.
pub const SOURCE: Phrase = Phrase::new("Källa", "Source");
/// When that was checked.
pub const CHECKED: Phrase = Phrase::new("kontrollerad", "checked");
/// How sure.
pub const SURE: Phrase = Phrase::new("säker", "certain");
/// Not sure.
pub const UNSURE: Phrase = Phrase::new("ej verifierat", "unverified");
/// Over other readings.
pub const READINGS: Phrase = Phrase::new(
    "Andra läsningar, bara som argument i en text om en försening. Räkna aldrig med dem:",
    "Other readings, only as arguments in a text about a delay. Never count on them:",
);
/// The next full hour.
pub const FULL_HOUR: Phrase = Phrase::new(
    "från nästa hela timme (förordning 1182/71)",
    "from the next full hour (Regulation 1182/71)",
);
/// Two working days.
pub const WORKING_DAYS: Phrase = Phrase::new(
    "minst två arbetsdagar (artikel 3.5, omtvistat)",
    "at least two working days (Article 3(5), disputed)",
);
/// No limit.
pub const NO_LIMIT: Phrase = Phrase::new("lagen sätter ingen tid", "the law sets no time");
/// What promises are for.
pub const ABOUT_PROMISES: Phrase = Phrase::new(
    "Det ni har lovat någon, och det som avtal och försäkringar kräver. a lägger till; skriv när det är hållet.",
    "What you have promised somebody, and what contracts and insurance demand. a adds one; record when it was kept.",
);
/// A promise to be kept.
pub const TO_KEEP: Phrase = Phrase::new("att hålla", "to keep");
/// A promise to be kept soon.
pub const SOON: Phrase = Phrase::new("snart", "soon");
/// A promise whose time has passed.
pub const BROKEN: Phrase = Phrase::new("FÖRSENAT", "OVERDUE");
/// A promise kept in time.
pub const KEPT: Phrase = Phrase::new("✓ hållet", "✓ kept");
/// A promise kept too late.
pub const KEPT_LATE: Phrase = Phrase::new("hållet för sent", "kept late");
/// A promise kept at a time too vague to tell.
pub const KEPT_UNKNOWN: Phrase = Phrase::new("hållet, oklart när", "kept, unclear when");
/// A clock that goes by a contract.
pub const SET: Phrase = Phrase::new(
    "tiden skrivs in bland löftena (Tab)",
    "enter the time among the promises (Tab)",
);
/// Before the clocks that wait for a filing.
pub const WAIT: Phrase = Phrase::new(
    "Börjar när anmälan är lämnad",
    "Begin when the filing is made",
);
/// The column with the clock that a start or a filing is about.
pub const CLOCK: Phrase = Phrase::new("Klocka", "Clock");
/// The clocks tab: what it is for when nothing has started.
pub const ABOUT_STARTS: Phrase = Phrase::new(
    "Skriv varje tänkbar tid då ni fick vetskap (a). Den tidigaste räknas tills någon avvisar den med skäl (x).",
    "Enter every possible time of awareness (a). The earliest counts until somebody rejects it with a reason (x).",
);
/// The reading that is only an argument, when the other gives no more.
pub const LATE_READING: Phrase = Phrase::new(
    "Argument i skälen, aldrig en frist: hela timmar gav tid till {full} (förordning 1182/71).",
    "An argument for the reasons, never a deadline: full hours gave until {full} (Regulation 1182/71).",
);
/// Two readings that are only arguments, in the help about reasons for a delay.
pub const LATE_READINGS: Phrase = Phrase::new(
    "Argument i skälen, aldrig en frist: hela timmar gav tid till {full} (förordning 1182/71), två arbetsdagar till {days} (artikel 3.5, omtvistat).",
    "Arguments for the reasons, never a deadline: full hours gave until {full} (Regulation 1182/71), two working days until {days} (Article 3(5), disputed).",
);

/// Returns how many promises are overdue.
pub fn promises_overdue(n: usize, lang: Lang) -> String {
    match (lang, n) {
        (Lang::Sv, 1) => "! Ett löfte är försenat: håll det, eller säg till mottagaren.".to_owned(),
        (Lang::Sv, _) => format!("! {n} löften är försenade: håll dem, eller säg till mottagarna."),
        (Lang::En, 1) => "! One promise is overdue: keep it, or tell the recipient.".to_owned(),
        (Lang::En, _) => format!("! {n} promises are overdue: keep them, or tell the recipients."),
    }
}

/// Returns `72 timmar`.
pub fn hours(n: i64, lang: Lang) -> String {
    match (lang, n) {
        (Lang::Sv, 1) => "1 timme".to_owned(),
        (Lang::Sv, _) => format!("{n} timmar"),
        (Lang::En, 1) => "1 hour".to_owned(),
        (Lang::En, _) => format!("{n} hours"),
    }
}

/// Returns `90 minuter`.
pub fn minutes(n: i64, lang: Lang) -> String {
    match lang {
        Lang::Sv => format!("{n} minuter"),
        Lang::En => format!("{n} minutes"),
    }
}

/// Returns `28 dygn`.
pub fn days(n: i64, lang: Lang) -> String {
    match lang {
        Lang::Sv => format!("{n} dygn"),
        Lang::En => format!("{n} days of 24 hours"),
    }
}

/// Returns `1 månad`.
pub fn months(n: u32, lang: Lang) -> String {
    match (lang, n) {
        (Lang::Sv, 1) => "1 månad".to_owned(),
        (Lang::Sv, _) => format!("{n} månader"),
        (Lang::En, 1) => "1 month".to_owned(),
        (Lang::En, _) => format!("{n} months"),
    }
}

/// Returns the earlier of two bounds in words.
pub fn two_bounds(main: &str, also: &str, lang: Lang) -> String {
    match lang {
        Lang::Sv => {
            format!("{main} från klassningen och {also} från vetskapen; det tidigaste gäller")
        }
        Lang::En => {
            format!("{main} from classification and {also} from awareness; the earlier counts")
        }
    }
}

/// Says which start is about to be rejected.
pub fn rejecting(lang: Lang, when: &str) -> String {
    match lang {
        Lang::Sv => format!("Tidpunkten {when} avvisas."),
        Lang::En => format!("The start {when} is rejected."),
    }
}

/// Says what the deadline becomes without it.
pub fn due_moves(lang: Lang, due: &str, later: &str, length: &str) -> String {
    match lang {
        Lang::Sv => format!("Tiden går då ut {later} i stället för {due}: {length} senare."),
        Lang::En => format!("The time then runs out {later} instead of {due}: {length} later."),
    }
}

/// Says that the deadline does not move.
pub const DUE_STAYS: Phrase = Phrase::new(
    "Den räknas inte nu: när tiden går ut ändras inte.",
    "It does not count now: when the time runs out does not change.",
);
