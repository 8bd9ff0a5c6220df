//! Papers that left the house, as files in the case's folder: written once, never over another, and
//! compared with the record for ever after.

use std::collections::BTreeMap;

use super::Folder;
use crate::case::event::Released;
use crate::case::{Case, CaseId, Digest};
use crate::failure::{Cause, Doing, Failure};
use crate::text::release as words;

/// A released file that is not as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unlike {
    /// Where it lies.
    pub file: String,
    /// Whether it is gone; otherwise its bytes are others.
    pub is_gone: bool,
}

/// Returns the folder of a case's papers.
pub fn place(id: &CaseId) -> String {
    format!("{id}/reports")
}

/// Returns the first number from `from` on that no file of the name has. What another session has
/// written and not yet recorded is not in the way.
pub fn free_number(folder: &dyn Folder, id: &CaseId, stem: &str, from: u32) -> u32 {
    let listed = folder.list(&place(id)).unwrap_or_default();
    let is_taken = |number: u32| {
        let begin = format!("{stem}-{number}.");
        listed.iter().any(|listed| listed.name.starts_with(&begin))
    };
    let mut number = from;
    while is_taken(number) {
        number += 1;
    }
    number
}

/// Writes the files of a version, all of them or none; none that is there already is touched.
/// Returns the digest of each.
///
/// # Errors
/// Returns why nothing was written.
pub fn freeze(
    folder: &dyn Folder,
    id: &CaseId,
    files: &[(String, Vec<u8>)],
) -> Result<BTreeMap<String, Digest>, Failure> {
    let mut written = BTreeMap::new();
    for (name, bytes) in files {
        let full = format!("{}/{name}", place(id));
        if let Err(error) = folder.write_new(&full, bytes) {
            for name in written.keys() {
                // What cannot be taken back is an unrecorded file; the next number is free of it.
                let _ = folder.remove(&format!("{}/{name}", place(id)));
            }
            let path = folder.shown(&full);
            return Err(if error.kind() == std::io::ErrorKind::AlreadyExists {
                Failure {
                    doing: Doing::WritingPaper,
                    path: Some(path),
                    cause: Cause::Told {
                        sv: words::IN_THE_WAY.0.to_owned(),
                        en: words::IN_THE_WAY.1.to_owned(),
                    },
                }
            } else {
                Failure::io(Doing::WritingPaper, path, &error)
            });
        }
        written.insert(name.clone(), Digest::of(bytes));
    }
    Ok(written)
}

/// Reads the Markdown of a released version.
///
/// # Errors
/// Returns the file that cannot be read, or that is not what was released.
pub fn markdown(folder: &dyn Folder, id: &CaseId, of: &Released) -> Result<String, String> {
    let found = of
        .files
        .iter()
        .find(|(name, _)| std::path::Path::new(name.as_str()).extension() == Some("md".as_ref()));
    let Some((name, digest)) = found.filter(|(name, _)| is_name(name)) else {
        return Err(of.paper.clone());
    };
    let full = format!("{}/{name}", place(id));
    let read = folder.read(&full).ok();
    let read = read.filter(|bytes| Digest::of(bytes) == *digest);
    let text = read.and_then(|bytes| String::from_utf8(bytes).ok());
    text.ok_or_else(|| folder.shown(&full).display().to_string())
}

/// Returns whether a name of a record from elsewhere stays in the folder.
fn is_name(name: &str) -> bool {
    !name.contains(['/', '\\']) && name != ".."
}

/// Compares every released file with the record.
pub fn unlike(folder: &dyn Folder, id: &CaseId, case: &Case) -> Vec<Unlike> {
    let files = case.released().iter().flat_map(|held| &held.value.files);
    let mut found = Vec::new();
    for (name, digest) in files {
        let full = format!("{}/{name}", place(id));
        let read = is_name(name).then(|| folder.read(&full).ok()).flatten();
        if read.as_deref().map(Digest::of) != Some(*digest) {
            found.push(Unlike {
                file: folder.shown(&full).display().to_string(),
                is_gone: read.is_none(),
            });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Memory;

    fn id() -> CaseId {
        CaseId::new("20250826-test").unwrap()
    }

    #[test]
    fn a_version_is_written_whole_and_never_over_another() {
        let folder = Memory::default();
        let file = |name: &str, text: &str| (name.to_owned(), text.as_bytes().to_vec());
        freeze(&folder, &id(), &[file("r-1.md", "ett")]).unwrap();
        let failure = freeze(
            &folder,
            &id(),
            &[file("r-1.html", "x"), file("r-1.md", "två")],
        );
        assert!(matches!(failure.unwrap_err().cause, Cause::Told { .. }));
        let names: Vec<String> = folder
            .list(&place(&id()))
            .unwrap()
            .into_iter()
            .map(|listed| listed.name)
            .collect();
        assert_eq!(names, ["r-1.md"]);
        assert_eq!(
            folder.read("20250826-test/reports/r-1.md").unwrap(),
            "ett".as_bytes()
        );
        assert_eq!(free_number(&folder, &id(), "r", 1), 2);
        assert_eq!(free_number(&folder, &id(), "s", 1), 1);
    }
}
