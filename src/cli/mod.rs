//! `frist` without the terminal screens: one file per subcommand.
//!
//! Results go to `out`, problems to `err`. Exit status: 0 done · 1 a problem, a no from a rule, a
//! damaged case, in `agenda` something that has passed its time, or in `lint` a finding · 2 a mistake in the call or a file that could not be read · 3 the computer could
//! not.

mod agenda;
mod arguments;
pub mod check;
mod exercise;
mod filing;
pub mod fill;
mod fill_case;
mod handover;
mod ics;
mod letter;
mod lint;
mod list;
mod log;
mod mask;
mod mistake;
mod new;
mod paper;
mod past;
mod register;
pub mod report;
mod settings;
pub mod show;
mod subcommands;
mod template;
mod verify;
mod world;

use std::ffi::OsString;
use std::io::{ErrorKind, IsTerminal as _, Write};
use std::path::PathBuf;

pub use agenda::Form;
pub use arguments::{Call, Wanted, command, read};
pub use filing::FormWish;
pub use handover::Deed;
pub use letter::Wish;
pub use world::{Stop, World};

use crate::builtin;
use crate::case::{CaseId, Mode};
use crate::clock;
use crate::failure::{Cause, Doing, Failure};
use crate::playbook::{ReportId, RuleKind, guidance};
use crate::runtime;
use crate::store::{Disk, Settings};
use crate::text::{Lang, clean};

/// Does what the command line asks for; returns the exit status.
pub fn run(
    line: impl IntoIterator<Item = OsString>,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> u8 {
    let line: Vec<OsString> = line.into_iter().collect();
    let words: Vec<&str> = line
        .iter()
        .map(|word| word.to_str().unwrap_or(""))
        .collect();
    let lang = spoken(
        value_of(&words, "--lang").and_then(Lang::from_code),
        value_of(&words, "--config").map(PathBuf::from).as_ref(),
    );
    let matches = match command(lang).try_get_matches_from(&line) {
        Ok(matches) => matches,
        // Nobody is left to tell when this cannot be written.
        Err(told) if !told.use_stderr() => {
            let _ = write!(out, "{told}");
            return 0;
        }
        Err(told) => {
            let said = mistake::told(&told, &words, &command(lang), lang);
            return stop(&Stop::Call(world::three(&said)), lang, err);
        }
    };
    match carry_out(&read(&matches), lang, out, err) {
        Ok(status) => status,
        Err(why) => stop(&why, lang, err),
    }
}

/// Tells why nothing was done; returns the exit status. No word of it steers the terminal.
fn stop(why: &Stop, lang: Lang, err: &mut dyn Write) -> u8 {
    let _ = writeln!(err, "{}", clean(&why.words(lang)));
    why.status()
}

/// Returns the value of an option before the line is read.
fn value_of<'w>(words: &[&'w str], option: &str) -> Option<&'w str> {
    let after = words.windows(2).find_map(|pair| match pair {
        [first, value] if *first == option => Some(*value),
        _ => None,
    });
    let joined = words
        .iter()
        .find_map(|word| word.strip_prefix(option)?.strip_prefix('='));
    after.or(joined)
}

/// Returns the language to speak: the one asked for, otherwise that of the settings.
fn spoken(asked: Option<Lang>, config: Option<&PathBuf>) -> Lang {
    let of_settings = || {
        let places = world::places(None, config)?;
        let (settings, _) = Settings::load(&Disk::new(&places.config)).ok()?;
        settings.language
    };
    asked.or_else(of_settings).unwrap_or_default()
}

#[expect(
    clippy::too_many_lines,
    reason = "one arm for each subcommand: its call, and nothing else"
)]
fn carry_out(
    call: &Call,
    lang: Lang,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> Result<u8, Stop> {
    if let Wanted::Check(paths) = &call.wanted {
        return check::run(paths, &built_in(), lang, out, err).or_else(|error| {
            if error.kind() == ErrorKind::BrokenPipe {
                return Ok(0);
            }
            let cause = Cause::from(&error);
            Err(Stop::Failed(Failure {
                doing: Doing::WritingPaper,
                path: None,
                cause,
            }))
        });
    }
    if call.wanted == Wanted::Screens {
        return screens(call, None);
    }
    let world = &mut World::find(call)?;
    if let Wanted::Template(about) = &call.wanted {
        return template::run(world, about, out, err);
    }
    if let Wanted::Exercise(about) = &call.wanted {
        let led = exercise::run(world, about, out)?;
        // Without a terminal, as in a script, what was printed is enough.
        return match led.filter(|_| std::io::stdout().is_terminal()) {
            Some(id) => screens(call, Some(id)),
            None => Ok(0),
        };
    }
    let mut status = 0;
    let done = match &call.wanted {
        Wanted::New {
            title,
            playbook,
            exercise,
        } => {
            let mode = if *exercise {
                Mode::Exercise
            } else {
                Mode::Real
            };
            new::run(world, title, playbook, mode, out)
        }
        Wanted::List => list::run(world, out),
        Wanted::Register {
            year,
            csv,
            out: to,
            bom,
        } => register::run(
            world,
            register::Wish {
                year: *year,
                csv: csv.as_deref(),
                out: to.as_deref(),
                bom: *bom,
            },
            out,
        ),
        Wanted::Screens | Wanted::Check(_) | Wanted::Template(_) | Wanted::Exercise(_) => Ok(()),
        Wanted::Fill { case, file } => fill_case::run(world, case, file, out),
        Wanted::Log { case, text, at } => log::run(world, case, text, at.as_deref(), out),
        Wanted::Show { case, json, as_of } => {
            paper::show(world, case, *json, as_of.as_deref(), out)
        }
        Wanted::Report {
            case,
            report,
            out: to,
            audience,
            unmask,
            release,
            diff,
            as_of,
        } => paper::print(
            world,
            &paper::Wish {
                case,
                name: report,
                to: to.as_deref(),
                as_of: as_of.as_deref(),
                audience: *audience,
                unmask: unmask.as_deref(),
                release: *release,
                diff: *diff,
            },
            out,
        ),
        Wanted::Letter(wish) => letter::run(world, wish, out, err),
        Wanted::Filing(wish) => filing::run(world, wish, out, err),
        Wanted::Sitrep {
            case,
            out: to,
            as_of,
        } => letter::sitrep(world, case, to.as_deref(), as_of.as_deref(), out),
        Wanted::Handover {
            case,
            deed,
            out: to,
        } => handover::run(world, case, deed, to.as_deref(), out, err),
        Wanted::Agenda { case, form, as_of } => {
            let told = agenda::run(world, case, *form, as_of.as_deref(), out);
            told.map(|late| status = u8::from(late))
        }
        Wanted::Lint { case, json, as_of } => {
            let told = lint::run(world, case, *json, as_of.as_deref(), out);
            told.map(|found| status = u8::from(found))
        }
        Wanted::Mask {
            case,
            record,
            value,
            ground,
            decision,
        } => {
            let value = *value;
            mask::run(
                world,
                &mask::Wish {
                    case,
                    record,
                    value,
                    ground,
                    decision,
                },
                out,
            )
        }
        Wanted::Verify { case, word } => verify::run(world, case, *word, out),
        Wanted::Settings(changes) => settings::run(world, changes, out, err),
    };
    let is_settings = matches!(call.wanted, Wanted::Settings(_));
    if let Some(warning) = world.warning().filter(|_| !is_settings) {
        let _ = writeln!(err, "{}\n", clean(&warning));
    }
    done.map(|()| status)
}

/// Opens the screens, on an exercise to be led when there is one.
fn screens(call: &Call, led: Option<CaseId>) -> Result<u8, Stop> {
    let done = runtime::start(call.data.clone(), call.config.as_ref(), call.lang, led);
    done.map(|()| 0).map_err(Stop::Failed)
}

/// What a checked playbook may name besides the files that are checked with it.
fn built_in() -> check::BuiltIn {
    let clocks = builtin::rule_files()
        .iter()
        .filter(|file| crate::playbook::rule_kind(&file.source) == RuleKind::Clocks)
        .filter_map(|file| clock::read(&file.name, &file.source).ok())
        .flatten()
        .collect();
    let mut reports: Vec<ReportId> = builtin::TEMPLATES
        .iter()
        .filter(|(path, _)| !path.contains("/partials/"))
        .filter_map(|(path, _)| ReportId::new(path.rsplit('/').nth(1)?).ok())
        .collect();
    reports.dedup();
    let files = builtin::rule_files();
    let of_kind = |kind: RuleKind| {
        let files = files.iter();
        files.filter(move |file| crate::playbook::rule_kind(&file.source) == kind)
    };
    check::BuiltIn {
        clocks: Some(clocks),
        reports: Some(reports),
        playbooks: of_kind(RuleKind::Playbook)
            .filter_map(|file| crate::playbook::read(&file.name, &file.source).ok())
            .collect(),
        guidance: Some(
            of_kind(RuleKind::Guidance)
                .filter_map(|file| guidance::read(&file.name, &file.source).ok())
                .map(|guidance| guidance.id)
                .collect(),
        ),
    }
}
