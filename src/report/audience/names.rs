//! Names that are masked wherever they stand: of people, suppliers and protected persons. Finds
//! them in the context and takes them out of every text.

use serde_json::Value;

use super::grounds::{Profile, grounds};
use crate::text::{Lang, audience as words};

/// Returns the names in `context` that the reader must not see, longest first.
pub(super) fn hidden(context: &Value, profile: Profile) -> Vec<String> {
    let mut found = Vec::new();
    for kind in grounds().kind.iter().filter(|kind| kind.is_cut(profile)) {
        for place in &kind.names {
            gather(context, &place.split('.').collect::<Vec<_>>(), &mut found);
        }
    }
    let own = context
        .pointer("/organisation/name")
        .and_then(Value::as_str);
    let mut names: Vec<String> = found
        .iter()
        .flat_map(|name| forms(name))
        .filter(|name| own.is_none_or(|own| !own.contains(name.as_str())))
        .collect();
    names.sort_by_key(|name| (std::cmp::Reverse(name.len()), name.clone()));
    names.dedup();
    names
}

/// Gathers the texts at a place; lists on the way are gone through.
fn gather(value: &Value, place: &[&str], found: &mut Vec<String>) {
    match (value, place) {
        (Value::Array(items), _) => items.iter().for_each(|item| gather(item, place, found)),
        (Value::Object(fields), [name, rest @ ..]) => {
            if let Some(value) = fields.get(*name) {
                gather(value, rest, found);
            }
        }
        (Value::String(name), []) => found.push(name.clone()),
        (
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Object(_),
            _,
        ) => {}
    }
}

/// Returns a name as it stands, and without what comes after it: `SLK AB (drift)` is also `SLK AB`
/// and `SLK`.
pub(in crate::report) fn forms(name: &str) -> Vec<String> {
    let whole = name.trim();
    let first = whole
        .split([',', '(', ';', ':', '/', '\n'])
        .next()
        .unwrap_or(whole)
        .trim();
    let bare = [" AB", " HB", " KB", " Ltd", " AS", " A/S"]
        .iter()
        .find_map(|end| first.strip_suffix(end))
        .unwrap_or(first)
        .trim_start_matches("AB ")
        .trim();
    // `Molnet i Karlskrona` is also `Molnet`; a word that anybody uses is no name.
    let alone = [" i ", " via ", " genom ", " – ", " - ", " in ", " through "]
        .iter()
        .find_map(|between| bare.split_once(between))
        .map(|(name, _)| name)
        .filter(|name| name.chars().count() > 3 && name.starts_with(char::is_uppercase));
    let mut forms = vec![whole.to_owned(), first.to_owned(), bare.to_owned()];
    forms.extend(alone.map(str::to_owned));
    forms.retain(|form| form.chars().count() >= 2);
    forms.dedup();
    forms
}

/// Takes the names out of every text.
pub(super) fn hide(value: &mut Value, names: &[String], lang: Lang) {
    match value {
        Value::String(text) => {
            if let Some(hidden) = without(text, names, words::NAME.to(lang)) {
                *text = hidden;
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| hide(item, names, lang)),
        Value::Object(fields) => fields
            .iter_mut()
            .for_each(|(_, value)| hide(value, names, lang)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Returns the text without the names, when one of them is in it. Case does not matter; a short name
/// must be a whole word, a longer one may have an ending.
fn without(text: &str, names: &[String], mask: &str) -> Option<String> {
    let mut out: Option<String> = None;
    for name in names {
        let before = out.as_deref().unwrap_or(text);
        if let Some(after) = without_one(before, name, mask) {
            out = Some(after);
        }
    }
    out
}

fn without_one(text: &str, name: &str, mask: &str) -> Option<String> {
    let fold = |c: char| c.to_lowercase().next().unwrap_or(c);
    let sought: Vec<char> = name.chars().map(fold).collect();
    let chars: Vec<char> = text.chars().collect();
    let folded: Vec<char> = chars.iter().copied().map(fold).collect();
    let whole = sought.len() < 4;
    let mut out = String::new();
    let (mut at, mut kept) = (0, 0);
    while at + sought.len() <= folded.len() {
        let end = at + sought.len();
        let is_here = folded.get(at..end) == Some(sought.as_slice());
        let before = at.checked_sub(1).and_then(|at| chars.get(at));
        let after = chars.get(end);
        let begins = before.is_none_or(|c| !c.is_alphanumeric());
        let ends = !whole || after.is_none_or(|c| !c.is_alphanumeric());
        if is_here && begins && ends {
            out.extend(chars.get(kept..at).unwrap_or_default());
            out.push_str(mask);
            at = end;
            kept = end;
        } else {
            at += 1;
        }
    }
    (kept > 0).then(|| {
        out.extend(chars.get(kept..).unwrap_or_default());
        out
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_go_wherever_they_stand_and_nothing_else_does() {
        let names: Vec<String> = forms("Molnet AB, drift")
            .into_iter()
            .chain(forms("P1"))
            .collect();
        let gone = |text: &str| without(text, &names, "[x]").unwrap_or_else(|| text.to_owned());
        assert_eq!(
            gone("MOLNETS mejl om p1, P12 och Molnet AB."),
            "[x]S mejl om [x], P12 och [x]."
        );
        assert_eq!(gone("Inget här."), "Inget här.");
        assert!(forms("Molnet i Karlskrona").contains(&"Molnet".to_owned()));
        assert!(!forms("den i Karlskrona").contains(&"den".to_owned()));
    }
}
