//! Prints papers and writes them to files. A file is whole or not there at all, and one in the case's
//! own folder goes through the same disk as the case.

use std::path::{Path, PathBuf};
use std::rc::Rc;

use crate::app::effect::Wanted;
use crate::app::msg::{Made, Paper};
use crate::case::CaseId;
use crate::failure::{Doing, Failure};
use crate::playbook::{Playbook, Problems};
use crate::report::difference::{Changed, difference};
use crate::report::write::{Format, markdown};
use crate::report::{self, Make, Papers, Template, letter};
use crate::store::{Disk, Folder, Keep, own_templates, released};
use crate::text::{Lang, release as words};

/// Returns the folder in a case's own that papers are proposed to be written to.
pub(super) fn place(id: &CaseId) -> String {
    format!("{id}/reports")
}

/// Makes a paper with the shipped templates and the user's own; a flaw in the record is told first.
/// The problems of a template are the inner error.
pub(super) fn make(
    config: &dyn Folder,
    playbook: &Playbook,
    wanted: &Wanted,
    number: Option<u32>,
    flaw: Option<String>,
) -> Result<Result<(report::Paper, Make), Problems>, Failure> {
    let own: Vec<Template> = own_templates(config, wanted.report.as_str())?
        .into_iter()
        .map(|own| Template {
            name: own.name,
            file: own.file,
            source: own.source,
        })
        .collect();
    let make = Make {
        lang: wanted.lang,
        profile: wanted.audience.into(),
        number,
        flaw,
    };
    let paper = Papers::load(wanted.report.as_str(), &own, playbook)
        .and_then(|papers| papers.paper(&wanted.context, playbook, &make));
    Ok(paper.map(|paper| (paper, make)))
}

/// Makes the paper once more under the number of the latest version, where there is one.
pub(super) fn again(
    config: &dyn Folder,
    playbook: &Playbook,
    wanted: &Wanted,
    flaw: Option<String>,
) -> Result<Option<report::Paper>, Failure> {
    let Some(last) = &wanted.last else {
        return Ok(None);
    };
    let paper = make(config, playbook, wanted, Some(last.number), flaw)?;
    Ok(paper.ok().map(|(paper, _)| paper))
}

/// Tells what was made, and what has changed since the last version; `again` is the same paper under
/// that version's number, so that stamps are no difference.
pub(super) fn tell(
    data: &dyn Folder,
    id: &CaseId,
    wanted: &Wanted,
    made: &report::Paper,
    again: Option<&report::Paper>,
) -> Paper {
    let lang = wanted.lang;
    let changed = wanted.last.as_ref().map(|last| {
        let now = markdown::write(&again.unwrap_or(made).document());
        match released::markdown(data, id, last) {
            Ok(before) => difference(&before, &now)
                .iter()
                .map(Changed::line)
                .collect(),
            Err(file) => vec![words::unread(lang, &file)],
        }
    });
    Paper::Made(Box::new(Made {
        text: made.markdown.clone(),
        digest: Some(letter::version(&made.document()).digest),
        missing: made.missing.iter().map(|one| one.line(lang)).collect(),
        uncertain: made
            .uncertain(lang)
            .into_iter()
            .map(str::to_owned)
            .collect(),
        changed,
    }))
}

/// Tells the problems of a template.
pub(super) fn problems(problems: &Problems, lang: Lang) -> Paper {
    let shown = problems.0.iter().map(|problem| problem.show(lang));
    Paper::Problems(shown.collect())
}

/// Writes a paper to the file that a person named, in the format that its ending asks for; `home`
/// stands for `~`. Returns the path.
pub(super) fn write(
    data: &Rc<dyn Folder>,
    case: Option<&CaseId>,
    home: Option<PathBuf>,
    named: &str,
    (text, made): (&str, Option<&report::Paper>),
) -> Result<String, Failure> {
    let path = match (named.strip_prefix("~/"), home) {
        (Some(rest), Some(home)) => home.join(rest),
        _ => PathBuf::from(named),
    };
    let name = path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned());
    let name = name.unwrap_or_default();
    let parent = path.parent().unwrap_or_else(|| Path::new(""));
    let bytes = match (Format::of_file(&path), made) {
        (Some(format), Some(made)) => format
            .write(&made.document())
            .map_err(|error| Failure::io(Doing::WritingPaper, &path, &error))?,
        (Some(_) | None, _) => text.as_bytes().to_vec(),
    };
    let own = case.map(place).filter(|own| data.shown(own) == parent);
    let written = if let Some(own) = own {
        data.replace(&format!("{own}/{name}"), &bytes, Keep::Synced)
    } else {
        let parent = if parent.as_os_str().is_empty() {
            Path::new(".")
        } else {
            parent
        };
        let disk: Rc<dyn Folder> = Rc::new(Disk::new(parent));
        disk.replace(&name, &bytes, Keep::Synced)
    };
    written.map_err(|error| Failure::io(Doing::WritingPaper, &path, &error))?;
    Ok(path.display().to_string())
}
