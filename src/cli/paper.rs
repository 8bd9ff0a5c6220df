//! `frist show` and `frist report` on the disk: finds the case, the user's own templates and where
//! the paper goes. A file is written whole or not at all.

use std::io::Write;
use std::path::Path;
use std::rc::Rc;

use super::past::{self, Seen};
use super::show;
use super::world::{Stop, World, put, three};
use crate::builtin;
use crate::case::{Audience, Command, Refusal};
use crate::failure::{Cause, Doing, Failure, Say as _};
use crate::playbook::ReportId;
use crate::report::audience::Profile;
use crate::report::context::{self, Context, Of};
use crate::report::difference::difference;
use crate::report::write::{Format, markdown};
use crate::report::{Make, Paper, Papers, Template};
use crate::runtime::{EarlierRuns, release as frozen};
use crate::store::{Desk, Disk, Folder, Keep, own_templates, released};
use crate::text::{FreeText, Lang, clean, cli as words, exercise_told, filing, release, verify};

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

/// The decision not to notify: there is none once the breach has been notified.
const NOT_NOTIFYING: &str = "beslut-att-inte-anmala";

/// What is asked of a paper.
pub(super) struct Wish<'a> {
    pub(super) case: &'a str,
    pub(super) name: &'a str,
    pub(super) to: Option<&'a Path>,
    pub(super) as_of: Option<&'a str>,
    pub(super) audience: Audience,
    pub(super) unmask: Option<&'a str>,
    pub(super) release: bool,
    pub(super) diff: bool,
}

/// Prints a paper, releases it, or tells what has changed since the last version; in the language
/// asked for, otherwise in the case's own.
pub(super) fn print(world: &mut World, wish: &Wish<'_>, out: &mut dyn Write) -> Result<(), Stop> {
    let lang = world.lang;
    let format = wish
        .to
        .map_or(Ok(Format::Markdown), |path| format(world, path))?;
    let why = wish.unmask.map(|why| FreeText::new(clean(why)));
    let why = why.filter(|why| !why.is_blank());
    if why.is_some() && !wish.audience.may_be_unmasked() {
        return Err(Stop::Found(three(&Refusal::NeverUnmasked.say(lang))));
    }
    if wish.release && wish.as_of.is_some() {
        return Err(Stop::Call(release::NOT_OF_THE_PAST.to(lang).to_owned()));
    }
    let mut seen = if wish.release {
        let desk = world.open_to_write(wish.case)?;
        past::Seen {
            now: desk.moment(world.clock.now()),
            desk,
            as_of: None,
        }
    } else {
        past::open(world, wish.case, wish.as_of)?
    };
    let opened = seen.desk.journal.case().opened();
    let paper_lang = world
        .asked
        .or(opened.map(|held| held.value.language))
        .unwrap_or_default();
    let papers = papers(world, &seen.desk, wish.name)?;
    let (desk, folder) = (&seen.desk, world.library.folder());
    let (id, journal) = (desk.store.id(), &desk.journal);
    let number = |wish: &Wish<'_>| {
        let (name, audience) = (wish.name, wish.audience);
        frozen::next_number(folder.as_ref(), id, journal, name, audience, paper_lang)
    };
    let make = Make {
        lang: paper_lang,
        profile: Profile {
            audience: wish.audience,
            unmasked: why.is_some(),
        },
        number: wish.release.then(|| number(wish)),
        flaw: desk.flaw(paper_lang),
    };
    let (_, context) = context(&seen, paper_lang);
    let context = if wish.name == builtin::AFTER_ACTION {
        let (mut earlier, wall) = (EarlierRuns::default(), world.clock.now());
        earlier.beside(&world.library, id, context, wall, paper_lang)?
    } else {
        context
    };
    if wish.name == NOT_NOTIFYING && context.letter.notified {
        return Err(Stop::Found(filing::notified(lang).to_owned()));
    }
    let paper = papers
        .paper(&context, &desk.rules.playbook, &make)
        .map_err(|problems| world.problems(&problems))?;
    if wish.diff {
        let last = desk.journal.case();
        let last = last.last_released(wish.name, wish.audience, paper_lang);
        // Under the number of that version, so that stamps are no difference.
        let again = Make {
            number: last.map(|last| last.value.number),
            ..make.clone()
        };
        let again = papers
            .paper(&context, &desk.rules.playbook, &again)
            .map_err(|problems| world.problems(&problems))?;
        tell_changes(world, &seen.desk, wish, &again, paper_lang, out)?;
    }
    if wish.release {
        freeze(world, &mut seen.desk, wish, &make, &paper, why, out)?;
    }
    match wish.to {
        None if wish.diff || wish.release => {}
        to => put_in(format, &paper, to, out)?,
    }
    sound(world, &seen.desk)
}

/// Writes a paper to a file in the format that its name asks for, or to standard output.
pub(super) fn put_paper(
    world: &World,
    paper: &Paper,
    to: Option<&Path>,
    out: &mut dyn Write,
) -> Result<(), Stop> {
    let format = to.map_or(Ok(Format::Markdown), |path| format(world, path))?;
    put_in(format, paper, to, out)
}

fn put_in(
    format: Format,
    paper: &Paper,
    to: Option<&Path>,
    out: &mut dyn Write,
) -> Result<(), Stop> {
    let bytes = format.write(&paper.document());
    let bytes = bytes.map_err(|error| Stop::Failed(writing(&error)))?;
    match to {
        Some(path) => write(path, &bytes).map_err(Stop::Failed),
        None => out.write_all(&bytes).or_else(|error| unless_gone(&error)),
    }
}

/// Loads the templates of a paper: one of the playbook's, one that the user has templates for, or one of
/// an exercise's own. These are refused of a case that plays no scenario.
fn papers(world: &World, desk: &Desk, name: &str) -> Result<Papers, Stop> {
    let own = own(world, name)?;
    let known = &desk.rules.playbook.reports;
    if builtin::is_of_exercise(name) {
        if desk.rules.scenario.is_none() {
            let id = desk.store.id().as_str();
            return Err(Stop::Found(exercise_told::no_paper(name, id, world.lang)));
        }
    } else if own.is_empty() && !known.iter().any(|id| id.as_str() == name) {
        let known: Vec<&str> = known.iter().map(ReportId::as_str).collect();
        return Err(Stop::Call(words::no_report(
            world.lang,
            name,
            &known.join(", "),
        )));
    }
    Papers::load(name, &own, &desk.rules.playbook).map_err(|problems| world.problems(&problems))
}

/// Freezes the paper and records that it left the house.
fn freeze(
    world: &World,
    desk: &mut Desk,
    wish: &Wish<'_>,
    make: &Make,
    paper: &Paper,
    why: Option<FreeText>,
    out: &mut dyn Write,
) -> Result<(), Stop> {
    let (lang, folder) = (world.lang, world.library.folder());
    let version = frozen::Version {
        mode: desk.journal.case().mode(),
        paper: wish.name,
        make,
        head: desk.journal.fingerprint(),
        why,
    };
    let released = frozen::freeze(folder.as_ref(), desk.store.id(), &version, paper)?;
    let heads = desk.journal.heads().into_iter();
    let heads = heads.map(|(chain, head)| (chain.to_string(), head));
    let (number, files) = (released.number, released.files.clone());
    let command = Command::Release {
        released: Box::new(released),
        heads: heads.collect(),
    };
    if let Err(trouble) = desk.carry_out(world.clock.now(), command) {
        return Err(world.stop(trouble, Some(desk)));
    }
    let files: Vec<&str> = files.keys().map(String::as_str).collect();
    put(out, &release::done(lang, number, &files.join(", ")))?;
    put(out, &release::lacked(lang, paper.missing.len()))?;
    for missing in &paper.missing {
        put(out, &format!("- {}", missing.line(lang)))?;
    }
    let uncertain = paper.uncertain(lang).join("; ");
    if !uncertain.is_empty() {
        put(out, &release::uncertain(lang, &uncertain))?;
    }
    Ok(())
}

/// Tells what has changed since the last released version.
fn tell_changes(
    world: &World,
    desk: &Desk,
    wish: &Wish<'_>,
    paper: &Paper,
    lang: Lang,
    out: &mut dyn Write,
) -> Result<(), Stop> {
    let case = desk.journal.case();
    let Some(last) = case.last_released(wish.name, wish.audience, lang) else {
        return put(out, release::NO_EARLIER.to(world.lang));
    };
    let folder = world.library.folder();
    let before = released::markdown(folder.as_ref(), desk.store.id(), &last.value)
        .map_err(|file| Stop::Found(release::unread(world.lang, &file)))?;
    let changed = difference(&before, &markdown::write(&paper.document()));
    if changed.is_empty() {
        return put(out, release::SAME.to(world.lang));
    }
    put(out, &release::since(world.lang, last.value.number))?;
    for line in changed {
        put(out, &line.line())?;
    }
    Ok(())
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
pub(super) fn context(seen: &Seen, lang: Lang) -> (Of<'_>, Context) {
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

/// Returns that a paper could not be made.
pub(super) fn failed(error: &std::io::Error) -> Stop {
    Stop::Failed(writing(error))
}

/// A reader that has gone away, such as `head`, is no failure.
pub(super) fn unless_gone(error: &std::io::Error) -> Result<(), Stop> {
    if error.kind() == std::io::ErrorKind::BrokenPipe {
        return Ok(());
    }
    Err(Stop::Failed(writing(error)))
}
