//! What is computed from the record for the screen, once per record and minute. The only place
//! where the app asks the rules for progress and clocks; no key walks the journal.

use std::collections::BTreeMap;

use crate::case::challenge::{Challenge, challenges};
use crate::case::coverage::coverage;
use crate::case::finding::{self, Finding};
use crate::case::journal::Journal;
use crate::case::promised;
use crate::case::register::with_table;
use crate::case::register::{ContactStatus, Count, RiskOutcome, SendingStage};
use crate::case::{
    Agenda, Answer, Case, Countdown, Event, Mode, Rival, Rules, StepState, Value, agenda,
    by_urgency, countdowns, gaps, gate, latest_assessment, progress,
};
use crate::clock::{Phase, Start};
use crate::exercise::Deck;
use crate::playbook::{Bilingual, ClockId, FieldId, PhaseId, Register, StepId};
use crate::text::FreeText;
use crate::time::{Moment, Span, When};

/// What the screen shows and nobody typed.
#[derive(Debug, Clone)]
pub struct Derived {
    /// The moment it was computed for.
    pub at: Moment,
    /// The minute of that moment.
    pub minute: Moment,
    /// The clocks that count down, most urgent first.
    pub clocks: Vec<ClockLine>,
    /// The phases with their steps.
    pub phases: Vec<PhaseLine>,
    /// The next step of the walk.
    pub next: Option<StepId>,
    /// Everything that is to be done, most urgent first.
    pub agenda: Agenda,
    /// Real or exercise.
    pub mode: Mode,
    /// The gate before mass sendings, over all groups.
    pub gate: gate::GateOutcome,
    /// How many gaps the record leaves.
    pub gaps: usize,
    /// What in the record does not add up, the most severe first.
    pub findings: Vec<Finding>,
    /// What somebody will ask about the starts of the clocks.
    pub challenges: Vec<Challenge>,
    /// Promises that are not kept and whose time has passed, and all that are not kept.
    pub promises: (usize, usize),
    /// How many persons: lower and upper bound over the groups that say so.
    pub persons: Option<(u64, u64)>,
    /// Whether some group does not say how many it is: then the figure is a lower bound.
    pub persons_open: bool,
    /// The latest decision on risk.
    pub risk: Option<RiskOutcome>,
    /// How many sendings and notices have gone.
    pub sent: usize,
    /// Persons with protected identity: reached, and all.
    pub protected: (usize, usize),
    /// The injects, in an exercise that plays a scenario.
    pub deck: Option<Deck>,
    /// How many entries stand in each register.
    pub entries: BTreeMap<Register, usize>,
    /// The latest lines of the log, newest first.
    pub latest: Vec<LogLine>,
}

/// A clock as it stands, with words.
#[derive(Debug, Clone)]
pub struct ClockLine {
    /// What it is called.
    pub title: Bilingual,
    /// Where it stands.
    pub phase: Phase,
    /// Its id.
    pub id: ClockId,
    /// Who the answer goes to.
    pub recipient: Bilingual,
    /// The whole time, from the start to the deadline.
    pub within: Span,
    /// Whether it waits for a filing.
    pub waits_for_filing: bool,
    /// Whether a contract sets its time.
    pub is_set: bool,
    /// The start that counts, and its source.
    pub start: Option<(Moment, String)>,
    /// The deadline.
    pub due: Option<Moment>,
    /// When the first filing that answers it was made.
    pub filed: Option<When>,
    /// The other candidates.
    pub rivals: Vec<RivalLine>,
}

/// A candidate start that does not count.
#[derive(Debug, Clone)]
pub struct RivalLine {
    /// What shows it.
    pub source: String,
    /// The deadline that it would give.
    pub due: Moment,
    /// Whether somebody rejected it.
    pub rejected: bool,
}

impl ClockLine {
    /// Takes what is shown out of a countdown.
    pub fn of(clock: &Countdown<'_>) -> Self {
        let words = |text: &FreeText| text.clear().unwrap_or("…").to_owned();
        let rival = |rival: &Rival<'_>| RivalLine {
            source: words(&rival.anchor.source),
            due: rival.due,
            rejected: rival.rejected.is_some(),
        };
        let source = clock.counting().map(|rival| words(&rival.anchor.source));
        Self {
            title: clock.rule.title.clone(),
            phase: clock.phase,
            id: clock.rule.id.clone(),
            recipient: clock.rule.recipient.clone(),
            within: match (clock.start, clock.due) {
                (Some(start), Some(due)) => due.since(start.from()),
                (None | Some(_), _) => Span::default(),
            },
            waits_for_filing: clock.rule.filing_of().is_some(),
            is_set: clock.rule.start == Start::Set,
            start: clock
                .start
                .map(|when| (when.from(), source.unwrap_or_default())),
            due: clock.due,
            filed: clock.filed.as_ref().map(|filing| filing.value.when.clone()),
            rivals: clock
                .rivals
                .iter()
                .filter(|rival| !rival.counts)
                .map(rival)
                .collect(),
        }
    }
}

/// Returns the clocks that count down in a case, most urgent first.
pub fn clock_lines(case: &Case, rules: &Rules, now: Moment) -> Vec<ClockLine> {
    let mut clocks = countdowns(case, rules, now);
    by_urgency(&mut clocks);
    clocks.iter().map(ClockLine::of).collect()
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
    /// When it happened, when somebody said.
    pub happened: Option<When>,
    /// What it says.
    pub text: String,
}

impl Derived {
    /// Computes everything for `now`.
    pub fn of(journal: &Journal, rules: &Rules, now: Moment) -> Self {
        let case = journal.case();
        let states = progress(case, rules, now);
        let clocks = countdowns(case, rules, now);
        let agenda = agenda::of(&agenda::Sight {
            case,
            rules,
            now,
            clocks: &clocks,
            progress: &states,
        });
        let state = |id: &StepId| states.step(id).map_or(StepState::Hidden, |step| step.state);
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
        let registers = case.registers();
        let reached = registers
            .protected
            .standing()
            .filter(|person| person.value.status == ContactStatus::Contacted)
            .count();
        let counts = registers.groups.standing();
        let persons = counts
            .filter_map(|group| match &group.value.count {
                Count::Known(n) => Some((n.low(), n.high())),
                Count::NotKnownYet | Count::CannotBeDetermined => None,
            })
            .reduce(|a, b| (a.0.saturating_add(b.0), a.1.saturating_add(b.1)));
        let in_all = stated_persons(case);
        let challenges = challenges(case);
        let promised = promised::promised(case, now);
        Self {
            at: now,
            minute: now.floor_minute(),
            clocks: clocks.iter().map(ClockLine::of).collect(),
            next: states.next.clone(),
            agenda,
            gate: gate::overall(case),
            gaps: gaps(case, rules, now).len(),
            findings: finding::of(&finding::Sight {
                case,
                rules,
                now,
                clocks: &clocks,
                told: &coverage(case, rules),
                challenges: &challenges,
                promised: &promised,
            }),
            promises: promises(&promised),
            challenges,
            phases,
            mode: case.mode(),
            persons: in_all.or(persons),
            persons_open: in_all.is_none()
                && registers
                    .groups
                    .standing()
                    .any(|group| !matches!(group.value.count, Count::Known(_))),
            risk: latest_assessment(case).map(|latest| latest.value.outcome),
            sent: registers
                .sendings
                .standing()
                .filter(|sending| sending.value.stage == SendingStage::Sent)
                .count(),
            protected: (reached, registers.protected.standing().count()),
            deck: Deck::of(case, rules, now),
            entries: entries(case),
            latest: latest(journal, 8),
        }
    }
}

/// Returns how many promises are overdue, and how many are still to be kept.
fn promises(all: &[promised::Promised<'_>]) -> (usize, usize) {
    let open = all.iter().filter(|one| one.entry.value.kept.is_none());
    let overdue = open.clone().filter(|one| one.phase == Phase::Overdue);
    (overdue.count(), open.count())
}

/// Returns how many entries stand in each register.
fn entries(case: &Case) -> BTreeMap<Register, usize> {
    let from = case.registers();
    let count = |register| with_table!(from, register, |table, _wrap| table.standing().count());
    let all = Register::ALL.into_iter();
    all.map(|register| (register, count(register))).collect()
}

/// Returns how many persons there are in all, when the question of the playbook has been answered.
fn stated_persons(case: &Case) -> Option<(u64, u64)> {
    let field = FieldId::new("persons_total").ok()?;
    let held = case.answer(&field)?.settled()?;
    match &held.value.value {
        Answer::Known(Value::Number(count)) => Some((count.low(), count.high())),
        Answer::Known(_) | Answer::NotKnownYet | Answer::CannotBeDetermined => None,
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
            at: record.head.moment(),
            happened: line.happened.clone(),
            text: line.text.clear().unwrap_or("…").to_owned(),
        })
    });
    logged.take(wanted).collect()
}
