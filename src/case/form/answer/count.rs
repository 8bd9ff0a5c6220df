//! Counts as people write them: `1 300`, `1100–1500`, `ca 1300 (lönelistan)`.

use super::AnswerFault;
use crate::case::{Counted, Quantity};
use crate::playbook::Bilingual;
use crate::text::{FreeText, Lang, form as words};

/// Words in front of an estimate.
const ABOUT: [&str; 9] = [
    "ca", "ca.", "cirka", "c:a", "ungefär", "omkring", "about", "around", "~",
];
/// Words in front of a bound that stands alone.
const OPEN: [&str; 9] = [
    "minst",
    "högst",
    "över",
    "under",
    "fler än",
    "at least",
    "at most",
    "over",
    "more than",
];

/// Reads a count; the unit may follow the number.
pub(super) fn read(text: &str, unit: Option<&Bilingual>) -> Result<Quantity, AnswerFault> {
    let text = text.trim();
    let (number, method) = match text.split_once('(') {
        Some((number, rest)) => {
            let method = rest.strip_suffix(')').ok_or(AnswerFault::NotANumber)?;
            let method = method.trim();
            let method = (!method.is_empty()).then(|| FreeText::new(method));
            (number, method)
        }
        None => (text, None),
    };
    let mut number = number.trim().to_lowercase();
    for unit in [
        unit.map(|unit| unit.to(Lang::Sv)),
        unit.map(|unit| unit.to(Lang::En)),
    ] {
        let unit = unit.unwrap_or_default().to_lowercase();
        if let Some(rest) = number.strip_suffix(&unit) {
            number = rest.trim_end().to_owned();
        }
    }
    if OPEN.iter().any(|word| number.starts_with(word)) || number.starts_with(['<', '>']) {
        return Err(AnswerFault::OpenEnded);
    }
    let about = ABOUT.iter().filter_map(|word| number.strip_prefix(word));
    let estimate = about
        .into_iter()
        .find(|rest| rest.starts_with(|c: char| c.is_whitespace() || c.is_ascii_digit()));
    let is_estimate = estimate.is_some();
    let ends = estimate.unwrap_or(&number);
    let ends = ends.replace([EN_DASH, EM_DASH], "-");
    let ends = ends.replace(" till ", "-").replace(" to ", "-");
    let (low, high) = match ends.split_once('-') {
        Some((low, high)) => (whole(low)?, Some(whole(high)?)),
        None => (whole(&ends)?, None),
    };
    match (is_estimate, high) {
        (true, high) => Ok(Quantity::estimate(low, high.unwrap_or(low), method)),
        (false, Some(high)) => Ok(Quantity::range(low, high, method)),
        (false, None) if method.is_some() => Err(AnswerFault::MethodOnExact),
        (false, None) => Ok(Quantity::exact(low)),
    }
}

const EN_DASH: char = '–';
const EM_DASH: char = '—';

/// Reads a whole number; white space may stand between groups of three digits.
fn whole(text: &str) -> Result<u64, AnswerFault> {
    let groups: Vec<&str> = text.split_whitespace().collect();
    let grouped = groups.iter().skip(1).all(|group| group.len() == 3);
    let first = groups.first().ok_or(AnswerFault::NotANumber)?;
    let digits = groups.concat();
    let all_digits = digits.bytes().all(|b| b.is_ascii_digit());
    if !all_digits || !grouped || (groups.len() > 1 && first.len() > 3) {
        return Err(AnswerFault::NotANumber);
    }
    let number = digits.parse::<u64>().ok();
    let number = number.filter(|n| *n <= Quantity::MAX);
    number.ok_or(AnswerFault::TooLarge)
}

/// Returns a number with `gap` between groups of three digits.
fn grouped(n: u64, gap: &str) -> String {
    let digits = n.to_string();
    let mut out = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push_str(gap);
        }
        out.push(digit);
    }
    out
}

/// Returns a count as a person reads it, with spaces that do not break: `1 100–1 500`.
pub(super) fn show(quantity: &Quantity, lang: Lang) -> String {
    let method = quantity.method().map(|m| m.or(words::MASKED.to(lang)));
    written(quantity, "\u{a0}", lang, method)
}

/// Returns a count as it is typed; `None` when its method is masked.
pub(super) fn typed(quantity: &Quantity) -> Option<String> {
    let method = match quantity.method() {
        Some(method) => Some(method.clear()?),
        None => None,
    };
    Some(written(quantity, " ", Lang::Sv, method))
}

fn written(quantity: &Quantity, gap: &str, lang: Lang, method: Option<&str>) -> String {
    let (low, high) = (quantity.low(), quantity.high());
    let both = format!("{}{EN_DASH}{}", grouped(low, gap), grouped(high, gap));
    let number = match quantity.counted() {
        Counted::Exact => grouped(low, gap),
        Counted::Range => both,
        Counted::Estimate if low == high => {
            format!("{}{gap}{}", words::ABOUT.to(lang), grouped(low, gap))
        }
        Counted::Estimate => format!("{}{gap}{both}", words::ABOUT.to(lang)),
    };
    match method {
        Some(method) => format!("{number} ({method})"),
        None => number,
    }
}
