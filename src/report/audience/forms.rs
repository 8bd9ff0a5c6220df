//! The authorities' forms as somebody else may read them: passages that are held to be secret are masked
//! on their own ground, and what is masked elsewhere in the context is masked there too.

use serde_json::Value;

/// The shortest text that is looked for: a shorter one is in every sentence.
const SHORTEST: usize = 6;

/// Masks each passage that a form marks as secret; returns whether there was one.
pub(super) fn passages(context: &mut Value, mask: impl Fn(&str) -> String) -> bool {
    let mut any = false;
    for field in fields(context) {
        let (grounds, passages) = (texts(field, "secrecy"), texts(field, "passages"));
        let Some(Value::String(text)) = field.get_mut("text") else {
            continue;
        };
        for (ground, passage) in grounds.iter().zip(&passages) {
            any = true;
            // Where a passage was put together anew, nobody can say which part it is.
            *text = if !passage.is_empty() && text.contains(passage.as_str()) {
                text.replace(passage.as_str(), &mask(ground))
            } else {
                mask(ground)
            };
        }
        if let Some(passages) = field.get_mut("passages") {
            *passages = Value::Array(Vec::new());
        }
    }
    any
}

/// The parts of a context that a form is filled in from.
const SOURCES: [&str; 10] = [
    "answers",
    "assessments",
    "checks",
    "clocks",
    "filings",
    "groups",
    "lists",
    "measures",
    "organisation",
    "sendings",
];
/// What is no fact of the incident: who has done or noted something, by role.
const ROLES: [&str; 2] = ["noted", "owner"];

/// Gathers the texts of what a form is filled in from that the reader does not see, each with what stands
/// in its place; `gone` for those that were taken away.
pub(super) fn facts(full: &Value, seen: &Value, gone: &str) -> Vec<(String, String)> {
    let mut out = Vec::new();
    for source in SOURCES {
        if let (Some(full), Some(seen)) = (full.get(source), seen.get(source)) {
            masked(full, seen, gone, &mut out);
        }
    }
    // How people in the work are reached stands in the form where no settings say it.
    let reach = |person: &Value| {
        let parts = ["name", "reach"].map(|part| person.get(part).and_then(Value::as_str));
        let parts = parts.into_iter().flatten();
        parts.map(str::to_owned).collect::<Vec<_>>()
    };
    let people = |context: &Value| -> Vec<String> {
        let people = context.get("people").and_then(Value::as_array);
        people.into_iter().flatten().flat_map(reach).collect()
    };
    let open = people(seen);
    let closed = people(full).into_iter().filter(|text| !open.contains(text));
    out.extend(closed.map(|text| (text, gone.to_owned())));
    out
}

fn masked(full: &Value, seen: &Value, gone: &str, out: &mut Vec<(String, String)>) {
    match (full, seen) {
        (Value::String(was), Value::String(is)) if was != is => out.push((was.clone(), is.clone())),
        (Value::String(was), Value::Null) => out.push((was.clone(), gone.to_owned())),
        (Value::Object(was), Value::Object(is)) => {
            let facts = was
                .iter()
                .filter(|(name, _)| !ROLES.contains(&name.as_str()));
            for (name, was) in facts {
                if let Some(is) = is.get(name) {
                    masked(was, is, gone, out);
                }
            }
        }
        (Value::Array(was), Value::Array(is)) if is.is_empty() => {
            let texts = was.iter().filter_map(Value::as_str);
            out.extend(texts.map(|text| (text.to_owned(), gone.to_owned())));
        }
        (Value::Array(was), Value::Array(is)) => {
            let both = was.iter().zip(is);
            both.for_each(|(was, is)| masked(was, is, gone, out));
        }
        (
            Value::Null
            | Value::Bool(_)
            | Value::Number(_)
            | Value::String(_)
            | Value::Array(_)
            | Value::Object(_),
            _,
        ) => {}
    }
}

/// Puts what stands in their place into the forms, the longest first. A form may have put the lines of a
/// text together anew, so each line of it goes too.
pub(super) fn hide(context: &mut Value, facts: Vec<(String, String)>) {
    let mut all: Vec<(String, String)> = Vec::new();
    for (was, is) in facts {
        let lines = was.lines().map(str::trim).filter(|line| *line != was);
        all.extend(lines.map(|line| (line.to_owned(), is.clone())));
        all.push((was, is));
    }
    all.retain(|(was, _)| was.chars().count() >= SHORTEST);
    all.sort_by_key(|(was, _)| std::cmp::Reverse(was.len()));
    for field in fields(context) {
        if let Some(Value::String(text)) = field.get_mut("text") {
            for (was, is) in &all {
                if text.contains(was.as_str()) {
                    *text = text.replace(was.as_str(), is);
                }
            }
        }
    }
}

fn fields(context: &mut Value) -> impl Iterator<Item = &mut Value> {
    let sections = each(context, "forms").flat_map(|form| each(form, "sections"));
    sections.flat_map(|section| each(section, "fields"))
}

fn each<'v>(of: &'v mut Value, name: &str) -> impl Iterator<Item = &'v mut Value> + use<'v> {
    let items = of.get_mut(name).and_then(Value::as_array_mut);
    items.into_iter().flatten()
}

fn texts(of: &Value, name: &str) -> Vec<String> {
    let items = of.get(name).and_then(Value::as_array);
    let items = items.into_iter().flatten().filter_map(Value::as_str);
    items.map(str::to_owned).collect()
}
