//! The box for a task in one line: the line, and what is understood of it, before anything is
//! recorded.

use ratatui::text::{Line, Span};

use super::super::form::{told, written};
use super::super::theme::Theme;
use super::super::wrap::wrap;
use crate::app::Model;
use crate::app::task_line::{TaskLine, TaskOf, Time};
use crate::text::{Lang, Phrase, agenda as words};
use crate::time::show;

/// Returns what stands over the box.
pub(super) const fn title(line: &TaskLine) -> Phrase {
    match line.of {
        TaskOf::New => words::NEW_TASK,
        TaskOf::Wait(..) => words::WAIT,
    }
}

/// Returns the rows of the box.
pub(super) fn lines(
    model: &Model,
    line: &TaskLine,
    theme: Theme,
    width: usize,
) -> Vec<Line<'static>> {
    let Some(open) = &model.open else {
        return Vec::new();
    };
    let lang = model.lang;
    let mut lines = Vec::new();
    if let TaskOf::Wait(_, task) = &line.of {
        let what = task.what.or(words::MASKED.to(lang));
        let rows = wrap(what, width).into_iter();
        lines.extend(rows.map(|row| Line::styled(row, theme.strong())));
    }
    lines.extend(written(&line.editor, theme, width.saturating_sub(4), true));
    let read = line.written(open, model.now);
    let when = match &read.time {
        Ok(Some(time)) => Span::styled(echo(time, lang), theme.good()),
        Ok(None) => Span::styled(words::WITHOUT_TIME.to(lang), theme.quiet()),
        Err(_) => Span::styled(words::NO_TIME_YET.to(lang), theme.warn()),
    };
    let label = |text: Phrase| Span::styled(format!("    {} ", text.to(lang)), theme.quiet());
    let mut understood = vec![label(words::UNDERSTOOD), when];
    if let Some(owner) = read.owner.filter(|_| line.of == TaskOf::New) {
        understood.extend([label(words::WHO), Span::styled(owner, theme.good())]);
    }
    lines.push(Line::from(understood));
    lines.push(Line::raw(""));
    if let Some(fault) = &line.fault {
        lines.extend(told(fault, theme, width.saturating_sub(4)));
    } else if line.waiting {
        lines.push(Line::styled(words::SAVING.to(lang), theme.quiet()));
    }
    let hints = match line.of {
        TaskOf::New => [words::SYNTAX, words::MARKS, words::KEYS],
        TaskOf::Wait(..) => [words::WAIT_SYNTAX, words::WAIT_MEANS, words::KEYS],
    };
    for hint in hints {
        let rows = wrap(hint.to(lang), width).into_iter();
        lines.extend(rows.map(|row| Line::styled(row, theme.quiet())));
    }
    lines
}

/// Says what a time comes to: `imy72 - 12h = 29 aug 2025 04:54`.
pub(in super::super) fn echo(time: &Time, lang: Lang) -> String {
    match time {
        Time::At(when) => show::when(when, lang),
        Time::Of(offset, Some(at)) => {
            format!("{offset} = {}", show::date_and_clock(*at, lang))
        }
        Time::Of(offset, None) => format!("{offset}: {}", words::CLOCK_WAITS.to(lang)),
    }
}
