//! The palette: what is looked for, and what fits, best first.

use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::super::canvas::Canvas;
use super::super::form::written;
use super::super::theme::Theme;
use super::super::wrap::cut;
use crate::app::Model;
use crate::app::palette::{Goal, Hit, Palette, REACH};
use crate::text::palette as words;

/// Draws the palette over the body; it always has the same size, so that nothing jumps.
pub(super) fn draw(
    model: &Model,
    palette: &Palette,
    theme: Theme,
    canvas: &mut Canvas,
    body: Rect,
) {
    let lang = model.lang;
    let area = super::middle(body, body.width.min(96), body.height.min(22));
    let inner = super::boxed(words::TITLE.to(lang), theme, canvas, area);
    let width = usize::from(inner.width);
    let mut lines = written(&palette.editor, theme, width, true);
    let reach = if palette.in_case {
        words::reach(REACH, palette.more, lang)
    } else {
        words::AT_HOME.to(lang).to_owned()
    };
    lines.push(Line::styled(
        format!("    {}", cut(&reach, width.saturating_sub(4))),
        theme.quiet(),
    ));
    let rows = usize::from(inner.height).saturating_sub(lines.len()).max(1);
    let first = palette.at.saturating_sub(rows - 1);
    let hits = palette.hits.iter().enumerate().skip(first).take(rows);
    for (n, hit) in hits {
        lines.extend(row(model, palette, hit, n == palette.at, theme, width));
    }
    if palette.hits.is_empty() {
        lines.push(Line::raw(format!("    {}", words::NOTHING.to(lang))));
    }
    canvas.lines(inner, lines);
}

fn row(
    model: &Model,
    palette: &Palette,
    hit: &Hit,
    under: bool,
    theme: Theme,
    width: usize,
) -> Option<Line<'static>> {
    let item = palette.items.get(hit.item)?;
    let kind = match &item.goal {
        Goal::Step(_) => words::STEP,
        Goal::Do(_) => words::ACTION,
        Goal::Record(_) => words::RECORD,
        Goal::Case(_) => words::CASE,
    };
    let mut tail = kind.to(model.lang).to_owned();
    if let Some(key) = &item.key {
        tail = format!("{key}  {tail}");
    }
    let tail = Span::styled(tail, theme.quiet());
    let room = width.saturating_sub(tail.width() + 4);
    let text = cut(&item.text, room);
    let gap = room.saturating_sub(Span::raw(text.as_str()).width());
    let base = if under { theme.cursor() } else { Style::new() };
    let mut spans = vec![Span::styled(
        if under { "▸ " } else { "  " },
        theme.accent(),
    )];
    // Runs of characters that fit stand out; the rest is one style.
    let (mut run, mut fits) = (String::new(), false);
    for (n, c) in text.chars().enumerate() {
        let now = hit.places.binary_search(&n).is_ok();
        if now != fits && !run.is_empty() {
            spans.push(styled(std::mem::take(&mut run), fits, base, theme));
        }
        fits = now;
        run.push(c);
    }
    spans.push(styled(run, fits, base, theme));
    spans.push(Span::raw(" ".repeat(gap + 2)));
    spans.push(tail);
    Some(Line::from(spans))
}

fn styled(run: String, fits: bool, base: Style, theme: Theme) -> Span<'static> {
    let style = if fits {
        base.patch(theme.strong()).patch(theme.accent())
    } else {
        base
    };
    Span::styled(run, style)
}
