//! `frist list`: the cases, each with its clock. A case that cannot be read is named too.

use std::io::Write;

use super::world::{Stop, World, put};
use crate::case::{Mode, countdowns};
use crate::clock::Phase;
use crate::store::Desk;
use crate::text::{Lang, Phrase, cli as words, clock as clock_words};
use crate::time::show;

/// Lists the cases, the latest first.
pub(super) fn run(world: &World, out: &mut dyn Write) -> Result<(), Stop> {
    let ids = world.library.cases()?;
    if ids.is_empty() {
        return put(out, words::NO_CASES.to(world.lang));
    }
    for id in ids {
        let line = match Desk::open(world.library.folder(), &id) {
            Ok(desk) => describe(world, &desk),
            Err(trouble) => {
                let why = world.stop(trouble, None).words(world.lang);
                why.lines().next().unwrap_or_default().to_owned()
            }
        };
        put(out, &format!("{id}  {line}"))?;
    }
    Ok(())
}

fn describe(world: &World, desk: &Desk) -> String {
    let (case, now, lang) = (desk.journal.case(), world.clock.now(), world.lang);
    let mode = match (case.mode(), lang) {
        (Mode::Real, _) => "",
        (Mode::Exercise, Lang::Sv) => "ÖVNING  ",
        (Mode::Exercise, Lang::En) => "EXERCISE  ",
    };
    let clocks = countdowns(case, &desk.rules, now);
    let clock = clocks.first().map_or_else(String::new, |clock| {
        let phase = phase(clock.phase).to(lang);
        let due = clock
            .due
            .map(|due| show::full_with_year(due, lang))
            .unwrap_or_default();
        format!("{}: {phase} {due}", clock.rule.title.to(lang))
    });
    format!("{mode}{}  {}", case.title(), clock.trim_end())
}

/// Returns where a clock stands, in words.
const fn phase(phase: Phase) -> Phrase {
    match phase {
        Phase::NotStarted => clock_words::NOT_STARTED,
        Phase::Running => words::RUNNING,
        Phase::Warning(_) => clock_words::WARNING,
        Phase::Overdue => clock_words::OVERDUE,
        Phase::Met => clock_words::MET,
        Phase::MetLate => clock_words::MET_LATE,
        Phase::TimelinessUnknown => clock_words::UNKNOWN,
    }
}
