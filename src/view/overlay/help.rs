//! Help: keys first, then how to answer, what *saved* means, how to leave.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::super::canvas::Canvas;
use super::super::theme::Theme;
use super::super::wrap::cut;
use crate::app::Model;
use crate::app::help::{Help, Row};
use crate::text::help as words;

/// The columns that keys have.
const KEYS: usize = 22;

/// Draws help over the body.
pub(super) fn draw(model: &Model, help: &Help, theme: Theme, canvas: &mut Canvas, body: Rect) {
    let lang = model.lang;
    let area = super::middle(body, body.width.min(80), body.height.min(30));
    let inner = super::boxed(words::TITLE.to(lang), theme, canvas, area);
    let width = usize::from(inner.width);
    let height = usize::from(inner.height).saturating_sub(1);
    let rows = help.rows(lang);
    let below = rows.len().saturating_sub(help.scroll + height);
    let shown = rows.into_iter().skip(help.scroll).take(height);
    let mut lines: Vec<Line<'static>> = shown
        .map(|row| match row {
            Row::Heading(heading) => Line::styled(heading, theme.strong()),
            Row::Keys(keys, does) => {
                let gap = KEYS.saturating_sub(Span::raw(keys.as_str()).width()).max(1);
                let used = KEYS.max(Span::raw(keys.as_str()).width() + 1);
                Line::from(vec![
                    Span::styled(keys, theme.accent()),
                    Span::raw(" ".repeat(gap)),
                    Span::raw(cut(does, width.saturating_sub(used))),
                ])
            }
            Row::Said(said) => Line::raw(cut(said, width)),
            Row::Blank => Line::raw(""),
        })
        .collect();
    lines.resize(height, Line::raw(""));
    let more = if below > 0 { "↓ " } else { "" };
    lines.push(Line::styled(
        format!("{more}{}", words::KEYS.to(lang)),
        theme.quiet(),
    ));
    canvas.lines(inner, lines);
}
