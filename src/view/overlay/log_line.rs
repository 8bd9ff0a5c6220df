//! The box for a log line: the words, when it happened, when it was learned, who told.

use ratatui::text::{Line, Span};

use super::super::form::{told, with_example, written};
use super::super::theme::Theme;
use super::super::wrap::wrap;
use crate::app::Model;
use crate::app::log_line::LogLine;
use crate::text::{Phrase, answering as form_words, log_line as words};
use crate::time::show;

/// Returns the rows of the box.
pub(super) fn lines(
    model: &Model,
    line: &LogLine,
    theme: Theme,
    width: usize,
) -> Vec<Line<'static>> {
    let (lang, now) = (model.lang, model.now);
    let inner = width.saturating_sub(4);
    let mut lines = Vec::new();
    if let Some(at) = line.left {
        let is_today = show::date(at, lang) == show::date(now, lang);
        let at = if is_today {
            show::clock(at)
        } else {
            show::column(at, lang)
        };
        let rows = wrap(&words::left(at.trim(), lang), width).into_iter();
        lines.extend(rows.map(|row| Line::styled(row, theme.warn())));
        lines.push(Line::raw(""));
    }
    let labels = [
        (words::TEXT, None),
        (words::LEARNED, Some(words::MAY_BE_EMPTY)),
        (words::SOURCE, Some(words::NO_SOURCE)),
    ];
    for (n, (editor, (label, empty))) in line.fields.iter().zip(labels).enumerate() {
        let here = line.at == n;
        lines.push(head(
            label,
            empty.filter(|_| editor.is_empty()),
            here,
            model,
            theme,
        ));
        if n == 1 && here && editor.is_empty() {
            let example = form_words::PAST.to(lang);
            lines.extend(with_example(editor, example, theme, inner));
        } else if here || !editor.is_empty() {
            lines.extend(written(editor, theme, inner, here));
        }
        if n == 0 {
            lines.push(happened(model, line, theme));
        } else if n == 1
            && !editor.is_empty()
            && let Ok(Some(when)) = line.learned(now)
        {
            lines.push(Line::styled(
                format!("    → {}", show::when(&when, lang)),
                theme.good(),
            ));
        }
    }
    lines.push(Line::raw(""));
    if let Some((_, both)) = &line.twice {
        let which = wrap(words::WHICH.to(lang), width).into_iter();
        lines.extend(which.map(|row| Line::styled(row, theme.warn())));
        for (n, when) in both.iter().enumerate() {
            lines.push(Line::raw(format!(
                "    {} {}",
                n + 1,
                show::when(when, lang)
            )));
        }
    } else if let Some(fault) = &line.fault {
        lines.extend(told(fault, theme, inner));
    } else if line.waiting {
        lines.push(Line::styled(words::SAVING.to(lang), theme.quiet()));
    }
    for phrase in [words::HINT, words::KEYS] {
        let rows = wrap(phrase.to(lang), width).into_iter();
        lines.extend(rows.map(|row| Line::styled(row, theme.quiet())));
    }
    lines
}

fn head(
    label: Phrase,
    empty: Option<Phrase>,
    here: bool,
    model: &Model,
    theme: Theme,
) -> Line<'static> {
    let pointer = if here { "▸ " } else { "  " };
    let style = if here { theme.strong() } else { theme.quiet() };
    let mut line = Line::from(vec![
        Span::styled(pointer, theme.accent()),
        Span::styled(label.to(model.lang), style),
    ]);
    if let Some(empty) = empty {
        let empty = format!("  ({})", empty.to(model.lang));
        line.push_span(Span::styled(empty, theme.quiet()));
    }
    line
}

/// The time as it was understood, before anything is recorded.
fn happened(model: &Model, line: &LogLine, theme: Theme) -> Line<'static> {
    let lang = model.lang;
    let label = Span::styled(format!("    {} ", words::HAPPENED.to(lang)), theme.quiet());
    let value = match line.prefix(model.now).happened {
        Ok(None) => Span::styled(words::NOW.to(lang), theme.quiet()),
        Ok(Some(when)) => Span::styled(show::when(&when, lang), theme.good()),
        Err(_) => Span::styled("?", theme.warn()),
    };
    Line::from(vec![label, value])
}
