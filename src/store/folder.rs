//! What the store asks of a disk. Knows no case and decides nothing.
//!
//! Names are relative to the folder's root, with `/` between the parts, made by the program itself:
//! never a person's words, never `..`.

use std::io;
use std::path::PathBuf;

/// A name in a folder.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Listed {
    /// The last part of the name.
    pub name: String,
    /// Whether it is a folder.
    pub is_folder: bool,
}

/// What can be known of a file without reading it: two equal stamps mean the same bytes, as far as
/// a file system tells.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Stamp {
    /// Its length in bytes.
    pub len: u64,
    /// Device and inode; zero where the system has none.
    pub identity: (u64, u64),
    /// When it was last changed, in nanoseconds since 1970; zero where the system does not tell.
    pub modified: i128,
}

/// How hard a replaced file is held on to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keep {
    /// On the disk before the call returns.
    Synced,
    /// Whole or not at all, but perhaps lost with the power: for drafts.
    Soft,
}

/// The state of a file that is open at its end and locked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Locked {
    /// Its length in bytes.
    pub len: u64,
    /// Whether the name now means another file than when it was opened or last locked.
    pub replaced: bool,
}

/// A folder on some disk, with everything under it.
pub trait Folder {
    /// Lists a folder, in order of name; a folder that is not there is an error.
    fn list(&self, folder: &str) -> io::Result<Vec<Listed>>;

    /// Returns what can be known of a file without reading it.
    fn stamp(&self, name: &str) -> io::Result<Stamp>;

    /// Reads at most `max` bytes from `offset`; fewer only at the end of the file.
    fn read_from(&self, name: &str, offset: u64, max: usize) -> io::Result<Vec<u8>>;

    /// Makes a folder and those above it, each of them on the disk when the call returns.
    fn create_folder(&self, folder: &str) -> io::Result<()>;

    /// Writes a file that must not be there yet, synced; makes the folders above it.
    fn write_new(&self, name: &str, bytes: &[u8]) -> io::Result<()>;

    /// Puts a file in the place of another in one step; makes the folders above it.
    fn replace(&self, name: &str, bytes: &[u8], keep: Keep) -> io::Result<()>;

    /// Removes a file; one that is not there is an error.
    fn remove(&self, name: &str) -> io::Result<()>;

    /// Opens a file to append to, making it and the folders above it when missing, all of them on
    /// the disk when the call returns.
    fn open_tail(&self, name: &str) -> io::Result<Box<dyn Tail>>;

    /// Rewrites a file in one step while nobody appends to it. `change` gets the bytes and returns
    /// the new ones, or nothing when they are good as they are. Returns whether it was rewritten.
    fn rewrite(
        &self,
        name: &str,
        change: &mut dyn FnMut(&[u8]) -> Option<Vec<u8>>,
    ) -> io::Result<bool>;

    /// Makes a file, with the folders above it, and holds it for as long as what is returned lives:
    /// the sign that a session is alive. The system itself lets go when the program dies.
    fn hold(&self, name: &str) -> io::Result<Box<dyn Hold>>;

    /// Returns whether a living program holds a file, as far as this computer can tell.
    fn is_held(&self, name: &str) -> io::Result<bool>;

    /// Returns the path that a person would look for, for messages.
    fn shown(&self, name: &str) -> PathBuf;

    /// Reads a whole file.
    fn read(&self, name: &str) -> io::Result<Vec<u8>> {
        self.read_from(name, 0, usize::MAX)
    }
}

/// A file that is held as long as this lives.
pub trait Hold {
    /// Returns whether the system vouches for it with a lock; some file systems have none.
    fn is_locked(&self) -> bool;

    /// Puts these bytes in the place of those in the file, and so moves on when it was last changed.
    fn write(&mut self, bytes: &[u8]) -> io::Result<()>;
}

/// A file open at its end. Only [`Appender`](super::Appender) uses the parts, in the right order.
pub trait Tail {
    /// Keeps others from appending and rewriting, and makes sure that the open file is the one that
    /// the name means. On file systems without locks it goes on without one.
    fn lock(&mut self) -> io::Result<Locked>;

    /// Writes at the end; an error may leave a part of the bytes in the file.
    fn write(&mut self, bytes: &[u8]) -> io::Result<()>;

    /// Waits until all that was written is on the disk.
    fn sync(&mut self) -> io::Result<()>;

    /// Cuts the file to `len` bytes.
    fn cut(&mut self, len: u64) -> io::Result<()>;

    /// Lets others in again.
    fn unlock(&mut self);
}
