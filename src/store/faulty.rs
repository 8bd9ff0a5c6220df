//! A folder that fails on purpose: a full disk, a write-protected one, a cable pulled out. Only
//! tests build it.

use std::cell::Cell;
use std::io;
use std::path::PathBuf;
use std::rc::Rc;

use super::folder::{Folder, Hold, Keep, Listed, Locked, Stamp, Tail};

/// How the disk is to fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Plan {
    /// Not at all.
    Healthy,
    /// After this many bytes written the disk is full.
    FullAfter(u64),
    /// Nothing can be written.
    ReadOnly,
    /// The nth changing operation from now fails, from 0, and so do all after it.
    DeadAt(u64),
    /// Writing goes well and syncing does not.
    SyncFails,
}

/// A folder that fails as planned.
#[derive(Clone)]
pub struct Faulty {
    inner: Rc<dyn Folder>,
    plan: Rc<Cell<Plan>>,
}

impl Faulty {
    /// Wraps a folder; it is healthy until told otherwise.
    pub fn new(inner: Rc<dyn Folder>) -> Self {
        Self {
            inner,
            plan: Rc::new(Cell::new(Plan::Healthy)),
        }
    }

    /// Changes the plan, for every file that is already open too.
    pub fn plan(&self, plan: Plan) {
        self.plan.set(plan);
    }
}

/// Returns how many of `wanted` bytes may be written, and the error that follows when not all.
fn allowance(plan: &Cell<Plan>, wanted: usize) -> (usize, io::Result<()>) {
    match plan.get() {
        Plan::Healthy | Plan::SyncFails => (wanted, Ok(())),
        Plan::ReadOnly => (0, Err(io::ErrorKind::ReadOnlyFilesystem.into())),
        Plan::FullAfter(left) => {
            let may = usize::try_from(left).unwrap_or(usize::MAX).min(wanted);
            plan.set(Plan::FullAfter(left - may as u64));
            if may < wanted {
                (may, Err(io::ErrorKind::StorageFull.into()))
            } else {
                (may, Ok(()))
            }
        }
        Plan::DeadAt(0) => (0, Err(io::Error::other("the disk is gone"))),
        Plan::DeadAt(left) => {
            plan.set(Plan::DeadAt(left - 1));
            (wanted, Ok(()))
        }
    }
}

impl Faulty {
    fn may(&self, bytes: usize) -> io::Result<()> {
        allowance(&self.plan, bytes).1
    }
}

impl Folder for Faulty {
    fn list(&self, folder: &str) -> io::Result<Vec<Listed>> {
        self.inner.list(folder)
    }

    fn stamp(&self, name: &str) -> io::Result<Stamp> {
        self.inner.stamp(name)
    }

    fn read_from(&self, name: &str, offset: u64, max: usize) -> io::Result<Vec<u8>> {
        self.inner.read_from(name, offset, max)
    }

    fn create_folder(&self, folder: &str) -> io::Result<()> {
        self.may(0)?;
        self.inner.create_folder(folder)
    }

    fn write_new(&self, name: &str, bytes: &[u8]) -> io::Result<()> {
        self.may(bytes.len())?;
        self.inner.write_new(name, bytes)
    }

    fn replace(&self, name: &str, bytes: &[u8], keep: Keep) -> io::Result<()> {
        self.may(bytes.len())?;
        self.inner.replace(name, bytes, keep)
    }

    fn remove(&self, name: &str) -> io::Result<()> {
        self.may(0)?;
        self.inner.remove(name)
    }

    fn open_tail(&self, name: &str) -> io::Result<Box<dyn Tail>> {
        self.may(0)?;
        Ok(Box::new(FaultyTail {
            inner: self.inner.open_tail(name)?,
            plan: Rc::clone(&self.plan),
        }))
    }

    fn rewrite(
        &self,
        name: &str,
        change: &mut dyn FnMut(&[u8]) -> Option<Vec<u8>>,
    ) -> io::Result<bool> {
        self.may(0)?;
        self.inner.rewrite(name, change)
    }

    fn hold(&self, name: &str) -> io::Result<Box<dyn Hold>> {
        self.may(0)?;
        self.inner.hold(name)
    }

    fn is_held(&self, name: &str) -> io::Result<bool> {
        self.inner.is_held(name)
    }

    fn shown(&self, name: &str) -> PathBuf {
        self.inner.shown(name)
    }
}

/// A file that fails as planned.
struct FaultyTail {
    inner: Box<dyn Tail>,
    plan: Rc<Cell<Plan>>,
}

impl Tail for FaultyTail {
    fn lock(&mut self) -> io::Result<Locked> {
        self.inner.lock()
    }

    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        let (may, then) = allowance(&self.plan, bytes.len());
        self.inner.write(bytes.get(..may).unwrap_or_default())?;
        then
    }

    fn sync(&mut self) -> io::Result<()> {
        if self.plan.get() == Plan::SyncFails {
            return Err(io::Error::other("the disk did not answer"));
        }
        allowance(&self.plan, 0).1?;
        self.inner.sync()
    }

    fn cut(&mut self, len: u64) -> io::Result<()> {
        // Making a file shorter needs no room.
        if !matches!(self.plan.get(), Plan::FullAfter(_)) {
            allowance(&self.plan, 0).1?;
        }
        self.inner.cut(len)
    }

    fn unlock(&mut self) {
        self.inner.unlock();
    }
}
