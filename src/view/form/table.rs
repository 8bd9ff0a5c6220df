//! The rows of a list in a form: a table of its first columns.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::super::wrap::cut;
use super::Look;
use crate::app::answering;
use crate::app::form::FieldBox;
use crate::playbook::FieldKind;
use crate::text::answering as words;

/// The rows of a list, as a table of its first columns.
pub(super) fn row_lines(
    one: &FieldBox,
    rows: &[(crate::case::EntryId, crate::case::event::Cells)],
    at: Option<usize>,
    look: &Look<'_>,
    width: usize,
) -> Vec<Line<'static>> {
    let FieldKind::Records(columns) = &one.field.kind else {
        return Vec::new();
    };
    let shown = columns.len().clamp(1, 3);
    let each = (width.saturating_sub(2) / shown).max(6);
    let cell = |text: &str| {
        let text = cut(text, each - 1);
        let gap = each.saturating_sub(Span::raw(text.as_str()).width());
        format!("{text}{}", " ".repeat(gap))
    };
    let heads = columns.iter().take(shown);
    let head: String = heads
        .map(|column| cell(column.label.to(look.lang)))
        .collect();
    let mut lines = vec![Line::styled(format!("    {head}"), look.theme.quiet())];
    for (n, (_, cells)) in rows.iter().enumerate() {
        let text: String = columns
            .iter()
            .take(shown)
            .map(|column| {
                let answer = cells.get(&column.id);
                let shown = answer.map(|a| answering::show(&column.kind, a, look.names, look.lang));
                cell(&shown.unwrap_or_default())
            })
            .collect();
        let style = if at == Some(n) {
            look.theme.cursor()
        } else {
            Style::new()
        };
        lines.push(Line::from(vec![
            Span::raw("    "),
            Span::styled(text, style),
        ]));
    }
    if let Some(at) = at {
        let style = if at >= rows.len() {
            look.theme.cursor()
        } else {
            Style::new()
        };
        lines.push(Line::from(vec![
            Span::raw("    "),
            Span::styled(words::ADD_ROW.to(look.lang), style),
        ]));
    } else if rows.is_empty() {
        lines.clear();
    }
    lines
}
