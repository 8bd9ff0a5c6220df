//! Masking on disk: a value that a `masked` record names becomes `null` in every file that holds it.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::CaseStore;
use crate::case::Digest;
use crate::case::journal::{Decoder, LineFault, mask_line};
use crate::failure::{Doing, Failure};

impl CaseStore {
    /// Takes out of the files what has been masked and still stands there: after a masking, after a
    /// crash in the middle of one, after an old copy was put back. Returns how many files were
    /// rewritten. Safe to call at any time; costs little when all is done.
    pub fn scrub(&mut self) -> Result<usize, Failure> {
        let mut rewritten = 0;
        if self.is_read_only() {
            return Ok(rewritten);
        }
        for name in self.chains.may_hold(&self.masked) {
            let full_name = self.chains.full_name(&name);
            let mut decoder = Decoder::new(self.mode);
            let mut change = |bytes: &[u8]| scrubbed(bytes, &self.masked, &mut decoder);
            let changed = self.folder.rewrite(&full_name, &mut change);
            let changed = changed.map_err(|error| {
                let path = self.folder.shown(&full_name);
                Failure::io(Doing::Recording, path, &error)
            })?;
            if changed {
                rewritten += 1;
                self.read_anew(&name);
            }
        }
        Ok(rewritten)
    }

    /// Reads a file that was rewritten here. Its records are the same, less the words; those that
    /// came in between are handed over by the next look.
    fn read_anew(&mut self, name: &str) {
        let before = self.chains.forget(name);
        let read = self.chains.read(self.folder.as_ref(), name);
        let mut records = read.unwrap_or_default();
        let known = records
            .iter()
            .position(|record| Some(record.hash) == before)
            .map_or(0, |last| last + 1);
        self.arrived.extend(records.drain(known..));
    }
}

/// Returns the file without the masked values, or nothing when it holds none of them.
fn scrubbed(
    bytes: &[u8],
    masked: &BTreeSet<(Digest, u32)>,
    decoder: &mut Decoder,
) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(bytes.len());
    let mut changed = false;
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        let mut line = Cow::Borrowed(line);
        if let Some(hash) = hash_of(&line) {
            for (_, value) in masked.range((hash, 0)..=(hash, u32::MAX)) {
                let Some(without) = mask_line(&line, *value).filter(|new| *new != *line) else {
                    continue;
                };
                let bare = without.strip_suffix(b"\n").unwrap_or(&without);
                // The start of a clock and the outcome of a gate stay, whoever asks, and so does a
                // line that is not what its hash says.
                if matches!(decoder.read(bare), Ok(_) | Err(LineFault::Newer(_))) {
                    line = Cow::Owned(without);
                    changed = true;
                }
            }
        }
        out.extend_from_slice(&line);
    }
    changed.then_some(out)
}

/// Finds the hash that a line states. Quotation marks inside words are escaped, so the key is never
/// somebody's words.
fn hash_of(line: &[u8]) -> Option<Digest> {
    const KEY: &[u8] = b",\"hash\":\"";
    let at = line.windows(KEY.len()).position(|part| part == KEY)?;
    let digits = line.get(at + KEY.len()..)?.get(..64)?;
    Digest::from_hex(std::str::from_utf8(digits).ok()?)
}
