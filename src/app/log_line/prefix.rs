//! Finds a time in front of a line: `-20m`, `kl 14.05`, `igår 14:05`, `26 aug 16.54`. Shown back
//! before anything is recorded. A backslash in front says that it is none.

use crate::time::{Direction, Moment, Precision, When, WhenFault, read_when};

/// A line taken apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prefix {
    /// When it happened, when the line says so; or why that cannot be a time.
    pub happened: Result<Option<When>, WhenFault>,
    /// The words after it.
    pub text: String,
}

/// How many words a time may have.
const WORDS: usize = 8;

/// Words that a time may begin with, beside digits and a minus.
const OPENERS: &[&str] = &[
    "kl",
    "kl.",
    "klockan",
    "at",
    "igår",
    "idag",
    "i",
    "yesterday",
    "today",
    "förrgår",
    "ca",
    "nyss",
    "för",
    "mån",
    "tis",
    "ons",
    "tors",
    "fre",
    "lör",
    "sön",
    "måndag",
    "tisdag",
    "onsdag",
    "torsdag",
    "fredag",
    "lördag",
    "söndag",
    "mon",
    "tue",
    "wed",
    "thu",
    "fri",
    "sat",
    "sun",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
];

/// Takes a time off the front of a line.
///
/// A date without a time of day is one only before a colon (`25 aug: …`): `25 aug` may as well be
/// what the line is about.
pub fn split(line: &str, now: Moment) -> Prefix {
    let whole = |text: &str| Prefix {
        happened: Ok(None),
        text: text.to_owned(),
    };
    if let Some(rest) = line.strip_prefix('\\') {
        return whole(rest);
    }
    let first_line = line.split('\n').next().unwrap_or_default();
    let first_word = first_line.split(' ').next().unwrap_or_default();
    let opens = first_word.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '-' | '−'))
        || OPENERS.contains(&first_word.to_lowercase().as_str());
    if !opens {
        return whole(line);
    }
    let says_clock = first_word.to_lowercase().starts_with("kl");
    let ends = first_line.match_indices(' ').map(|(at, _)| at);
    let ends: Vec<usize> = ends.chain([first_line.len()]).take(WORDS).collect();
    let mut fault = None;
    for end in ends.into_iter().rev() {
        let (front, rest) = line.split_at_checked(end).unwrap_or((line, ""));
        let (front, colon) = match front.strip_suffix(':') {
            Some(front) => (front, true),
            None => (front, false),
        };
        let after = || rest.trim_start().to_owned();
        match read_when(front, now, Direction::Past) {
            Ok(when) if colon || is_clock(when.precision()) => {
                return Prefix {
                    happened: Ok(Some(when)),
                    text: after(),
                };
            }
            Err(told @ (WhenFault::Twice { .. } | WhenFault::DoesNotExist { .. })) => {
                return Prefix {
                    happened: Err(told),
                    text: after(),
                };
            }
            Err(told @ WhenFault::WrongWeekday { .. }) => fault = Some((told, after())),
            Err(told @ WhenFault::NoSuchTime) if says_clock => fault = Some((told, after())),
            Ok(_) | Err(_) => {}
        }
    }
    match fault {
        Some((told, text)) => Prefix {
            happened: Err(told),
            text,
        },
        None => whole(line),
    }
}

/// Returns whether a time says more than the day.
const fn is_clock(precision: Precision) -> bool {
    matches!(
        precision,
        Precision::Minute | Precision::Hour | Precision::PartOfDay
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;
    use crate::time::show;

    fn now() -> Moment {
        let text = "2026-11-23T09:00+01:00";
        read_when(text, Moment::from_millis(0), Direction::Nearest)
            .unwrap()
            .from()
    }

    fn check(line: &str, happened: &str, text: &str) {
        let prefix = split(line, now());
        let when = prefix.happened.unwrap();
        let shown = when.map_or_else(String::new, |when| show::when(&when, Lang::Sv));
        assert_eq!(
            (shown.as_str(), prefix.text.as_str()),
            (happened, text),
            "{line}"
        );
    }

    #[test]
    fn a_time_in_front_is_taken_off() {
        check("-20m Ringde DSO", "23 nov 2026 08:40", "Ringde DSO");
        check("kl 8.05 möte", "23 nov 2026 08:05", "möte");
        check(
            "igår 14:05 larm från SOC",
            "22 nov 2026 14:05",
            "larm från SOC",
        );
        check("08:30 två samtal", "23 nov 2026 08:30", "två samtal");
        check(
            "20 nov 16.54 mejl\nrad två",
            "20 nov 2026 16:54",
            "mejl\nrad två",
        );
        check("20 nov: mejl", "20 nov 2026", "mejl");
    }

    #[test]
    fn words_and_numbers_that_are_no_time_stay() {
        for line in [
            "Ringde DSO",
            "3 personer saknas",
            "25 aug är datumet i mejlet",
            "I dag har vi",
            "kl kommer senare",
            "1177 ringde",
            "för sent",
            "-",
            "",
        ] {
            check(line, "", line);
        }
        check("\\14:05 är inte en tid", "", "14:05 är inte en tid");
    }

    #[test]
    fn the_doubled_hour_is_asked_about_and_the_skipped_one_refused() {
        let prefix = split("25 okt 2026 02:30 larm", now());
        assert!(matches!(prefix.happened, Err(WhenFault::Twice { .. })));
        assert_eq!(prefix.text, "larm");
        let prefix = split("29 mar 2026 02:30 larm", now());
        assert!(matches!(
            prefix.happened,
            Err(WhenFault::DoesNotExist { .. })
        ));
        let prefix = split("kl 25:10 larm", now());
        assert!(matches!(prefix.happened, Err(WhenFault::NoSuchTime)));
    }
}
