//! The chain files of one case, as far as they have been read.
//!
//! Only whole lines are fed to a chain's reader: what stands after the last newline may still be
//! taken back by who is writing it, and is read again once it is whole.

use std::collections::BTreeSet;
use std::io;

use super::{Folder, Stamp};
use crate::case::journal::{CaseVerdict, ChainReader, Verdict, judge};
use crate::case::{CaseId, ChainId, Digest, Mode, Record};

/// How many bytes are read at a time: of the beginning of a file fewer, so that a short case never
/// stands in memory both as bytes and as records.
const BLOCK: std::ops::RangeInclusive<u64> = 1 << 18..=1 << 20;
/// The longest line that is read; a longer stretch without a newline counts as a torn tail.
const LONGEST: usize = 1 << 26;

/// The chain files of a case.
pub(super) struct Chains {
    place: String,
    files: Vec<ChainFile>,
    /// One for each file, in the same order.
    readers: Vec<ChainReader>,
}

/// What is known of a file, apart from what is in it.
struct ChainFile {
    name: String,
    stamp: Stamp,
    /// How many bytes of whole lines have been read.
    read: u64,
}

/// What a look at a file shows without reading it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Look {
    /// Nothing new.
    Same,
    /// There may be more lines, or it is a new file.
    Longer,
    /// Another file has its name, or it became shorter.
    Replaced,
}

impl Chains {
    /// Makes the chain files of a case, none of them read.
    pub(super) fn new(id: &CaseId) -> Self {
        Self {
            place: format!("{id}/journal"),
            files: Vec::new(),
            readers: Vec::new(),
        }
    }

    /// Returns the folder of the files.
    pub(super) fn place(&self) -> &str {
        &self.place
    }

    /// Returns a file's name within the data folder.
    pub(super) fn full_name(&self, name: &str) -> String {
        format!("{}/{name}", self.place)
    }

    /// Lists the chain files on the disk, read or not.
    pub(super) fn on_disk(&self, folder: &dyn Folder) -> io::Result<Vec<String>> {
        let is_chain = |name: &str| {
            let stem = name.strip_suffix(".jsonl");
            stem.is_some_and(|stem| !stem.starts_with('.'))
        };
        let listed = folder.list(&self.place)?;
        let chains = listed
            .into_iter()
            .filter(|listed| !listed.is_folder && is_chain(&listed.name));
        Ok(chains.map(|listed| listed.name).collect())
    }

    fn position(&self, name: &str) -> Option<usize> {
        self.files.iter().position(|file| file.name == name)
    }

    /// Returns the reader of a file.
    pub(super) fn reader(&self, name: &str) -> Option<&ChainReader> {
        self.readers.get(self.position(name)?)
    }

    /// Returns the readers of all files.
    pub(super) fn readers(&self) -> &[ChainReader] {
        &self.readers
    }

    /// Looks at a file without reading it.
    pub(super) fn look(&mut self, folder: &dyn Folder, name: &str) -> io::Result<Look> {
        let stamp = folder.stamp(&self.full_name(name))?;
        let known = self.position(name).and_then(|at| self.files.get_mut(at));
        let Some(file) = known else {
            return Ok(Look::Longer);
        };
        if file.stamp == stamp {
            return Ok(Look::Same);
        }
        let never_stamped = file.stamp == Stamp::default();
        let same = never_stamped || file.stamp.identity == stamp.identity;
        Ok(if same && stamp.len == file.read {
            file.stamp = stamp;
            Look::Same
        } else if same && stamp.len > file.read {
            Look::Longer
        } else {
            Look::Replaced
        })
    }

    /// Forgets what was read of a file, so that it is read anew. Returns the last record it had.
    pub(super) fn forget(&mut self, name: &str) -> Option<Digest> {
        let at = self.position(name)?;
        self.files.remove(at);
        self.readers.remove(at).head()
    }

    /// Forgets the files that are not among `names`. Returns whether any of them had records.
    pub(super) fn forget_others(&mut self, names: &[String]) -> bool {
        let gone: Vec<String> = self
            .files
            .iter()
            .map(|file| file.name.clone())
            .filter(|name| !names.contains(name))
            .collect();
        let lost = gone.iter().filter_map(|name| self.forget(name)).count();
        lost > 0
    }

    /// Reads the whole lines of a file that have not been read yet.
    pub(super) fn read(&mut self, folder: &dyn Folder, name: &str) -> io::Result<Vec<Record>> {
        let full_name = self.full_name(name);
        let at = self.position_or_new(name);
        let mut records = Vec::new();
        let (Some(file), Some(reader)) = (self.files.get_mut(at), self.readers.get_mut(at)) else {
            return Ok(records);
        };
        file.stamp = folder.stamp(&full_name)?;
        while let Some(block) = whole_lines(folder, &full_name, file.read)? {
            file.read += block.len() as u64;
            let new = reader.feed(&block);
            if records.is_empty() {
                records = new;
            } else {
                records.extend(new);
            }
        }
        Ok(records)
    }

    /// Takes in records that were written here, `bytes` long, so that they are not read again.
    pub(super) fn wrote(&mut self, name: &str, mode: Mode, bytes: usize, records: &[Record]) {
        let at = self.position_or_new(name);
        if let (Some(file), Some(reader)) = (self.files.get_mut(at), self.readers.get_mut(at)) {
            file.read += bytes as u64;
            reader.wrote(mode, bytes as u64, records);
        }
    }

    fn position_or_new(&mut self, name: &str) -> usize {
        self.position(name).unwrap_or_else(|| {
            self.files.push(ChainFile {
                name: name.to_owned(),
                stamp: Stamp::default(),
                read: 0,
            });
            self.readers.push(ChainReader::new(name));
            self.files.len() - 1
        })
    }

    /// Returns whether a file, as it was last read, ends with a newline and is intact by itself.
    /// Values that are gone count as masked: the record that says so may not have been read yet.
    pub(super) fn is_whole(&self, name: &str) -> bool {
        let at = self.position(name);
        let file = at.and_then(|at| self.files.get(at));
        let reader = at.and_then(|at| self.readers.get(at));
        file.is_some_and(|file| file.stamp.len == file.read)
            && reader.is_some_and(|reader| *reader.verdict_so_far() == Verdict::Intact)
    }

    /// Returns the verdict on the whole case as it was last read.
    pub(super) fn verdict(&self) -> CaseVerdict {
        let mut verdict = judge(&self.readers);
        for (chain, file) in verdict.chains.iter_mut().zip(&self.files) {
            let bytes = file.stamp.len.saturating_sub(file.read);
            if bytes > 0 && chain.verdict == Verdict::Intact {
                chain.verdict = Verdict::TornTail { bytes };
                if verdict.verdict == Verdict::Intact {
                    verdict.verdict = Verdict::TornTail { bytes };
                }
            }
        }
        verdict
    }

    /// Returns the files that may still hold one of these values.
    pub(super) fn may_hold(&self, masked: &BTreeSet<(Digest, u32)>) -> BTreeSet<String> {
        let mut names = BTreeSet::new();
        if masked.is_empty() {
            return names;
        }
        let gone: Vec<BTreeSet<(Digest, u32)>> = self
            .readers
            .iter()
            .map(|reader| reader.null_values().collect())
            .collect();
        for place in masked {
            let chains: BTreeSet<Option<ChainId>> = self
                .readers
                .iter()
                .zip(&gone)
                .filter(|(_, gone)| gone.contains(place))
                .map(|(reader, _)| reader.chain())
                .collect();
            // Where it is gone from one file, only copies of that file can still hold it.
            for ((file, reader), gone) in self.files.iter().zip(&self.readers).zip(&gone) {
                let suspect = chains.is_empty() || chains.contains(&reader.chain());
                if suspect && !gone.contains(place) {
                    names.insert(file.name.clone());
                }
            }
        }
        names
    }
}

/// Reads about a block of whole lines from `offset`; nothing when there is no whole line. What the
/// file has given so far says how long it is.
fn whole_lines(folder: &dyn Folder, name: &str, offset: u64) -> io::Result<Option<Vec<u8>>> {
    let block = offset.saturating_mul(2);
    let block = block.clamp(*BLOCK.start(), *BLOCK.end());
    let mut wanted = usize::try_from(block).unwrap_or(LONGEST);
    loop {
        let mut bytes = folder.read_from(name, offset, wanted)?;
        if let Some(last) = bytes.iter().rposition(|byte| *byte == b'\n') {
            bytes.truncate(last + 1);
            return Ok(Some(bytes));
        }
        if bytes.len() < wanted || wanted >= LONGEST {
            return Ok(None);
        }
        wanted *= 2;
    }
}
