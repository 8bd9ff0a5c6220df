//! Freezes papers: every format of one version into files of the case's folder. The record that
//! follows is made by who asked.

use crate::case::event::Released;
use crate::case::journal::Journal;
use crate::case::{Audience, CaseId, Digest, Mode};
use crate::failure::{Doing, Failure};
use crate::report::write::Format;
use crate::report::{Make, Paper};
use crate::store::{Folder, released};
use crate::text::{FreeText, Lang, papers as words};

/// Returns what the files of a paper are called, without number and ending.
pub fn stem(mode: Mode, paper: &str, audience: Audience, lang: Lang) -> String {
    let mark = match mode {
        Mode::Exercise => words::EXERCISE,
        Mode::Real => "",
    };
    format!("{mark}{paper}-{}-{}", audience.id(), lang.code())
}

/// Returns the number of the next version.
pub fn next_number(
    folder: &dyn Folder,
    id: &CaseId,
    journal: &Journal,
    paper: &str,
    audience: Audience,
    lang: Lang,
) -> u32 {
    let case = journal.case();
    let last = case.last_released(paper, audience, lang);
    let from = last.map_or(1, |last| last.value.number.saturating_add(1));
    released::free_number(folder, id, &stem(case.mode(), paper, audience, lang), from)
}

/// A version to be frozen.
#[derive(Debug, Clone)]
pub struct Version<'a> {
    /// Real or exercise.
    pub mode: Mode,
    /// The paper's name.
    pub paper: &'a str,
    /// How it was made; `number` is there.
    pub make: &'a Make,
    /// The case's fingerprint when it was made.
    pub head: Digest,
    /// Why small numbers are shown.
    pub why: Option<FreeText>,
}

/// Writes the files of a version; returns what is to be recorded.
///
/// # Errors
/// Returns why nothing was written.
pub fn freeze(
    folder: &dyn Folder,
    id: &CaseId,
    version: &Version<'_>,
    made: &Paper,
) -> Result<Released, Failure> {
    let audience = version.make.profile.audience;
    let number = version.make.number.unwrap_or(1);
    let stem = stem(version.mode, version.paper, audience, version.make.lang);
    let mut files = Vec::new();
    for (ending, bytes) in formats(made)? {
        files.push((format!("{stem}-{number}.{ending}"), bytes));
    }
    let files = released::freeze(folder, id, &files)?;
    Ok(Released {
        audience: audience.id().to_owned(),
        draft: !made.missing.is_empty(),
        files,
        head: version.head,
        language: version.make.lang,
        number,
        paper: version.paper.to_owned(),
        unmasked_why: version.why.clone(),
    })
}

/// Writes the paper in every format.
fn formats(made: &Paper) -> Result<Vec<(&'static str, Vec<u8>)>, Failure> {
    let document = made.document();
    let write = |format: Format| {
        let bytes = format.write(&document).map_err(|error| Failure {
            doing: Doing::WritingPaper,
            path: None,
            cause: (&error).into(),
        })?;
        Ok((format.ending(), bytes))
    };
    Format::ALL.into_iter().map(write).collect()
}
