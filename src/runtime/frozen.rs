//! The frozen copies of filings in a case's folder of reports: written once, never overwritten, and
//! read back only while they are what they were.

use std::collections::BTreeMap;
use std::io;
use std::rc::Rc;

use super::paper::place;
use crate::case::{Case, CaseId, Digest};
use crate::failure::{Doing, Failure};
use crate::store::Folder;

/// How many names are tried before giving up.
const TRIES: u32 = 100;

/// Writes a copy beside those that are there.
pub fn write(data: &Rc<dyn Folder>, case: &CaseId, name: &str, text: &str) -> Result<(), Failure> {
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, "txt"));
    let mut file = String::new();
    for n in 1..=TRIES {
        let number = if n == 1 {
            String::new()
        } else {
            format!("-{n}")
        };
        file = format!("{}/{stem}{number}.{ending}", place(case));
        match data.write_new(&file, text.as_bytes()) {
            Ok(()) => return Ok(()),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                // Frozen already: a second try after the record could not be written.
                if data.read(&file).is_ok_and(|bytes| bytes == text.as_bytes()) {
                    return Ok(());
                }
            }
            Err(error) => return Err(Failure::io(Doing::WritingPaper, data.shown(&file), &error)),
        }
    }
    let taken = io::Error::from(io::ErrorKind::AlreadyExists);
    Err(Failure::io(Doing::WritingPaper, data.shown(&file), &taken))
}

/// Reads the copies that the case's filings name. One that has gone or was changed is left out: the
/// record then says what stood when the filing was entered.
pub fn read(data: &Rc<dyn Folder>, id: &CaseId, case: &Case) -> BTreeMap<Digest, String> {
    let filings = case.registers().filings.standing();
    let named: Vec<Digest> = filings.filter_map(|filing| filing.value.copy).collect();
    if named.is_empty() {
        return BTreeMap::new();
    }
    let folder = place(id);
    let listed = data.list(&folder).unwrap_or_default();
    let copies = listed.into_iter().filter_map(|file| {
        let is_text = file.name.rsplit('.').next() == Some("txt");
        let bytes = is_text.then(|| data.read(&format!("{folder}/{}", file.name)))?;
        let bytes = bytes.ok()?;
        let digest = Digest::of(&bytes);
        let text = String::from_utf8(bytes).ok()?;
        named.contains(&digest).then_some((digest, text))
    });
    copies.collect()
}
