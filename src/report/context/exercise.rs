//! An exercise as a paper sees it: its scenario, and once it has been played, how it went. What is
//! computed comes from `exercise::evaluation`; here it is put in words.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::afterwards::Lessons;
use super::improvements::{Improvement, Shortfall, improvements, shortfalls};
use super::judged::{self, Awaited};
use super::played::{self, Dealt};
use super::teller::{Teller, Time};
use crate::case::event::{Observed, Rating};
use crate::case::{ActorId, Digest, Held, Record, Versions};
use crate::exercise::evaluation::{self, Evaluation, Verdict};
use crate::scenario::Scenario;
use crate::text::{Phrase, evaluation as words};
use crate::time::{Moment, show};

/// An exercise: the scenario that it plays, and how it went.
#[allow(
    clippy::struct_excessive_bools,
    reason = "templates branch on plain yes-or-no fields"
)]
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exercise {
    /// The id of the scenario.
    pub scenario: String,
    /// What the scenario is called.
    pub title: String,
    /// What is practised, and for whom.
    pub purpose: String,
    /// What everybody is told before the first inject.
    pub begins: String,
    /// The scenario's first moment.
    pub start: Time,
    /// How long the exercise takes in life, in minutes.
    pub minutes: u64,
    /// When the facts and the law in the scenario were last checked, as a date.
    pub checked_on: String,
    /// SHA-256 of the scenario's file.
    pub digest: String,
    /// Whether an exercise has been begun; otherwise the scenario alone is known.
    pub played: bool,
    /// Whether the exercise has ended.
    pub over: bool,
    /// The scenario's moment that everything is told for: the end, once it has ended.
    pub reached: Time,
    /// When the scenario's clock was first let go, in life.
    pub began: Option<Time>,
    /// When the exercise ended, in life.
    pub ended: Option<Time>,
    /// Why it ended, when it was not played to its end.
    pub ended_why: Option<String>,
    /// How long it took in life, in words, once it has ended.
    pub took: Option<String>,
    /// The roles that play.
    pub players: Vec<Player>,
    /// The objectives, with what shows them.
    pub aims: Vec<Aim>,
    /// The injects, with how they were played; those made up on the spot last.
    pub injects: Vec<Dealt>,
    /// What observers saw that is about no one objective.
    pub observations: Vec<Witnessed>,
    /// The questions of the hot wash, with what was answered.
    pub hot_wash: Vec<Asked>,
    /// The improvement plan: the lessons of the record.
    pub improvements: Vec<Improvement>,
    /// What did not go as expected, each with whether a lesson takes it up; objective by objective.
    pub shortfalls: Vec<Shortfall>,
    /// When the exercise can end, each in words.
    pub ends: Vec<String>,
    /// How many things were done, in time where there was one, or kept.
    pub met: u64,
    /// How many came late.
    pub late: u64,
    /// How many were not done, or happened although they never were to.
    pub missed: u64,
    /// How many could not be tried.
    pub untried: u64,
    /// How many are still open.
    pub open: u64,
    /// Earlier runs of the same scenario in the same data folder, the latest first; only where the
    /// program looked for them.
    pub earlier: Vec<EarlierRun>,
}

/// A role that plays.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Player {
    /// What it is called.
    pub title: String,
    /// What the person in it knows and answers for.
    pub card: String,
}

/// An objective of an exercise, and how it went.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Aim {
    /// Its id.
    pub id: String,
    /// Its number, from 1.
    pub number: u64,
    /// What it is called.
    pub title: String,
    /// The ability that is tried.
    pub capability: String,
    /// What shows that it is there.
    pub criteria: String,
    /// The law that asks for it, as it is cited.
    pub law: Vec<String>,
    /// `performed`, `some_challenges`, `major_challenges` or `unable`; absent when nothing counts.
    pub rating: Option<String>,
    /// The rating in words, or why there is none.
    pub rating_text: String,
    /// What shows it, in the order of the scenario.
    pub expected: Vec<Awaited>,
    /// What observers saw of it. It stands beside the rating and never in its place.
    pub observations: Vec<Witnessed>,
    /// How it went in earlier runs, the latest first.
    pub earlier: Vec<EarlierRating>,
}

/// A record that shows something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShownBy {
    /// The record's hash, 64 hexadecimal digits.
    pub record: String,
    /// When it was recorded.
    pub recorded: Time,
    /// The role of who recorded it, self-declared.
    pub by: String,
}

/// What an observer saw.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Witnessed {
    /// What was seen.
    pub text: String,
    /// How the observer rates the objective, in words.
    pub rating: Option<String>,
    /// When it was recorded, by the scenario.
    pub recorded: Time,
    /// The role of who recorded it, self-declared.
    pub by: String,
    /// The record's hash, 64 hexadecimal digits.
    pub record: String,
}

/// A question of the hot wash.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    /// The question.
    pub asks: String,
    /// What was answered; several when sessions did not know of each other.
    pub answers: Vec<String>,
}

/// An earlier run of the same scenario.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EarlierRun {
    /// The id of the case.
    pub case: String,
    /// What it was called.
    pub title: String,
    /// When it began, in life.
    pub began: Option<Time>,
    /// Whether it played the very same file.
    pub same_file: bool,
}

/// How an objective went in an earlier run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EarlierRating {
    /// The id of the case.
    pub case: String,
    /// The rating in words.
    pub rating_text: String,
}

/// Finds what is known of a record by its hash.
pub(super) type Shows<'r> = HashMap<Digest, (Moment, &'r ActorId)>;

/// Returns the exercise; `None` of a case that plays no scenario.
pub(super) fn exercise(
    tell: &Teller<'_>,
    records: &[&Record],
    lessons: &Lessons,
) -> Option<Exercise> {
    let (scenario, digest) = tell.rules.scenario.as_ref()?;
    let all = records.iter().copied();
    let evaluation = evaluation::evaluate_records(all, tell.rules, tell.now)?;
    let shows: Shows<'_> = (records.iter())
        .map(|record| (record.hash, (record.head.moment(), &record.head.by)))
        .collect();
    let to = |text: &crate::playbook::Bilingual| text.to(tell.lang).to_owned();
    let life = |at: Moment| tell.moment(at);
    let ended = evaluation.ended.as_ref();
    let took = ended.zip(evaluation.began);
    let count = |is: fn(&Verdict) -> bool| {
        let of_it = evaluation.judged().filter(|one| is(&one.verdict)).count();
        u64::try_from(of_it).unwrap_or(u64::MAX)
    };
    let aims = aims(tell, scenario, &evaluation, &shows);
    let rated = aims
        .iter()
        .cloned()
        .zip(evaluation.aims.iter().map(challenged));
    let shortfalls = shortfalls(&rated.collect::<Vec<_>>(), lessons);
    Some(Exercise {
        scenario: scenario.id.to_string(),
        title: to(&scenario.title),
        purpose: to(&scenario.purpose),
        begins: to(&scenario.begins),
        start: tell.moment(scenario.start),
        minutes: scenario.minutes.into(),
        checked_on: scenario.checked_on.to_string(),
        digest: digest.hex(),
        played: tell.case.opened().is_some(),
        over: ended.is_some(),
        reached: tell.moment(evaluation.reached),
        began: evaluation.began.map(life),
        ended: ended.map(|ended| life(ended.life)),
        ended_why: ended.and_then(|ended| tell.some(ended.why.as_ref())),
        took: took.map(|(ended, began)| show::length(ended.life.since(began))),
        players: (scenario.roles.iter())
            .map(|role| Player {
                title: to(&role.title),
                card: to(&role.card),
            })
            .collect(),
        improvements: improvements(tell, lessons, &shortfalls),
        shortfalls,
        aims,
        injects: played::injects(tell, scenario, &evaluation),
        observations: (tell.case.exercise().observed.iter())
            .filter(|one| one.value.objective.is_none())
            .map(|one| witnessed(tell, one))
            .collect(),
        hot_wash: hot_wash(tell, scenario),
        ends: ends(tell, scenario),
        met: count(|verdict| matches!(verdict, Verdict::Met | Verdict::Kept)),
        late: count(|verdict| matches!(verdict, Verdict::Late(_))),
        missed: count(|verdict| matches!(verdict, Verdict::NotMet | Verdict::Broken)),
        untried: count(|verdict| matches!(verdict, Verdict::NotTried(_))),
        open: count(|verdict| matches!(verdict, Verdict::Open)),
        earlier: Vec::new(),
    })
}

fn aims(
    tell: &Teller<'_>,
    scenario: &Scenario,
    evaluation: &Evaluation,
    shows: &Shows<'_>,
) -> Vec<Aim> {
    let to = |text: &crate::playbook::Bilingual| text.to(tell.lang).to_owned();
    let cite = |id: &crate::playbook::LawId| {
        let law = tell.rules.playbook.law(id);
        law.map_or_else(|| id.as_str().to_owned(), |law| to(&law.cite))
    };
    let numbered = (1..).zip(&evaluation.aims);
    let aim = |(number, aim): (u64, &evaluation::Aim)| Aim {
        id: aim.objective.id.to_string(),
        number,
        title: to(&aim.objective.title),
        capability: to(&aim.objective.capability),
        criteria: to(&aim.objective.criteria),
        law: aim.objective.law.iter().map(cite).collect(),
        rating: aim.rating.map(|rating| rating_id(rating).to_owned()),
        rating_text: rating_of(aim).to(tell.lang).to_owned(),
        expected: (1_u64..)
            .zip(&aim.judged)
            .map(|(at, one)| judged::awaited(tell, scenario, shows, one, (number, at)))
            .collect(),
        observations: aim
            .observed
            .iter()
            .map(|one| witnessed(tell, one))
            .collect(),
        earlier: Vec::new(),
    };
    numbered.map(aim).collect()
}

/// Returns whether an objective was met with challenges, as the record shows it or as somebody who
/// watched saw it.
fn challenged(aim: &evaluation::Aim) -> bool {
    let seen = aim.observed.iter().filter_map(|one| one.value.rating);
    let mut all = aim.rating.into_iter().chain(seen);
    all.any(|rating| rating != Rating::Performed)
}

/// Returns the rating of an objective in words, or why it has none.
pub fn rating_of(aim: &evaluation::Aim) -> Phrase {
    let open = aim.judged.iter().any(|one| one.verdict == Verdict::Open);
    match aim.rating {
        Some(rating) => self::rating(rating),
        None if open => words::GOES_ON,
        None => words::NOT_TRIED,
    }
}

const fn rating(rating: Rating) -> Phrase {
    match rating {
        Rating::Performed => words::PERFORMED,
        Rating::SomeChallenges => words::SOME_CHALLENGES,
        Rating::MajorChallenges => words::MAJOR_CHALLENGES,
        Rating::Unable => words::UNABLE,
    }
}

const fn rating_id(rating: Rating) -> &'static str {
    match rating {
        Rating::Performed => "performed",
        Rating::SomeChallenges => "some_challenges",
        Rating::MajorChallenges => "major_challenges",
        Rating::Unable => "unable",
    }
}

fn witnessed(tell: &Teller<'_>, one: &Held<Observed>) -> Witnessed {
    Witnessed {
        text: tell.free(&one.value.text),
        rating: one
            .value
            .rating
            .map(|of| rating(of).to(tell.lang).to_owned()),
        recorded: tell.moment(one.at),
        by: tell.role(&one.by),
        record: one.record.hex(),
    }
}

fn hot_wash(tell: &Teller<'_>, scenario: &Scenario) -> Vec<Asked> {
    let said = &tell.case.exercise().hot_wash;
    let questions = scenario.questions.iter().map(|question| Asked {
        asks: question.asks.to(tell.lang).to_owned(),
        answers: (said.get(&question.id).into_iter())
            .flat_map(Versions::all)
            .map(|held| tell.free(&held.value.answer))
            .collect(),
    });
    questions.collect()
}

fn ends(tell: &Teller<'_>, scenario: &Scenario) -> Vec<String> {
    let ends = scenario.ends.iter().map(|end| {
        let title = end.title.to(tell.lang);
        match end.at {
            Some(at) => format!("{title} ({})", tell.moment(at).text),
            None => title.to_owned(),
        }
    });
    ends.collect()
}
