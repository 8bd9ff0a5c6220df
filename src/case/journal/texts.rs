//! A person's words, apart from the body that points at them.
//!
//! On the way out a free text's marker `{"$text":"words"}` is cleaned, lifted out of the body and
//! left as `{"$text":1}`; on the way in the words are put back where the number stands. Both work
//! in the order in which the markers stand in the canonical body, so the first is 1, the next 2.

use serde_json::Value;
use unicode_normalization::is_nfc;

/// The only key of a marker.
pub(super) const KEY: &str = "$text";

/// Returns `words` as a record may hold them: line ends as newlines, no other control characters
/// but tab. The form NFC is the canonical writer's doing.
pub(super) fn clean(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    let mut chars = words.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' => {
                if chars.peek() != Some(&'\n') {
                    out.push('\n');
                }
            }
            '\n' | '\t' => out.push(c),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// Returns whether every string in `body` is already as a record holds it, so that what is written
/// reads back as what was given.
pub(super) fn is_clean(body: &Value) -> bool {
    match body {
        Value::String(text) => {
            let plain = |c: char| !c.is_control() || c == '\n' || c == '\t';
            text.chars().all(plain) && is_nfc(text)
        }
        Value::Array(items) => items.iter().all(is_clean),
        Value::Object(members) => members.values().all(is_clean),
        Value::Null | Value::Bool(_) | Value::Number(_) => true,
    }
}

/// Lifts the words out of `body`, cleaned, and leaves their numbers. Other strings are cleaned where
/// they stand. Words that were masked where they came from are lifted too, as `None`: every marker
/// has its number.
pub(super) fn lift(body: &mut Value, lifted: &mut Vec<Option<String>>) {
    match body {
        Value::String(text) => {
            if text.chars().any(char::is_control) {
                *text = clean(text);
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| lift(item, lifted)),
        Value::Object(members) => {
            if let Some(marked) = members.get_mut(KEY) {
                lifted.push(marked.as_str().map(clean));
                *marked = Value::from(lifted.len());
                return;
            }
            let mut keys: Vec<(&str, &mut Value)> = members
                .iter_mut()
                .map(|(key, value)| (key.as_str(), value))
                .collect();
            keys.sort_unstable_by(|a, b| a.0.as_bytes().cmp(b.0.as_bytes()));
            for (_, value) in keys {
                lift(value, lifted);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Takes the `nth` words (from 1, in the order of [`lift`]) away from a body that still has them.
pub(super) fn mask_nth(body: &mut Value, nth: u32) {
    let mut left = nth;
    mask(body, &mut left);
}

fn mask(body: &mut Value, left: &mut u32) {
    match body {
        Value::Array(items) => items.iter_mut().for_each(|item| mask(item, left)),
        Value::Object(members) => {
            if let Some(marked) = members.get_mut(KEY) {
                *left = left.saturating_sub(1);
                if *left == 0 {
                    *marked = Value::Null;
                    *left = u32::MAX;
                }
                return;
            }
            let mut keys: Vec<(&str, &mut Value)> = members
                .iter_mut()
                .map(|(key, value)| (key.as_str(), value))
                .collect();
            keys.sort_unstable_by(|a, b| a.0.as_bytes().cmp(b.0.as_bytes()));
            for (_, value) in keys {
                mask(value, left);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// What stands at a marker of a body as it lies on disk.
const OPEN: &[u8] = b"{\"$text\":";

/// Puts the words back: writes `body` into `out` with every `{"$text":i}` holding what
/// `words(i)` gives, a canonical string or `null`. Returns how many numbers stood there, or `None`
/// when they are not 1, 2, 3 … in order, or `words` has no such number.
///
/// A quotation mark inside a string is always escaped, so the bytes searched for are never words.
pub(super) fn put_back<'a>(
    body: &[u8],
    out: &mut Vec<u8>,
    words: impl Fn(usize) -> Option<&'a [u8]>,
) -> Option<usize> {
    let mut rest = body;
    let mut count = 0;
    while let Some(dollar) = rest.iter().position(|b| *b == b'$') {
        let open = dollar.checked_sub(2).filter(|open| {
            rest.get(*open..)
                .is_some_and(|found| found.starts_with(OPEN))
        });
        let Some(open) = open else {
            let (done, left) = rest.split_at_checked(dollar + 1)?;
            out.extend_from_slice(done);
            rest = left;
            continue;
        };
        let (done, left) = rest.split_at_checked(open + OPEN.len())?;
        out.extend_from_slice(done);
        let end = left.iter().position(|b| *b == b'}')?;
        let (number, left) = left.split_at_checked(end)?;
        count += 1;
        if number != count.to_string().as_bytes() {
            return None;
        }
        out.extend_from_slice(words(count)?);
        rest = left;
    }
    out.extend_from_slice(rest);
    Some(count)
}

/// Writes bytes as lower-case hexadecimal digits.
pub(super) fn hex(bytes: &[u8], out: &mut Vec<u8>) {
    for byte in bytes {
        for nibble in [byte >> 4, byte & 15] {
            out.push(if nibble < 10 {
                b'0' + nibble
            } else {
                b'a' + nibble - 10
            });
        }
    }
}
