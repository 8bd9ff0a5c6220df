//! `frist fill` on the disk: reads the file, records all of it or nothing.

use std::io::Write;
use std::path::Path;
use std::rc::Rc;

use super::fill::{self, FillFile, Unrecorded, Untaken};
use super::world::{Stop, World, put};
use crate::failure::{Cause, Doing, Failure};
use crate::store::Trouble;
use crate::text::cli as words;

/// Fills a case in from a file.
pub(super) fn run(
    world: &mut World,
    case: &str,
    file: &Path,
    out: &mut dyn Write,
) -> Result<(), Stop> {
    let bytes = std::fs::read(file).map_err(|error| {
        Stop::Call(world_words(
            world,
            &Failure::io(Doing::ReadingFile, file, &error),
        ))
    })?;
    let source = String::from_utf8(bytes).map_err(|_| {
        let failure = Failure {
            doing: Doing::ReadingFile,
            path: Some(file.to_owned()),
            cause: Cause::NotText,
        };
        Stop::Call(world_words(world, &failure))
    })?;
    let mut desk = world.open_to_write(case)?;
    let wall = world.clock.now();
    let now = desk.moment(wall);
    let Some(chain) = desk.store.chain() else {
        return Ok(());
    };
    let playbook = Rc::clone(&desk.rules.playbook);
    // The record names the file, not where it lay on this computer.
    let name = file
        .file_name()
        .unwrap_or(file.as_os_str())
        .to_string_lossy()
        .into_owned();
    let of = FillFile {
        name: &name,
        source: &source,
        playbook: &playbook,
        now,
        chain,
        first_n: 1,
    };
    let done = fill::run(
        of,
        &mut |commands| match desk.carry_out_all(wall, &commands) {
            Ok(_) => Ok(()),
            Err(Trouble::Refused(n, refusal)) => Err(Unrecorded::Refused(n, refusal)),
            Err(other) => Err(Unrecorded::Other(other)),
        },
    );
    match done {
        Ok(items) => put(out, &words::filled(world.lang, items)),
        Err(Untaken::Problems(problems)) => Err(Stop::Found(format!(
            "{}\n\n{}",
            super::world::shown(&problems, world.lang),
            words::NOTHING_FILLED.to(world.lang)
        ))),
        Err(Untaken::Other(trouble)) => Err(world.stop(trouble, Some(&desk))),
    }
}

fn world_words(world: &World, failure: &Failure) -> String {
    super::world::three(&crate::failure::Say::say(failure, world.lang))
}
