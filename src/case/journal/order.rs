//! The causal order of a set of records: every record after those that its session had read, ties by
//! the clock on the wall. A function of the set alone, so that everybody who has the same files sees
//! the same order; total, so that a missing predecessor never hides what came after it.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};

use crate::case::{ChainId, Digest, Record};
use crate::time::Moment;

/// Takes the first bytes of a digest as its hash: SHA-256 has spread them already.
#[derive(Debug, Default)]
pub(super) struct Prefix(u64);

impl Hasher for Prefix {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for chunk in bytes.chunks(8).take(1) {
            for byte in chunk {
                self.0 = self.0.rotate_left(8) ^ u64::from(*byte);
            }
        }
    }

    // The length of a digest says nothing.
    fn write_usize(&mut self, _: usize) {}
}

/// A map by digest.
pub(super) type ByDigest<T> = HashMap<Digest, T, BuildHasherDefault<Prefix>>;
/// A set of digests.
pub(super) type Digests = HashSet<Digest, BuildHasherDefault<Prefix>>;

/// What breaks a tie; the hash last, for two continuations of one chain.
pub(super) type Key = (Moment, ChainId, u64, Digest);

/// Returns what breaks a tie.
pub(super) const fn key(record: &Record) -> Key {
    let head = &record.head;
    (head.at, head.chain, head.seq, record.hash)
}

/// Returns the hashes of the records that come before this one.
pub(super) fn before(record: &Record) -> impl Iterator<Item = &Digest> {
    record.head.prev.iter().chain(&record.head.seen)
}

/// Returns the numbers of `records` in causal order: Kahn's algorithm over `prev` and `seen`, each
/// time taking the one with the smallest key of those whose predecessors are all out. Predecessors
/// that are not among `records` do not count. No two records have the same hash.
///
/// `numbers` is room to work in, which may be large; the number of each record is in it afterwards.
pub(super) fn causal<'a>(
    records: &[impl AsRef<Record> + 'a],
    numbers: &mut ByDigest<usize>,
) -> Vec<usize> {
    const NONE: usize = usize::MAX;
    let of = |n: usize| records.get(n).map(AsRef::as_ref);
    numbers.clear();
    let all = records.iter().enumerate();
    numbers.extend(all.map(|(n, record)| (record.as_ref().hash, n)));

    // The followers of each record as a linked list through `edges`.
    let mut waits_for = vec![0_u32; records.len()];
    let mut first_edge = vec![NONE; records.len()];
    let mut edges: Vec<(usize, usize)> = Vec::with_capacity(records.len());
    for (n, record) in records.iter().enumerate() {
        for number in before(record.as_ref()).filter_map(|hash| numbers.get(hash)) {
            let (Some(first), Some(waits)) = (first_edge.get_mut(*number), waits_for.get_mut(n))
            else {
                continue;
            };
            edges.push((n, *first));
            *first = edges.len() - 1;
            *waits += 1;
        }
    }

    let mut ready: BinaryHeap<Reverse<(Key, usize)>> = waits_for
        .iter()
        .enumerate()
        .filter(|(_, waits)| **waits == 0)
        .filter_map(|(n, _)| Some(Reverse((key(of(n)?), n))))
        .collect();
    let mut order = Vec::with_capacity(records.len());
    while let Some(Reverse((_, n))) = ready.pop() {
        order.push(n);
        let mut edge = first_edge.get(n).copied().unwrap_or(NONE);
        while let Some((follower, next)) = edges.get(edge).copied() {
            edge = next;
            let Some(waits) = waits_for.get_mut(follower) else {
                continue;
            };
            *waits -= 1;
            if *waits == 0 {
                ready.extend(of(follower).map(|record| Reverse((key(record), follower))));
            }
        }
    }
    if order.len() < records.len() {
        // A circle of hashes cannot be made. Should one be handed in all the same, it is ordered by
        // its keys rather than lost.
        let mut left: Vec<usize> = (0..records.len())
            .filter(|n| waits_for.get(*n).is_some_and(|waits| *waits > 0))
            .collect();
        left.sort_by_key(|n| of(*n).map(key));
        order.extend(left);
    }
    order
}
