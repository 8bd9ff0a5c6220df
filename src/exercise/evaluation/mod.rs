//! How an exercise went, computed from its record: each expectation with when it came true, what the
//! answers said against what they were to say, and the rating of each objective. Pure; what an
//! observer says stands beside a verdict and never in its place.
//!
//! How a verdict is come to is told in `docs/SCENARIO-FORMAT.md`. The record is walked once, and a
//! condition is looked at only where something that it asks about was recorded.

mod compared;
mod played;
mod rating;
mod verdict;
mod walk;

pub use compared::Said;
pub use played::{Delivery, Played};
pub use rating::{Demand, rate};

use crate::case::event::{Observed, Rating};
use crate::case::gate::Unpassed;
use crate::case::journal::Journal;
use crate::case::{Digest, Held, Record, Rules};
use crate::playbook::InjectId;
use crate::scenario::{Expected, Objective};
use crate::text::FreeText;
use crate::time::{Moment, Span};

/// Something that came about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sighting {
    /// When, by the scenario's clock: when it was recorded; of a filing, the latest that it can have
    /// been filed.
    pub at: Moment,
    /// The record that brought it about.
    pub record: Digest,
}

/// Why something could not be tried.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Untried {
    /// This inject never reached the participants.
    NoInject(InjectId),
    /// The exercise ended before the time for it was out.
    EndedBefore(Moment),
}

/// What became of something expected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// It came about, in time where there was one.
    Met,
    /// It came about, this long after its time.
    Late(Span),
    /// It did not come about.
    NotMet,
    /// What was never to come true did not.
    Kept,
    /// What was never to come true did.
    Broken,
    /// It could not be tried, and does not count.
    NotTried(Untried),
    /// The exercise goes on, and its time is not out.
    Open,
}

/// Something expected, and what became of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Judged {
    /// What was expected.
    pub expected: Expected,
    /// What became of it.
    pub verdict: Verdict,
    /// From when its time was counted: when its inject was delivered, or when the scenario began.
    pub from: Moment,
    /// The latest moment for it, when there is one and it is known.
    pub limit: Option<Moment>,
    /// When it came about; of something that was never to, when it was broken.
    pub came: Option<Sighting>,
    /// What the record said, of an expected answer that has been compared.
    pub said: Option<Said>,
    /// Why the gate was closed, of what was never to go before it and did.
    pub unpassed: Vec<Unpassed>,
}

/// An objective and how it went.
#[derive(Debug, Clone, PartialEq)]
pub struct Aim {
    /// The objective.
    pub objective: Objective,
    /// How it went; `None` when nothing counts.
    pub rating: Option<Rating>,
    /// What shows it, in the order of the scenario.
    pub judged: Vec<Judged>,
    /// What observers saw of it, in the order of the record.
    pub observed: Vec<Held<Observed>>,
}

/// How the exercise ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ending {
    /// The scenario's moment.
    pub at: Moment,
    /// The moment in life.
    pub life: Moment,
    /// The record.
    pub record: Digest,
    /// Why, when it was not played to its end.
    pub why: Option<FreeText>,
}

/// How an exercise went.
#[derive(Debug, Clone, PartialEq)]
pub struct Evaluation {
    /// The scenario's moment that it is computed for: the end of the exercise, once it has ended.
    pub reached: Moment,
    /// When the scenario's clock was first let go, in life.
    pub began: Option<Moment>,
    /// How it ended; `None` while it goes on.
    pub ended: Option<Ending>,
    /// The objectives, in the order of the scenario.
    pub aims: Vec<Aim>,
    /// The injects in the order of the scenario, then those made up on the spot.
    pub injects: Vec<Played>,
}

/// Evaluates an exercise at a moment of its scenario; `None` of a case that plays none.
pub fn evaluate(journal: &Journal, rules: &Rules, now: Moment) -> Option<Evaluation> {
    let records = journal.records().iter();
    evaluate_records(records.map(AsRef::as_ref), rules, now)
}

/// Does the same with records that stand in causal order.
pub fn evaluate_records<'r>(
    records: impl IntoIterator<Item = &'r Record>,
    rules: &Rules,
    now: Moment,
) -> Option<Evaluation> {
    let (scenario, _) = rules.scenario.as_ref()?;
    let walked = walk::walk(records, rules, scenario, now);
    let aims = scenario.objectives.iter().map(|objective| {
        let judged: Vec<Judged> = verdict::judge(&walked, rules, scenario)
            .filter(|judged| judged.expected.objective == objective.id)
            .collect();
        let observed = walked.case.exercise().observed.iter();
        let of_it = |one: &&Held<Observed>| one.value.objective.as_ref() == Some(&objective.id);
        Aim {
            rating: rate(
                judged
                    .iter()
                    .map(|one| (&one.verdict, one.expected.demand())),
            ),
            objective: objective.clone(),
            judged,
            observed: observed.filter(of_it).cloned().collect(),
        }
    });
    Some(Evaluation {
        reached: walked.until,
        began: walked.began,
        aims: aims.collect(),
        injects: played::injects(&walked, rules, scenario),
        ended: walked.ended.clone(),
    })
}

impl Evaluation {
    /// Returns everything that was expected, objective by objective.
    pub fn judged(&self) -> impl Iterator<Item = &Judged> {
        self.aims.iter().flat_map(|aim| &aim.judged)
    }

    /// Returns what did not go as expected: late, not done, or broken.
    pub fn missed(&self) -> impl Iterator<Item = &Judged> {
        self.judged().filter(|judged| judged.verdict.is_missed())
    }
}

impl Verdict {
    /// Returns whether something is to be learned from it: late, not met or broken.
    pub const fn is_missed(&self) -> bool {
        match self {
            Self::Late(_) | Self::NotMet | Self::Broken => true,
            Self::Met | Self::Kept | Self::NotTried(_) | Self::Open => false,
        }
    }

    /// Returns whether it counts in the rating of its objective.
    pub const fn counts(&self) -> bool {
        match self {
            Self::Met | Self::Late(_) | Self::NotMet | Self::Kept | Self::Broken => true,
            Self::NotTried(_) | Self::Open => false,
        }
    }

    /// Returns its stable name.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::Late(_) => "late",
            Self::NotMet => "not_met",
            Self::Kept => "kept",
            Self::Broken => "broken",
            Self::NotTried(_) => "not_tried",
            Self::Open => "open",
        }
    }
}

impl Judged {
    /// Returns the records that show the verdict.
    pub fn records(&self) -> Vec<Digest> {
        let came = self.came.iter().map(|came| came.record);
        let said = self.said.iter().flat_map(|said| said.records.clone());
        let mut all: Vec<Digest> = came.chain(said).collect();
        all.dedup();
        all
    }
}
