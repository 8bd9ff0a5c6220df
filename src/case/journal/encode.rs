//! A head and an event to the line that goes to disk, and the one change that a line may undergo
//! later: a value replaced by `null`.

use super::canonical::{self, Outline};
use super::spell::Spelled;
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
    let spelled = Spelled::of(&event);
    let as_given = spelled.as_given && !matches!(event, Event::Withheld { .. });
    let (values, ends) = values(&spelled, salt);

    let mut line = Vec::with_capacity(values.len() + 67 * (ends.len() + head.seen.len()) + 500);
    before_hash(&head, &values, &ends, &mut line);
    let before = line.len();
    line.extend_from_slice(b",\"hash\":\"");
    let place = line.len();
    line.extend_from_slice(&[b'0'; 64]);
    line.extend_from_slice(b"\",");
    let after = line.len();
    after_hash(&head, body::kind(&event), &mut line);
    let hash = Digest::of_parts([
        domain(mode, VERSION).as_bytes(),
        line.get(..before).unwrap_or_default(),
        b",",
        line.get(after..).unwrap_or_default(),
        b"}",
    ]);
    for (digit, there) in hash.digits().iter().zip(line.iter_mut().skip(place)) {
        *there = *digit;
    }
    line.extend_from_slice(b",\"values\":[");
    for (n, value) in pieces(&values, &ends).enumerate() {
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

/// Returns the values one after the other, the body first, and where each ends.
fn values(spelled: &Spelled, salt: &mut dyn FnMut() -> [u8; 16]) -> (Vec<u8>, Vec<usize>) {
    let mut out = Vec::with_capacity(spelled.size() + 64 * (1 + spelled.count()));
    let mut ends = Vec::with_capacity(1 + spelled.count());
    out.extend_from_slice(b"{\"body\":");
    out.extend_from_slice(&spelled.body);
    out.extend_from_slice(b",\"salt\":\"");
    texts::hex(&salt(), &mut out);
    out.extend_from_slice(b"\"}");
    ends.push(out.len());
    for words in spelled.words() {
        out.extend_from_slice(b"{\"salt\":\"");
        texts::hex(&salt(), &mut out);
        out.extend_from_slice(b"\",\"text\":");
        out.extend_from_slice(words);
        out.push(b'}');
        ends.push(out.len());
    }
    (out, ends)
}

fn pieces<'a>(values: &'a [u8], ends: &'a [usize]) -> impl Iterator<Item = &'a [u8]> {
    let starts = std::iter::once(0).chain(ends.iter().copied());
    let cuts = starts.zip(ends);
    cuts.map(|(from, to)| values.get(from..*to).unwrap_or_default())
}

/// Writes the members of the head before the place of `hash`.
fn before_hash(head: &Head, values: &[u8], ends: &[usize], out: &mut Vec<u8>) {
    // Moments, names and kinds are plain ASCII without quotation marks: nothing needs escaping.
    for (key, text) in [
        ("{\"at\":\"", head.at.to_text().as_str()),
        ("\",\"by\":\"", head.by.as_str()),
        ("\",\"case\":\"", head.case.as_str()),
        ("\",\"chain\":\"", head.chain.to_string().as_str()),
        ("\",\"commits\":[", ""),
    ] {
        out.extend_from_slice(key.as_bytes());
        out.extend_from_slice(text.as_bytes());
    }
    list(out, pieces(values, ends).map(Digest::of));
    out.push(b']');
}

/// Writes the members of the head after the place of `hash`, without the last brace.
fn after_hash(head: &Head, kind: &str, out: &mut Vec<u8>) {
    out.extend_from_slice(b"\"kind\":\"");
    out.extend_from_slice(kind.as_bytes());
    out.extend_from_slice(b"\",\"prev\":");
    match head.prev {
        Some(prev) => list(out, std::iter::once(prev)),
        None => out.extend_from_slice(b"null"),
    }
    if let Some(moment) = head.scenario {
        out.extend_from_slice(b",\"scenario\":\"");
        out.extend_from_slice(moment.to_text().as_bytes());
        out.push(b'"');
    }
    out.extend_from_slice(b",\"seen\":[");
    list(out, head.seen.iter().copied());
    for (key, number) in [("],\"seq\":", head.seq), (",\"v\":", VERSION)] {
        out.extend_from_slice(key.as_bytes());
        out.extend_from_slice(number.to_string().as_bytes());
    }
}

/// Writes digests, each in quotation marks, with commas between them.
fn list(out: &mut Vec<u8>, digests: impl Iterator<Item = Digest>) {
    for (n, digest) in digests.enumerate() {
        out.extend_from_slice(if n > 0 { b",\"" } else { b"\"" });
        out.extend_from_slice(&digest.digits());
        out.push(b'"');
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
