//! `frist log`: logs a line, back-dated when asked.

use std::io::Write;

use super::world::{Stop, World, put, unrecorded};
use crate::case::Command;
use crate::failure::Say;
use crate::text::{FreeText, clean, cli as words};
use crate::time::{self, Direction};

/// Logs the line.
pub(super) fn run(
    world: &mut World,
    case: &str,
    text: &str,
    at: Option<&str>,
    out: &mut dyn Write,
) -> Result<(), Stop> {
    let mut desk = world.open_to_write(case)?;
    let wall = world.clock.now();
    let now = desk.moment(wall);
    let happened = match at {
        Some(at) => {
            let read = time::read_when(at, now, Direction::Past);
            // A time that cannot be read is a mistake in the call.
            Some(read.map_err(|fault| Stop::Call(unrecorded(fault.say(world.lang), world.lang)))?)
        }
        None => None,
    };
    let text = FreeText::new(clean(text));
    let command = Command::Log {
        text,
        happened,
        learned: None,
        source: None,
    };
    match desk.carry_out(wall, command) {
        Ok(_) => put(out, words::SAVED.to(world.lang)),
        Err(trouble) => Err(world.stop(trouble, Some(&desk))),
    }
}
