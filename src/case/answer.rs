//! What can be answered to a question, in the shape that a record keeps.

use serde::{Deserialize, Serialize};

use crate::playbook::ChoiceId;
use crate::text::FreeText;
use crate::time::When;

/// An answer. *Not known yet* and *cannot be determined* are answers of their own, not the lack of
/// one (EDPB template 2026, `domain.md` §3.4).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// The answer is known.
    Known(Value),
    /// It is not known yet; somebody is to find out.
    NotKnownYet,
    /// It cannot be determined; nobody is to look further.
    CannotBeDetermined,
}

/// A known answer, by kind of field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    /// Of a line or a text field.
    Text(FreeText),
    /// Of a moment field.
    Moment(When),
    /// Of a number field.
    Number(Quantity),
    /// Of a yes-or-no field.
    YesNo(bool),
    /// Of a one-of field.
    One(ChoiceId),
    /// Of a many-of field or a checklist; sorted, without duplicates.
    Many(Vec<ChoiceId>),
    /// Of a decision.
    Decision {
        /// The alternative.
        choice: ChoiceId,
        /// Why.
        motive: FreeText,
    },
    /// Of a field that points at entries of a register (the program's own forms).
    Entries(Vec<super::EntryId>),
}

/// How a count came about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Counted {
    /// Counted one by one.
    Exact,
    /// Known to lie between two numbers.
    Range,
    /// Estimated.
    Estimate,
}

/// A count: exact, a range, or an estimate with its method. `low <= high`, both inclusive, at most
/// 2^53.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "WrittenQuantity", into = "WrittenQuantity")]
pub struct Quantity {
    low: u64,
    high: u64,
    counted: Counted,
    method: Option<FreeText>,
}

#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenQuantity {
    counted: Counted,
    high: u64,
    low: u64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    method: Option<FreeText>,
}

impl Quantity {
    /// The largest count that a record can hold: 2^53.
    pub const MAX: u64 = 1 << 53;

    /// Makes an exact count.
    pub fn exact(n: u64) -> Self {
        let n = n.min(Self::MAX);
        Self {
            low: n,
            high: n,
            counted: Counted::Exact,
            method: None,
        }
    }

    /// Makes a range, whichever way round its ends are given.
    pub fn range(a: u64, b: u64, method: Option<FreeText>) -> Self {
        let (low, high) = (a.min(b).min(Self::MAX), a.max(b).min(Self::MAX));
        Self {
            low,
            high,
            counted: Counted::Range,
            method,
        }
    }

    /// Makes an estimate with its method.
    pub fn estimate(a: u64, b: u64, method: Option<FreeText>) -> Self {
        Self {
            counted: Counted::Estimate,
            ..Self::range(a, b, method)
        }
    }

    /// Returns the lower bound, inclusive.
    pub const fn low(&self) -> u64 {
        self.low
    }

    /// Returns the upper bound, inclusive.
    pub const fn high(&self) -> u64 {
        self.high
    }

    /// Returns how it came about.
    pub const fn counted(&self) -> Counted {
        self.counted
    }

    /// Returns how a range or an estimate was made.
    pub const fn method(&self) -> Option<&FreeText> {
        self.method.as_ref()
    }
}

impl TryFrom<WrittenQuantity> for Quantity {
    type Error = &'static str;

    fn try_from(written: WrittenQuantity) -> Result<Self, Self::Error> {
        let WrittenQuantity {
            counted,
            high,
            low,
            method,
        } = written;
        if low > high || high > Self::MAX {
            return Err("a count whose bounds are crossed or too large");
        }
        Ok(Self {
            low,
            high,
            counted,
            method,
        })
    }
}

impl From<Quantity> for WrittenQuantity {
    fn from(quantity: Quantity) -> Self {
        let Quantity {
            low,
            high,
            counted,
            method,
        } = quantity;
        Self {
            counted,
            high,
            low,
            method,
        }
    }
}
