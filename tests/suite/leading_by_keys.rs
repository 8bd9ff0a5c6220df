//! The facilitator's page by keys, as somebody meets it who leads for the first time: nothing freezes,
//! nothing is sent or jumped to by a slip, and whoever is away is told of.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "clippy knows only the test functions themselves as tests, not what they share"
)]

use std::rc::Rc;

use frist::app::overlay::Overlay;
use frist::app::{Msg, Screen};
use frist::store::{Folder, Memory};

use crate::support::desk::{Desk, hides, shows};

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
    let Screen::Lead(state) = &desk.model.screen else {
        panic!("{}", desk.screen());
    };
    state.asked.as_ref().map(|_| ())
}

fn injected(desk: &Desk) -> usize {
    desk.case().exercise().injected.len()
}

#[test]
fn a_form_closes_when_it_is_the_first_thing_that_a_session_records() {
    for (keys, recorded) in [
        ("eslut<enter><enter>", "avslutad"),
        ("oDe väntar.<enter><enter><enter><enter>", "De väntar."),
        (
            "u2<enter>Rektorn<enter>Vad säger vi?<enter><enter>",
            "Rektorn",
        ),
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
        let desk = leading(&memory, "BK", 600)
            .keys("g")
            .paste(typed)
            .keys("<enter>");
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
    let desk = away.keys("g+3h<enter><s-tab><bs><bs><bs>+15m<enter>");
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
    assert_eq!(injected(&desk), 3, "{}", desk.screen());
}

#[test]
fn a_speed_chosen_beforehand_starts_nothing() {
    // given a scenario whose first inject is due at its first moment
    let memory = Memory::new();
    let mut all = Desk::home().keys("n").model.scenarios.into_iter();
    let number = all.position(|(one, _)| one.id.as_str() == "felutskick");
    let number = number.unwrap() + 1;
    let keys = format!("n<tab>2<enter>{number}<enter><enter><esc><f9><enter>");
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

#[test]
fn nobody_leads_from_a_screen_of_the_participants_without_being_asked() {
    // given an exercise that somebody leads
    let memory = made();
    let lead = leading(&memory, "Ledare", 300).keys("p");
    let other = window(&memory, "Deltagare", 600).keys("<enter>");
    // when F9 is pressed in a participant's window
    let mut other = other.keys("<f9>");
    // then nothing is shown of what is to come; it says who leads, and Escape stays
    shows(&other, "Leda övningen härifrån?");
    shows(&other, "Ledare");
    hides(&other, "ÖVNINGSLEDNING");
    let away = other.keys("<esc>");
    assert!(!away.model.open.as_ref().unwrap().leads);
    hides(&away, "ÖVNINGSLEDNING");
    // Enter leads; from then on F9 goes to and fro without a question.
    other = away.keys("<f9><enter>");
    shows(&other, "ÖVNINGSLEDNING");
    let other = other.keys("<f9>");
    shows(&other, "F9 går tillbaka");
    shows(&other.keys("<f9>"), "ÖVNINGSLEDNING");
    drop(lead);
    // Where nobody has led nothing is said of anybody.
    let fresh = window(&made(), "AL", 900).keys("<enter><f9>");
    shows(&fresh, "Leda övningen härifrån?");
    hides(&fresh, "annat fönster");
}

#[test]
fn an_inject_before_its_time_or_out_of_order_is_sent_only_when_asked_twice() {
    let memory = made();
    let lead = leading(&memory, "AL", 300).keys("p");
    // given the cursor on the next inject, in reserve, held back, skipped, or after another
    for (seed, (keys, stands)) in (600..).zip([
        ("", "om 10 min"),
        ("<down>", "efter inspel 1"),
        ("<end>", "i reserv"),
        ("h", "hålls inne"),
        ("x", "överhoppat"),
    ]) {
        let desk = leading(&memory, "BK", seed * 10).keys(keys).keys("<enter>");
        // when Enter is pressed once, nothing has come, and the question says how it stands
        assert_eq!(injected(&desk), 0, "{keys}: {}", desk.screen());
        shows(&desk, "nu?");
        shows(&desk, stands);
        let desk = desk.keys("<esc>");
        assert_eq!(injected(&desk), 0, "{keys}");
        assert!(desk.model.overlay.is_none());
        drop(desk.keys(match keys {
            "h" | "x" => keys,
            _ => "",
        }));
    }
    drop(lead);
    let desk = leading(&memory, "BK", 9000).keys("<end><enter><enter>");
    assert_eq!(injected(&desk), 1, "{}", desk.screen());
}

#[test]
fn a_real_incident_raised_by_a_participant_stands_over_the_leaders_page_and_asks_before_going_on() {
    let memory = made();
    let mut lead = leading(&memory, "Ledare", 300).keys("p");
    let other = window(&memory, "Deltagare", 600).keys("<enter><f12>");
    shows(&other, "VERKLIGT LARM");
    // when the leader's window has seen it
    lead.follow();
    shows(&lead, "VERKLIGT LARM 09:00 · Deltagare: övningen är pausad");
    hides(&lead, "Någon annan har skrivit");
    hides(&lead, "Verkligt larm: övningen pausas");
    // then neither the clock nor an inject goes on without a question
    for keys in ["p", "j", "g", "<enter>"] {
        let desk = leading(&memory, "BK", 900).keys(keys);
        shows(&desk, "Fortsätta övningen?");
        let desk = desk.keys("<esc>");
        assert!(!desk.case().exercise().is_running(), "{keys}");
        assert_eq!(injected(&desk), 0, "{keys}");
    }
    // a speed that is set meanwhile takes nothing away
    let lead = lead.keys("f5<enter>");
    shows(&lead, "VERKLIGT LARM");
    let lead = lead.keys("p<enter>");
    assert!(lead.case().exercise().is_running(), "{}", lead.screen());
    hides(&lead, "VERKLIGT LARM");
}

#[test]
fn an_alarm_that_was_a_slip_leads_back_and_asks_to_go_on() {
    // given a leader and a participant
    let memory = made();
    let lead = leading(&memory, "Ledare", 300).keys("p");
    let mut other = window(&memory, "Deltagare", 600).keys("<enter>");
    // when the participant presses F12 and then Escape
    other = other.keys("<f12><esc>");
    // then the exercise is there again, and asks whether its clock is to go on
    assert!(
        other.model.open.as_ref().unwrap().plays(),
        "{}",
        other.screen()
    );
    shows(&other, "Fortsätta övningen?");
    let other = other.keys("<enter>");
    assert!(other.case().exercise().is_running(), "{}", other.screen());
    // The leader comes back to the leader's page, and leads.
    let mut lead = lead;
    lead.follow();
    let lead = lead.keys("<f12><esc>");
    shows(&lead, "Fortsätta övningen?");
    let lead = lead.keys("<enter>");
    assert!(matches!(lead.model.screen, Screen::Lead(_)));
    assert!(lead.model.open.as_ref().unwrap().leads);
    drop(other);
}

#[test]
fn the_real_case_says_the_way_back_and_the_list_points_at_the_exercise() {
    let memory = made();
    // given another exercise that is above it in the list
    let later = window(&memory, "AL", 200).at("2026-11-24 09:00");
    drop(later.keys("n<tab>2<enter>1<enter><enter><esc>"));
    let lead = window(&memory, "AL", 300);
    let lead = lead.keys("<down><enter><f9><enter>p<f12>Skarpt<enter>");
    shows(&lead, "Övningen väntar pausad");
    let lead = lead.keys("<enter><esc><esc><esc>");
    assert!(
        matches!(lead.model.screen, Screen::Home),
        "{}",
        lead.screen()
    );
    let lead = lead.keys("<enter>");
    assert!(
        lead.model.open.as_ref().unwrap().plays(),
        "{}",
        lead.screen()
    );
    assert!(matches!(lead.model.screen, Screen::Lead(_)));
    shows(&lead, "Fortsätta övningen?");
    shows(&lead.keys("<enter>"), "Klockan går");
}

#[test]
fn the_clock_stops_when_who_leads_leaves_and_says_so() {
    // by q
    let memory = made();
    let lead = leading(&memory, "AL", 300).keys("pq");
    shows(&lead, "klockan pausas för alla");
    drop(lead.keys("<enter>"));
    let look = |seed| window(&memory, "BK", seed).keys("<enter>");
    assert!(!look(600).case().exercise().is_running());
    // by Ctrl-C, and by a system that asks the program to leave
    drop(leading(&memory, "AL", 900).keys("p<c-c>"));
    assert!(!look(1200).case().exercise().is_running());
    let mut lead = leading(&memory, "AL", 1500).keys("p");
    lead.send(Msg::Leave);
    assert!(!look(1800).case().exercise().is_running());
    // by going to the list
    let lead = leading(&memory, "AL", 2100).keys("p<f9><esc>");
    assert!(lead.model.open.is_none(), "{}", lead.screen());
    shows(&lead, "klocka är pausad");
    let stopped = look(2400);
    assert!(!stopped.case().exercise().is_running());
    let moment = stopped.case().exercise().setting().unwrap().set.moment;
    let records = stopped.model.open.as_ref().unwrap().journal.records();
    let last = records.last().unwrap();
    assert_eq!(
        last.head.scenario,
        Some(moment),
        "the scenario's moment stands in it"
    );
    // A participant who leaves stops nothing, nor does one of two who lead.
    drop(leading(&memory, "AL", 2700).keys("p"));
    drop(look(3000).keys("q<enter>"));
    assert!(look(3300).case().exercise().is_running());
    let first = leading(&memory, "AL", 3600);
    let second = leading(&memory, "BK", 3900).keys("f2<enter>");
    let mut first = first;
    first.follow();
    let first = first.keys("q");
    hides(&first, "klockan pausas för alla");
    drop(first.keys("<enter>"));
    drop(second);
    assert!(look(4200).case().exercise().is_running());
}

#[test]
fn participants_are_told_when_nobody_leads_and_who_takes_over_chooses() {
    let memory = made();
    // given a leader who was cut off while the clock went fast
    drop(leading(&memory, "AL", 300).keys("pf60<enter>"));
    // when the first inject has been due for a while
    let other = window(&memory, "BK", 600).keys("<enter>");
    hides(&other, "INGEN LEDER");
    let other = other.at("2026-11-23 09:01");
    let other = other.at("2026-11-23 09:02");
    shows(&other, "INGEN LEDER JUST NU");
    // then who leads from there is told first, and may hold them back
    let other = other.keys("<f9>");
    shows(&other, "inspel skulle ha kommit");
    let other = other.keys("h");
    assert_eq!(injected(&other), 0, "{}", other.screen());
    shows(&other, "hålls inne");
    hides(&other, "INGEN LEDER");
    // `frist exercise lead` asks the same.
    drop(other);
    let memory = made();
    drop(leading(&memory, "AL", 300).keys("pf60<enter>"));
    let mut again = window(&memory, "BK", 600);
    again.model.leads = true;
    let again = again.at("2026-11-23 09:01").keys("<enter>");
    assert!(matches!(again.model.overlay, Some(Overlay::Sure(_))));
    assert_eq!(injected(&again), 0);
    let again = again.keys("<enter>");
    assert_eq!(injected(&again), 1, "{}", again.screen());
    assert!(matches!(again.model.screen, Screen::Lead(_)));
}

#[test]
fn what_hangs_on_what_does_not_hold_is_told_so_and_is_not_jumped_to() {
    // given awareness that somebody has recorded
    let memory = made();
    let other = window(&memory, "Deltagare", 600).keys("<enter>");
    let other = other.keys("ka5<enter>26 aug 2025 08:00<enter>Ett mejl<enter><enter>");
    let stated = other.case().registers().anchors.standing().count();
    assert_eq!(stated, 1, "{}", other.screen());
    // when the inject that asks whether it has been is looked at
    let lead = leading(&memory, "Ledare", 300).keys("pj");
    let lead = lead.keys("<home><down><down>");
    // then it is told, in the words of what it hangs on, that it will not come
    shows(&lead, "Kommer inte tis 26 aug 10:00");
    shows(&lead, "vetskap finns");
    // and j goes to what does come, and then nowhere
    let lead = lead.keys("j");
    assert_eq!(injected(&lead), 2, "{}", lead.screen());
    let at = lead.model.now;
    let lead = lead.keys("j");
    assert_eq!(lead.model.now, at, "{}", lead.screen());
}

#[test]
fn an_inject_of_ones_own_stands_in_the_list_and_what_came_last_is_always_told() {
    let memory = made();
    let lead = leading(&memory, "Ledare", 300).keys("pj");
    shows(&lead, "Senast skickat: nr 1, 08:10, telefon, Leverantören");
    let lead = lead.keys("u2<enter>Rektorn<enter>Vad säger vi?<enter><enter>");
    shows(&lead, "Senast skickat: eget, 08:10, telefon, Rektorn");
    let lead = lead.keys("<end>");
    shows(&lead, "Vad säger vi?");
    shows(&lead, "+ ✓ 26 aug 08:10");
    // Nothing can be done with it any more.
    shows(&lead.keys("<enter>"), "har redan skickats");
    // What comes while something is being written is told as well.
    let lead = leading(&memory, "Annan", 600).keys("oHej");
    shows(&lead, "Senast skickat: eget");
}

#[test]
fn the_report_is_one_key_away_on_the_leaders_page_when_it_is_over() {
    let memory = made();
    let lead = leading(&memory, "Ledare", 300).size(80, 24).keys("p");
    hides(&lead, "rapport");
    let lead = lead.keys("eBrandlarm<enter><enter>");
    shows(&lead, "Tryck e: frågorna som ni svarar på tillsammans.");
    let lead = lead.keys("eAllt.<enter><enter>r");
    let Screen::Papers(papers) = &lead.model.screen else {
        panic!("{}", lead.screen())
    };
    assert_eq!(papers.reports[papers.at].as_str(), "ovningsrapport");
    assert!(matches!(lead.keys("<esc>").model.screen, Screen::Lead(_)));
}

#[test]
fn f4_opens_what_the_band_tells_of() {
    let memory = made();
    let mut other = window(&memory, "Deltagare", 600).keys("<enter>");
    drop(leading(&memory, "Ledare", 300).keys("pjj"));
    other.follow();
    shows(&other, "NYTT: mejl från Leverantören · 2 till");
    let other = other.keys("<f4>");
    shows(&other, "Det var ett intrång.");
    let other = other.keys("<f4>");
    shows(&other, "Något har hänt.");
}

#[test]
fn enter_before_the_start_sends_nothing_unasked() {
    let memory = Memory::new();
    let mut all = Desk::home().keys("n").model.scenarios.into_iter();
    let number = all.position(|(one, _)| one.id.as_str() == "miljodata");
    let keys = format!(
        "n<tab>2<enter>{}<enter><enter><esc><f9><enter>",
        number.unwrap() + 1
    );
    let lead = window(&memory, "AL", 0).keys(&keys).keys("<enter>");
    assert_eq!(injected(&lead), 0, "{}", lead.screen());
    shows(&lead, "Klockan är inte startad");
}
