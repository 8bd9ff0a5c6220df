//! Whether the session that left a file behind is still alive. Decides nothing else, and reads no
//! clock: where a lock cannot tell, the file system's own times are compared with each other.
//!
//! A session holds a small file for as long as it has drafts. On the same computer the lock on it
//! tells at once, since the system lets go of it when the program dies. Another computer's locks may
//! not reach over a share, and some file systems have none: there the file is written again now and
//! then, and a session that has not done so for a while counts as gone.

use std::io;
use std::rc::Rc;

use super::{Folder, Hold};
use crate::case::Digest;

/// How long a session that no lock vouches for counts as alive after its last sign, in nanoseconds.
/// Several times what lies between two signs.
const SILENCE: i128 = 60_000_000_000;

/// What the file says of a session whose lock holds.
const LOCKED: &str = "lock";
/// What it says where there are no locks.
const UNLOCKED: &str = "no-lock";

/// The sign that this session is alive; taken away when it is dropped.
pub(super) struct Presence {
    folder: Rc<dyn Folder>,
    name: String,
    hold: Option<Box<dyn Hold>>,
}

impl Presence {
    /// Puts the sign up.
    pub(super) fn show(folder: &Rc<dyn Folder>, name: &str) -> io::Result<Self> {
        let mut this = Self {
            hold: Some(folder.hold(name)?),
            folder: Rc::clone(folder),
            name: name.to_owned(),
        };
        this.beat()?;
        Ok(this)
    }

    /// Says once more that the session is alive.
    pub(super) fn beat(&mut self) -> io::Result<()> {
        let Some(hold) = &mut self.hold else {
            return Ok(());
        };
        let kind = if hold.is_locked() { LOCKED } else { UNLOCKED };
        hold.write(format!("{}\n{kind}\n", this_computer()).as_bytes())
    }

    /// Returns whether the last sign of another session is old, by the clock of the file system that
    /// holds both.
    pub(super) fn is_silent(&self, name: &str) -> bool {
        let modified = |name: &str| self.folder.stamp(name).ok().map(|stamp| stamp.modified);
        match (modified(&self.name), modified(name)) {
            (Some(now), Some(then)) => now - then >= SILENCE,
            _ => true,
        }
    }
}

impl Drop for Presence {
    fn drop(&mut self) {
        // Some systems do not remove a file that is open.
        self.hold = None;
        let _ = self.folder.remove(&self.name);
    }
}

/// Returns whether a lock vouches for the session behind the sign of this name.
pub(super) fn is_held(folder: &dyn Folder, name: &str) -> bool {
    folder.is_held(name).unwrap_or(false)
}

/// Returns whether the lock alone tells: it was taken on this computer, or there never was a sign.
pub(super) fn is_sure(folder: &dyn Folder, name: &str) -> bool {
    let Ok(bytes) = folder.read(name) else {
        return true;
    };
    let text = String::from_utf8_lossy(&bytes);
    let mut lines = text.lines();
    let here = lines.next() == Some(this_computer().as_str());
    here && lines.next() == Some(LOCKED)
}

/// Returns a name that tells this computer from others, without telling what it is called.
fn this_computer() -> String {
    let known = std::fs::read_to_string("/proc/sys/kernel/hostname").ok();
    let named = known.or_else(|| std::env::var("COMPUTERNAME").ok());
    Digest::of(named.unwrap_or_default().trim().as_bytes()).to_string()
}
