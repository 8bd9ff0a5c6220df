//! A form: every field with its answer, the one under the cursor open for writing.

mod listed;
mod others;
mod table;
mod typed;

use std::ops::Range;

use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::canvas::Canvas;
use super::columns::wide;
use super::theme::Theme;
use super::wrap::{cut, wrap};
use crate::app::answering::{self, OptionNames};
use crate::app::form::{FieldBox, Form, Input};
use crate::case::Answer;
use crate::case::form::Names;
use crate::playbook::FieldKind;
use crate::text::{Lang, answering as words, entry as entry_words};
use crate::time::Moment;
use listed::listed;
use others::{arrived, rivals, theirs};
use table::row_lines;
pub(super) use typed::{told, with_example, written};

/// How a form is to look.
pub(super) struct Look<'a> {
    /// The language.
    pub(super) lang: Lang,
    /// The styles.
    pub(super) theme: Theme,
    /// The columns.
    pub(super) width: usize,
    /// Whether the form has the keys.
    pub(super) focused: bool,
    /// What its last line says.
    pub(super) finish: &'a str,
    /// Whether confirmed answers are recorded at once: then each says whether it is saved.
    pub(super) record: bool,
    /// The moment on the screen: how a time is understood depends on it.
    pub(super) now: Moment,
    /// The names that rows point at.
    pub(super) names: &'a dyn Names,
    /// How far it is scrolled past the cursor, where that can be done; then it says when there is
    /// more.
    pub(super) scroll: Option<usize>,
}

/// Draws a form between `before` and `after`, scrolled so that the cursor is on screen.
pub(super) fn draw(
    form: &Form,
    before: Vec<Line<'static>>,
    after: Vec<Line<'static>>,
    look: &Look<'_>,
    canvas: &mut Canvas,
    area: Rect,
) {
    let mut lines = before;
    let (mut first, mut last) = (0, 0);
    for (n, one) in form.boxes.iter().enumerate() {
        let here = look.focused && n == form.at;
        let start = lines.len();
        lines.extend(field(one, here, form.waiting == Some(n), look));
        if here {
            (first, last) = (start, lines.len());
        }
    }
    let here = look.focused && form.at >= form.boxes.len();
    let style = if here {
        look.theme.cursor()
    } else {
        Style::new()
    };
    let pointer = if here { "▸ " } else { "  " };
    lines.push(Line::from(vec![
        Span::styled(pointer, look.theme.accent()),
        Span::styled(format!("[ {} ]", look.finish), style),
    ]));
    if here {
        (first, last) = (lines.len() - 1, lines.len());
    }
    lines.extend(after);
    while lines.last().is_some_and(|line| line.width() == 0) {
        lines.pop();
    }
    let height = usize::from(area.height);
    let needed = if last > height {
        // An answer longer than the window is shown where it is being written.
        let writing = (cursor_row(&lines, first..last, look) + 3).saturating_sub(height);
        (last - height).min(first.max(writing))
    } else {
        0
    };
    let most = lines.len().saturating_sub(height).max(needed);
    let scroll = (needed + look.scroll.unwrap_or(0)).min(most);
    let is_cut = lines.len() > scroll + height;
    let shown = lines.into_iter().skip(scroll).take(height);
    canvas.lines(area, shown);
    if is_cut && look.scroll.is_some() {
        more(look, canvas, area);
    }
}

/// Returns the last row among `rows` that the cursor stands in; the first of them when it stands in none.
fn cursor_row(lines: &[Line<'_>], rows: Range<usize>, look: &Look<'_>) -> usize {
    let style = look.theme.cursor();
    let holds = |line: &Line<'_>| line.spans.iter().any(|span| span.style == style);
    let first = rows.start;
    let of = lines.get(rows).unwrap_or_default();
    first + of.iter().rposition(holds).unwrap_or_default()
}

/// Says in the frame below that there is more to read.
fn more(look: &Look<'_>, canvas: &mut Canvas, area: Rect) {
    let text = format!(" {} ", entry_words::MORE.to(look.lang));
    let foot = Rect {
        y: area.bottom(),
        height: 1,
        ..area
    };
    canvas.line(foot, Line::styled(text, look.theme.quiet()).right_aligned());
}

/// Returns the rows of one field.
fn field(one: &FieldBox, here: bool, waiting: bool, look: &Look<'_>) -> Vec<Line<'static>> {
    let Look { lang, theme, .. } = *look;
    let mut lines = head(one, here, waiting, look);
    let inner = look.width.saturating_sub(4);
    if here {
        lines.extend(open(one, look, inner));
        let hint = one.field.hint.as_ref().map(|hint| hint.to(lang).to_owned());
        let is_at_end = matches!(&one.input, Input::Rows { rows, at } if *at >= rows.len());
        let hint = match (&one.field.kind, hint) {
            (FieldKind::Records(_), hint) if is_at_end => {
                let on = words::ROWS_HINT.to(lang);
                Some(hint.map_or_else(
                    || on.to_owned(),
                    |hint| {
                        format!(
                            "{hint}
{on}"
                        )
                    },
                ))
            }
            (FieldKind::Text, None) if look.record => Some(words::TEXT_HINT.to(lang).to_owned()),
            (FieldKind::Text, None) => Some(words::TEXT_HINT_ROW.to(lang).to_owned()),
            (_, hint) => hint,
        };
        let rows = hint.map_or_else(Vec::new, |hint| wrap(&hint, inner));
        lines.extend(
            rows.into_iter()
                .map(|row| Line::styled(format!("    {row}"), theme.quiet())),
        );
    } else {
        lines.extend(closed(one, look, inner));
    }
    lines.extend(theirs(one, here, look, inner));
    lines.extend(arrived(one, here, look, inner));
    lines.extend(rivals(one, here, look, inner));
    if let Some(fault) = &one.fault {
        lines.extend(told(fault, theme, inner));
    }
    if one.twice.is_some() {
        for row in wrap(words::WHICH.to(lang), inner) {
            lines.push(Line::styled(format!("    {row}"), theme.warn()));
        }
        for (n, answer) in one.twice.iter().flat_map(|both| both.iter()).enumerate() {
            let shown = answering::show(
                &one.field.kind,
                answer,
                &OptionNames(one.input.options()),
                lang,
            );
            lines.push(Line::raw(format!("    {} {shown}", n + 1)));
        }
    }
    lines.push(Line::raw(""));
    lines
}

/// The question, and on the right where its answer stands. Under the cursor it is told whole: nobody
/// answers a question that cannot be read.
fn head(one: &FieldBox, here: bool, waiting: bool, look: &Look<'_>) -> Vec<Line<'static>> {
    let Look { lang, theme, .. } = *look;
    let (state, style) = if waiting {
        (words::SAVING, theme.quiet())
    } else if one.disputed {
        (words::DISPUTED, theme.bad())
    } else if one.theirs.is_some() {
        (words::DRAFT_THEIRS, theme.warn())
    } else if one.dirty {
        (words::DRAFT, theme.warn())
    } else if matches!(one.input, Input::Rows { .. }) || !look.record {
        (crate::text::Phrase::new("", ""), theme.quiet())
    } else if one.saved.is_some() {
        (words::SAVED, theme.good())
    } else if one.field.required {
        (words::REQUIRED, theme.quiet())
    } else {
        (words::OPEN, theme.quiet())
    };
    let state = state.to(lang);
    let room = look.width.saturating_sub(wide(state) + 3);
    let label = one.field.label.to(lang);
    let pointer = if here { "▸ " } else { "  " };
    if here && room < wide(label) && room < look.width / 2 {
        // Too little stands beside what is said of the answer: that gets a row of its own.
        let rows = wrap(label, look.width.saturating_sub(2)).into_iter();
        let before = std::iter::once(pointer).chain(std::iter::repeat("  "));
        let rows = rows.zip(before).map(|(row, before)| {
            Line::from(vec![
                Span::styled(before, theme.accent()),
                Span::styled(row, theme.strong()),
            ])
        });
        let state = Line::styled(format!("    {state}"), style);
        return rows.chain([state]).collect();
    }
    let mut rows = if here {
        wrap(label, room).into_iter()
    } else {
        vec![cut(label, room)].into_iter()
    };
    let label = rows.next().unwrap_or_default();
    let gap = look.width.saturating_sub(wide(state) + wide(&label) + 2);
    let first = Line::from(vec![
        Span::styled(pointer, theme.accent()),
        Span::styled(label, theme.strong()),
        Span::raw(" ".repeat(gap)),
        Span::styled(state, style),
    ]);
    let rest = rows.map(|row| Line::styled(format!("  {row}"), theme.strong()));
    std::iter::once(first).chain(rest).collect()
}

/// The answer of a field that the cursor is not in: at most three rows of a text, and every option
/// that is ticked.
fn closed(one: &FieldBox, look: &Look<'_>, width: usize) -> Vec<Line<'static>> {
    let Look { lang, theme, .. } = *look;
    let shown = if one.dirty {
        one.input.in_words(lang)
    } else if let Input::Rows { rows, .. } = &one.input {
        return row_lines(one, rows, None, look, width);
    } else {
        one.saved
            .as_ref()
            .map(|answer| {
                answering::show(
                    &one.field.kind,
                    answer,
                    &OptionNames(one.input.options()),
                    lang,
                )
            })
            .unwrap_or_default()
    };
    if shown.is_empty() {
        return Vec::new();
    }
    let style = if one.dirty {
        theme.quiet()
    } else {
        Style::new()
    };
    let all = wrap(&shown, width);
    let most = if one.input.options().is_empty() {
        3
    } else {
        all.len()
    };
    let many = all.len() > most;
    let mut lines: Vec<Line<'static>> = all
        .into_iter()
        .take(most)
        .map(|row| Line::styled(format!("    {row}"), style))
        .collect();
    if many && let Some(last) = lines.last_mut() {
        last.push_span(" …");
    }
    lines
}

/// The answer of the field that the cursor is in.
fn open(one: &FieldBox, look: &Look<'_>, width: usize) -> Vec<Line<'static>> {
    let Look { lang, theme, .. } = *look;
    let mut lines = match &one.input {
        Input::Typed(editor) => typed::field(one, editor, look, width),
        Input::One {
            options,
            at,
            chosen,
        } => listed(
            options,
            Some(*at),
            &|n| *chosen == Some(n),
            ["(•)", "( )"],
            look,
        ),
        Input::Many {
            options,
            at,
            ticked,
        } => listed(
            options,
            Some(*at),
            &|n| ticked.contains(&n),
            ["[x]", "[ ]"],
            look,
        ),
        Input::Decision {
            options,
            at,
            chosen,
            motive,
            in_motive,
        } => {
            let at = (!in_motive).then_some(*at);
            let mut lines = listed(options, at, &|n| *chosen == Some(n), ["(•)", "( )"], look);
            let style = if *in_motive {
                theme.accent()
            } else {
                theme.quiet()
            };
            lines.push(Line::styled(
                format!("    {}", words::MOTIVE.to(lang)),
                style,
            ));
            lines.extend(written(motive, theme, width, *in_motive));
            lines
        }
        Input::Rows { rows, at } => row_lines(one, rows, Some(*at), look, width),
    };
    if let Some(answer @ (Answer::NotKnownYet | Answer::CannotBeDetermined)) = &one.saved
        && !one.dirty
    {
        let shown = answering::show(
            &one.field.kind,
            answer,
            &OptionNames(one.input.options()),
            lang,
        );
        lines.insert(0, Line::raw(format!("    {shown}")));
    }
    lines
}
