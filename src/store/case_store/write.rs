//! Recording: encode, append, sync, and only then say that it is recorded.

use super::{CaseStore, Staging};
use crate::case::event::Session;
use crate::case::{ActorId, ChainId, Digest, Event, Record};
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

    pub(super) const fn by(&self) -> &ActorId {
        &self.by
    }

    pub(super) const fn session(&self) -> &Session {
        &self.session
    }

    pub(super) const fn last(&self) -> Option<(u64, Digest)> {
        self.last
    }

    pub(super) fn salt(&mut self) -> [u8; 16] {
        self.random.salt()
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

    /// Returns who writes.
    pub fn actor(&self) -> Option<&ActorId> {
        self.writing.as_ref().map(|writing| &writing.by)
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
        self.record_staged(at, scenario, &mut |staging| {
            for event in events.iter().cloned() {
                staging.add(event);
            }
            true
        })
    }

    /// Records what `plan` adds, once it has returned `true`; nothing when it returns `false`.
    ///
    /// The plan sees each record as it will stand on the disk, so that what it adds next can rest
    /// on it. It may be called again from the start, when the chain turned out to have to change.
    pub fn record_staged(
        &mut self,
        at: Moment,
        scenario: Option<Moment>,
        plan: &mut dyn FnMut(&mut Staging<'_>) -> bool,
    ) -> Result<Vec<Record>, Failure> {
        if self.is_read_only() {
            return Err(self.unwritten(Cause::NewerFormat));
        }
        let Some(mut writing) = self.writing.take() else {
            return Err(self.unwritten(Cause::Told {
                sv: "ingen har börjat skriva i ärendet".to_owned(),
                en: "nobody has begun to write in the case".to_owned(),
            }));
        };
        let done = self.record_in(&mut writing, at, scenario, plan);
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
        plan: &mut dyn FnMut(&mut Staging<'_>) -> bool,
    ) -> Result<Vec<Record>, Failure> {
        // Three tries are enough: as it is; after somebody masked in our file; in a new chain.
        for _ in 0..3 {
            let seen = self.frontier.unnamed(writing.chain);
            let mut staging = Staging::new(self, writing, at, scenario, seen);
            if !plan(&mut staging) || staging.is_bare() {
                return Ok(Vec::new());
            }
            let Staging { bytes, records, .. } = staging;
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
        Err(self.unwritten(Cause::Told {
            sv: "någon annan skriver hela tiden i samma fil".to_owned(),
            en: "somebody else keeps writing to the same file".to_owned(),
        }))
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
        self.chains
            .wrote(&writing.file_name(), self.mode, bytes.len(), records);
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
