//! One chain as it is read: blocks of a file go in, verified records come out, and the unfinished
//! line at the end waits. The same reader opens a case, follows another session's file, and checks.
//!
//! A damaged line never hides what comes after it: what can be read is read, and the verdict says
//! that not everything could.

use std::borrow::Cow;
use std::thread;

use super::body;
use super::decode::{Decoder, Line, LineFault, mode_of};
use super::hashes::Hashes;
use super::verdict::{Finding, Tampering, Verdict};
use crate::case::{CaseId, ChainId, Digest, Event, Mode, Record};
use crate::time::Moment;

/// Lines from which on a second thread helps.
const MANY: usize = 512;

/// Reads lines on two threads when there are many.
pub fn decode_many(mode: Mode, lines: &[&[u8]]) -> Vec<Result<Line, LineFault>> {
    let read = |lines: &[&[u8]]| -> Vec<Result<Line, LineFault>> {
        let mut decoder = Decoder::new(mode);
        lines.iter().map(|line| decoder.read(line)).collect()
    };
    if lines.len() < MANY {
        return read(lines);
    }
    let (first, second) = lines.split_at(lines.len() / 2);
    thread::scope(|scope| {
        let other = scope.spawn(|| read(second));
        let mut all = read(first);
        // The other thread cannot panic; should it ever, its lines are read here.
        all.extend(other.join().unwrap_or_else(|_| read(second)));
        all
    })
}

/// Reads one chain, block by block.
#[derive(Debug)]
pub struct ChainReader {
    pub(super) name: String,
    pub(super) chain: Option<ChainId>,
    pub(super) case: Option<CaseId>,
    pub(super) mode: Option<Mode>,
    pub(super) records: u64,
    pub(super) verdict: Verdict,
    pub(super) notes: Notes,
    tail: Vec<u8>,
    lines: u64,
    whole_bytes: u64,
    next_seq: u64,
    head: Option<Digest>,
    last_at: Option<Moment>,
}

/// What only the whole case can judge.
#[derive(Debug, Default)]
pub(super) struct Notes {
    /// The hash of every record.
    pub(super) hashes: Hashes,
    /// Hashes that a record names as read: the record's number and the hash.
    pub(super) read: Vec<(u64, Digest)>,
    /// Values that are `null`: line, record, value.
    pub(super) null: Vec<(u64, Digest, u32)>,
    /// Values that a `masked` record names.
    pub(super) masked: Vec<(Digest, u32)>,
    pub(super) opened: bool,
    pub(super) findings: Vec<Finding>,
}

impl ChainReader {
    /// Makes a reader of the file called `name`, which is `<chain>.jsonl`.
    pub fn new(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            chain: None,
            case: None,
            mode: None,
            records: 0,
            verdict: Verdict::Intact,
            notes: Notes::default(),
            tail: Vec::new(),
            lines: 0,
            whole_bytes: 0,
            next_seq: 0,
            head: None,
            last_at: None,
        }
    }

    /// Takes the next bytes of the file and returns the records that are whole with them, those that
    /// cannot be read left out. Bytes after the last newline wait for the next call.
    pub fn feed(&mut self, bytes: &[u8]) -> Vec<Record> {
        let Some(last) = bytes.iter().rposition(|b| *b == b'\n') else {
            self.tail.extend_from_slice(bytes);
            return Vec::new();
        };
        let before = std::mem::take(&mut self.tail);
        let (whole, rest) = bytes.split_at(last);
        self.tail = rest.get(1..).unwrap_or_default().to_vec();
        // Nearly always a block begins with a line, and is read where it lies.
        let block = if before.is_empty() {
            Cow::Borrowed(whole)
        } else {
            Cow::Owned([&before, whole].concat())
        };
        self.whole_bytes += block.len() as u64 + 1;

        let lines: Vec<&[u8]> = block.split(|b| *b == b'\n').collect();
        if self.mode.is_none() {
            self.mode = lines.iter().find_map(|line| mode_of(line));
        }
        decode_many(self.mode.unwrap_or(Mode::Real), &lines)
            .into_iter()
            .filter_map(|read| self.accept(read))
            .collect()
    }

    /// Takes in what was just written here: `len` bytes that hold these records, one a line, as
    /// [`encode`](super::encode) gave them. The same as feeding the bytes, but for reading them a
    /// second time: the encoder has read back every line that it made.
    pub fn wrote(&mut self, mode: Mode, len: u64, records: &[Record]) {
        self.mode.get_or_insert(mode);
        self.whole_bytes += len;
        for record in records {
            self.lines += 1;
            self.take_in(record, &[]);
        }
    }

    /// Returns the bytes after the last newline: not yet a line, or a torn one.
    pub fn tail(&self) -> &[u8] {
        &self.tail
    }

    /// Returns how many bytes the whole lines take: where the tail begins in the file.
    pub const fn whole_bytes(&self) -> u64 {
        self.whole_bytes
    }

    /// Returns the hash of the last record that could be read.
    pub const fn head(&self) -> Option<Digest> {
        self.head
    }

    /// Returns the chain, once a record of it has been read.
    pub const fn chain(&self) -> Option<ChainId> {
        self.chain
    }

    /// Returns the case that the records name.
    pub const fn case(&self) -> Option<&CaseId> {
        self.case.as_ref()
    }

    /// Returns whether the records are of a real case or of an exercise, once one has been read.
    pub const fn mode(&self) -> Option<Mode> {
        self.mode
    }

    /// Returns the values that are `null`, each by its record and its number; 0 is the body.
    pub fn null_values(&self) -> impl Iterator<Item = (Digest, u32)> + '_ {
        self.notes
            .null
            .iter()
            .map(|(_, record, value)| (*record, *value))
    }

    /// Returns what the chain is if nothing more comes: an unfinished line is then a torn tail.
    pub fn verdict(&self) -> Verdict {
        let mut verdict = self.verdict.clone();
        if !self.tail.is_empty() || self.lines == 0 {
            verdict.worsen(Verdict::TornTail {
                bytes: self.tail.len() as u64,
            });
        }
        verdict
    }

    /// Returns what the whole lines are: for a chain that is still being written.
    pub const fn verdict_so_far(&self) -> &Verdict {
        &self.verdict
    }

    fn tampered(&mut self, what: Tampering) {
        let line = self.lines;
        self.verdict.worsen(Verdict::Tampered { line, what });
    }

    fn accept(&mut self, read: Result<Line, LineFault>) -> Option<Record> {
        self.lines += 1;
        let line = match read {
            Ok(line) => line,
            Err(LineFault::Newer(line)) => {
                self.verdict.worsen(Verdict::Newer { line: self.lines });
                *line
            }
            Err(fault) => {
                self.tampered(Tampering::Line(fault));
                return None;
            }
        };
        self.take_in(&line.record, &line.masked);
        Some(line.record)
    }

    fn take_in(&mut self, record: &Record, masked: &[u32]) {
        self.belongs(record);
        self.follows(record);
        self.note(record, masked);
        self.records += 1;
    }

    /// Checks that the record is of this chain and case.
    fn belongs(&mut self, record: &Record) {
        let head = &record.head;
        match self.chain {
            None => {
                self.chain = Some(head.chain);
                if self.name != format!("{}.jsonl", head.chain) {
                    let name = self.name.clone();
                    self.notes.findings.push(Finding::FileName { name });
                }
            }
            Some(chain) if chain != head.chain => self.tampered(Tampering::OtherChain),
            Some(_) => {}
        }
        match &self.case {
            None => self.case = Some(head.case.clone()),
            Some(case) if *case != head.case => self.tampered(Tampering::OtherCase),
            Some(_) => {}
        }
        if let Event::Opened(opened) = &record.event {
            self.notes.opened = true;
            if self.mode != Some(opened.mode) {
                self.tampered(Tampering::OtherMode);
            }
        }
    }

    /// Checks that the record continues the chain.
    fn follows(&mut self, record: &Record) {
        let head = &record.head;
        let (line, seq) = (self.lines, head.seq);
        if seq == 0 && body::kind(&record.event) != "session" {
            self.tampered(Tampering::NoSession);
        }
        if seq > self.next_seq {
            let expected = self.next_seq;
            self.tampered(Tampering::Gap { expected });
        } else if seq < self.next_seq {
            self.verdict.worsen(Verdict::Fork { line, seq });
        } else if head.prev != self.head {
            self.tampered(Tampering::Unlinked);
        }
        self.next_seq = seq + 1;
        self.head = Some(record.hash);
        if let Some(last) = self.last_at
            && head.at < last
        {
            self.notes.findings.push(Finding::ClockBack {
                name: self.name.clone(),
                seq,
                by: head.at.since(last),
            });
        }
        self.last_at = Some(head.at);
    }

    fn note(&mut self, record: &Record, null: &[u32]) {
        let (hash, seq, line) = (record.hash, record.head.seq, self.lines);
        let notes = &mut self.notes;
        notes.hashes.push(seq, hash, line);
        notes
            .read
            .extend(record.head.seen.iter().map(|seen| (seq, *seen)));
        notes
            .null
            .extend(null.iter().map(|value| (line, hash, *value)));
        match &record.event {
            Event::Masked(masked) => notes.masked.push((masked.record, masked.value)),
            Event::Checkpoint(point) => {
                notes
                    .read
                    .extend(point.heads.values().map(|head| (seq, *head)));
            }
            Event::Session(_)
            | Event::Opened(_)
            | Event::Organisation(_)
            | Event::Acknowledged(_)
            | Event::Answered(_)
            | Event::RowSet(_)
            | Event::RowRemoved(_)
            | Event::StepDone(_)
            | Event::StepSkipped(_)
            | Event::StepReopened(_)
            | Event::Logged(_)
            | Event::Entered(_)
            | Event::Withdrawn(_)
            | Event::AnchorRejected(_)
            | Event::Released(_)
            | Event::HandedOver(_)
            | Event::TookOver(_)
            | Event::Exercise(_)
            | Event::Withheld { .. } => {}
        }
    }
}
