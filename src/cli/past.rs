//! A case opened to be looked at, now or as it was known at an earlier moment. Writes nothing.

use std::io::Write;

use super::world::{Stop, World, put, three};
use crate::app::past::moment;
use crate::case::Mode;
use crate::store::Desk;
use crate::text::{Lang, clean_line, past as words, report};
use crate::time::{Moment, show};

/// A case as it is looked at.
pub(super) struct Seen {
    /// The case; its journal holds only what was known then.
    pub(super) desk: Desk,
    /// The moment that everything is computed for.
    pub(super) now: Moment,
    /// The same moment, when it is an earlier one.
    pub(super) as_of: Option<Moment>,
}

/// Opens a case as it was known at `as_of`, or now.
pub(super) fn open(world: &World, case: &str, as_of: Option<&str>) -> Result<Seen, Stop> {
    let mut desk = world.open(case)?;
    let now = desk.moment(world.clock.now());
    let Some(typed) = as_of else {
        return Ok(Seen {
            desk,
            now,
            as_of: None,
        });
    };
    let at =
        moment(typed, &desk.journal, now, world.lang).map_err(|said| Stop::Call(three(&said)))?;
    desk.journal = desk.journal.as_of(at);
    Ok(Seen {
        desk,
        now: at,
        as_of: Some(at),
    })
}

impl Seen {
    /// Returns the first lines of everything that is told of a case: that it is shown as it was, that
    /// it is an exercise, and its title.
    pub(super) fn heading(&self, lang: Lang) -> Vec<String> {
        let mut lines = Vec::new();
        if let Some(at) = self.as_of {
            lines.push(words::mark(lang, &show::date_and_clock(at, lang)));
        }
        let case = self.desk.journal.case();
        lines.push(match case.mode() {
            Mode::Exercise => format!("{} · {}", report::EXERCISE.to(lang), case.title()),
            Mode::Real => case.title().to_owned(),
        });
        lines
    }
}

/// Writes lines; what a line begins with in spaces is its indentation and stays.
pub(super) fn put_lines(out: &mut dyn Write, lines: &[String]) -> Result<(), Stop> {
    for line in lines {
        let said = line.trim_start_matches(' ');
        let indent = " ".repeat(line.len() - said.len());
        put(out, &format!("{indent}{}", clean_line(said)))?;
    }
    Ok(())
}
