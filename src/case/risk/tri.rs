//! Conditions over what may not be known: holds, does not, or cannot be said yet and for want of
//! what.

use super::proposal::Missing;
use crate::playbook::{Condition, Fact, Facts, FieldId, Known, Playbook};

/// What can be said of a condition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Tri {
    /// It holds, whatever the rest turns out to be.
    Yes,
    /// It does not, whatever the rest turns out to be.
    No,
    /// It depends on these.
    Open(Vec<Missing>),
}

/// What conditions are asked of here: facts, and the playbook that says which questions apply.
#[derive(Clone, Copy)]
pub(super) struct Asker<'a> {
    pub(super) playbook: &'a Playbook,
    pub(super) facts: &'a dyn Facts,
}

/// How deep a question's own condition is followed; a playbook without problems has no rings.
const DEEPEST: u8 = 8;

impl Asker<'_> {
    /// Returns what can be said of a condition.
    pub(super) fn say(self, condition: &Condition) -> Tri {
        self.say_at(condition, 0)
    }

    fn say_at(self, condition: &Condition, depth: u8) -> Tri {
        match condition {
            Condition::All(parts) => all(parts.iter().map(|part| self.say_at(part, depth))),
            Condition::Any(parts) => negated(all(parts
                .iter()
                .map(|part| negated(self.say_at(part, depth))))),
            Condition::Not(inner) => negated(self.say_at(inner, depth)),
            Condition::Field { field, .. } => {
                if self.facts.field(field) == Known::Nothing {
                    self.unknown(field, depth)
                } else {
                    settled(condition.holds(self.facts))
                }
            }
            Condition::Fact { fact, .. } => {
                if unsettled(*fact, &self.facts.fact(*fact)) {
                    Tri::Open(vec![Missing::Fact(*fact)])
                } else {
                    settled(condition.holds(self.facts))
                }
            }
        }
    }

    /// An unanswered question that does not apply is no; one that may apply is open.
    fn unknown(self, field: &FieldId, depth: u8) -> Tri {
        let Some((_, asked)) = self.playbook.field(field) else {
            return Tri::No;
        };
        if depth >= DEEPEST {
            return Tri::Open(vec![Missing::Field(field.clone())]);
        }
        match asked.when.as_ref().map(|when| self.say_at(when, depth + 1)) {
            Some(Tri::No) => Tri::No,
            Some(Tri::Open(missing)) => Tri::Open(missing),
            Some(Tri::Yes) | None => Tri::Open(vec![Missing::Field(field.clone())]),
        }
    }
}

/// Returns whether a computed fact says nothing yet: nobody has checked, or it could not be done.
fn unsettled(fact: Fact, known: &Known) -> bool {
    match (fact, known) {
        (_, Known::Nothing) => true,
        (Fact::Protected, Known::Choice(choice)) => {
            matches!(choice.as_str(), "unchecked" | "could-not-check")
        }
        (
            Fact::Risk
            | Fact::Notified
            | Fact::Late
            | Fact::Protected
            | Fact::Aware
            | Fact::Supplemented
            | Fact::Informed
            | Fact::Contacted
            | Fact::BeforeGate,
            _,
        ) => false,
    }
}

const fn settled(holds: bool) -> Tri {
    if holds { Tri::Yes } else { Tri::No }
}

fn negated(tri: Tri) -> Tri {
    match tri {
        Tri::Yes => Tri::No,
        Tri::No => Tri::Yes,
        Tri::Open(missing) => Tri::Open(missing),
    }
}

fn all(parts: impl Iterator<Item = Tri>) -> Tri {
    let mut open: Vec<Missing> = Vec::new();
    for part in parts {
        match part {
            Tri::No => return Tri::No,
            Tri::Yes => {}
            Tri::Open(missing) => {
                for one in missing {
                    if !open.contains(&one) {
                        open.push(one);
                    }
                }
            }
        }
    }
    if open.is_empty() {
        Tri::Yes
    } else {
        Tri::Open(open)
    }
}
