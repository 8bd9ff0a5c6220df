//! From the text of a clock file to its rules, or to all the problems in it.
//!
//! Knows no calendar: a length is elapsed time, and a day is 24 hours.

use std::collections::BTreeMap;
use std::ops::Range;

use super::{ClockRule, Start};
use crate::playbook::read::{
    CERTAINTIES, Findings, Places, Sort, Table, date, date_if, duplicates, given, header, near,
    one_of, parse, read_text, tables, text, texts, words,
};
use crate::playbook::{Certainty, ClockId, Problems};
use crate::text::problem::{Both, check, clock as told};
use crate::time::Span;

/// The format of clock files that this program knows.
pub const FORMAT: i64 = 1;

/// The longest time that a clock can run: a hundred years of days.
const MOST_MINUTES: i64 = 100 * 366 * 24 * 60;

/// Clock rules and every remark about their file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExaminedClocks {
    /// The rules; absent when there is at least one error.
    pub clocks: Option<Vec<ClockRule>>,
    /// Errors and warnings, in order of place.
    pub problems: Problems,
}

/// Reads a clock file, or returns all its problems at once.
///
/// `file_name` is only for the messages. A file with nothing but warnings is read. A clock may
/// start with the filing of a clock in the same file.
pub fn read(file_name: &str, source: &str) -> Result<Vec<ClockRule>, Problems> {
    let ExaminedClocks { clocks, problems } = examine(file_name, source, &[]);
    clocks.ok_or(problems)
}

/// Reads a clock file and returns also the warnings of one that can be used. `others` are rules of
/// other files that a start may name.
pub fn examine(file_name: &str, source: &str, others: &[ClockRule]) -> ExaminedClocks {
    let mut out = Findings::new(file_name, source);
    let tree = parse(source, &mut out);
    let name = Both::new("klockfilen", "the clock file");
    let mut root = Table::root(tree.get_ref(), source, name);
    if !header(&mut root, "clocks", FORMAT, &mut out) {
        return ExaminedClocks {
            clocks: None,
            problems: out.finish(),
        };
    }
    let mut places = Places::default();
    let mut starts = Vec::new();
    let name = Both::new("en klocka", "a clock");
    let clocks: Vec<ClockRule> = tables(&mut root, "clock", &name, &mut out)
        .into_iter()
        .filter_map(|table| clock(table, &mut places, &mut starts, &mut out))
        .collect();
    if clocks.is_empty() && !root.has("clock") {
        out.add(root.span(), told::no_clocks());
    }
    root.close(&mut out);
    duplicates(&places, &mut out);
    check_starts(&starts, &clocks, others, &places, &mut out);
    let problems = out.finish();
    ExaminedClocks {
        clocks: Some(clocks).filter(|_| !problems.has_errors()),
        problems,
    }
}

/// A clock named by another's start, and where.
type Named = (String, Range<usize>);

fn clock(
    mut table: Table<'_>,
    places: &mut Places,
    starts: &mut Vec<Named>,
    out: &mut Findings,
) -> Option<ClockRule> {
    let id = given(&mut table, (Sort::Clock, 0), ClockId::new, places, out);
    let title = words(&mut table, "title", out);
    let recipient = words(&mut table, "recipient", out);
    let start = start(&mut table, starts, out);
    let within = within(&mut table, out);
    let warn = warn(&mut table, within, out);
    let law = words(&mut table, "law", out);
    let says = words(&mut table, "says", out);
    let source = text(&mut table, "source", out);
    let checked_on = date(&mut table, "checked_on", out);
    let certainty = one_of(&mut table, "certainty", &CERTAINTIES, out);
    let valid_from = date(&mut table, "valid_from", out);
    let valid_until = date_if(&mut table, "valid_until", out);
    if let (Some(from), Some(until)) = (valid_from, valid_until)
        && until < from
    {
        out.add(table.key_span("valid_until"), told::ends_before_start());
    }
    table.close(out);
    Some(ClockRule {
        id: id?,
        title,
        recipient,
        start: start.unwrap_or(Start::Awareness),
        within: within.unwrap_or(Span::hours(1)),
        warn,
        law,
        says,
        source: source.unwrap_or_default(),
        checked_on: checked_on.unwrap_or_default(),
        certainty: certainty.unwrap_or(Certainty::Low),
        valid_from: valid_from.unwrap_or_default(),
        valid_until,
    })
}

fn start(table: &mut Table<'_>, starts: &mut Vec<Named>, out: &mut Findings) -> Option<Start> {
    let shape = Both::new(
        "\"awareness\" eller { filing_of = \"…\" }",
        "\"awareness\" or { filing_of = \"…\" }",
    );
    let value = table.need("start", &shape)?;
    match value.get_ref().as_str() {
        Some("awareness") => return Some(Start::Awareness),
        Some(_) => {
            out.add(value.span(), told::bad_start());
            return None;
        }
        None => {}
    }
    if value.get_ref().as_table().is_none() {
        out.add(value.span(), told::bad_start());
        return None;
    }
    let name = Both::new("start", "start");
    let mut inner = Table::from_value("start", value, name, out)?;
    let named = text(&mut inner, "filing_of", out);
    let span = inner.get("filing_of").map(toml::Spanned::span);
    inner.close(out);
    let (named, span) = (named?, span?);
    starts.push((named.clone(), span));
    ClockId::new(&named).ok().map(Start::FilingOf)
}

fn within(table: &mut Table<'_>, out: &mut Findings) -> Option<Span> {
    let shape = Both::new("en tidslängd: \"72h\"", "a length of time: \"72h\"");
    let value = table.need("within", &shape)?;
    let text = read_text("within", value, out)?;
    let length = length(&text);
    if length.is_none() {
        out.add(value.span(), told::bad_length("within"));
    }
    length
}

fn warn(table: &mut Table<'_>, within: Option<Span>, out: &mut Findings) -> Vec<Span> {
    let mut read: Vec<Span> = Vec::new();
    for (text, value) in texts(table, "warn", out) {
        let Some(threshold) = length(&text) else {
            out.add(value.span(), told::bad_length("warn"));
            continue;
        };
        if within.is_some_and(|within| threshold >= within) {
            out.add(value.span(), told::warning_too_long());
        } else if read.last().is_some_and(|before| threshold >= *before) {
            out.add(value.span(), told::warning_order());
        }
        read.push(threshold);
    }
    read
}

/// Reads an elapsed time such as `90m`, `72h` or `28d`: a whole number from 1 and a unit.
fn length(text: &str) -> Option<Span> {
    let (unit, minutes) = [('m', 1), ('h', 60), ('d', 24 * 60)]
        .into_iter()
        .find(|(unit, _)| text.ends_with(*unit))?;
    let digits = text.strip_suffix(unit)?;
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let minutes = digits.parse::<i64>().ok()?.checked_mul(minutes)?;
    (1..=MOST_MINUTES)
        .contains(&minutes)
        .then(|| Span::minutes(minutes))
}

/// Reports starts that name no clock, or one that is itself started by a filing.
fn check_starts(
    starts: &[Named],
    clocks: &[ClockRule],
    others: &[ClockRule],
    places: &Places,
    out: &mut Findings,
) {
    let known: BTreeMap<&str, &ClockRule> = others
        .iter()
        .chain(clocks)
        .map(|rule| (rule.id.as_str(), rule))
        .collect();
    for (named, span) in starts {
        match known.get(named.as_str()) {
            Some(rule) => match rule.start {
                Start::Awareness => {}
                Start::FilingOf(_) => out.add(span.clone(), told::chained_start(named)),
            },
            None if places.given.iter().any(|name| name.id == *named) => {}
            None => {
                let near = near(named, known.keys().copied());
                let told = check::unknown_id(&Sort::Clock.word(), named, near);
                out.add(span.clone(), told);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_lengths_of_elapsed_time() {
        assert_eq!(length("72h"), Some(Span::hours(72)));
        assert_eq!(length("28d"), Some(Span::hours(28 * 24)));
        assert_eq!(length("90m"), Some(Span::minutes(90)));
    }

    #[test]
    fn refuses_anything_else() {
        for text in [
            "",
            "h",
            "72",
            "72 h",
            "-1h",
            "0h",
            "1.5h",
            "+3h",
            "72H",
            "٣h",
            "99999999999999999999d",
            "9223372036854775807d",
        ] {
            assert_eq!(length(text), None, "{text}");
        }
    }
}
