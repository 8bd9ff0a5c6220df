//! `frist exercise`: exercises on the real tool. One file a subcommand.

mod command;
mod evaluate;
mod lead;
mod list;
mod print;
mod replay;
mod start;

use std::io::Write;
use std::path::PathBuf;

pub(super) use command::{command, read};

use super::world::{Stop, World};

/// What was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum About {
    /// The scenarios at hand.
    List,
    /// A new exercise.
    Start {
        /// The scenario, by its id.
        scenario: String,
        /// What the exercise is called; the scenario's title otherwise.
        title: Option<String>,
    },
    /// An exercise to be led from here.
    Lead(String),
    /// How an exercise went.
    Evaluate(String),
    /// A paper of a scenario that nobody has begun to play.
    Print {
        /// The paper.
        paper: String,
        /// The scenario, by its id.
        scenario: String,
        /// Where to; standard output otherwise.
        out: Option<PathBuf>,
    },
    /// A new exercise out of a real case that is over.
    Replay {
        /// The case.
        case: String,
        /// The exercise's first moment, as typed; now otherwise.
        start: Option<String>,
        /// Why the case is replayed.
        purpose: String,
    },
}

/// What is to be shown on the screens afterwards: a case that is led from here.
pub(super) type Led = Option<crate::case::CaseId>;

/// Does what was asked for; returns the exercise to be led on the screens.
pub(super) fn run(world: &mut World, about: &About, out: &mut dyn Write) -> Result<Led, Stop> {
    match about {
        About::List => list::run(world, out).map(|()| None),
        About::Start { scenario, title } => {
            start::run(world, scenario, title.as_deref(), out).map(Some)
        }
        About::Lead(case) => lead::run(world, case).map(Some),
        About::Evaluate(case) => evaluate::run(world, case, out).map(|()| None),
        About::Print {
            paper,
            scenario,
            out: to,
        } => print::run(world, paper, scenario, to.as_deref(), out).map(|()| None),
        About::Replay {
            case,
            start,
            purpose,
        } => replay::run(world, case, start.as_deref(), purpose, out).map(Some),
    }
}
