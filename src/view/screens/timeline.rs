//! The timeline: one row a record, newest first; only the rows on the screen are made.

use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::super::canvas::Canvas;
use super::super::frame::pane;
use super::super::theme::Theme;
use super::super::wrap::{cut, wrap};
use crate::app::Model;
use crate::app::describe::About;
use crate::app::screens::timeline::State;
use crate::case::{Event, Record};
use crate::text::{record, timeline as words};
use crate::time::show;

/// The columns that a label has in the details.
const LABEL: usize = 16;

/// Draws the list, or one record whole.
pub(in super::super) fn draw(
    model: &Model,
    state: &State,
    theme: Theme,
    canvas: &mut Canvas,
    area: Rect,
) {
    let Some(open) = &model.open else {
        return;
    };
    let lang = model.lang;
    let all = state.len(open);
    let which = if state.only_log {
        words::LOG
    } else {
        words::ALL
    };
    let mut title = format!("{} · {}", words::TITLE.to(lang), which.to(lang));
    let under = state.record(open, state.at);
    if let Some(under) = under {
        let number = words::of(all.saturating_sub(state.at), all, lang);
        let at = show::full_with_year(under.head.moment(), lang);
        title = format!("{title} · {number} · {at}");
    }
    let inner = pane(&title, true, theme, canvas, area);
    let about = About::of(open, lang);
    let width = usize::from(inner.width);
    let height = usize::from(inner.height);
    if let (Some(scroll), Some(record)) = (state.detail, under) {
        let lines = details(&about, record, scroll, theme, width);
        canvas.lines(inner, lines.into_iter().take(height));
        return;
    }
    if all == 0 {
        canvas.line(inner, Line::styled(words::EMPTY.to(lang), theme.quiet()));
        return;
    }
    let from_top = all - 1 - state.at.min(all - 1);
    let first = from_top
        .saturating_sub(height / 2)
        .min(all.saturating_sub(height));
    let rows = (first..all.min(first + height)).filter_map(|row| {
        let record = state.record(open, all - 1 - row)?;
        Some(line(&about, record, row == from_top, theme, width))
    });
    canvas.lines(inner, rows);
}

/// One record: when it was recorded, who, what, and when it happened if that was another time.
fn line(
    about: &About<'_>,
    record: &Record,
    under: bool,
    theme: Theme,
    width: usize,
) -> Line<'static> {
    let time = show::column(record.head.moment(), about.lang);
    let wide = if width > 100 { 14 } else { 6 };
    let who = cut(about.who(record), wide);
    let gap = wide.saturating_sub(Span::raw(who.as_str()).width());
    let logged = if let Event::Logged(of) = &record.event {
        Some(of)
    } else {
        None
    };
    let happened = logged.and_then(|of| of.happened.as_ref());
    let happened = happened.map(|when| {
        let label = record::HAPPENED_SHORT.to(about.lang);
        format!("[{label} {}] ", about.short(when, record.head.moment()))
    });
    let mark = if logged.is_some() {
        Span::styled("› ", theme.accent())
    } else {
        Span::raw("  ")
    };
    let used = 2 + Span::raw(time.as_str()).width() + 2 + wide + 1 + 2;
    let room = width.saturating_sub(used);
    let style = if under { theme.cursor() } else { Style::new() };
    let happened = cut(&happened.unwrap_or_default(), room);
    let room = room.saturating_sub(Span::raw(happened.as_str()).width());
    Line::from(vec![
        Span::styled(if under { "▸ " } else { "  " }, theme.accent()),
        Span::styled(time, theme.quiet()),
        Span::raw("  "),
        Span::styled(who, theme.quiet()),
        Span::raw(" ".repeat(gap + 1)),
        mark,
        Span::styled(happened, theme.quiet()),
        Span::styled(cut(&about.sentence(record), room), style),
    ])
}

/// Every field of a record, from the `scroll`th on.
fn details(
    about: &About<'_>,
    record: &Record,
    scroll: usize,
    theme: Theme,
    width: usize,
) -> Vec<Line<'static>> {
    let mut lines = Vec::new();
    for (label, value) in about.details(record).into_iter().skip(scroll) {
        // A long question stands on a row of its own above its answer.
        let long = Span::raw(label.as_str()).width() >= LABEL;
        if long {
            let rows = wrap(&label, width).into_iter();
            lines.extend(rows.map(|row| Line::styled(row, theme.quiet())));
        }
        for (n, row) in wrap(&value, width.saturating_sub(LABEL))
            .into_iter()
            .enumerate()
        {
            let head = if n == 0 && !long { label.as_str() } else { "" };
            let gap = LABEL.saturating_sub(Span::raw(head).width());
            lines.push(Line::from(vec![
                Span::styled(head.to_owned(), theme.quiet()),
                Span::raw(" ".repeat(gap)),
                Span::raw(row),
            ]));
        }
    }
    lines
}
