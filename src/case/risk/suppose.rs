//! What would flip the proposal: each fact supposed otherwise, and what comes of it.

use super::proposal::{Missing, RiskFacts, proposed};
use crate::case::state::Case;
use crate::case::{CaseFacts, Rules};
use crate::playbook::guidance::Advised;
use crate::playbook::{ChoiceId, Condition, Fact, Facts, FieldId, FieldKind, Known};
use crate::time::Moment;

/// A fact with every other thing that it could be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Supposed {
    /// The fact.
    pub of: Missing,
    /// What is known of it now.
    pub now: Known,
    /// What it could be instead.
    pub flips: Vec<Flip>,
}

/// One fact supposed otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flip {
    /// What is supposed: for several alternatives, the whole new set.
    pub to: Known,
    /// The one alternative that was added or taken away, when there are several.
    pub one: Option<(ChoiceId, bool)>,
    /// The proposal then; `None` where a person decides.
    pub outcome: Option<Advised>,
    /// The least that the proposal would be then.
    pub least: Option<Advised>,
    /// Whether that differs from now.
    pub changes: bool,
}

/// Returns every fact that the rules ask about and that applies, supposed otherwise.
pub fn flips(case: &Case, rules: &Rules, now: Moment) -> Vec<Supposed> {
    let facts = RiskFacts {
        facts: CaseFacts { case, rules, now },
        group: None,
    };
    let before = proposed(&facts, rules);
    let mut asked: Vec<Missing> = Vec::new();
    for (guidance, _) in &rules.guidance {
        for field in guidance.asked() {
            let of = Missing::Field(field.clone());
            if !asked.contains(&of) {
                asked.push(of);
            }
        }
        let mut conditions = guidance
            .rules
            .iter()
            .flat_map(|rule| std::iter::once(&rule.when).chain(&rule.unless));
        if conditions.any(|condition| asks(condition, Fact::Protected)) {
            asked.push(Missing::Fact(Fact::Protected));
        }
    }
    asked.dedup();
    let mut all = Vec::new();
    for of in asked {
        let known = match &of {
            Missing::Field(field) => facts.field(field),
            Missing::Fact(fact) => facts.fact(*fact),
        };
        let flips = otherwise(&of, &known, &facts)
            .into_iter()
            .map(|(to, one)| {
                let supposing = Supposing {
                    facts: &facts,
                    of: &of,
                    to: &to,
                };
                let then = proposed(&supposing, rules);
                let changes = (then.outcome, then.least) != (before.outcome, before.least);
                Flip {
                    one,
                    outcome: then.outcome,
                    least: then.least,
                    changes,
                    to,
                }
            })
            .collect::<Vec<_>>();
        if !flips.is_empty() {
            all.push(Supposed {
                of,
                now: known,
                flips,
            });
        }
    }
    all
}

fn asks(condition: &Condition, wanted: Fact) -> bool {
    match condition {
        Condition::All(parts) | Condition::Any(parts) => {
            parts.iter().any(|part| asks(part, wanted))
        }
        Condition::Not(inner) => asks(inner, wanted),
        Condition::Fact { fact, .. } => *fact == wanted,
        Condition::Field { .. } => false,
    }
}

type Other = (Known, Option<(ChoiceId, bool)>);

/// Returns what a fact could be instead; nothing for a question that is not asked.
fn otherwise(of: &Missing, now: &Known, facts: &RiskFacts<'_>) -> Vec<Other> {
    let field = match of {
        Missing::Fact(fact) => {
            let choices = match fact {
                Fact::Protected => ["found", "none-marked"],
                Fact::Risk
                | Fact::Notified
                | Fact::Late
                | Fact::Aware
                | Fact::Supplemented
                | Fact::Informed
                | Fact::Contacted
                | Fact::BeforeGate => return Vec::new(),
            };
            let known = choices
                .into_iter()
                .filter_map(|name| ChoiceId::new(name).ok());
            let known = known.map(Known::Choice).filter(|to| to != now);
            return known.map(|to| (to, None)).collect();
        }
        Missing::Field(field) => field,
    };
    let Some((step, field)) = facts.facts.rules.playbook.field(field) else {
        return Vec::new();
    };
    let holds = |when: &Option<Condition>| when.as_ref().is_none_or(|when| when.holds(facts));
    if !(holds(&field.when) && holds(&step.when)) {
        return Vec::new();
    }
    match &field.kind {
        FieldKind::YesNo => [true, false]
            .into_iter()
            .map(Known::YesNo)
            .filter(|to| to != now)
            .map(|to| (to, None))
            .collect(),
        FieldKind::OneOf(choices) | FieldKind::Decision(choices) => choices
            .iter()
            .map(|choice| Known::Choice(choice.id.clone()))
            .filter(|to| to != now)
            .map(|to| (to, None))
            .collect(),
        FieldKind::ManyOf(choices) | FieldKind::Checklist(choices) => choices
            .iter()
            .map(|choice| toggled(now, &choice.id))
            .collect(),
        FieldKind::Line
        | FieldKind::Text
        | FieldKind::Moment
        | FieldKind::Number { .. }
        | FieldKind::Records(_)
        | FieldKind::EntryOf { .. }
        | FieldKind::RowsOf(_)
        | FieldKind::ChannelOf
        | FieldKind::RoleOf => Vec::new(),
    }
}

fn toggled(now: &Known, choice: &ChoiceId) -> Other {
    let mut chosen = match now {
        Known::Choices(chosen) => chosen.clone(),
        Known::Nothing | Known::Something | Known::YesNo(_) | Known::Choice(_) => Vec::new(),
    };
    let added = !chosen.contains(choice);
    if added {
        chosen.push(choice.clone());
        chosen.sort_unstable();
    } else {
        chosen.retain(|one| one != choice);
    }
    (Known::Choices(chosen), Some((choice.clone(), added)))
}

/// The facts with one of them supposed otherwise.
struct Supposing<'a> {
    facts: &'a RiskFacts<'a>,
    of: &'a Missing,
    to: &'a Known,
}

impl Facts for Supposing<'_> {
    fn field(&self, field: &FieldId) -> Known {
        match self.of {
            Missing::Field(of) if of == field => self.to.clone(),
            Missing::Field(_) | Missing::Fact(_) => self.facts.field(field),
        }
    }

    fn fact(&self, fact: Fact) -> Known {
        match self.of {
            Missing::Fact(of) if *of == fact => self.to.clone(),
            Missing::Field(_) | Missing::Fact(_) => self.facts.fact(fact),
        }
    }
}
