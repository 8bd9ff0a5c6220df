//! Arrays and objects as they are written, item by item. Order is looked at and never made.

use serde::Serialize;
use serde::ser::{
    SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
    SerializeTupleStruct, SerializeTupleVariant,
};

use super::{Odd, Writer, fits_key};
use crate::case::journal::texts;

/// An array in the making.
pub(super) struct Items<'a> {
    writer: &'a mut Writer,
    is_first: bool,
    end: &'static [u8],
}

impl<'a> Items<'a> {
    pub(super) fn new(writer: &'a mut Writer, end: &'static [u8]) -> Self {
        writer.out.push(b'[');
        Self {
            writer,
            is_first: true,
            end,
        }
    }

    fn item<T: Serialize + ?Sized>(&mut self, item: &T) -> Result<(), Odd> {
        if !self.is_first {
            self.writer.out.push(b',');
        }
        self.is_first = false;
        item.serialize(&mut *self.writer)
    }

    fn finish(self) {
        self.writer.out.extend_from_slice(self.end);
    }
}

/// An object in the making.
pub(super) struct Members<'a> {
    writer: &'a mut Writer,
    /// Where the last key lies.
    last: Option<(usize, usize)>,
    is_marker: bool,
    end: &'static [u8],
}

impl<'a> Members<'a> {
    pub(super) fn new(writer: &'a mut Writer, end: &'static [u8]) -> Self {
        writer.out.push(b'{');
        Self {
            writer,
            last: None,
            is_marker: false,
            end,
        }
    }

    /// Writes a key, which must stand after the last.
    fn key(&mut self, key: &str) -> Result<(), Odd> {
        if self.is_marker {
            return Err(Odd);
        }
        let out = &mut self.writer.out;
        if let Some((from, to)) = self.last {
            if key.as_bytes() <= out.get(from..to).unwrap_or_default() {
                return Err(Odd);
            }
            out.push(b',');
        }
        let from = out.len() + 1;
        self.last = Some((from, from + key.len()));
        self.writer.key(key)
    }

    fn member<T: Serialize + ?Sized>(&mut self, key: &str, value: &T) -> Result<(), Odd> {
        if key != texts::KEY {
            self.key(key)?;
            return value.serialize(&mut *self.writer);
        }
        if self.last.is_some() || self.is_marker {
            return Err(Odd);
        }
        self.is_marker = true;
        self.writer.out.extend_from_slice(b"\"$text\":");
        self.writer.lift(value)
    }

    fn finish(self) {
        self.writer.out.extend_from_slice(self.end);
    }
}

impl SerializeSeq for Items<'_> {
    type Ok = ();
    type Error = Odd;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Odd> {
        self.item(value)
    }

    fn end(self) -> Result<(), Odd> {
        self.finish();
        Ok(())
    }
}

impl SerializeTuple for Items<'_> {
    type Ok = ();
    type Error = Odd;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Odd> {
        self.item(value)
    }

    fn end(self) -> Result<(), Odd> {
        self.finish();
        Ok(())
    }
}

impl SerializeTupleStruct for Items<'_> {
    type Ok = ();
    type Error = Odd;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Odd> {
        self.item(value)
    }

    fn end(self) -> Result<(), Odd> {
        self.finish();
        Ok(())
    }
}

impl SerializeTupleVariant for Items<'_> {
    type Ok = ();
    type Error = Odd;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Odd> {
        self.item(value)
    }

    fn end(self) -> Result<(), Odd> {
        self.finish();
        Ok(())
    }
}

impl SerializeMap for Members<'_> {
    type Ok = ();
    type Error = Odd;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Odd> {
        // A key is written as the string that it is, apart, and then looked at.
        let mut apart = Writer::default();
        key.serialize(&mut apart)?;
        let key = apart
            .out
            .strip_prefix(b"\"")
            .and_then(|key| key.strip_suffix(b"\""))
            .filter(|key| key.iter().copied().all(fits_key));
        let key = key.and_then(|key| std::str::from_utf8(key).ok());
        self.key(key.ok_or(Odd)?)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Odd> {
        value.serialize(&mut *self.writer)
    }

    fn end(self) -> Result<(), Odd> {
        self.finish();
        Ok(())
    }
}

impl SerializeStruct for Members<'_> {
    type Ok = ();
    type Error = Odd;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        key: &'static str,
        value: &T,
    ) -> Result<(), Odd> {
        self.member(key, value)
    }

    fn end(self) -> Result<(), Odd> {
        self.finish();
        Ok(())
    }
}

impl SerializeStructVariant for Members<'_> {
    type Ok = ();
    type Error = Odd;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        key: &'static str,
        value: &T,
    ) -> Result<(), Odd> {
        self.member(key, value)
    }

    fn end(self) -> Result<(), Odd> {
        self.finish();
        Ok(())
    }
}
