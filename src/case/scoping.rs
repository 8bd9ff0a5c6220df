//! Which clocks apply: what the program proposes and why, and what a person decided. A clock counts
//! down when it was decided to, or when it is proposed and nobody decided against it. Never decides
//! for the person.

use super::register::{Duty, DutyAnswer};
use super::state::{Case, Standing};
use super::{CaseFacts, Digest, Rules};
use crate::clock::{ClockRule, Validity};
use crate::playbook::{ClockId, Explanation, Fact, Facts, FieldId, Known};
use crate::text::{Lang, scoping as words};
use crate::time::{Moment, show, zone};

/// What the program proposes about a clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Proposal {
    /// It applies.
    Applies,
    /// It does not.
    DoesNot,
    /// It hangs on questions that are not answered.
    CannotSay,
}

/// What a proposal rests on beside the rule's own words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ground {
    /// The rule's own condition, or that it always applies.
    Rule,
    /// The rule came into force after the incident.
    NotInForce,
    /// The rule file says that the rule ended before: it may be out of date.
    OutOfDate,
}

/// A clock of the case's rules, weighed against the case.
#[derive(Debug, Clone, Copy)]
pub struct Scoped<'a> {
    /// The rule.
    pub rule: &'a ClockRule,
    /// SHA-256 of the rule's file.
    pub digest: Digest,
    /// What the program proposes.
    pub proposal: Proposal,
    /// What that rests on.
    pub ground: Ground,
    /// What a person decided last about this very clock.
    pub decision: Option<Standing<'a, Duty>>,
    /// Whether it counts down.
    pub counts: bool,
}

impl Proposal {
    /// Returns the decision that would follow the proposal.
    pub const fn answer(self) -> DutyAnswer {
        match self {
            Self::Applies => DutyAnswer::Applies,
            Self::DoesNot => DutyAnswer::DoesNot,
            Self::CannotSay => DutyAnswer::Unsure,
        }
    }

    /// Returns whether a decision goes against the proposal, so that an inspector will ask why. To
    /// be unsure never does: the clock is then shown.
    pub fn is_against(self, decided: DutyAnswer) -> bool {
        match decided {
            DutyAnswer::Unsure => false,
            DutyAnswer::Applies => self == Self::DoesNot,
            // That nobody knows yet is no ground to leave a clock out.
            DutyAnswer::DoesNot => self != Self::DoesNot,
        }
    }
}

impl Scoped<'_> {
    /// Returns whether the clock is decided by itself; one that goes with another follows it.
    pub fn is_own(&self) -> bool {
        self.rule.leader().is_none()
    }

    /// Says why the program proposes what it does.
    pub fn why(&self, case: &Case, rules: &Rules, now: Moment, lang: Lang) -> String {
        let rule = self.rule;
        let told = match (self.proposal, &rule.applies) {
            _ if self.ground == Ground::NotInForce => {
                words::not_in_force(&show::date(zone::start_of_day(rule.valid_from), lang), lang)
            }
            (Proposal::Applies, Some(applies)) => applies.because.to(lang).to_owned(),
            (Proposal::DoesNot, Some(applies)) => {
                let otherwise = applies.otherwise.as_ref();
                otherwise.map_or_else(String::new, |words| words.to(lang).to_owned())
            }
            (Proposal::CannotSay, Some(_)) => {
                let open = self.open_questions(case, rules, now);
                let label = |field: &FieldId| {
                    let asked = rules.playbook.field(field);
                    let label = asked.map_or(field.as_str(), |(_, field)| field.label.to(lang));
                    words::quoted(label, lang)
                };
                let labels: Vec<String> = open.iter().map(label).collect();
                words::hangs_on(&labels.join(", "), lang)
            }
            (_, None) => words::ALWAYS.to(lang).to_owned(),
        };
        if self.ground == Ground::OutOfDate {
            format!("{told} {}", words::OUT_OF_DATE.to(lang))
                .trim()
                .to_owned()
        } else {
            told
        }
    }

    /// Explains the condition part by part, with what is known; nothing for a clock that always
    /// applies.
    pub fn explain(
        &self,
        case: &Case,
        rules: &Rules,
        now: Moment,
        lang: Lang,
    ) -> Option<Explanation> {
        let when = self.rule.applies.as_ref()?.when.as_ref()?;
        let facts = ScopeFacts(CaseFacts { case, rules, now });
        Some(when.explain(&rules.playbook, &facts, lang))
    }

    /// Returns the questions without a known answer that the condition asks, each once.
    pub fn open_questions(&self, case: &Case, rules: &Rules, now: Moment) -> Vec<FieldId> {
        let facts = ScopeFacts(CaseFacts { case, rules, now });
        let applies = self.rule.applies.as_ref();
        let mut open: Vec<FieldId> = Vec::new();
        if let Some(when) = applies.and_then(|applies| applies.when.as_ref()) {
            when.each_field(&mut |field| {
                if facts.field(field) == Known::Nothing && !open.contains(field) {
                    open.push(field.clone());
                }
            });
        }
        open
    }
}

/// The facts that a clock's condition may ask: all but whether a clock is late, which would ask the
/// clocks in turn.
struct ScopeFacts<'a>(CaseFacts<'a>);

impl Facts for ScopeFacts<'_> {
    fn field(&self, field: &FieldId) -> Known {
        self.0.field(field)
    }

    fn fact(&self, fact: Fact) -> Known {
        match fact {
            Fact::Late => Known::Nothing,
            Fact::Risk
            | Fact::Notified
            | Fact::Protected
            | Fact::Aware
            | Fact::Supplemented
            | Fact::Informed
            | Fact::Contacted
            | Fact::BeforeGate => self.0.fact(fact),
        }
    }
}

/// Returns every clock of the rules, weighed against the case, in the playbook's order.
pub fn scoping<'a>(case: &'a Case, rules: &'a Rules, now: Moment) -> Vec<Scoped<'a>> {
    let clocks = rules.clocks.iter();
    clocks
        .map(|(rule, digest)| scoped(case, rules, rule, *digest, now))
        .collect()
}

/// Returns one clock, weighed against the case.
pub fn scoped<'a>(
    case: &'a Case,
    rules: &'a Rules,
    rule: &'a ClockRule,
    digest: Digest,
    now: Moment,
) -> Scoped<'a> {
    let (proposal, ground) = propose(case, rules, rule, now);
    Scoped {
        rule,
        digest,
        proposal,
        ground,
        decision: decided(case, &rule.id).last(),
        counts: counts(case, rules, rule, now, rules.clocks.len()),
    }
}

/// Returns what people decided about a clock. More than one only when copies were merged.
fn decided<'a>(case: &'a Case, clock: &ClockId) -> impl Iterator<Item = Standing<'a, Duty>> {
    let duties = case.registers().duties.standing();
    duties.filter(move |duty| duty.value.clock == *clock)
}

/// Returns whether a clock counts down. `depth` bounds the way to the clocks that it goes with.
fn counts(case: &Case, rules: &Rules, rule: &ClockRule, now: Moment, depth: usize) -> bool {
    let mut decisions = decided(case, &rule.id).peekable();
    if decisions.peek().is_some() {
        // Of decisions that did not know of each other, the one that keeps the clock holds.
        return decisions.any(|duty| duty.value.applies != DutyAnswer::DoesNot);
    }
    let leader = rule.leader().and_then(|leader| rules.clock(leader));
    if let Some((leader, _)) = leader {
        let follows = depth > 0 && counts(case, rules, leader, now, depth - 1);
        return follows
            && (rule.applies.is_none() || propose(case, rules, rule, now).0 == Proposal::Applies);
    }
    propose(case, rules, rule, now).0 == Proposal::Applies
}

fn propose(case: &Case, rules: &Rules, rule: &ClockRule, now: Moment) -> (Proposal, Ground) {
    let leader = rule.leader().and_then(|leader| rules.clock(leader));
    if let (None, Some((leader, _))) = (&rule.applies, leader)
        && leader.id != rule.id
    {
        return propose(case, rules, leader, now);
    }
    let ground = match rule.validity(incident(case).unwrap_or(now)) {
        Validity::NotYet => return (Proposal::DoesNot, Ground::NotInForce),
        Validity::Holds => Ground::Rule,
        Validity::Ended => Ground::OutOfDate,
    };
    let when = rule.applies.as_ref().and_then(|a| a.when.as_ref());
    let facts = ScopeFacts(CaseFacts { case, rules, now });
    let proposal = match when.map(|when| when.settles(&facts)) {
        None | Some(Some(true)) => Proposal::Applies,
        Some(Some(false)) => Proposal::DoesNot,
        Some(None) => Proposal::CannotSay,
    };
    (proposal, ground)
}

/// Returns the moment that decides which law was in force: the earliest start that stands.
fn incident(case: &Case) -> Option<Moment> {
    let anchors = case.registers().anchors.standing();
    anchors
        .filter(|anchor| case.rejection(anchor.id).is_none())
        .map(|anchor| anchor.value.when.from())
        .min()
}
