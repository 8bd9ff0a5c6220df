//! What a person wrote: text that may name someone and may therefore have to be masked later.

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A person's own words in a record.
///
/// In a journal every free text is a value of its own, apart from the body that points at it, so
/// that it can be masked while the chain still verifies (`docs/JOURNAL-FORMAT.md`). In memory it is
/// either the words or the fact that they are gone.
///
/// Serialised it is `{"$text":"…"}` or `{"$text":null}`; the journal's encoder lifts those markers
/// out of the body and puts an index in their place.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FreeText {
    /// The words, NFC, with no control characters but newline and tab.
    Clear(Box<str>),
    /// The words have been masked by a reasoned act; they are not on this disk any more.
    Masked,
}

impl FreeText {
    /// Takes a person's words as they are. Cleaning is the business of who read them.
    pub fn new(words: impl Into<Box<str>>) -> Self {
        Self::Clear(words.into())
    }

    /// Returns the words, or `None` once they are masked.
    pub fn clear(&self) -> Option<&str> {
        match self {
            Self::Clear(words) => Some(words),
            Self::Masked => None,
        }
    }

    /// Returns the words, or `[maskerad]` / `[masked]`-like `instead` once they are masked.
    pub fn or<'a>(&'a self, instead: &'a str) -> &'a str {
        self.clear().unwrap_or(instead)
    }

    /// Returns whether there are words and all of them are white space.
    pub fn is_blank(&self) -> bool {
        self.clear().is_some_and(|words| words.trim().is_empty())
    }
}

impl From<&str> for FreeText {
    fn from(words: &str) -> Self {
        Self::new(words)
    }
}

impl From<String> for FreeText {
    fn from(words: String) -> Self {
        Self::new(words)
    }
}

/// The shape on the way to the journal's encoder.
#[derive(Serialize)]
struct Marked<'a> {
    #[serde(rename = "$text")]
    text: Option<&'a str>,
}

/// The shape on the way from the journal's decoder.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Marker {
    #[serde(rename = "$text")]
    text: Option<Box<str>>,
}

impl Serialize for FreeText {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let text = self.clear();
        Marked { text }.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for FreeText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let marker =
            Marker::deserialize(deserializer).map_err(|_| D::Error::custom("not a free text"))?;
        Ok(marker.text.map_or(Self::Masked, Self::Clear))
    }
}
