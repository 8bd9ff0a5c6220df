//! A case on disk: opened, followed, written to. Decides nothing about what may be recorded.
//!
//! ```text
//! <id>/rules/<digest>.toml      frozen rule files, named by their SHA-256
//! <id>/journal/<chain>.jsonl    one append-only chain a session
//! <id>/reports/                 papers as they left the house
//! ```

mod follow;
mod mask;
mod staging;
mod write;

use std::collections::BTreeSet;
use std::io;
use std::path::PathBuf;
use std::rc::Rc;

use super::Folder;
use super::chains::Chains;
use super::frontier::Frontier;
use crate::case::event::RuleRef;
use crate::case::journal::{CaseVerdict, ChainReader, Verdict};
use crate::case::{CaseId, Digest, Event, Mode, Record};
use crate::failure::{Doing, Failure};

pub use follow::Followed;
pub(super) use staging::Staging;
use write::Writing;

/// A case on disk.
pub struct CaseStore {
    folder: Rc<dyn Folder>,
    id: CaseId,
    mode: Mode,
    chains: Chains,
    frontier: Frontier,
    masked: BTreeSet<(Digest, u32)>,
    /// Records that were read on the side and not yet handed over.
    arrived: Vec<Record>,
    writing: Option<Writing>,
}

/// A case as it was found.
pub struct Opening {
    /// The case, ready to be followed and written to.
    pub store: CaseStore,
    /// Every record that could be read, file by file, each file in its own order. A copy of a file
    /// gives its records twice; the journal takes each once.
    pub records: Vec<Record>,
    /// Chain files that could not be read to their end, and why.
    pub unread: Vec<Failure>,
    /// The frozen rule files whose bytes are what their names say.
    pub rules: Vec<(Digest, Vec<u8>)>,
    /// Rule files that are not what their names say, or could not be read.
    pub bad_rules: Vec<PathBuf>,
}

impl CaseStore {
    /// Makes the folder of a new case with its frozen rule files. There is no case before its first
    /// records are written: [`begin`](Self::begin), then [`record`](Self::record) `Opened`.
    pub fn create(
        folder: Rc<dyn Folder>,
        id: &CaseId,
        mode: Mode,
        rules: &[(RuleRef, Vec<u8>)],
    ) -> Result<Self, Failure> {
        for (_, bytes) in rules {
            let name = format!("{id}/rules/{}.toml", Digest::of(bytes));
            match folder.write_new(&name, bytes) {
                Err(error) if error.kind() != io::ErrorKind::AlreadyExists => {
                    let path = folder.shown(&name);
                    return Err(Failure::io(Doing::CreatingCase, path, &error));
                }
                _ => {}
            }
        }
        Ok(Self::bare(folder, id, mode))
    }

    /// Opens a case: reads and verifies everything, and finishes the masking that a crash or a
    /// restored copy left undone. Damage never keeps the readable rest from opening.
    pub fn open(folder: Rc<dyn Folder>, id: &CaseId) -> Result<Opening, Failure> {
        let mut opening = Self::inspect(folder, id)?;
        opening.store.finish();
        Ok(opening)
    }

    /// Makes a case that was only looked at one that is open: finishes the masking that a crash or a
    /// restored copy left undone. What cannot be rewritten now, on a disk that is read-only, is tried
    /// again next time; in memory it is masked all the same.
    pub fn finish(&mut self) {
        let _ = self.scrub();
    }

    /// Opens a case and changes nothing on the disk.
    pub fn inspect(folder: Rc<dyn Folder>, id: &CaseId) -> Result<Opening, Failure> {
        let mut store = Self::bare(folder, id, Mode::Real);
        let names = store.on_disk()?;
        let (mut records, mut unread) = (Vec::new(), Vec::new());
        let mut opened_in = None;
        for name in &names {
            match store.chains.read(store.folder.as_ref(), name) {
                Ok(read) => {
                    let opens = |record: &Record| matches!(record.event, Event::Opened(_));
                    if opened_in.is_none() && read.iter().any(opens) {
                        opened_in = store.chains.reader(name).and_then(ChainReader::mode);
                    }
                    if records.is_empty() {
                        records = read;
                    } else {
                        records.extend(read);
                    }
                }
                Err(error) => unread.push(store.unread(name, &error)),
            }
        }
        let of_any = || store.chains.readers().iter().find_map(ChainReader::mode);
        store.mode = opened_in.or_else(of_any).unwrap_or(Mode::Real);
        store.keep_ours(&mut records);
        store.note(&records);
        let (rules, bad_rules) = store.read_rules();
        Ok(Opening {
            store,
            records,
            unread,
            rules,
            bad_rules,
        })
    }

    fn bare(folder: Rc<dyn Folder>, id: &CaseId, mode: Mode) -> Self {
        Self {
            folder,
            id: id.clone(),
            mode,
            chains: Chains::new(id),
            frontier: Frontier::default(),
            masked: BTreeSet::new(),
            arrived: Vec::new(),
            writing: None,
        }
    }

    /// Returns the case's name.
    pub const fn id(&self) -> &CaseId {
        &self.id
    }

    /// Returns whether the records are of a real case or of an exercise.
    pub const fn mode(&self) -> Mode {
        self.mode
    }

    /// Returns the verdict on what has been read, each chain and the whole. The last line of a file
    /// that another session is writing just now counts as torn until it is whole.
    pub fn verdict(&self) -> CaseVerdict {
        self.chains.verdict()
    }

    /// Returns whether a newer program wrote some of it: then nothing can be recorded here.
    pub fn is_read_only(&self) -> bool {
        let mut readers = self.chains.readers().iter();
        readers.any(|reader| matches!(reader.verdict_so_far(), Verdict::Newer { .. }))
    }

    fn on_disk(&self) -> Result<Vec<String>, Failure> {
        let names = self.chains.on_disk(self.folder.as_ref());
        names.map_err(|error| {
            let path = self.folder.shown(self.chains.place());
            Failure::io(Doing::OpeningCase, path, &error)
        })
    }

    fn unread(&self, name: &str, error: &io::Error) -> Failure {
        let path = self.folder.shown(&self.chains.full_name(name));
        Failure::io(Doing::OpeningCase, path, error)
    }

    /// Leaves out the records of another case, and those that take an exercise for the real thing.
    /// The verdict names the chains.
    fn keep_ours(&self, records: &mut Vec<Record>) {
        let readers = self.chains.readers().iter();
        let strange: Vec<_> = readers
            .filter(|reader| reader.mode().is_some_and(|mode| mode != self.mode))
            .map(ChainReader::chain)
            .collect();
        records.retain(|record| {
            record.head.case == self.id && !strange.contains(&Some(record.head.chain))
        });
    }

    /// Notes what the next record has seen and what has been masked.
    fn note(&mut self, records: &[Record]) {
        for record in records {
            self.frontier.note(record);
            if let Event::Masked(masked) = &record.event {
                self.masked.insert((masked.record, masked.value));
            }
        }
        self.frontier.settle();
    }

    fn read_rules(&self) -> (Vec<(Digest, Vec<u8>)>, Vec<PathBuf>) {
        let (mut rules, mut bad) = (Vec::new(), Vec::new());
        let place = format!("{}/rules", self.id);
        for listed in self.folder.list(&place).unwrap_or_default() {
            let Some(stem) = listed.name.strip_suffix(".toml") else {
                continue;
            };
            let name = format!("{place}/{}", listed.name);
            match self.folder.read(&name) {
                Ok(bytes) if Digest::from_hex(stem) == Some(Digest::of(&bytes)) => {
                    rules.push((Digest::of(&bytes), bytes));
                }
                Ok(_) | Err(_) => bad.push(self.folder.shown(&name)),
            }
        }
        (rules, bad)
    }
}
