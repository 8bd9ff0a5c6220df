//! From the text of a clock file to its rules, or to all the problems in it.
//!
//! A length is elapsed time, where a day is 24 hours, or whole calendar months.

use std::collections::BTreeMap;
use std::ops::Range;

use super::{AnsweredBy, Applies, ClockRule, Start, Within};
use crate::playbook::read::{
    CERTAINTIES, Findings, Places, Sort, Table, date, date_if, duplicates, given, header, near,
    one_of, one_of_if, parse, read_text, tables, text, text_if, texts, when, words, words_if,
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
    let mut named = Vec::new();
    let name = Both::new("en klocka", "a clock");
    let clocks: Vec<ClockRule> = tables(&mut root, "clock", &name, &mut out)
        .into_iter()
        .filter_map(|table| clock(table, &mut places, &mut named, &mut out))
        .collect();
    if clocks.is_empty() && !root.has("clock") {
        out.add(root.span(), told::no_clocks());
    }
    root.close(&mut out);
    duplicates(&places, &mut out);
    check_named(&named, &clocks, others, &places, &mut out);
    let problems = out.finish();
    ExaminedClocks {
        clocks: Some(clocks).filter(|_| !problems.has_errors()),
        problems,
    }
}

/// A clock named by another, what for, and where.
struct Named {
    by: String,
    id: String,
    span: Range<usize>,
    what_for: WhatFor,
}

/// Why a clock is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum WhatFor {
    /// Its first filing starts the other.
    Filing,
    /// Its candidate starts are also the other's.
    Starts,
}

/// The words for the filing that answers a clock.
const ANSWERS: [(&str, AnsweredBy); 4] = [
    ("initial", AnsweredBy::Initial),
    ("supplement", AnsweredBy::Supplement),
    ("intermediate", AnsweredBy::Intermediate),
    ("final", AnsweredBy::Final),
];

/// The words for what sets a time, and whether that is practice alone.
const SET_BY: [(&str, bool); 2] = [("law", false), ("practice", true)];

fn clock(
    mut table: Table<'_>,
    places: &mut Places,
    named: &mut Vec<Named>,
    out: &mut Findings,
) -> Option<ClockRule> {
    let id = given(&mut table, (Sort::Clock, 0), ClockId::new, places, out)?;
    let short = short(&mut table, out);
    let title = words(&mut table, "title", out);
    let recipient = words(&mut table, "recipient", out);
    let start = start(&mut table, &id, named, out).unwrap_or(Start::Awareness);
    let shares = text_if(&mut table, "same_start_as", out).and_then(|(other, value)| {
        named.push(Named {
            by: id.as_str().to_owned(),
            id: other.clone(),
            span: value.span(),
            what_for: WhatFor::Starts,
        });
        ClockId::new(&other).ok()
    });
    let within = within(&mut table, out);
    let also = also(&mut table, out);
    let by = if matches!(start, Start::FilingOf(_)) {
        AnsweredBy::Supplement
    } else {
        AnsweredBy::Initial
    };
    let answered_by = one_of_if(&mut table, "answered_by", &ANSWERS, out).unwrap_or(by);
    let practice = one_of_if(&mut table, "set_by", &SET_BY, out).unwrap_or(false);
    let warn = warn(&mut table, within.and_then(Within::shortest), out);
    let law = words(&mut table, "law", out);
    let says = words(&mut table, "says", out);
    let applies = applies(&mut table, places, out);
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
        short: short.unwrap_or_else(|| id.as_str().to_owned()),
        id,
        title,
        recipient,
        start,
        shares,
        within: within.unwrap_or(Within::Elapsed(Span::hours(1))),
        also,
        answered_by,
        practice,
        warn,
        law,
        says,
        applies,
        source: source.unwrap_or_default(),
        checked_on: checked_on.unwrap_or_default(),
        certainty: certainty.unwrap_or(Certainty::Low),
        valid_from: valid_from.unwrap_or_default(),
        valid_until,
    })
}

/// Reads the short name: one that can be typed before a sign, `imy72 - 12h`.
fn short(table: &mut Table<'_>, out: &mut Findings) -> Option<String> {
    let (short, value) = text_if(table, "short", out)?;
    let typed = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
    if short.len() > 16 || !short.chars().all(typed) {
        out.add(value.span(), told::bad_short(&short));
        return None;
    }
    Some(short)
}

fn start(
    table: &mut Table<'_>,
    id: &ClockId,
    named: &mut Vec<Named>,
    out: &mut Findings,
) -> Option<Start> {
    let shape = Both::new(
        "\"awareness\", \"classification\", \"set\" eller { filing_of = \"…\" }",
        "\"awareness\", \"classification\", \"set\" or { filing_of = \"…\" }",
    );
    let value = table.need("start", &shape)?;
    match value.get_ref().as_str() {
        Some("awareness") => return Some(Start::Awareness),
        Some("classification") => return Some(Start::Classification),
        Some("set") => return Some(Start::Set),
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
    let other = text(&mut inner, "filing_of", out);
    let span = inner.get("filing_of").map(toml::Spanned::span);
    inner.close(out);
    let (other, span) = (other?, span?);
    named.push(Named {
        by: id.as_str().to_owned(),
        id: other.clone(),
        span,
        what_for: WhatFor::Filing,
    });
    ClockId::new(&other).ok().map(Start::FilingOf)
}

fn within(table: &mut Table<'_>, out: &mut Findings) -> Option<Within> {
    let shape = Both::new("en tidslängd: \"72h\"", "a length of time: \"72h\"");
    let value = table.need("within", &shape)?;
    let text = read_text("within", value, out)?;
    let length = limit(&text);
    if length.is_none() {
        out.add(value.span(), told::bad_length("within"));
    }
    length
}

/// Reads the second bound: `also = { start = "awareness", within = "24h" }`.
fn also(table: &mut Table<'_>, out: &mut Findings) -> Option<Within> {
    let value = table.get("also")?;
    let name = Both::new("also", "also");
    let mut inner = Table::from_value("also", value, name, out)?;
    let _ = one_of(&mut inner, "start", &[("awareness", ())], out);
    let within = within(&mut inner, out);
    inner.close(out);
    within
}

fn applies(table: &mut Table<'_>, places: &mut Places, out: &mut Findings) -> Option<Applies> {
    let value = table.get("applies")?;
    let name = Both::new("applies", "applies");
    let mut inner = Table::from_value("applies", value, name, out)?;
    let condition = when(&mut inner, places, out);
    let because = words(&mut inner, "because", out);
    let otherwise = if inner.has("when") {
        Some(words(&mut inner, "otherwise", out))
    } else {
        words_if(&mut inner, "otherwise", out)
    };
    inner.close(out);
    Some(Applies {
        when: condition,
        because,
        otherwise,
    })
}

fn warn(table: &mut Table<'_>, within: Option<Span>, out: &mut Findings) -> Vec<Span> {
    let mut read: Vec<Span> = Vec::new();
    for (text, value) in texts(table, "warn", out) {
        let Some(threshold) = elapsed(&text) else {
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

/// Reads a time allowed: an elapsed time, whole months (`1mo`), or `none`.
fn limit(text: &str) -> Option<Within> {
    if text == "none" {
        return Some(Within::NoLimit);
    }
    if let Some(digits) = text.strip_suffix("mo") {
        let is_number = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
        let months = digits.parse::<u32>().ok().filter(|_| is_number)?;
        return (1..=120)
            .contains(&months)
            .then_some(Within::Months(months));
    }
    elapsed(text).map(Within::Elapsed)
}

/// Reads an elapsed time such as `90m`, `72h` or `28d`: a whole number from 1 and a unit.
pub(crate) fn elapsed(text: &str) -> Option<Span> {
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

/// Reports names of clocks that there are not, clocks that share starts which are not recorded under
/// them, and rings of filings that wait for each other.
fn check_named(
    named: &[Named],
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
    for name in named {
        let Some(rule) = known.get(name.id.as_str()) else {
            let clock = Both::new("klocka", "clock");
            let ids = places.given.iter().map(|given| given.id.as_str());
            let ids = ids.chain(known.keys().copied());
            let near = near(&name.id, ids);
            out.add(name.span.clone(), check::unknown_id(&clock, &name.id, near));
            continue;
        };
        match name.what_for {
            WhatFor::Filing if leads_back(&name.by, rule, &known) => {
                out.add(name.span.clone(), told::ring_of_starts(&name.id));
            }
            WhatFor::Starts if !rule.takes_anchors() => {
                out.add(name.span.clone(), told::no_starts_there(&name.id));
            }
            WhatFor::Filing | WhatFor::Starts => {}
        }
    }
}

/// Returns whether the filings before a clock's start lead back to the clock itself.
fn leads_back(id: &str, from: &ClockRule, known: &BTreeMap<&str, &ClockRule>) -> bool {
    let mut at = Some(from);
    for _ in 0..=known.len() {
        let Some(rule) = at else {
            return false;
        };
        if rule.id.as_str() == id {
            return true;
        }
        at = rule
            .filing_of()
            .and_then(|next| known.get(next.as_str()))
            .copied();
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_lengths_of_elapsed_time() {
        assert_eq!(elapsed("72h"), Some(Span::hours(72)));
        assert_eq!(elapsed("28d"), Some(Span::hours(28 * 24)));
        assert_eq!(elapsed("90m"), Some(Span::minutes(90)));
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
            assert_eq!(elapsed(text), None, "{text}");
        }
    }
}
