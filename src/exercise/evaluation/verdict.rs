//! From what the walk found to a verdict on each thing expected.

use super::walk::Walked;
use super::{Judged, Untried, Verdict};
use crate::case::{Case, Rules, countdown};
use crate::clock::Start;
use crate::playbook::ClockId;
use crate::scenario::{Compared, Expectation, Expected, Facet, Limit, Scenario, Stage, Test};
use crate::time::{Moment, Span};

/// Returns a verdict on everything expected, in the order of the scenario.
pub(super) fn judge<'a>(
    walked: &'a Walked,
    rules: &'a Rules,
    scenario: &'a Scenario,
) -> impl Iterator<Item = Judged> + 'a {
    let found = walked.came.iter().zip(&walked.said).zip(&walked.unpassed);
    let all = scenario.expected.iter().zip(found);
    all.map(move |(expected, ((came, said), unpassed))| {
        let mut judged = Judged {
            expected: expected.clone(),
            verdict: Verdict::Open,
            from: scenario.start,
            limit: None,
            came: *came,
            said: said.clone(),
            unpassed: unpassed.clone(),
        };
        match &expected.test {
            Test::Event(event) => of_event(&mut judged, walked, rules, event),
            Test::Answer(compared) => of_answer(&mut judged, walked, compared),
        }
        judged
    })
}

fn of_event(judged: &mut Judged, walked: &Walked, rules: &Rules, event: &Expectation) {
    let over = walked.ended.is_some();
    match &event.limit {
        Some(Limit::After(inject, within)) => {
            let Some(delivered) = walked.delivered.get(inject) else {
                // Without its inject nothing was asked of anybody.
                if over {
                    judged.verdict = Verdict::NotTried(Untried::NoInject(inject.clone()));
                }
                return;
            };
            judged.from = delivered.at;
            judged.limit = Some(delivered.at.plus(*within));
        }
        Some(Limit::By(at)) => judged.limit = Some(*at),
        Some(Limit::Clock(clock)) => {
            judged.limit = due(&walked.at_end, rules, clock, walked.until);
        }
        None => {}
    }
    let out = judged.limit.is_some_and(|limit| limit < walked.until);
    judged.verdict = match (&event.facet, judged.came) {
        (Facet::Never(_), Some(came)) if is_within(came.at, judged.limit) => Verdict::Broken,
        (Facet::Never(_), _) if over || out => Verdict::Kept,
        (Facet::Must(_) | Facet::Filed(_), Some(came)) => late(came.at, judged.limit),
        (Facet::Must(_) | Facet::Filed(_), None) if out => Verdict::NotMet,
        (Facet::Must(_) | Facet::Filed(_), None) if over => match judged.limit {
            Some(limit) if limit > walked.until => Verdict::NotTried(Untried::EndedBefore(limit)),
            Some(_) | None => Verdict::NotMet,
        },
        (Facet::Never(_) | Facet::Must(_) | Facet::Filed(_), _) => Verdict::Open,
    };
}

/// Returns a clock's deadline as the record has it. Of a clock of awareness that nobody gave a start of
/// its own, it is counted from the big clock's: who forgets a clock is not in time by it.
fn due(case: &Case, rules: &Rules, clock: &ClockId, now: Moment) -> Option<Moment> {
    let of = |clock: &ClockId| {
        let (rule, digest) = rules.clock(clock)?;
        Some((rule, countdown(case, rules, rule, digest, now)))
    };
    let (rule, own) = of(clock)?;
    own.due.or_else(|| {
        let (_, main) = of(&rules.main_clock()?.id)?;
        let start = main.start.filter(|_| rule.start == Start::Awareness)?;
        rule.due(start.from())
    })
}

fn of_answer(judged: &mut Judged, walked: &Walked, compared: &Compared) {
    let over = walked.ended.is_some();
    let may_change = compared.at == Stage::End && !over;
    judged.verdict = match &judged.said {
        Some(said) if said.fits => Verdict::Met,
        Some(_) if !may_change => Verdict::NotMet,
        None if over => Verdict::NotMet,
        Some(_) | None => Verdict::Open,
    };
}

fn is_within(at: Moment, limit: Option<Moment>) -> bool {
    limit.is_none_or(|limit| at <= limit)
}

fn late(at: Moment, limit: Option<Moment>) -> Verdict {
    match limit {
        Some(limit) if at > limit => Verdict::Late(at.since(limit).max(Span::minutes(0))),
        Some(_) | None => Verdict::Met,
    }
}

impl Expected {
    /// Returns whether it is a decision that has to be made.
    pub const fn is_decision(&self) -> bool {
        match &self.test {
            Test::Event(event) => event.decision,
            Test::Answer(_) => false,
        }
    }
}
