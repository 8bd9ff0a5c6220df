//! The writer of canonical JSON. What it writes, the checker accepts; it never fails.

use std::borrow::Cow;

use serde_json::Value;
use unicode_normalization::{IsNormalized, UnicodeNormalization as _, is_nfc_quick};

use super::MAX_INTEGER;

/// Writes a value. What canonical JSON cannot hold is brought to what it can: a number that is no
/// integer within ±2^53 becomes `null`, and characters that a key cannot hold are left out. No
/// event has either.
pub fn write(value: &Value) -> Vec<u8> {
    let mut out = Vec::new();
    write_into(value, &mut out);
    out
}

pub(in crate::case::journal) fn write_into(value: &Value, out: &mut Vec<u8>) {
    match value {
        Value::Null => out.extend_from_slice(b"null"),
        Value::Bool(true) => out.extend_from_slice(b"true"),
        Value::Bool(false) => out.extend_from_slice(b"false"),
        Value::Number(number) => {
            let size = number
                .as_i64()
                .map_or(number.as_u64(), |n| Some(n.unsigned_abs()));
            match size {
                Some(size) if size <= MAX_INTEGER => {
                    out.extend_from_slice(number.to_string().as_bytes());
                }
                Some(_) | None => out.extend_from_slice(b"null"),
            }
        }
        Value::String(text) => write_text(text, out),
        Value::Array(items) => {
            out.push(b'[');
            for (n, item) in items.iter().enumerate() {
                if n > 0 {
                    out.push(b',');
                }
                write_into(item, out);
            }
            out.push(b']');
        }
        // Another crate may have switched on serde_json's order of insertion: sort here.
        Value::Object(members) => {
            let mut sorted: Vec<(Cow<'_, [u8]>, &Value)> = members
                .iter()
                .map(|(key, value)| (key_of(key), value))
                .collect();
            sorted.sort_by(|a, b| a.0.cmp(&b.0));
            sorted.dedup_by(|a, b| a.0 == b.0);
            out.push(b'{');
            for (n, (key, value)) in sorted.into_iter().enumerate() {
                if n > 0 {
                    out.push(b',');
                }
                out.push(b'"');
                out.extend_from_slice(&key);
                out.extend_from_slice(b"\":");
                write_into(value, out);
            }
            out.push(b'}');
        }
    }
}

/// Returns a key without the characters that it cannot hold.
fn key_of(key: &str) -> Cow<'_, [u8]> {
    let fits = |b: &u8| (0x20..0x7f).contains(b) && *b != b'"' && *b != b'\\';
    if key.as_bytes().iter().all(fits) {
        Cow::Borrowed(key.as_bytes())
    } else {
        Cow::Owned(key.bytes().filter(fits).collect())
    }
}

/// Writes a string: NFC, the shortest legal escapes.
pub(in crate::case::journal) fn write_text(text: &str, out: &mut Vec<u8>) {
    out.push(b'"');
    // Nearly everything that is typed has the form already; finding that out is much the cheaper.
    if is_nfc_quick(text.chars()) == IsNormalized::Yes {
        write_chars(text.chars(), out);
    } else {
        write_chars(text.nfc(), out);
    }
    out.push(b'"');
}

fn write_chars(chars: impl Iterator<Item = char>, out: &mut Vec<u8>) {
    let mut utf8 = [0; 4];
    for c in chars {
        match c {
            '"' => out.extend_from_slice(b"\\\""),
            '\\' => out.extend_from_slice(b"\\\\"),
            '\n' => out.extend_from_slice(b"\\n"),
            '\t' => out.extend_from_slice(b"\\t"),
            '\r' => out.extend_from_slice(b"\\r"),
            '\u{8}' => out.extend_from_slice(b"\\b"),
            '\u{c}' => out.extend_from_slice(b"\\f"),
            '\0'..'\u{20}' => {
                out.extend_from_slice(format!("\\u{:04x}", u32::from(c)).as_bytes());
            }
            _ => out.extend_from_slice(c.encode_utf8(&mut utf8).as_bytes()),
        }
    }
}
