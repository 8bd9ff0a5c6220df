//! The file that a session appends to, and the lock that keeps others out meanwhile. A lock costs one
//! call, and one look tells both the file's length and whether its name still means it.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::stamp_of;
use crate::store::folder::{Locked, Tail};

/// A real file, open at its end.
pub(super) struct DiskTail {
    path: PathBuf,
    file: File,
    /// On a system without inodes, the small file beside it that is locked.
    beside: Option<File>,
    is_locked: bool,
}

impl DiskTail {
    pub(super) fn new(path: PathBuf, file: File) -> Self {
        Self {
            path,
            file,
            beside: None,
            is_locked: false,
        }
    }

    fn take_lock(&mut self) -> io::Result<()> {
        if cfg!(not(unix)) {
            self.beside = Some(lock_file_of(&self.path)?);
        }
        let file = self.beside.as_ref().unwrap_or(&self.file);
        // A share or a FUSE file system without locks: go on without.
        self.is_locked = file.lock().is_ok();
        Ok(())
    }
}

impl Tail for DiskTail {
    fn lock(&mut self) -> io::Result<Locked> {
        let mut replaced = false;
        loop {
            self.take_lock()?;
            let known = match look(&self.file, &self.path) {
                Ok(known) => known,
                Err(error) => {
                    self.unlock();
                    return Err(error);
                }
            };
            if known.is_named {
                let len = known.len;
                return Ok(Locked { len, replaced });
            }
            self.unlock();
            self.file = append_to(&self.path)?;
            replaced = true;
            if cfg!(not(unix)) {
                // Without inodes the file just opened under the guard is the best that can be had.
                self.take_lock()?;
                let len = self.file.metadata()?.len();
                return Ok(Locked {
                    len,
                    replaced: false,
                });
            }
        }
    }

    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.file.write_all(bytes)
    }

    fn sync(&mut self) -> io::Result<()> {
        self.file.sync_data()
    }

    fn cut(&mut self, len: u64) -> io::Result<()> {
        self.file.set_len(len)
    }

    fn unlock(&mut self) {
        let file = self.beside.as_ref().unwrap_or(&self.file);
        if self.is_locked {
            let _ = file.unlock();
        }
        self.beside = None;
        self.is_locked = false;
    }
}

/// A lock on a file that is rewritten, kept as long as this lives. On Unix it is the file's own;
/// elsewhere a lock keeps readers out too, so a small file beside it is locked instead.
pub(super) struct Guard(Option<File>);

impl Guard {
    pub(super) fn take(file: &File, path: &Path) -> io::Result<Self> {
        let handle = if cfg!(unix) {
            file.try_clone()?
        } else {
            lock_file_of(path)?
        };
        match handle.lock() {
            Ok(()) => Ok(Self(Some(handle))),
            // A share or a FUSE file system without locks: go on without.
            Err(_) => Ok(Self(None)),
        }
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        if let Some(file) = &self.0 {
            let _ = file.unlock();
        }
    }
}

/// Opens the small file that is locked in the place of the one at `path`.
fn lock_file_of(path: &Path) -> io::Result<File> {
    let mut name = std::ffi::OsString::from(".");
    name.push(path.file_name().unwrap_or_default());
    name.push(".lock");
    OpenOptions::new()
        .append(true)
        .create(true)
        .open(path.with_file_name(name))
}

/// Opens an existing file to append to; reading is for who rewrites it.
pub(super) fn append_to(path: &Path) -> io::Result<File> {
    OpenOptions::new().read(true).append(true).open(path)
}

/// An open file beside the name that it was opened by.
pub(super) struct Look {
    pub(super) len: u64,
    /// Whether the name still means this file.
    pub(super) is_named: bool,
}

/// Looks whether the open file is the one that the path means.
#[cfg(unix)]
pub(super) fn look(file: &File, path: &Path) -> io::Result<Look> {
    let (open, named) = (stamp_of(&file.metadata()?), stamp_of(&fs::metadata(path)?));
    Ok(Look {
        len: open.len,
        is_named: open.identity == named.identity,
    })
}

/// Looks whether the open file is the one that the path means; without inodes nobody can say.
#[cfg(not(unix))]
pub(super) fn look(file: &File, _path: &Path) -> io::Result<Look> {
    let len = file.metadata()?.len();
    Ok(Look {
        len,
        is_named: false,
    })
}
