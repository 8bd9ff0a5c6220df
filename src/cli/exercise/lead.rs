//! `frist exercise lead`: an exercise that is under way, led from here.

use crate::case::CaseId;
use crate::cli::world::{Stop, World};
use crate::text::exercise_call as words;

/// Finds the exercise.
pub(super) fn run(world: &World, named: &str) -> Result<CaseId, Stop> {
    let desk = world.open(named)?;
    if desk.rules.scenario.is_none() {
        let id = desk.store.id().as_str();
        return Err(Stop::Call(words::plays_nothing(id, world.lang)));
    }
    Ok(desk.store.id().clone())
}
