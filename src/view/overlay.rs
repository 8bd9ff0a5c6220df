//! What lies on top: the notice, bad news, help, a reason, a log line, and the page for a terminal
//! that is too small.

mod help;
mod log_line;
mod palette;
mod rivals;
mod task_line;

pub(super) use task_line::echo;

use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::canvas::Canvas;
use super::form::{told, written};
use super::theme::Theme;
use super::wrap::wrap;
use crate::app::Model;
use crate::app::led;
use crate::app::overlay::Overlay;
use crate::app::past::Asking;
use crate::app::sure::Sure;
use crate::failure::Said;
use crate::text::{
    Lang, Phrase, answering as form_words, case as words, entry as entry_words,
    log_line as log_words, past as past_words, sure as sure_words, why as why_words,
};

/// Draws what lies on top of the body.
pub(super) fn draw(model: &Model, theme: Theme, canvas: &mut Canvas, body: Rect) {
    let lang = model.lang;
    let Some(overlay) = &model.overlay else {
        return;
    };
    let width = usize::from(body.width.min(76)).saturating_sub(6);
    let (title, lines) = match overlay {
        Overlay::Notice => {
            let text = model
                .open
                .as_ref()
                .map(|open| open.rules.playbook.never_type.to(lang))
                .unwrap_or_default();
            let mut lines: Vec<Line<'static>> =
                wrap(text, width).into_iter().map(Line::raw).collect();
            lines.push(Line::raw(""));
            lines.push(Line::styled(words::NOTICE_KEY.to(lang), theme.strong()));
            (words::NOTICE, lines)
        }
        Overlay::Bad(said) => (words::BAD, told(said, theme, width.saturating_sub(4))),
        Overlay::Told(said) => (words::TOLD, calm(said, theme, width)),
        Overlay::Help(help) => return help::draw(model, help, theme, canvas, body),
        Overlay::Sure(sure) => return asked(sure, theme, canvas, body),
        Overlay::Palette(palette) => return palette::draw(model, palette, theme, canvas, body),
        Overlay::Rivals(rivals) => return rivals::draw(model, rivals, theme, canvas, body),
        Overlay::Why(_) => (why_words::HEADING, super::why::lines(model, theme, width)),
        Overlay::Discard => {
            let text = wrap(entry_words::DISCARD_MEANS.to(lang), width).into_iter();
            let mut lines: Vec<Line<'static>> = text.map(Line::raw).collect();
            lines.push(Line::raw(""));
            let keys = entry_words::DISCARD_KEYS.to(lang);
            lines.push(Line::styled(keys, theme.strong()));
            (entry_words::DISCARD, lines)
        }
        Overlay::Leaving(has_unsaved) => {
            let means = if *has_unsaved {
                words::QUIT_UNSAVED
            } else {
                words::QUIT_SAVED
            };
            let text = wrap(means.to(lang), width).into_iter();
            let mut lines: Vec<Line<'static>> = text.map(Line::raw).collect();
            if led::pauses(model) {
                let rows = wrap(sure_words::QUIT_LEADING.to(lang), width).into_iter();
                lines.extend(rows.map(|row| Line::styled(row, theme.warn())));
            }
            lines.push(Line::raw(""));
            lines.push(Line::styled(words::QUIT_KEYS.to(lang), theme.strong()));
            (words::QUIT, lines)
        }
        Overlay::Reason(reason) => {
            let about = wrap(&reason.about, width).into_iter();
            let about = about.filter(|row| !row.is_empty());
            let mut lines: Vec<Line<'static>> = about.map(Line::raw).collect();
            lines.extend(written(
                &reason.editor,
                theme,
                width.saturating_sub(4),
                true,
            ));
            if reason.missing {
                let missing = format!("    ! {}", form_words::REASON_MISSING.to(lang));
                lines.push(Line::styled(missing, theme.warn()));
            }
            (form_words::REASON, lines)
        }
        Overlay::Log(line) => (log_words::TITLE, log_line::lines(model, line, theme, width)),
        Overlay::AsOf(asking) => (past_words::TITLE, as_of(asking, lang, theme, width)),
        Overlay::Task(line) => (
            task_line::title(line),
            task_line::lines(model, line, theme, width),
        ),
    };
    let height = u16::try_from(lines.len() + 2).unwrap_or(body.height);
    let area = middle(body, body.width.min(76), height.min(body.height));
    let inner = boxed(title.to(lang), theme, canvas, area);
    let Overlay::Why(scroll) = overlay else {
        return canvas.lines(inner, lines);
    };
    let rows = usize::from(inner.height);
    let scroll = (*scroll).min(lines.len().saturating_sub(rows));
    if lines.len() > scroll + rows {
        let more = format!(" {} ", entry_words::MORE.to(lang));
        let foot = Rect {
            y: area.bottom().saturating_sub(1),
            height: 1,
            width: area.width.saturating_sub(2),
            ..area
        };
        let more = Line::styled(more, theme.quiet()).right_aligned();
        canvas.line(foot, more);
    }
    let shown: Vec<Line<'static>> = lines.into_iter().skip(scroll).take(rows).collect();
    canvas.lines(inner, shown);
}

/// A question before what nobody can take back, with what there is to know first.
fn asked(sure: &Sure, theme: Theme, canvas: &mut Canvas, body: Rect) {
    let width = usize::from(body.width.min(76)).saturating_sub(6);
    let says = sure.says.iter().filter(|text| !text.is_empty());
    let rows = says.flat_map(|text| wrap(text, width));
    let mut lines: Vec<Line<'static>> = rows.map(Line::raw).collect();
    lines.push(Line::raw(""));
    let keys = wrap(&sure.keys, width).into_iter();
    lines.extend(keys.map(|row| Line::styled(row, theme.strong())));
    let height = u16::try_from(lines.len() + 2).unwrap_or(body.height);
    let area = middle(body, body.width.min(76), height.min(body.height));
    let inner = boxed(&sure.asks, theme, canvas, area);
    canvas.lines(inner, lines);
}

/// Clears a place, draws a frame around it and returns what is inside.
fn boxed(title: &str, theme: Theme, canvas: &mut Canvas, area: Rect) -> Rect {
    let title = Span::styled(format!(" {title} "), theme.strong());
    canvas.blank(area);
    canvas.framed(area, theme.accent(), title, 2)
}

/// Asks for the moment to show the case as of.
fn as_of(asking: &Asking, lang: Lang, theme: Theme, width: usize) -> Vec<Line<'static>> {
    let rows = |phrase: Phrase, style: Style| {
        let rows = wrap(phrase.to(lang), width).into_iter();
        rows.map(move |row| Line::styled(row, style))
    };
    let mut lines: Vec<Line<'static>> = rows(past_words::ABOUT, Style::new()).collect();
    lines.push(Line::raw(""));
    lines.extend(written(
        &asking.editor,
        theme,
        width.saturating_sub(4),
        true,
    ));
    if let Some(fault) = &asking.fault {
        lines.extend(told(fault, theme, width.saturating_sub(4)));
    }
    lines.push(Line::raw(""));
    lines.extend(rows(past_words::HINT, theme.quiet()));
    lines.extend(rows(past_words::KEYS, theme.quiet()));
    lines
}

/// Something to know: the same three sentences, without alarm.
fn calm(said: &Said, theme: Theme, width: usize) -> Vec<Line<'static>> {
    let parts = [
        (&said.what, theme.strong()),
        (&said.means, Style::new()),
        (&said.now, Style::new()),
    ];
    let told = parts.into_iter().filter(|(text, _)| !text.is_empty());
    told.flat_map(|(text, style)| {
        let rows = wrap(text, width).into_iter();
        rows.map(move |row| Line::styled(row, style))
    })
    .collect()
}

const fn middle(body: Rect, width: u16, height: u16) -> Rect {
    Rect {
        x: body.x + (body.width - width) / 2,
        y: body.y + (body.height - height) / 3,
        width,
        height,
    }
}

/// Draws the page for a terminal that is too small.
pub(super) fn too_small(model: &Model, theme: Theme, canvas: &mut Canvas) {
    let area = canvas.area();
    let width = usize::from(area.width);
    let mut lines: Vec<Line<'static>> = wrap(words::TOO_SMALL.to(model.lang), width)
        .into_iter()
        .map(|row| Line::styled(row, theme.strong()))
        .collect();
    let now = wrap(words::TOO_SMALL_NOW.to(model.lang), width);
    lines.extend(now.into_iter().map(Line::raw));
    canvas.lines(area, lines);
}
