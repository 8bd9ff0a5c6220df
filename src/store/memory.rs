//! A folder in memory that knows what a power cut would leave. A clone is the same folder, as seen
//! by another program.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::PathBuf;
use std::rc::Rc;

use super::folder::{Folder, Hold, Keep, Listed, Locked, Stamp, Tail};

/// A folder in memory.
#[derive(Clone, Default)]
pub struct Memory {
    state: Rc<RefCell<State>>,
}

#[derive(Default)]
struct State {
    files: BTreeMap<String, Node>,
    folders: BTreeSet<String>,
    /// What a power cut would leave of each file.
    safe: BTreeMap<String, Node>,
    made: u64,
    changes: i128,
    /// The files that living programs hold.
    held: BTreeSet<String>,
    /// Whether this is a file system without locks.
    no_locks: bool,
}

#[derive(Clone, Default)]
struct Node {
    bytes: Vec<u8>,
    inode: u64,
    modified: i128,
}

impl State {
    fn touch(&mut self) -> i128 {
        self.changes += 1;
        self.changes
    }

    fn node(&self, name: &str) -> io::Result<&Node> {
        self.files.get(name).ok_or_else(missing)
    }

    fn make_folders_above(&mut self, name: &str) {
        let mut above = name;
        while let Some((folder, _)) = above.rsplit_once('/') {
            self.folders.insert(folder.to_owned());
            above = folder;
        }
    }

    fn put(&mut self, name: &str, bytes: &[u8], keep: Keep) {
        self.make_folders_above(name);
        self.made += 1;
        let node = Node {
            bytes: bytes.to_owned(),
            inode: self.made,
            modified: self.touch(),
        };
        if keep == Keep::Synced {
            self.safe.insert(name.to_owned(), node.clone());
        }
        self.files.insert(name.to_owned(), node);
    }
}

impl Memory {
    /// Makes an empty folder.
    pub fn new() -> Self {
        Self::default()
    }

    /// Cuts the power: what was not synced is gone.
    pub fn cut_power(&self) {
        let mut state = self.state.borrow_mut();
        state.files = state.safe.clone();
    }

    /// Kills every program: what they held is let go, and what they wrote stays.
    pub fn kill_all(&self) {
        self.state.borrow_mut().held.clear();
    }

    /// Becomes a file system without locks, as some shares are.
    pub fn lose_locks(&self) {
        let mut state = self.state.borrow_mut();
        state.no_locks = true;
        state.held.clear();
    }

    /// Lets the clock of the file system move on.
    pub fn pass(&self, seconds: u32) {
        self.state.borrow_mut().changes += i128::from(seconds) * 1_000_000_000;
    }

    /// Puts a file there without any ceremony, as a person or another program would.
    pub fn plant(&self, name: &str, bytes: &[u8]) {
        self.state.borrow_mut().put(name, bytes, Keep::Synced);
    }

    /// Returns all files with their bytes, in order of name.
    pub fn files(&self) -> Vec<(String, Vec<u8>)> {
        let state = self.state.borrow();
        let pair = |(name, node): (&String, &Node)| (name.clone(), node.bytes.clone());
        state.files.iter().map(pair).collect()
    }
}

fn missing() -> io::Error {
    io::ErrorKind::NotFound.into()
}

impl Folder for Memory {
    fn list(&self, folder: &str) -> io::Result<Vec<Listed>> {
        let state = self.state.borrow();
        if !folder.is_empty() && !state.folders.contains(folder) {
            return Err(missing());
        }
        let inside = |name: &str| {
            let rest = if folder.is_empty() {
                Some(name)
            } else {
                name.strip_prefix(folder)
                    .and_then(|rest| rest.strip_prefix('/'))
            };
            rest.filter(|rest| !rest.contains('/')).map(str::to_owned)
        };
        let folders = state.folders.iter().filter_map(|name| inside(name));
        let files = state.files.keys().filter_map(|name| inside(name));
        let mut listed: Vec<Listed> = folders
            .map(|name| Listed {
                name,
                is_folder: true,
            })
            .chain(files.map(|name| Listed {
                name,
                is_folder: false,
            }))
            .collect();
        listed.sort();
        Ok(listed)
    }

    fn stamp(&self, name: &str) -> io::Result<Stamp> {
        let state = self.state.borrow();
        let node = state.node(name)?;
        Ok(Stamp {
            len: node.bytes.len() as u64,
            identity: (1, node.inode),
            modified: node.modified,
        })
    }

    fn read_from(&self, name: &str, offset: u64, max: usize) -> io::Result<Vec<u8>> {
        let state = self.state.borrow();
        let bytes = &state.node(name)?.bytes;
        let start = usize::try_from(offset)
            .unwrap_or(usize::MAX)
            .min(bytes.len());
        let end = start.saturating_add(max).min(bytes.len());
        Ok(bytes.get(start..end).unwrap_or_default().to_owned())
    }

    fn create_folder(&self, folder: &str) -> io::Result<()> {
        let mut state = self.state.borrow_mut();
        state.make_folders_above(folder);
        state.folders.insert(folder.to_owned());
        Ok(())
    }

    fn write_new(&self, name: &str, bytes: &[u8]) -> io::Result<()> {
        let mut state = self.state.borrow_mut();
        if state.files.contains_key(name) {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        state.put(name, bytes, Keep::Synced);
        Ok(())
    }

    fn replace(&self, name: &str, bytes: &[u8], keep: Keep) -> io::Result<()> {
        self.state.borrow_mut().put(name, bytes, keep);
        Ok(())
    }

    fn remove(&self, name: &str) -> io::Result<()> {
        let mut state = self.state.borrow_mut();
        state.safe.remove(name);
        state.files.remove(name).map(|_| ()).ok_or_else(missing)
    }

    fn open_tail(&self, name: &str) -> io::Result<Box<dyn Tail>> {
        let mut state = self.state.borrow_mut();
        if !state.files.contains_key(name) {
            state.put(name, b"", Keep::Synced);
        }
        let inode = state.node(name)?.inode;
        Ok(Box::new(MemoryTail {
            state: Rc::clone(&self.state),
            name: name.to_owned(),
            inode,
        }))
    }

    fn rewrite(
        &self,
        name: &str,
        change: &mut dyn FnMut(&[u8]) -> Option<Vec<u8>>,
    ) -> io::Result<bool> {
        let bytes = self.read(name)?;
        let Some(bytes) = change(&bytes) else {
            return Ok(false);
        };
        self.state.borrow_mut().put(name, &bytes, Keep::Synced);
        Ok(true)
    }

    fn hold(&self, name: &str) -> io::Result<Box<dyn Hold>> {
        let mut state = self.state.borrow_mut();
        state.put(name, b"", Keep::Soft);
        if !state.no_locks {
            state.held.insert(name.to_owned());
        }
        Ok(Box::new(MemoryHold {
            state: Rc::clone(&self.state),
            name: name.to_owned(),
            is_locked: !state.no_locks,
        }))
    }

    fn is_held(&self, name: &str) -> io::Result<bool> {
        let state = self.state.borrow();
        state.node(name).map(|_| state.held.contains(name))
    }

    fn shown(&self, name: &str) -> PathBuf {
        PathBuf::from(name)
    }
}

/// A file in memory that a living program holds.
struct MemoryHold {
    state: Rc<RefCell<State>>,
    name: String,
    is_locked: bool,
}

impl Hold for MemoryHold {
    fn is_locked(&self) -> bool {
        self.is_locked
    }

    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        let mut state = self.state.borrow_mut();
        state.put(&self.name, bytes, Keep::Soft);
        Ok(())
    }
}

impl Drop for MemoryHold {
    fn drop(&mut self) {
        self.state.borrow_mut().held.remove(&self.name);
    }
}

/// A file in memory, open at its end.
struct MemoryTail {
    state: Rc<RefCell<State>>,
    name: String,
    inode: u64,
}

impl MemoryTail {
    fn with(&self, work: impl FnOnce(&mut Node)) -> io::Result<()> {
        let mut state = self.state.borrow_mut();
        let modified = state.touch();
        let node = state.files.get_mut(&self.name).ok_or_else(missing)?;
        work(node);
        node.modified = modified;
        Ok(())
    }
}

impl Tail for MemoryTail {
    fn lock(&mut self) -> io::Result<Locked> {
        let state = self.state.borrow();
        let node = state.node(&self.name)?;
        let replaced = node.inode != self.inode;
        self.inode = node.inode;
        Ok(Locked {
            len: node.bytes.len() as u64,
            replaced,
        })
    }

    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.with(|node| node.bytes.extend_from_slice(bytes))
    }

    fn sync(&mut self) -> io::Result<()> {
        let mut state = self.state.borrow_mut();
        let node = state.node(&self.name)?.clone();
        state.safe.insert(self.name.clone(), node);
        Ok(())
    }

    fn cut(&mut self, len: u64) -> io::Result<()> {
        let len = usize::try_from(len).unwrap_or(usize::MAX);
        self.with(|node| node.bytes.truncate(len))
    }

    fn unlock(&mut self) {}
}
