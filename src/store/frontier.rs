//! Which ends of other chains this session has read and not yet told of.

use std::collections::{BTreeMap, HashSet};

use crate::case::{ChainId, Digest, Record};

/// The last record of every chain, and whether a later record somewhere has named it as seen.
///
/// Only the ends that nobody has named need to be named: the rest is reached through them.
#[derive(Debug, Default)]
pub(super) struct Frontier {
    ends: BTreeMap<ChainId, End>,
    named: HashSet<Digest>,
}

#[derive(Debug, Clone, Copy)]
struct End {
    seq: u64,
    hash: Digest,
    named: bool,
}

impl Frontier {
    /// Takes in a record that was read.
    pub(super) fn note(&mut self, record: &Record) {
        self.named.extend(&record.head.seen);
        let end = End {
            seq: record.head.seq,
            hash: record.hash,
            named: false,
        };
        let known = self.ends.entry(record.head.chain).or_insert(end);
        if known.seq < end.seq {
            *known = end;
        }
    }

    /// Ends a round of reading.
    pub(super) fn settle(&mut self) {
        for end in self.ends.values_mut() {
            end.named |= self.named.contains(&end.hash);
        }
        self.named = HashSet::new();
    }

    /// Returns the ends that the next record of `own` has to name.
    pub(super) fn unnamed(&self, own: ChainId) -> Vec<Digest> {
        let others = self.ends.iter().filter(|(chain, _)| **chain != own);
        let unnamed = others.filter(|(_, end)| !end.named);
        unnamed.map(|(_, end)| end.hash).collect()
    }
}
