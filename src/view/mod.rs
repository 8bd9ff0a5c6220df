//! How the model looks: `&Model` in, cells out. Changes nothing and asks no clock.

mod clock_bar;
mod form;
mod frame;
mod overlay;
mod screens;
mod theme;
mod why;
mod wrap;

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout};

use crate::app::{Model, Screen};
use theme::Theme;

/// The smallest terminal that the screens are made for: columns and rows.
pub const SMALLEST: (u16, u16) = (80, 24);

/// Draws the model. The same model gives the same cells.
pub fn draw(model: &Model, frame: &mut Frame<'_>) {
    let theme = Theme::new(model.colour);
    let area = frame.area();
    if area.width < SMALLEST.0 || area.height < SMALLEST.1 {
        overlay::too_small(model, theme, frame);
        return;
    }
    let clock_rows = clock_bar::height(model);
    let band_rows = frame::band_height(model);
    let [header, band, clocks, body, note, footer] = Layout::vertical([
        Constraint::Length(1),
        Constraint::Length(band_rows),
        Constraint::Length(clock_rows),
        Constraint::Min(0),
        Constraint::Length(1),
        Constraint::Length(1),
    ])
    .areas(area);
    frame::header(model, theme, frame, header);
    frame::band(model, theme, frame, band);
    clock_bar::draw(model, theme, frame, clocks);
    match &model.screen {
        Screen::Home => screens::home::draw(model, theme, frame, body),
        Screen::NewCase(state) => screens::new_case::draw(model, state, theme, frame, body),
        Screen::Case => screens::case::draw(model, theme, frame, body),
        Screen::Agenda(state) => screens::agenda::draw(model, state, theme, frame, body),
        Screen::Timeline(state) => screens::timeline::draw(model, state, theme, frame, body),
        Screen::Papers(state) => screens::papers::draw(model, state, theme, frame, body),
        Screen::Settings => screens::settings::draw(model, theme, frame, body),
        Screen::Register(state) => screens::register::draw(model, state, theme, frame, body),
    }
    frame::note(model, theme, frame, note);
    frame::footer(model, theme, frame, footer);
    overlay::draw(model, theme, frame, body);
}
