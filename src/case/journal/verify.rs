//! The verdict on a whole case: each chain by itself, and then what only all of them together show.

use std::collections::{BTreeMap, HashSet};

use super::chain::ChainReader;
use super::order::Digests;
use super::union::case_head;
use super::verdict::{CaseVerdict, ChainVerdict, Finding, Tampering, Verdict};
use crate::case::{CaseId, ChainId, Digest, Mode};

/// Checks a case: the name and the bytes of each file in its `journal` folder.
pub fn verify<N: AsRef<str>, B: AsRef<[u8]>>(
    chains: impl IntoIterator<Item = (N, B)>,
) -> CaseVerdict {
    /// Bytes taken at a time, so that the lines of a large file are not all in memory as records.
    const BLOCK: usize = 1 << 20;
    let readers: Vec<ChainReader> = chains
        .into_iter()
        .map(|(name, bytes)| {
            let mut reader = ChainReader::new(name.as_ref());
            for block in bytes.as_ref().chunks(BLOCK) {
                reader.feed(block);
            }
            reader
        })
        .collect();
    judge(&readers)
}

/// Returns the verdict on a case whose chains these readers have read to the end.
pub fn judge(readers: &[ChainReader]) -> CaseVerdict {
    let mut verdicts: Vec<Verdict> = readers.iter().map(ChainReader::verdict).collect();
    let heads = compare_copies(readers, &mut verdicts);

    let opener = readers
        .iter()
        .find(|reader| reader.notes.opened)
        .or_else(|| readers.iter().find(|reader| reader.chain.is_some()));
    let (case, mode) = opener.map_or((None, None), |reader| (reader.case.clone(), reader.mode));
    let hashes = || readers.iter().flat_map(|reader| reader.notes.hashes.all());
    // The few that are named are looked for among the many that are there, and not the other way
    // about: a set of the many would be the largest thing in memory.
    let mut absent: Digests = readers
        .iter()
        .flat_map(|reader| reader.notes.read.iter().map(|(_, hash)| *hash))
        .collect();
    for hash in hashes() {
        absent.remove(hash);
    }
    let records = if are_distinct(readers, &verdicts) {
        hashes().count()
    } else {
        hashes().copied().collect::<Digests>().len()
    };
    let named: HashSet<(Digest, u32)> = readers
        .iter()
        .flat_map(|reader| reader.notes.masked.iter().copied())
        .collect();

    let mut findings = Vec::new();
    let mut masked = HashSet::new();
    for (reader, verdict) in readers.iter().zip(&mut verdicts) {
        if let Some(what) = stranger(reader, case.as_ref(), mode) {
            verdict.worsen(Verdict::Tampered { line: 1, what });
        }
        for (line, hash, value) in &reader.notes.null {
            if named.contains(&(*hash, *value)) {
                masked.insert((*hash, *value));
            } else {
                let (line, what) = (*line, Tampering::Unexplained { value: *value });
                verdict.worsen(Verdict::Tampered { line, what });
            }
        }
        findings.extend(reader.notes.findings.iter().cloned());
        for (seq, hash) in &reader.notes.read {
            if absent.remove(hash) {
                findings.push(Finding::Missing {
                    name: reader.name.clone(),
                    seq: *seq,
                    hash: *hash,
                });
            }
        }
    }
    if !readers.iter().any(|reader| reader.notes.opened) {
        findings.push(Finding::NotOpened);
    }

    let mut worst = Verdict::Intact;
    for verdict in &verdicts {
        worst.worsen(verdict.clone());
    }
    let chains = readers
        .iter()
        .zip(verdicts)
        .map(|(reader, verdict)| ChainVerdict {
            name: reader.name.clone(),
            chain: reader.chain,
            records: reader.records,
            verdict,
        })
        .collect();
    CaseVerdict {
        verdict: worst,
        chains,
        findings,
        masked: masked.len(),
        records: records as u64,
        mode,
        head: case_head(heads),
    }
}

/// Returns whether no record can be there twice: each file holds a chain of its own, and its numbers
/// go up.
fn are_distinct(readers: &[ChainReader], verdicts: &[Verdict]) -> bool {
    let mut chains = HashSet::new();
    let mut named = readers.iter().filter_map(|reader| reader.chain);
    named.all(|chain| chains.insert(chain))
        && verdicts.iter().all(|verdict| match verdict {
            Verdict::Intact | Verdict::TornTail { .. } | Verdict::Newer { .. } => true,
            Verdict::Fork { .. } | Verdict::Tampered { .. } => false,
        })
}

/// Returns why a chain does not belong with the one that opened the case.
fn stranger(reader: &ChainReader, case: Option<&CaseId>, mode: Option<Mode>) -> Option<Tampering> {
    reader.chain?;
    if reader.case.as_ref() != case {
        Some(Tampering::OtherCase)
    } else if reader.mode != mode {
        Some(Tampering::OtherMode)
    } else {
        None
    }
}

/// Compares files that hold the same chain: copies may end earlier or later, but where both have a
/// record it is the same one. Returns the head of each chain.
fn compare_copies(readers: &[ChainReader], verdicts: &mut [Verdict]) -> Vec<Digest> {
    let mut by_chain: BTreeMap<ChainId, Vec<usize>> = BTreeMap::new();
    for (n, reader) in readers.iter().enumerate() {
        if let Some(chain) = reader.chain {
            by_chain.entry(chain).or_default().push(n);
        }
    }
    let hashes = |n: usize| {
        let reader = readers.get(n);
        reader
            .into_iter()
            .flat_map(|reader| reader.notes.hashes.numbered())
    };
    let mut heads = Vec::with_capacity(by_chain.len());
    for copies in by_chain.values() {
        let all = || copies.iter().flat_map(|n| hashes(*n));
        heads.extend(all().map(|(seq, hash, _)| (seq, hash)).max());
        let [first, others @ ..] = copies.as_slice() else {
            continue;
        };
        let mut known: BTreeMap<u64, Digest> = BTreeMap::new();
        if !others.is_empty() {
            known.extend(hashes(*first).map(|(seq, hash, _)| (seq, hash)));
        }
        for other in others {
            for (seq, hash, line) in hashes(*other) {
                let there = *known.entry(seq).or_insert(hash);
                if there != hash
                    && let Some(verdict) = verdicts.get_mut(*other)
                {
                    verdict.worsen(Verdict::Fork { line, seq });
                }
            }
        }
    }
    heads.into_iter().map(|(_, hash)| hash).collect()
}
