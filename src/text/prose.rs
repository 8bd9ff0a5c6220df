//! Words for times inside sentences to people outside the work.

use super::{Lang, Phrase};

const MONTHS: [Phrase; 12] = [
    Phrase::new("januari", "January"),
    Phrase::new("februari", "February"),
    Phrase::new("mars", "March"),
    Phrase::new("april", "April"),
    Phrase::new("maj", "May"),
    Phrase::new("juni", "June"),
    Phrase::new("juli", "July"),
    Phrase::new("augusti", "August"),
    Phrase::new("september", "September"),
    Phrase::new("oktober", "October"),
    Phrase::new("november", "November"),
    Phrase::new("december", "December"),
];

/// A part of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The night to a date.
    Night,
    /// The morning.
    Morning,
    /// Late in the morning.
    Forenoon,
    /// The afternoon.
    Afternoon,
    /// The evening.
    Evening,
}

/// Returns a month written out; `number` is 1 to 12.
pub fn month(lang: Lang, number: u32) -> &'static str {
    usize::try_from(number)
        .ok()
        .and_then(|number| MONTHS.get(number.checked_sub(1)?))
        .map_or("", |phrase| phrase.to(lang))
}

/// On a day, or on days of one month.
pub fn on(lang: Lang, date: &str) -> String {
    match lang {
        Lang::Sv => format!("den {date}"),
        Lang::En => format!("on {date}"),
    }
}

/// In a month.
pub fn in_month(lang: Lang, month: &str, year: i32) -> String {
    match lang {
        Lang::Sv => format!("i {month} {year}"),
        Lang::En => format!("in {month} {year}"),
    }
}

/// From one day to another.
pub fn from_to(lang: Lang, first: &str, last: &str) -> String {
    match lang {
        Lang::Sv => format!("från den {first} till den {last}"),
        Lang::En => format!("from {first} to {last}"),
    }
}

/// A day and a time, without a preposition before them.
pub fn day_and_time(lang: Lang, date: &str, clock: &str) -> String {
    match lang {
        Lang::Sv => format!("den {date} klockan {clock}"),
        Lang::En => format!("{date} at {clock}"),
    }
}

/// At a time of a day.
pub fn at(lang: Lang, date: &str, clock: &str) -> String {
    match lang {
        Lang::Sv => day_and_time(lang, date, clock),
        Lang::En => on(lang, &day_and_time(lang, date, clock)),
    }
}

/// At about a time of a day.
pub fn about(lang: Lang, date: &str, clock: &str) -> String {
    match lang {
        Lang::Sv => format!("den {date} omkring klockan {clock}"),
        Lang::En => format!("on {date} at about {clock}"),
    }
}

/// Between two times of a day.
pub fn between_times(lang: Lang, date: &str, from: &str, to: &str) -> String {
    match lang {
        Lang::Sv => format!("den {date} mellan klockan {from} och {to}"),
        Lang::En => format!("on {date} between {from} and {to}"),
    }
}

/// Between two times on different days.
pub fn between(lang: Lang, from: &str, to: &str) -> String {
    match lang {
        Lang::Sv => format!("mellan {from} och {to}"),
        Lang::En => format!("between {from} and {to}"),
    }
}

/// A part of a day.
pub fn part(lang: Lang, part: Part, date: &str) -> String {
    let phrase = match part {
        Part::Night => Phrase::new("natten till", "in the night before"),
        Part::Morning => Phrase::new("på morgonen", "on the morning of"),
        Part::Forenoon => Phrase::new("på förmiddagen", "late in the morning of"),
        Part::Afternoon => Phrase::new("på eftermiddagen", "on the afternoon of"),
        Part::Evening => Phrase::new("på kvällen", "on the evening of"),
    };
    match lang {
        Lang::Sv => format!("{} den {date}", phrase.to(lang)),
        Lang::En => format!("{} {date}", phrase.to(lang)),
    }
}
