//! Simple values of a table: texts, words in two languages, ids, dates, numbers and lists.
//!
//! Each function reports what is wrong with its own value and returns what could be read.

use chrono::NaiveDate;
use toml::de::DeValue;

use super::findings::Findings;
use super::near::near;
use super::table::{Table, Value, type_of};
use crate::playbook::Bilingual;
use crate::playbook::problem::disturbs;
use crate::text::problem::{Both, reading};

/// Returns a text that has to be there and to say something.
pub(crate) fn text(table: &mut Table<'_>, key: &'static str, out: &mut Findings) -> Option<String> {
    let value = table.need(key, &a_text())?;
    read_text(key, value, out)
}

/// Returns a text that may be absent.
pub(crate) fn text_if<'t>(
    table: &mut Table<'t>,
    key: &'static str,
    out: &mut Findings,
) -> Option<(String, &'t Value<'t>)> {
    let value = table.get(key)?;
    Some((read_text(key, value, out)?, value))
}

/// Reads a text.
pub(crate) fn read_text(key: &str, value: &Value<'_>, out: &mut Findings) -> Option<String> {
    let Some(text) = value.get_ref().as_str() else {
        let told = reading::wrong_type(key, &a_text(), &type_of(value));
        out.add(value.span(), told);
        return None;
    };
    if text.trim().is_empty() {
        out.add(value.span(), reading::blank(key));
        return None;
    }
    if text.chars().any(disturbs) {
        out.add(value.span(), reading::control_character(key));
        return None;
    }
    Some(text.trim().to_owned())
}

fn a_text() -> Both {
    Both::new("en text inom citattecken", "a text in quotes")
}

fn two_languages() -> Both {
    Both::new(
        "text på två språk: { sv = \"…\", en = \"…\" }",
        "text in two languages: { sv = \"…\", en = \"…\" }",
    )
}

/// Returns words that have to be there; empty ones, with a problem, when they are not.
pub(crate) fn words(table: &mut Table<'_>, key: &'static str, out: &mut Findings) -> Bilingual {
    let owner = table.name().clone();
    table
        .need(key, &two_languages())
        .map(|value| read_words(key, value, &owner, out))
        .unwrap_or_default()
}

/// Returns words that may be absent.
pub(crate) fn words_if(
    table: &mut Table<'_>,
    key: &'static str,
    out: &mut Findings,
) -> Option<Bilingual> {
    let owner = table.name().clone();
    let value = table.get(key)?;
    Some(read_words(key, value, &owner, out))
}

fn read_words(key: &str, value: &Value<'_>, owner: &Both, out: &mut Findings) -> Bilingual {
    let Some(entries) = value.get_ref().as_table() else {
        let told = reading::wrong_type(key, &two_languages(), &type_of(value));
        out.add(value.span(), told);
        return Bilingual::default();
    };
    let name = Both::new(
        format!("”{key}” i {}", owner.sv),
        format!("“{key}” in {}", owner.en),
    );
    let mut table = Table::new(entries, value.span(), name);
    let sv = table.get("sv");
    if sv.is_none() {
        out.add(value.span(), reading::missing_swedish(key, owner));
    }
    let sv = sv.and_then(|value| read_text("sv", value, out));
    let en = table.get("en");
    if en.is_none() {
        out.add(value.span(), reading::missing_english(key, owner));
    }
    let en = en.and_then(|value| read_text("en", value, out));
    table.close(out);
    Bilingual {
        sv: sv.unwrap_or_default(),
        en,
    }
}

/// Returns yes or no, which has to be there.
pub(crate) fn flag(table: &mut Table<'_>, key: &'static str, out: &mut Findings) -> Option<bool> {
    let value = table.need(key, &yes_or_no())?;
    read_flag(key, value, out)
}

/// Returns yes or no; no when it is absent.
pub(crate) fn flag_if(table: &mut Table<'_>, key: &'static str, out: &mut Findings) -> bool {
    table
        .get(key)
        .and_then(|value| read_flag(key, value, out))
        .unwrap_or(false)
}

fn yes_or_no() -> Both {
    Both::new("true eller false", "true or false")
}

fn read_flag(key: &str, value: &Value<'_>, out: &mut Findings) -> Option<bool> {
    let flag = value.get_ref().as_bool();
    if flag.is_none() {
        let told = reading::wrong_type(key, &yes_or_no(), &type_of(value));
        out.add(value.span(), told);
    }
    flag
}

/// Returns a date that has to be there.
pub(crate) fn date(
    table: &mut Table<'_>,
    key: &'static str,
    out: &mut Findings,
) -> Option<NaiveDate> {
    let shape = Both::new("ett datum: 2026-11-22", "a date: 2026-11-22");
    let value = table.need(key, &shape)?;
    read_date(key, value, out)
}

/// Returns a date that may be absent.
pub(crate) fn date_if(
    table: &mut Table<'_>,
    key: &'static str,
    out: &mut Findings,
) -> Option<NaiveDate> {
    let value = table.get(key)?;
    read_date(key, value, out)
}

fn read_date(key: &str, value: &Value<'_>, out: &mut Findings) -> Option<NaiveDate> {
    let date = value
        .get_ref()
        .as_datetime()
        .filter(|moment| moment.time.is_none() && moment.offset.is_none())
        .and_then(|moment| moment.date)
        .and_then(|date| {
            NaiveDate::from_ymd_opt(date.year.into(), date.month.into(), date.day.into())
        });
    if date.is_none() {
        out.add(value.span(), reading::bad_date(key));
    }
    date
}

/// Reads a whole number of at most 64 bits, or reports what it is instead.
pub(crate) fn read_number(key: &str, value: &Value<'_>, out: &mut Findings) -> Option<i64> {
    let DeValue::Integer(number) = value.get_ref() else {
        let wanted = Both::new("ett heltal", "a whole number");
        out.add(
            value.span(),
            reading::wrong_type(key, &wanted, &type_of(value)),
        );
        return None;
    };
    let read = i64::from_str_radix(number.as_str(), number.radix()).ok();
    if read.is_none() {
        out.add(
            value.span(),
            reading::bad_number(key, 1, i64::from(u32::MAX)),
        );
    }
    read
}

/// Returns a whole number from 1, which has to be there.
pub(crate) fn count(table: &mut Table<'_>, key: &'static str, out: &mut Findings) -> Option<u32> {
    let shape = Both::new("ett heltal från 1", "a whole number from 1");
    let value = table.need(key, &shape)?;
    let number = read_number(key, value, out)?;
    let count = u32::try_from(number).ok().filter(|count| *count > 0);
    if count.is_none() {
        out.add(
            value.span(),
            reading::bad_number(key, 1, i64::from(u32::MAX)),
        );
    }
    count
}

/// Returns one of a few words, which has to be there.
pub(crate) fn one_of<T: Copy>(
    table: &mut Table<'_>,
    key: &'static str,
    known: &[(&'static str, T)],
    out: &mut Findings,
) -> Option<T> {
    let value = table.need(key, &shape_of(known))?;
    read_one_of(key, value, known, out)
}

/// Returns one of a few words, which may be absent.
pub(crate) fn one_of_if<T: Copy>(
    table: &mut Table<'_>,
    key: &'static str,
    known: &[(&'static str, T)],
    out: &mut Findings,
) -> Option<T> {
    let value = table.get(key)?;
    read_one_of(key, value, known, out)
}

fn shape_of<T>(known: &[(&'static str, T)]) -> Both {
    let words: Vec<&str> = known.iter().map(|(word, _)| *word).collect();
    crate::text::problem::alternatives(&words)
}

fn read_one_of<T: Copy>(
    key: &str,
    value: &Value<'_>,
    known: &[(&'static str, T)],
    out: &mut Findings,
) -> Option<T> {
    let text = read_text(key, value, out)?;
    let found = known.iter().find(|(word, _)| *word == text);
    if found.is_none() {
        let words: Vec<&str> = known.iter().map(|(word, _)| *word).collect();
        let near = near(&text, words.iter().copied());
        out.add(value.span(), reading::bad_value(key, &text, near, &words));
    }
    found.map(|(_, meaning)| *meaning)
}

/// Returns the texts of a list with their places; none when the list is absent.
pub(crate) fn texts<'t>(
    table: &mut Table<'t>,
    key: &'static str,
    out: &mut Findings,
) -> Vec<(String, &'t Value<'t>)> {
    let Some(value) = table.get(key) else {
        return Vec::new();
    };
    let Some(items) = value.get_ref().as_array() else {
        let wanted = Both::new("en lista: [\"…\", \"…\"]", "a list: [\"…\", \"…\"]");
        let told = reading::wrong_type(key, &wanted, &type_of(value));
        out.add(value.span(), told);
        return Vec::new();
    };
    let mut read: Vec<(String, &Value<'_>)> = Vec::new();
    for item in items {
        let Some(text) = read_text(key, item, out) else {
            continue;
        };
        if read.iter().any(|(other, _)| *other == text) {
            out.add(item.span(), reading::repeated(key, &text));
        } else {
            read.push((text, item));
        }
    }
    read
}

/// Returns the tables of a list (`[[key]]`, or `key = [{ … }]`); none when the list is absent.
pub(crate) fn tables<'t>(
    table: &mut Table<'t>,
    key: &'static str,
    name: &Both,
    out: &mut Findings,
) -> Vec<Table<'t>> {
    let Some(value) = table.get(key) else {
        return Vec::new();
    };
    let Some(items) = value.get_ref().as_array() else {
        let wanted = Both::new(
            format!("en lista av tabeller; börja varje med [[{key}]]"),
            format!("a list of tables; start each with [[{key}]]"),
        );
        let told = reading::wrong_type(key, &wanted, &type_of(value));
        out.add(value.span(), told);
        return Vec::new();
    };
    items
        .iter()
        .filter_map(|item| Table::from_value(key, item, name.clone(), out))
        .collect()
}
