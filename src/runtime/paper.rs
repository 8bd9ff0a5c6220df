//! Prints papers and writes them to files. A file is whole or not there at all, and one in the case's
//! own folder goes through the same disk as the case.

use std::path::{Path, PathBuf};
use std::rc::Rc;

use crate::app::msg::Paper;
use crate::case::CaseId;
use crate::failure::{Doing, Failure};
use crate::playbook::{Playbook, Problems};
use crate::report::{Context, Papers, Template};
use crate::store::{Disk, Folder, Keep, own_templates};
use crate::text::Lang;

/// Returns the folder in a case's own that papers are proposed to be written to.
pub(super) fn place(id: &CaseId) -> String {
    format!("{id}/reports")
}

/// Prints a paper with the shipped templates and the user's own; a flaw in the record is told first.
pub(super) fn print(
    config: &dyn Folder,
    playbook: &Playbook,
    report: &str,
    lang: Lang,
    context: &Context,
    flaw: Option<String>,
) -> Result<Paper, Failure> {
    let own: Vec<Template> = own_templates(config, report)?
        .into_iter()
        .map(|own| Template {
            name: own.name,
            file: own.file,
            source: own.source,
        })
        .collect();
    let printed = Papers::load(report, &own, playbook).and_then(|it| it.print(lang, context));
    Ok(match printed {
        Ok(text) => Paper::Text(match flaw {
            Some(flaw) => format!("{}\n\n{text}", crate::text::verify::stamp(lang, &flaw)),
            None => text,
        }),
        Err(Problems(problems)) => {
            Paper::Problems(problems.iter().map(|problem| problem.show(lang)).collect())
        }
    })
}

/// Writes a text to the file that a person named; `home` stands for `~`. Returns the path.
pub(super) fn write(
    data: &Rc<dyn Folder>,
    case: Option<&CaseId>,
    home: Option<PathBuf>,
    named: &str,
    text: &str,
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
    let own = case.map(place).filter(|own| data.shown(own) == parent);
    let written = if let Some(own) = own {
        data.replace(&format!("{own}/{name}"), text.as_bytes(), Keep::Synced)
    } else {
        let parent = if parent.as_os_str().is_empty() {
            Path::new(".")
        } else {
            parent
        };
        let disk: Rc<dyn Folder> = Rc::new(Disk::new(parent));
        disk.replace(&name, text.as_bytes(), Keep::Synced)
    };
    written.map_err(|error| Failure::io(Doing::WritingPaper, &path, &error))?;
    Ok(path.display().to_string())
}
