//! Which assessments and scores no longer rest on what is known, and what has come since.
//!
//! Nothing is undone: the person makes a new version, and supplements what the authority has.

use super::resting::{Resting, resting};
use super::scored;
use crate::case::register::{Assessment, FilingStage, Group};
use crate::case::state::{Case, Standing, Table, Versions};
use crate::case::{CaseFacts, EntryId, Rules, gate, latest_assessment};
use crate::playbook::guidance::Topic;
use crate::playbook::{AdviceId, Basis, Bilingual, Facts as _, FieldId, Known, Register};
use crate::time::{Moment, When, zone};

/// What is stale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StaleOf {
    /// The decision that holds, or that holds for some groups.
    Assessment,
    /// The score that holds for this group.
    Score(EntryId),
}

/// Something that has come since.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Why {
    /// The topic of the guidance.
    pub topic: AdviceId,
    /// What has come, such as `stölden bekräftades`.
    pub says: Bilingual,
    /// When it came about, or was learned, or was recorded.
    pub at: When,
}

/// An assessment or a score that something has come after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stale {
    /// What it is.
    pub of: StaleOf,
    /// Which entry.
    pub id: EntryId,
    /// When it was made.
    pub when: When,
    /// What has come since, in the order of the guidance; never empty.
    pub why: Vec<Why>,
    /// Whether the authority has been told the older picture and not yet the newer.
    pub supplement: bool,
}

/// An assessment or a score as far as staleness goes.
struct Made<'a> {
    of: StaleOf,
    id: &'a EntryId,
    when: &'a When,
    at: Moment,
    rests_on: Option<&'a Resting>,
    group: Option<&'a EntryId>,
}

/// Returns what is stale at `now`: the decisions that hold first, then the scores that hold, in the
/// order of the groups.
pub fn stale(case: &Case, rules: &Rules, now: Moment) -> Vec<Stale> {
    let facts = CaseFacts { case, rules, now };
    let mut made: Vec<Made<'_>> = Vec::new();
    for decision in holding(case) {
        made.push(Made {
            of: StaleOf::Assessment,
            id: decision.id,
            when: &decision.value.when,
            at: decision.at,
            rests_on: decision.value.rests_on.as_ref(),
            group: None,
        });
    }
    for one in scored::current(case, now) {
        if let Some(score) = one.score {
            made.push(Made {
                of: StaleOf::Score(one.group.id.clone()),
                id: score.id,
                when: &score.value.when,
                at: score.at,
                rests_on: score.value.rests_on.as_ref(),
                group: Some(one.group.id),
            });
        }
    }
    let told = told(case);
    let mut stale = Vec::new();
    for one in made {
        let why = since(&facts, &one);
        let newest = why.iter().map(|why| why.at.from()).max();
        let Some(newest) = newest else {
            continue;
        };
        stale.push(Stale {
            supplement: one.of == StaleOf::Assessment && told.is_some_and(|told| told < newest),
            of: one.of,
            id: one.id.clone(),
            when: one.when.clone(),
            why,
        });
    }
    stale
}

/// Returns the decisions that hold: for each group the latest that covers it, each once.
fn holding(case: &Case) -> Vec<Standing<'_, Assessment>> {
    let all = case.registers().assessments.standing();
    let decisions: Vec<_> = all.filter(|one| one.value.is_decision()).collect();
    let covering = |group: Standing<'_, Group>| {
        let all = decisions
            .iter()
            .filter(|one| one.value.groups.is_empty() || one.value.groups.contains(group.id));
        all.max_by_key(|one| one.value.when.from()).copied()
    };
    let groups = case.registers().groups.standing();
    let mut holding: Vec<Standing<'_, Assessment>> = Vec::new();
    for latest in std::iter::once(latest_assessment(case))
        .chain(groups.map(covering))
        .flatten()
    {
        if !holding.iter().any(|one| one.id == latest.id) {
            holding.push(latest);
        }
    }
    holding
}

/// Returns when the authority was last told something; `None` before a first filing.
fn told(case: &Case) -> Option<Moment> {
    let filings = || case.registers().filings.standing();
    filings()
        .any(|filing| filing.value.stage == FilingStage::Initial)
        .then(|| filings().map(|filing| filing.value.when.from()).max())
        .flatten()
}

/// Returns what has come since an assessment or a score was made.
fn since(facts: &CaseFacts<'_>, made: &Made<'_>) -> Vec<Why> {
    let now = resting(facts.case, facts.rules, facts.now, made.group);
    let topics = facts.rules.guidance.iter().flat_map(|(one, _)| &one.topics);
    let mut why = Vec::new();
    for topic in topics {
        let noted = noted(facts, topic, made.group);
        let changed = match made.rests_on {
            // A topic that an older guidance did not have says nothing.
            Some(then) => then
                .get(&topic.id)
                .is_some_and(|then| now.get(&topic.id) != Some(then)),
            None => noted.iter().any(|one| one.recorded > made.at),
        };
        // Told to have come later than the assessment, whenever it was typed in.
        let later = noted
            .iter()
            .filter_map(|one| one.dated.as_ref())
            .filter(|dated| dated.from() >= made.when.to())
            .max_by_key(|dated| dated.from());
        if !changed && later.is_none() {
            continue;
        }
        let recorded = noted.iter().map(|one| one.recorded).max();
        let at = later
            .or_else(|| {
                noted
                    .iter()
                    .filter_map(|one| one.dated.as_ref())
                    .next_back()
            })
            .cloned()
            .or_else(|| recorded.map(|at| When::minute(at, zone::local(at).offset)));
        why.push(Why {
            topic: topic.id.clone(),
            says: says(facts, topic, made.group),
            at: at.unwrap_or_else(|| made.when.clone()),
        });
    }
    why
}

/// Something that a topic rests on: when it was recorded, and when it is told to have come about.
struct NotedAt {
    recorded: Moment,
    dated: Option<When>,
}

fn noted(facts: &CaseFacts<'_>, topic: &Topic, group: Option<&EntryId>) -> Vec<NotedAt> {
    let case = facts.case;
    let dated_by = topic.dated_by.as_ref().and_then(|field| dated(case, field));
    let mut noted = Vec::new();
    for basis in &topic.rests_on {
        match basis {
            Basis::Field(field) => {
                if facts.field(field) == Known::Nothing {
                    continue;
                }
                let answers = case.answer(field).into_iter().flat_map(Versions::all);
                noted.extend(answers.map(|held| NotedAt {
                    recorded: held.at,
                    dated: dated_by.clone().or_else(|| held.value.learned.clone()),
                }));
                let rows = case.list(field).into_iter().flat_map(Table::standing);
                noted.extend(rows.map(|row| NotedAt {
                    recorded: row.at,
                    dated: row.noted.learned.clone(),
                }));
            }
            Basis::Register(Register::Groups) => {
                let groups = case.registers().groups.standing();
                let groups = groups.filter(|one| group.is_none_or(|group| one.id == group));
                noted.extend(groups.map(|one| NotedAt {
                    recorded: one.at,
                    dated: one.noted.learned.clone(),
                }));
            }
            Basis::Register(Register::Checks) => {
                let checks = case.registers().checks.standing();
                let checks =
                    checks.filter(|one| group.is_none_or(|group| one.value.groups.contains(group)));
                noted.extend(checks.map(|one| NotedAt {
                    recorded: one.at,
                    dated: Some(one.value.when.clone()),
                }));
            }
            // Of other registers only the digest tells.
            Basis::Register(_) => {}
        }
    }
    noted
}

/// Returns the moment that an answer states.
fn dated(case: &Case, field: &FieldId) -> Option<When> {
    let held = case.answer(field)?.settled()?;
    match &held.value.value {
        crate::case::Answer::Known(crate::case::Value::Moment(when)) => Some(when.clone()),
        crate::case::Answer::Known(_)
        | crate::case::Answer::NotKnownYet
        | crate::case::Answer::CannotBeDetermined => None,
    }
}

/// Returns what to say of a topic: that it came about, or that it changed.
fn says(facts: &CaseFacts<'_>, topic: &Topic, group: Option<&EntryId>) -> Bilingual {
    let yes = |basis: &Basis| match basis {
        Basis::Field(field) => facts.field(field) == Known::YesNo(true),
        Basis::Register(Register::Checks) => {
            let mut gates = gate::gates(facts.case).into_iter();
            gates.any(|gate| {
                let its = group.is_none() || gate.group == group;
                its && matches!(gate.outcome, gate::GateOutcome::Found(_))
            })
        }
        Basis::Register(_) => false,
    };
    match &topic.holds {
        Some(holds) if topic.rests_on.iter().any(yes) => holds.clone(),
        Some(_) | None => topic.changed.clone(),
    }
}
