//! `frist filing`: an authority's form filled in, as a first notification or as what is new since the
//! last one; recorded as filed when that is asked for, with a frozen copy. Files nothing itself.

use std::io::Write;
use std::path::PathBuf;

use clap::ArgMatches;

use super::paper;
use super::past::{self, Seen};
use super::world::{Stop, World, put, unrecorded};
use crate::authority_form::AuthorityForm;
use crate::case::register::{Entry, Filing, FilingStage};
use crate::case::{Command, Digest, EntryId, Mode, Rules};
use crate::clock::Start;
use crate::failure::Say as _;
use crate::playbook::ClockId;
use crate::report::context;
use crate::report::desk::{self, Sheet};
use crate::runtime::frozen;
use crate::text::{FreeText, Lang, clean, desk_screen, filing as words, papers};
use crate::time::{self, Direction, show};

/// What is asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FormWish {
    /// The case.
    pub case: String,
    /// Which form; the case's first otherwise.
    pub form: Option<String>,
    /// Which filing: the first one, a supplement once that has been filed, or a withdrawal.
    pub stage: Option<String>,
    /// Where to; standard output otherwise.
    pub out: Option<PathBuf>,
    /// As it was known at this moment, as typed.
    pub as_of: Option<String>,
    /// When it was filed, as typed: then the filing is recorded.
    pub filed: Option<String>,
    /// The authority's reference.
    pub reference: Option<String>,
}

impl FormWish {
    /// Reads what clap matched.
    pub(super) fn read(of: &ArgMatches) -> Self {
        let text = |id: &str| of.get_one::<String>(id).cloned();
        Self {
            case: text("case").unwrap_or_default(),
            form: text("form"),
            stage: text("stage"),
            out: of.get_one("out").cloned(),
            as_of: text("as-of"),
            filed: text("filed"),
            reference: text("reference"),
        }
    }
}

/// Writes the form and tells what it lacks.
pub(super) fn run(
    world: &mut World,
    wish: &FormWish,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> Result<(), Stop> {
    let mut seen = match wish.filed {
        Some(_) => {
            let desk = world.open_to_write(&wish.case)?;
            let now = desk.moment(world.clock.now());
            Seen {
                desk,
                now,
                as_of: None,
            }
        }
        None => past::open(world, &wish.case, wish.as_of.as_deref())?,
    };
    let opened = seen.desk.journal.case().opened();
    let own = opened.map(|held| held.value.language);
    let lang = world.asked.or(own).unwrap_or_default();
    let (sheet, copy) = made(world, &seen, wish, lang)?;
    if let Some(filed) = &wish.filed {
        record(world, &mut seen, wish, filed, (&sheet, &copy))?;
    }
    if let Some(path) = wish.out.as_deref() {
        paper::write(path, copy.as_bytes()).map_err(Stop::Failed)?;
    } else {
        let done = out.write_all(copy.as_bytes());
        done.or_else(|error| paper::unless_gone(&error))?;
    }
    for line in lacks(&sheet, world.lang) {
        put(err, &clean(&line))?;
    }
    if wish.filed.is_some() {
        put(err, words::RECORDED.to(world.lang))?;
    }
    paper::sound(world, &seen.desk)
}

/// Fills the form in; returns it and the text of it.
fn made(world: &World, seen: &Seen, wish: &FormWish, lang: Lang) -> Result<(Sheet, String), Stop> {
    let form = form(world, &seen.desk.rules, wish.form.as_deref())?;
    let of = paper::of(seen, lang);
    let is_filed = desk::first(of.case, form).is_some();
    let stage = match wish.stage.as_deref() {
        Some("first") => FilingStage::Initial,
        Some("supplement") => FilingStage::Supplement,
        Some("withdrawal") => FilingStage::Withdrawn,
        Some(_) | None if is_filed => FilingStage::Supplement,
        Some(_) | None => FilingStage::Initial,
    };
    if stage != FilingStage::Initial && !is_filed {
        return Err(Stop::Found(words::not_filed(world.lang)));
    }
    let folder = world.library.folder();
    let copies = frozen::read(&folder, of.id, of.case);
    let records = || seen.desk.journal.records().iter().map(AsRef::as_ref);
    let base = desk::base(form, of, records(), &copies);
    let base = base.filter(|_| stage != FilingStage::Initial);
    let context = context::build(of, records());
    let context = match seen.as_of {
        Some(at) => context.as_of(at, lang),
        None => context,
    };
    let sheet = desk::compose(form, of, &context, stage, base.as_ref());
    let copy = desk::write(&sheet, &context);
    Ok((sheet, copy))
}

fn form<'a>(
    world: &World,
    rules: &'a Rules,
    named: Option<&str>,
) -> Result<&'a AuthorityForm, Stop> {
    let mut forms = rules.forms.iter().map(|(form, _)| form);
    let found = match named {
        Some(named) => forms.find(|form| form.id == named),
        None => forms.next(),
    };
    found.ok_or_else(|| {
        let known: Vec<&str> = rules
            .forms
            .iter()
            .map(|(form, _)| form.id.as_str())
            .collect();
        Stop::Call(words::no_form(
            world.lang,
            named.unwrap_or("–"),
            &known.join(", "),
        ))
    })
}

/// Says what the form lacks and who owns it, and that nothing shows what the last filing said.
fn lacks(sheet: &Sheet, lang: Lang) -> Vec<String> {
    let mut lines = Vec::new();
    if sheet.uncompared {
        lines.push(desk_screen::UNCOMPARED.to(lang).to_owned());
    }
    for (entry, missing) in sheet.missing() {
        let owner = missing.owner.as_deref();
        let what = desk_screen::owner(&missing.what, owner, lang);
        let line = format!("- {}: {what}", desk_screen::MISSING.to(lang));
        lines.push(if entry.label == missing.what {
            line
        } else {
            format!("{line} · {}", entry.label)
        });
    }
    lines
}

/// Freezes the copy and records the filing.
fn record(
    world: &World,
    seen: &mut Seen,
    wish: &FormWish,
    filed: &str,
    (sheet, copy): (&Sheet, &str),
) -> Result<(), Stop> {
    let lang = world.lang;
    let when = time::read_when(filed, seen.now, Direction::Past);
    let when = when.map_err(|fault| Stop::Call(unrecorded(fault.say(lang), lang)))?;
    let form = form(world, &seen.desk.rules, wish.form.as_deref())?;
    let case = seen.desk.journal.case();
    let mark = match case.mode() {
        Mode::Exercise => papers::EXERCISE,
        Mode::Real => "",
    };
    let minute: String = show::iso(seen.now).chars().take(16).collect();
    let minute = minute.replace(':', "").replace('T', "-");
    let name = format!("{mark}{}-{minute}-{}.txt", sheet.form, sheet.lang.code());
    let told: Vec<String> = sheet
        .entries
        .iter()
        .filter(|entry| entry.change.is_new())
        .map(|entry| entry.label.clone())
        .collect();
    let stage = desk::stage_words(sheet.stage);
    let summary = desk_screen::summary(&sheet.title, stage, &told, sheet.lang);
    let late = sheet
        .entries
        .iter()
        .find(|entry| entry.id == "late_reasons");
    let late = late.filter(|entry| entry.missing.is_empty());
    let Some(chain) = seen.desk.store.chain() else {
        return Ok(());
    };
    let filing = Filing {
        clock: clock(&seen.desk.rules, form, sheet.stage),
        copy: Some(Digest::of(copy.as_bytes())),
        late_reasons: late.map(|entry| FreeText::new(entry.text.clone())),
        receipt: None,
        reference: wish
            .reference
            .as_deref()
            .map(|text| FreeText::new(clean(text))),
        stage: sheet.stage,
        summary: FreeText::new(summary),
        when,
    };
    let folder = world.library.folder();
    let id = seen.desk.store.id().clone();
    frozen::write(&folder, &id, &name, copy).map_err(Stop::Failed)?;
    let command = Command::Enter {
        id: EntryId::nth(chain, 1),
        entry: Box::new(Entry::Filing(filing)),
        learned: None,
        source: None,
    };
    let done = seen.desk.carry_out(world.clock.now(), command);
    done.map(drop)
        .map_err(|trouble| world.stop(trouble, Some(&seen.desk)))
}

/// Returns the clock that a filing answers: the form's own, or the one that the first notification
/// starts.
fn clock(rules: &Rules, form: &AuthorityForm, stage: FilingStage) -> ClockId {
    let follows = |start: &Start| *start == Start::FilingOf(form.clock.clone());
    let next = rules.clocks.iter().find(|(rule, _)| follows(&rule.start));
    match (stage, next) {
        (FilingStage::Initial, _) | (_, None) => form.clock.clone(),
        (_, Some((rule, _))) => rule.id.clone(),
    }
}
