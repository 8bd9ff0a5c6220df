//! The improvement plan of an exercise: what did not go as expected, and the lessons of the record. What
//! nobody has said stays empty, for people to fill in.

use serde::{Deserialize, Serialize};

use super::afterwards::{Change, Lessons};
use super::exercise::Aim;
use super::teller::{Teller, Time};
use crate::text::evaluation as words;

/// Something to be improved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Improvement {
    /// The number, from 1.
    pub number: u64,
    /// The objective that it is about.
    pub objective: Option<String>,
    /// What was not as it should be.
    pub issue: String,
    /// What is to be done; absent until somebody has said it.
    pub action: Option<String>,
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
    /// Whether it is a lesson of the record, and not a verdict alone.
    pub is_lesson: bool,
}

/// Returns a row for everything that did not go as expected, and one for each lesson.
pub(super) fn improvements(tell: &Teller<'_>, aims: &[Aim], lessons: &Lessons) -> Vec<Improvement> {
    let mut all = Vec::new();
    for aim in aims {
        for one in aim.expected.iter().filter(|one| one.is_missed) {
            all.push(Improvement {
                number: 0,
                objective: Some(aim.title.clone()),
                issue: format!("{}: {}", one.title, one.verdict_text),
                action: None,
                owner: None,
                due: None,
                status: words::NOTHING_DECIDED.to(tell.lang).to_owned(),
                proof: None,
                change: Vec::new(),
                is_lesson: false,
            });
        }
    }
    for lesson in &lessons.lesson {
        let status = match lesson {
            one if one.effect.is_some() => words::CHECKED,
            one if one.proof.is_some() => words::DONE,
            one if one.owner.is_some() || one.due.is_some() => words::DECIDED,
            _ => words::NOTHING_DECIDED,
        };
        all.push(Improvement {
            number: 0,
            objective: None,
            issue: lesson.what.clone(),
            action: Some(lesson.what.clone()),
            owner: lesson.owner.clone(),
            due: lesson.due.clone(),
            status: status.to(tell.lang).to_owned(),
            proof: lesson.proof.clone(),
            change: lesson.change.clone(),
            is_lesson: true,
        });
    }
    for (number, row) in (1..).zip(&mut all) {
        row.number = number;
    }
    all
}
