//! How times and lengths of time are shown, everywhere in the program.
//!
//! Always Europe/Stockholm. The zone stands in every full form, and wherever the same local time
//! happens twice. Never shows a compact form that could pass for an identity number.

use chrono::{Datelike, NaiveDate, Timelike};

use super::entry::PartOfDay;
use super::zone::{self, Local};
use super::{Moment, Precision, Span, When};
use crate::text::time as words;
use crate::text::{FreeText, Lang, Phrase};

/// Shows `fre 29 aug 16:54 CEST`, with the year when it is not the year of `now`.
pub fn full(at: Moment, now: Moment, lang: Lang) -> String {
    let local = zone::local(at);
    if zone::date(now).year() == local.at.year() {
        let date = local.at.date();
        format!(
            "{} {} {} {}",
            weekday(date, lang),
            day_and_month(date, lang),
            clock_of(&local),
            local.zone()
        )
    } else {
        full_with_year(at, lang)
    }
}

/// Shows `fre 29 aug 2025 16:54 CEST`.
pub fn full_with_year(at: Moment, lang: Lang) -> String {
    let local = zone::local(at);
    format!(
        "{} {} {} {}",
        weekday(local.at.date(), lang),
        day(local.at.date(), lang),
        clock_of(&local),
        local.zone()
    )
}

/// Shows `29 aug 2025 16:54`, with the zone only when that time happens twice.
pub fn date_and_clock(at: Moment, lang: Lang) -> String {
    format!("{} {}", date(at, lang), clock(at))
}

/// Shows the date in Stockholm: `29 aug 2025`.
pub fn date(at: Moment, lang: Lang) -> String {
    day(zone::date(at), lang)
}

/// Shows a date: `29 aug 2025`.
pub fn day(date: NaiveDate, lang: Lang) -> String {
    format!("{} {}", day_and_month(date, lang), date.year())
}

/// Shows `16:54`, with the zone only when that time happens twice.
pub fn clock(at: Moment) -> String {
    let local = zone::local(at);
    let clock = clock_of(&local);
    if local.doubled {
        format!("{clock} {}", local.zone())
    } else {
        clock
    }
}

/// Shows ` 4 sep 16:54`, always twelve columns wide; for lists that show year and zone elsewhere.
pub fn column(at: Moment, lang: Lang) -> String {
    let local = zone::local(at);
    format!(
        "{:>6} {}",
        day_and_month(local.at.date(), lang),
        clock_of(&local)
    )
}

/// Shows `2025-08-26T16:54+02:00`, to the minute.
pub fn iso(at: Moment) -> String {
    iso_at(at, zone::local(at).offset)
}

/// Shows `4 h 58 min`, rounded towards zero; days only from 72 hours on. Never negative.
pub fn length(span: Span) -> String {
    let minutes = span.whole_minutes().saturating_abs();
    let (days, hours, rest) = (minutes / 1440, minutes / 60, minutes % 60);
    if hours >= 72 {
        match hours % 24 {
            0 => format!("{days} d"),
            hours => format!("{days} d {hours} h"),
        }
    } else if hours > 0 {
        match rest {
            0 => format!("{hours} h"),
            rest => format!("{hours} h {rest} min"),
        }
    } else {
        format!("{rest} min")
    }
}

/// Shows the time left to a deadline: `4 h 58 min kvar`, `passerad för 2 h 10 min`.
pub fn left(span: Span, lang: Lang) -> String {
    match span.whole_minutes() {
        1.. => words::left(&length(span), lang),
        0 => words::LAST_MINUTE.to(lang).to_owned(),
        i64::MIN..0 => words::passed(&length(span), lang),
    }
}

/// Shows a time as it was stated: `26 aug 2025 16:54`, `20–23 aug 2025`,
/// `25 aug 2025, på morgonen`; with the person's own words when they say more.
pub fn when(when: &When, lang: Lang) -> String {
    let shown = stretch(when, lang);
    match when.words().and_then(FreeText::clear) {
        Some(own) => match lang {
            Lang::Sv => format!("{shown} (”{own}”)"),
            Lang::En => format!("{shown} (“{own}”)"),
        },
        None => shown,
    }
}

/// Shows a time in a form that `read_when` reads back as exactly the same stretch; for editing.
///
/// Own words are not part of it.
pub fn typed(when: &When, lang: Lang) -> String {
    if when.precision() == Precision::Minute && when.offset() != zone::local(when.from()).offset {
        return iso_at(when.from(), when.offset());
    }
    stretch(when, lang)
}

fn stretch(when: &When, lang: Lang) -> String {
    let from = when.from();
    match when.precision() {
        Precision::Minute => date_and_clock(from, lang),
        Precision::Hour => hour(when, lang).unwrap_or_else(|| range(when, lang)),
        Precision::PartOfDay => match PartOfDay::of(when) {
            Some((date, part)) => part_of_day(date, part, lang),
            None => range(when, lang),
        },
        Precision::Day | Precision::Range => range(when, lang),
    }
}

/// Shows a full hour or *ca*; other lengths are shown by their ends.
fn hour(when: &When, lang: Lang) -> Option<String> {
    let length = when.to().since(when.from());
    let from = zone::local(when.from());
    if length == Span::hours(1) && from.at.minute() == 0 {
        let zone = if from.doubled {
            format!(" {}", from.zone())
        } else {
            String::new()
        };
        let at = words::AT_HOUR.to(lang);
        let date = day(from.at.date(), lang);
        return Some(format!("{date} {at} {:02}{zone}", from.at.hour()));
    }
    (length == Span::minutes(30)).then(|| {
        let middle = when.from().plus(Span::minutes(15));
        let about = words::ABOUT.to(lang);
        format!("{} {about} {}", date(middle, lang), clock(middle))
    })
}

fn part_of_day(date: NaiveDate, part: PartOfDay, lang: Lang) -> String {
    let date = day(date, lang);
    let after = |phrase: Phrase| format!("{date}, {}", phrase.to(lang));
    match part {
        PartOfDay::Night => format!("{} {date}", words::NIGHT_TO.to(lang)),
        PartOfDay::Morning => after(words::MORNING),
        PartOfDay::Forenoon => after(words::FORENOON),
        PartOfDay::Afternoon => after(words::AFTERNOON),
        PartOfDay::Evening => after(words::EVENING),
    }
}

fn range(when: &When, lang: Lang) -> String {
    let (from, to) = (when.from(), when.to());
    let (first, end) = (zone::date(from), zone::date(to));
    let midnights = zone::start_of_day(first) == from && zone::start_of_day(end) == to;
    match end.pred_opt() {
        Some(last) if midnights && last >= first => days(first, last, lang),
        Some(_) | None if first == end => {
            let (from, to) = (clock(from), clock(to));
            // A zone makes the times too long to stand close.
            let dash = if from.len() > 5 { " – " } else { "–" };
            format!("{} {from}{dash}{to}", day(first, lang))
        }
        Some(_) | None => format!(
            "{} – {}",
            date_and_clock(from, lang),
            date_and_clock(to, lang)
        ),
    }
}

fn days(first: NaiveDate, last: NaiveDate, lang: Lang) -> String {
    let whole_month = first.day() == 1 && last.succ_opt().is_some_and(|next| next.day() == 1);
    let same_year = first.year() == last.year();
    let same_month = same_year && first.month() == last.month();
    if first == last {
        day(first, lang)
    } else if same_month && whole_month {
        format!("{} {}", words::month(first.month(), lang), first.year())
    } else if same_month {
        format!("{}–{}", first.day(), day(last, lang))
    } else if same_year {
        format!("{}–{}", day_and_month(first, lang), day(last, lang))
    } else {
        format!("{} – {}", day(first, lang), day(last, lang))
    }
}

fn weekday(date: NaiveDate, lang: Lang) -> &'static str {
    words::weekday(date.weekday().num_days_from_monday(), lang)
}

pub(crate) fn day_and_month(date: NaiveDate, lang: Lang) -> String {
    format!("{} {}", date.day(), words::month(date.month(), lang))
}

fn clock_of(local: &Local) -> String {
    format!("{:02}:{:02}", local.at.hour(), local.at.minute())
}

fn iso_at(at: Moment, offset: i32) -> String {
    let shifted = at.plus(Span::minutes(i64::from(offset)));
    format!(
        "{}{}",
        shifted.utc().format("%Y-%m-%dT%H:%M"),
        zone::offset_text(offset)
    )
}
