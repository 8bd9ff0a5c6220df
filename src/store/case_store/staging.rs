//! Records on their way to the disk: encoded, with the hashes that they will have, not yet written.

use super::CaseStore;
use super::write::Writing;
use crate::case::journal::encode;
use crate::case::{CaseId, Digest, Event, Head, Mode, Record};
use crate::time::Moment;

/// The records of one write, in the making.
pub struct Staging<'a> {
    case: CaseId,
    mode: Mode,
    writing: &'a mut Writing,
    at: Moment,
    scenario: Option<Moment>,
    last: Option<(u64, Digest)>,
    seen: Vec<Digest>,
    /// Records before the first that a plan added: the session's own, when it is the first write.
    opening: usize,
    pub(super) bytes: Vec<u8>,
    pub(super) records: Vec<Record>,
}

impl<'a> Staging<'a> {
    /// Begins a write; the first one of a session begins with the session's own record.
    pub(super) fn new(
        store: &CaseStore,
        writing: &'a mut Writing,
        at: Moment,
        scenario: Option<Moment>,
        seen: Vec<Digest>,
    ) -> Self {
        let (case, mode, last) = (store.id.clone(), store.mode, writing.last());
        let session = last
            .is_none()
            .then(|| Event::Session(Box::new(writing.session().clone())));
        let (bytes, records) = (Vec::new(), Vec::new());
        let mut staging = Self {
            case,
            mode,
            writing,
            at,
            scenario,
            last,
            seen,
            opening: 0,
            bytes,
            records,
        };
        if let Some(session) = session {
            staging.add(session);
            staging.opening = 1;
        }
        staging
    }

    /// Adds an event and returns its record, and before the first one the session's.
    pub fn add(&mut self, event: Event) -> &[Record] {
        let head = Head {
            at: self.at,
            by: self.writing.by().clone(),
            case: self.case.clone(),
            chain: self.writing.chain,
            prev: self.last.map(|(_, hash)| hash),
            scenario: self.scenario,
            seen: std::mem::take(&mut self.seen),
            seq: self.last.map_or(0, |(seq, _)| seq + 1),
        };
        let (line, record) = encode(self.mode, head, event, &mut || self.writing.salt());
        self.bytes.extend_from_slice(&line);
        self.last = Some((record.head.seq, record.hash));
        self.records.push(record);
        let added = self.records.len() - 1;
        self.records.get(added..).unwrap_or_default()
    }

    /// Returns whether nothing was added beyond the session's own record.
    pub(super) fn is_bare(&self) -> bool {
        self.records.len() <= self.opening
    }
}
