//! `frist letter` and `frist sitrep`: a message to those concerned, checked, and the situation on one
//! page. The paper goes to standard output or a file; what the program says of it to standard error.

use std::io::Write;
use std::path::{Path, PathBuf};

use super::paper;
use super::past::{self, Seen};
use super::world::{Stop, World, put};
use crate::case::form::Coded as _;
use crate::case::gate::{self, Direct};
use crate::case::register::{Content, Count, Entry, Sending, SendingStage};
use crate::case::{Command, EntryId};
use crate::playbook::ChannelId;
use crate::report::context;
use crate::report::document::Document;
use crate::report::letter::{Kind, Version, content, readability, version};
use crate::report::write::Format;
use crate::report::{self as papers, needs};
use crate::text::{FreeText, Lang, clean, letter as words, papers as names};

/// Which message is asked for, and what for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wish {
    /// The case.
    pub case: String,
    /// Which message, or its channel.
    pub channel: String,
    /// To which group.
    pub group: Option<String>,
    /// Where to; standard output otherwise.
    pub out: Option<PathBuf>,
    /// As it was known at this moment, as typed.
    pub as_of: Option<String>,
    /// Whether it is recorded as a planned sending.
    pub record: bool,
}

/// A paper made: what the template gave, and the document of it.
pub(super) struct Made {
    text: String,
    check: Vec<String>,
    pub(super) document: Document,
    pub(super) lang: Lang,
}

/// Writes a message and tells how it stands.
pub(super) fn run(
    world: &mut World,
    wish: &Wish,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> Result<(), Stop> {
    let lang = world.lang;
    let kind = Kind::named(&wish.channel).ok_or_else(|| {
        let known: Vec<&str> = Kind::ALL.iter().map(|kind| kind.paper()).collect();
        Stop::Call(words::no_kind(lang, &wish.channel, &known.join(", ")))
    })?;
    let seen = past::open(world, &wish.case, wish.as_of.as_deref())?;
    let group = wish
        .group
        .as_deref()
        .map(|named| group(&seen, named, lang))
        .transpose()?;
    let direct = group.as_ref().filter(|_| kind != Kind::Call);
    let direct = direct.and_then(|group| {
        let direct =
            gate::contacted_directly(seen.desk.journal.case(), &seen.desk.rules.playbook, group);
        Some((direct?, group))
    });
    if let Some((Direct::Protected, group)) = direct {
        let name = called(&seen, group);
        return Err(Stop::Found(words::only_directly(lang, &name)));
    }
    let mut made = make(world, &seen, kind.paper(), group.as_ref())?;
    made.check
        .extend(direct.map(|(direct, _)| direct.phrase().to(lang).to_owned()));
    let version = version(&made.document);
    deliver(world, &made.document, wish.out.as_deref(), out)?;
    for line in told(&made, &version, lang) {
        put(err, &clean(&line))?;
    }
    if wish.record {
        let told = content::parts(&made.text);
        let told = told
            .iter()
            .filter(|part| part.is_told())
            .map(|part| part.of);
        record(world, &wish.case, kind, group, told.collect(), version)?;
        put(err, words::RECORDED.to(lang))?;
    }
    paper::sound(world, &seen.desk)
}

/// Writes the situation on one page.
pub(super) fn sitrep(
    world: &World,
    case: &str,
    to: Option<&Path>,
    as_of: Option<&str>,
    out: &mut dyn Write,
) -> Result<(), Stop> {
    let seen = past::open(world, case, as_of)?;
    let made = make(world, &seen, "lagesbild", None)?;
    deliver(world, &made.document, to, out)?;
    paper::sound(world, &seen.desk)
}

/// Makes a paper in the language asked for, otherwise in the case's own.
pub(super) fn make(
    world: &World,
    seen: &Seen,
    name: &str,
    to: Option<&EntryId>,
) -> Result<Made, Stop> {
    let own = paper::own(world, name)?;
    let opened = seen.desk.journal.case().opened();
    let lang = opened.map(|held| held.value.language);
    let lang = world.asked.or(lang).unwrap_or_default();
    let of = paper::of(seen, lang);
    let records = seen.desk.journal.records().iter().map(AsRef::as_ref);
    let context = context::build_for(of, records, to);
    let context = match seen.as_of {
        Some(at) => context.as_of(at, lang),
        None => context,
    };
    let make = papers::Make {
        lang,
        flaw: seen.desk.flaw(lang),
        ..papers::Make::default()
    };
    let playbook = &seen.desk.rules.playbook;
    let paper = papers::Papers::load(name, &own, playbook)
        .and_then(|papers| papers.paper(&context, playbook, &make))
        .map_err(|problems| world.problems(&problems))?;
    Ok(Made {
        check: needs::to_check(name, &context, playbook, world.lang),
        document: paper.document(),
        text: paper.markdown,
        lang,
    })
}

/// Writes a document to a file in the format of its name, or as Markdown to `out`.
pub(super) fn deliver(
    world: &World,
    document: &Document,
    to: Option<&Path>,
    out: &mut dyn Write,
) -> Result<(), Stop> {
    let format = to.map_or(Ok(Format::Markdown), |path| paper::format(world, path))?;
    let bytes = format
        .write(document)
        .map_err(|error| Stop::Failed(paper::writing(&error)))?;
    match to {
        Some(path) => paper::write(path, &bytes).map_err(Stop::Failed),
        None => out
            .write_all(&bytes)
            .or_else(|error| paper::unless_gone(&error)),
    }
}

/// Finds the group of this name; its beginning is enough when no other begins so.
fn group(seen: &Seen, named: &str, lang: Lang) -> Result<EntryId, Stop> {
    let groups = &seen.desk.journal.case().registers().groups;
    let wanted = named.trim().to_lowercase();
    let all: Vec<(EntryId, String)> = groups
        .standing()
        .filter_map(|group| Some((group.id.clone(), group.value.name.clear()?.to_owned())))
        .collect();
    let exact = all.iter().find(|(_, name)| name.to_lowercase() == wanted);
    let begins = |(_, name): &&(EntryId, String)| name.to_lowercase().starts_with(&wanted);
    let mut alike = all.iter().filter(begins);
    let only = alike.next().filter(|_| alike.next().is_none());
    if let Some((id, _)) = exact.or(only) {
        return Ok(id.clone());
    }
    let known: Vec<&str> = all.iter().map(|(_, name)| name.as_str()).collect();
    Err(Stop::Call(words::no_group(lang, named, &known.join(", "))))
}

/// Returns what a group is called.
fn called(seen: &Seen, group: &EntryId) -> String {
    let entry = seen.desk.journal.case().registers().groups.get(group);
    let name = entry.and_then(|entry| entry.value.name.clear());
    clean(name.unwrap_or_default())
}

/// Says how a message stands.
fn told(made: &Made, version: &Version, lang: Lang) -> Vec<String> {
    let mut lines = vec![words::CHECKED.to(lang).to_owned()];
    for part in content::parts(&made.text) {
        let name = part.of.phrase().to(lang);
        lines.push(match part.line {
            None => words::absent(lang, name),
            Some(line) if part.is_told() => words::told(lang, name, line),
            Some(line) => words::lacks(lang, name, line, &part.missing.join(", ")),
        });
    }
    lines.extend(made.check.iter().map(|line| format!("  ? {line}")));
    let reads = readability::readability(&made.document);
    lines.push(words::reads(
        made.lang,
        reads.figure,
        reads.words,
        reads.sentences,
    ));
    for one in &reads.longest {
        lines.push(words::long(lang, one.words, &one.text));
    }
    lines.push(words::version(lang, &version.digest.hex()));
    lines
}

/// Records the text as a planned sending.
fn record(
    world: &mut World,
    case: &str,
    kind: Kind,
    group: Option<EntryId>,
    mut content: Vec<Content>,
    version: Version,
) -> Result<(), Stop> {
    let mut desk = world.open_to_write(case)?;
    let (Some(chain), Ok(channel)) = (desk.store.chain(), ChannelId::new(kind.channel())) else {
        return Ok(());
    };
    content.sort_unstable();
    let sending = Sending {
        channel,
        content,
        first_why: None,
        groups: group.into_iter().collect(),
        note: None,
        planned: None,
        reached: Count::NotKnownYet,
        returned: None,
        sent: None,
        stage: SendingStage::Planned,
        text: Some(FreeText::new(version.text)),
        title: FreeText::new(names::name(kind.paper()).to(world.lang)),
    };
    let command = Command::Enter {
        id: EntryId::nth(chain, 1),
        entry: Box::new(Entry::Sending(sending)),
        learned: None,
        source: None,
    };
    let done = desk.carry_out(world.clock.now(), command);
    done.map(drop)
        .map_err(|trouble| world.stop(trouble, Some(&desk)))
}
