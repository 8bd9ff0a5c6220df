//! Times as they are said in a sentence to somebody outside the work: ”Det hände *den 20–23 augusti
//! 2025*.” With the months written out and no abbreviation, in Europe/Stockholm. Never the person's own
//! words about a time: they are notes for the work.

use chrono::{Datelike, NaiveDate};

use super::entry::PartOfDay;
use super::{Moment, Precision, Span, When, show, zone};
use crate::text::{Lang, prose as words};

/// Says a time with its preposition, to stand inside a sentence.
pub fn when(when: &When, lang: Lang) -> String {
    let (from, to) = (when.from(), when.to());
    match when.precision() {
        Precision::Minute => words::at(lang, &date(zone::date(from), lang), &clock(from, lang)),
        Precision::Hour => about(when, lang).unwrap_or_else(|| stretch(from, to, lang)),
        Precision::PartOfDay => match PartOfDay::of(when) {
            Some((day, part)) => words::part(lang, part_of(part), &date(day, lang)),
            None => stretch(from, to, lang),
        },
        Precision::Day | Precision::Range => stretch(from, to, lang),
    }
}

/// Says the day that a moment is on: ”den 15 oktober 2025”.
pub fn day(at: Moment, lang: Lang) -> String {
    words::on(lang, &date(zone::date(at), lang))
}

/// Names the day that a moment is on, without a preposition: ”15 oktober 2025”.
pub fn date_of(at: Moment, lang: Lang) -> String {
    date(zone::date(at), lang)
}

/// Says ”omkring klockan 16.45” of half an hour round a time, or nothing.
fn about(when: &When, lang: Lang) -> Option<String> {
    let is_half = when.to().since(when.from()) == Span::minutes(30);
    is_half.then(|| {
        let middle = when.from().plus(Span::minutes(15));
        words::about(lang, &date(zone::date(middle), lang), &clock(middle, lang))
    })
}

fn stretch(from: Moment, to: Moment, lang: Lang) -> String {
    let (first, end) = (zone::date(from), zone::date(to));
    let whole_days = zone::start_of_day(first) == from && zone::start_of_day(end) == to;
    match end.pred_opt() {
        Some(last) if whole_days && last >= first => days(first, last, lang),
        Some(_) | None if first == end => {
            let (from, to) = (clock(from, lang), clock(to, lang));
            words::between_times(lang, &date(first, lang), &from, &to)
        }
        Some(_) | None => {
            let side =
                |at| words::day_and_time(lang, &date(zone::date(at), lang), &clock(at, lang));
            words::between(lang, &side(from), &side(to))
        }
    }
}

fn days(first: NaiveDate, last: NaiveDate, lang: Lang) -> String {
    let whole_month = first.day() == 1 && last.succ_opt().is_some_and(|next| next.day() == 1);
    let same_year = first.year() == last.year();
    if first == last {
        words::on(lang, &date(first, lang))
    } else if same_year && first.month() == last.month() {
        if whole_month {
            words::in_month(lang, words::month(lang, first.month()), first.year())
        } else {
            words::on(lang, &format!("{}–{}", first.day(), date(last, lang)))
        }
    } else {
        let year = if same_year {
            String::new()
        } else {
            format!(" {}", first.year())
        };
        let month = words::month(lang, first.month());
        words::from_to(
            lang,
            &format!("{} {month}{year}", first.day()),
            &date(last, lang),
        )
    }
}

fn date(date: NaiveDate, lang: Lang) -> String {
    format!(
        "{} {} {}",
        date.day(),
        words::month(lang, date.month()),
        date.year()
    )
}

fn clock(at: Moment, lang: Lang) -> String {
    let clock = show::clock(at);
    match lang {
        Lang::Sv => clock.replacen(':', ".", 1),
        Lang::En => clock,
    }
}

const fn part_of(part: PartOfDay) -> words::Part {
    match part {
        PartOfDay::Night => words::Part::Night,
        PartOfDay::Morning => words::Part::Morning,
        PartOfDay::Forenoon => words::Part::Forenoon,
        PartOfDay::Afternoon => words::Part::Afternoon,
        PartOfDay::Evening => words::Part::Evening,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::{Direction, read_when};

    #[test]
    fn times_are_said_as_in_a_sentence() {
        let now = Moment::from_text("2025-10-15T07:00:00.000Z").unwrap();
        for (typed, sv, en) in [
            (
                "14 sep 2025",
                "den 14 september 2025",
                "on 14 September 2025",
            ),
            (
                "20–23 aug 2025",
                "den 20–23 augusti 2025",
                "on 20–23 August 2025",
            ),
            ("aug 2025", "i augusti 2025", "in August 2025"),
            (
                "28 aug – 3 sep 2025",
                "från den 28 augusti till den 3 september 2025",
                "from 28 August to 3 September 2025",
            ),
            (
                "26 aug 2025 16:54",
                "den 26 augusti 2025 klockan 16.54",
                "on 26 August 2025 at 16:54",
            ),
            (
                "25 aug 2025 på morgonen",
                "på morgonen den 25 augusti 2025",
                "on the morning of 25 August 2025",
            ),
            (
                "26 aug 2025 ca 16:45",
                "den 26 augusti 2025 omkring klockan 16.45",
                "on 26 August 2025 at about 16:45",
            ),
            (
                "26 aug 2025 16:00–17:30",
                "den 26 augusti 2025 mellan klockan 16.00 och 17.30",
                "on 26 August 2025 between 16:00 and 17:30",
            ),
        ] {
            let time = read_when(typed, now, Direction::Past).unwrap();
            assert_eq!(when(&time, Lang::Sv), sv, "{typed}");
            assert_eq!(when(&time, Lang::En), en, "{typed}");
        }
        assert_eq!(day(now, Lang::Sv), "den 15 oktober 2025");
    }
}
