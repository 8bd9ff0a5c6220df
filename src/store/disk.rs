//! A folder on a real disk: files for the owner alone, synced, replaced in one step.

mod tail;

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use super::folder::{Folder, Hold, Keep, Listed, Stamp, Tail};
use tail::{DiskTail, Guard, append_to, look};

/// A folder of the operating system's.
pub struct Disk {
    root: PathBuf,
}

impl Disk {
    /// Takes a folder; it need not be there yet.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into() }
    }

    /// Returns the folder.
    pub fn root(&self) -> &Path {
        &self.root
    }

    fn path(&self, name: &str) -> PathBuf {
        let mut path = self.root.clone();
        path.extend(name.split('/').filter(|part| !part.is_empty()));
        path
    }

    /// Makes the folder that holds `path`.
    fn make_room(path: &Path) -> io::Result<()> {
        path.parent().map_or(Ok(()), make_folder)
    }

    /// Writes a temporary file beside `path`, to be given its name.
    fn beside(path: &Path, bytes: &[u8], keep: Keep) -> io::Result<tempfile::NamedTempFile> {
        let folder = path.parent().unwrap_or(Path::new("."));
        let mut temporary = tempfile::Builder::new()
            .prefix(".frist-")
            .tempfile_in(folder)?;
        temporary.write_all(bytes)?;
        if keep == Keep::Synced {
            temporary.as_file().sync_all()?;
        }
        Ok(temporary)
    }
}

impl Folder for Disk {
    fn list(&self, folder: &str) -> io::Result<Vec<Listed>> {
        let mut listed = Vec::new();
        for entry in fs::read_dir(self.path(folder))? {
            let entry = entry?;
            // A name that is not Unicode is none of ours.
            if let Ok(name) = entry.file_name().into_string() {
                let kind = entry.file_type()?;
                let is_folder = if kind.is_symlink() {
                    entry.path().is_dir()
                } else {
                    kind.is_dir()
                };
                listed.push(Listed { name, is_folder });
            }
        }
        listed.sort();
        Ok(listed)
    }

    fn stamp(&self, name: &str) -> io::Result<Stamp> {
        fs::metadata(self.path(name)).map(|known| stamp_of(&known))
    }

    fn read_from(&self, name: &str, offset: u64, max: usize) -> io::Result<Vec<u8>> {
        let mut file = File::open(self.path(name))?;
        if offset > 0 {
            file.seek(SeekFrom::Start(offset))?;
        }
        let left = file.metadata()?.len().saturating_sub(offset);
        let room = usize::try_from(left).unwrap_or(max).min(max);
        let mut bytes = Vec::with_capacity(room);
        file.take(max as u64).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn create_folder(&self, folder: &str) -> io::Result<()> {
        make_folder(&self.path(folder))
    }

    fn write_new(&self, name: &str, bytes: &[u8]) -> io::Result<()> {
        let path = self.path(name);
        Self::make_room(&path)?;
        let temporary = Self::beside(&path, bytes, Keep::Synced)?;
        temporary
            .persist_noclobber(&path)
            .map_err(|fault| fault.error)?;
        sync_folder_of(&path)
    }

    fn replace(&self, name: &str, bytes: &[u8], keep: Keep) -> io::Result<()> {
        let path = self.path(name);
        Self::make_room(&path)?;
        let temporary = Self::beside(&path, bytes, keep)?;
        temporary.persist(&path).map_err(|fault| fault.error)?;
        match keep {
            Keep::Synced => sync_folder_of(&path),
            Keep::Soft => Ok(()),
        }
    }

    fn remove(&self, name: &str) -> io::Result<()> {
        fs::remove_file(self.path(name))
    }

    fn open_tail(&self, name: &str) -> io::Result<Box<dyn Tail>> {
        let path = self.path(name);
        Self::make_room(&path)?;
        let file = match private(OpenOptions::new().append(true).create_new(true)).open(&path) {
            Ok(file) => {
                file.sync_all()?;
                sync_folder_of(&path)?;
                file
            }
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => append_to(&path)?,
            Err(error) => return Err(error),
        };
        Ok(Box::new(DiskTail::new(path, file)))
    }

    fn rewrite(
        &self,
        name: &str,
        change: &mut dyn FnMut(&[u8]) -> Option<Vec<u8>>,
    ) -> io::Result<bool> {
        let path = self.path(name);
        loop {
            let mut file = append_to(&path)?;
            let guard = Guard::take(&file, &path)?;
            if !look(&file, &path)?.is_named {
                // Somebody else rewrote it while we waited for the lock.
                continue;
            }
            let mut bytes = Vec::new();
            file.seek(SeekFrom::Start(0))?;
            file.read_to_end(&mut bytes)?;
            let Some(bytes) = change(&bytes) else {
                return Ok(false);
            };
            let temporary = Self::beside(&path, &bytes, Keep::Synced)?;
            temporary.persist(&path).map_err(|fault| fault.error)?;
            sync_folder_of(&path)?;
            drop(guard);
            return Ok(true);
        }
    }

    fn hold(&self, name: &str) -> io::Result<Box<dyn Hold>> {
        let path = self.path(name);
        Self::make_room(&path)?;
        let mut options = OpenOptions::new();
        private(options.read(true).write(true).create(true)).truncate(false);
        let file = options.open(&path)?;
        let is_locked = file.try_lock().is_ok();
        Ok(Box::new(DiskHold { file, is_locked }))
    }

    fn is_held(&self, name: &str) -> io::Result<bool> {
        let file = File::open(self.path(name))?;
        // Any other error: a file system without locks, where the caller looks at when the file was
        // changed.
        let tried = file.try_lock_shared();
        Ok(matches!(tried, Err(TryLockError::WouldBlock)))
    }

    fn shown(&self, name: &str) -> PathBuf {
        self.path(name)
    }
}

/// A real file, locked for as long as it is open where the file system has locks.
struct DiskHold {
    file: File,
    is_locked: bool,
}

impl Hold for DiskHold {
    fn is_locked(&self) -> bool {
        self.is_locked
    }

    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.file.seek(SeekFrom::Start(0))?;
        self.file.write_all(bytes)
    }
}

/// Makes a folder and those above it, for the owner alone and each on the disk.
fn make_folder(path: &Path) -> io::Result<()> {
    if path.as_os_str().is_empty() || path.is_dir() {
        return Ok(());
    }
    if let Some(above) = path.parent() {
        make_folder(above)?;
    }
    #[allow(unused_mut, reason = "only Unix has modes")]
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    match builder.create(path) {
        Ok(()) => sync_folder_of(path),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists && path.is_dir() => Ok(()),
        Err(error) => Err(error),
    }
}

/// Lets the file that is about to be made be the owner's alone.
fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
    options
}

/// Waits until the name of `path` is on the disk.
#[cfg(unix)]
fn sync_folder_of(path: &Path) -> io::Result<()> {
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    match File::open(folder)?.sync_all() {
        // Some file systems cannot sync a folder; there is nothing more to do on those.
        Err(error) if error.kind() == io::ErrorKind::InvalidInput => Ok(()),
        other => other,
    }
}

/// Other systems keep the name with the file.
#[cfg(not(unix))]
fn sync_folder_of(_path: &Path) -> io::Result<()> {
    Ok(())
}

fn stamp_of(known: &fs::Metadata) -> Stamp {
    #[cfg(unix)]
    let identity = {
        use std::os::unix::fs::MetadataExt;
        (known.dev(), known.ino())
    };
    #[cfg(not(unix))]
    let identity = (0, 0);
    let modified = known.modified().ok().map_or(0, |at| {
        at.duration_since(UNIX_EPOCH).map_or_else(
            |before| -i128::try_from(before.duration().as_nanos()).unwrap_or_default(),
            |after| i128::try_from(after.as_nanos()).unwrap_or_default(),
        )
    });
    Stamp {
        len: known.len(),
        identity,
        modified,
    }
}
