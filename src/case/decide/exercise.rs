//! What may be recorded of an exercise itself. The moment that these are decided at is the scenario's.

use super::super::event::{
    ClockSet, Ended, Event, Exercise, FASTEST, HotWash, InjectKept, Injected, Keeping, Observed,
    Unplanned,
};
use super::super::refusal::{Needed, NoPlay, Refusal};
use super::super::{Act, Case, Rules};
use super::{need, one, some};
use crate::playbook::InjectId;
use crate::scenario::{Medium, Scenario};
use crate::time::Moment;

/// Records what the facilitator, an observer or everybody together does with the exercise.
pub(super) fn act(case: &Case, rules: &Rules, at: Moment, act: Act) -> Result<Vec<Event>, Refusal> {
    let no = |why| Err(Refusal::Exercise(why));
    let Some((scenario, _)) = &rules.scenario else {
        return no(NoPlay::NotPlayed);
    };
    let played = case.exercise();
    let now = played.setting().map_or(
        ClockSet {
            alarm: false,
            factor: 1,
            moment: scenario.start,
            running: false,
        },
        |setting| setting.set,
    );
    let now = ClockSet { moment: at, ..now };
    let after = matches!(act, Act::Observe(_) | Act::Answer { .. });
    if played.ended.is_some() && !after {
        return no(NoPlay::Over);
    }
    match act {
        Act::Run(running) if running == now.running => no(NoPlay::AlreadySo),
        Act::Run(running) => Ok(clock(ClockSet {
            alarm: now.alarm && !running,
            running,
            ..now
        })),
        Act::Alarm if now.alarm => no(NoPlay::AlreadySo),
        Act::Alarm => Ok(clock(ClockSet {
            alarm: true,
            running: false,
            ..now
        })),
        Act::Factor(factor) if !(1..=FASTEST).contains(&factor) => no(NoPlay::TooFast),
        Act::Factor(factor) => Ok(clock(ClockSet { factor, ..now })),
        // Time never goes back: what has been recorded has been.
        Act::Jump(moment) if moment <= at => no(NoPlay::NotLater),
        Act::Jump(moment) => Ok(clock(ClockSet { moment, ..now })),
        Act::Deliver(inject) => {
            waiting(case, scenario, &inject)?;
            Ok(event(Exercise::Injected(Injected {
                inject: Some(inject),
                unplanned: None,
            })))
        }
        Act::Improvise(unplanned) => {
            let unplanned = Unplanned {
                from: need(unplanned.from, Needed::Source)?,
                medium: unplanned.medium,
                text: need(unplanned.text, Needed::Text)?,
            };
            if Medium::from_name(&unplanned.medium).is_none() {
                return no(NoPlay::UnknownName);
            }
            Ok(event(Exercise::Injected(Injected {
                inject: None,
                unplanned: Some(unplanned),
            })))
        }
        Act::Keep(inject, keeping) => {
            waiting(case, scenario, &inject)?;
            let kept = played.kept.get(&inject);
            if kept.map_or(Keeping::Planned, |held| held.value) == keeping {
                return no(NoPlay::AlreadySo);
            }
            Ok(event(Exercise::Kept(InjectKept { inject, keeping })))
        }
        Act::Observe(observed) => {
            let named = observed.objective.as_ref();
            if named.is_some_and(|id| scenario.objective(id).is_none()) {
                return no(NoPlay::UnknownName);
            }
            Ok(event(Exercise::Observed(Observed {
                text: need(observed.text, Needed::Text)?,
                ..observed
            })))
        }
        Act::Answer { question, answer } => {
            if !scenario.questions.iter().any(|one| one.id == question) {
                return no(NoPlay::UnknownName);
            }
            let answer = need(answer, Needed::Answer)?;
            let before = played.hot_wash.get(&question);
            let over = before
                .map(super::super::Versions::records)
                .unwrap_or_default();
            Ok(event(Exercise::HotWash(HotWash {
                answer,
                over,
                question,
            })))
        }
        Act::End(why) => {
            let mut events = event(Exercise::Ended(Ended { why: some(why) }));
            if now.running {
                let running = false;
                events.extend(clock(ClockSet { running, ..now }));
            }
            Ok(events)
        }
    }
}

/// Refuses an inject that is not in the scenario, or has reached the participants.
fn waiting(case: &Case, scenario: &Scenario, inject: &InjectId) -> Result<(), Refusal> {
    if scenario.inject(inject).is_none() {
        return Err(Refusal::Exercise(NoPlay::UnknownName));
    }
    if case.exercise().delivered(inject).is_some() {
        return Err(Refusal::Exercise(NoPlay::Delivered));
    }
    Ok(())
}

fn clock(set: ClockSet) -> Vec<Event> {
    event(Exercise::Clock(set))
}

fn event(exercise: Exercise) -> Vec<Event> {
    one(Event::Exercise(Box::new(exercise)))
}
