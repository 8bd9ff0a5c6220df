//! The cases in a data folder. Reads no case: a name and a chain in its `journal` folder make one.

use std::cell::{RefCell, RefMut};
use std::cmp::Reverse;
use std::io::ErrorKind;
use std::rc::Rc;

use super::{CaseStore, Desk, Folder, Random, Trouble};
use crate::case::{CaseId, Digest, Known, Mode, RuleFile};
use crate::failure::{Doing, Failure};
use crate::playbook::{Playbook, Problems};
use crate::time::Moment;

/// A data folder with its cases.
#[derive(Clone)]
pub struct Library {
    folder: Rc<dyn Folder>,
    /// The playbooks that have been read for its cases.
    known: Rc<RefCell<Known>>,
}

impl Library {
    /// Takes a data folder; it need not be there yet.
    pub fn new(folder: Rc<dyn Folder>) -> Self {
        Self {
            folder,
            known: Rc::default(),
        }
    }

    /// Returns the folder that the cases lie in.
    pub fn folder(&self) -> Rc<dyn Folder> {
        Rc::clone(&self.folder)
    }

    /// Returns the playbooks that have been read for its cases.
    pub(super) fn known(&self) -> RefMut<'_, Known> {
        self.known.borrow_mut()
    }

    /// Reads a playbook, once.
    pub fn playbook(&self, file: &RuleFile) -> Result<Rc<Playbook>, Problems> {
        self.known().read(file)
    }

    /// Opens a case; writes nothing yet.
    pub fn open(&self, id: &CaseId) -> Result<Desk, Trouble> {
        Desk::of(CaseStore::open(self.folder(), id)?, &mut self.known())
    }

    /// Opens a case and changes nothing on the disk, not even what a crash left undone.
    pub fn inspect(&self, id: &CaseId) -> Result<Desk, Trouble> {
        Desk::of(CaseStore::inspect(self.folder(), id)?, &mut self.known())
    }

    /// Lists the cases, the latest name first. A data folder that is not there has none.
    pub fn cases(&self) -> Result<Vec<CaseId>, Failure> {
        let listed = match self.folder.list("") {
            Ok(listed) => listed,
            Err(error) if error.kind() == ErrorKind::NotFound => Vec::new(),
            Err(error) => {
                let path = self.folder.shown("");
                return Err(Failure::io(Doing::ListingCases, path, &error));
            }
        };
        let mut cases: Vec<CaseId> = listed
            .into_iter()
            .filter(|listed| listed.is_folder)
            .filter_map(|listed| CaseId::new(&listed.name))
            .filter(|id| self.has(id))
            .collect();
        cases.sort_by(|a, b| day_of(b).cmp(day_of(a)).then_with(|| a.cmp(b)));
        Ok(cases)
    }

    /// Returns whether there is such a case.
    pub fn has(&self, id: &CaseId) -> bool {
        let journal = self.folder.list(&format!("{id}/journal"));
        let is_chain = |name: &str| name.strip_suffix(".jsonl").is_some();
        journal.is_ok_and(|files| files.iter().any(|file| is_chain(&file.name)))
    }

    /// Returns a mark of the case as it stands on the disk, without reading it: two equal marks mean
    /// the same records.
    pub fn mark(&self, id: &CaseId) -> Digest {
        let place = format!("{id}/journal");
        let mut parts: Vec<Vec<u8>> = Vec::new();
        for file in self.folder.list(&place).unwrap_or_default() {
            let stamp = self.folder.stamp(&format!("{place}/{}", file.name));
            parts.push(format!("{} {:?}", file.name, stamp.ok()).into_bytes());
        }
        Digest::of_parts(parts.iter().map(Vec::as_slice))
    }

    /// Returns how many bytes the case's records take on the disk, without reading them.
    pub fn size(&self, id: &CaseId) -> u64 {
        let place = format!("{id}/journal");
        let files = self.folder.list(&place).unwrap_or_default();
        let sizes = files.iter().map(|file| {
            let stamp = self.folder.stamp(&format!("{place}/{}", file.name));
            stamp.map_or(0, |stamp| stamp.len)
        });
        sizes.sum()
    }

    /// Makes a name that no case has: the day and six letters, never a word of the title.
    pub fn new_id(&self, mode: Mode, at: Moment, random: &mut Random) -> CaseId {
        let stockholm = at.utc().with_timezone(&chrono_tz::Europe::Stockholm);
        let day = stockholm.format("%Y-%m-%d");
        let before = match mode {
            Mode::Real => "",
            Mode::Exercise => EXERCISE,
        };
        loop {
            let name = format!("{before}{day}-{}", random.letters(6));
            if self.folder.list(&name).is_err()
                && let Some(id) = CaseId::new(&name)
            {
                return id;
            }
        }
    }
}

/// What an exercise's name begins with, so that nobody takes its folder for the real thing.
const EXERCISE: &str = "ovning-";
/// The bytes of a day, as in `2026-11-22`.
const DAY: usize = 10;

/// Returns whether a case was named as an exercise: what is known of it before it has been read.
pub fn names_an_exercise(id: &CaseId) -> bool {
    id.as_str().starts_with(EXERCISE)
}

/// Returns what cases are sorted by where people look for one: real ones before exercises, the latest
/// day first, and those of one day by when they were opened, as far as that has been read.
pub fn order_for_people(
    id: &CaseId,
    is_exercise: bool,
    opened: Option<Moment>,
) -> impl Ord + use<'_> {
    let day = day_of(id).get(..DAY).unwrap_or_default();
    (is_exercise, Reverse(day), Reverse(opened), id.as_str())
}

/// Returns the part of a name that begins with the day.
fn day_of(id: &CaseId) -> &str {
    let name = id.as_str();
    name.strip_prefix(EXERCISE).unwrap_or(name)
}
