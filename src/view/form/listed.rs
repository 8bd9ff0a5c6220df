//! The options of a question, each with its number key.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::super::wrap::{cut, wrap};
use super::Look;
use crate::app::form::Opt;

/// As many options as there are number keys.
const NUMBERED: usize = 9;

/// Options with their number keys.
pub(super) fn listed(
    options: &[Opt],
    at: Option<usize>,
    chosen: &dyn Fn(usize) -> bool,
    [on, off]: [&str; 2],
    look: &Look<'_>,
) -> Vec<Line<'static>> {
    let rows = |(n, option): (usize, &Opt)| {
        let number = if n < NUMBERED {
            (n + 1).to_string()
        } else {
            " ".to_owned()
        };
        let mark = if chosen(n) { on } else { off };
        let (label, room) = (option.label.to(look.lang), look.width.saturating_sub(11));
        let style = if at == Some(n) {
            look.theme.cursor()
        } else if chosen(n) {
            look.theme.strong()
        } else {
            Style::new()
        };
        // A short list is told whole; in a long one the others leave room for each other.
        let whole = at == Some(n) || chosen(n) || options.len() <= NUMBERED;
        let label = if whole {
            wrap(label, room)
        } else {
            vec![cut(label, room)]
        };
        let head = |r: usize| {
            if r > 0 {
                return vec![Span::raw(" ".repeat(10))];
            }
            vec![
                Span::styled(format!("    {number} "), look.theme.accent()),
                Span::raw(format!("{mark} ")),
            ]
        };
        let row = |(r, text): (usize, String)| {
            let mut spans = head(r);
            spans.push(Span::styled(text, style));
            Line::from(spans)
        };
        let label = label.into_iter().enumerate();
        label.map(row).collect::<Vec<Line<'static>>>()
    };
    options.iter().enumerate().flat_map(rows).collect()
}
