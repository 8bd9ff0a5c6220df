//! A run with the facilitator at the keyboard, while the participants write in a session of their own
//! on the same folder. What comes of it is what comes of the run without keys.

use std::rc::Rc;

use frist::app::Screen;
use frist::exercise::Deck;
use frist::store::{Folder, Memory};
use frist::time::Moment;

use super::room::{Participants, outcome};
use super::{Run, compare};
use crate::support::desk::{Desk, moment};

fn deck(lead: &Desk) -> &Deck {
    let open = lead.model.open.as_ref().unwrap();
    open.derived.deck.as_ref().unwrap()
}

/// Leaps from inject to inject as long as one comes before a moment of the scenario.
fn leap_until(mut lead: Desk, to: Moment) -> Desk {
    while let Some(next) = deck(&lead).next().filter(|next| *next <= to) {
        lead = lead.keys("j");
        assert_eq!(lead.model.now, next, "{}", lead.screen());
        assert_eq!(deck(&lead).due().count(), 0, "{}", lead.screen());
    }
    lead
}

/// Leaps to a typed time, by way of every inject before it.
fn leap_to(lead: Desk, local: &str) -> Desk {
    let (lead, to) = (leap_until(lead, moment(local)), moment(local));
    if lead.model.now == to {
        return lead;
    }
    let lead = lead.keys(&format!("g{local}<enter><enter>"));
    assert_eq!(lead.model.now, to, "{}", lead.screen());
    lead
}

/// Delivers an inject that is in reserve.
fn fire(lead: Desk, id: &str) -> Desk {
    let mut cards = deck(&lead).cards.iter();
    let at = cards.position(|card| card.inject.id.as_str() == id);
    let lead = lead.keys(&format!(
        "<home>{}<enter><enter>",
        "<down>".repeat(at.unwrap())
    ));
    let injected = &lead.case().exercise().injected;
    let last = injected.last().unwrap().value.inject.as_ref();
    assert_eq!(last.unwrap().as_str(), id, "{}", lead.screen());
    lead
}

fn play(name: &str, source: &str) {
    let run: Run = toml::from_str(source).unwrap();
    let folder: Rc<dyn Folder> = Rc::new(Memory::new());
    let desk = Desk::on(Rc::clone(&folder));
    // Given the exercise as it is made on the first page: what it is called there is its number.
    let desk = desk.keys("n");
    let mut all = desk.model.scenarios.iter();
    let number = all.position(|(one, _)| one.id.as_str() == run.scenario);
    let number = number.unwrap() + 1;
    let begin = format!("<tab>2<enter>{number}<enter>AL<enter><enter><esc><f9><enter>p");
    let mut lead = desk.keys(&begin);
    assert!(matches!(lead.model.screen, Screen::Lead(_)));
    let id = lead.model.open.as_ref().unwrap().id.clone();
    let mut participants = Participants::join(&folder, &id);
    // When the facilitator leaps from inject to inject, and the participants write in between.
    for step in &run.step {
        lead = leap_to(lead, &step.at);
        for id in &step.fire {
            lead = fire(lead, id);
        }
        if !step.fill.is_empty() {
            participants.follow();
            participants.fill(&format!("{name} {}", step.at), &step.fill, lead.now());
            lead.follow();
        }
    }
    lead = leap_to(lead, &run.end);
    assert_eq!(deck(&lead).next(), None, "{}", lead.screen());
    let lead = lead.keys("e<enter><enter>");
    // Then it is over on the screen, and the folder tells the same as without keys.
    assert!(lead.screen().contains("avslutad"), "{}", lead.screen());
    compare(name, &run, &outcome(&folder, &id, lead.now()));
}

#[test]
fn felutskick_led_by_keys_and_played_well() {
    let source = include_str!("../../../fixtures/runs/felutskick-good.toml");
    play("felutskick-good", source);
}

#[test]
fn felutskick_led_by_keys_and_played_badly() {
    let source = include_str!("../../../fixtures/runs/felutskick-bad.toml");
    play("felutskick-bad", source);
}
