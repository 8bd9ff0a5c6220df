//! The ways between the screens, and out: Escape goes back to where one came from, a slip loses
//! nobody their place, and the footer keeps what may not be looked for.

#![allow(clippy::unwrap_used, reason = "what goes wrong is to stop the test")]

use frist::app::overlay::Overlay;
use frist::app::{Effect, Screen};
use frist::text::{Lang, Phrase, answering};
use frist::time::{Direction, read_when};

use crate::support::desk::Desk;

fn desk() -> Desk {
    Desk::home().at("2025-08-29 11:56").new_case("Miljödata")
}

fn leaves(desk: &Desk) -> bool {
    desk.effects.contains(&Effect::Quit)
}

#[test]
fn escape_from_the_papers_goes_back_to_the_page_they_were_opened_in() {
    let desk = desk().keys("k").keys("r<enter>");
    assert!(matches!(desk.model.screen, Screen::Papers(_)));
    // from the paper to the list, from the list to the clocks, from the clocks to the walk
    let desk = desk.keys("<esc><esc>");
    assert!(
        matches!(&desk.model.screen, Screen::Register(_)),
        "{}",
        desk.screen()
    );
    assert!(desk.screen().contains("Esc stegen"), "{}", desk.screen());
    let desk = desk.keys("<esc>");
    assert!(matches!(desk.model.screen, Screen::Case));
}

#[test]
fn the_way_back_is_short_and_says_where_it_goes() {
    // pages take each other's place, and a screen that lies behind is gone back to
    let desk = desk().keys("ke").keys("t").keys("r").keys("t");
    assert!(matches!(desk.model.screen, Screen::Timeline(_)));
    let desk = desk.keys("<esc>");
    assert!(matches!(&desk.model.screen, Screen::Register(_)));
    // a page opened from the timeline goes back to the timeline
    let desk = desk.keys("<esc>tk");
    assert!(desk.screen().contains("Esc tillbaka"), "{}", desk.screen());
    let desk = desk.keys("<esc>");
    assert!(matches!(desk.model.screen, Screen::Timeline(_)));
}

#[test]
fn a_page_that_is_gone_back_to_shows_what_was_recorded_meanwhile() {
    let desk = desk().keys("eaNuvarande anställda<enter>?<enter><c-s>t");
    let desk = desk.keys("lSamtal<enter><esc>");
    assert!(
        desk.screen().contains("Nuvarande anställda"),
        "{}",
        desk.screen()
    );
    assert!(matches!(&desk.model.screen, Screen::Register(_)));
}

#[test]
fn what_roles_do_is_read_to_its_end_before_anybody_is_entered() {
    let desk = desk().size(80, 24).keys("v");
    assert!(desk.screen().contains("┌ Rollkort"), "{}", desk.screen());
    assert!(!desk.screen().contains("Diarieför"), "{}", desk.screen());
    let desk = desk.keys("<pgdn><pgdn><pgdn><pgdn>");
    assert!(desk.screen().contains("Diarieför"), "{}", desk.screen());
}

#[test]
fn q_leaves_from_the_cases_and_asks_inside_a_case() {
    assert!(leaves(&Desk::home().keys("q")));
    for place in ["", "k", "t", "r"] {
        let desk = desk().keys(place).keys("q");
        assert!(!leaves(&desk), "from {place}");
        assert!(
            desk.screen().contains("Avsluta frist?"),
            "{}",
            desk.screen()
        );
        // a slip costs nothing
        let stays = desk.keys("<esc>");
        assert!(stays.model.overlay.is_none() && !leaves(&stays));
        // and who means it presses it again
        assert!(leaves(&stays.keys("qq")));
    }
}

#[test]
fn q_asks_when_changed_settings_would_be_lost() {
    let unchanged = Desk::home().keys("s<esc>");
    assert!(leaves(&unchanged.keys("q")));
    let desk = Desk::home().keys("sNämnden<esc>q");
    assert!(!leaves(&desk));
    assert!(matches!(desk.model.overlay, Some(Overlay::Leaving(true))));
    assert!(leaves(&desk.keys("<enter>")));
}

#[test]
fn the_footer_keeps_the_log_in_a_small_terminal() {
    for lang in [Lang::Sv, Lang::En] {
        let log = Phrase::new("l logga", "l log").to(lang);
        for keys in ["", "n", "k", "e", "t"] {
            let desk = desk().lang(lang).size(80, 24).keys(keys);
            let screen = desk.screen();
            let footer = screen.lines().last().unwrap_or_default();
            assert!(footer.contains(log), "{keys}: {footer}");
        }
    }
}

#[test]
fn an_empty_time_shows_an_example_and_a_typed_one_how_it_is_understood() {
    for (lang, example, typed) in [
        (Lang::Sv, "t.ex. 26 aug 16:54, igår 14.05, -20m", "→ 28 aug"),
        (Lang::En, "e.g. 26 Aug 16:54, yesterday 14:05", "→ 28 Aug"),
    ] {
        let desk = Desk::home()
            .at("2025-08-29 11:56")
            .lang(lang)
            .size(80, 24)
            .begun("Miljödata");
        assert!(desk.screen().contains(example), "{}", desk.screen());
        let desk = desk.keys("28 aug 14.05");
        assert!(!desk.screen().contains(example), "{}", desk.screen());
        assert!(desk.screen().contains(typed), "{}", desk.screen());
        // a time to come has another example, and the log its own
        let measures = desk.keys("<esc>maSpärra<enter>3<enter>IT<enter>");
        let coming = Phrase::new("imorgon 9.00", "tomorrow 9:00").to(lang);
        assert!(measures.screen().contains(coming), "{}", measures.screen());
        let log = measures.keys("<c-l><tab>");
        assert!(log.screen().contains(example), "{}", log.screen());
    }
}

#[test]
fn every_example_of_a_time_is_one() {
    let now = crate::support::desk::moment("2025-08-29 11:56");
    for lang in [Lang::Sv, Lang::En] {
        for (phrase, direction) in [
            (answering::PAST, Direction::Past),
            (answering::COMING, Direction::Future),
        ] {
            let (_, examples) = phrase.to(lang).split_once(' ').unwrap();
            for example in examples.split(", ") {
                let read = read_when(example, now, direction);
                assert!(read.is_ok(), "{example}: {read:?}");
            }
        }
    }
}

#[test]
fn an_old_draft_in_the_log_says_so_and_can_be_thrown_away() {
    // given a log line half-written at 11:56 and left
    let desk = desk().keys("lSamtal med<esc>").at("2025-08-29 14:20");
    let desk = desk.keys("l");
    let said = "✎ Utkast från 11:56 – Esc behåller, Ctrl-X kastar";
    assert!(desk.screen().contains(said), "{}", desk.screen());
    // when it is kept, it says so again; a day later with the date
    let desk = desk.keys("<esc>").at("2025-08-30 08:00").keys("l");
    assert!(
        desk.screen().contains("Utkast från 29 aug 11:56"),
        "{}",
        desk.screen()
    );
    // when it is thrown away, the box is empty, and the next time too
    let desk = desk.keys("<c-x>");
    assert!(!desk.screen().contains("Samtal med"), "{}", desk.screen());
    assert!(desk.model.open.as_ref().unwrap().drafts.is_empty());
    // a slip is undone
    let back = desk.keys("<c-z>");
    assert!(back.screen().contains("Samtal med"), "{}", back.screen());
    let desk = back.keys("<c-x><esc>l");
    assert!(!desk.screen().contains("Utkast"), "{}", desk.screen());
}

#[test]
fn a_draft_of_an_earlier_session_tells_when_it_was_written() {
    use frist::store::{Folder, Memory};
    use std::rc::Rc;
    let disk: Rc<dyn Folder> = Rc::new(Memory::new());
    let desk = Desk::on(Rc::clone(&disk)).at("2025-08-29 11:56");
    let mut desk = desk.new_case("Miljödata").keys("lSamtal med<esc>");
    let now = desk.now();
    desk.pass(now);
    drop(desk);
    let desk = Desk::with(disk, Rc::new(Memory::new()), 90).at("2025-08-29 14:20");
    let desk = desk.keys("<enter>l");
    assert!(
        desk.screen().contains("Utkast från 11:56"),
        "{}",
        desk.screen()
    );
}
