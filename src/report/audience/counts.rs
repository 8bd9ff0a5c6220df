//! Small numbers of persons, and the numbers that would give them back, in a context for a reader
//! who must not see them.

use serde_json::Value;

use crate::case::small::{Cell, Counts, Masked, THRESHOLD, alone};
use crate::report::context::{Amount, Context, Coverage};
use crate::text::Lang;

/// Masks the numbers of the context that belong together: all persons, the groups, and what each
/// sending reached.
pub(super) fn mask(context: &mut Context, lang: Lang) {
    let mut counts = Counts::default();
    let exact = |amount: &Amount| match (amount.low, amount.high) {
        (Some(low), Some(high)) if low == high => Some(low),
        _ => None,
    };
    let mut add = |amount: &Amount| exact(amount).map(|n| (n, counts.add(n)));
    let total = context
        .answers
        .get("persons_total")
        .and_then(|answer| answer.amount.as_ref());
    let total = total.and_then(&mut add);
    let groups: Vec<Option<(u64, Cell)>> = context.groups.iter().map(|g| add(&g.count)).collect();
    let reached: Vec<Option<(u64, Cell)>> =
        context.sendings.iter().map(|s| add(&s.reached)).collect();
    let returned: Vec<Option<(u64, Cell)>> = context
        .sendings
        .iter()
        .map(|s| s.returned.as_ref().and_then(&mut add))
        .collect();
    let known: Vec<Cell> = groups.iter().flatten().map(|(_, cell)| *cell).collect();
    if let Some((_, total)) = total.filter(|_| known.len() == groups.len()) {
        counts.adds_up(total, &known);
    }
    // Who was not reached is a small number as well, even where nobody printed it.
    for (sending, reached) in context.sendings.iter().zip(&reached) {
        let of: Option<(u64, Cell)> = match sending.groups.as_slice() {
            [only] => {
                let at = context.groups.iter().position(|group| group.name == *only);
                at.and_then(|at| groups.get(at).copied().flatten())
            }
            [] => total,
            _ => None,
        };
        if let (Some((all, of)), Some((n, reached))) = (of, reached)
            && let Some(rest) = all.checked_sub(*n).filter(|rest| *rest > 0)
        {
            let rest = counts.add(rest);
            counts.adds_up(of, &[*reached, rest]);
        }
    }
    let masked = counts.mask(THRESHOLD);
    let put = |amount: &mut Amount, cell: Option<(u64, Cell)>| {
        if let Some((_, cell)) = cell {
            hide(amount, masked.of(cell), lang);
        }
    };
    if let Some(answer) = context.answers.get_mut("persons_total")
        && let Some(amount) = answer.amount.as_mut()
    {
        let before = amount.text.clone();
        put(amount, total);
        if amount.text != before {
            context.letter.persons = None;
            answer.text = Some(amount.text.clone());
            answer.words.clone_from(&amount.text);
        }
    }
    for (group, cell) in context.groups.iter_mut().zip(groups.iter().copied()) {
        put(&mut group.count, cell);
    }
    let small: Vec<String> = context
        .groups
        .iter()
        .zip(&groups)
        .filter(|(_, cell)| {
            cell.is_some_and(|(_, cell)| !matches!(masked.of(cell), Masked::Shown(_)))
        })
        .map(|(group, _)| group.name.clone())
        .collect();
    let hidden = cover(&mut context.coverage, &small, lang);
    for ((sending, reached), returned) in context.sendings.iter_mut().zip(reached).zip(returned) {
        // What it reached in all, less the groups that are shown, would give a small group back.
        let to_hidden = if sending.groups.is_empty() {
            !hidden.is_empty()
        } else {
            sending.groups.iter().any(|name| hidden.contains(name))
        };
        if to_hidden && sending.groups.len() != 1 && sending.reached.high.is_some() {
            hide(&mut sending.reached, Masked::Withheld, lang);
            if let Some(amount) = sending.returned.as_mut() {
                hide(amount, Masked::Withheld, lang);
            }
            continue;
        }
        put(&mut sending.reached, reached);
        if let Some(amount) = sending.returned.as_mut() {
            put(amount, returned);
        }
    }
}

/// Says in the authorities' forms of each number what the context now says of it.
pub(super) fn mask_forms(context: &mut Context, before: &Context) {
    let total = |context: &Context| {
        let answer = context.answers.get("persons_total");
        answer.and_then(|answer| answer.text.clone())
    };
    let groups = before.groups.iter().zip(&context.groups);
    let mut lines: Vec<(String, String)> = groups
        .filter(|(was, is)| was.count.text != is.count.text)
        .map(|(was, is)| {
            let line = |text: &str| format!("– {}: {text}", was.name);
            (line(&was.count.text), line(&is.count.text))
        })
        .collect();
    if let (Some(was), Some(is)) = (total(before), total(context))
        && was != is
    {
        lines.push((was, is));
    }
    let sections = context.forms.iter_mut().flat_map(|form| &mut form.sections);
    for field in sections.flat_map(|section| &mut section.fields) {
        let told: Vec<&str> = field
            .text
            .split('\n')
            .map(|line| {
                let masked = lines.iter().find(|(was, _)| was == line);
                masked.map_or(line, |(_, is)| is.as_str())
            })
            .collect();
        field.text = told.join("\n");
    }
}

/// Masks how far a group has been told, where the numbers are small or would give a small one back.
/// Those under protection are never counted here for others. Returns the groups whose numbers are hidden.
fn cover(coverage: &mut Coverage, small: &[String], lang: Lang) -> Vec<String> {
    let mut hidden = Vec::new();
    let is_small = |n: u64| n > 0 && n <= THRESHOLD;
    for group in &mut coverage.groups {
        let size = group.size.high.unwrap_or_default();
        let left = size.saturating_sub(group.at_least);
        let gives_away = group
            .group
            .as_ref()
            .is_some_and(|name| small.contains(name))
            || [size, left, group.at_least, group.protected]
                .into_iter()
                .any(is_small);
        (group.protected, group.protected_reached) = (0, 0);
        if gives_away {
            hidden.extend(group.group.clone());
            let withheld = Masked::Withheld.text(lang);
            if size <= THRESHOLD {
                hide(&mut group.size, alone(size, THRESHOLD), lang);
            } else {
                hide(&mut group.size, Masked::Withheld, lang);
            }
            group.reached.clone_from(&withheld);
            (group.at_least, group.at_most) = (0, None);
            group.flags.clear();
            for message in &mut group.messages {
                message.went.clone_from(&withheld);
            }
        }
    }
    hidden
}

fn hide(amount: &mut Amount, masked: Masked, lang: Lang) {
    if !matches!(masked, Masked::Shown(_)) {
        *amount = Amount {
            known: true,
            text: masked.text(lang),
            low: None,
            high: None,
            counted: None,
            method: None,
        };
    }
}

/// Masks every small number that is left: amounts wherever they stand, and the counts of persons
/// with protected identity, which become words.
pub(super) fn mask_rest(context: &mut Value, lang: Lang) {
    amounts(context, lang);
    let number = |context: &Value, name: &str| {
        let value = context
            .pointer(&format!("/counts/{name}"))
            .and_then(Value::as_u64);
        value.unwrap_or_default()
    };
    // Who is young, who was reached, and the others, so that none can be worked out.
    let all = number(context, "protected");
    let mut counts = Counts::default();
    let whole = counts.add(all);
    let mut cells = vec![("protected", all, whole)];
    for name in ["protected_young", "protected_reached"] {
        let n = number(context, name);
        let (part, rest) = (counts.add(n), all.saturating_sub(n));
        if n > 0 && rest > 0 {
            let rest = counts.add(rest);
            counts.adds_up(whole, &[part, rest]);
        }
        cells.push((name, n, part));
    }
    let masked = counts.mask(THRESHOLD);
    for (name, n, cell) in cells {
        let told = masked.of(cell);
        if n > 0 && !matches!(told, Masked::Shown(_)) {
            put(context, &format!("/counts/{name}"), told.text(lang));
        }
    }
    let word = |value: &mut Value| {
        if let Some(n) = value.as_u64() {
            let masked = alone(n, THRESHOLD);
            if !matches!(masked, Masked::Shown(_)) {
                *value = Value::String(masked.text(lang));
            }
        }
    };
    if let Some(checks) = context.pointer_mut("/checks").and_then(Value::as_array_mut) {
        checks
            .iter_mut()
            .filter_map(|check| check.get_mut("found"))
            .for_each(word);
    }
}

fn put(context: &mut Value, place: &str, text: String) {
    if let Some(value) = context.pointer_mut(place) {
        *value = Value::String(text);
    }
}

/// Masks amounts whose lower bound is small.
fn amounts(value: &mut Value, lang: Lang) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| amounts(item, lang)),
        Value::Object(fields) => {
            let is_amount = ["counted", "low", "high", "known", "text"]
                .iter()
                .all(|name| fields.contains_key(*name));
            let bound = |name: &str| fields.get(name).and_then(Value::as_u64);
            if let (true, Some(low), Some(high)) = (is_amount, bound("low"), bound("high")) {
                if low <= THRESHOLD {
                    let masked = if low == high {
                        alone(low, THRESHOLD)
                    } else {
                        Masked::Withheld
                    };
                    fields.insert("text".to_owned(), Value::String(masked.text(lang)));
                    for name in ["low", "high", "counted", "method"] {
                        fields.insert(name.to_owned(), Value::Null);
                    }
                }
                return;
            }
            // The words of an answer repeat its amount.
            let before = fields.get("amount").cloned();
            fields
                .iter_mut()
                .for_each(|(_, value)| amounts(value, lang));
            let after = fields.get("amount").cloned();
            if let (Some(before), Some(after)) = (before, after)
                && before != after
                && let Some(text) = after.get("text").cloned()
            {
                fields.insert("text".to_owned(), text.clone());
                fields.insert("words".to_owned(), text);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}
