//! The settings form, under what is wrong in the settings file.

use ratatui::layout::Rect;
use ratatui::text::Line;

use super::super::canvas::Canvas;
use super::super::form::{self, Look};
use super::super::frame::pane;
use super::super::theme::Theme;
use super::super::wrap::wrap;
use crate::app::Model;
use crate::case::form::NoNames;
use crate::text::settings as words;

/// Draws the form.
pub(in super::super) fn draw(model: &Model, theme: Theme, canvas: &mut Canvas, area: Rect) {
    let Some(settings) = &model.settings_form else {
        return;
    };
    let lang = model.lang;
    let inner = pane(words::HEADING.to(lang), true, theme, canvas, area);
    let width = usize::from(inner.width);
    let mut before = Vec::new();
    if !model.settings_problems.0.is_empty() {
        let rows = wrap(words::PROBLEMS.to(lang), width).into_iter();
        before.extend(rows.map(|row| Line::styled(format!("! {row}"), theme.warn())));
        for problem in &model.settings_problems.0 {
            let told = problem.show(lang);
            before.extend(wrap(&told, width).into_iter().map(Line::raw));
        }
        before.push(Line::raw(""));
    }
    let rows = wrap(words::LEAD_IN.to(lang), width).into_iter();
    before.extend(rows.map(|row| Line::styled(row, theme.quiet())));
    before.push(Line::raw(""));
    let look = Look {
        lang,
        theme,
        width,
        focused: model.overlay.is_none(),
        finish: words::SAVE.to(lang),
        record: false,
        now: model.now,
        names: &NoNames,
        scroll: None,
    };
    form::draw(settings, before, Vec::new(), &look, canvas, inner);
}
