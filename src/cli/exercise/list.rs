//! `frist exercise list`: the scenarios at hand, with what each practises. One that cannot be read is
//! named too.

use std::io::Write;

use crate::cli::world::{Stop, World, put};
use crate::scenario;
use crate::store::scenario_files;
use crate::text::exercise_call as words;

/// Lists the scenarios.
pub(super) fn run(world: &World, out: &mut dyn Write) -> Result<(), Stop> {
    let lang = world.lang;
    for file in scenario_files(world.config.as_ref()).map_err(Stop::Failed)? {
        match scenario::read(&file.name, &file.source) {
            Ok(scenario) => {
                let title = scenario.title.to(lang);
                let minutes = words::minutes(scenario.minutes, scenario.injects.len(), lang);
                put(out, &format!("{}  {title} ({minutes})", scenario.id))?;
                put(out, &format!("    {}", scenario.purpose.to(lang)))?;
            }
            Err(problems) => put(out, &words::unread(&file.name, problems.0.len(), lang))?,
        }
    }
    put(out, words::LIST_AFTER.to(lang))
}
