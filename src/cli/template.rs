//! `frist template`: the user's own templates, listed, made, checked and shown filled in. Never
//! touches one that is there.

use std::io::Write;
use std::path::PathBuf;

use super::paper;
use super::world::{Stop, World, put};
use super::{built_in, check};
use crate::builtin;
use crate::case::Audience;
use crate::failure::{Doing, Failure};
use crate::report::{Papers, Template};
use crate::store::own_templates;
use crate::text::{Lang, template as words};

/// What is asked about templates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum About {
    /// List them.
    List,
    /// Make one.
    New(String),
    /// Check files, or one's own.
    Check(Vec<PathBuf>),
    /// Show one filled in.
    Preview {
        /// Which.
        name: String,
        /// With what.
        case: Option<String>,
    },
}

const PLACE: &str = "report-templates";

/// Does what is asked.
pub(super) fn run(
    world: &mut World,
    about: &About,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> Result<u8, Stop> {
    match about {
        About::List => list(world, out).map(|()| 0),
        About::New(name) => new(world, name, out).map(|()| 0),
        About::Check(paths) => checked(world, paths, out, err),
        About::Preview { name, case } => preview(world, name, case.as_deref(), out).map(|()| 0),
    }
}

/// Returns the languages that a shipped paper is in, with the text of each.
fn shipped(name: &str) -> impl Iterator<Item = (&'static str, &'static str)> + use<'_> {
    builtin::TEMPLATES.iter().filter_map(move |(path, source)| {
        let (folder, file) = path.strip_prefix("report-templates/")?.split_once('/')?;
        (folder == name).then_some((file, *source))
    })
}

/// Returns the names of the user's own papers.
fn own(world: &World) -> Vec<String> {
    let listed = world.config.list(PLACE).unwrap_or_default().into_iter();
    listed
        .filter(|listed| listed.is_folder)
        .map(|listed| listed.name)
        .collect()
}

fn list(world: &World, out: &mut dyn Write) -> Result<(), Stop> {
    let lang = world.lang;
    let own = own(world);
    let mut names: Vec<String> = builtin::TEMPLATES
        .iter()
        .filter_map(|(path, _)| Some(path.split('/').nth(1)?.to_owned()))
        .chain(own.iter().cloned())
        .collect();
    names.sort();
    names.dedup();
    for name in names {
        let mine = own.contains(&name);
        let origin = match (mine, shipped(&name).next().is_some()) {
            (true, true) => words::INSTEAD,
            (true, false) => words::OWN,
            (false, _) => words::SHIPPED,
        };
        let mut files: Vec<String> = shipped(&name).map(|(file, _)| file.to_owned()).collect();
        if mine {
            let listed = world.config.list(&format!("{PLACE}/{name}"));
            files.extend(listed.unwrap_or_default().into_iter().map(|one| one.name));
        }
        files.retain(|file| std::path::Path::new(file).extension() == Some("md".as_ref()));
        files.sort();
        files.dedup();
        put(
            out,
            &format!("{name}  {}  ({})", files.join(", "), origin.to(lang)),
        )?;
    }
    Ok(())
}

fn new(world: &World, name: &str, out: &mut dyn Write) -> Result<(), Stop> {
    let lang = world.lang;
    let is_good = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if name.is_empty() || !name.chars().all(is_good) {
        return Err(Stop::Call(words::bad_name(lang, name)));
    }
    if own(world).iter().any(|known| known == name) {
        let folder = world.config.shown(&format!("{PLACE}/{name}"));
        return Err(Stop::Call(words::exists(
            lang,
            &folder.display().to_string(),
        )));
    }
    let mut files: Vec<(String, &str)> = shipped(name)
        .map(|(file, source)| (file.to_owned(), source))
        .collect();
    if files.is_empty() {
        files = [Lang::Sv, Lang::En]
            .map(|lang| (format!("{}.md", lang.code()), words::STARTER.to(lang)))
            .into();
    }
    for (file, source) in files {
        let file = format!("{PLACE}/{name}/{file}");
        let path = world.config.shown(&file);
        world
            .config
            .write_new(&file, source.as_bytes())
            .map_err(|error| Stop::Failed(Failure::io(Doing::WritingPaper, &path, &error)))?;
        put(out, &words::made(lang, &path.display().to_string()))?;
    }
    Ok(())
}

fn checked(
    world: &World,
    paths: &[PathBuf],
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> Result<u8, Stop> {
    let folder = world.config.shown(PLACE);
    let mut paths = paths.to_vec();
    if paths.is_empty() {
        if own(world).is_empty() {
            let folder = folder.display().to_string();
            return Err(Stop::Call(words::nothing(world.lang, &folder)));
        }
        paths.push(folder);
    }
    check::run(&paths, &built_in(), world.lang, out, err)
        .or_else(|error| paper::unless_gone(&error).map(|()| 0))
}

fn preview(
    world: &mut World,
    name: &str,
    case: Option<&str>,
    out: &mut dyn Write,
) -> Result<(), Stop> {
    if let Some(case) = case {
        let wish = paper::Wish {
            case,
            name,
            to: None,
            as_of: None,
            audience: Audience::Intern,
            unmask: None,
            release: false,
            diff: false,
        };
        return paper::print(world, &wish, out);
    }
    let own: Vec<Template> = own_templates(world.config.as_ref(), name)?
        .into_iter()
        .map(|own| Template {
            name: own.name,
            file: own.file,
            source: own.source,
        })
        .collect();
    if own.is_empty() && shipped(name).next().is_none() {
        return Err(Stop::Call(words::none(world.lang, name)));
    }
    let playbooks = built_in().playbooks;
    let Some(playbook) = playbooks.first() else {
        return Ok(());
    };
    let text = Papers::load(name, &own, playbook)
        .and_then(|papers| papers.preview(world.lang, playbook))
        .map_err(|problems| world.problems(&problems))?;
    put(out, text.trim_end())
}
