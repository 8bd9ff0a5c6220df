//! `frist show` and `frist report` on the disk: finds the case, the user's own templates and where
//! the paper goes. A file is written whole or not at all.

use std::io::Write;
use std::path::Path;
use std::rc::Rc;

use super::past::{self, Seen};
use super::world::{Stop, World, three};
use super::{report, show};
use crate::failure::{Cause, Doing, Failure, Say as _};
use crate::playbook::ReportId;
use crate::report::context::{self, Context, Of};
use crate::report::write::Format;
use crate::report::{self as papers, Template};
use crate::store::{Desk, Disk, Folder, Keep, own_templates};
use crate::text::{Lang, cli as words, verify};

/// Shows where a case stands.
pub(super) fn show(
    world: &World,
    case: &str,
    json: bool,
    as_of: Option<&str>,
    out: &mut dyn Write,
) -> Result<(), Stop> {
    let seen = past::open(world, case, as_of)?;
    let (of, context) = context(&seen, world.lang);
    let done = if json {
        show::write_json(&context, out)
    } else {
        show::write(of, &context, out)
    };
    done.or_else(|error| unless_gone(&error))?;
    sound(world, &seen.desk)
}

/// Stops with the damage when the case is not as it was written; what could be read has been shown.
pub(super) fn sound(world: &World, desk: &Desk) -> Result<(), Stop> {
    match desk.flaw(world.lang) {
        Some(flaw) => Err(Stop::Found(format!(
            "{} {flaw}",
            verify::NOT_INTACT.to(world.lang)
        ))),
        None => Ok(()),
    }
}

/// Prints a paper in the language asked for, otherwise in the case's own.
pub(super) fn print(
    world: &World,
    case: &str,
    name: &str,
    to: Option<&Path>,
    as_of: Option<&str>,
    out: &mut dyn Write,
) -> Result<(), Stop> {
    let format = to.map_or(Ok(Format::Markdown), |path| format(world, path))?;
    let seen = past::open(world, case, as_of)?;
    let desk = &seen.desk;
    let known = &desk.rules.playbook.reports;
    if !known.iter().any(|id| id.as_str() == name) {
        let known: Vec<&str> = known.iter().map(ReportId::as_str).collect();
        return Err(Stop::Call(words::no_report(
            world.lang,
            name,
            &known.join(", "),
        )));
    }
    let own = own(world, name)?;
    let opened = desk.journal.case().opened();
    let lang = world
        .asked
        .or(opened.map(|held| held.value.language))
        .unwrap_or_default();
    let (of, context) = context(&seen, lang);
    let mut text =
        report::text(of, &context, name, &own).map_err(|problems| world.problems(&problems))?;
    if let Some(flaw) = desk.flaw(lang) {
        text = format!("{}\n\n{text}", verify::stamp(lang, &flaw));
    }
    let paper = format
        .write(&papers::paper(&text, &context, None))
        .map_err(|error| Stop::Failed(writing(&error)))?;
    match to {
        Some(path) => write(path, &paper).map_err(Stop::Failed),
        None => out.write_all(&paper).or_else(|error| unless_gone(&error)),
    }?;
    sound(world, desk)
}

/// Returns the user's own templates of a paper.
pub(super) fn own(world: &World, name: &str) -> Result<Vec<Template>, Stop> {
    let own = own_templates(world.config.as_ref(), name)
        .map_err(|failure| Stop::Call(three(&failure.say(world.lang))))?;
    let own = own.into_iter().map(|own| Template {
        name: own.name,
        file: own.file,
        source: own.source,
    });
    Ok(own.collect())
}

/// Returns the format that a file's name asks for.
pub(super) fn format(world: &World, path: &Path) -> Result<Format, Stop> {
    Format::of_file(path).ok_or_else(|| {
        let known: Vec<String> = Format::ALL
            .iter()
            .map(|format| format!(".{}", format.ending()))
            .collect();
        let file = path.display().to_string();
        Stop::Call(words::no_format(world.lang, &file, &known.join(", ")))
    })
}

/// Returns what a paper is made from.
pub(super) fn of(seen: &Seen, lang: Lang) -> Of<'_> {
    let desk = &seen.desk;
    Of {
        id: desk.store.id(),
        case: desk.journal.case(),
        rules: &desk.rules,
        fingerprint: desk.journal.fingerprint(),
        now: seen.now,
        lang,
    }
}

/// Returns what a paper is made from and the context, marked when it is about an earlier moment.
fn context(seen: &Seen, lang: Lang) -> (Of<'_>, Context) {
    let desk = &seen.desk;
    let of = of(seen, lang);
    let records = desk.journal.records().iter().map(AsRef::as_ref);
    let context = context::build(of, records);
    let context = match seen.as_of {
        Some(at) => context.as_of(at, lang),
        None => context,
    };
    (of, context)
}

/// Writes a file so that an older one of that name stays whole until the new one is.
pub(super) fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let folder = path
        .parent()
        .filter(|parent| !parent.as_os_str().is_empty());
    if let Some(missing) = folder.filter(|folder| !folder.exists()) {
        // Nobody means a misspelt folder to be made.
        return Err(Failure {
            doing: Doing::WritingPaper,
            path: Some(missing.to_owned()),
            cause: Cause::Missing,
        });
    }
    let disk: Rc<dyn Folder> = Rc::new(Disk::new(folder.unwrap_or_else(|| Path::new("."))));
    let name = path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned());
    disk.replace(&name.unwrap_or_default(), bytes, Keep::Synced)
        .map_err(|error| Failure::io(Doing::WritingPaper, path, &error))
}

pub(super) fn writing(error: &std::io::Error) -> Failure {
    Failure {
        doing: Doing::WritingPaper,
        path: None,
        cause: Cause::from(error),
    }
}

/// A reader that has gone away, such as `head`, is no failure.
pub(super) fn unless_gone(error: &std::io::Error) -> Result<(), Stop> {
    if error.kind() == std::io::ErrorKind::BrokenPipe {
        return Ok(());
    }
    Err(Stop::Failed(writing(error)))
}
