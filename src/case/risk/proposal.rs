//! What the guidance proposes: the highest outcome whose rule holds. Where what is not known could
//! raise it, the person decides, and is told what would settle it.

use super::tri::{Asker, Tri};
use crate::case::gate::{self, GateOutcome};
use crate::case::register::RiskOutcome;
use crate::case::state::Case;
use crate::case::{CaseFacts, Digest, EntryId, Rules};
use crate::playbook::guidance::{Advice, Advised};
use crate::playbook::{ChoiceId, Fact, Facts, FieldId, Known};
use crate::time::Moment;

/// Something that is not known and would settle the matter.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Missing {
    /// The answer to a question.
    Field(FieldId),
    /// Something that the program computes.
    Fact(Fact),
}

/// A rule that holds, or may.
#[derive(Debug, Clone)]
pub struct Fired<'a> {
    /// The rule.
    pub rule: &'a Advice,
    /// SHA-256 of its file.
    pub file: Digest,
    /// What would settle whether it holds; empty when it does.
    pub missing: Vec<Missing>,
}

/// A proposal.
#[derive(Debug, Clone, Default)]
pub struct Proposal<'a> {
    /// The highest outcome whose rule holds and that nothing unknown could raise, or a high risk.
    /// `None`: the person decides.
    pub outcome: Option<Advised>,
    /// The highest outcome whose rule holds: what is known gives at least this.
    pub least: Option<Advised>,
    /// What would settle it, where the person decides; in the order of the rules, each once.
    pub missing: Vec<Missing>,
    /// The rules that hold, highest outcome first.
    pub holding: Vec<Fired<'a>>,
    /// The rules that could raise it.
    pub open: Vec<Fired<'a>>,
    /// SHA-256 of the file that gave it; `None` without guidance.
    pub rule: Option<Digest>,
}

impl Proposal<'_> {
    /// Returns the proposal as an assessment states it.
    pub const fn stated(&self) -> RiskOutcome {
        match self.outcome {
            Some(outcome) => stated(outcome),
            None => RiskOutcome::NotKnownYet,
        }
    }
}

/// Returns an outcome as an assessment states it.
pub(super) const fn stated(outcome: Advised) -> RiskOutcome {
    match outcome {
        Advised::Unlikely => RiskOutcome::Unlikely,
        Advised::Risk => RiskOutcome::Risk,
        Advised::High => RiskOutcome::High,
    }
}

/// Returns what the guidance proposes for the case: all groups together, the worst one deciding.
pub fn proposal<'a>(case: &Case, rules: &'a Rules, now: Moment) -> Proposal<'a> {
    let facts = RiskFacts {
        facts: CaseFacts { case, rules, now },
        group: None,
    };
    proposed(&facts, rules)
}

/// Returns what the guidance proposes for one group: its own check for protected identity counts.
pub fn proposal_for<'a>(
    case: &Case,
    rules: &'a Rules,
    now: Moment,
    group: &EntryId,
) -> Proposal<'a> {
    let facts = RiskFacts {
        facts: CaseFacts { case, rules, now },
        group: Some(group),
    };
    proposed(&facts, rules)
}

/// Returns what the guidance proposes from these facts.
pub(super) fn proposed<'a>(facts: &dyn Facts, rules: &'a Rules) -> Proposal<'a> {
    let asker = Asker {
        playbook: &rules.playbook,
        facts,
    };
    let mut proposal = Proposal {
        rule: rules.guidance.first().map(|(_, digest)| *digest),
        ..Proposal::default()
    };
    for (guidance, file) in &rules.guidance {
        for rule in &guidance.rules {
            // What takes a rule away has to be shown.
            let lifted = rule.unless.as_ref().map(|unless| asker.say(unless));
            if lifted == Some(Tri::Yes) {
                continue;
            }
            let fired = |missing| Fired {
                rule,
                file: *file,
                missing,
            };
            match asker.say(&rule.when) {
                Tri::Yes => proposal.holding.push(fired(Vec::new())),
                Tri::Open(missing) => proposal.open.push(fired(missing)),
                Tri::No => {}
            }
        }
    }
    proposal
        .holding
        .sort_by_key(|fired| std::cmp::Reverse(fired.rule.outcome));
    proposal.least = proposal.holding.first().map(|fired| fired.rule.outcome);
    proposal
        .open
        .retain(|fired| Some(fired.rule.outcome) > proposal.least);
    for fired in &proposal.open {
        for one in &fired.missing {
            if !proposal.missing.contains(one) {
                proposal.missing.push(one.clone());
            }
        }
    }
    if proposal.open.is_empty() {
        proposal.outcome = proposal.least;
    }
    proposal
}

/// The facts of a case as an assessment of one group, or of all, sees them.
pub(super) struct RiskFacts<'a> {
    pub(super) facts: CaseFacts<'a>,
    pub(super) group: Option<&'a EntryId>,
}

impl Facts for RiskFacts<'_> {
    fn field(&self, field: &FieldId) -> Known {
        self.facts.field(field)
    }

    fn fact(&self, fact: Fact) -> Known {
        match fact {
            Fact::Protected => {
                let mut gates = gate::gates(self.facts.case).into_iter();
                let found = gates.any(|gate| {
                    let its = self.group.is_none() || gate.group == self.group;
                    its && matches!(gate.outcome, GateOutcome::Found(_))
                });
                let name = match self.group {
                    // A group that is not checked yet takes nothing from what another has shown.
                    _ if found => "found",
                    None => gate::overall(self.facts.case).name(),
                    Some(group) => gate::gate(self.facts.case, Some(group)).outcome.name(),
                };
                ChoiceId::new(name).map_or(Known::Something, Known::Choice)
            }
            Fact::Risk
            | Fact::Notified
            | Fact::Late
            | Fact::Aware
            | Fact::Supplemented
            | Fact::Informed
            | Fact::Contacted
            | Fact::BeforeGate => self.facts.fact(fact),
        }
    }
}
