//! Takes a task apart as it was typed in one line: `ring leverantören @imy72-12h > it-chef`. Guesses
//! nothing: a time that cannot be read is told, and an e-mail address is no time.

use crate::case::agenda::{Resolved, resolve_in};
use crate::case::register::ClockOffset;
use crate::case::{Case, Rules};
use crate::time::{Direction, Moment, When, WhenFault, read_when};

/// A line taken apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The words before any mark.
    pub words: String,
    /// What stands after `>`.
    pub owner: Option<String>,
    /// The time after `@`, or why that is none.
    pub time: Result<Option<Time>, TimeFault>,
}

/// When.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Time {
    /// At a stated time.
    At(When),
    /// So long before or after a clock's deadline, and the moment that this comes to now; `None`
    /// while the clock has not started.
    Of(ClockOffset, Option<Moment>),
}

/// Why it is no time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TimeFault {
    /// It cannot be read.
    When(WhenFault),
    /// The case has no such clock; it has these.
    NoSuchClock(Vec<String>),
}

/// What lines are read against.
#[derive(Debug, Clone, Copy)]
pub struct Reader<'a> {
    /// The case.
    pub case: &'a Case,
    /// Its rules.
    pub rules: &'a Rules,
    /// The moment.
    pub now: Moment,
}

impl Reader<'_> {
    /// Takes a line apart.
    pub fn line(&self, line: &str) -> Written {
        let mut words = String::new();
        let (mut owner, mut time) = (None, Ok(None));
        let mut mark = None;
        for part in parts(line) {
            match (mark, part) {
                (_, Part::Mark(c)) => mark = Some(c),
                (Some('@'), Part::Text(text)) => time = self.time(text).map(Some),
                (Some(_), Part::Text(text)) => owner = Some(text.to_owned()),
                (None, Part::Text(text)) => text.clone_into(&mut words),
            }
        }
        let owner = owner.filter(|owner| !owner.is_empty());
        Written { words, owner, time }
    }

    /// Reads a time: a stated one, or one that hangs on a clock.
    pub fn time(&self, text: &str) -> Result<Time, TimeFault> {
        let offset = text.parse::<ClockOffset>().ok();
        let known = offset
            .clone()
            .filter(|offset| self.rules.clock_named(&offset.clock).is_some());
        if let Some(offset) = known {
            let at = match resolve_in(self.case, self.rules, self.now, &offset) {
                Resolved::At(at, _) => Some(at),
                Resolved::NotStarted(_) | Resolved::Unknown => None,
            };
            return Ok(Time::Of(offset, at));
        }
        match read_when(text, self.now, Direction::Future) {
            Ok(when) => Ok(Time::At(when)),
            // A word and a length look like a clock; anything else like a time.
            Err(WhenFault::NotUnderstood) if offset.is_some() => {
                Err(TimeFault::NoSuchClock(self.rules.clock_names()))
            }
            Err(fault) => Err(TimeFault::When(fault)),
        }
    }
}

/// A part of a line.
enum Part<'a> {
    Mark(char),
    Text(&'a str),
}

/// Cuts a line at `@` and `>` that begin a word.
fn parts(line: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    let mut rest = line;
    let mut before = ' ';
    let mut from = 0;
    for (at, c) in line.char_indices() {
        if matches!(c, '@' | '>') && before.is_whitespace() {
            let (text, _) = rest.split_at_checked(at - from).unwrap_or((rest, ""));
            parts.extend([Part::Text(text.trim()), Part::Mark(c)]);
            from = at + c.len_utf8();
            rest = line.get(from..).unwrap_or_default();
        }
        before = c;
    }
    parts.push(Part::Text(rest.trim()));
    parts
}
