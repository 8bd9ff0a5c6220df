//! `frist exercise replay`: an exercise out of a real case that is over. The case is only read.

use std::io::Write;

use crate::case::{CaseId, Mode, RuleFile};
use crate::cli::world::{Played, Stop, World, put, three};
use crate::exercise::replay::{self, NoReplay, Wish};
use crate::failure::Say as _;
use crate::text::{clean_line, exercise_call as words, replayed};
use crate::time::{Direction, read_when, zone};

/// Makes the exercise.
pub(super) fn run(
    world: &mut World,
    named: &str,
    from: Option<&str>,
    purpose: &str,
    out: &mut dyn Write,
) -> Result<CaseId, Stop> {
    let (lang, wall) = (world.lang, world.clock.now());
    let desk = world.open(named)?;
    let start = match from {
        Some(typed) => {
            let when = read_when(typed, wall, Direction::Future);
            let when = when.map_err(|fault| Stop::Call(three(&fault.say(lang))))?;
            when.from()
        }
        None => wall.floor_minute(),
    };
    let wish = Wish {
        start,
        today: zone::date(wall),
        purpose: Some(clean_line(purpose)),
    };
    let id = desk.store.id();
    let (case, rules) = (desk.journal.case(), &desk.rules);
    let source = replay::scenario_of(id, case, rules, wall, &wish).map_err(|why| {
        let told = match why {
            NoReplay::Exercise => words::REPLAY_EXERCISE,
            NoReplay::Running => words::REPLAY_RUNNING,
            NoReplay::Empty => words::REPLAY_EMPTY,
        };
        Stop::Found(told.to(lang).to_owned())
    })?;
    let file = RuleFile::new(format!("playbooks/scenarios/repris-{id}.toml"), source);
    let playbook = rules.playbook.id.clone();
    let played = Played {
        purpose: wish.purpose.unwrap_or_default(),
        file,
    };
    let title = replayed::TITLE.to(lang);
    let made = world.create(title, &playbook, Mode::Exercise, Some(played))?;
    put(out, &words::started(made.store.id().as_str(), lang))?;
    put(out, made.store.id().as_str())?;
    Ok(made.store.id().clone())
}
