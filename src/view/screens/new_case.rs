//! The form for a new case.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::super::canvas::Canvas;
use super::super::form::{self, Look};
use super::super::theme::Theme;
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
    let title = Span::styled(format!(" {} ", words::HEADING.to(lang)), theme.strong());
    let inner = canvas.framed(area, theme.accent(), title, 1);
    let mut before = vec![Line::raw(words::LEAD_IN.to(lang)), Line::raw("")];
    if state.missing {
        let missing = words::MISSING.to(lang);
        before.insert(1, Line::styled(format!("! {missing}"), theme.warn()));
    }
    let look = Look {
        lang,
        theme,
        width: usize::from(inner.width),
        focused: model.overlay.is_none(),
        finish: form_words::CREATE.to(lang),
        record: false,
        names: &NoNames,
    };
    form::draw(&state.form, before, Vec::new(), &look, canvas, inner);
}
