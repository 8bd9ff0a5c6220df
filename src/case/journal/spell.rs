//! An event's body written straight as canonical JSON, with the words of every free text lifted out
//! on the way. Gives the bytes that [`texts::lift`] and the canonical writer give by way of a tree of
//! values, and never anything else: whatever it is not sure of goes the long way instead.
//!
//! What makes the short way possible is that the fields of every body stand in byte order.

mod parts;

use std::fmt;
use std::io::Write as _;

use serde::Serialize;
use serde::ser::{self, Serializer};
use unicode_normalization::is_nfc;

use super::canonical::{self, MAX_INTEGER};
use super::{body, texts};
use crate::case::Event;
use parts::{Items, Members};

/// A body and its words, each in canonical JSON.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Spelled {
    /// The body, with a number at every free text.
    pub(super) body: Vec<u8>,
    /// The words one after the other, each a string, or `null` where they were masked.
    words: Vec<u8>,
    /// Where each of the words ends.
    ends: Vec<usize>,
    /// Whether every string is written as it was given, so that it reads back the same.
    pub(super) as_given: bool,
}

impl Spelled {
    /// Spells the body of an event.
    pub(super) fn of(event: &Event) -> Self {
        let mut writer = Writer::default();
        match body::serialize(event, &mut writer) {
            Ok(()) => {
                let straight = writer.spelled();
                debug_assert_eq!(straight, Self::by_values(event));
                straight
            }
            Err(Odd) => Self::by_values(event),
        }
    }

    /// The same by way of a tree of values.
    fn by_values(event: &Event) -> Self {
        let mut json = body::to_value(event);
        let mut spelled = Self {
            as_given: texts::is_clean(&json),
            ..Self::default()
        };
        let mut lifted = Vec::new();
        texts::lift(&mut json, &mut lifted);
        canonical::write_into(&json, &mut spelled.body);
        for words in lifted {
            match words {
                Some(words) => canonical::write_text(&words, &mut spelled.words),
                None => spelled.words.extend_from_slice(b"null"),
            }
            spelled.ends.push(spelled.words.len());
        }
        spelled
    }

    /// Returns the words in order.
    pub(super) fn words(&self) -> impl Iterator<Item = &[u8]> {
        let starts = std::iter::once(0).chain(self.ends.iter().copied());
        let cuts = starts.zip(&self.ends);
        cuts.map(|(from, to)| self.words.get(from..*to).unwrap_or_default())
    }

    /// Returns how many free texts there are.
    pub(super) fn count(&self) -> usize {
        self.ends.len()
    }

    /// Returns how many bytes all of it takes.
    pub(super) fn size(&self) -> usize {
        self.body.len() + self.words.len()
    }
}

/// Something that this writer does not write: it goes the long way.
#[derive(Debug)]
struct Odd;

impl fmt::Display for Odd {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not written straight")
    }
}

impl std::error::Error for Odd {}

impl ser::Error for Odd {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

#[derive(Default)]
struct Writer {
    out: Vec<u8>,
    words: Vec<u8>,
    ends: Vec<usize>,
    changed: bool,
}

impl Writer {
    fn spelled(self) -> Spelled {
        Spelled {
            body: self.out,
            words: self.words,
            ends: self.ends,
            as_given: !self.changed,
        }
    }

    fn text(&mut self, text: &str) {
        if is_plain(text) {
            self.out.push(b'"');
            let mut rest = text.as_bytes();
            let special = |byte: &u8| matches!(byte, b'"' | b'\\' | b'\n' | b'\t');
            while let Some((before, [byte, after @ ..])) = rest
                .iter()
                .position(special)
                .and_then(|at| rest.split_at_checked(at))
            {
                self.out.extend_from_slice(before);
                self.out.push(b'\\');
                self.out.push(match byte {
                    b'\n' => b'n',
                    b'\t' => b't',
                    other => *other,
                });
                rest = after;
            }
            self.out.extend_from_slice(rest);
            self.out.push(b'"');
            return;
        }
        let stays = |c: char| !c.is_control() || c == '\n' || c == '\t';
        if text.chars().all(stays) {
            self.changed |= !is_nfc(text);
            canonical::write_text(text, &mut self.out);
        } else {
            self.changed = true;
            canonical::write_text(&texts::clean(text), &mut self.out);
        }
    }

    /// Writes the words of a free text among the words, and their number in their place.
    fn lift<T: Serialize + ?Sized>(&mut self, words: &T) -> Result<(), Odd> {
        let from = self.words.len();
        std::mem::swap(&mut self.out, &mut self.words);
        words.serialize(&mut *self)?;
        std::mem::swap(&mut self.out, &mut self.words);
        let written = self.words.get(from..).unwrap_or_default();
        if !written.starts_with(b"\"") && written != b"null" {
            return Err(Odd);
        }
        self.ends.push(self.words.len());
        let number = self.ends.len();
        write!(self.out, "{number}").map_err(|_| Odd)
    }

    fn integer(&mut self, size: u64, is_negative: bool) -> Result<(), Odd> {
        if size > MAX_INTEGER {
            return Err(Odd);
        }
        let sign = if is_negative { "-" } else { "" };
        write!(self.out, "{sign}{size}").map_err(|_| Odd)
    }

    /// Begins an object of one member, named after a variant.
    fn variant(&mut self, name: &str) -> Result<(), Odd> {
        self.out.push(b'{');
        self.key(name)
    }

    fn key(&mut self, key: &str) -> Result<(), Odd> {
        if key == texts::KEY || !key.bytes().all(fits_key) {
            return Err(Odd);
        }
        self.out.push(b'"');
        self.out.extend_from_slice(key.as_bytes());
        self.out.extend_from_slice(b"\":");
        Ok(())
    }
}

/// Returns whether a byte may stand in a key.
const fn fits_key(byte: u8) -> bool {
    matches!(byte, 0x20..0x7f) && byte != b'"' && byte != b'\\'
}

/// Returns whether text needs no look at its characters: it has no control characters but newline and
/// tab, and every character lies before U+0300, where nothing composes.
fn is_plain(text: &str) -> bool {
    let mut after_c2 = false;
    text.bytes().all(|byte| {
        let plain = match byte {
            // U+0080 to U+009F are control characters.
            0x80..0xc0 => !after_c2 || byte >= 0xa0,
            b'\n' | b'\t' | 0x20..0x7f | 0xc0..0xcc => true,
            0..0x20 | 0x7f | 0xcc.. => false,
        };
        after_c2 = byte == 0xc2;
        plain
    })
}

impl<'a> Serializer for &'a mut Writer {
    type Ok = ();
    type Error = Odd;
    type SerializeSeq = Items<'a>;
    type SerializeTuple = Items<'a>;
    type SerializeTupleStruct = Items<'a>;
    type SerializeTupleVariant = Items<'a>;
    type SerializeMap = Members<'a>;
    type SerializeStruct = Members<'a>;
    type SerializeStructVariant = Members<'a>;

    fn serialize_bool(self, value: bool) -> Result<(), Odd> {
        self.out
            .extend_from_slice(if value { b"true" } else { b"false" });
        Ok(())
    }

    fn serialize_i8(self, value: i8) -> Result<(), Odd> {
        self.serialize_i64(value.into())
    }

    fn serialize_i16(self, value: i16) -> Result<(), Odd> {
        self.serialize_i64(value.into())
    }

    fn serialize_i32(self, value: i32) -> Result<(), Odd> {
        self.serialize_i64(value.into())
    }

    fn serialize_i64(self, value: i64) -> Result<(), Odd> {
        self.integer(value.unsigned_abs(), value < 0)
    }

    fn serialize_u8(self, value: u8) -> Result<(), Odd> {
        self.integer(value.into(), false)
    }

    fn serialize_u16(self, value: u16) -> Result<(), Odd> {
        self.integer(value.into(), false)
    }

    fn serialize_u32(self, value: u32) -> Result<(), Odd> {
        self.integer(value.into(), false)
    }

    fn serialize_u64(self, value: u64) -> Result<(), Odd> {
        self.integer(value, false)
    }

    fn serialize_f32(self, _: f32) -> Result<(), Odd> {
        Err(Odd)
    }

    fn serialize_f64(self, _: f64) -> Result<(), Odd> {
        Err(Odd)
    }

    fn serialize_char(self, value: char) -> Result<(), Odd> {
        self.text(value.encode_utf8(&mut [0; 4]));
        Ok(())
    }

    fn serialize_str(self, value: &str) -> Result<(), Odd> {
        self.text(value);
        Ok(())
    }

    fn serialize_bytes(self, _: &[u8]) -> Result<(), Odd> {
        Err(Odd)
    }

    fn serialize_none(self) -> Result<(), Odd> {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Odd> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Odd> {
        self.out.extend_from_slice(b"null");
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Odd> {
        self.serialize_unit()
    }

    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
    ) -> Result<(), Odd> {
        self.serialize_str(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<(), Odd> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), Odd> {
        self.variant(variant)?;
        value.serialize(&mut *self)?;
        self.out.push(b'}');
        Ok(())
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Items<'a>, Odd> {
        Ok(Items::new(self, b"]"))
    }

    fn serialize_tuple(self, _: usize) -> Result<Items<'a>, Odd> {
        Ok(Items::new(self, b"]"))
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Items<'a>, Odd> {
        Ok(Items::new(self, b"]"))
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Items<'a>, Odd> {
        self.variant(variant)?;
        Ok(Items::new(self, b"]}"))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Members<'a>, Odd> {
        Ok(Members::new(self, b"}"))
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Members<'a>, Odd> {
        Ok(Members::new(self, b"}"))
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Members<'a>, Odd> {
        self.variant(variant)?;
        Ok(Members::new(self, b"}}"))
    }
}

#[cfg(test)]
mod tests;
