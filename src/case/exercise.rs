//! What an exercise's own records leave: the scenario's clock, what has reached the participants, and
//! what was seen and said. Facts only; the verdicts are in `exercise`.

use std::collections::BTreeMap;

use super::event::{ClockSet, Ended, Exercise, HotWash, InjectKept, Injected, Keeping, Observed};
use super::state::{Held, Versions};
use super::{Case, Rules};
use crate::playbook::{InjectId, QuestionId};
use crate::time::{Moment, Span};

/// A setting of the scenario's clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Setting {
    /// When it was set, by the computer's clock.
    pub at: Moment,
    /// What it was set to.
    pub set: ClockSet,
}

/// What only an exercise has.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ExerciseState {
    /// Every setting of the clock, in the order of the record.
    pub clock: Vec<Setting>,
    /// The real incident that stopped it, while it has not been started since: when that was by the
    /// computer's clock, and who raised the alarm.
    pub alarm: Option<Held<Moment>>,
    /// What reached the participants, in the order of the record. An inject of the scenario counts
    /// once: two sessions may have delivered it without knowing of each other.
    pub injected: Vec<Held<Injected>>,
    /// The place of each inject of the scenario among them.
    places: BTreeMap<InjectId, usize>,
    /// What became of injects that had not come, by inject.
    pub kept: BTreeMap<InjectId, Held<Keeping>>,
    /// What observers saw.
    pub observed: Vec<Held<Observed>>,
    /// The hot wash, by question.
    pub hot_wash: BTreeMap<QuestionId, Versions<HotWash>>,
    /// How it ended.
    pub ended: Option<Held<Ended>>,
}

/// Returns a value as held by the record that `held` names.
fn by<T>(held: &Held<()>, value: T) -> Held<T> {
    Held {
        record: held.record,
        at: held.at,
        by: held.by.clone(),
        value,
    }
}

impl ExerciseState {
    /// Takes in what a record says.
    pub(super) fn take(&mut self, held: &Held<()>, real: Moment, event: &Exercise) {
        match event {
            Exercise::Clock(set) => {
                if !set.alarm {
                    self.alarm = None;
                } else if self.alarm.is_none() {
                    self.alarm = Some(by(held, real));
                }
                self.clock.push(Setting {
                    at: real,
                    set: *set,
                });
            }
            Exercise::Injected(injected) => {
                if let Some(inject) = &injected.inject {
                    if self.places.contains_key(inject) {
                        return;
                    }
                    self.places.insert(inject.clone(), self.injected.len());
                }
                self.injected.push(by(held, injected.clone()));
            }
            Exercise::Kept(InjectKept { inject, keeping }) => {
                self.kept.insert(inject.clone(), by(held, *keeping));
            }
            Exercise::Observed(observed) => self.observed.push(by(held, observed.clone())),
            Exercise::HotWash(said) => {
                let versions = self.hot_wash.entry(said.question.clone()).or_default();
                versions.put(&said.over, by(held, said.clone()));
            }
            Exercise::Ended(ended) => {
                self.ended.get_or_insert_with(|| by(held, ended.clone()));
            }
        }
    }

    /// Returns when an inject of the scenario reached the participants.
    pub fn delivered(&self, inject: &InjectId) -> Option<&Held<Injected>> {
        self.injected.get(*self.places.get(inject)?)
    }

    /// Returns how the clock stands now; `None` before it was first set.
    pub fn setting(&self) -> Option<&Setting> {
        self.clock.last()
    }

    /// Returns whether the exercise has begun: its clock has gone. A speed that is only chosen beforehand
    /// starts nothing, nor does an inject that is sent by hand. `start` is the scenario's first moment.
    pub fn has_begun(&self, start: Moment) -> bool {
        let mut clock = self.clock.iter();
        clock.any(|setting| setting.set.running || setting.set.moment > start)
    }

    /// Returns whether the clock goes.
    pub fn is_running(&self) -> bool {
        self.setting().is_some_and(|setting| setting.set.running)
    }

    /// Returns the scenario's moment at a moment of the computer's clock; `None` before the clock was
    /// first set. A computer whose clock is behind the one that set it sees the moment it was set to.
    pub fn moment(&self, wall: Moment) -> Option<Moment> {
        self.setting().map(|setting| setting.moment(wall))
    }
}

impl Setting {
    /// Returns the scenario's moment at a moment of the computer's clock, not before this setting.
    pub fn moment(&self, wall: Moment) -> Moment {
        if !self.set.running {
            return self.set.moment;
        }
        let passed = wall.since(self.at).millis().max(0);
        let passed = passed.saturating_mul(i64::from(self.set.factor));
        self.set.moment.plus(Span::from_millis(passed))
    }
}

impl Case {
    /// Returns what only an exercise has; empty in a real case.
    pub const fn exercise(&self) -> &ExerciseState {
        &self.exercise
    }

    /// Returns the moment that the case counts by: the scenario's in an exercise that plays one, and
    /// otherwise the computer's.
    pub fn moment(&self, rules: &Rules, wall: Moment) -> Moment {
        self.scenario_moment(rules, wall).unwrap_or(wall)
    }

    /// Returns the scenario's moment; `None` in a case that plays no scenario.
    pub fn scenario_moment(&self, rules: &Rules, wall: Moment) -> Option<Moment> {
        let (scenario, _) = rules.scenario.as_ref()?;
        Some(self.exercise.moment(wall).unwrap_or(scenario.start))
    }
}
