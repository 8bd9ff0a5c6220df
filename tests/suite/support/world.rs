//! A data folder in memory that can fail and lose its power, and windows on one case in it.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails"
)]

use std::rc::Rc;

use frist::case::event::{Mode, RuleRef, Session, TimeSource};
use frist::case::journal::{Journal, domain};
use frist::case::{ActorId, CaseId, ChainId, Digest, Record};
use frist::store::{CaseStore, Faulty, Folder, Memory, Random};

use super::records::{logged, opened, start};

/// A rule file that every case here froze.
pub(crate) const RULE: &[u8] = b"kind = \"playbook\"\n";

/// A data folder.
pub(crate) struct World {
    /// What lies on the disk.
    pub(crate) memory: Memory,
    /// The same, as the programs see it; told to fail here.
    pub(crate) faulty: Faulty,
    /// The one case in it.
    pub(crate) id: CaseId,
}

/// One program with the case open: what it writes to and what it has read.
pub(crate) struct Window {
    pub(crate) store: CaseStore,
    pub(crate) journal: Journal,
}

impl World {
    /// Makes a data folder without any case.
    pub(crate) fn new() -> Self {
        let memory = Memory::new();
        Self {
            faulty: Faulty::new(Rc::new(memory.clone())),
            memory,
            id: CaseId::new("2025-08-26-abcdef").unwrap(),
        }
    }

    /// Makes a data folder with the case, opened by window 1, which is gone again.
    pub(crate) fn with_case() -> Self {
        let world = Self::new();
        world.create(1).log("larm");
        world
    }

    /// Returns the folder as programs see it.
    pub(crate) fn folder(&self) -> Rc<dyn Folder> {
        Rc::new(self.faulty.clone())
    }

    /// Makes the case in window `n` and records how it was opened.
    pub(crate) fn create(&self, n: u64) -> Window {
        let rule = RuleRef {
            digest: Digest::of(RULE),
            id: "personuppgiftsincident".to_owned(),
            kind: "playbook".to_owned(),
        };
        let rules = [(rule, RULE.to_vec())];
        let mut store = CaseStore::create(self.folder(), &self.id, Mode::Real, &rules).unwrap();
        begin(&mut store, n);
        let journal = Journal::default();
        let mut window = Window { store, journal };
        let first = [opened(Mode::Real, "Miljödata")];
        let records = window.store.record(start(), None, &first).unwrap();
        window.journal.take(records);
        window
    }

    /// Opens the case in window `n`.
    pub(crate) fn open(&self, n: u64) -> Window {
        let opening = CaseStore::open(self.folder(), &self.id).unwrap();
        let mut store = opening.store;
        begin(&mut store, n);
        let journal = Journal::of(opening.records);
        Window { store, journal }
    }

    /// Returns the chain files with their bytes.
    pub(crate) fn chains(&self) -> Vec<(String, Vec<u8>)> {
        let files = self.memory.files().into_iter();
        files
            .filter(|(name, _)| name.contains("/journal/"))
            .collect()
    }
}

/// Says who writes in window `n`.
fn begin(store: &mut CaseStore, n: u64) -> ChainId {
    let session = Session {
        name: format!("person {n}").into(),
        program: "0.1.0".to_owned(),
        role: "incidentledare".into(),
        time: TimeSource::Wall,
    };
    let by = ActorId::new(&format!("actor-{n}")).unwrap();
    store.begin(by, session, Random::fixed(n))
}

impl Window {
    /// Logs a line, which must go well, and returns its record.
    pub(crate) fn log(&mut self, words: &str) -> Record {
        let records = self.store.record(start(), None, &[logged(words)]).unwrap();
        self.journal.take(records.clone());
        records.last().unwrap().clone()
    }

    /// Returns the name of the file that this window writes to.
    pub(crate) fn file(&self) -> String {
        let chain = self.store.chain().unwrap();
        format!("{}/journal/{chain}.jsonl", self.store.id())
    }

    /// Takes in what others have written; returns how many records are new.
    pub(crate) fn follow(&mut self) -> usize {
        let before = self.journal.len();
        let followed = self.store.follow().unwrap();
        assert!(!followed.lost, "something read before is gone");
        self.journal.take(followed.records);
        self.journal.len() - before
    }

    /// Returns the words of the log, in the order of the record; `-` for what is masked.
    pub(crate) fn words(&self) -> Vec<String> {
        let words = |record: &Record| {
            if let frist::case::Event::Logged(logged) = &record.event {
                Some(logged.text.or("-").to_owned())
            } else {
                None
            }
        };
        self.journal
            .records()
            .iter()
            .filter_map(|record| words(record))
            .collect()
    }
}

/// Returns the first line of chain 255 as a version 2 would write it.
pub(crate) fn newer_line(case: &str) -> Vec<u8> {
    let value = "{\"body\":{\"new\":true},\"salt\":\"00000000000000000000000000000000\"}";
    let commit = Digest::of(value.as_bytes());
    let before = format!(
        "{{\"at\":\"2025-08-26T14:54:00.000Z\",\"by\":\"x\",\"case\":\"{case}\",\"chain\":\"00000000000000ff\",\"commits\":[\"{commit}\"]"
    );
    let after = "\"kind\":\"session\",\"prev\":null,\"seen\":[],\"seq\":0,\"v\":2";
    let domain = domain(Mode::Real, 2);
    let hash = Digest::of(format!("{domain}{before},{after}}}").as_bytes());
    format!("{before},\"hash\":\"{hash}\",{after},\"values\":[{value}]}}\n").into_bytes()
}
