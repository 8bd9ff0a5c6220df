//! Recording: encode, append, sync, and only then say that it is recorded.

use super::CaseStore;
use crate::case::event::Session;
use crate::case::journal::encode;
use crate::case::{ActorId, ChainId, Digest, Event, Head, Record};
use crate::failure::{Cause, Doing, Failure};
use crate::store::{AppendFault, Appender, Random};
use crate::time::Moment;

/// A session that may write.
pub(super) struct Writing {
    by: ActorId,
    session: Session,
    random: Random,
    pub(super) chain: ChainId,
    last: Option<(u64, Digest)>,
    appender: Option<Appender>,
}

impl Writing {
    pub(super) fn file_name(&self) -> String {
        format!("{}.jsonl", self.chain)
    }

    /// Leaves the chain for good; the next record begins another.
    fn leave_chain(&mut self) {
        self.chain = self.random.chain();
        self.last = None;
        self.appender = None;
    }
}

impl CaseStore {
    /// Says who writes from now on, in a chain of their own, and returns the chain's name. Nothing
    /// is written before the first [`record`](Self::record): a session that only reads leaves no
    /// file.
    pub fn begin(&mut self, by: ActorId, session: Session, mut random: Random) -> ChainId {
        let chain = random.chain();
        self.writing = Some(Writing {
            by,
            session,
            random,
            chain,
            last: None,
            appender: None,
        });
        chain
    }

    /// Returns the chain that is written to; another one after a write that could not be taken
    /// back.
    pub fn chain(&self) -> Option<ChainId> {
        self.writing.as_ref().map(|writing| writing.chain)
    }

    /// Records events: all of them are on the disk when this returns `Ok`, and none counts when it
    /// returns a failure. The first call of a session writes its session record first, which is
    /// among those returned.
    ///
    /// A crash in the middle leaves the first of several events, whole; each is one line.
    pub fn record(
        &mut self,
        at: Moment,
        scenario: Option<Moment>,
        events: &[Event],
    ) -> Result<Vec<Record>, Failure> {
        if self.is_read_only() {
            return Err(self.unwritten(Cause::NewerFormat));
        }
        if events.is_empty() {
            return Ok(Vec::new());
        }
        let Some(mut writing) = self.writing.take() else {
            return Err(self.unwritten(Cause::Other("no session has begun".to_owned())));
        };
        let done = self.record_in(&mut writing, at, scenario, events);
        self.writing = Some(writing);
        let records = done?;
        let masks = records
            .iter()
            .any(|record| matches!(record.event, Event::Masked(_)));
        if masks {
            // The reasoned act is recorded; what cannot be rewritten now is tried again at the next
            // opening, and `scrub` says whether it went well.
            let _ = self.scrub();
        }
        Ok(records)
    }

    fn record_in(
        &mut self,
        writing: &mut Writing,
        at: Moment,
        scenario: Option<Moment>,
        events: &[Event],
    ) -> Result<Vec<Record>, Failure> {
        // Three tries are enough: as it is; after somebody masked in our file; in a new chain.
        for _ in 0..3 {
            let (bytes, records) = self.encode(writing, at, scenario, events);
            match self.append(writing, &bytes) {
                Ok(()) => {
                    self.wrote(writing, &bytes, &records);
                    return Ok(records);
                }
                Err(AppendFault::Changed) => {
                    if self.is_still_ours(writing) {
                        if let Some(appender) = &mut writing.appender {
                            appender.accept();
                        }
                    } else {
                        writing.leave_chain();
                    }
                }
                Err(AppendFault::Nothing(error)) => {
                    let name = self.chains.full_name(&writing.file_name());
                    if writing.last.is_none() {
                        // An empty chain says nothing: it goes, and comes back with its first line.
                        writing.appender = None;
                        let _ = self.folder.remove(&name);
                    }
                    let path = self.folder.shown(&name);
                    return Err(Failure::io(Doing::Recording, path, &error));
                }
                Err(AppendFault::Spoiled(error)) => {
                    let path = self
                        .folder
                        .shown(&self.chains.full_name(&writing.file_name()));
                    writing.leave_chain();
                    return Err(Failure::io(Doing::Recording, path, &error));
                }
            }
        }
        let words = "somebody else keeps writing to this session's file".to_owned();
        Err(self.unwritten(Cause::Other(words)))
    }

    fn encode(
        &self,
        writing: &mut Writing,
        at: Moment,
        scenario: Option<Moment>,
        events: &[Event],
    ) -> (Vec<u8>, Vec<Record>) {
        let first = writing
            .last
            .is_none()
            .then(|| Event::Session(Box::new(writing.session.clone())));
        let (mut bytes, mut records) = (Vec::new(), Vec::new());
        let mut last = writing.last;
        let mut seen = self.frontier.unnamed(writing.chain);
        for event in first.into_iter().chain(events.iter().cloned()) {
            let head = Head {
                at,
                by: writing.by.clone(),
                case: self.id.clone(),
                chain: writing.chain,
                prev: last.map(|(_, hash)| hash),
                scenario,
                seen: std::mem::take(&mut seen),
                seq: last.map_or(0, |(seq, _)| seq + 1),
            };
            let (line, record) = encode(self.mode, head, event, &mut || writing.random.salt());
            bytes.extend_from_slice(&line);
            last = Some((record.head.seq, record.hash));
            records.push(record);
        }
        (bytes, records)
    }

    fn append(&self, writing: &mut Writing, bytes: &[u8]) -> Result<(), AppendFault> {
        let name = self.chains.full_name(&writing.file_name());
        let appender = match &mut writing.appender {
            Some(appender) => appender,
            none => {
                let tail = self.folder.open_tail(&name).map_err(AppendFault::Nothing)?;
                none.insert(Appender::new(tail))
            }
        };
        appender.append(bytes)
    }

    /// Notes what was written, so that following does not read it again.
    fn wrote(&mut self, writing: &mut Writing, bytes: &[u8], records: &[Record]) {
        self.chains.wrote(&writing.file_name(), bytes);
        self.note(records);
        let last = records.last();
        writing.last = last.map(|record| (record.head.seq, record.hash));
    }

    /// Returns whether this session's file, which somebody rewrote, still ends with our last record.
    fn is_still_ours(&mut self, writing: &Writing) -> bool {
        let name = writing.file_name();
        let Some((_, last)) = writing.last else {
            return false;
        };
        self.chains.forget(&name);
        let read = self.chains.read(self.folder.as_ref(), &name);
        read.is_ok_and(|records| records.last().is_some_and(|record| record.hash == last))
            && self.chains.is_whole(&name)
    }

    fn unwritten(&self, cause: Cause) -> Failure {
        Failure {
            doing: Doing::Recording,
            path: Some(self.folder.shown(self.id.as_str())),
            cause,
        }
    }
}
