//! The case as it was: every screen and paper, read-only, clearly marked, and the way back.

#![allow(clippy::unwrap_used, reason = "what goes wrong is to stop the test")]

use frist::app::{Effect, Screen};
use frist::text::Lang;

use crate::support::desk::Desk;

/// A case with three things recorded an hour apart, at 15:00.
fn desk() -> Desk {
    Desk::home()
        .at("2025-08-28 12:00")
        .new_case("Miljödata")
        .at("2025-08-28 13:00")
        .keys("lEtt larm<enter>")
        .at("2025-08-28 14:00")
        .keys("ka5<enter>28 aug 13.30<enter>SLK:s mejl<enter><enter><esc>")
        .at("2025-08-28 15:00")
        .keys("eaAnställda<enter>?<enter><c-s><esc>")
}

fn band(desk: &Desk) -> String {
    desk.screen().lines().nth(1).unwrap_or_default().to_owned()
}

fn groups(desk: &Desk) -> usize {
    desk.case().registers().groups.standing().count()
}

#[test]
fn every_screen_shows_the_case_as_it_was_and_says_so() {
    for lang in [Lang::Sv, Lang::En] {
        for (columns, rows) in [(80, 24), (120, 36)] {
            for keys in [
                "", "k", "e", "b", "s", "i", "u", "m", "v", "d", "t", "r", "n", "r<enter>", "?",
            ] {
                let then = desk()
                    .lang(lang)
                    .size(columns, rows)
                    .keys("z28 aug 14:30<enter>")
                    .keys(keys);
                let mark = match lang {
                    Lang::Sv => {
                        "SOM DET VAR 28 aug 2025 14:30 · skrivskyddat · Esc tillbaka till nu"
                    }
                    Lang::En => "AS IT WAS 28 Aug 2025 14:30 · read-only · Esc back to now",
                };
                assert!(band(&then).contains(mark), "{keys}\n{}", then.screen());
                assert_eq!(groups(&then), 0);
            }
        }
    }
}

#[test]
fn the_clocks_stand_as_they_stood() {
    let now = desk().at("2025-09-02 12:00");
    assert!(now.screen().contains("FÖRSENAD"));
    let then = now.keys("z28 aug 14:30<enter>");
    assert!(
        then.screen().contains("70 h 59 min kvar"),
        "{}",
        then.screen()
    );
    assert!(then.screen().contains("28 aug 2025 14:30"));
    let earlier = then.keys("z28 aug 13:30<enter>");
    assert!(
        earlier.screen().contains("ej startad"),
        "{}",
        earlier.screen()
    );
}

#[test]
fn nothing_is_recorded_and_nothing_is_lost() {
    for keys in [
        "<enter>", "f", "h", "l", "<c-l>", "ka", "ea", "na", "kx", "k<enter>",
    ] {
        let then = desk().keys("z28 aug 14:30<enter>");
        let before = then.effects.len();
        let then = then.keys(keys);
        let screen = then.screen();
        assert!(screen.contains("Inget antecknas här"), "{keys}\n{screen}");
        let wrote = then.effects[before..]
            .iter()
            .any(|effect| matches!(effect, Effect::Record(_) | Effect::SaveDraft { .. }));
        assert!(!wrote, "{keys}");
    }
    let desk = desk().keys("<enter>halvskrivet<esc>").keys("z-2h<enter>");
    assert!(!desk.screen().contains("halvskrivet"));
    let desk = desk.keys("<esc>");
    assert!(desk.screen().contains("halvskrivet"), "{}", desk.screen());
    assert_eq!(groups(&desk), 1);
}

#[test]
fn escape_goes_back_to_now_on_the_same_screen() {
    let then = desk().keys("z28 aug 14:30<enter>e");
    assert!(then.screen().contains("Inga grupper") || groups(&then) == 0);
    let now = then.keys("<esc>");
    assert!(matches!(now.model.screen, Screen::Register(_)));
    assert!(now.screen().contains("Anställda"));
    assert!(!band(&now).contains("SOM DET VAR"));
    assert_eq!(now.model.now, now.model.wall);
}

#[test]
fn the_brackets_go_from_record_to_record_and_stop_at_the_ends() {
    let mut desk = desk().keys("z<c-k>nu<enter>");
    let records = |desk: &Desk| desk.model.open.as_ref().unwrap().journal.len();
    let all = records(&desk);
    desk = desk.keys("[");
    assert!(records(&desk) < all);
    assert_eq!(groups(&desk), 0);
    let here = records(&desk);
    desk = desk.keys("[]");
    assert_eq!(records(&desk), here);
    desk = desk.keys("]");
    assert_eq!(records(&desk), all);
    desk = desk.keys("]");
    assert!(desk.screen().contains("den senaste posten"));
    desk = desk.keys("[[[[[[[[[[");
    assert!(
        desk.screen().contains("den första posten"),
        "{}",
        desk.screen()
    );
    // Never before it said whether it is an exercise.
    assert!(desk.case().opened().is_some());
}

#[test]
fn a_paper_of_then_is_marked_first_and_in_its_title() {
    let then = desk().keys("z28 aug 14:30<enter>r<enter>");
    let Screen::Papers(state) = &then.model.screen else {
        panic!("no papers")
    };
    let text = state.read.as_ref().unwrap().text.clone().unwrap();
    assert!(text.starts_with("> **SOM DET VAR 28 aug 2025 14:30.**"));
    let title = text.lines().find(|line| line.starts_with("# ")).unwrap();
    assert!(
        title.starts_with("# SOM DET VAR 28 aug 2025 14:30 · "),
        "{title}"
    );
    assert_eq!(text.matches("SOM DET VAR").count(), 2, "{text}");
    assert!(!text.contains("Anställda"));
    // The first Escape leaves the paper, the second goes back to now.
    let now = then.keys("<esc>");
    assert!(band(&now).contains("SOM DET VAR"));
    let now = now.keys("<esc><enter>");
    let Screen::Papers(state) = &now.model.screen else {
        panic!("no papers")
    };
    let text = state.read.as_ref().unwrap().text.clone().unwrap();
    assert!(!text.contains("SOM DET VAR") && text.contains("Anställda"));
}

#[test]
fn a_time_that_has_not_been_or_was_before_the_case_is_told_calmly() {
    let desk = desk();
    for (typed, told) in [
        ("2025-08-30", "har inte varit"),
        ("1 jan 2025", "Då var inget antecknat"),
        ("hej", "!"),
    ] {
        let asked = Desk::home()
            .at("2025-08-28 12:00")
            .new_case("Miljödata")
            .keys(&format!("z{typed}<enter>"));
        assert!(asked.screen().contains(told), "{}", asked.screen());
        assert!(asked.model.open.as_ref().unwrap().past.is_none());
    }
    drop(desk);
}

#[test]
fn what_others_record_meanwhile_is_there_afterwards() {
    let mut desk = desk().keys("z28 aug 14:30<enter>");
    let all = desk.model.open.as_ref().unwrap().present().len();
    desk.pass(crate::support::desk::moment("2025-08-28 16:00"));
    assert_eq!(
        desk.model.now,
        crate::support::desk::moment("2025-08-28 14:31").plus(frist::time::Span::from_millis(-1))
    );
    let desk = desk.keys("<esc>lEfter<enter>");
    assert_eq!(desk.model.open.as_ref().unwrap().journal.len(), all + 1);
}
