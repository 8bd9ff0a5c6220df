//! The form for a new case.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::super::canvas::Canvas;
use super::super::form::{self, Look};
use super::super::theme::Theme;
use super::super::wrap::wrap;
use crate::app::Model;
use crate::app::screens::new_case::State;
use crate::case::form::NoNames;
use crate::text::{answering as form_words, new_case as words};

/// Draws the form.
pub(in super::super) fn draw(
    model: &Model,
    state: &State,
    theme: Theme,
    canvas: &mut Canvas,
    area: Rect,
) {
    let lang = model.lang;
    let (heading, lead_in) = if state.alarm {
        (words::ALARM_HEADING, words::ALARM_LEAD_IN)
    } else {
        (words::HEADING, words::LEAD_IN)
    };
    let title = Span::styled(format!(" {} ", heading.to(lang)), theme.strong());
    let inner = canvas.framed(area, theme.accent(), title, 1);
    let width = usize::from(inner.width);
    let lead_in = wrap(lead_in.to(lang), width).into_iter();
    let mut before: Vec<Line<'static>> = lead_in.map(Line::raw).collect();
    if state.missing {
        let missing = wrap(&format!("! {}", words::MISSING.to(lang)), width).into_iter();
        before.extend(missing.map(|row| Line::styled(row, theme.warn())));
    }
    before.push(Line::raw(""));
    let look = Look {
        lang,
        theme,
        width,
        focused: model.overlay.is_none(),
        finish: form_words::CREATE.to(lang),
        record: false,
        now: model.now,
        names: &NoNames,
        scroll: None,
    };
    form::draw(&state.form, before, Vec::new(), &look, canvas, inner);
}
