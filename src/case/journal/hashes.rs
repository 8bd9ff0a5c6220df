//! The hashes of a chain's records with their numbers and lines, in little more room than the hashes
//! take: as long as nothing is wrong, numbers and lines go up by one.

use crate::case::Digest;

/// How many hashes room is made for at a time: twice as much each time would leave half of it empty.
const ROOM: usize = 512;

/// Hashes with the number and the line of each.
#[derive(Debug, Default)]
pub(super) struct Hashes {
    all: Vec<Digest>,
    runs: Vec<Run>,
}

/// Where a stretch begins in which numbers and lines go up by one.
#[derive(Debug, Clone, Copy)]
struct Run {
    first: usize,
    seq: u64,
    line: u64,
}

impl Hashes {
    /// Adds the hash of a record.
    pub(super) fn push(&mut self, seq: u64, hash: Digest, line: u64) {
        let goes_on = self.runs.last().is_some_and(|run| {
            let since = (self.all.len() - run.first) as u64;
            run.seq.checked_add(since) == Some(seq) && run.line.checked_add(since) == Some(line)
        });
        if !goes_on {
            let first = self.all.len();
            self.runs.push(Run { first, seq, line });
        }
        if self.all.len() == self.all.capacity() {
            self.all.reserve_exact(ROOM);
        }
        self.all.push(hash);
    }

    /// Returns the hashes.
    pub(super) fn all(&self) -> &[Digest] {
        &self.all
    }

    /// Returns each record's number in the chain, its hash and its line.
    pub(super) fn numbered(&self) -> impl Iterator<Item = (u64, Digest, u64)> {
        let ends = self.runs.iter().skip(1).map(|run| run.first);
        let ends = ends.chain(std::iter::once(self.all.len()));
        self.runs.iter().zip(ends).flat_map(|(run, end)| {
            let hashes = self.all.get(run.first..end).unwrap_or_default();
            let since = 0_u64..;
            hashes
                .iter()
                .zip(since)
                .map(|(hash, since)| (run.seq + since, *hash, run.line + since))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_lines_come_back_as_they_were_given() {
        let given: Vec<(u64, Digest, u64)> =
            [(0, 1), (1, 2), (2, 3), (2, 4), (7, 5), (8, 6), (9, 9)]
                .into_iter()
                .map(|(seq, line)| (seq, Digest::of(&[u8::try_from(line).unwrap()]), line))
                .collect();
        let mut hashes = Hashes::default();
        for (seq, hash, line) in &given {
            hashes.push(*seq, *hash, *line);
        }
        assert_eq!(hashes.numbered().collect::<Vec<_>>(), given);
        assert_eq!(hashes.all().len(), given.len());
        assert_eq!(hashes.runs.len(), 4);
    }
}
