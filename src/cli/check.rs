//! `frist check FILE|DIR…`: every problem in rule files and report templates at once. Changes nothing.

mod templates;

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::authority_form;
use crate::clock::{self, ClockRule};
use crate::failure::{Cause, Doing, Failure, Say};
use crate::playbook::guidance::examine as examine_guidance;
use crate::playbook::{self, FieldId, Playbook, Problems, RuleKind, Surroundings, rule_kind};
use crate::text::{Lang, check as words, clean, clean_line};

/// No errors; there may be warnings.
pub const CLEAN: u8 = 0;
/// At least one file has an error.
pub const ERRORS: u8 = 1;
/// At least one file could not be read, or there was none.
pub const UNREADABLE: u8 = 2;

/// What exists besides the files that are checked: the clocks and papers built into the program.
/// `None` means not known, and then not checked.
#[derive(Debug, Clone, Default)]
pub struct BuiltIn {
    /// The clock rules.
    pub clocks: Option<Vec<ClockRule>>,
    /// The papers.
    pub reports: Option<Vec<playbook::ReportId>>,
    /// The playbooks, whose questions a template may print and guidance asks.
    pub playbooks: Vec<Playbook>,
    /// The guidance.
    pub guidance: Option<Vec<playbook::GuidanceId>>,
}

/// A rule file as read from the disk.
struct File {
    name: String,
    source: String,
}

/// Checks the files, and in the folders and their folders every `.toml`, and every `.md` that lies as
/// report templates do.
///
/// Problems go to `err`, one line with the result to `out`. Returns the exit status: [`CLEAN`],
/// [`ERRORS`] or [`UNREADABLE`]. An error is one of writing.
pub fn run(
    paths: &[PathBuf],
    built_in: &BuiltIn,
    lang: Lang,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> io::Result<u8> {
    let mut status = CLEAN;
    let mut files = Vec::new();
    for path in paths {
        if let Err(failure) = collect(path, true, &mut files) {
            tell(&failure, lang, err)?;
            status = UNREADABLE;
        }
    }
    if files.is_empty() && status == CLEAN {
        writeln!(err, "{}", words::no_files(lang))?;
        return Ok(UNREADABLE);
    }
    files.sort();
    files.dedup();
    let mut read = Vec::new();
    let mut papers = Vec::new();
    for path in &files {
        let name = clean_line(&path.display().to_string());
        match std::fs::read(path).map(String::from_utf8) {
            Ok(Ok(source)) if path.extension().is_some_and(|end| end == "md") => {
                papers.push(templates::template(path, &name, source));
            }
            Ok(Ok(source)) => read.push(File { name, source }),
            Ok(Err(_)) => {
                let failure = Failure {
                    doing: Doing::ReadingFile,
                    path: Some(path.clone()),
                    cause: Cause::NotText,
                };
                tell(&failure, lang, err)?;
                status = UNREADABLE;
            }
            Err(error) => {
                tell(&Failure::io(Doing::ReadingFile, path, &error), lang, err)?;
                status = UNREADABLE;
            }
        }
    }
    let around = Around::new(&read, built_in);
    let (mut errors, mut warnings) = (0, 0);
    let mut found = Vec::new();
    for file in &read {
        found.extend(around.problems(file, lang, err)?);
    }
    found.push(templates::problems(
        &papers,
        &around.prints(&read, built_in),
    ));
    for problems in found {
        for problem in &problems.0 {
            writeln!(err, "{}\n", problem.show(lang))?;
        }
        let (more, warned) = problems.count();
        errors += more;
        warnings += warned;
    }
    let checked = read.len() + papers.len();
    if checked > 0 {
        writeln!(out, "{}", words::result(lang, checked, errors, warnings))?;
    }
    Ok(status.max(if errors > 0 { ERRORS } else { CLEAN }))
}

/// Returns whether a file is data about papers, which lies beside the templates and is no rule file.
fn goes_with_papers(path: &Path) -> bool {
    path.components()
        .any(|part| part.as_os_str() == "report-templates")
}

/// Adds a file, or every rule file and template below a folder. Links to folders are not followed: they may lead
/// round in a ring.
fn collect(path: &Path, named: bool, files: &mut Vec<PathBuf>) -> Result<(), Failure> {
    let failed = |error: &io::Error| Failure::io(Doing::ReadingFile, path, error);
    let kind = if named {
        std::fs::metadata(path)
    } else {
        std::fs::symlink_metadata(path)
    };
    if kind.map_err(|error| failed(&error))?.is_dir() {
        for entry in std::fs::read_dir(path).map_err(|error| failed(&error))? {
            collect(&entry.map_err(|error| failed(&error))?.path(), false, files)?;
        }
    } else if named
        || path.extension().is_some_and(|end| end == "toml") && !goes_with_papers(path)
        || templates::is_template(path)
    {
        files.push(path.to_owned());
    }
    Ok(())
}

fn tell(failure: &Failure, lang: Lang, err: &mut dyn Write) -> io::Result<()> {
    let said = failure.say(lang);
    let told = format!("{}\n{}\n{}\n", said.what, said.means, said.now);
    writeln!(err, "{}\n", clean(&told))
}

/// What the files can name: clocks in the files themselves, and what is built in.
struct Around {
    clocks: Vec<ClockRule>,
    /// The questions of every playbook at hand, which a form may name; `None` without a playbook.
    questions: Option<Vec<FieldId>>,
    books: Vec<Playbook>,
    playbooks: Surroundings,
}

impl Around {
    fn new(files: &[File], built_in: &BuiltIn) -> Self {
        let of_files = files
            .iter()
            .filter(|file| rule_kind(&file.source) == RuleKind::Clocks)
            .filter_map(|file| {
                let others = built_in.clocks.as_deref().unwrap_or_default();
                clock::examine(&file.name, &file.source, others).clocks
            })
            .flatten();
        let clocks: Vec<ClockRule> = built_in
            .clocks
            .iter()
            .flatten()
            .cloned()
            .chain(of_files)
            .collect();
        let ids = clocks.iter().map(|rule| rule.id.clone()).collect();
        let of_kind = |kind: RuleKind| {
            let files = files.iter();
            files.filter(move |file| rule_kind(&file.source) == kind)
        };
        // The files on the table come before what is built in.
        let books: Vec<Playbook> = of_kind(RuleKind::Playbook)
            .filter_map(|file| playbook::read(&file.name, &file.source).ok())
            .chain(built_in.playbooks.iter().cloned())
            .collect();
        let mut guidance = built_in.guidance.clone();
        if let Some(known) = &mut guidance {
            known.extend(
                of_kind(RuleKind::Guidance)
                    .filter_map(|file| examine_guidance(&file.name, &file.source, &[]).guidance)
                    .map(|guidance| guidance.id),
            );
        }
        let playbooks = Surroundings {
            clocks: built_in.clocks.is_some().then_some(ids),
            guidance,
            reports: built_in.reports.clone(),
            asks: clocks.iter().flat_map(ClockRule::asks).collect(),
        };
        let mut around = Self {
            clocks,
            books,
            questions: None,
            playbooks,
        };
        let prints = around.prints(files, built_in);
        let asked = prints.iter().flat_map(Playbook::steps);
        let asked: Vec<FieldId> = asked
            .flat_map(|(_, step)| &step.fields)
            .map(|field| field.id.clone())
            .collect();
        around.questions = (!asked.is_empty()).then_some(asked);
        around
    }

    /// Returns the playbooks that print papers: those of the files first, then those built in that
    /// no file takes the place of.
    fn prints(&self, files: &[File], built_in: &BuiltIn) -> Vec<Playbook> {
        let of_files = files
            .iter()
            .filter(|file| rule_kind(&file.source) == RuleKind::Playbook)
            .filter_map(|file| {
                playbook::examine(&file.name, &file.source, &self.playbooks).playbook
            });
        let mut all: Vec<Playbook> = of_files.collect();
        for one in &built_in.playbooks {
            if all.iter().all(|known| known.id != one.id) {
                all.push(one.clone());
            }
        }
        all
    }

    /// Returns the problems of a file; `None` for a kind that has no check of its own.
    fn problems(
        &self,
        file: &File,
        lang: Lang,
        err: &mut dyn Write,
    ) -> io::Result<Option<Problems>> {
        let File { name, source } = file;
        let unchecked = match rule_kind(source) {
            RuleKind::Playbook => {
                let examined = playbook::examine(name, source, &self.playbooks);
                return Ok(Some(examined.problems));
            }
            RuleKind::Clocks => {
                return Ok(Some(clock::examine(name, source, &self.clocks).problems));
            }
            RuleKind::Form => {
                let questions = self.questions.as_deref();
                return Ok(Some(
                    authority_form::examine(name, source, questions).problems,
                ));
            }
            RuleKind::Guidance => {
                return Ok(Some(examine_guidance(name, source, &self.books).problems));
            }
            RuleKind::Unknown(_) | RuleKind::Unsaid => {
                return Ok(Some(playbook::unknown_kind(name, source)));
            }
            RuleKind::Scenario => "scenario",
            RuleKind::Fill => "fill",
        };
        writeln!(err, "{}", words::not_checked(lang, name, unchecked))?;
        Ok(None)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(paths: &[PathBuf]) -> (u8, String, String) {
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let status = run(paths, &BuiltIn::default(), Lang::Sv, &mut out, &mut err).unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        (status, text(out), text(err))
    }

    fn fixture(path: &str) -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("tests/fixtures")
            .join(path)
    }

    #[test]
    fn a_good_folder_is_clean() {
        let (status, out, err) = check(&[fixture("playbooks/valid"), fixture("clocks/valid")]);
        assert_eq!((status, err.as_str()), (CLEAN, ""));
        assert!(out.ends_with("filer: inga fel\n"), "{out}");
    }

    #[test]
    fn a_problem_is_told_with_its_place_and_its_fix() {
        let (status, out, err) = check(&[fixture("playbooks/invalid/dead-end.toml")]);
        assert_eq!((status, out.as_str()), (ERRORS, "1 fil: 1 fel\n"));
        assert!(err.contains("dead-end.toml:31:1"), "{err}");
        assert!(err.contains("gör så här"), "{err}");
    }

    #[test]
    fn a_warning_leaves_the_status_alone() {
        let (status, out, err) = check(&[fixture("playbooks/invalid/missing-english.toml")]);
        assert_eq!(
            (status, out.as_str()),
            (CLEAN, "1 fil: inga fel, 1 varning\n")
        );
        assert!(err.contains("varning"), "{err}");
    }

    #[test]
    fn a_file_that_is_not_there_is_unreadable() {
        let (status, _, err) = check(&[fixture("no-such.toml")]);
        assert_eq!(status, UNREADABLE);
        assert!(err.contains("no-such.toml"), "{err}");
    }

    #[test]
    fn templates_are_checked_where_they_lie_and_other_markdown_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("report-templates/eget");
        std::fs::create_dir_all(&place).unwrap();
        std::fs::write(place.join("sv.md"), "# Rubrik\n{{ nope }}\n").unwrap();
        std::fs::write(folder.path().join("README.md"), "{{ nope }}").unwrap();
        let mut built_in = BuiltIn::default();
        let files = crate::builtin::rule_files();
        let read = files
            .iter()
            .filter_map(|file| playbook::read(&file.name, &file.source).ok());
        built_in.playbooks.extend(read);
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let paths = [folder.path().to_owned()];
        let status = run(&paths, &built_in, Lang::Sv, &mut out, &mut err).unwrap();
        let (out, err) = (
            String::from_utf8(out).unwrap(),
            String::from_utf8(err).unwrap(),
        );
        assert_eq!((status, out.as_str()), (ERRORS, "1 fil: 1 fel\n"), "{err}");
        assert!(err.contains("sv.md:2:4") && err.contains("”nope”"), "{err}");
    }

    #[test]
    fn a_file_of_no_known_kind_is_an_error() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.toml");
        std::fs::write(&path, "kind = \"playbok\"\n").unwrap();
        let (status, _, err) = check(&[path]);
        assert_eq!(status, ERRORS);
        assert!(err.contains("menade du ”playbook”?"), "{err}");
    }
}
