//! The panic path: what it is for in one line, and the eight questions.

use ratatui::layout::Rect;
use ratatui::text::Line;

use super::super::canvas::Canvas;
use super::super::form::{self, Look};
use super::super::frame::pane;
use super::super::theme::Theme;
use super::super::wrap::wrap;
use crate::app::Model;
use crate::app::screens::panic::State;
use crate::case::form::NoNames;
use crate::text::panic as words;

/// Draws the form.
pub(in super::super) fn draw(
    model: &Model,
    state: &State,
    theme: Theme,
    canvas: &mut Canvas,
    area: Rect,
) {
    let lang = model.lang;
    let inner = pane(words::TITLE.to(lang), true, theme, canvas, area);
    let width = usize::from(inner.width);
    let lead_in = wrap(words::LEAD_IN.to(lang), width).into_iter();
    let mut before: Vec<Line<'static>> = lead_in
        .map(|row| Line::styled(row, theme.strong()))
        .collect();
    if let Some(said) = &state.refused {
        for part in [&said.what, &said.now] {
            let rows = wrap(part, width).into_iter();
            before.extend(rows.map(|row| Line::styled(row, theme.bad())));
        }
    }
    let look = Look {
        lang,
        theme,
        width,
        focused: model.overlay.is_none(),
        finish: words::FINISH.to(lang),
        record: false,
        now: model.now,
        names: &NoNames,
        scroll: None,
    };
    form::draw(&state.form, before, Vec::new(), &look, canvas, inner);
}
