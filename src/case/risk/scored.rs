//! The scores of the groups: which version holds, which group is hit worst, and the flags beside.

use super::score::{Severity, severity};
use crate::case::EntryId;
use crate::case::register::{Count, Group, Score};
use crate::case::state::{Case, Standing};
use crate::time::Moment;

/// Whether a group is of more than 100 persons: a flag beside the score, never in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Many {
    /// More than 100, even counted low.
    Yes,
    /// At most 100, even counted high.
    No,
    /// The bounds do not say.
    CannotSay,
}

/// A group with the score that holds for it.
#[derive(Debug, Clone)]
pub struct Scored<'a> {
    /// The group.
    pub group: Standing<'a, Group>,
    /// Its score; `None` while nobody has made one.
    pub score: Option<Standing<'a, Score>>,
    /// Whether it is of more than 100 persons.
    pub many: Many,
}

impl Scored<'_> {
    /// Returns the score with its parts.
    pub fn severity(&self) -> Option<Severity> {
        self.score.map(|score| severity(score.value))
    }

    /// Returns whether the data are unintelligible to others, when that was stated.
    pub fn unintelligible(&self) -> Option<bool> {
        self.score.and_then(|score| score.value.unintelligible)
    }
}

/// Returns every group with the score that holds for it at `now`, in the order of the groups.
pub fn current(case: &Case, now: Moment) -> Vec<Scored<'_>> {
    let groups = case.registers().groups.standing();
    groups
        .map(|group| Scored {
            group,
            score: versions(case, group.id)
                .into_iter()
                .rfind(|score| score.value.when.from() <= now),
            many: many(&group.value.count),
        })
        .collect()
}

/// Returns the versions of a group's score, earliest first.
pub fn versions<'a>(case: &'a Case, group: &EntryId) -> Vec<Standing<'a, Score>> {
    let scores = case.registers().scores.standing();
    let mut of: Vec<_> = scores.filter(|score| score.value.group == *group).collect();
    of.sort_by_key(|score| score.value.when.from());
    of
}

/// Returns the group with the highest score: the headline of the case. Of several, the first.
pub fn headline<'a, 'c>(scored: &'a [Scored<'c>]) -> Option<(&'a Scored<'c>, Severity)> {
    let with = scored.iter().filter_map(|one| Some((one, one.severity()?)));
    with.reduce(|best, next| {
        if next.1.total() > best.1.total() {
            next
        } else {
            best
        }
    })
}

/// Returns whether a count is of more than 100 persons.
pub const fn many(count: &Count) -> Many {
    match count {
        Count::Known(n) if n.low() > 100 => Many::Yes,
        Count::Known(n) if n.high() <= 100 => Many::No,
        Count::Known(_) | Count::NotKnownYet | Count::CannotBeDetermined => Many::CannotSay,
    }
}
