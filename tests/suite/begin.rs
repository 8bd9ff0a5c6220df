//! From nothing to a running clock, and the first minutes after: every key counts, and every question
//! is answered where it stands.

#![allow(clippy::unwrap_used, reason = "what goes wrong is to stop the test")]

use std::rc::Rc;

use frist::app::blind::Typing;
use frist::app::overlay::Overlay;
use frist::app::screens::case::Focus;
use frist::app::{Key, Screen};
use frist::case::StepState;
use frist::clock::Phase;
use frist::playbook::StepId;
use frist::store::{Folder, Memory};
use frist::text::Lang;

use crate::support::desk::{Desk, moment};

/// The most keys, besides the words themselves, from an empty home to a running clock.
const MOST: usize = 7;

/// Presses what stands in the user's notation; `‹words›` are typed and not counted. Returns how many
/// keys were pressed besides.
fn press(mut desk: Desk, notation: &str) -> (Desk, usize) {
    let mut pressed = 0;
    for (n, part) in notation.split(['‹', '›']).enumerate() {
        let keys = Key::parse_all(part).unwrap();
        if n % 2 == 0 {
            pressed += keys.len();
        }
        desk = desk.keys(part);
    }
    (desk, pressed)
}

fn phase(desk: &Desk) -> Phase {
    desk.model.open.as_ref().unwrap().derived.clocks[0].phase
}

fn state(desk: &Desk, step: &str) -> StepState {
    let open = desk.model.open.as_ref().unwrap();
    open.state(&StepId::new(step).unwrap())
}

/// What a stranger presses who has never used the program.
const STRANGER: &str = "n‹Lönesystemet›<enter>‹AL›<enter><enter>\
    ‹idag 08:10›<enter>‹IT ringde›<enter><enter>";

#[test]
fn the_clock_runs_within_a_few_keys_besides_the_words() {
    for (columns, rows) in [(80, 24), (120, 36)] {
        let desk = Desk::home().size(columns, rows);
        let (desk, pressed) = press(desk, STRANGER);
        assert_eq!(phase(&desk), Phase::Running, "{}", desk.screen());
        assert!(pressed <= MOST, "{pressed} keys");
        assert!(desk.screen().contains("kvar"), "{}", desk.screen());
        // and the next key goes on to the next step
        let desk = desk.keys("<enter>");
        assert_eq!(state(&desk, "aware"), StepState::Done, "{}", desk.screen());
        assert!(desk.screen().contains("┌ 1.2"), "{}", desk.screen());
    }
}

#[test]
fn a_new_case_stands_in_the_first_question_and_an_old_one_in_the_walk() {
    let desk = Desk::home().begun("Miljödata");
    let walk = |desk: &Desk| desk.model.open.as_ref().unwrap().walk.focus;
    assert_eq!(walk(&desk), Focus::Form);
    let desk = desk.keys("<esc><esc><enter>");
    assert_eq!(walk(&desk), Focus::Steps);
}

#[test]
fn what_is_half_written_in_place_is_a_draft_that_the_page_shares() {
    // given a start half-written in the step, and left
    let desk = Desk::home().begun("Miljödata").keys("idag 08:10<esc>");
    assert_eq!(phase(&desk), Phase::NotStarted);
    assert!(desk.screen().contains("utkast"), "{}", desk.screen());
    // then the step goes on with it, and so does the page
    let step = desk.keys("<enter>");
    assert!(step.screen().contains("idag 08:10"), "{}", step.screen());
    let page = step.keys("<esc>ka");
    assert!(page.screen().contains("idag 08:10"), "{}", page.screen());
    // when it is thrown away, asked twice, then it is gone from both
    let desk = page.keys("<c-x><enter><esc><enter>");
    assert!(!desk.screen().contains("idag 08:10"), "{}", desk.screen());
    assert!(matches!(desk.model.screen, Screen::Case));
}

#[test]
fn what_the_rules_refuse_stands_under_its_question_in_the_step() {
    let desk = Desk::home().begun("Miljödata");
    let desk = desk.keys("imorgon 08:10<enter>Mejlet<enter><enter>");
    assert_eq!(phase(&desk), Phase::NotStarted);
    assert!(desk.model.overlay.is_none(), "{}", desk.screen());
    assert!(desk.screen().contains("▸ När"), "{}", desk.screen());
    assert!(
        desk.screen().contains("! Tidpunkten ligger i framtiden"),
        "{}",
        desk.screen()
    );
}

#[test]
fn several_entries_are_added_from_the_last_line_of_the_step() {
    // given the step that asks who works on it
    let desk = Desk::open("Miljödata").keys("<down><down>");
    assert!(desk.screen().contains("┌ 1.4"), "{}", desk.screen());
    // when two are written, one after the other, in its own place
    let desk = desk.keys("<enter>Incidentledare<enter><c-s>aDataskyddsombud<enter><c-s>");
    // then both stand, and Enter marks the step done
    assert!(matches!(desk.model.screen, Screen::Case));
    assert_eq!(desk.case().registers().people.standing().count(), 2);
    let desk = desk.keys("<enter>");
    assert_eq!(state(&desk, "team"), StepState::Done, "{}", desk.screen());
    // and one more can be added to the finished step without leaving it
    let desk = desk.keys("N<down><down><down>aIT-chef<enter><c-s>");
    assert_eq!(desk.case().registers().people.standing().count(), 3);
    assert!(desk.screen().contains("┌ 1.4"), "{}", desk.screen());
}

#[test]
fn a_register_with_rules_of_its_own_is_written_on_its_page() {
    let mut desk = Desk::open("Miljödata");
    while !desk.screen().contains("Finns någon med skyddade") {
        desk = desk.keys("<down>");
    }
    let desk = desk.keys("a");
    assert!(matches!(&desk.model.screen, Screen::Register(state) if state.form.is_some()));
}

#[test]
fn every_step_shows_its_question_before_its_guidance_in_a_small_terminal() {
    for lang in [Lang::Sv, Lang::En] {
        let desk = Desk::open("Miljödata").lang(lang).size(80, 24);
        let all: Vec<StepId> = {
            let open = desk.model.open.as_ref().unwrap();
            let lines = open.derived.phases.iter().flat_map(|phase| &phase.steps);
            lines.map(|line| line.id.clone()).collect()
        };
        let mut desk = desk.keys("<up>");
        let why = [" Varför:", " Why:"];
        for id in all {
            let screen = desk.screen();
            let rows: Vec<&str> = screen.lines().collect();
            let find = |words: &[&str]| {
                let mut rows = rows.iter();
                rows.position(|row| words.iter().any(|one| row.contains(one)))
            };
            let last_line = find(&["[ "]);
            assert!(
                last_line.is_some() || find(&why).is_none(),
                "{id}:\n{screen}"
            );
            assert!(
                find(&why).is_none_or(|at| Some(at) > last_line),
                "{id}:\n{screen}"
            );
            desk = desk.keys("<down>");
        }
    }
}

#[test]
fn guidance_that_does_not_fit_is_scrolled_to_its_end() {
    let desk = Desk::open("Miljödata").size(80, 24).keys("<up>");
    let screen = desk.screen();
    assert!(screen.contains("PgDn"), "{screen}");
    let desk = desk.keys("<pgdn><pgdn><pgdn><pgdn>");
    assert!(
        !desk.screen().contains("PgDn visar mer"),
        "{}",
        desk.screen()
    );
    // while answering too, and typing comes back to the question
    let desk = desk.keys("<enter><pgdn><pgdn><pgdn>");
    assert!(
        !desk.screen().contains("PgDn visar mer"),
        "{}",
        desk.screen()
    );
    let desk = desk.keys("i");
    assert!(
        desk.screen().contains("PgDn visar mer"),
        "{}",
        desk.screen()
    );
    assert!(desk.screen().contains("▸ När"), "{}", desk.screen());
}

#[test]
fn the_name_is_asked_once_and_the_exercise_is_chosen_before_the_case_is_there() {
    // given a first case, then the title alone is enough for the next
    let desk = Desk::open("Ett").keys("<esc>");
    let desk = desk.keys("nTvå<enter>");
    assert!(
        matches!(desk.model.overlay, Some(Overlay::Notice)),
        "{}",
        desk.screen()
    );
    // and an exercise is a Tab away
    let desk = desk.keys("<enter><esc><esc>nTre<tab>2<enter><end><space><enter><enter>");
    assert!(desk.screen().contains("ÖVNING"), "{}", desk.screen());
}

#[test]
fn whoever_left_in_an_answer_comes_back_to_it_and_what_is_typed_goes_on_there() {
    // given half an answer, and the program gone
    let disk: Rc<dyn Folder> = Rc::new(Memory::new());
    let me: Rc<dyn Folder> = Rc::new(Memory::new());
    let desk = Desk::with(Rc::clone(&disk), Rc::clone(&me), 0).new_case("Miljödata");
    let desk = desk.keys("<enter>Stöld av").keys("<c-c>");
    let records = desk.model.open.as_ref().unwrap().journal.len();
    drop(desk);
    // when the case is opened again and the rest is typed
    let mut desk = Desk::with(disk, me, 500);
    desk = desk.keys("<enter> offentliga uppgifter");
    let open = desk.model.open.as_ref().unwrap();
    // then it stands in the answer, and nothing else has happened
    assert_eq!(open.walk.focus, Focus::Form, "{}", desk.screen());
    let current = open.walk.form.current().unwrap();
    assert_eq!(current.to_draft(), "Stöld av offentliga uppgifter");
    assert_eq!(open.journal.len(), records);
}

#[test]
fn half_an_entry_is_come_back_to_in_its_step() {
    let disk: Rc<dyn Folder> = Rc::new(Memory::new());
    let me: Rc<dyn Folder> = Rc::new(Memory::new());
    drop(
        Desk::with(Rc::clone(&disk), Rc::clone(&me), 0)
            .begun("Miljödata")
            .keys("26 aug 2025 16:5<c-c>"),
    );
    let desk = Desk::with(disk, me, 500).keys("<enter>4");
    assert!(
        desk.screen().contains("26 aug 2025 16:54"),
        "{}",
        desk.screen()
    );
}

#[test]
fn words_typed_into_a_case_just_opened_change_nothing() {
    let disk: Rc<dyn Folder> = Rc::new(Memory::new());
    let desk = Desk::on(Rc::clone(&disk))
        .begun("Miljödata")
        .keys("2026-11-23 08:00<enter>ett mejl<enter><enter><enter>");
    let records = desk.model.open.as_ref().unwrap().journal.len();
    assert_eq!(state(&desk, "aware"), StepState::Done, "{}", desk.screen());
    drop(desk);
    for (n, words) in [
        "fel fil",
        "offentlig",
        "härifrån",
        "om det",
        "f",
        "gick fel",
    ]
    .iter()
    .enumerate()
    {
        for above in ["", "<up>"] {
            let config = Rc::new(Memory::new());
            let seed = 1000 * (n as u64 + 1) + 500 * above.len() as u64 / 4;
            let desk = Desk::with(Rc::clone(&disk), config, seed).keys("<enter>");
            // The step that is done is one up; the arrow is undone as a sign of having looked.
            let mut desk = desk.keys(above);
            desk.model.open.as_mut().unwrap().typing = Typing::Blind;
            let desk = desk.keys(words);
            let open = desk.model.open.as_ref().unwrap();
            assert_eq!(open.journal.len(), records, "{words}: {}", desk.screen());
        }
    }
    // The key itself still does what it says: once more, or after a key that types nothing.
    let again = Desk::with(Rc::clone(&disk), Rc::new(Memory::new()), 9000);
    let once = again.keys("<enter><up>").keys("o");
    assert_eq!(state(&once, "aware"), StepState::Open, "{}", once.screen());
    drop(once);
    let asked = Desk::with(disk, Rc::new(Memory::new()), 9500).keys("<enter>f");
    assert!(
        asked.screen().contains("tryck en gång till"),
        "{}",
        asked.screen()
    );
}

#[test]
fn a_start_that_is_written_on_the_page_of_clocks_finishes_its_step_too() {
    let desk = Desk::home().begun("Miljödata").keys("<esc>");
    assert_eq!(state(&desk, "aware"), StepState::Open);
    let desk = desk.keys("ka4<enter>23 nov 2026 08:00<enter>ett mejl<enter><c-s>");
    assert_ne!(phase(&desk), Phase::NotStarted, "{}", desk.screen());
    assert_eq!(state(&desk, "aware"), StepState::Done, "{}", desk.screen());
    // Whether it counts from the right time is for a person to say.
    assert_eq!(state(&desk, "clock_start"), StepState::Open);
    // Somebody opens it again: another start leaves it to them.
    let desk = desk.keys("<esc><up><up><up>o");
    assert_eq!(state(&desk, "aware"), StepState::Open, "{}", desk.screen());
    let desk = desk.keys("ka4<enter>23 nov 2026 08:30<enter>ett samtal<enter><c-s>");
    assert_eq!(state(&desk, "aware"), StepState::Open, "{}", desk.screen());
}

#[test]
fn what_was_not_saved_is_not_said_to_be_saved() {
    // given nothing answered of who we are, when the proposals are accepted
    let desk = Desk::open("Miljödata").keys("k<tab>g");
    let note = desk.model.note.clone().unwrap_or_default();
    assert!(
        note.contains("går inte att säga"),
        "{note}\n{}",
        desk.screen()
    );
}

#[test]
fn a_delivery_without_a_notice_opens_no_half_form() {
    let desk = Desk::open("Miljödata").keys("u<tab>a");
    let Screen::Register(state) = &desk.model.screen else {
        panic!("{}", desk.screen())
    };
    assert!(state.form.is_none(), "{}", desk.screen());
    let note = desk.model.note.clone().unwrap_or_default();
    assert!(note.contains("utskicket"), "{note}\n{}", desk.screen());
}

#[test]
fn the_list_shows_real_cases_before_exercises_and_the_latest_opened_first() {
    // Given two exercises between two real cases of the same day, and one of the day before.
    let desk = Desk::home()
        .at("2026-11-22 18:00")
        .begun("I går")
        .keys("<esc><esc>")
        .at("2026-11-23 09:00")
        .keys("nFörsta<enter><enter><esc><esc>")
        .at("2026-11-23 09:10")
        .keys("n<tab>2<enter>1<enter><enter><esc><esc>")
        .at("2026-11-23 09:15")
        .keys("n<tab>2<enter>1<enter><enter><esc><esc>")
        .at("2026-11-23 09:20")
        .keys("nAndra<enter><enter><esc><esc>");
    // Then people find what is real and new first, whatever the folders are called.
    let listed = desk.model.home.visible().into_iter();
    let told: Vec<_> = listed
        .map(|row| {
            let summary = row.told.as_ref().unwrap().as_ref().unwrap();
            (summary.title.as_str(), summary.opened.unwrap())
        })
        .collect();
    let opened = |title, at| (title, moment(at));
    assert_eq!(
        told,
        [
            opened("Andra", "2026-11-23 09:20"),
            opened("Första", "2026-11-23 09:00"),
            opened("I går", "2026-11-22 18:00"),
            opened("Litet", "2026-11-23 09:15"),
            opened("Litet", "2026-11-23 09:10"),
        ]
    );
    let screen = desk.screen();
    assert!(screen.contains("öppnad 23 nov 2026 09:20"), "{screen}");
}
