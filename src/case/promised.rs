//! Promises, contracts and insurances as deadlines beside the clocks of the law. Never moves one.

use super::register::Promise;
use super::state::{Case, Standing};
use crate::clock::{self, Phase};
use crate::time::{Moment, Span};

/// A promise as it stands.
#[derive(Debug, Clone, Copy)]
pub struct Promised<'a> {
    /// The entry.
    pub entry: Standing<'a, Promise>,
    /// The last minute in which it is kept in time: of a date alone, the day's last.
    pub due: Moment,
    /// Where it stands; [`Phase::Met`] when it was kept.
    pub phase: Phase,
}

/// Time left when a promise turns into a warning.
const WARN: [Span; 2] = [Span::hours(24), Span::hours(2)];

/// Returns the promises of the case as they stand at `now`: those to be kept first, by their time.
pub fn promised(case: &Case, now: Moment) -> Vec<Promised<'_>> {
    let entries = case.registers().promises.standing();
    let mut promised: Vec<Promised<'_>> = entries.map(|entry| stands(entry, now)).collect();
    promised.sort_by_key(|one| (one.entry.value.kept.is_some(), one.due));
    promised
}

/// Returns one promise as it stands.
pub fn stands(entry: Standing<'_, Promise>, now: Moment) -> Promised<'_> {
    // A stretch ends with the minute before its first instant outside.
    let due = entry.value.due.to().plus(Span::minutes(-1));
    Promised {
        entry,
        due,
        phase: clock::under(due, &WARN, entry.value.kept.as_ref(), now),
    }
}
