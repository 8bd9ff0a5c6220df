//! How the scenario's clock stands: its moment, and whether it goes. Reads no computer's clock.

use crate::case::exercise::Setting;
use crate::case::{Case, Rules};
use crate::time::Moment;

/// How fast the scenario's clock goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pace {
    /// It has never been started.
    NotStarted,
    /// It goes so many times as fast as in life.
    Goes(u32),
    /// It stands still.
    Stands,
    /// The exercise has ended.
    Over,
}

/// The scenario's clock as a record has it, for every moment until somebody sets it anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ScenarioClock {
    /// The scenario's first moment.
    pub start: Moment,
    /// How the clock was last set.
    pub setting: Option<Setting>,
    /// Whether the exercise has begun.
    pub begun: bool,
    /// Whether the exercise has ended.
    pub over: bool,
}

impl ScenarioClock {
    /// Returns the clock of an exercise; `None` in a case that plays no scenario.
    pub fn of(case: &Case, rules: &Rules) -> Option<Self> {
        let (scenario, _) = rules.scenario.as_ref()?;
        let played = case.exercise();
        Some(Self {
            start: scenario.start,
            setting: played.setting().copied(),
            begun: played.has_begun(scenario.start),
            over: played.ended.is_some(),
        })
    }

    /// Returns the scenario's moment at a moment of the computer's clock.
    pub fn moment(&self, wall: Moment) -> Moment {
        let set = self.setting.as_ref();
        set.map_or(self.start, |setting| setting.moment(wall))
    }

    /// Returns how fast it goes.
    pub fn pace(&self) -> Pace {
        match &self.setting {
            _ if self.over => Pace::Over,
            None => Pace::NotStarted,
            Some(_) if !self.begun => Pace::NotStarted,
            Some(setting) if setting.set.running => Pace::Goes(setting.set.factor),
            Some(_) => Pace::Stands,
        }
    }

    /// Returns how many times as fast as in life it goes, or will go when it is started.
    pub fn factor(&self) -> u32 {
        self.setting.map_or(1, |setting| setting.set.factor)
    }
}
