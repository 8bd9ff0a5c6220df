//! A head and an event to the line that goes to disk, and the one change that a line may undergo
//! later: a value replaced by `null`.

use serde_json::Value;

use super::canonical::{self, Outline};
use super::{VERSION, body, decode, texts};
use crate::case::{Digest, Event, Head, Mode, Record};

/// Returns what stands before the head when it is hashed: it names the format and tells a real case
/// from an exercise.
pub fn domain(mode: Mode, version: u64) -> String {
    let mode = match mode {
        Mode::Real => "real",
        Mode::Exercise => "exercise",
    };
    format!("frist/record/{version}/{mode}\n")
}

/// Writes a record: its line, newline included, and the record as it will be read.
///
/// `salt` gives 16 random bytes for each value. Words are cleaned on the way (line ends become
/// newlines, other control characters but tab are left out, Unicode's form NFC), and the record
/// returned holds the cleaned ones. `seen` is sorted; the scenario's moment is kept only in an
/// exercise. A withheld event cannot be written again: its body is `null`, and it would not verify.
pub fn encode(
    mode: Mode,
    mut head: Head,
    event: Event,
    salt: &mut dyn FnMut() -> [u8; 16],
) -> (Vec<u8>, Record) {
    head.seen.sort_unstable();
    head.seen.dedup();
    if mode == Mode::Real {
        head.scenario = None;
    }
    let mut json = body::to_value(&event);
    let as_given = texts::is_clean(&json) && !matches!(event, Event::Withheld { .. });
    let mut words = Vec::new();
    texts::lift(&mut json, &mut words);

    let mut values = vec![body_value(salt(), &json)];
    values.extend(
        words
            .iter()
            .map(|words| texts::value(salt(), words.as_deref())),
    );
    let (before, after) = head_parts(&head, body::kind(&event), &values);
    let hash = Digest::of_parts([
        domain(mode, VERSION).as_bytes(),
        before.as_bytes(),
        b",",
        after.as_bytes(),
        b"}",
    ]);

    let size: usize = values.iter().map(Vec::len).sum();
    let mut line = Vec::with_capacity(before.len() + after.len() + size + values.len() + 100);
    for part in [
        &before,
        ",\"hash\":\"",
        &hash.hex(),
        "\",",
        &after,
        ",\"values\":[",
    ] {
        line.extend_from_slice(part.as_bytes());
    }
    for (n, value) in values.iter().enumerate() {
        if n > 0 {
            line.push(b',');
        }
        line.extend_from_slice(value);
    }
    line.extend_from_slice(b"]}");
    // What is returned is what every reader will see; the property tests over every kind of event
    // keep that true. Only words that were cleaned on the way have to be read back.
    let given = Record { head, hash, event };
    let record = if as_given {
        given
    } else {
        decode(mode, &line).unwrap_or(given)
    };
    line.push(b'\n');
    (line, record)
}

fn body_value(salt: [u8; 16], json: &Value) -> Vec<u8> {
    let mut out = b"{\"body\":".to_vec();
    canonical::write_into(json, &mut out);
    out.extend_from_slice(b",\"salt\":\"");
    texts::hex(&salt, &mut out);
    out.extend_from_slice(b"\"}");
    out
}

/// Returns the members of the head before and after the place of `hash`, without the last brace.
fn head_parts(head: &Head, kind: &str, values: &[Vec<u8>]) -> (String, String) {
    // Moments, names and kinds are plain ASCII without quotation marks: nothing needs escaping.
    let mut before = String::with_capacity(160 + 67 * values.len());
    for (key, text) in [
        ("{\"at\":\"", head.at.to_text().as_str()),
        ("\",\"by\":\"", head.by.as_str()),
        ("\",\"case\":\"", head.case.as_str()),
        ("\",\"chain\":\"", head.chain.to_string().as_str()),
        ("\",\"commits\":[", ""),
    ] {
        before.push_str(key);
        before.push_str(text);
    }
    list(&mut before, values.iter().map(|value| Digest::of(value)));
    before.push(']');

    let mut after = String::with_capacity(200 + 67 * head.seen.len());
    after.push_str("\"kind\":\"");
    after.push_str(kind);
    after.push_str("\",\"prev\":");
    match head.prev {
        Some(prev) => list(&mut after, std::iter::once(prev)),
        None => after.push_str("null"),
    }
    if let Some(moment) = head.scenario {
        after.push_str(",\"scenario\":\"");
        after.push_str(&moment.to_text());
        after.push('"');
    }
    after.push_str(",\"seen\":[");
    list(&mut after, head.seen.iter().copied());
    after.push_str("],\"seq\":");
    after.push_str(&head.seq.to_string());
    after.push_str(",\"v\":");
    after.push_str(&VERSION.to_string());
    (before, after)
}

/// Writes digests, each in quotation marks, with commas between them.
fn list(out: &mut String, digests: impl Iterator<Item = Digest>) {
    for (n, digest) in digests.enumerate() {
        out.push_str(if n > 0 { ",\"" } else { "\"" });
        out.push_str(&digest.hex());
        out.push('"');
    }
}

/// Returns `line` with its `index`th value (0 is the body) replaced by `null`; the chain verifies as
/// before, once a `masked` record names it. A newline at the end stays. `None` when the line is not
/// canonical or has no such value.
pub fn mask_line(line: &[u8], index: u32) -> Option<Vec<u8>> {
    let bare = line.strip_suffix(b"\n").unwrap_or(line);
    let mut outline = Outline::default();
    canonical::outline(bare, &mut outline).ok()?;
    let values = outline
        .members
        .iter()
        .find(|member| member.key.of(bare) == b"values")?;
    let nth = values
        .items
        .from
        .checked_add(usize::try_from(index).ok()?)?;
    if nth >= values.items.to {
        return None;
    }
    let cut = outline.items.get(nth)?;
    let mut out = Vec::with_capacity(line.len());
    out.extend_from_slice(line.get(..cut.from)?);
    out.extend_from_slice(b"null");
    out.extend_from_slice(line.get(cut.to..)?);
    Some(out)
}
