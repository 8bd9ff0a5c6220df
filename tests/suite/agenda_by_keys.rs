//! What is to be done, worked by keys: the page, a task in one line, putting one off, and the form.

#![allow(clippy::unwrap_used, reason = "what goes wrong is to stop the test")]

use frist::app::Screen;
use frist::app::overlay::Overlay;
use frist::app::screens::register::Page;
use frist::case::register::{Task, TaskState};

use crate::support::desk::Desk;

/// A case whose clock runs to 29 aug 16:54.
fn desk() -> Desk {
    Desk::home()
        .at("2025-08-28 12:00")
        .new_case("Miljödata")
        .keys("ka5<enter>26 aug 16.54<enter>SLK:s mejl<enter><enter><esc>")
}

fn on_page(desk: &Desk) -> bool {
    matches!(desk.model.screen, Screen::Agenda(_))
}

fn tasks(desk: &Desk) -> Vec<Task> {
    let tasks = desk.case().registers().tasks.standing();
    tasks.map(|task| task.value.clone()).collect()
}

#[test]
fn one_key_shows_it_from_every_screen_of_a_case() {
    for before in ["", "k", "u", "t", "r"] {
        assert!(on_page(&desk().keys(before).keys("n")), "after {before}");
    }
    // Where letters are text.
    assert!(on_page(&desk().keys("<enter><c-n>")));
    assert!(matches!(desk().keys("n<esc>").model.screen, Screen::Case));
}

#[test]
fn enter_goes_to_where_it_is_done() {
    let desk = desk().keys("n<enter>");
    assert!(
        matches!(&desk.model.screen, Screen::Register(state) if state.page == Page::Filings),
        "{}",
        desk.screen()
    );
    let desk = desk.keys("n<down><enter>");
    assert!(matches!(desk.model.screen, Screen::Case));
    assert_eq!(
        desk.model.open.unwrap().walk.step.unwrap().as_str(),
        "brief"
    );
}

#[test]
fn a_task_in_one_line_hangs_on_the_clock_and_moves_with_it() {
    let typing = desk().keys("naring leverantören @imy72-12h > it-chef");
    let screen = typing.screen();
    assert!(
        screen.contains("imy72 - 12h = 29 aug 2025 04:54"),
        "{screen}"
    );
    assert!(screen.contains("vem: it-chef"), "{screen}");
    let desk = typing.keys("<enter>");
    let task = &tasks(&desk)[0];
    assert_eq!(task.what.clear(), Some("ring leverantören"));
    assert_eq!(task.before.as_ref().unwrap().to_string(), "imy72 - 12h");
    assert_eq!(task.owner.as_ref().unwrap().clear(), Some("it-chef"));
    assert!(on_page(&desk));
    let due = |desk: &Desk| {
        let agenda = &desk.model.open.as_ref().unwrap().derived.agenda;
        let what = |item: &&frist::case::agenda::Item| {
            item.what(frist::text::Lang::Sv) == "ring leverantören"
        };
        agenda.items.iter().find(what).unwrap().due.unwrap()
    };
    let before = due(&desk);
    // An earlier start is found.
    let desk = desk.keys("ka5<enter>25 aug 16.54<enter>Larm<enter><enter>");
    assert_eq!(
        before.since(due(&desk)),
        frist::time::Span::hours(24),
        "{}",
        desk.screen()
    );
}

#[test]
fn an_address_is_no_time_and_a_line_may_have_none() {
    let desk = desk().keys("namejla dso@nämnden.se<enter>");
    let task = &tasks(&desk)[0];
    assert_eq!(task.what.clear(), Some("mejla dso@nämnden.se"));
    assert_eq!(
        (&task.due, &task.before, &task.owner),
        (&None, &None, &None)
    );
}

#[test]
fn an_unknown_clock_is_refused_with_those_there_are() {
    let desk = desk().keys("naring @nix4-1h<enter>");
    let screen = desk.screen();
    assert!(screen.contains("ingen klocka med det namnet"), "{screen}");
    assert!(screen.contains("imy72"), "{screen}");
    assert!(tasks(&desk).is_empty());
    // Escape keeps what was written.
    let desk = desk.keys("<esc>a");
    assert!(desk.screen().contains("ring @nix4-1h"));
    let Some(Overlay::Task(_)) = &desk.model.overlay else {
        panic!("no box")
    };
}

#[test]
fn a_task_is_finished_and_put_off_in_place() {
    let to_task = |desk: Desk| desk.keys("n<home>");
    let desk = desk().keys("naring leverantören @-1h");
    // A time to come is meant: -1h has been, and is late at once.
    let desk = desk.keys("<enter>");
    let desk = to_task(desk).keys("wsvar @+2h<enter>");
    let task = &tasks(&desk)[0];
    assert_eq!(task.waiting.as_ref().unwrap().clear(), Some("svar"));
    let agenda = &desk.model.open.as_ref().unwrap().derived.agenda;
    assert_eq!((agenda.passed(), agenda.quiet.len()), (0, 1));
    // It comes back by itself, and is the first thing.
    let mut desk = desk.at("2025-08-28 14:00");
    let agenda = &desk.model.open.as_ref().unwrap().derived.agenda;
    assert_eq!((agenda.passed(), agenda.quiet.len()), (1, 0));
    desk = to_task(desk).keys("f");
    let task = &tasks(&desk)[0];
    assert_eq!(task.state, TaskState::Done);
    assert!(task.done.is_some());
}

#[test]
fn only_a_time_is_enough_to_put_off_and_a_time_that_has_been_is_not() {
    let desk = desk().keys("naring @+1h<enter>n<home>w-2h<enter>");
    assert!(desk.screen().contains("Den tiden har redan varit."));
    let desk = desk.keys("<c-k>fre 12:00<enter>");
    let task = &tasks(&desk)[0];
    assert_eq!((task.waiting.is_none(), task.until.is_some()), (true, true));
}

#[test]
fn the_form_tells_what_a_relative_time_comes_to_and_refuses_an_unknown_clock() {
    let to_before = "m<tab><tab>aRing<enter>1<enter><enter><enter>";
    let desk = desk().keys(to_before).keys("imy72 - 3h");
    let screen = desk.screen();
    assert!(
        screen.contains("imy72 - 3h = 29 aug 2025 13:54"),
        "{screen}"
    );
    let desk = desk.keys("<c-k>nix4 - 1h<c-s>");
    let screen = desk.screen();
    assert!(screen.contains("De som finns: imy72"), "{screen}");
    assert!(tasks(&desk).is_empty());
}

#[test]
fn a_case_with_something_late_opens_with_what_is_to_be_done() {
    let disk: std::rc::Rc<dyn frist::store::Folder> = std::rc::Rc::new(frist::store::Memory::new());
    let desk = Desk::on(std::rc::Rc::clone(&disk))
        .at("2025-08-28 12:00")
        .new_case("Miljödata")
        .keys("ka5<enter>26 aug 16.54<enter>SLK:s mejl<enter><enter><esc>");
    drop(desk);
    let open = |when: &str, seed| {
        let config = std::rc::Rc::new(frist::store::Memory::new());
        Desk::with(std::rc::Rc::clone(&disk), config, seed)
            .at(when)
            .keys("<enter>")
    };
    assert!(!on_page(&open("2025-08-29 12:00", 100)));
    let desk = open("2025-08-29 17:00", 200);
    assert!(on_page(&desk), "{}", desk.screen());
}
