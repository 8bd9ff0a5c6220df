//! What the screen of clocks says.

use super::Phrase;

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
    "Klockan räknar härifrån: den tidigaste som ingen har avvisat.",
    "The clock counts from here: the earliest that nobody has rejected.",
);
/// Another start.
pub const RIVAL_LONG: Phrase = Phrase::new(
    "En tidigare start räknas. Avvisas den, kan den här räknas.",
    "An earlier start counts. If that one is rejected, this one may count.",
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
