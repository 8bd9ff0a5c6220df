//! The worked example that is most like the case, and in what it is like it and in what not.

use std::collections::BTreeSet;

use crate::case::{CaseFacts, Digest, Rules};
use crate::playbook::guidance::Example;
use crate::playbook::{Facts as _, FieldId, Known};

/// How a case and an example compare on one question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Likeness {
    /// They agree.
    Agrees,
    /// They agree in part: some alternatives are in both.
    InPart,
    /// They differ.
    Differs,
    /// The case does not say.
    Unknown,
}

/// An example beside the case.
#[derive(Debug, Clone)]
pub struct Near<'a> {
    /// The example.
    pub example: &'a Example,
    /// SHA-256 of its file.
    pub file: Digest,
    /// How like it is, 0 to 1000.
    pub likeness: u32,
    /// Each question of the rules that either says something on, in their order.
    pub compared: Vec<(FieldId, Likeness)>,
}

/// Returns the example that is most like the case; `None` while the case says nothing that an
/// example does. Of several equally like, the first.
pub fn nearest<'a>(facts: &CaseFacts<'_>, rules: &'a Rules) -> Option<Near<'a>> {
    let mut best: Option<Near<'a>> = None;
    for (guidance, file) in &rules.guidance {
        for example in &guidance.examples {
            let near = compare(facts, &guidance.asked(), example, *file);
            if near.likeness > best.as_ref().map_or(0, |best| best.likeness) {
                best = Some(near);
            }
        }
    }
    best
}

fn compare<'a>(
    facts: &CaseFacts<'_>,
    asked: &[&FieldId],
    example: &'a Example,
    file: Digest,
) -> Near<'a> {
    let mut compared = Vec::new();
    let (mut points, mut most) = (0, 0);
    for field in asked {
        let now = facts.field(field);
        let there = example.facts.get(*field);
        if now == Known::Nothing && there.is_none() {
            continue;
        }
        let (likeness, share) = like(&now, there);
        points += share;
        most += 1000;
        compared.push(((*field).clone(), likeness));
    }
    Near {
        example,
        file,
        likeness: (points * 1000).checked_div(most).unwrap_or(0),
        compared,
    }
}

/// Compares two answers: how, and how much of 1000.
fn like(now: &Known, there: Option<&Known>) -> (Likeness, u32) {
    let Some(there) = there else {
        return (Likeness::Differs, 0);
    };
    match (now, there) {
        (Known::Nothing, _) => (Likeness::Unknown, 0),
        (Known::Choices(a), Known::Choices(b)) => {
            let (a, b): (BTreeSet<_>, BTreeSet<_>) = (a.iter().collect(), b.iter().collect());
            let both = u32::try_from(a.intersection(&b).count()).unwrap_or(0);
            let either = u32::try_from(a.union(&b).count()).unwrap_or(1).max(1);
            match both * 1000 / either {
                1000 => (Likeness::Agrees, 1000),
                0 => (Likeness::Differs, 0),
                part => (Likeness::InPart, part),
            }
        }
        (now, there) if now == there => (Likeness::Agrees, 1000),
        _ => (Likeness::Differs, 0),
    }
}
