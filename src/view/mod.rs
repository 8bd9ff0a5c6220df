//! How the model looks: `&Model` in, cells out. Changes nothing and asks no clock.

mod canvas;
mod clock_bar;
mod columns;
mod form;
mod frame;
mod kept;
mod overlay;
mod screens;
mod theme;
mod why;
mod wrap;

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::app::{Model, Screen};
use canvas::below;
pub use canvas::{Canvas, Place, Row};
use kept::Beneath;
pub use kept::Kept;
use theme::Theme;

/// The smallest terminal that the screens are made for: columns and rows.
pub const SMALLEST: (u16, u16) = (80, 24);

/// Composes the screen of so many columns and rows. The same model gives the same rows.
pub fn compose(model: &Model, size: (u16, u16)) -> Canvas {
    recompose(model, size, &mut Kept::default())
}

/// Composes the screen as [`compose`] does, with parts of the frame before where they still hold.
pub fn recompose(model: &Model, size: (u16, u16), kept: &mut Kept) -> Canvas {
    let theme = Theme::new(model.colour);
    let mut canvas = Canvas::new(size);
    let area = canvas.area();
    if area.width < SMALLEST.0 || area.height < SMALLEST.1 {
        overlay::too_small(model, theme, &mut canvas);
        return canvas;
    }
    let [above, rest] = below(area, area.height - 2);
    let [note, footer] = below(rest, 1);
    if model.overlay.is_some() {
        let of = Beneath {
            times: model.beneath,
            minute: model.now.floor_minute(),
            lang: model.lang,
            colour: model.colour,
            size,
        };
        let mut beneath = std::mem::take(&mut kept.beneath);
        beneath.show(of, &mut canvas, above, |canvas, area| {
            screen(model, theme, kept, canvas, area);
        });
        kept.beneath = beneath;
    } else {
        screen(model, theme, kept, &mut canvas, above);
    }
    frame::note(model, theme, &mut canvas, note);
    frame::footer(model, theme, kept, &mut canvas, footer);
    let [.., body] = places(model, above);
    overlay::draw(model, theme, &mut canvas, body);
    canvas
}

/// Returns the places of the header, the band over the past, the clocks and the body.
fn places(model: &Model, area: Rect) -> [Rect; 4] {
    let [header, rest] = below(area, 1);
    let [band, rest] = below(rest, frame::band_height(model));
    let [clocks, body] = below(rest, clock_bar::height(model));
    [header, band, clocks, body]
}

/// Draws everything but the latest word, the keys, and what lies on top.
fn screen(model: &Model, theme: Theme, kept: &mut Kept, on: &mut Canvas, area: Rect) {
    let [header, band, clocks, body] = places(model, area);
    frame::header(model, theme, on, header);
    frame::band(model, theme, on, band);
    clock_bar::draw(model, theme, kept, on, clocks);
    match &model.screen {
        Screen::Home => screens::home::draw(model, theme, on, body),
        Screen::NewCase(state) => screens::new_case::draw(model, state, theme, on, body),
        Screen::Case => screens::case::draw(model, theme, kept, on, body),
        Screen::Agenda(state) => screens::agenda::draw(model, state, theme, on, body),
        Screen::Lint(state) => screens::lint::draw(model, state, theme, on, body),
        Screen::Timeline(state) => screens::timeline::draw(model, state, theme, on, body),
        Screen::Desk(state) => screens::desk::draw(model, state, theme, on, body),
        Screen::Panic(state) => screens::panic::draw(model, state, theme, on, body),
        Screen::Papers(state) => screens::papers::draw(model, state, theme, on, body),
        Screen::Inbox(state) => screens::inbox::draw(model, state, theme, on, body),
        Screen::Lead(state) => screens::lead::draw(model, state, theme, on, body),
        Screen::Settings => screens::settings::draw(model, theme, on, body),
        Screen::Register(state) => screens::register::draw(model, state, theme, on, body),
    }
}

/// Draws the whole model at once, as the tests want it.
pub fn draw(model: &Model, frame: &mut Frame<'_>) {
    let area = frame.area();
    let canvas = compose(model, (area.width, area.height));
    let columns = usize::from(area.width).max(1);
    let cells = frame.buffer_mut().content.chunks_exact_mut(columns);
    for (row, cells) in canvas.rows().iter().zip(cells) {
        row.lay_out(cells);
    }
}
