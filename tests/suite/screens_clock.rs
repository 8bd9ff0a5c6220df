//! The clock bar in each state, as people see it: the words and the styles beside them, at both sizes
//! and in both languages, with colours and without.

use std::fmt::Write as _;

use frist::text::Lang;
use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};

use crate::support::desk::Desk;

/// The board knew on 26 August at 16:54, so the time runs out on 29 August at 16:54.
const STARTED: &str = "ka4<enter>26 aug 2025 16:54<enter>Mejl<enter><c-s>";

/// A state of the clock.
struct State {
    name: &'static str,
    /// When it is looked at.
    at: &'static str,
    /// The keys that lead there.
    keys: [&'static str; 2],
    /// The words that tell it, in Swedish and English.
    words: [&'static str; 2],
    /// The colour beside the words.
    colour: Color,
}

const fn state(
    name: &'static str,
    at: &'static str,
    keys: [&'static str; 2],
    words: [&'static str; 2],
    colour: Color,
) -> State {
    State {
        name,
        at,
        keys,
        words,
        colour,
    }
}

const STATES: [State; 7] = [
    state(
        "not-started",
        "2025-08-27 09:00",
        ["", ""],
        ["ej startad", "not started"],
        Color::Reset,
    ),
    state(
        "running",
        "2025-08-27 09:00",
        [STARTED, ""],
        ["55 h 54 min kvar", "55 h 54 min left"],
        Color::Reset,
    ),
    state(
        "warning",
        "2025-08-29 06:00",
        [STARTED, ""],
        ["BRÅTTOM 10 h 54 min kvar", "URGENT 10 h 54 min left"],
        Color::Magenta,
    ),
    state(
        "overdue",
        "2025-08-29 18:00",
        [STARTED, ""],
        ["FÖRSENAD", "OVERDUE"],
        Color::Red,
    ),
    state(
        "met",
        "2025-08-29 18:00",
        [
            STARTED,
            "ia1<enter>28 aug 2025 10:00<enter>Stöld<enter><c-s>",
        ],
        ["✓ lämnad i tid", "✓ filed in time"],
        Color::Reset,
    ),
    state(
        "met-late",
        "2025-08-30 18:00",
        [
            STARTED,
            "ia1<enter>30 aug 2025 10:00<enter>Stöld<enter><c-s>Svårt att få svar.<enter><c-s>",
        ],
        ["! lämnad för sent", "! filed late"],
        Color::Red,
    ),
    state(
        "cannot-be-shown",
        "2025-08-30 18:00",
        [STARTED, "ia1<enter>29 aug 2025<enter>Stöld<enter><c-s>"],
        ["går inte att visa", "cannot be shown"],
        Color::Magenta,
    ),
];

/// The rows of the clocks: under the title.
const ROWS: std::ops::Range<u16> = 1..3;

fn buffer(state: &State, lang: Lang, (columns, rows): (u16, u16), colour: bool) -> Buffer {
    let mut desk = Desk::home()
        .lang(lang)
        .size(columns, rows)
        .at(state.at)
        .new_case("Miljödata");
    desk.model.colour = colour;
    desk.keys(state.keys[0]).keys(state.keys[1]).buffer()
}

fn row(buffer: &Buffer, y: u16) -> Vec<&Cell> {
    (0..buffer.area.width)
        .filter_map(|x| buffer.cell((x, y)))
        .collect()
}

fn text(cells: &[&Cell]) -> String {
    cells.iter().map(|cell| cell.symbol()).collect()
}

/// Returns the rows with each run of a style named in front of its words.
fn styled(buffer: &Buffer) -> String {
    let mut told = String::new();
    for y in ROWS {
        let mut last = None;
        for cell in row(buffer, y) {
            let style = (cell.fg, cell.bg, cell.modifier);
            if last != Some(style) {
                last = Some(style);
                let mut named = Vec::new();
                if cell.fg != Color::Reset {
                    named.push(format!("{:?}", cell.fg));
                }
                named.extend(cell.modifier.iter_names().map(|(name, _)| name.to_owned()));
                let _ = write!(told, "{{{}}}", named.join("+").to_lowercase());
            }
            told.push_str(cell.symbol());
        }
        told.truncate(told.trim_end().len());
        told.push('\n');
    }
    told
}

#[test]
fn every_state_of_the_clock_has_its_word_and_its_style() {
    for (lang, n) in [(Lang::Sv, 0), (Lang::En, 1)] {
        for size in [(80, 24), (120, 36)] {
            let mut all = String::new();
            for (colour, heading) in [(true, "colour"), (false, "NO_COLOR")] {
                for state in &STATES {
                    let buffer = buffer(state, lang, size, colour);
                    // A clock that is answered gives the first row to the next that runs.
                    let cells: Vec<&Cell> = ROWS.flat_map(|y| row(&buffer, y)).collect();
                    let words: Vec<&str> =
                        state.words[n].split("").filter(|c| !c.is_empty()).collect();
                    let at = cells.windows(words.len()).position(|window| {
                        window
                            .iter()
                            .zip(&words)
                            .all(|(cell, c)| cell.symbol() == *c)
                    });
                    let at = at.unwrap_or_else(|| {
                        panic!("{}: {} in {}", state.name, state.words[n], text(&cells))
                    });
                    let wanted = if colour { state.colour } else { Color::Reset };
                    assert_eq!(cells[at].fg, wanted, "{} {heading}", state.name);
                    let _ = writeln!(all, "{} · {heading}\n{}", state.name, styled(&buffer));
                }
            }
            let name = format!("clock-states-{}-{}", size.0, lang.code());
            insta::assert_snapshot!(name, all);
        }
    }
}

/// Red and magenta are legible on dark and on light; yellow, green and cyan vanish on white, blue and
/// grey on black. Nothing has a background of its own: what is reversed takes the terminal's.
#[test]
fn no_colour_relies_on_a_dark_terminal() {
    for state in &STATES {
        for colour in [true, false] {
            let buffer = buffer(state, Lang::Sv, (120, 36), colour);
            for cell in buffer.content() {
                assert_eq!(cell.bg, Color::Reset, "{}", state.name);
                let is_added = [Color::Red, Color::Magenta].contains(&cell.fg);
                let is_legible = cell.fg == Color::Reset || (colour && is_added);
                assert!(is_legible, "{}: {:?}", state.name, cell.fg);
                assert!(!cell.modifier.contains(Modifier::HIDDEN));
            }
        }
    }
}
