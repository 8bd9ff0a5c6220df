//! Names that the record gives to things: actors, chains and entries.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A chain's random name: 16 lower-case hexadecimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ChainId(u64);

impl ChainId {
    /// Takes a random number as a name.
    pub const fn new(random: u64) -> Self {
        Self(random)
    }

    /// Reads exactly 16 lower-case hexadecimal digits.
    pub fn from_hex(text: &str) -> Option<Self> {
        let good = |b: u8| b.is_ascii_digit() || (b'a'..=b'f').contains(&b);
        if text.len() != 16 || !text.bytes().all(good) {
            return None;
        }
        u64::from_str_radix(text, 16).ok().map(Self)
    }
}

impl fmt::Display for ChainId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

impl TryFrom<String> for ChainId {
    type Error = &'static str;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::from_hex(&text).ok_or("not a chain's name")
    }
}

impl From<ChainId> for String {
    fn from(id: ChainId) -> Self {
        id.to_string()
    }
}

/// Makes opaque names of 1–64 of `a-z0-9_-`.
macro_rules! opaque {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(std::sync::Arc<str>);

        impl $name {
            /// Takes a text of 1–64 of `a-z0-9_-`.
            pub fn new(text: &str) -> Option<Self> {
                let good = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_' || b == b'-';
                ((1..=64).contains(&text.len()) && text.bytes().all(good)).then(|| Self(text.into()))
            }

            /// Returns the text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = &'static str;
            fn try_from(text: String) -> Result<Self, Self::Error> {
                Self::new(&text).ok_or("not an id")
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.0.as_ref().to_owned()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

opaque! {
    /// An opaque name for a person in the work; the name and the role behind it are values of the
    /// record that introduced the actor, since heads cannot be erased.
    ActorId;
    /// Names an entry of a register or a row of a list. Made of the chain that created it and a
    /// count, so two sessions never name two things alike.
    EntryId;
    /// Names a case: the folder it lies in.
    CaseId;
}

impl EntryId {
    /// Makes the name of the `n`th thing that `chain` creates.
    pub fn nth(chain: ChainId, n: u64) -> Self {
        Self(format!("{chain}-{n}").into())
    }
}
