//! The facilitator's page by keys, as somebody meets it who leads for the first time: nothing freezes,
//! nothing is sent or jumped to by a slip, and whoever is away is told of.

#![allow(
    clippy::unwrap_used,
    reason = "clippy knows only the test functions themselves as tests, not what they share"
)]

use std::rc::Rc;

use frist::app::Screen;
use frist::store::{Folder, Memory};

use crate::support::desk::Desk;

fn window(memory: &Memory, name: &str, seed: u64) -> Desk {
    let config = Memory::new();
    config.plant(
        "settings.toml",
        format!("[me]\nname = \"{name}\"\nrole = \"roll\"\n").as_bytes(),
    );
    let data: Rc<dyn Folder> = Rc::new(memory.clone());
    Desk::with(data, Rc::new(config), seed)
}

/// The small scenario, made by somebody who is gone again.
fn made() -> Memory {
    let memory = Memory::new();
    drop(window(&memory, "AL", 0).keys("n<tab>2<enter>1<enter><enter><esc>"));
    memory
}

/// A session on the exercise that leads from its first key, as `frist exercise lead` does.
fn leading(memory: &Memory, name: &str, seed: u64) -> Desk {
    let mut desk = window(memory, name, seed);
    desk.model.leads = true;
    let desk = desk.keys("<enter>");
    assert!(asks(&desk).is_none(), "{}", desk.screen());
    desk
}

/// Returns whether the facilitator's page is on the screen, and a form in it.
fn asks(desk: &Desk) -> Option<()> {
    match &desk.model.screen {
        Screen::Lead(state) => state.asked.as_ref().map(|_| ()),
        other => panic!("{other:?}\n{}", desk.screen()),
    }
}

#[track_caller]
fn shows(desk: &Desk, text: &str) {
    assert!(
        desk.screen().contains(text),
        "no {text:?} in\n{}",
        desk.screen()
    );
}

#[track_caller]
fn hides(desk: &Desk, text: &str) {
    assert!(
        !desk.screen().contains(text),
        "{text:?} in\n{}",
        desk.screen()
    );
}

fn injected(desk: &Desk) -> usize {
    desk.case().exercise().injected.len()
}

#[test]
fn a_form_closes_when_it_is_the_first_thing_that_a_session_records() {
    for (keys, recorded) in [
        ("eslut<enter><enter>", "avslutad"),
        ("oDe väntar.<enter><enter><enter><enter>", "De väntar."),
        ("u2<enter>Rektorn<enter>Vad säger vi?<enter><enter>", "Rektorn"),
        ("f60<enter>", "×60"),
    ] {
        // given an exercise that somebody else has made and started
        let memory = made();
        drop(leading(&memory, "AL", 300).keys("p"));
        // when the first thing that a session writes is a form of the facilitator's
        let desk = leading(&memory, "BK", 600).keys(keys);
        // then it closes, what was written is told, and the page takes keys again
        assert!(asks(&desk).is_none(), "{keys}: {}", desk.screen());
        shows(&desk, recorded);
        let desk = desk.keys("o");
        assert!(asks(&desk).is_some(), "{keys}: {}", desk.screen());
    }
}

#[test]
fn what_only_the_exercise_records_is_no_news_in_another_window() {
    let memory = made();
    let mut other = window(&memory, "CK", 900).keys("<enter>");
    drop(leading(&memory, "BK", 600).keys("p"));
    other.follow();
    hides(&other, "Någon annan har skrivit");
}

#[test]
fn an_earlier_time_is_refused_and_never_read_as_the_next_day_or_year() {
    let memory = made();
    let lead = leading(&memory, "AL", 300).keys("pj");
    let before = lead.model.now;
    for typed in ["08:05", "25 aug", "25/8 12:00", "igår 09:00", "-10m"] {
        // when an earlier moment is typed
        let desk = leading(&memory, "BK", 600).keys("g").paste(typed).keys("<enter>");
        // then it is refused, and the form stays with what was typed
        assert!(asks(&desk).is_some(), "{typed}: {}", desk.screen());
        shows(&desk, "går bara framåt");
        shows(&desk, typed);
        assert_eq!(desk.model.now, before, "{typed}");
        assert_eq!(injected(&desk), 1, "{typed}: {}", desk.screen());
    }
    let desk = leading(&memory, "BK", 600).keys("g08:05<enter>");
    shows(&desk, "imorgon");
}

#[test]
fn a_jump_says_where_it_goes_and_what_comes_before_it_is_done() {
    let memory = made();
    // when a later moment is typed
    let desk = leading(&memory, "AL", 300).keys("pg+3h<enter>");
    // then nothing has happened yet: the moment and what comes then are shown
    assert_eq!(injected(&desk), 0, "{}", desk.screen());
    shows(&desk, "tis 26 aug 2025 11:00");
    shows(&desk, "2 inspel");
    // Escape goes nowhere; another text is looked at anew.
    let away = desk.keys("<esc>");
    assert_eq!(injected(&away), 0);
    let desk = away.keys("g+3h<enter><s-tab><backspace><backspace><backspace>+15m<enter>");
    shows(&desk, "08:15");
    shows(&desk, "1 inspel");
    // and the last line does it
    let desk = desk.keys("<enter>");
    assert!(asks(&desk).is_none(), "{}", desk.screen());
    assert_eq!(injected(&desk), 1, "{}", desk.screen());
    shows(&desk, "08:15 CEST");
    // Ctrl-S passes nothing over either.
    let desk = desk.keys("g+3h<c-s>");
    assert_eq!(injected(&desk), 1, "{}", desk.screen());
    let desk = desk.keys("<c-s>");
    assert_eq!(injected(&desk), 2, "{}", desk.screen());
}

#[test]
fn a_speed_chosen_beforehand_starts_nothing() {
    // given a scenario whose first inject is due at its first moment
    let memory = Memory::new();
    let mut all = Desk::home().model.scenarios.into_iter();
    let number = all.position(|(one, _)| one.id.as_str() == "felutskick");
    let number = number.unwrap() + 1;
    let keys = format!("n<tab>2<enter>{number}<enter><enter><esc><f9>");
    let lead = window(&memory, "AL", 0).keys(&keys);
    // when only the speed is set
    let lead = lead.keys("f10<enter>").at("2026-11-23 09:05");
    // then the clock is not started, and nothing has come
    shows(&lead, "INTE STARTAD");
    shows(&lead, "inte startad");
    shows(&lead, "×10");
    assert_eq!(injected(&lead), 0, "{}", lead.screen());
    // and p starts it at that speed
    let lead = lead.keys("p");
    shows(&lead, "Klockan går ×10");
}
