//! The form for a new case.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Padding};

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
    frame: &mut Frame<'_>,
    area: Rect,
) {
    let lang = model.lang;
    let block = Block::bordered()
        .border_style(theme.accent())
        .title(Span::styled(
            format!(" {} ", words::HEADING.to(lang)),
            theme.strong(),
        ))
        .padding(Padding::horizontal(1));
    let inner = block.inner(area);
    frame.render_widget(block, area);
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
        now: model.now,
        names: &NoNames,
        scroll: None,
    };
    form::draw(&state.form, before, Vec::new(), &look, frame, inner);
}
