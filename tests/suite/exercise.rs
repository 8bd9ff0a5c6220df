//! Exercises: what a scenario may be, the scenario's clock, and what reaches the participants.

#![allow(
    clippy::unwrap_used,
    reason = "clippy knows only the test functions themselves as tests, not what they share"
)]

mod clock;
mod edges;
mod evaluation;
mod improvements;
mod injects;
mod papers;
mod runs;
mod scenarios;

use frist::case::{Act, Command};
use frist::exercise::{Deck, Stand};
use frist::playbook::InjectId;

use crate::support::story::Story;

/// The small scenario: four injects, on a Tuesday in August from 08:00.
fn small() -> Story {
    Story::playing(include_str!("../fixtures/scenarios/valid/small.toml"))
}

fn inject(id: &str) -> InjectId {
    InjectId::new(id).unwrap()
}

fn act(act: Act) -> Command {
    Command::Exercise(act)
}

/// How the injects stand, in order.
fn stands(story: &Story) -> Vec<Stand> {
    let now = story.case.moment(&story.rules, story.now);
    let deck = Deck::of(&story.case, &story.rules, now).unwrap();
    deck.cards.iter().map(|card| card.stand).collect()
}
