//! What has reached the participants: the list, and the text of the one under the cursor.

use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::super::canvas::{Canvas, below, beside};
use super::super::columns::wide;
use super::super::frame::pane;
use super::super::theme::Theme;
use super::super::wrap::{cut, wrap};
use crate::app::Model;
use crate::app::mail::{self, Letter};
use crate::app::screens::inbox::State;
use crate::text::{Lang, inbox as words};
use crate::time::show;

/// The columns from which the text stands beside the list.
const WIDE: u16 = 110;
/// The columns of the list there.
const LIST: u16 = 52;
/// The most rows of the list above the text.
const ROWS: u16 = 6;

/// Draws the screen.
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
    let all = mail::len(open);
    let (list, text) = if area.width >= WIDE {
        let [list, text] = beside(area, LIST);
        (list, text)
    } else {
        let rows = u16::try_from(all).unwrap_or(ROWS).min(ROWS) + 2;
        let [list, text] = below(area, rows);
        (list, text)
    };
    let title = words::title(all.saturating_sub(1), open.mail.unread, lang);
    let inner = pane(&title, true, theme, canvas, list);
    let (width, height) = (usize::from(inner.width), usize::from(inner.height));
    let from_top = (all - 1).saturating_sub(state.at);
    let first = from_top
        .saturating_sub(height / 2)
        .min(all.saturating_sub(height));
    let rows = (first..all.min(first + height)).filter_map(|row| {
        let letter = mail::letter(open, all - 1 - row, lang)?;
        Some(line(&letter, row == from_top, lang, theme, width))
    });
    canvas.lines(inner, rows);
    let Some(letter) = mail::letter(open, state.at, lang) else {
        return;
    };
    let title = format!("{} · {}", letter.medium.to(lang), letter.from);
    let inner = pane(&title, false, theme, canvas, text);
    let mut lines = head(&letter, lang, theme, usize::from(inner.width));
    let body = wrap(letter.text, usize::from(inner.width)).into_iter();
    lines.extend(body.map(Line::raw));
    if all == 1 {
        lines.push(Line::raw(""));
        let empty = wrap(words::EMPTY.to(lang), usize::from(inner.width)).into_iter();
        lines.extend(empty.map(|row| Line::styled(row, theme.quiet())));
    }
    scrolled(lines, state.scroll, lang, theme, canvas, text, inner);
}

/// Puts lines in a pane from the `scroll`th on, and says in its frame when there is more.
pub(super) fn scrolled(
    lines: Vec<Line<'static>>,
    scroll: usize,
    lang: Lang,
    theme: Theme,
    canvas: &mut Canvas,
    area: Rect,
    inner: Rect,
) {
    let rows = usize::from(inner.height);
    let scroll = scroll.min(lines.len().saturating_sub(rows));
    if lines.len() > scroll + rows {
        let more = format!(" {} ", words::MORE.to(lang));
        let foot = Rect {
            y: area.bottom().saturating_sub(1),
            height: 1,
            width: area.width.saturating_sub(2),
            ..area
        };
        canvas.line(foot, Line::styled(more, theme.accent()).right_aligned());
    }
    canvas.lines(inner, lines.into_iter().skip(scroll).take(rows));
}

/// One of them: whether it is unread, when it came, how, and from whom.
fn line(letter: &Letter<'_>, under: bool, lang: Lang, theme: Theme, width: usize) -> Line<'static> {
    let at = letter
        .at
        .map_or(" ".repeat(12), |at| show::column(at, lang));
    let medium = letter.medium.to(lang);
    // What the exercise begins with has no sender and no time: it says what it is.
    let medium = if letter.at.is_some() {
        format!("{medium:<8}")
    } else {
        medium.to_owned()
    };
    let (unread, style) = if letter.unread {
        ("● ", theme.strong())
    } else {
        ("  ", Style::new())
    };
    let used = 2 + 2 + 12 + 2 + wide(&medium);
    let from = if letter.at.is_some() { letter.from } else { "" };
    let style = if under { theme.cursor() } else { style };
    Line::from(vec![
        Span::styled(if under { "▸ " } else { "  " }, theme.accent()),
        Span::styled(unread, theme.warn()),
        Span::styled(at, theme.quiet()),
        Span::raw("  "),
        Span::styled(medium, style),
        Span::styled(cut(from, width.saturating_sub(used)), style),
    ])
}

/// When it came, from whom and to whom, above its text.
fn head(letter: &Letter<'_>, lang: Lang, theme: Theme, width: usize) -> Vec<Line<'static>> {
    let Some(at) = letter.at else {
        return Vec::new();
    };
    let to = if letter.to.is_empty() {
        words::EVERYBODY.to(lang).to_owned()
    } else {
        letter.to.join(", ")
    };
    let at = show::full_with_year(at, lang);
    let rows = [
        (words::FROM, letter.from),
        (words::TO, to.as_str()),
        (words::CAME, at.as_str()),
    ];
    let mut lines: Vec<Line<'static>> = rows
        .into_iter()
        .map(|(label, text)| {
            Line::from(vec![
                Span::styled(format!("{:<5}", label.to(lang)), theme.quiet()),
                Span::raw(cut(text, width.saturating_sub(5))),
            ])
        })
        .collect();
    lines.push(Line::raw(""));
    lines
}
