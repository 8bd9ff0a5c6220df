//! What is computed from the record for the screen, once per record and minute. The only place
//! where the app asks the rules for progress and clocks; no key walks the journal.

use super::standin::{Countdown, Journal, Rules, StepState, countdowns, progress};
use crate::case::register::Count;
use crate::case::{Event, Mode};
use crate::playbook::{Bilingual, PhaseId, StepId};
use crate::time::Moment;

/// What the screen shows and nobody typed.
#[derive(Debug, Clone)]
pub struct Derived {
    /// The minute it was computed for.
    pub minute: Moment,
    /// The clocks, most important first.
    pub clocks: Vec<Countdown>,
    /// The phases with their steps.
    pub phases: Vec<PhaseLine>,
    /// The next thing to do.
    pub next: Option<StepId>,
    /// Real or exercise.
    pub mode: Mode,
    /// How many persons: lower and upper bound over the groups that say so.
    pub persons: Option<(u64, u64)>,
    /// The latest lines of the log, newest first.
    pub latest: Vec<LogLine>,
}

/// A phase in the walk.
#[derive(Debug, Clone)]
pub struct PhaseLine {
    /// Which.
    pub id: PhaseId,
    /// Its title.
    pub title: Bilingual,
    /// Steps finished or skipped.
    pub done: usize,
    /// Whether one of its steps is stale.
    pub stale: bool,
    /// Its visible steps.
    pub steps: Vec<StepLine>,
}

/// A step in the walk.
#[derive(Debug, Clone)]
pub struct StepLine {
    /// Which.
    pub id: StepId,
    /// Its number in its phase, from 1.
    pub number: usize,
    /// Its title.
    pub title: Bilingual,
    /// Where it stands.
    pub state: StepState,
}

/// A line of the log.
#[derive(Debug, Clone)]
pub struct LogLine {
    /// When it was recorded.
    pub at: Moment,
    /// What it says.
    pub text: String,
}

impl Derived {
    /// Computes everything for `now`.
    pub fn of(journal: &Journal, rules: &Rules, now: Moment) -> Self {
        let case = journal.case();
        let states = progress(case, rules);
        let state = |id: &StepId| states.get(id).copied().unwrap_or(StepState::Hidden);
        let phases: Vec<PhaseLine> = rules
            .playbook
            .phases
            .iter()
            .map(|phase| {
                let numbered = phase.steps.iter().enumerate();
                let steps: Vec<StepLine> = numbered
                    .map(|(n, step)| StepLine {
                        id: step.id.clone(),
                        number: n + 1,
                        title: step.title.clone(),
                        state: state(&step.id),
                    })
                    .filter(|line| line.state != StepState::Hidden)
                    .collect();
                let is_done =
                    |s: &&StepLine| matches!(s.state, StepState::Done | StepState::Skipped);
                PhaseLine {
                    id: phase.id.clone(),
                    title: phase.title.clone(),
                    done: steps.iter().filter(is_done).count(),
                    stale: steps.iter().any(|s| s.state == StepState::Stale),
                    steps,
                }
            })
            .collect();
        let todo = |s: &&StepLine| matches!(s.state, StepState::Open | StepState::Stale);
        let next = phases
            .iter()
            .flat_map(|phase| &phase.steps)
            .find(todo)
            .map(|step| step.id.clone());
        let counts = case.registers().groups.standing();
        let persons = counts
            .filter_map(|group| match &group.value.count {
                Count::Known(n) => Some((n.low(), n.high())),
                Count::NotKnownYet | Count::CannotBeDetermined => None,
            })
            .reduce(|a, b| (a.0.saturating_add(b.0), a.1.saturating_add(b.1)));
        Self {
            minute: now.floor_minute(),
            clocks: countdowns(case, rules, now),
            next,
            phases,
            mode: case.mode(),
            persons,
            latest: latest(journal, 8),
        }
    }
}

/// Returns the latest log lines, newest first; looks back a bounded way.
fn latest(journal: &Journal, wanted: usize) -> Vec<LogLine> {
    let lines = journal.records().iter().rev().take(500);
    let logged = lines.filter_map(|record| {
        let Event::Logged(line) = &record.event else {
            return None;
        };
        Some(LogLine {
            at: record.head.at,
            text: line.text.clear().unwrap_or("…").to_owned(),
        })
    });
    logged.take(wanted).collect()
}
