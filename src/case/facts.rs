//! What conditions are asked of: the record as it stands at a moment.

use super::countdown::{answer_to, countdowns};
use super::gate;
use super::register::{Assessment, FilingStage, RiskOutcome, Sending, SendingStage};
use super::state::{Case, Standing};
use super::{Answer, Rules, Value};
use crate::clock::{ClockRule, Phase};
use crate::playbook::{ChoiceId, Fact, Facts, FieldId, Known};
use crate::time::Moment;

/// The facts of a case at a moment.
#[derive(Debug, Clone, Copy)]
pub struct CaseFacts<'a> {
    /// The case.
    pub case: &'a Case,
    /// What it is decided by.
    pub rules: &'a Rules,
    /// The moment.
    pub now: Moment,
}

impl Facts for CaseFacts<'_> {
    fn field(&self, field: &FieldId) -> Known {
        if self.case.list(field).is_some_and(|rows| !rows.is_empty()) {
            return Known::Something;
        }
        let settled = self.case.answer(field).and_then(super::Versions::settled);
        match settled.map(|held| &held.value.value) {
            Some(Answer::Known(value)) => known(value),
            Some(Answer::NotKnownYet | Answer::CannotBeDetermined) | None => Known::Nothing,
        }
    }

    fn fact(&self, fact: Fact) -> Known {
        match fact {
            Fact::Risk => latest_assessment(self.case).map_or(Known::Nothing, |latest| {
                choice(risk_name(latest.value.outcome))
            }),
            Fact::Notified => {
                // To the authority of the big clock: a police report is no notification.
                let main = self.rules.main_clock().map(|rule| &rule.id);
                let mut filings = self.case.registers().filings.standing();
                Known::YesNo(filings.any(|filing| {
                    filing.value.stage == FilingStage::Initial && Some(&filing.value.clock) == main
                }))
            }
            Fact::Late => {
                let late = |phase| matches!(phase, Phase::Overdue | Phase::MetLate);
                let main = self.rules.main_clock();
                let clocks = countdowns(self.case, self.rules, self.now);
                let main = clocks.iter().find(|clock| Some(clock.rule) == main);
                Known::YesNo(main.is_some_and(|clock| late(clock.phase)))
            }
            // Those who were found are still to be contacted while a new group or new data wait.
            Fact::Protected => choice(match gate::overall(self.case) {
                gate if !gate.is_open() && gate::any_found(self.case) => "found",
                gate => gate.name(),
            }),
            Fact::Aware => Known::YesNo(is_aware(self.case, self.rules)),
            Fact::Supplemented => {
                let main = self.rules.main_clock().map(|rule| &rule.id);
                let mut rules = self.rules.clocks.iter().map(|(rule, _)| rule);
                Known::YesNo(rules.any(|rule| {
                    let follows = main.is_some() && rule.filing_of() == main;
                    follows && answer_to(self.case, self.rules, rule).is_some()
                }))
            }
            Fact::Informed => Known::YesNo(self.went(|_| true)),
            Fact::Contacted => {
                let waiting = gate::waiting(self.case, &[], false).count();
                Known::YesNo(gate::any_found(self.case) && waiting == 0)
            }
            Fact::BeforeGate => Known::YesNo(self.went(|sending| {
                let before = |sent| gate::went_before_gate(self.case, sending, sent);
                self.is_mass(sending) && sending.sent.as_ref().is_some_and(before)
            })),
        }
    }
}

impl CaseFacts<'_> {
    /// Returns the groups that a message to many reached before anybody had checked them, and why.
    pub fn before_gate(&self) -> Vec<gate::Unpassed> {
        let sendings = self.case.registers().sendings.standing();
        let went = sendings.filter(|one| one.value.stage == SendingStage::Sent);
        let mass = went.filter(|one| self.is_mass(one.value));
        let told = mass.filter_map(|one| {
            let sent = one.value.sent.as_ref()?;
            Some(gate::unpassed(self.case, one.id, one.value, sent))
        });
        told.flatten().collect()
    }

    /// Returns whether a message goes to many at once.
    fn is_mass(&self, sending: &Sending) -> bool {
        let channel = self.rules.playbook.channel(&sending.channel);
        channel.is_none_or(|channel| channel.mass)
    }

    /// Returns whether a message has gone of which `is` holds.
    fn went(&self, is: impl Fn(&Sending) -> bool) -> bool {
        let mut sendings = self.case.registers().sendings.standing();
        sendings.any(|sending| sending.value.stage == SendingStage::Sent && is(sending.value))
    }
}

/// Returns whether the big clock has a start that nobody has rejected.
pub(super) fn is_aware(case: &Case, rules: &Rules) -> bool {
    let main = rules.main_clock().map(ClockRule::anchored_under);
    let mut anchors = case.registers().anchors.standing();
    anchors.any(|anchor| Some(&anchor.value.clock) == main && case.rejection(anchor.id).is_none())
}

/// Returns the decided assessment with the latest date, proposals aside; of several with the same, the last recorded.
pub fn latest_assessment(case: &Case) -> Option<Standing<'_, Assessment>> {
    case.registers()
        .assessments
        .standing()
        .filter(|entry| entry.value.is_decision())
        .max_by_key(|entry| entry.value.when.from())
}

fn known(value: &Value) -> Known {
    match value {
        Value::YesNo(yes) => Known::YesNo(*yes),
        Value::One(choice) | Value::Decision { choice, .. } => Known::Choice(choice.clone()),
        Value::Many(choices) => Known::Choices(choices.clone()),
        Value::Text(_) | Value::Moment(_) | Value::Number(_) | Value::Entries(_) => {
            Known::Something
        }
    }
}

fn choice(name: &str) -> Known {
    ChoiceId::new(name).map_or(Known::Something, Known::Choice)
}

const fn risk_name(outcome: RiskOutcome) -> &'static str {
    match outcome {
        RiskOutcome::Unlikely => "unlikely",
        RiskOutcome::NotKnownYet => "not-known-yet",
        RiskOutcome::Risk => "risk",
        RiskOutcome::High => "high",
    }
}
