//! The case that was read for the list and is kept for when it is opened, so that a long record is
//! read, verified and folded once and never stands in memory twice. Shows nothing and writes nothing.

use crate::case::{CaseId, Digest};
use crate::store::{Desk, Library, Trouble};

/// From how many bytes of records on a case is kept: a shorter one is read in no time.
const LONG: u64 = 1 << 20;

/// The long case that was last looked at.
#[derive(Default)]
pub(super) struct LookedAt(Option<Kept>);

struct Kept {
    /// How the case stood on the disk before it was read.
    mark: Digest,
    desk: Desk,
}

impl LookedAt {
    /// Looks at a case, says what `see` sees in it, and keeps it when it is long.
    pub(super) fn look<T>(
        &mut self,
        library: &Library,
        id: &CaseId,
        see: impl FnOnce(&Desk) -> T,
    ) -> Result<T, Trouble> {
        let is_long = library.size(id) >= LONG;
        if is_long {
            // Two long cases are never in memory at the same time.
            self.0 = None;
        }
        let mark = library.mark(id);
        let desk = Desk::inspect(library.folder(), id)?;
        let seen = see(&desk);
        if is_long {
            self.0 = Some(Kept { mark, desk });
        }
        Ok(seen)
    }

    /// Opens a case: the one that was kept, when not a byte of it has changed since, otherwise anew.
    /// Nothing is kept afterwards.
    pub(super) fn open(&mut self, library: &Library, id: &CaseId) -> Result<Desk, Trouble> {
        let kept = self.0.take();
        let same = kept.filter(|kept| kept.desk.store.id() == id && kept.mark == library.mark(id));
        match same {
            Some(Kept { mut desk, .. }) if desk.unread.is_empty() && desk.bad_rules.is_empty() => {
                desk.store.finish();
                Ok(desk)
            }
            Some(_) | None => Desk::open(library.folder(), id),
        }
    }

    /// Lets go of what is kept.
    pub(super) fn forget(&mut self) {
        self.0 = None;
    }
}
