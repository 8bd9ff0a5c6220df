//! Appends to a file so that either all bytes are on the disk, or none of them counts.

use std::io;

use super::folder::{Locked, Tail};

/// Why nothing was appended.
#[derive(Debug)]
pub enum AppendFault {
    /// Nothing of it is in the file; appending may be tried again.
    Nothing(io::Error),
    /// Something of it may be in the file, or may come back after a power cut. The file must never
    /// be appended to again; a new chain goes on elsewhere.
    Spoiled(io::Error),
    /// Nothing was written: the file is not as this appender left it. Whoever knows what should be
    /// in it looks, and then either calls [`Appender::accept`] or leaves the file.
    Changed,
}

/// A file that this program appends to.
pub struct Appender {
    tail: Box<dyn Tail>,
    expected: Option<u64>,
    spoiled: bool,
}

impl Appender {
    /// Takes an opened file; whatever is in it now is accepted.
    pub fn new(tail: Box<dyn Tail>) -> Self {
        Self {
            tail,
            expected: None,
            spoiled: false,
        }
    }

    /// Appends `bytes` with one write and one sync. On `Ok` they are on the disk.
    pub fn append(&mut self, bytes: &[u8]) -> Result<(), AppendFault> {
        if self.spoiled {
            let error = io::Error::other("an earlier write could not be taken back");
            return Err(AppendFault::Spoiled(error));
        }
        let locked = self.tail.lock().map_err(AppendFault::Nothing)?;
        let done = self.append_locked(locked, bytes);
        self.tail.unlock();
        self.spoiled = matches!(done, Err(AppendFault::Spoiled(_)));
        done
    }

    /// Accepts the file as it is now, after [`AppendFault::Changed`].
    pub fn accept(&mut self) {
        self.expected = None;
    }

    fn append_locked(&mut self, locked: Locked, bytes: &[u8]) -> Result<(), AppendFault> {
        if self
            .expected
            .is_some_and(|len| len != locked.len || locked.replaced)
        {
            return Err(AppendFault::Changed);
        }
        if let Err(error) = self.tail.write(bytes) {
            let taken_back = self.tail.cut(locked.len).and_then(|()| self.tail.sync());
            self.expected = Some(locked.len);
            return Err(match taken_back {
                Ok(()) => AppendFault::Nothing(error),
                Err(_) => AppendFault::Spoiled(error),
            });
        }
        if let Err(error) = self.tail.sync() {
            // A failed sync may have reached the disk in part, and the system may have forgotten
            // which part: the bytes are taken out of sight and the file is left for good.
            let _ = self.tail.cut(locked.len);
            return Err(AppendFault::Spoiled(error));
        }
        self.expected = Some(locked.len + bytes.len() as u64);
        Ok(())
    }
}
