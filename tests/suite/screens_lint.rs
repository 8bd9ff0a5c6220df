//! Pictures of what does not add up: nothing, and a few things with the way out of each.

use frist::app::Screen;
use frist::text::Lang;

use crate::support::desk::Desk;

fn shots(name: &str, go: impl Fn(Desk) -> Desk) {
    for lang in [Lang::Sv, Lang::En] {
        for (columns, rows) in [(80, 24), (120, 36)] {
            let desk = Desk::home().lang(lang).size(columns, rows);
            let desk = go(desk.at("2025-08-28 12:00").new_case("Miljödata"));
            assert_eq!(desk.buffer(), desk.buffer(), "drawn twice: the same cells");
            let code = lang.code();
            insta::assert_snapshot!(format!("{name}-{columns}-{code}"), desk.screen());
        }
    }
}

/// A start at a round hour whose time has run out, and a measure that nobody answers for.
fn untidy(desk: Desk) -> Desk {
    desk.keys("ka5<enter>25 aug 12.00<enter>SLK:s mejl<enter><enter>")
        .keys("maByt lösenord<enter>2<enter><c-s>")
        .at("2025-08-30 12:00")
}

#[test]
fn nothing_to_settle() {
    shots("lint-none", |desk| desk.keys("o"));
}

#[test]
fn what_is_to_be_settled() {
    shots("lint", |desk| untidy(desk).keys("o"));
}

#[test]
fn enter_goes_to_where_it_is_settled_and_escape_comes_back() {
    let desk = Desk::home().at("2025-08-28 12:00").new_case("Miljödata");
    // given that it was opened from the walk
    let desk = untidy(desk).keys("<esc>o<enter>");
    assert!(
        matches!(desk.model.screen, Screen::Register(_)),
        "{}",
        desk.screen()
    );
    let desk = desk.keys("<esc>");
    assert!(
        matches!(desk.model.screen, Screen::Lint(_)),
        "{}",
        desk.screen()
    );
}
