//! `frist exercise start`: makes an exercise that plays a scenario, frozen in it, and says how to join.

use std::io::Write;

use crate::case::{CaseId, Mode, RuleFile};
use crate::cli::world::{Played, Stop, World, put};
use crate::scenario::{self, Scenario};
use crate::store::scenario_files;
use crate::text::exercise_call as words;

/// Makes the exercise.
pub(super) fn run(
    world: &mut World,
    named: &str,
    title: Option<&str>,
    out: &mut dyn Write,
) -> Result<CaseId, Stop> {
    let (scenario, file) = find(world, named)?;
    let lang = world.lang;
    let title = title.unwrap_or_else(|| scenario.title.to(lang));
    let played = Played {
        purpose: scenario.purpose.to(lang).to_owned(),
        file,
    };
    let desk = world.create(title, &scenario.playbook, Mode::Exercise, Some(played))?;
    let id = desk.store.id().clone();
    put(out, &words::started(id.as_str(), lang))?;
    put(out, id.as_str())?;
    Ok(id)
}

/// Finds a scenario by its id among those at hand.
pub(super) fn find(world: &World, named: &str) -> Result<(Scenario, RuleFile), Stop> {
    let mut ids = Vec::new();
    for file in scenario_files(world.config.as_ref()).map_err(Stop::Failed)? {
        match scenario::read(&file.name, &file.source) {
            Ok(scenario) if scenario.id.as_str() == named => return Ok((scenario, file)),
            Ok(scenario) => ids.push(scenario.id.to_string()),
            // Another scenario's mistakes are no reason to stop; those of the one asked for are.
            Err(problems) => {
                let stem = file.name.rsplit('/').next().unwrap_or_default();
                if stem.trim_end_matches(".toml") == named {
                    return Err(world.problems(&problems));
                }
            }
        }
    }
    ids.dedup();
    let told = words::no_scenario(named, &ids.join(", "), world.lang);
    Err(Stop::Call(told))
}
