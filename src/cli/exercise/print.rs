//! `frist exercise print`: the facilitator's guide and the participants' card of a scenario that nobody
//! has begun to play. Opens no case and makes none.

use std::io::Write;
use std::path::Path;

use super::start;
use crate::builtin;
use crate::case::Rules;
use crate::cli::paper;
use crate::cli::world::{Stop, World};
use crate::report::context::of_scenario;
use crate::report::{Make, Papers};
use crate::text::exercise_told as words;

/// Prints the paper.
pub(super) fn run(
    world: &World,
    name: &str,
    scenario: &str,
    to: Option<&Path>,
    out: &mut dyn Write,
) -> Result<(), Stop> {
    let lang = world.lang;
    if !builtin::HANDOUTS.contains(&name) {
        let known = builtin::HANDOUTS.join(", ");
        return Err(Stop::Call(words::no_handout(name, &known, lang)));
    }
    let (scenario, file) = start::find(world, scenario)?;
    let files = crate::store::rule_files(world.config.as_ref()).map_err(Stop::Failed)?;
    let told = |problems| world.problems(&problems);
    let (mut rules, _) = Rules::read(&scenario.playbook, &files).map_err(told)?;
    rules.play(&file).map_err(told)?;
    let context = of_scenario(&rules, world.clock.now(), lang).unwrap_or_default();
    let own = paper::own(world, name)?;
    let papers = Papers::load(name, &own, &rules.playbook).map_err(told)?;
    let make = Make {
        lang,
        ..Make::default()
    };
    let paper = papers
        .paper(&context, &rules.playbook, &make)
        .map_err(told)?;
    paper::put_paper(world, &paper, to, out)
}
