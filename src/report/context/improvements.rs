//! The improvement plan of an exercise: the lessons of its record, each beside what it takes up of how the
//! exercise went; and what nobody has taken up. What nobody has said stays empty, for people to fill in.

use serde::{Deserialize, Serialize};

use super::afterwards::{Change, Lesson, Lessons};
use super::exercise::{Aim, ShownBy};
use super::teller::{Teller, Time};
use crate::text::evaluation as words;

/// A row of the improvement plan: a lesson of the record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Improvement {
    /// The number, from 1.
    pub number: u64,
    /// The objective that it is about, where it takes up something of how the exercise went.
    pub objective: Option<String>,
    /// What was not as it should be, or what was learned.
    pub issue: String,
    /// What is to be done; absent until somebody has said it.
    pub action: Option<String>,
    /// What kind of ability is to become better, in words; absent until somebody has said it.
    pub kind: Option<String>,
    /// Who answers for it.
    pub owner: Option<String>,
    /// When it is to be done.
    pub due: Option<Time>,
    /// How far it has come, in words.
    pub status: String,
    /// What shows that it is done.
    pub proof: Option<String>,
    /// The change that it proposes to the playbook, line by line.
    pub change: Vec<Change>,
    /// The records that show what it takes up.
    pub shown_by: Vec<ShownBy>,
    /// The hash of the lesson's own record, 64 hexadecimal digits.
    pub record: String,
}

/// Something that did not go as expected: an expected act or answer, or an objective that was met with
/// challenges.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shortfall {
    /// The id of what was expected; absent when it is the whole objective.
    pub finding: Option<String>,
    /// The id of the objective.
    pub aim: String,
    /// The objective that it is about.
    pub objective: String,
    /// What was expected, or the objective.
    pub title: String,
    /// What became of it, in words.
    pub outcome: String,
    /// By when it was expected, or what an answer was to say; absent of an objective.
    pub wanted: Option<String>,
    /// When it came about.
    pub came: Option<Time>,
    /// What the answer said, of an expected answer that has been compared.
    pub said: Option<String>,
    /// Whether the objective is not reached without it.
    pub required: bool,
    /// The records that show it.
    pub shown_by: Vec<ShownBy>,
    /// Whether a lesson of the record takes it up: by itself, or with the whole objective.
    pub taken: bool,
}

/// Returns a row for each lesson to be done, and for each other one that takes up something of how the
/// exercise went.
pub(super) fn improvements(
    tell: &Teller<'_>,
    lessons: &Lessons,
    shortfalls: &[Shortfall],
) -> Vec<Improvement> {
    let others = lessons.feedback.iter().chain(&lessons.conclusion);
    let others = others.filter(|one| one.finding.is_some() || one.objective.is_some());
    let row = |(number, lesson): (u64, &Lesson)| {
        let status = match lesson {
            one if one.effect.is_some() => words::CHECKED,
            one if one.proof.is_some() => words::DONE,
            one if one.owner.is_some() || one.due.is_some() => words::DECIDED,
            _ => words::NOTHING_DECIDED,
        };
        let of = shortfalls.iter().find(|one| is_about(lesson, one));
        Improvement {
            number,
            objective: of.map(|one| one.objective.clone()),
            issue: lesson.what.clone(),
            action: lesson.action.clone(),
            kind: lesson.improves.clone(),
            owner: lesson.owner.clone(),
            due: lesson.due.clone(),
            status: status.to(tell.lang).to_owned(),
            proof: lesson.proof.clone(),
            change: lesson.change.clone(),
            shown_by: of.map_or_else(Vec::new, |one| one.shown_by.clone()),
            record: lesson.noted.record.clone(),
        }
    };
    (1..)
        .zip(lessons.lesson.iter().chain(others))
        .map(row)
        .collect()
}

/// Returns whether a lesson is about exactly this.
fn is_about(lesson: &Lesson, one: &Shortfall) -> bool {
    match &one.finding {
        Some(finding) => lesson.finding.as_ref() == Some(finding),
        None => lesson.finding.is_none() && lesson.objective.as_ref() == Some(&one.aim),
    }
}

/// Returns what did not go as expected: for each objective that was met with challenges the objective
/// itself, then what was late, not done or broken of it. An objective is taken up when a lesson is about
/// it, or when all that was missed of it is; what was missed is taken up with its objective too.
pub(super) fn shortfalls(aims: &[(Aim, bool)], lessons: &Lessons) -> Vec<Shortfall> {
    let all = || {
        let Lessons {
            lesson,
            feedback,
            conclusion,
        } = lessons;
        lesson.iter().chain(feedback).chain(conclusion)
    };
    let mut found = Vec::new();
    for (aim, challenged) in aims {
        let whole = Shortfall {
            finding: None,
            aim: aim.id.clone(),
            objective: aim.title.clone(),
            title: aim.title.clone(),
            outcome: aim.rating_text.clone(),
            wanted: None,
            came: None,
            said: None,
            required: false,
            shown_by: Vec::new(),
            taken: false,
        };
        let by_whole = all().any(|lesson| is_about(lesson, &whole));
        let missed = aim.expected.iter().filter(|one| one.is_missed);
        let parts: Vec<Shortfall> = missed
            .map(|one| {
                let part = Shortfall {
                    finding: Some(one.id.clone()),
                    title: one.title.clone(),
                    outcome: one.verdict_text.clone(),
                    wanted: Some(one.wanted.clone()),
                    came: one.came.clone(),
                    said: one.said.clone(),
                    required: one.required,
                    shown_by: one.shown_by.clone(),
                    ..whole.clone()
                };
                let taken = by_whole || all().any(|lesson| is_about(lesson, &part));
                Shortfall { taken, ..part }
            })
            .collect();
        let by_parts = !parts.is_empty() && parts.iter().all(|part| part.taken);
        if *challenged || !parts.is_empty() {
            found.push(Shortfall {
                taken: by_whole || by_parts,
                shown_by: parts
                    .iter()
                    .flat_map(|part| part.shown_by.clone())
                    .collect(),
                ..whole
            });
        }
        found.extend(parts);
    }
    found
}
