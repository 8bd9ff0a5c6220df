//! Text being typed: with its cursor, an example while a time is empty, and how a time is
//! understood before it is saved.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::super::theme::Theme;
use super::super::wrap::{cut, rows, wrap};
use super::Look;
use crate::app::answering;
use crate::app::editor::Editor;
use crate::app::form::FieldBox;
use crate::case::form::{NoNames, Toward, toward};
use crate::failure::Said;
use crate::playbook::FieldKind;
use crate::text::{Phrase, answering as words};

/// What is typed in a field that the cursor is in.
pub(super) fn field(
    one: &FieldBox,
    editor: &Editor,
    look: &Look<'_>,
    width: usize,
) -> Vec<Line<'static>> {
    let Look { lang, theme, .. } = *look;
    if one.field.kind != FieldKind::Moment {
        return written(editor, theme, width, true);
    }
    if editor.is_empty() {
        return with_example(
            editor,
            example(one.field.id.as_str()).to(lang),
            theme,
            width,
        );
    }
    let mut lines = written(editor, theme, width, true);
    if one.dirty
        && let Ok(Some(answer)) = one.input.answer(&one.field, look.now, lang)
    {
        let shown = answering::show(&one.field.kind, &answer, &NoNames, lang);
        let shown = cut(&format!("→ {shown}"), width);
        lines.push(Line::styled(format!("    {shown}"), theme.good()));
    }
    lines
}

/// Returns an example of a time for a question.
fn example(field: &str) -> Phrase {
    match toward(field) {
        Toward::Future => words::COMING,
        Toward::Past | Toward::Nowhere => words::PAST,
    }
}

/// Shows an example behind the cursor while nothing is written.
pub(in super::super) fn with_example(
    editor: &Editor,
    example: &str,
    theme: Theme,
    width: usize,
) -> Vec<Line<'static>> {
    let mut lines = written(editor, theme, width, true);
    if let Some(line) = lines.first_mut() {
        let example = cut(example, width.saturating_sub(2));
        line.push_span(Span::styled(format!(" {example}"), theme.quiet()));
    }
    lines
}

/// What is written, with the cursor.
pub(in super::super) fn written(
    editor: &Editor,
    theme: Theme,
    width: usize,
    cursor: bool,
) -> Vec<Line<'static>> {
    let (at_line, at_char) = editor.cursor();
    let mut lines = Vec::new();
    for (n, line) in editor.lines().iter().enumerate() {
        let all = rows(line, width.saturating_sub(1));
        let row_of = all.iter().rposition(|row| row.start <= at_char);
        for (r, row) in all.iter().enumerate() {
            let bar = Span::styled("  ┃ ", theme.accent());
            if !(cursor && n == at_line && row_of == Some(r)) {
                lines.push(Line::from(vec![bar, Span::raw(row.text.to_owned())]));
                continue;
            }
            let place = at_char.saturating_sub(row.start);
            let before: String = row.text.chars().take(place).collect();
            let under = row.text.chars().nth(place).unwrap_or(' ').to_string();
            let after: String = row.text.chars().skip(place + 1).collect();
            lines.push(Line::from(vec![
                bar,
                Span::raw(before),
                Span::styled(under, theme.cursor()),
                Span::raw(after),
            ]));
        }
    }
    lines
}

/// Bad news in three sentences.
pub(in super::super) fn told(said: &Said, theme: Theme, width: usize) -> Vec<Line<'static>> {
    let parts = [
        (format!("! {}", said.what), theme.bad()),
        (said.means.clone(), Style::new()),
        (said.now.clone(), theme.strong()),
    ];
    let mut lines = Vec::new();
    for (text, style) in parts {
        for row in wrap(&text, width) {
            lines.push(Line::styled(format!("    {row}"), style));
        }
    }
    lines
}
