//! Whether a condition can ever hold: an exact search over what its questions can be answered.
//!
//! The search gives up in favour of the author when a condition is enormous: it may then miss a
//! condition that never holds, but never accuses one that can.

use std::collections::BTreeSet;

use crate::playbook::{ChoiceId, Condition, Fact, FieldId, FieldKind, Known, Literal, Test};

/// How many partial worlds are tried before the search gives up.
const BUDGET: usize = 200_000;
/// How many different choices of one many-of question a condition may mention.
const MOST_CHOICES: usize = 10;

/// What a condition can ask about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Asked<'c> {
    Field(&'c FieldId),
    Fact(Fact),
}

/// One thing asked about and everything that could be known of it.
struct Variable<'c> {
    asked: Asked<'c>,
    domain: Vec<Known>,
}

/// Returns whether all of the conditions can hold at once.
///
/// `kind_of` gives the kind of a question that can be asked; a question for which it gives nothing
/// never has an answer.
pub(super) fn can_hold<'c>(
    conditions: &[&'c Condition],
    kind_of: &dyn Fn(&FieldId) -> Option<&'c FieldKind>,
) -> bool {
    let mut asked = BTreeSet::new();
    for condition in conditions {
        collect(condition, &mut asked);
    }
    let mut variables = Vec::new();
    for asked in asked {
        let Some(domain) = domain(asked, conditions, kind_of) else {
            return true;
        };
        variables.push(Variable { asked, domain });
    }
    let mut search = Search {
        conditions,
        variables: &variables,
        world: Vec::new(),
        budget: BUDGET,
    };
    search.run()
}

fn collect<'c>(condition: &'c Condition, asked: &mut BTreeSet<Asked<'c>>) {
    match condition {
        Condition::All(parts) | Condition::Any(parts) => {
            for part in parts {
                collect(part, asked);
            }
        }
        Condition::Not(inner) => collect(inner, asked),
        Condition::Field { field, .. } => {
            asked.insert(Asked::Field(field));
        }
        Condition::Fact { fact, .. } => {
            asked.insert(Asked::Fact(*fact));
        }
    }
}

/// Returns everything that could be known, as far as the conditions can tell it apart; `None` when
/// that is too much.
fn domain<'c>(
    asked: Asked<'c>,
    conditions: &[&'c Condition],
    kind_of: &dyn Fn(&FieldId) -> Option<&'c FieldKind>,
) -> Option<Vec<Known>> {
    let mut domain = vec![Known::Nothing];
    let yes_no = [Known::YesNo(true), Known::YesNo(false)];
    match asked {
        Asked::Fact(fact) if fact.choices().is_empty() => domain.extend(yes_no),
        Asked::Fact(fact) => {
            let choices = fact.choices().iter();
            domain.extend(choices.filter_map(|id| ChoiceId::new(id).ok().map(Known::Choice)));
        }
        Asked::Field(id) => match kind_of(id) {
            None => {}
            Some(FieldKind::YesNo) => domain.extend(yes_no),
            Some(FieldKind::OneOf(choices) | FieldKind::Decision(choices)) => {
                domain.extend(
                    choices
                        .iter()
                        .map(|choice| Known::Choice(choice.id.clone())),
                );
            }
            Some(FieldKind::ManyOf(_) | FieldKind::Checklist(_)) => {
                domain.extend(subsets(id, conditions)?);
            }
            Some(
                FieldKind::Line
                | FieldKind::Text
                | FieldKind::Moment
                | FieldKind::Number { .. }
                | FieldKind::Records(_)
                | FieldKind::EntryOf { .. }
                | FieldKind::RowsOf(_)
                | FieldKind::ChannelOf
                | FieldKind::RoleOf,
            ) => domain.push(Known::Something),
        },
    }
    Some(domain)
}

/// Returns every set of the choices that the conditions mention for one question.
fn subsets(id: &FieldId, conditions: &[&Condition]) -> Option<Vec<Known>> {
    let mut mentioned = BTreeSet::new();
    for condition in conditions {
        mention(condition, id, &mut mentioned);
    }
    if mentioned.len() > MOST_CHOICES {
        return None;
    }
    let mut sets: Vec<Vec<ChoiceId>> = vec![Vec::new()];
    for choice in mentioned {
        let with: Vec<Vec<ChoiceId>> = sets
            .iter()
            .map(|set| set.iter().chain([choice]).cloned().collect())
            .collect();
        sets.extend(with);
    }
    Some(sets.into_iter().map(Known::Choices).collect())
}

fn mention<'c>(condition: &'c Condition, id: &FieldId, into: &mut BTreeSet<&'c ChoiceId>) {
    match condition {
        Condition::All(parts) | Condition::Any(parts) => {
            for part in parts {
                mention(part, id, into);
            }
        }
        Condition::Not(inner) => mention(inner, id, into),
        Condition::Field {
            field,
            test: Test::Is(Literal::Choice(choice)),
        } if field == id => {
            into.insert(choice);
        }
        Condition::Field { .. } | Condition::Fact { .. } => {}
    }
}

/// A search through worlds, each a value for every variable.
struct Search<'s, 'c> {
    conditions: &'s [&'c Condition],
    variables: &'s [Variable<'c>],
    /// What the first variables are in the world being tried.
    world: Vec<&'s Known>,
    budget: usize,
}

impl Search<'_, '_> {
    fn run(&mut self) -> bool {
        if self.budget == 0 {
            return true;
        }
        self.budget -= 1;
        let verdicts: Vec<Option<bool>> = self.conditions.iter().map(|c| self.verdict(c)).collect();
        if verdicts.contains(&Some(false)) {
            return false;
        }
        if verdicts.iter().all(|verdict| *verdict == Some(true)) {
            return true;
        }
        let variables = self.variables;
        let Some(variable) = variables.get(self.world.len()) else {
            return false;
        };
        for value in &variable.domain {
            self.world.push(value);
            if self.run() {
                return true;
            }
            self.world.pop();
        }
        false
    }

    /// Returns whether a condition holds, or `None` while that depends on what is not decided yet.
    fn verdict(&self, condition: &Condition) -> Option<bool> {
        match condition {
            Condition::All(parts) => {
                let mut all = Some(true);
                for part in parts {
                    match self.verdict(part) {
                        Some(false) => return Some(false),
                        None => all = None,
                        Some(true) => {}
                    }
                }
                all
            }
            Condition::Any(parts) => {
                let mut any = Some(false);
                for part in parts {
                    match self.verdict(part) {
                        Some(true) => return Some(true),
                        None => any = None,
                        Some(false) => {}
                    }
                }
                any
            }
            Condition::Not(inner) => self.verdict(inner).map(|holds| !holds),
            Condition::Field { field, test } => self
                .known(Asked::Field(field))
                .map(|known| test.passes(known)),
            Condition::Fact { fact, is } => {
                self.known(Asked::Fact(*fact)).map(|known| is.equals(known))
            }
        }
    }

    fn known(&self, asked: Asked<'_>) -> Option<&Known> {
        let at = self.variables.iter().position(|v| v.asked == asked)?;
        self.world.get(at).copied()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::playbook::{Bilingual, Choice, Facts};

    /// A world of three questions and one fact.
    #[derive(Debug, Clone)]
    struct World {
        fields: Vec<(FieldId, Known)>,
        risk: Known,
    }

    impl Facts for World {
        fn field(&self, field: &FieldId) -> Known {
            let found = self.fields.iter().find(|(id, _)| id == field);
            found.map_or(Known::Nothing, |(_, known)| known.clone())
        }

        fn fact(&self, _: Fact) -> Known {
            self.risk.clone()
        }
    }

    fn id(name: &str) -> FieldId {
        FieldId::new(name).unwrap()
    }

    fn choice(name: &str) -> ChoiceId {
        ChoiceId::new(name).unwrap()
    }

    fn kinds() -> Vec<(FieldId, FieldKind)> {
        let choices: Vec<Choice> = ["x", "y"]
            .map(|name| Choice {
                id: choice(name),
                label: Bilingual::default(),
            })
            .into();
        vec![
            (id("yes"), FieldKind::YesNo),
            (id("one"), FieldKind::OneOf(choices.clone())),
            (id("many"), FieldKind::ManyOf(choices)),
        ]
    }

    fn worlds() -> Vec<World> {
        let yes = [Known::Nothing, Known::YesNo(true), Known::YesNo(false)];
        let one = [
            Known::Nothing,
            Known::Choice(choice("x")),
            Known::Choice(choice("y")),
        ];
        let many = [&[][..], &["x"], &["y"], &["x", "y"]]
            .map(|set| Known::Choices(set.iter().copied().map(choice).collect()));
        let risk = ["unlikely", "risk", "high", "not-known-yet"].map(choice);
        let mut worlds = Vec::new();
        for yes in &yes {
            for one in &one {
                for many in many.iter().chain([&Known::Nothing]) {
                    for risk in risk
                        .iter()
                        .cloned()
                        .map(Known::Choice)
                        .chain([Known::Nothing])
                    {
                        let known = [yes.clone(), one.clone(), many.clone()];
                        let ids = ["yes", "one", "many"].map(id);
                        let fields = ids.into_iter().zip(known).collect();
                        worlds.push(World { fields, risk });
                    }
                }
            }
        }
        worlds
    }

    fn conditions() -> impl Strategy<Value = Condition> {
        let field = |name: &str, test: Test| Condition::Field {
            field: id(name),
            test,
        };
        let is = |name: &str| Test::Is(Literal::Choice(choice(name)));
        let fact = |name: &str| Condition::Fact {
            fact: Fact::Risk,
            is: Literal::Choice(choice(name)),
        };
        let leaves = vec![
            field("yes", Test::Is(Literal::YesNo(true))),
            field("yes", Test::Is(Literal::YesNo(false))),
            field("yes", Test::Known),
            field("one", is("x")),
            field("one", is("y")),
            field("one", Test::Known),
            field("many", is("x")),
            field("many", is("y")),
            field("many", Test::Known),
            fact("risk"),
            fact("high"),
        ];
        prop::sample::select(leaves).prop_recursive(4, 24, 4, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..4).prop_map(Condition::All),
                prop::collection::vec(inner.clone(), 0..4).prop_map(Condition::Any),
                inner.prop_map(|inner| Condition::Not(Box::new(inner))),
            ]
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn agrees_with_trying_every_world(condition in conditions()) {
            let kinds = kinds();
            let kind_of = |asked: &FieldId| {
                kinds.iter().find(|(id, _)| id == asked).map(|(_, kind)| kind)
            };
            let some_world = worlds().iter().any(|world| condition.holds(world));
            prop_assert_eq!(can_hold(&[&condition], &kind_of), some_world);
        }
    }

    #[test]
    fn a_question_that_is_never_asked_has_no_answer() {
        let known = Condition::Field {
            field: id("yes"),
            test: Test::Known,
        };
        assert!(!can_hold(&[&known], &|_| None));
        assert!(can_hold(&[&Condition::Not(Box::new(known))], &|_| None));
    }
}
