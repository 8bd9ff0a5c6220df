//! The record as it was known at a moment: what had been recorded by then, and nothing that rests on
//! what had not. Reads only; what has been masked since stays masked.

use std::sync::Arc;

use super::order::{self, Digests};
use super::union::Journal;
use crate::time::Moment;

impl Journal {
    /// Returns the journal as it was known at `at`: the records made by then, without those that had
    /// seen a later one, which only a clock that went wrong can bring about.
    ///
    /// A later moment never holds fewer records, and the moment of the latest record holds all.
    #[must_use]
    pub fn as_of(&self, at: Moment) -> Self {
        let mut later = Digests::default();
        let mut known = Vec::new();
        for record in self.records() {
            if record.head.moment() > at || order::before(record).any(|hash| later.contains(hash)) {
                later.insert(record.hash);
            } else {
                known.push(Arc::clone(record));
            }
        }
        Self::of_ordered(known)
    }

    /// Returns the moments of the records, sorted, without duplicates: where the record changes.
    pub fn moments(&self) -> Vec<Moment> {
        let records = self.records().iter();
        let mut moments: Vec<Moment> = records.map(|record| record.head.moment()).collect();
        moments.sort_unstable();
        moments.dedup();
        moments
    }
}
