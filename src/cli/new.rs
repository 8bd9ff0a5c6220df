//! `frist new`: makes a case and prints its id, alone on the last line.

use std::io::Write;

use super::world::{Stop, World, put};
use crate::case::Mode;

/// Makes the case.
pub(super) fn run(
    world: &mut World,
    title: &str,
    playbook: &str,
    mode: Mode,
    out: &mut dyn Write,
) -> Result<(), Stop> {
    let desk = world.create(title, playbook, mode, None)?;
    put(out, desk.store.id().as_str())
}
