//! Half-written answers, kept beside the cases so that a crash costs no words.
//!
//! Not evidence: a draft is nobody's answer until it is confirmed. One file a session, for the
//! owner alone, whole or not at all, and not synced at every key. A session takes over only what
//! those that are no more have left.

use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::presence::{self, Presence};
use super::{Folder, Keep};
use crate::case::{ActorId, CaseId, ChainId};
use crate::failure::{Doing, Failure};
use crate::time::Moment;

/// How the name of a session's drafts ends.
const DRAFTS: &str = ".json";
/// How the name of its sign of life ends.
const SIGN: &str = ".here";

/// What somebody was writing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// The question or the form, as the program names it: the field's id, or the register's name
    /// and the entry's.
    pub place: String,
    /// When it was last changed.
    pub at: Moment,
    /// Who wrote it; absent outside any case, and in what an older program left.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<ActorId>,
    /// What stands in it, by field, just as typed.
    pub typed: BTreeMap<String, String>,
}

/// The drafts of one session in one case.
pub struct Drafts {
    folder: Rc<dyn Folder>,
    name: String,
    /// What the sign of life of this session is called.
    sign: String,
    /// The sign, for as long as there are drafts.
    presence: Option<Presence>,
    saved: Vec<Draft>,
}

/// What other sessions left in a case.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Left {
    /// The drafts of those that are no more, taken over, the latest first.
    pub taken: Vec<Draft>,
    /// How many sessions are alive and have drafts of their own; these are not touched.
    pub alive: usize,
}

impl Drafts {
    /// Opens the drafts of a case for a session and takes over those of sessions that are no more.
    /// What belongs to a living one, or cannot be read, is left where it is.
    pub fn open(folder: Rc<dyn Folder>, case: &CaseId, chain: ChainId) -> (Self, Left) {
        let place = format!(".frist/drafts/{case}");
        let mut drafts = Self {
            name: format!("{place}/{chain}{DRAFTS}"),
            sign: format!("{place}/{chain}{SIGN}"),
            folder,
            presence: None,
            saved: Vec::new(),
        };
        let listed = drafts.folder.list(&place).unwrap_or_default();
        let (mut found, mut old, mut alive) = (Vec::new(), Vec::new(), 0);
        for listed in &listed {
            let name = format!("{place}/{}", listed.name);
            let ours = listed.name.strip_suffix(DRAFTS);
            let Some(stem) = ours.filter(|stem| !stem.starts_with('.')) else {
                continue;
            };
            let sign = format!("{place}/{stem}{SIGN}");
            if drafts.is_alive(&sign) {
                alive += 1;
                continue;
            }
            if let Ok(bytes) = drafts.folder.read(&name)
                && let Ok(left) = serde_json::from_slice::<Vec<Draft>>(&bytes)
            {
                found.extend(left);
                old.extend([name, sign]);
            }
        }
        found.sort_by(|a, b| b.at.cmp(&a.at).then_with(|| a.place.cmp(&b.place)));
        let mut taken: Vec<Draft> = Vec::new();
        for draft in found {
            let same = |other: &Draft| other.place == draft.place && other.typed == draft.typed;
            if !taken.iter().any(same) {
                taken.push(draft);
            }
        }
        // The old files go only once all they held is in ours; a disk that cannot be written to
        // keeps them.
        if drafts.write(&taken, Keep::Synced).is_ok() {
            for name in old.into_iter().filter(|name| *name != drafts.name) {
                let _ = drafts.folder.remove(&name);
            }
        }
        if taken.is_empty() {
            drafts.presence = None;
        }
        (drafts, Left { taken, alive })
    }

    /// Returns whether the session behind a sign is alive.
    fn is_alive(&mut self, sign: &str) -> bool {
        if *sign == self.sign || self.folder.stamp(sign).is_err() {
            return false;
        }
        let folder = self.folder.as_ref();
        if presence::is_held(folder, sign) {
            return true;
        }
        if presence::is_sure(folder, sign) {
            return false;
        }
        // Where nothing can be written, nothing is taken away either: what is read is a copy.
        let _ = self.show();
        let presence = self.presence.as_ref();
        presence.is_some_and(|presence| !presence.is_silent(sign))
    }

    /// Shows that this session is alive.
    fn show(&mut self) -> std::io::Result<()> {
        if self.presence.is_none() {
            self.presence = Some(Presence::show(&self.folder, &self.sign)?);
        }
        Ok(())
    }

    /// Says once more that the session is alive, when it has drafts; to be done every few seconds.
    pub fn beat(&mut self) {
        if let Some(presence) = &mut self.presence {
            let _ = presence.beat();
        }
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
        // The sign comes before the drafts, so that no draft of a living session is without one.
        let shown = if drafts.is_empty() {
            Ok(())
        } else {
            self.show()
        };
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
        shown.and(written).map_err(|error| {
            Failure::io(Doing::SavingDraft, self.folder.shown(&self.name), &error)
        })?;
        drafts.clone_into(&mut self.saved);
        if drafts.is_empty() {
            self.presence = None;
        }
        Ok(())
    }
}
