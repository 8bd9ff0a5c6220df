//! When a step or a question is part of the walk: a small typed tree, total and able to say why.

use super::id::{ChoiceId, FieldId};

/// A condition over recorded facts. Evaluation always ends and never fails.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Condition {
    /// Holds when all of them hold; an empty list holds.
    All(Vec<Self>),
    /// Holds when one of them holds; an empty list does not.
    Any(Vec<Self>),
    /// Holds when the inner one does not.
    Not(Box<Self>),
    /// A test of the answer to a field.
    Field {
        /// The field.
        field: FieldId,
        /// The test.
        test: Test,
    },
    /// A test of a fact that the program computes from the record.
    Fact {
        /// The fact.
        fact: Fact,
        /// What it has to be.
        is: Literal,
    },
}

/// A test of one answer. An unanswered field, *not known yet* and *cannot be determined* fail all
/// but the matching test.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Test {
    /// The answer is this: yes or no, the chosen alternative, or among the chosen ones.
    Is(Literal),
    /// There is a known answer.
    Known,
}

/// A value in a condition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Literal {
    /// Yes or no.
    YesNo(bool),
    /// An alternative.
    Choice(ChoiceId),
}

/// A fact that the program computes from the registers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fact {
    /// The latest risk decision: `unlikely`, `risk`, `high` or `not-known-yet`; no value before one.
    Risk,
    /// Whether a first filing to the authority is recorded: yes or no.
    Notified,
    /// Whether the deadline has passed unmet or was met late: yes or no.
    Late,
    /// The gate over all groups: `unchecked`, `none-marked`, `found` or `could-not-check`.
    Protected,
    /// Whether awareness has a candidate that is not rejected: yes or no.
    Aware,
    /// Whether a supplement to the authority is recorded: yes or no.
    Supplemented,
    /// Whether a message to those concerned has gone: yes or no.
    Informed,
    /// Whether protected persons were found and every one of them has been reached: yes or no.
    Contacted,
    /// Whether a message to many went to a group before its check had an outcome: yes or no.
    BeforeGate,
}

impl Fact {
    /// All facts.
    pub const ALL: [Self; 9] = [
        Self::Risk,
        Self::Notified,
        Self::Late,
        Self::Protected,
        Self::Aware,
        Self::Supplemented,
        Self::Informed,
        Self::Contacted,
        Self::BeforeGate,
    ];

    /// Returns the name used in playbooks.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Risk => "risk",
            Self::Notified => "notified",
            Self::Late => "late",
            Self::Protected => "protected",
            Self::Aware => "aware",
            Self::Supplemented => "supplemented",
            Self::Informed => "informed",
            Self::Contacted => "contacted",
            Self::BeforeGate => "before-gate",
        }
    }

    /// Returns the alternatives that the fact can take; empty for a yes-or-no fact.
    pub const fn choices(self) -> &'static [&'static str] {
        match self {
            Self::Risk => &["unlikely", "risk", "high", "not-known-yet"],
            Self::Protected => &["unchecked", "none-marked", "found", "could-not-check"],
            Self::Notified
            | Self::Late
            | Self::Aware
            | Self::Supplemented
            | Self::Informed
            | Self::Contacted
            | Self::BeforeGate => &[],
        }
    }
}

/// What is known about a field or a fact when a condition asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Known {
    /// Nothing: unanswered, not known yet, or cannot be determined.
    Nothing,
    /// An answer that no literal equals, such as a text or a number.
    Something,
    /// Yes or no.
    YesNo(bool),
    /// One alternative (also of a decision).
    Choice(ChoiceId),
    /// Several alternatives, perhaps none.
    Choices(Vec<ChoiceId>),
}

/// What a condition is asked of. `case` implements it over a record.
pub trait Facts {
    /// Returns what is known of a field. Rival answers count as nothing known.
    fn field(&self, field: &FieldId) -> Known;
    /// Returns what is known of a computed fact.
    fn fact(&self, fact: Fact) -> Known;
}

impl Condition {
    /// Returns whether the condition holds.
    pub fn holds(&self, facts: &dyn Facts) -> bool {
        match self {
            Self::All(parts) => parts.iter().all(|part| part.holds(facts)),
            Self::Any(parts) => parts.iter().any(|part| part.holds(facts)),
            Self::Not(inner) => !inner.holds(facts),
            Self::Field { field, test } => test.passes(&facts.field(field)),
            Self::Fact { fact, is } => is.equals(&facts.fact(*fact)),
        }
    }

    /// Returns whether the condition holds whatever the open questions are answered; `None` while
    /// that hangs on one of them.
    pub fn settles(&self, facts: &dyn Facts) -> Option<bool> {
        let each = |parts: &[Self], decisive: bool| {
            let told: Vec<Option<bool>> = parts.iter().map(|part| part.settles(facts)).collect();
            if told.contains(&Some(decisive)) {
                Some(decisive)
            } else if told.contains(&None) {
                None
            } else {
                Some(!decisive)
            }
        };
        let asked = |known: &Known, holds: bool| (*known != Known::Nothing).then_some(holds);
        match self {
            Self::All(parts) => each(parts, false),
            Self::Any(parts) => each(parts, true),
            Self::Not(inner) => inner.settles(facts).map(|holds| !holds),
            Self::Field { field, test } => {
                let known = facts.field(field);
                asked(&known, test.passes(&known))
            }
            Self::Fact { fact, is } => {
                let known = facts.fact(*fact);
                asked(&known, is.equals(&known))
            }
        }
    }

    /// Calls `f` with every field that the condition asks about.
    pub fn each_field<'a>(&'a self, f: &mut dyn FnMut(&'a FieldId)) {
        match self {
            Self::All(parts) | Self::Any(parts) => {
                for part in parts {
                    part.each_field(f);
                }
            }
            Self::Not(inner) => inner.each_field(f),
            Self::Field { field, .. } => f(field),
            Self::Fact { .. } => {}
        }
    }
}

impl Test {
    /// Returns whether what is known passes the test.
    pub(crate) fn passes(&self, known: &Known) -> bool {
        match self {
            Self::Is(literal) => literal.equals(known),
            Self::Known => *known != Known::Nothing,
        }
    }
}

impl Literal {
    /// Returns whether what is known is this, or holds it.
    pub(crate) fn equals(&self, known: &Known) -> bool {
        match (self, known) {
            (Self::YesNo(want), Known::YesNo(is)) => want == is,
            (Self::Choice(want), Known::Choice(is)) => want == is,
            (Self::Choice(want), Known::Choices(are)) => are.contains(want),
            (Self::YesNo(_) | Self::Choice(_), _) => false,
        }
    }
}
