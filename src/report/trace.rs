//! From a sentence to the record that it rests on: `{{ answers.brief | trace }}` is a note that
//! names the record, when it was made and in which role. Only the internal version has notes.

use std::collections::BTreeMap;

use serde_json::Value as Json;
use tera::Value;

use super::audience::Audience;
use super::escape;
use crate::text::{Lang, release as words};

/// How many digits of a record's hash a note shows.
const DIGITS: usize = 12;
const BEGIN: &str = "[^r";

/// Returns the reference to the record behind a value: something with `noted`, or that itself.
/// Nothing, where no record is behind it.
pub(super) fn reference(value: &Value) -> String {
    let record = value.get_from_path("noted.record");
    let hash: String = record
        .or_else(|| value.get_from_path("record"))
        .and_then(Value::as_str)
        .unwrap_or_default()
        .chars()
        .take(DIGITS)
        .collect();
    if hash.len() == DIGITS && hash.chars().all(|c| c.is_ascii_hexdigit()) {
        format!("{BEGIN}{hash}]")
    } else {
        String::new()
    }
}

/// Tells the notes at the end of the paper, or takes the references out for other readers. An answer
/// can form no reference: its brackets are escaped.
pub(super) fn settle(markdown: &str, context: &Json, audience: Audience, lang: Lang) -> String {
    let mut out = String::with_capacity(markdown.len());
    let mut named: Vec<String> = Vec::new();
    let mut rest = markdown;
    while let Some((before, after)) = rest.split_once(BEGIN) {
        out.push_str(before);
        let hash = after.split_once(']').map(|(hash, _)| hash);
        let hash = hash.filter(|hash| {
            hash.len() == DIGITS
                && hash.chars().all(|c| c.is_ascii_hexdigit())
                && !before.ends_with('\\')
        });
        let Some(hash) = hash else {
            out.push_str(BEGIN);
            rest = after;
            continue;
        };
        rest = after.get(DIGITS + 1..).unwrap_or_default();
        if audience == Audience::Intern {
            out.push_str(BEGIN);
            out.push_str(hash);
            out.push(']');
            if !named.iter().any(|known| known == hash) {
                named.push(hash.to_owned());
            }
        }
    }
    out.push_str(rest);
    if named.is_empty() {
        return out;
    }
    let mut known = BTreeMap::new();
    gather(context, lang, &mut known);
    out.push_str("\n\n");
    for hash in named {
        let told = known.get(&hash).map_or("", String::as_str);
        let told = escape::inline(&words::note(lang, &hash, told));
        out.extend([BEGIN, &hash, "]: ", &told, "\n"]);
    }
    out
}

/// Gathers what is known of each record in the context, by the beginning of its hash.
fn gather(value: &Json, lang: Lang, known: &mut BTreeMap<String, String>) {
    match value {
        Json::Array(items) => items.iter().for_each(|item| gather(item, lang, known)),
        Json::Object(fields) => {
            let text = |name: &str| fields.get(name).and_then(Json::as_str);
            let recorded = fields
                .get("recorded")
                .and_then(|time| time.get("text")?.as_str());
            if let (Some(record), Some(by), Some(recorded)) = (text("record"), text("by"), recorded)
            {
                let hash: String = record.chars().take(DIGITS).collect();
                // Who told a line of the log; the file that an entry was read from stands once, at the end.
                let source = text("source").filter(|_| fields.contains_key("only_recorded"));
                let told = words::recorded_by(lang, recorded, by, source);
                known.entry(hash).or_insert(told);
            }
            fields.values().for_each(|value| gather(value, lang, known));
        }
        Json::Null | Json::Bool(_) | Json::Number(_) | Json::String(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn context() -> Json {
        json!({ "answers": { "a": { "noted": {
            "record": "1a2b3c4d5e6f7788", "by": "jurist [x]",
            "recorded": { "text": "26 aug 2025 16.54" }, "source": null,
        } } } })
    }

    #[test]
    fn a_note_names_the_record_when_and_who() {
        let paper = "Ett.[^r1a2b3c4d5e6f] Två.[^r1a2b3c4d5e6f]";
        let told = settle(paper, &context(), Audience::Intern, Lang::Sv);
        assert_eq!(
            told,
            "Ett.[^r1a2b3c4d5e6f] Två.[^r1a2b3c4d5e6f]\n\n[^r1a2b3c4d5e6f]: Post 1a2b3c4d5e6f, \
             antecknad 26 aug 2025 16.54 av jurist \\[x\\].\n"
        );
    }

    #[test]
    fn other_readers_have_no_notes_and_an_answer_forms_none() {
        let paper = r"Ett.[^r1a2b3c4d5e6f] \[^r1a2b3c4d5e6f\] [^r1";
        let told = settle(paper, &context(), Audience::Board, Lang::Sv);
        assert_eq!(told, r"Ett. \[^r1a2b3c4d5e6f\] [^r1");
    }
}
