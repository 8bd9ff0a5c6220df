//! Half-written answers, kept beside the cases so that a crash costs no words.
//!
//! Not evidence: a draft is nobody's answer until it is confirmed. One file a session, for the
//! owner alone, whole or not at all, and not synced at every key.

use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::{Folder, Keep};
use crate::case::{CaseId, ChainId};
use crate::failure::{Doing, Failure};
use crate::time::Moment;

/// What somebody was writing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// The question or the form, as the program names it: the field's id, or the register's name
    /// and the entry's.
    pub place: String,
    /// When it was last changed.
    pub at: Moment,
    /// What stands in it, by field, just as typed.
    pub typed: BTreeMap<String, String>,
}

/// The drafts of one session in one case.
pub struct Drafts {
    folder: Rc<dyn Folder>,
    name: String,
    saved: Vec<Draft>,
}

impl Drafts {
    /// Opens the drafts of a case for a session and takes over those that earlier sessions left,
    /// the latest first. What cannot be read is left where it is.
    pub fn open(folder: Rc<dyn Folder>, case: &CaseId, chain: ChainId) -> (Self, Vec<Draft>) {
        let place = format!(".frist/drafts/{case}");
        let mut left = Vec::new();
        let mut read = Vec::new();
        for listed in folder.list(&place).unwrap_or_default() {
            let name = format!("{place}/{}", listed.name);
            let is_ours =
                matches!(listed.name.strip_suffix(".json"), Some(stem) if !stem.starts_with('.'));
            if let Some(bytes) = folder.read(&name).ok().filter(|_| is_ours)
                && let Ok(drafts) = serde_json::from_slice::<Vec<Draft>>(&bytes)
            {
                left.extend(drafts);
                read.push(name);
            }
        }
        left.sort_by(|a, b| b.at.cmp(&a.at).then_with(|| a.place.cmp(&b.place)));
        let mut taken: Vec<Draft> = Vec::new();
        for draft in left {
            let same = |other: &Draft| other.place == draft.place && other.typed == draft.typed;
            if !taken.iter().any(same) {
                taken.push(draft);
            }
        }
        let mut drafts = Self {
            folder,
            name: format!("{place}/{chain}.json"),
            saved: Vec::new(),
        };
        // The old files go only once all they held is in ours; a disk that cannot be written to
        // keeps them. A session that is still alive writes its own again at its next key.
        if drafts.write(&taken, Keep::Synced).is_ok() {
            for name in read.into_iter().filter(|name| *name != drafts.name) {
                let _ = drafts.folder.remove(&name);
            }
        }
        (drafts, taken)
    }

    /// Saves all that is half-written now; what is not among it is forgotten. Costs nothing when
    /// nothing has changed.
    pub fn save(&mut self, drafts: &[Draft]) -> Result<(), Failure> {
        self.write(drafts, Keep::Soft)
    }

    fn write(&mut self, drafts: &[Draft], keep: Keep) -> Result<(), Failure> {
        if self.saved == drafts {
            return Ok(());
        }
        let written = if drafts.is_empty() {
            match self.folder.remove(&self.name) {
                Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
                _ => Ok(()),
            }
        } else {
            serde_json::to_vec_pretty(drafts)
                .map_err(std::io::Error::from)
                .and_then(|bytes| self.folder.replace(&self.name, &bytes, keep))
        };
        written.map_err(|error| {
            Failure::io(Doing::SavingDraft, self.folder.shown(&self.name), &error)
        })?;
        drafts.clone_into(&mut self.saved);
        Ok(())
    }
}
