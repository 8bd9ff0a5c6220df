//! Reads times as people type them, in Swedish and English alike.
//!
//! `token` cuts the text, `pieces` and `vocabulary` say what each piece is, `grammar` what they make together, `resolve` turns the pieces into a
//! stretch of time in Stockholm. Nothing is guessed silently that could make a deadline later: a
//! local time that does not exist is refused, one that exists twice is asked about, and a vague
//! time starts at its earliest possible instant. No fault repeats what was typed, since it may be
//! somebody's identity number.
//!
//! Part of day → the stretch it is taken as, from the earliest that people use the word for:
//! night 00–06 (the night *to* the date), morning 05–10, forenoon 08–12, afternoon 12–18, evening
//! 17–24. `kl 14` is the hour 14–15. `ca 14:05` is a quarter of an hour to either side.

mod fault;
mod grammar;
mod part;
mod pieces;
mod range;
mod resolve;
mod token;
mod vocabulary;

pub use fault::WhenFault;
pub use part::PartOfDay;

use super::{Moment, When};

/// Which date is meant when the text leaves some of it out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Something that happened: the latest that is not after now, within a year. A clock time up
    /// to five minutes ahead is still today's.
    Past,
    /// Something to come, such as a due date: the first that is not before now.
    Future,
    /// Either: the closest to now.
    Nearest,
}

/// Reads a time as typed by a person; `now` and `direction` fill in what the text leaves out.
///
/// Understands Swedish and English whatever language the program speaks. Seconds are dropped.
/// Every accepted text, shown by [`show::typed`](super::show::typed) and read again, gives the
/// same stretch.
pub fn read_when(text: &str, now: Moment, direction: Direction) -> Result<When, WhenFault> {
    let tokens = token::cut(text).map_err(|uncut| match uncut {
        token::Uncut::Strange => WhenFault::NotUnderstood,
        token::Uncut::LongNumber => WhenFault::CompactDigits,
    })?;
    if tokens.is_empty() {
        return Err(WhenFault::Empty);
    }
    if let Some(ago) = grammar::elapsed(&tokens) {
        return resolve::elapsed(ago, now);
    }
    let asked = resolve::Asked::new(now, direction);
    match grammar::point(&tokens) {
        Some(point) => asked.point(&point),
        None => match grammar::range(&tokens) {
            Some((from, to)) => asked.range(from, to),
            None => Err(WhenFault::NotUnderstood),
        },
    }
}
