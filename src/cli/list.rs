//! `frist list`: the cases, each with its clock. A case that cannot be read is named too.

use std::io::Write;

use unicode_width::UnicodeWidthStr as _;

use super::world::{Stop, World, put};
use crate::case::{Mode, countdowns};
use crate::clock::Phase;
use crate::store::{Desk, names_an_exercise, order_for_people};
use crate::text::{Lang, Phrase, clean_line, cli as words, clock as clock_words};
use crate::time::show;

/// A title longer than this many cells does not push the clocks of the other cases away.
const WIDEST: usize = 40;

/// Lists the cases: real ones before exercises, the latest first.
pub(super) fn run(world: &World, out: &mut dyn Write) -> Result<(), Stop> {
    let ids = world.library.cases()?;
    if ids.is_empty() {
        let folder = world.library.folder().shown("");
        let folder = folder.display().to_string();
        return put(out, &words::no_cases(world.lang, &folder));
    }
    let mut read = Vec::new();
    for id in ids {
        let (is_exercise, opened, told) = match world.library.open(&id) {
            Ok(desk) => {
                let is_exercise = desk.journal.case().mode() == Mode::Exercise;
                (is_exercise, desk.opened(), describe(world, &desk))
            }
            Err(trouble) => {
                let why = world.stop(trouble, None).words(world.lang);
                let why = why.lines().next().unwrap_or_default();
                let told = [String::new(), String::new(), why.to_owned()];
                (names_an_exercise(&id), None, told)
            }
        };
        read.push((id, is_exercise, opened, told));
    }
    read.sort_by(
        |(a, a_exercise, a_opened, _), (b, b_exercise, b_opened, _)| {
            let [a, b] = [(a, a_exercise, a_opened), (b, b_exercise, b_opened)]
                .map(|(id, is_exercise, opened)| order_for_people(id, *is_exercise, *opened));
            a.cmp(&b)
        },
    );
    let rows: Vec<_> = read
        .into_iter()
        .map(|(id, _, _, [mark, title, clock])| [id.as_str().to_owned(), mark, title, clock])
        .collect();
    let mut widths = [0; 4];
    for row in &rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = cell.width().min(WIDEST).max(*width);
        }
    }
    for row in &rows {
        let mut line = String::new();
        for (cell, width) in row.iter().zip(widths).filter(|(_, width)| *width > 0) {
            line.push_str(cell);
            line.push_str(&" ".repeat(width.saturating_sub(cell.width()) + 2));
        }
        put(out, line.trim_end())?;
    }
    Ok(())
}

/// Returns the mark of an exercise, the title and the first clock of a case.
fn describe(world: &World, desk: &Desk) -> [String; 3] {
    let (case, lang) = (desk.journal.case(), world.lang);
    let now = desk.moment(world.clock.now());
    let mark = match (case.mode(), lang) {
        (Mode::Real, _) => "",
        (Mode::Exercise, Lang::Sv) => "ÖVNING",
        (Mode::Exercise, Lang::En) => "EXERCISE",
    };
    let clocks = countdowns(case, &desk.rules, now);
    let clock = clocks.first().map_or_else(String::new, |clock| {
        let phase = phase(clock.phase).to(lang);
        let due = clock
            .due
            .map(|due| show::full_with_year(due, lang))
            .unwrap_or_default();
        let answered = matches!(
            clock.phase,
            Phase::Met | Phase::MetLate | Phase::TimelinessUnknown
        );
        let latest = if answered && clock.due.is_some() {
            format!(" · {}", clock_words::AT_LATEST.to(lang))
        } else {
            String::new()
        };
        format!("{}: {phase}{latest} {due}", clock.rule.title.to(lang))
    });
    let title = clean_line(case.title());
    let flaw = desk
        .flaw(lang)
        .map(|flaw| format!("  ! {flaw}"))
        .unwrap_or_default();
    [
        mark.to_owned(),
        title,
        format!("{}{flaw}", clock.trim_end()),
    ]
}

/// Returns where a clock stands, in words.
const fn phase(phase: Phase) -> Phrase {
    match phase {
        Phase::NotStarted => clock_words::NOT_STARTED,
        Phase::NoLimit => clock_words::NO_LIMIT,
        Phase::Running => words::RUNNING,
        Phase::Warning(_) => clock_words::WARNING,
        Phase::Overdue => clock_words::OVERDUE,
        Phase::Met => clock_words::MET,
        Phase::MetLate => clock_words::MET_LATE,
        Phase::TimelinessUnknown => clock_words::UNKNOWN,
    }
}
