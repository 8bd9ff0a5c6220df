//! The union of a case's chains: every record once, in causal order, folded into the case.
//!
//! Taking records is the only way in. What was masked anywhere in the union is masked everywhere in
//! it, so that an old copy of a file never brings words back.

use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use super::order::{self, ByDigest, Digests};
use super::{body, texts};
use crate::case::{Case, ChainId, Digest, Event, Record};

/// After how many records moved their old place is given back.
const GIVEN_BACK: usize = 8192;

/// The place of a record that has arrived and stands nowhere yet.
const COMING: usize = usize::MAX;

/// The records of a case in causal order, and the case that they make.
#[derive(Debug, Clone, Default)]
pub struct Journal {
    records: Vec<Arc<Record>>,
    /// Where each record stands; [`COMING`] until it has its place.
    positions: ByDigest<usize>,
    /// Predecessors named by records that are here, not here themselves.
    awaited: Digests,
    masks: HashMap<Digest, Vec<u32>>,
    heads: BTreeMap<ChainId, (u64, Digest)>,
    case: Case,
}

impl Journal {
    /// Makes the journal of these records.
    pub fn of(records: Vec<Record>) -> Self {
        let mut journal = Self::default();
        journal.take(records);
        journal
    }

    /// Makes the journal of records that stand in causal order and hold their predecessors, as far as
    /// there are any.
    pub(super) fn of_ordered(records: Vec<Arc<Record>>) -> Self {
        let mut journal = Self::default();
        for record in records {
            journal.note_head(&record);
            journal.case.apply(&record);
            journal.push(record);
        }
        journal
    }

    /// Takes in records, in any order; those that are here already are passed over.
    ///
    /// Returns whether anything that was here before moved or changed: positions noted earlier are
    /// then no longer good. Records that come last in the order cost no more than themselves.
    pub fn take(&mut self, mut records: Vec<Record>) -> bool {
        let mut fresh: Vec<Arc<Record>> = Vec::with_capacity(records.len());
        let mut changed = false;
        // From the end, giving memory back on the way: a hundred thousand records must not be there
        // twice while they move. Their order here means nothing.
        while let Some(record) = records.pop() {
            if records.len().is_multiple_of(GIVEN_BACK) {
                records.shrink_to_fit();
            }
            match self.positions.entry(record.hash) {
                Entry::Occupied(_) => continue,
                Entry::Vacant(place) => place.insert(COMING),
            };
            self.note_head(&record);
            if let Event::Masked(masked) = &record.event {
                let (hash, value) = (masked.record, masked.value);
                self.masks.entry(hash).or_default().push(value);
                if let Some(there) = self
                    .positions
                    .get(&hash)
                    .and_then(|position| self.records.get_mut(*position))
                {
                    changed |= mask(Arc::make_mut(there), value);
                }
            }
            fresh.push(Arc::new(record));
        }
        if !self.masks.is_empty() {
            for record in &mut fresh {
                if let Some(values) = self.masks.get(&record.hash) {
                    let record = Arc::make_mut(record);
                    for value in values {
                        mask(record, *value);
                    }
                }
            }
        }
        if fresh.is_empty() {
            return false;
        }
        if changed || fresh.len() > self.records.len() {
            return self.refold(fresh);
        }
        let mut numbers = order::causal(&fresh, &mut ByDigest::default()).into_iter();
        while let Some(n) = numbers.next() {
            let Some(record) = fresh.get(n) else { continue };
            if !self.comes_last(record) {
                let left: Vec<_> = std::iter::once(n)
                    .chain(numbers)
                    .filter_map(|n| fresh.get(n).cloned())
                    .collect();
                return self.refold(left);
            }
            self.case.apply(record);
            self.push(Arc::clone(record));
        }
        false
    }

    /// Returns the records in causal order.
    pub fn records(&self) -> &[Arc<Record>] {
        &self.records
    }

    /// Finds a record by its hash.
    pub fn get(&self, hash: &Digest) -> Option<&Arc<Record>> {
        self.records.get(self.position(hash)?)
    }

    /// Returns where in the order a record stands, from 0.
    pub fn position(&self, hash: &Digest) -> Option<usize> {
        let position = self.positions.get(hash).copied();
        position.filter(|position| *position != COMING)
    }

    /// Returns the case that the records make.
    pub const fn case(&self) -> &Case {
        &self.case
    }

    /// Returns how many records there are.
    pub fn len(&self) -> usize {
        self.records.len()
    }

    /// Returns whether there are no records.
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }

    /// Returns the head of each chain: the hash of its record with the highest number.
    pub fn heads(&self) -> BTreeMap<ChainId, Digest> {
        self.heads
            .iter()
            .map(|(chain, (_, hash))| (*chain, *hash))
            .collect()
    }

    /// Returns the heads by the names of their chains, as a checkpoint holds them.
    pub fn named_heads(&self) -> BTreeMap<String, Digest> {
        let heads = self.heads.iter();
        heads
            .map(|(chain, (_, hash))| (chain.to_string(), *hash))
            .collect()
    }

    /// Returns the case head: what a paper names when it leaves the house.
    pub fn fingerprint(&self) -> Digest {
        case_head(self.heads.values().map(|(_, hash)| *hash))
    }

    fn note_head(&mut self, record: &Record) {
        let now = (record.head.seq, record.hash);
        let head = self.heads.entry(record.head.chain).or_insert(now);
        *head = (*head).max(now);
    }

    /// Returns whether the order of everything with `record` is the order without it and then it.
    fn comes_last(&self, record: &Record) -> bool {
        if self.awaited.contains(&record.hash) {
            return false;
        }
        let ready_at = order::before(record)
            .filter_map(|hash| self.position(hash))
            .max()
            .map_or(0, |last| last + 1);
        let key = order::key(record);
        self.records
            .iter()
            .skip(ready_at)
            .all(|other| order::key(other) < key)
    }

    fn push(&mut self, record: Arc<Record>) {
        self.positions.insert(record.hash, self.records.len());
        for hash in order::before(&record) {
            if self.position(hash).is_none() {
                self.awaited.insert(*hash);
            }
        }
        self.records.push(record);
    }

    /// Puts everything in order anew. Returns whether what was here before is no longer the same.
    fn refold(&mut self, fresh: Vec<Arc<Record>>) -> bool {
        let had = self.records.len();
        let mut all = std::mem::take(&mut self.records);
        all.extend(fresh);
        self.awaited.clear();
        // The places are given anew; until then their map serves the ordering.
        let order = order::causal(&all, &mut self.positions);
        self.records.reserve_exact(all.len());
        for n in &order {
            if let Some(record) = all.get(*n) {
                self.push(Arc::clone(record));
            }
        }
        self.case = Case::fold(self.records.iter().map(AsRef::as_ref));
        had > 0
    }
}

/// Returns the case head: SHA-256 over the heads of all chains as lower-case hexadecimal digits,
/// sorted, each with a newline.
pub fn case_head(heads: impl IntoIterator<Item = Digest>) -> Digest {
    let mut heads: Vec<Digest> = heads.into_iter().collect();
    heads.sort_unstable();
    heads.dedup();
    let lines: Vec<String> = heads.iter().map(|head| format!("{head}\n")).collect();
    Digest::of(lines.concat().as_bytes())
}

/// Returns the first 128 bits of a digest in groups of four digits that can be read out.
pub fn spoken(digest: &Digest) -> String {
    let digits = digest.hex();
    let groups: Vec<&str> = (0..8)
        .filter_map(|n| digits.get(n * 4..n * 4 + 4))
        .collect();
    groups.join(" ")
}

/// Takes the words of one value out of a record in memory. Returns whether anything changed.
fn mask(record: &mut Record, value: u32) -> bool {
    let kind = body::kind(&record.event);
    let masked = if value == 0 {
        if body::is_unmaskable(kind) || matches!(record.event, Event::Withheld { .. }) {
            return false;
        }
        Some(Event::Withheld { kind: kind.into() })
    } else {
        let mut json = body::to_value(&record.event);
        texts::mask_nth(&mut json, value);
        serde_json::to_vec(&json)
            .ok()
            .and_then(|json| body::from_json(kind, &json))
    };
    match masked {
        Some(event) if event != record.event => {
            record.event = event;
            true
        }
        Some(_) | None => false,
    }
}
