//! What other sessions have written since the last look: a listing, a stamp a file, and only the
//! new bytes.

use super::CaseStore;
use crate::case::Record;
use crate::failure::Failure;
use crate::store::chains::Look;

/// What a look brought.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Followed {
    /// New records. After a file was replaced its old ones may be among them; the journal takes each
    /// once.
    pub records: Vec<Record>,
    /// Records that had been read are not there any more: open the case again.
    pub lost: bool,
}

impl CaseStore {
    /// Looks for what others have written. Cheap when there is nothing.
    pub fn follow(&mut self) -> Result<Followed, Failure> {
        let names = self.on_disk()?;
        let mut followed = Followed {
            lost: self.chains.forget_others(&names),
            records: std::mem::take(&mut self.arrived),
        };
        for name in &names {
            let folder = self.folder.as_ref();
            // A file that goes between the listing and the look is told of by the next look.
            let look = self.chains.look(folder, name).unwrap_or(Look::Same);
            let before = match look {
                Look::Same => continue,
                Look::Longer => None,
                Look::Replaced => self.chains.forget(name),
            };
            let read = self.chains.read(folder, name);
            let read = read.map_err(|error| self.unread(name, &error))?;
            let gone = before.is_some_and(|last| !read.iter().any(|record| record.hash == last));
            followed.lost |= gone;
            followed.records.extend(read);
        }
        if !followed.records.is_empty() {
            self.keep_ours(&mut followed.records);
            let masks = self.masked.len();
            self.note(&followed.records);
            if self.masked.len() > masks {
                let _ = self.scrub();
            }
        }
        Ok(followed)
    }
}
