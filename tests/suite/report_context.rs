//! `docs/REPORT-CONTEXT.md` is made from the types themselves: `UPDATE_CONTEXT=1` writes it anew, and
//! otherwise it must say what the types say.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

/// A struct of the context: what it is, and its fields with their types and what they are.
#[derive(Debug, Default)]
struct Shape {
    about: String,
    fields: Vec<(String, String, String)>,
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Reads every public struct of the context with its documentation.
fn shapes() -> BTreeMap<String, Shape> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(root().join("src/report/context")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|end| end == "rs") {
            read(&fs::read_to_string(path).unwrap(), &mut found);
        }
    }
    found
}

fn read(source: &str, found: &mut BTreeMap<String, Shape>) {
    let mut doc = Vec::new();
    let mut inside: Option<String> = None;
    for line in source.lines() {
        let bare = line.trim();
        if let Some(words) = bare.strip_prefix("///") {
            doc.push(words.trim().to_owned());
            continue;
        }
        let of_attribute = ["#[", "clippy::", "reason =", ")]"];
        if of_attribute.iter().any(|begin| bare.starts_with(begin)) {
            continue;
        }
        if let Some(name) = line
            .strip_prefix("pub struct ")
            .and_then(|rest| rest.strip_suffix(" {"))
        {
            inside = (!name.contains('<')).then(|| name.to_owned());
            if let Some(name) = &inside {
                found.entry(name.clone()).or_default().about = doc.join(" ");
            }
        } else if line == "}" {
            inside = None;
        } else if let (Some(name), Some((field, kind))) = (
            &inside,
            bare.strip_prefix("pub ")
                .and_then(|rest| rest.split_once(": ")),
        ) {
            let kind = kind.trim_end_matches(',').to_owned();
            let shape = found.get_mut(name).unwrap();
            shape.fields.push((field.to_owned(), kind, doc.join(" ")));
        }
        doc.clear();
    }
}

/// Says what a type is, in words.
fn kind(of: &str, shapes: &BTreeMap<String, Shape>) -> String {
    let inner = |begin: &str| {
        of.strip_prefix(begin)
            .and_then(|rest| rest.strip_suffix('>'))
    };
    if let Some(inner) = inner("Option<") {
        return format!("{}, or null", kind(inner, shapes));
    }
    if let Some(inner) = inner("Vec<") {
        return format!("list of {}", kind(inner, shapes));
    }
    if let Some(inner) = inner("BTreeMap<String, ") {
        return format!("map of {}", kind(inner, shapes));
    }
    match of {
        "String" => "text".to_owned(),
        "u64" | "i64" => "number".to_owned(),
        "bool" => "yes or no".to_owned(),
        name if shapes.contains_key(name) => format!("[{name}](#{})", name.to_lowercase()),
        name => panic!("no word for the type {name}"),
    }
}

/// Returns the names of the structs in the order in which the context leads to them.
fn order(shapes: &BTreeMap<String, Shape>) -> Vec<String> {
    let mut names = vec!["Context".to_owned()];
    let mut at = 0;
    while let Some(name) = names.get(at).cloned() {
        for (_, of, _) in &shapes[&name].fields {
            let inner = of.rsplit(['<', ' ']).next().unwrap().trim_end_matches('>');
            if shapes.contains_key(inner) && !names.iter().any(|known| known == inner) {
                names.push(inner.to_owned());
            }
        }
        at += 1;
    }
    names
}

#[test]
fn the_document_says_what_the_types_say() {
    let shapes = shapes();
    let mut tables = String::new();
    for name in order(&shapes) {
        let shape = &shapes[&name];
        assert!(
            !shape.about.is_empty() && !shape.fields.is_empty(),
            "{name}"
        );
        let about = shape
            .about
            .replace("[`FORMAT`]", "The version of this contract");
        write!(
            tables,
            "## {name}\n\n{about}\n\n| Field | Kind | What it is |\n|---|---|---|\n"
        )
        .unwrap();
        for (field, of, doc) in &shape.fields {
            assert!(!doc.is_empty(), "{name}.{field} has no documentation");
            let format = format!(
                "The version of this contract: {}.",
                frist::report::context::FORMAT
            );
            let doc = doc.replace("[`FORMAT`].", &format).replace('|', "\\|");
            writeln!(tables, "| `{field}` | {} | {doc} |", kind(of, &shapes)).unwrap();
        }
        tables.push('\n');
    }
    let path = root().join("docs/REPORT-CONTEXT.md");
    let document = fs::read_to_string(&path).unwrap();
    let (intro, _) = document.split_once("## Context\n").unwrap();
    let want = format!("{intro}{}\n", tables.trim_end());
    if std::env::var_os("UPDATE_CONTEXT").is_some() {
        fs::write(&path, want).unwrap();
    } else {
        assert!(
            document == want,
            "docs/REPORT-CONTEXT.md is out of date: run with UPDATE_CONTEXT=1"
        );
    }
}

#[test]
fn every_field_that_a_context_has_is_in_the_types() {
    let shapes = shapes();
    let json = serde_json::to_value(frist::report::Context::default()).unwrap();
    let known: Vec<&str> = shapes["Context"]
        .fields
        .iter()
        .map(|(name, ..)| name.as_str())
        .collect();
    for name in json.as_object().unwrap().keys() {
        assert!(known.contains(&name.as_str()), "{name}");
    }
}
