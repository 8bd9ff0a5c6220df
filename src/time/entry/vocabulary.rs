//! The words that a time is typed with, Swedish and English, and what each says.

use chrono::Weekday;

use super::grammar::Zone;
use super::part::PartOfDay;

/// What a word says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    Nothing,
    /// The number after it is an hour.
    Clock,
    About,
    Days(i64),
    Weekday(Weekday, bool),
    Part(PartOfDay),
    Zone(Zone),
    Month(u32),
}

#[derive(Clone, Copy)]
pub(super) enum Unit {
    Minute,
    Hour,
    Day,
}

pub(super) fn unit(word: &str) -> Option<Unit> {
    match word {
        "m" | "min" | "mins" | "minut" | "minuter" | "minute" | "minutes" => Some(Unit::Minute),
        "h" | "t" | "tim" | "timme" | "timmar" | "hour" | "hours" => Some(Unit::Hour),
        "d" | "dag" | "dagar" | "dygn" | "day" | "days" => Some(Unit::Day),
        _ => None,
    }
}

pub(super) fn month(word: &str) -> Option<u32> {
    match meaning(word) {
        Some(Meaning::Month(month)) => Some(month),
        _ => None,
    }
}

/// The vocabulary, folded as `token` folds it.
pub(super) fn meaning(word: &str) -> Option<Meaning> {
    let weekday = |weekday| Some(Meaning::Weekday(weekday, false));
    let gone = |weekday| Some(Meaning::Weekday(weekday, true));
    let part = |part| Some(Meaning::Part(part));
    let zone = |zone| Some(Meaning::Zone(zone));
    let month = |month| Some(Meaning::Month(month));
    match word {
        "den" | "the" | "on" | "pa" | "i" | "in" | "this" => Some(Meaning::Nothing),
        "kl" | "klockan" | "at" => Some(Meaning::Clock),
        "ca" | "cirka" | "circa" | "omkring" | "runt" | "ungefar" | "about" | "around"
        | "approx" | "approximately" => Some(Meaning::About),
        "idag" | "dag" | "today" => Some(Meaning::Days(0)),
        "igar" | "gar" | "yesterday" => Some(Meaning::Days(-1)),
        "iforrgar" | "forrgar" => Some(Meaning::Days(-2)),
        "imorgon" | "imorn" | "tomorrow" => Some(Meaning::Days(1)),
        "overmorgon" => Some(Meaning::Days(2)),
        "natt" | "natten" | "night" => part(PartOfDay::Night),
        "morgon" | "morgonen" | "morse" | "morning" => part(PartOfDay::Morning),
        "formiddag" | "formiddagen" | "fm" | "forenoon" => part(PartOfDay::Forenoon),
        "eftermiddag" | "eftermiddagen" | "em" | "afternoon" => part(PartOfDay::Afternoon),
        "kvall" | "kvallen" | "evening" => part(PartOfDay::Evening),
        "cet" | "normaltid" | "vintertid" => zone(Zone::Cet),
        "cest" | "sommartid" => zone(Zone::Cest),
        "forsta" | "first" => zone(Zone::First),
        "andra" | "second" => zone(Zone::Second),
        "man" | "mandag" | "mandagen" | "mon" | "monday" => weekday(Weekday::Mon),
        "tis" | "tisdag" | "tisdagen" | "tue" | "tues" | "tuesday" => weekday(Weekday::Tue),
        "ons" | "onsdag" | "onsdagen" | "wed" | "wednesday" => weekday(Weekday::Wed),
        "tor" | "tors" | "torsdag" | "torsdagen" | "thu" | "thur" | "thurs" | "thursday" => {
            weekday(Weekday::Thu)
        }
        "fre" | "fredag" | "fredagen" | "fri" | "friday" => weekday(Weekday::Fri),
        "lor" | "lordag" | "lordagen" | "sat" | "saturday" => weekday(Weekday::Sat),
        "son" | "sondag" | "sondagen" | "sun" | "sunday" => weekday(Weekday::Sun),
        "mandags" => gone(Weekday::Mon),
        "tisdags" => gone(Weekday::Tue),
        "onsdags" => gone(Weekday::Wed),
        "torsdags" => gone(Weekday::Thu),
        "fredags" => gone(Weekday::Fri),
        "lordags" => gone(Weekday::Sat),
        "sondags" => gone(Weekday::Sun),
        "jan" | "januari" | "january" => month(1),
        "feb" | "februari" | "february" => month(2),
        "mar" | "mars" | "march" => month(3),
        "apr" | "april" => month(4),
        "maj" | "may" => month(5),
        "jun" | "juni" | "june" => month(6),
        "jul" | "juli" | "july" => month(7),
        "aug" | "augusti" | "august" => month(8),
        "sep" | "sept" | "september" => month(9),
        "okt" | "oktober" | "oct" | "october" => month(10),
        "nov" | "november" => month(11),
        "dec" | "december" => month(12),
        _ => None,
    }
}
