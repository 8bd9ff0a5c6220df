//! What the register of breaches under Article 33(5) says: its columns and its yearly figures.

use super::{Lang, Phrase};

/// The title.
pub const TITLE: Phrase = Phrase::new(
    "Register över personuppgiftsincidenter",
    "Register of personal-data breaches",
);
/// What it is.
pub const ABOUT: Phrase = Phrase::new(
    "Registret förs enligt artikel 33.5 i dataskyddsförordningen. Det omfattar alla ärenden i mappen, anmälda eller inte. Det som ingen har antecknat står inte här. Ett ärende räknas till det år då ni fick vetskap om incidenten, annars till det år då ärendet öppnades.",
    "The register is kept under Article 33(5) GDPR. It covers every case in the folder, notified or not. What nobody recorded is not here. A case belongs to the year of awareness of the breach, otherwise to the year in which it was opened.",
);
/// The section of yearly figures.
pub const FIGURES: Phrase = Phrase::new("Siffror per år", "Figures by year");
/// The section of cases.
pub const CASES: Phrase = Phrase::new("Ärenden", "Cases");
/// No case.
pub const NONE: Phrase = Phrase::new("Inga ärenden att visa.", "No cases to show.");
/// A field of the record of one case.
pub const FIELD: Phrase = Phrase::new("Uppgift", "Item");
/// Its value.
pub const VALUE: Phrase = Phrase::new("Ur ärendet", "From the case");

/// The columns, in order.
pub const COLUMNS: [Phrase; 24] = [
    Phrase::new("Ärende", "Case"),
    Phrase::new("Rubrik", "Title"),
    Phrase::new("Öppnat", "Opened"),
    Phrase::new("Inträffade", "Occurred"),
    Phrase::new("Vetskap", "Aware"),
    Phrase::new("Typ av incident", "Nature"),
    Phrase::new("Vad som brast", "What was breached"),
    Phrase::new("Orsak", "Cause"),
    Phrase::new("Slag av uppgifter", "Kinds of data"),
    Phrase::new("Antal personer", "Persons"),
    Phrase::new("Risk, beslutad", "Risk, decided"),
    Phrase::new("Skyddade personuppgifter", "Protected identity"),
    Phrase::new("Anmäld", "Notified"),
    Phrase::new("I tid", "In time"),
    Phrase::new("Diarienummer hos myndigheten", "Authority's reference"),
    Phrase::new("Varför inte anmäld", "Why not notified"),
    Phrase::new("De berörda informerade", "Persons informed"),
    Phrase::new("Effekter", "Effects"),
    Phrase::new("Vidtagna åtgärder", "Measures taken"),
    Phrase::new("Avslutat", "Closed"),
    Phrase::new("Bevarande och gallring", "Retention"),
    Phrase::new("Vad som hände", "What happened"),
    Phrase::new("Personuppgiftsbiträde", "Processor"),
    Phrase::new("Anmärkning", "Remark"),
];

/// The columns of the yearly figures.
pub const YEARLY: [Phrase; 9] = [
    Phrase::new("År", "Year"),
    Phrase::new("Incidenter", "Breaches"),
    Phrase::new("Anmälda", "Notified"),
    Phrase::new("I tid", "In time"),
    Phrase::new("Inte anmäld i tid", "Not notified in time"),
    Phrase::new("Kan inte visas", "Cannot be shown"),
    Phrase::new("Vetskap till anmälan, median", "Aware to notified, median"),
    Phrase::new("Hög risk", "High risk"),
    Phrase::new("Orsaker", "Causes"),
];

/// Protected identity occurs; how many is not told.
pub const PROTECTED: Phrase =
    Phrase::new("ja (antalet visas inte)", "yes (the count is not shown)");
/// Looked up, none marked.
pub const NONE_MARKED: Phrase = Phrase::new("inga markeringar funna", "no markings found");
/// Looked for without an answer.
pub const COULD_NOT_CHECK: Phrase =
    Phrase::new("gick inte att kontrollera", "could not be checked");
/// Never looked up.
pub const NOT_CHECKED: Phrase = Phrase::new("inte kontrollerat", "not checked");
/// In time.
pub const IN_TIME: Phrase = Phrase::new("i tid", "in time");
/// Too late.
pub const LATE: Phrase = Phrase::new("sent", "late");
/// Nobody can show on which side.
pub const CANNOT_BE_SHOWN: Phrase = Phrase::new("kan inte visas", "cannot be shown");
/// The time is out and nothing is filed.
pub const OVERDUE: Phrase = Phrase::new(
    "tiden har gått ut, inte anmäld",
    "time has run out, not notified",
);
/// Not notified.
pub const NOT_NOTIFIED: Phrase = Phrase::new("nej", "no");
/// Not closed.
pub const OPEN: Phrase = Phrase::new("pågår", "open");
/// No cause is known.
pub const NO_CAUSE: Phrase = Phrase::new("orsak inte känd", "cause not known");
/// The year of a case that cannot be read.
pub const NO_YEAR: Phrase = Phrase::new("–", "–");

/// Says why a case is only a row.
pub fn unreadable(lang: Lang, why: &str) -> String {
    match lang {
        Lang::Sv => format!("Ärendet kan inte läsas: {why}"),
        Lang::En => format!("The case cannot be read: {why}"),
    }
}

/// Says that exercises are left out.
pub fn left_out(lang: Lang, exercises: usize) -> String {
    match (lang, exercises) {
        (Lang::Sv, 0) => "Mappen innehåller inga övningar.".to_owned(),
        (Lang::Sv, 1) => "1 övning är utelämnad: registret gäller verkliga incidenter.".to_owned(),
        (Lang::Sv, n) => {
            format!("{n} övningar är utelämnade: registret gäller verkliga incidenter.")
        }
        (Lang::En, 0) => "The folder holds no exercises.".to_owned(),
        (Lang::En, 1) => "1 exercise is left out: the register is of real breaches.".to_owned(),
        (Lang::En, n) => format!("{n} exercises are left out: the register is of real breaches."),
    }
}

/// Says that cases could not be read.
pub fn not_read(lang: Lang, cases: usize) -> String {
    match (lang, cases) {
        (Lang::Sv, 1) => "1 ärende kan inte läsas och ingår inte i siffrorna.".to_owned(),
        (Lang::Sv, n) => format!("{n} ärenden kan inte läsas och ingår inte i siffrorna."),
        (Lang::En, 1) => "1 case cannot be read and is not in the figures.".to_owned(),
        (Lang::En, n) => format!("{n} cases cannot be read and are not in the figures."),
    }
}

/// Says where the register was written.
pub fn written(lang: Lang, file: &str) -> String {
    match lang {
        Lang::Sv => format!("Registret är skrivet till {file}."),
        Lang::En => format!("The register is written to {file}."),
    }
}

/// Says hours, or between which hours.
pub fn hours(low: i64, high: i64) -> String {
    if low == high {
        format!("{low} h")
    } else {
        format!("{low}–{high} h")
    }
}
