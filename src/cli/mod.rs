//! `frist` without the terminal screens: one file per subcommand.
//!
//! Results go to `out`, problems to `err`. Exit status: 0 done · 1 a problem, a no from a rule, or a
//! damaged case · 2 a mistake in the call or a file that could not be read · 3 the computer could
//! not.

mod arguments;
pub mod check;
pub mod fill;
mod fill_case;
mod list;
mod log;
mod mask;
mod new;
mod paper;
pub mod report;
mod settings;
pub mod show;
mod verify;
mod world;

use std::ffi::OsString;
use std::io::Write;

pub use arguments::{Call, Wanted, command, read};
pub use world::{Stop, World};

use crate::builtin;
use crate::case::Mode;
use crate::clock;
use crate::failure::{Cause, Doing, Failure};
use crate::playbook::{ReportId, RuleKind};
use crate::runtime;
use crate::text::Lang;

/// Does what the command line asks for; returns the exit status.
pub fn run(
    line: impl IntoIterator<Item = OsString>,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> u8 {
    let line: Vec<OsString> = line.into_iter().collect();
    let matches = match command(asked_language(&line)).try_get_matches_from(&line) {
        Ok(matches) => matches,
        Err(told) => {
            // Nobody is left to tell when this cannot be written.
            let _ = if told.use_stderr() {
                write!(err, "{told}")
            } else {
                write!(out, "{told}")
            };
            return u8::try_from(told.exit_code()).unwrap_or(2);
        }
    };
    let call = read(&matches);
    let lang = call.lang.unwrap_or_default();
    match carry_out(&call, out, err) {
        Ok(status) => status,
        Err((stop, known)) => {
            let _ = writeln!(err, "{}", stop.words(known.unwrap_or(lang)));
            stop.status()
        }
    }
}

/// Returns the language of the help, which is needed before the line is read.
fn asked_language(line: &[OsString]) -> Lang {
    let words: Vec<_> = line.iter().filter_map(|word| word.to_str()).collect();
    let after = words.windows(2).find_map(|pair| match pair {
        ["--lang", code] => Lang::from_code(code),
        _ => None,
    });
    let joined = words
        .iter()
        .find_map(|word| Lang::from_code(word.strip_prefix("--lang=")?));
    after.or(joined).unwrap_or_default()
}

fn carry_out(
    call: &Call,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> Result<u8, (Stop, Option<Lang>)> {
    if let Wanted::Check(paths) = &call.wanted {
        let lang = call.lang.unwrap_or_default();
        let told = check::run(paths, &built_in(), lang, out, err);
        return told.map_err(|error| {
            let cause = Cause::from(&error);
            let failure = Failure {
                doing: Doing::WritingPaper,
                path: None,
                cause,
            };
            (Stop::Failed(failure), None)
        });
    }
    let mut world = World::find(call).map_err(|stop| (stop, None))?;
    let lang = world.lang;
    let world = &mut world;
    let done = match &call.wanted {
        Wanted::Screens => screens(call),
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
        Wanted::Check(_) => Ok(()),
        Wanted::Fill { case, file } => fill_case::run(world, case, file, out),
        Wanted::Log { case, text, at } => log::run(world, case, text, at.as_deref(), out),
        Wanted::Show { case, json } => paper::show(world, case, *json, out),
        Wanted::Report {
            case,
            report,
            out: to,
        } => paper::print(world, case, report, to.as_deref(), out),
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
        Wanted::Verify(case) => verify::run(world, case, out),
        Wanted::Settings(changes) => settings::run(world, changes, out),
    };
    done.map(|()| 0).map_err(|stop| (stop, Some(lang)))
}

fn screens(call: &Call) -> Result<(), Stop> {
    runtime::start(call.data.clone()).map_err(Stop::Failed)
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
        .filter_map(|(path, _)| ReportId::new(path.rsplit('/').nth(1)?).ok())
        .collect();
    reports.dedup();
    check::BuiltIn {
        clocks: Some(clocks),
        reports: Some(reports),
    }
}
